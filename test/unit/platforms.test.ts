import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../src/country/ua/platforms.ts";
import { createRecogniser } from "../../src/features/platforms/recogniser.ts";
import { takeNoise } from "../support/quiet.ts";
import { NOTHING, ROWS } from "./platforms.table.ts";

const { recognise, pointersIn, paymentsIn } = createRecogniser(CATALOGUE);

describe("one link, name or number", () => {
  test("the table is long enough to mean something, and each line of it is another", () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(ROWS.map(([given]) => given)).size).toBe(ROWS.length);
    expect(new Set(ROWS.map(([, platform]) => platform)).size).toBeGreaterThanOrEqual(30);
  });

  test.each(ROWS)("«%s» is understood", (given, platform, kind, canonical, account) => {
    expect(recognise(given)).toEqual({ platform, kind, canonical, account });
  });

  test.each(ROWS)("the canonical form of «%s» is understood as itself", (given) => {
    const once = recognise(given);
    expect(once && recognise(once.canonical)).toEqual(once);
  });

  test.each(NOTHING)("«%s» is nothing", (given) => {
    expect(recognise(given)).toBeNull();
  });

  test.each([
    ["Telegram", "https://t.rne/synthetic", "https://xn--t-7sb.me/synthetic", "https://t.me.example.org/synthetic", "https://tme.org/x"],
    [
      "TikTok",
      "https://tіktok.com/@x",
      "https://tiktok.com.example.ru/@x",
      "https://tiktok.com@example.com/@x",
      "https://tiktok-login.com/@x",
    ],
    ["Instagram", "https://instagram.com.login.example/p/1", "https://lnstagram.com/x", "https://ínstagram.com/x"],
    ["Steam", "https://stearncommunity.ru/id/x", "https://steamcommunity.com.ru/id/x"],
  ])("an address that only looks like %s is not taken for it", (_, ...lookalikes) => {
    for (const given of lookalikes) expect([given, recognise(given)]).toMatchObject([given, { platform: null, kind: "site" }]);
  });

  test("wrappers in wrappers are taken off, but not for ever", () => {
    const wrap = (inner: string): string => `https://l.facebook.com/l.php?u=${encodeURIComponent(inner)}`;
    expect(recognise(wrap(wrap("https://t.me/synthetic_account")))).toMatchObject({ platform: "telegram", account: "synthetic_account" });
    let deep = "https://t.me/synthetic_account";
    for (let depth = 0; depth < 12; depth++) deep = wrap(deep);
    expect(recognise(deep)).toMatchObject({ kind: "site" });
  });

  test("every platform of the data is found by its host and by its name, and no two claim the same", () => {
    const hosts = CATALOGUE.platforms.flatMap(({ hosts, shortHosts = [] }) => [...hosts, ...shortHosts]);
    expect(new Set(hosts).size).toBe(hosts.length);
    const aliases = CATALOGUE.platforms.flatMap((platform) => platform.aliases);
    expect(new Set(aliases).size).toBe(aliases.length);
    for (const { id, hosts: own, aliases: called } of CATALOGUE.platforms) {
      for (const host of own) expect([host, recognise(`https://www.${host}/`)?.platform]).toEqual([host, id]);
      for (const alias of called) {
        const word = alias.replace(/^\?|\*$/g, "");
        expect([word, recognise(`${word}: @synthetic_one`)]).toMatchObject([
          word,
          { platform: id, kind: "name", account: "synthetic_one" },
        ]);
      }
    }
  });
});

