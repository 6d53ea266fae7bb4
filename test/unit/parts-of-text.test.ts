import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inParts } from "../../src/bot/context.ts";

/** What Telegram takes as one message, in UTF-16 units. */
const LIMIT = 4096;
const FAMILY = "👩‍👩‍👧‍👦";
const characters = new Intl.Segmenter("uk", { granularity: "grapheme" });
const charactersOf = (text: string): string[] => [...characters.segment(text)].map(({ segment }) => segment);
const isWhole = (text: string): boolean => !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

/** Words, lines and emoji of all lengths, with a sentence that has no place to be cut now and then. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        " ",
        "\n",
        "\n\n",
        "слово",
        "мама",
        "👍🏽",
        FAMILY,
        "🇺🇦",
        "і́",
        "\u200d",
        "e\u0301\u0302\u0303",
        "x".repeat(5000),
        " ".repeat(4200),
      ),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.string({ unit: "binary", maxLength: 50 }),
    ),
    { maxLength: 200 },
  )
  .map((pieces) => pieces.join(""));

describe("a long text in parts", () => {
  test("is the same text, each part fits one message, and no sign is torn", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(20, 50, 333, LIMIT), (text, size) => {
        const parts = inParts(text, size);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(size);
          if (parts.length > 1) expect(part.trim()).not.toBe("");
          if (isWhole(text)) expect(isWhole(part)).toBe(true);
        }
        const joined = parts.join("");
        // Only white space that would have been a message of its own may be missing.
        expect(joined.replace(/\s/g, "")).toBe(text.trim() === "" ? "" : text.replace(/\s/g, ""));
        if (text === text.trim() && !/\s{10}/.test(text)) expect(joined).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  test("keeps every character that a person sees in one piece", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("а", FAMILY, "🇺🇦", "👍🏽", "e\u0301"), { minLength: 1, maxLength: 400 }), (seen) => {
        const text = seen.join("");
        expect(inParts(text, 40).flatMap(charactersOf)).toEqual(charactersOf(text));
      }),
      { numRuns: 200 },
    );
  });

  test("is cut at a paragraph, a line or a word before anything else", () => {
    const paragraph = `${"слово ".repeat(400).trim()}\n\n`;
    expect(inParts(paragraph.repeat(3)).every((part) => part.endsWith("\n\n"))).toBe(true);
    const words = inParts("слово ".repeat(1500));
    expect(words.length).toBe(3);
    expect(words.every((part) => part.startsWith("слово") && part.endsWith("слово "))).toBe(true);
  });

  test("of 4,096 units is one message, of one unit more two", () => {
    expect(inParts("я".repeat(LIMIT))).toHaveLength(1);
    expect(inParts(`${"я".repeat(LIMIT)}.`)).toHaveLength(2);
    // Two units a sign: half as many fit as code points would say.
    expect(inParts("😀".repeat(LIMIT)).map((part) => part.length)).toEqual([LIMIT, LIMIT]);
  });

  test("a character longer than a message is cut between its marks, and quickly", () => {
    const heap = `e${"\u0301".repeat(100_000)}`;
    const started = performance.now();
    expect(inParts(heap).join("")).toBe(heap);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
