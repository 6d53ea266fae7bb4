import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../src/country/ua/platforms.ts";
import { type Indicator, indicatorsOf } from "../../src/features/cases/indicator.ts";
import { readReceiptCode, receiptCode } from "../../src/features/cases/receipt.ts";
import { createRecogniser } from "../../src/features/platforms/recogniser.ts";

describe("receipt codes", () => {
  test("are twelve letters of Crockford's base 32 in three groups", () => {
    expect(receiptCode(new Uint8Array(32))).toBe("0000-0000-0000");
    expect(receiptCode(new Uint8Array(32).fill(255))).toBe("ZZZZ-ZZZZ-ZZZZ");
    expect(
      receiptCode(Uint8Array.of(0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000, 0b01001_010, 0b10_01011_0, 0b1100_0000)),
    ).toBe("1234-5678-9ABC");
  });

  test("any code is read back however it was typed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 32 }), fc.constantFrom("", " ", "-", " - "), (bytes, gap) => {
        const code = receiptCode(bytes);
        const typed = code.toLowerCase().replaceAll("-", gap).replaceAll("0", "o").replaceAll("1", "l");
        expect(readReceiptCode(typed)).toBe(code);
      }),
    );
  });

  test.each(["", "1234-5678", "1234-5678-9ABU", "1234-5678-9ABC-D", "хочу-поме-рти1", "x".repeat(100_000)])("«%s» is none", (typed) => {
    expect(readReceiptCode(typed)).toBeNull();
  });
});

