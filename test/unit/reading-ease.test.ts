import { describe, expect, test } from "vitest";
import { filesOfTeens, labelsOf, type Sentence, sentencesOf, textsOf } from "../support/reading.ts";

/** Words in a sentence that a frightened thirteen-year-old reads without going back. */
const MEAN_BELOW = 12;
const LONGEST = 22;
const LABEL_BELOW = 30;
/** Stands before an answer that was given already: «✓ Так». */
const MARKED = 2;

const FILES = filesOfTeens("uk");
const readable = (file: string): Sentence[] =>
  textsOf("uk", file).flatMap(({ id, variants }) => variants.flatMap((text) => sentencesOf(id, text)));
const mean = (sentences: readonly Sentence[]): number => sentences.reduce((sum, { words }) => sum + words, 0) / sentences.length;
const worst = (sentences: readonly Sentence[], many: number): string[] =>
  [...new Map(sentences.map((sentence) => [sentence.text, sentence])).values()]
    .sort((a, b) => b.words - a.words)
    .slice(0, many)
    .map(({ id, text, words }) => `${words} ${id}: ${text}`);

describe("what a teen reads in Ukrainian", () => {
  const all = FILES.flatMap(readable);

  test("is there to be measured", () => {
    expect(FILES).toEqual(expect.arrayContaining(["police-report.ftl", "report.ftl", "emergency.ftl", "consent.ftl", "counselling.ftl"]));
    expect(all.length).toBeGreaterThan(300);
  });

  test.each(FILES)("in %s sentences are short on average", (file) => {
    const sentences = readable(file);
    if (sentences.length === 0) return;
    const average = mean(sentences);
    expect(average, `${average.toFixed(1)} words on average; the longest:\n${worst(sentences, 10).join("\n")}`).toBeLessThan(MEAN_BELOW);
  });

  test("has no sentence that one has to read twice", () => {
    const long = all.filter(({ words }) => words > LONGEST);
    expect(worst(long, 10), `${long.length} sentences have over ${LONGEST} words`).toEqual([]);
  });
});

describe("a sentence is counted", () => {
  const counted = (text: string): [number, string][] => sentencesOf("id", text).map(({ words, text: said }) => [words, said]);

  test.each<[string, string, number[]]>([
    ["each that ends, apart", "Це сталося. І що тепер? Пиши!", [2, 3, 1]],
    ["whatever sign it ends with", "Ти тут… Добре?! Так.", [2, 1, 1]],
    ["a line of a list as one, without its mark", "🔹 Не плати й нічого не надсилай\n2. Не видаляй чат із цією людиною.", [6, 6]],
    ["not cut at a colon, a dash or a comma", "Ось як: не плати, не відповідай — і збережи все, що є.", [11]],
    ["not cut at a number or an address", "Дзвони 116 123 або пиши на t.me/synthetic сьогодні.", [8]],
    ["not cut at an abbreviation", "Це ст. 214 і т. ін. у законі.", [8]],
    ["words with an apostrophe or a hyphen as one", "Зв'яжися будь-коли.", [2]],
    ["also without a full stop, when it is as long as a sentence", "тут багато слів, але крапки в кінці немає", [8]],
    ["but no label", "Твій код", []],
  ])("%s", (_, text, words) => {
    expect(counted(text).map(([many]) => many)).toEqual(words);
  });

  test("in each form that a text can take, a value as one word", () => {
    const texts = textsOf("uk", "my-cases.ftl").find(({ id }) => id === "cases-step");
    expect(texts?.variants.length).toBeGreaterThan(8);
    const waiting = textsOf("uk", "police-report.ftl").find(({ id }) => id === "police-sent");
    expect(waiting?.variants.join()).not.toMatch(/[{}]/);
  });
});

describe.each(["uk", "en", "ru"])("labels in %s", (locale) => {
  test("fit a phone, those of answers with their mark too", () => {
    const labels = labelsOf(locale);
    expect(labels.length).toBeGreaterThan(80);
    const long = labels
      .map(({ id, text, answers }) => ({ id, text, length: [...text].length + (answers ? MARKED : 0) }))
      .filter(({ length }) => length >= LABEL_BELOW);
    expect(long).toEqual([]);
  });
});
