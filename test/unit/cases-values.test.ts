import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indicatorsOf } from "../../src/features/cases/indicator.ts";
import { readReceiptCode, receiptCode } from "../../src/features/cases/receipt.ts";

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
  const link = (value: string) => indicatorsOf({ kind: "link", value });

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
    expect(indicatorsOf({ kind: "account", value: "@Bad.Guy_1" })).toEqual([handle]);
    expect(indicatorsOf({ kind: "account", value: "bad.guy_1" })).toEqual([handle]);
    expect(link("https://t.me/bad.guy_1")).toContainEqual(handle);
    expect(link("https://www.tiktok.com/@bad.guy_1?_t=8")).toContainEqual(handle);
    expect(link("https://instagram.com/p/xyz")).not.toContainEqual({ type: "handle", value: "p" });
  });

  test("free words are none, and hostile ones cost nothing", () => {
    expect(indicatorsOf({ kind: "account", value: "якийсь Діма з гри" })).toEqual([]);
    expect(link("не пам'ятаю")).toEqual([]);
    expect(link("http://")).toEqual([]);
    expect(link(`https://example.com/${"a".repeat(1_000_000)}`)[0]?.value.length).toBeLessThan(2_000);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        expect(indicatorsOf({ kind: "link", value }).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