describe("indicators", () => {
  const { recognise } = createRecogniser(CATALOGUE);
  const link = (value: string): Indicator[] => indicatorsOf({ kind: "link", value }, recognise);
  const account = (value: string): Indicator[] => indicatorsOf({ kind: "account", value }, recognise);

  test("the same page is the same indicator however it was copied", () => {
    const forms = [
      "https://www.example.com/a/b/",
      "http://example.com/a/b",
      "EXAMPLE.com/a/b?utm_source=x",
      "https://m.example.com/a/b?fbclid=1#part",
      "  example.com/a/b ",
    ];
    expect(new Set(forms.map((form) => JSON.stringify(link(form))))).toEqual(
      new Set([JSON.stringify([{ type: "link", value: "example.com/a/b" }])]),
    );
  });

  test("what names the page in the query stays", () => {
    expect(link("https://youtube.com/watch?v=abc&si=tracking")).toEqual([{ type: "link", value: "youtube.com/watch?v=abc" }]);
    expect(link("https://example.com/?b=2&a=1")).toEqual(link("https://example.com/?a=1&b=2"));
  });

  test("an account is found by its name and by its page", () => {
    const handle = { type: "handle", value: "bad.guy_1" };
    expect(account("@Bad.Guy_1")).toEqual([handle]);
    expect(account("bad.guy_1")).toEqual([handle]);
    expect(link("https://t.me/bad.guy_1")).toContainEqual(handle);
    expect(link("https://www.tiktok.com/@bad.guy_1?_t=8")).toContainEqual(handle);
    expect(link("https://instagram.com/p/xyz")).not.toContainEqual({ type: "handle", value: "p" });
  });

  // Hashes of these stand in the records of cases that are open: another value would cut the link to them.
  test.each<[string, ...string[]]>([
    ["https://t.me/synthetic_account", "link:t.me/synthetic_account", "handle:synthetic_account"],
    ["https://www.tiktok.com/@synthetic.one?_t=8&_r=1", "link:tiktok.com/@synthetic.one", "handle:synthetic.one"],
    ["https://instagram.com/synthetic.one?igsh=MWx5", "link:instagram.com/synthetic.one", "handle:synthetic.one"],
    ["https://www.instagram.com/reel/CxYz_12-ab/", "link:instagram.com/reel/CxYz_12-ab"],
    ["https://m.facebook.com/synthetic.person?fbclid=1", "link:facebook.com/synthetic.person", "handle:synthetic.person"],
    ["https://www.facebook.com/profile.php?id=100012345678901", "link:facebook.com/profile.php?id=100012345678901"],
    ["https://www.threads.net/@synthetic.one", "link:threads.net/@synthetic.one", "handle:synthetic.one"],
    ["https://x.com/synthetic_user", "link:x.com/synthetic_user", "handle:synthetic_user"],
    ["https://m.vk.com/synthetic_name", "link:vk.com/synthetic_name", "handle:synthetic_name"],
    ["https://vk.com/id123456789", "link:vk.com/id123456789", "handle:id123456789"],
    ["https://ask.fm/synthetic_name", "link:ask.fm/synthetic_name", "handle:synthetic_name"],
    ["https://www.youtube.com/watch?v=aBcD-12_xYz&si=a", "link:youtube.com/watch?v=aBcD-12_xYz"],
    ["https://www.youtube.com/shorts/aBcD-12_xYz?feature=share", "link:youtube.com/shorts/aBcD-12_xYz"],
    ["https://t.me/+AbCdEf123_-xYz", "link:t.me/+AbCdEf123_-xYz"],
    ["https://discord.gg/AbCd123", "link:discord.gg/AbCd123"],
    ["https://vm.tiktok.com/ZMabc123X/", "link:vm.tiktok.com/ZMabc123X"],
    ["https://bit.ly/3AbCdEf", "link:bit.ly/3AbCdEf"],
    ["https://forum.example.org/тема?q=слово", "link:forum.example.org/%D1%82%D0%B5%D0%BC%D0%B0?q=слово"],
    ["https://example.com/a?x=a%26b&y=c%2Bd", "link:example.com/a?x=a&b&y=c+d"],
  ])("«%s» has the values it always had", (given, ...values) => {
    expect(link(given).map(({ type, value }) => `${type}:${value}`)).toEqual(values);
  });

  test("other addresses of an account or a page, and its posts, lead to the same", () => {
    for (const [one, other] of [
      ["https://twitter.com/Synthetic_User?s=21", "https://x.com/synthetic_user"],
      ["tg://resolve?domain=synthetic_account", "https://telegram.me/synthetic_account"],
      ["https://youtu.be/aBcD-12_xYz", "https://m.youtube.com/watch?v=aBcD-12_xYz&t=4s"],
      ["https://l.instagram.com/?u=https%3A%2F%2Ft.me%2Fsynthetic_account&e=x", "t.me/synthetic_account"],
      ["https://fb.com/100012345678901", "https://www.facebook.com/profile.php?id=100012345678901"],
      ["https://t.me/joinchat/AbCdEf123_-xYz", "https://t.me/+AbCdEf123_-xYz"],
    ] as const)
      expect(link(one)).toEqual(link(other));
    expect(link("https://www.tiktok.com/@synthetic_one/video/7301234567890123456")).toContainEqual({
      type: "handle",
      value: "synthetic_one",
    });
    expect(account("в тіктоці нік Synthetic_One")).toEqual([{ type: "handle", value: "synthetic_one" }]);
  });

  test("numbers, cards and wallets are kinds of their own, and a phone is the same in a messenger's link", () => {
    const phone = { type: "phone", value: "+380501234567" };
    for (const given of ["050 123 45 67", "+38 (050) 123-45-67", "вайбер 0501234567"]) expect(account(given)).toEqual([phone]);
    for (const given of ["https://wa.me/380501234567", "viber://chat?number=%2B380501234567", "https://t.me/+380501234567"])
      expect(link(given)).toContainEqual(phone);
    const payment = (value: string) => indicatorsOf({ kind: "payment", value }, recognise);
    expect(payment("4111 1111 1111 1111")).toEqual([{ type: "card", value: "4111111111111111" }]);
    expect(payment("TJRabPrwbZy45sbavfcjinPJC18kjpRTv8")).toEqual([{ type: "wallet", value: "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8" }]);
  });

  test("the name of a platform links nobody, nor does an id without its platform, nor a mailbox's host", () => {
    for (const words of ["тікток", "в роблоксі цькують", "https://www.tiktok.com/", "https://olx.ua"]) expect(account(words)).toEqual([]);
    expect(link("https://discord.com/users/123456789012345678").map(({ type }) => type)).toEqual(["link"]);
    expect(account("someone@example.com")).toEqual([]);
    expect(account("synthetic.name.pro")).toEqual([{ type: "handle", value: "synthetic.name.pro" }]);
  });

  test("free words are none, and hostile ones cost nothing", () => {
    expect(account("якийсь Діма з гри")).toEqual([]);
    expect(link("не пам'ятаю")).toEqual([]);
    expect(link("http://")).toEqual([]);
    expect(link(`https://example.com/${"a".repeat(1_000_000)}`)[0]?.value.length).toBeLessThan(2_000);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        expect(link(value).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
