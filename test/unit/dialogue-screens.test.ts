import { describe, expect, test } from "vitest";
import { type Label, pageOf, pageWith, sameWords, screenOf, shortened } from "../../src/bot/dialogue-screens.ts";

const labelled = (count: number): Label[] => Array.from({ length: count }, (_, index): Label => [`Label ${index}`, `o${index}`]);
const rows = (count: number, page: number): string[][] =>
  screenOf({
    ...{ form: "report", question: "kind", labels: labelled(count), page, more: "More" },
    ways: [
      ["Back", "report:kind:~back"],
      ["Stop", "report:kind:~stop"],
    ],
  }).inline_keyboard.map((row) => row.map((button) => ("callback_data" in button ? button.callback_data : "")));

describe("a screen", () => {
  test.each([1, 5, 6, 7, 10, 27])("of %i options never has more than six answers, and the ways back and out in one row", (count) => {
    const seen = new Set<string>();
    for (let page = 0; page < 8; page++) {
      const screen = rows(count, page);
      expect(screen.length).toBeLessThanOrEqual(7);
      expect(screen.at(-1)).toEqual(["report:kind:~back", "report:kind:~stop"]);
      for (const row of screen.slice(0, -1)) seen.add(row.join());
    }
    for (const [, option] of labelled(count)) expect(seen).toContain(`report:kind:${option}`);
  });

  test("opens on the page of the answer that stands", () => {
    expect(pageWith(labelled(10), "o7")).toBe(1);
    expect(pageWith(labelled(10), "o2")).toBe(0);
    expect(pageWith(labelled(6), "o5")).toBe(0);
    expect(pageWith(labelled(10), undefined)).toBe(0);
  });

  test("tells pages from options", () => {
    expect(["~0", "~12", "~back", "~skipped", "kind", undefined].map(pageOf)).toEqual([0, 12, null, null, null, null]);
  });
});

test.each([
  ["‹ Назад", "назад", true],
  ["✅ Надіслати", " НАДІСЛАТИ! ", true],
  ["✓ Цькування, ненависть, фейки", "цькування, ненависть, фейки", true],
  ["‹ Назад", "назад іду", false],
  ["‹ Назад", "‹", false],
  ["Так", "", false],
  ["Так", undefined, false],
])("the label «%s» typed as «%s»", (label, words, same) => expect(sameWords(label, words)).toBe(same));

test("an earlier answer is shown short, and no character is torn apart", () => {
  expect(shortened("коротко")).toBe("коротко");
  const long = shortened("💛".repeat(400));
  expect(Array.from(long)).toHaveLength(301);
  expect(long.endsWith("💛…")).toBe(true);
});
