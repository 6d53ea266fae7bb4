import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createTexts } from "../../src/bot/texts.ts";
import { withCues } from "../../src/features/cases/cases.ts";
import {
  ABOUT,
  type About,
  cuesOf,
  isBlackmail,
  kindsFor,
  meaningOf,
  namesDeadline,
  REPORT_KINDS,
  type ReportKind,
} from "../../src/features/report/report.ts";

const LOCALES = ["uk", "en", "ru"] as const;
const texts = createTexts(join(import.meta.dirname, "../../locales"), LOCALES);
const variant = (about: About): string => (about === "me" ? "" : `-${about}`);

describe("the kinds", () => {
  test.each(ABOUT)("are the same ten for «%s», each once", (about) => {
    expect([...kindsFor(about)].sort()).toEqual([...REPORT_KINDS].sort());
  });

  test("begin with what is seen most often for who only saw it", () => {
    expect(kindsFor("saw").slice(0, 2)).toEqual(["bullying", "cruelty"]);
    expect(kindsFor("me")[0]).toBe("threats");
  });
});

describe.each(LOCALES)("what to do now, in %s", (locale) => {
  const steps = (about: About, kind: ReportKind, place: string): string =>
    texts.t(locale, `report-now-${kind}${variant(about)}`, { place });

  test.each(ABOUT.flatMap((about) => REPORT_KINDS.map((kind) => [about, kind] as const)))(
    "«%s», %s: at most five short steps, wherever they are",
    (about, kind) => {
      for (const place of ["unknown", "ukraine", "abroad", "unsaid"]) areShort(steps(about, kind, place));
    },
  );
  const areShort = (text: string): void => {
    const lines = text.split("\n").filter((line) => /^\d\. /.test(line));
    expect(lines.length).toBeLessThanOrEqual(5);
    expect(lines.map((line) => Number(line[0]))).toEqual(lines.map((_, index) => index + 1));
    for (const sentence of text.split(/(?<=[.!?»])\s+|\n/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(24);
    // Links come from checked data only.
    expect(text).not.toMatch(/https?:|www\./);
  };

  test("names the numbers of the place, and none where nothing is known to work", () => {
    const everything = (place: string): string =>
      ABOUT.flatMap((about) => REPORT_KINDS.map((kind) => steps(about, kind, place))).join("\n");
    expect(everything("ukraine").match(/\b10[1-3]\b/g)?.length).toBeGreaterThan(20);
    expect(everything("unknown")).toBe(everything("ukraine"));
    expect(everything("abroad")).not.toMatch(/\b10[1-4]\b/);
    expect(everything("abroad").match(/\b112\b/g)?.length).toBeGreaterThan(20);
    expect(everything("unsaid")).not.toMatch(/\b1[01]\d\b/);
  });

  test("differs by whose matter it is", () => {
    for (const kind of REPORT_KINDS) {
      const said = new Set(ABOUT.map((about) => steps(about, kind, "unknown")));
      expect([kind, said.size]).toEqual([kind, ABOUT.length]);
    }
  });

  test("labels fit a button", () => {
    const ids = [
      ...REPORT_KINDS.map((kind) => `report-kind-${kind}`),
      ...ABOUT.map((about) => `report-about-${about}`),
      ...["friend", "family", "school", "other"].map((who) => `report-relation-${who}`),
      ...["menu-blackmail", "blackmail-tell", "dialogue-back", "dialogue-stop", "dialogue-keep", "dialogue-continue", "dialogue-anew"],
    ];
    for (const id of ids) expect([id, Array.from(texts.t(locale, id)).length <= 30]).toEqual([id, true]);
  });
});

describe("a deadline", () => {
  test.each([
    "гроші, до завтрашнього вечора",
    "скинути 500 грн до п'ятниці",
    "у мене 24 години",
    "сказав, що викладе через годину",
    "до 18:00",
    "протягом доби",
    "до пятницы",
    "через два часа",
    "за 3 часа",
    "завтра викладе",
    "by Friday",
    "within 24 hours",
    "in 2 hours",
    "he gave me until tomorrow",
    "tonight",
  ])("is named in «%s»", (words) => expect(namesDeadline(words)).toBe(true));

  test.each([
    "вимагає гроші",
    "пише образливе щодня у чаті",
    "хоче ще фото",
    "money to a card",
    "он требует денег",
    "",
    "до мене прийшов лист",
  ])("is not named in «%s»", (words) => expect(namesDeadline(words)).toBe(false));

  test("is looked for in bounded time, whatever comes", () => {
    const began = performance.now();
    for (const words of ["до ".repeat(4_000), "1".repeat(12_000), "до а".repeat(3_000)]) namesDeadline(words);
    expect(performance.now() - began).toBeLessThan(200);
  });
});

describe("the meaning of a kind", () => {
  const of = (about: About, kind: ReportKind) => meaningOf({ about, kind, label: "label" }).map(({ name, risk }) => `${name} ${risk}`);

  test("is a reason of its own, by what it is and not by what the button says", () => {
    expect(of("me", "threats")).toEqual(["sextortion orange"]);
    expect(of("worry", "forced")).toEqual(["forced_tasks orange"]);
    expect(of("me", "bullying")).toEqual(["bullying yellow"]);
    expect(of("me", "other")).toEqual([]);
  });

  test("who is forced to hurt is asked about suicide", () => {
    expect(of("me", "forced")).toEqual(["forced_tasks orange", "ask_about_suicide yellow"]);
  });

  test("what was only seen on the net is no urgent matter by its kind alone", () => {
    for (const kind of REPORT_KINDS)
      for (const { risk } of meaningOf({ about: "saw", kind, label: "" })) expect([kind, risk]).toEqual([kind, "yellow"]);
  });
});

describe("cues", () => {
  const of = (about: About, kind: ReportKind, ...words: string[]) =>
    cuesOf({ about, kind, label: "label", words }).map(({ name, risk, because }) => [name, risk, because]);

  test("blackmail is a threat, with a deadline an urgent one, and somebody asks about suicide", () => {
    expect(of("me", "threats", "гроші")).toEqual([
      ["threat", "yellow", "label"],
      ["ask_about_suicide", "yellow", "label"],
    ]);
    expect(of("me", "threats", "гроші до завтра")[0]).toEqual(["threat", "orange", "гроші до завтра"]);
  });

  test("pictures of the teen: somebody asks about suicide; what was only seen gives no cue", () => {
    expect(of("me", "intimate")).toEqual([["ask_about_suicide", "yellow", "label"]]);
    expect(of("saw", "threats", "до завтра")).toEqual([]);
    expect(of("me", "bullying", "до завтра")).toEqual([]);
    expect(isBlackmail("worry", "threats")).toBe(false);
  });

  test("a long reason is cut for the console", () => {
    const because = of("me", "threats", `до завтра ${"а".repeat(900)}`)[0]?.[2] ?? "";
    expect(because.length).toBeLessThan(200);
  });

  test("sextortion read anywhere brings the question about suicide, once", () => {
    const read = [{ name: "sextortion", risk: "orange", because: "шантажують" }] as const;
    const cued = withCues(read);
    expect(cued.map(({ name }) => name)).toEqual(["sextortion", "ask_about_suicide"]);
    expect(withCues(cued)).toEqual(cued);
    expect(withCues([])).toEqual([]);
  });
});