describe("what an answer points at", () => {
  const read = (answer: string) => pointersIn(answer).map(({ kind, value }) => [kind, value]);

  test.each<[string, string[][]]>([
    ["https://t.me/synthetic_account", [["link", "https://t.me/synthetic_account"]]],
    ["ось: t.me/synthetic_account.", [["link", "t.me/synthetic_account"]]],
    ["Нік @synthetic_account, востаннє писав учора", [["account", "@synthetic_account"]]],
    [
      "тікток @synthetic_one, інста: other.one і ще https://t.me/third_one",
      [
        ["link", "https://t.me/third_one"],
        ["account", "тікток @synthetic_one"],
        ["account", "інста: other.one"],
      ],
    ],
    ["в тіктоці його нік крутий_перець", [["account", "тіктоці його нік крутий_перець"]]],
    ["пише у Viber +380 67 123 45 67 Саша", [["account", "Viber +380 67 123 45 67"]]],
    ["дзвонив 067 123 45 67 500 разів", [["account", "067 123 45 67"]]],
    ["він у дискорді Synth#1234", [["account", "дискорді Synth#1234"]]],
    ["в роблоксі цькують", [["account", "в роблоксі цькують"]]],
    ["це було в школі", [["account", "це було в школі"]]],
    [
      "tg://resolve?domain=abc_def, viber://chat?number=%2B380501234567",
      [
        ["link", "tg://resolve?domain=abc_def"],
        ["link", "viber://chat?number=%2B380501234567"],
      ],
    ],
    ["картка 4111 1111 1111 1111", [["payment", "4111111111111111"]]],
    ["пошта someone@example.com", [["account", "пошта someone@example.com"]]],
    ["insta: they threaten me", [["account", "insta: they threaten me"]]],
    ["@one_two @one_two", [["account", "@one_two"]]],
    ["   ", []],
  ])("«%s»", (answer, pointers) => {
    expect(read(answer)).toEqual(pointers);
  });

  test.each<[string, string | null, string | null]>([
    ["тікток @synthetic_one", "tiktok", "synthetic_one"],
    ["@synthetic_one це в інсті", "instagram", "synthetic_one"],
    ["в тг канал @synthetic_one", "telegram", "synthetic_one"],
    ["роблокс, нік Synthetic", "roblox", "Synthetic"],
    ["мене в тіктоці цькує хлопець із класу", "tiktok", null],
    ["X разів писав", null, null],
    ["лайк поставив @someone_else", null, null],
    ["у розетку вдарило струмом", null, null],
  ])("«%s» is on %s, by %s", (answer, platform, account) => {
    const [first] = pointersIn(answer).map(({ value }) => recognise(value));
    expect(first?.platform ?? null).toBe(platform);
    if (platform !== null) expect(first?.account ?? null).toBe(account);
  });

  test("cards and wallets are found among other words, numbers of videos and orders are not", () => {
    const words = "скинь на 4111-1111-1111-1111 або UA21 3223 1300 0002 6007 2335 66001, ось TJRabPrwbZy45sbavfcjinPJC18kjpRTv8";
    expect(paymentsIn(words).map(({ value }) => value)).toEqual([
      "4111111111111111",
      "UA213223130000026007233566001",
      "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8",
    ]);
    expect(paymentsIn("замовлення 4111111111111112, https://tiktok.com/@a_b/video/4111111111111111, 067 123 45 67")).toEqual([]);
  });

  test("thirty pointers are enough for one answer", () => {
    expect(pointersIn(Array.from({ length: 500 }, (_, index) => `@synthetic_${index}`).join(" "))).toHaveLength(30);
  });
});

describe("any string", () => {
  const LONG = 10_000;
  const filled = (piece: string): string => piece.repeat(Math.ceil(LONG / piece.length)).slice(0, LONG);
  /** Pieces of what is recognised, so that the damage lands where something is read. */
  const pieces = fc.constantFrom(
    ...ROWS.map(([given]) => given),
    ...[
      "@",
      "://",
      "https://",
      "tg:",
      "#Intent;",
      "%",
      "%u",
      "?u=",
      "тікток",
      "нік",
      ":",
      "+380",
      "4111 ",
      "\u202e",
      "\u0000",
      "xn--",
      "/",
      ".",
      "😭",
      "ﷺ",
      "\ud800",
    ],
  );
  const strings = fc.oneof(
    fc.string({ unit: "binary", maxLength: LONG }),
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 40 }).map((parts) => parts.join("").slice(0, LONG)),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(" ").slice(0, LONG)),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
  );

  test("is read without throwing and without the network, and what it gives is understood as itself", () => {
    takeNoise();
    fc.assert(
      fc.property(strings, (given) => {
        const once = recognise(given);
        if (once) {
          expect(once.canonical.length).toBeGreaterThan(0);
          expect(recognise(once.canonical)).toEqual(once);
        }
        for (const { value } of [...pointersIn(given), ...paymentsIn(given)]) recognise(value);
      }),
      { numRuns: 1_500 },
    );
    expect(takeNoise()).toEqual([]);
  });

  test("of ten thousand hostile characters takes less than 20 ms", () => {
    const hostile = [
      ...[
        "a",
        "@",
        "1",
        "1 ",
        "+1",
        "(",
        "a.",
        "a@",
        "тікток ",
        "тікток @a ",
        "нік ",
        "http://",
        "https://a.b/",
        "%",
        "%D0",
        "1-",
        "UA21 ",
      ],
      ...[
        "x:",
        "u/a ",
        "a/",
        "://",
        "\u0000",
        "😀",
        "\u{10ffff}",
        "ﷺ",
        "a,",
        "@a,",
        "aa#1234 ",
        "/@a/",
        "?a=b&",
        "#",
        "@@a.",
        "0671234567 ",
      ],
      ...["--", "0x", "T", "4111 1111 1111 1111 ", "tg://", ".a", "!", "https://tiktok.com/@a ", "(t.me/a)"],
    ].map(filled);
    const whole = [
      `https://tiktok.com/${filled("/")}`,
      `https://a.b/?${filled("a=b&")}`,
      `tg://x?${filled("?")}`,
      `intent://${filled(";")}#Intent;`,
    ];
    const slow: unknown[] = [];
    for (const given of [...hostile, ...whole].map((text) => text.slice(0, LONG))) {
      for (const [name, reads] of Object.entries({ recognise, pointersIn, paymentsIn })) {
        // The best of several: what a busy machine adds is not ours.
        const times = Array.from({ length: 6 }, () => {
          const start = performance.now();
          reads(given);
          return performance.now() - start;
        });
        const best = Math.min(...times);
        if (best >= 20) slow.push([name, given.slice(0, 20), best]);
      }
    }
    expect(slow).toEqual([]);
  });
});
