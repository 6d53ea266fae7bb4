import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createTexts } from "../../src/bot/texts.ts";
import { CATALOGUE } from "../../src/country/ua/platforms.ts";
import { DATED_ROUTES, ROUTES } from "../../src/country/ua/report-routes.ts";
import { describeFindings, lookAtDatedData } from "../../src/features/doctor/doctor.ts";
import type { Dated } from "../../src/features/platforms/help.ts";
import { createPlatformWords } from "../../src/features/platforms/platforms.presenter.ts";
import { createRecogniser } from "../../src/features/platforms/recogniser.ts";
import { REPORT_KINDS } from "../../src/features/report/report.ts";

const LOCALES = ["uk", "en", "ru"] as const;
const root = join(import.meta.dirname, "../..");
const texts = createTexts(join(root, "locales"), LOCALES);
const recogniser = createRecogniser(CATALOGUE);
const NOW = new Date("2026-11-24T08:00:00Z");
const words = (routes = ROUTES) => createPlatformWords({ t: texts.t, recogniser, catalogue: CATALOGUE, ...routes });
const how = (kind: (typeof REPORT_KINDS)[number], where: string | null, routes = ROUTES, locale = "uk"): string =>
  words(routes).howToReport({ locale, kind, where, now: NOW }) ?? "";

/** The same data as if a person had checked every entry. */
const checked = (verifiedAt: string, reviewAfter: string | null): typeof ROUTES => {
  const look = <T extends Dated>(entries: readonly T[]): T[] => entries.map((entry) => ({ ...entry, verifiedAt, reviewAfter }));
  return { steps: look(ROUTES.steps), pages: look(ROUTES.pages), tools: look(ROUTES.tools) };
};

describe("the data", () => {
  test("every entry says where it comes from, has an id of its own and honest dates", () => {
    expect(new Set(DATED_ROUTES.map(({ id }) => id)).size).toBe(DATED_ROUTES.length);
    for (const { id, source, verifiedAt, reviewAfter } of DATED_ROUTES) {
      expect([id, source.length > 10]).toEqual([id, true]);
      for (const date of [verifiedAt, reviewAfter]) if (date !== null) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      // A date to look again makes no sense for what nobody has looked at.
      if (verifiedAt === null) expect([id, reviewAfter]).toEqual([id, null]);
    }
  });

  test("steps and pages belong to platforms that are recognised and allowed, each with words in every language", () => {
    const allowed = new Set(CATALOGUE.platforms.filter(({ banned }) => !banned).map(({ id }) => id));
    for (const { platform } of [...ROUTES.steps, ...ROUTES.pages])
      expect([platform, platform === "shop" || allowed.has(platform)]).toEqual([platform, true]);
    for (const locale of LOCALES) {
      for (const { platform } of ROUTES.steps) expect(texts.t(locale, `platforms-steps-${platform}`)).toMatch(/^1\. /);
      for (const { id, kinds } of ROUTES.tools) {
        expect(texts.t(locale, `platforms-tool-${id}`)).not.toBe("");
        for (const kind of kinds) expect(texts.t(locale, `platforms-tools-${kind}`)).not.toBe("");
      }
    }
    for (const { url } of [...ROUTES.pages, ...ROUTES.tools]) expect(new URL(url).protocol).toBe("https:");
  });

  test("the doctor names every unchecked entry, and every overdue one with its day", () => {
    const said = describeFindings([lookAtDatedData(DATED_ROUTES, NOW)]);
    for (const { id } of DATED_ROUTES) expect(said).toContain(id);
    const overdue = { ...checked("2025-01-01", "2026-06-01") };
    expect(describeFindings([lookAtDatedData(overdue.pages, NOW)])).toContain("page-discord (since 2026-06-01)");
    expect(lookAtDatedData(checked("2026-11-01", "2027-06-01").pages, NOW)).toMatchObject({ state: "ok" });
  });
});

