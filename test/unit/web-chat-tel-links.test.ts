import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitTel } from "../../src/web/chat/model/tel-links.ts";

const numbersIn = (text: string) => splitTel(text).flatMap(({ tel }) => (tel === undefined ? [] : [tel]));

describe("numbers to call in the bot's words", () => {
  test.each([
    ["Дзвони 102 або 112.", ["102", "112"]],
    ["101, 102, 103, 112", ["101", "102", "103", "112"]],
    ["«102»; (103)! 112?", ["102", "103", "112"]],
    ["Поліція — 102. Швидка — 103.", ["102", "103"]],
    ["116 111 з мобільного, 116\u00a0123 цілодобово", ["116111", "116123"]],
    ["116111 і 116-111", ["116111", "116111"]],
    ["0 800 500 225 безкоштовно", ["0800500225"]],
    ["0800500225, 0-800-500-225, 0 800 50 02 25", ["0800500225", "0800500225", "0800500225"]],
    ["📞102\n💬 116 111\n☎️ 0\u202f800\u202f500\u202f225", ["102", "116111", "0800500225"]],
    ["102", ["102"]],
  ])("%j can be tapped", (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  test.each([
    "Картка 5375 4141 0212 1102",
    "+38 067 102 11 20",
    "1021 повідомлення",
    "о 10:102 та 101:5",
    "102 грн, 112₴, 103 %",
    "Стаття 102-1 і справа №102, #112, 5/102",
    "01.102.2026, ст.102, v1.102.3",
    "@user102 user_112 a102 102б",
    "https://example.com/102 і shop=112",
    "102 300 людей",
    "2 116 111",
    "0 800 500 2256",
    "10 1, 1 02",
  ])("%j stays as it is", (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  test("a number of the teen's own is never made into a call", () => {
    expect(numbersIn("Мій номер 067 123 45 67")).toEqual([]);
  });

  test("no letter is lost or changed, whatever the text", () => {
    const pieces = fc.constantFrom(
      "102",
      "116 111",
      "0 800 500 225",
      " ",
      "\u00a0",
      ",",
      ".",
      "\n",
      "грн",
      "а",
      "7",
      "<b>",
      "\u202e",
      "👋",
    );
    const anything = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const parts = splitTel(text);
        expect(parts.map((part) => part.text).join("")).toBe(text);
        for (const { tel } of parts) if (tel !== undefined) expect(tel).toMatch(/^(?:10[123]|112|116111|116123|0800\d{6})$/);
      }),
    );
  });

  test("a text of four thousand digits is read in no time", () => {
    const started = performance.now();
    splitTel("116 ".repeat(1000));
    splitTel("0 800 ".repeat(700));
    expect(performance.now() - started).toBeLessThan(100);
  });
});