describe("what a teen reads", () => {
  test.each(REPORT_KINDS)("about %s it fits one message, in each language, wherever it happened", (kind) => {
    const places = [
      "https://www.tiktok.com/@synthetic_one",
      "тг @synthetic_one",
      "https://vk.com/id1",
      "https://bit.ly/3a",
      "https://olx.ua/x",
      null,
      "у школі",
    ];
    for (const routes of [ROUTES, checked("2026-11-01", null)])
      for (const locale of LOCALES)
        for (const where of places) {
          const said = how(kind, where, routes, locale);
          expect(said.length).toBeLessThan(2_000);
          expect(said).not.toContain("undefined");
        }
  });

  test("no way has more than five steps, and none of them is long", () => {
    for (const locale of LOCALES)
      for (const platform of [...ROUTES.steps.map((steps) => steps.platform), "general"]) {
        const steps = texts.t(locale, `platforms-steps-${platform}`).split("\n");
        expect(steps.length).toBeLessThanOrEqual(5);
        expect(steps.map((step) => Number.parseInt(step, 10))).toEqual(steps.map((_, index) => index + 1));
      }
  });

  test("Ukrainian sentences have under twelve words on average, none over twenty-two", () => {
    const source = readFileSync(join(root, "locales/uk/platforms.ftl"), "utf8");
    const lines = source.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    const sentences = lines
      .map((line) => line.replace(/^[\w-]+ = ?|^ {4}\d\. |^ {4}/, ""))
      .flatMap((line) => line.split(/(?<=[.!?:])\s+/))
      .map((sentence) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)))
      .filter((found) => found.length > 1);
    const lengths = sentences.map(({ length }) => length);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(12);
    expect(sentences.filter(({ length }) => length > 22)).toEqual([]);
  });

  test("links are off until a person has checked them, and off again when the check is overdue", () => {
    const cases = [
      ["bullying", "https://discord.gg/AbCd123", "dis.gd/report"],
      ["intimate", null, "takeitdown.ncmec.org"],
      ["abuse_images", null, "stopcrime.ua"],
      ["drugs_fraud", "олх", "ticket.cyberpolice.gov.ua"],
    ] as const;
    for (const [kind, where, link] of cases) {
      expect(how(kind, where)).not.toContain("http");
      expect(how(kind, where, checked("2026-11-01", "2027-06-01"))).toContain(link);
      expect(how(kind, where, checked("2025-11-01", "2026-06-01"))).not.toContain("http");
    }
  });

  test("steps nobody has checked say that buttons may differ; overdue ones give way to the general steps", () => {
    const unsure = texts.t("uk", "platforms-unsure");
    const tiktok = "https://www.tiktok.com/@synthetic_one";
    expect(how("bullying", tiktok)).toContain(texts.t("uk", "platforms-steps-tiktok"));
    expect(how("bullying", tiktok)).toContain(unsure);
    expect(how("bullying", tiktok, checked("2026-11-01", "2027-06-01"))).not.toContain(unsure);
    expect(how("bullying", tiktok, checked("2025-11-01", "2026-06-01"))).toContain(texts.t("uk", "platforms-steps-general"));
  });

  test("where a picture may be sexual nobody asks for a screenshot of it, and removal comes first", () => {
    const tiktok = "https://www.tiktok.com/@synthetic_one/video/7301234567890123456";
    const ASKS = { uk: "Зроби скріншот", en: "Take a screenshot", ru: "Сделай скриншот" };
    for (const locale of LOCALES) {
      for (const kind of ["threats", "intimate", "adult", "forced", "cruelty", "abuse_images", "other", "bullying"] as const)
        expect([kind, how(kind, tiktok, ROUTES, locale)]).not.toEqual([kind, expect.stringContaining(ASKS[locale])]);
      for (const kind of ["intimate", "abuse_images"] as const) {
        const said = how(kind, tiktok, ROUTES, locale);
        expect(said.indexOf("StopCrime")).toBeGreaterThan(-1);
        expect(said.indexOf("StopCrime")).toBeLessThan(said.indexOf("TikTok"));
      }
      expect(how("abuse_images", tiktok, ROUTES, locale)).toContain(texts.t(locale, "platforms-prepare-closed"));
    }
    expect(how("intimate", null)).toContain("Take It Down");
  });

  test("of a forbidden network it says so and sends nobody there; of an unknown short link, that nobody opens it", () => {
    expect(how("bullying", "https://vk.com/id123")).toBe(texts.t("uk", "platforms-banned", { platform: "VK" }));
    expect(how("bullying", "https://bit.ly/3AbCd")).toBe(texts.t("uk", "platforms-short-link"));
    expect(how("bullying", "https://vk.com/id123 і тікток @synthetic_one")).toContain("TikTok");
    expect(how("bullying", "https://vm.tiktok.com/ZMabc123X/")).toContain("TikTok");
  });

  test("where nothing is known it says nothing", () => {
    expect(how("bullying", null)).toBe("");
    expect(how("bullying", "у школі")).toBe("");
    expect(how("bullying", "067 123 45 67")).toBe("");
  });

  test.each([
    ["https://www.tiktok.com/@Synthetic_One/video/7301234567890123456", "→ TikTok · відео · @synthetic_one"],
    ["https://t.me/+AbCdEf123", "→ Telegram · запрошення"],
    ["https://wa.me/380501234567", "→ WhatsApp · +380501234567"],
    ["в роблоксі нік CoolSynthetic", "→ Roblox · CoolSynthetic"],
    ["https://steamcommunity.com/profiles/76561198012345678", "→ Steam · id 76561198012345678"],
    ["https://vk.com/id123456789", "→ VK · id123456789"],
    ["https://bit.ly/3AbCd", "→ коротке посилання"],
    ["https://www.reddit.com/r/syntheticsub", "→ Reddit · група чи канал · r/syntheticsub"],
    ["тікток @one_two, інста @three_four", "→ TikTok · @one_two\n→ Instagram · @three_four"],
    ["в тіктоці", "→ TikTok"],
  ])("«%s» is named in words", (answer, said) => {
    expect(words().seen("uk", answer)).toBe(said);
  });

  test.each(["@synthetic_one", "https://example.com/x", "у школі", "4111 1111 1111 1111", "067 123 45 67"])(
    "«%s» names no platform",
    (answer) => {
      expect(words().seen("uk", answer)).toBeNull();
    },
  );
});
