import { describe, expect, test } from "vitest";
import { inertPieces, shortHash } from "../../src/web/console/lib/inert-text.ts";
import { createKeyReader, type KeyPress } from "../../src/web/console/lib/keys.ts";
import { returnPath } from "../../src/web/console/lib/return-path.ts";

describe("a link as evidence", () => {
  const shown = (value: string) =>
    inertPieces(value)
      .map(({ text, unseen }) => (unseen ? `[${text}]` : text))
      .join("");

  test("is shown as it is", () => {
    expect(inertPieces("https://t.me/канал/12?x=ї")).toEqual([{ text: "https://t.me/канал/12?x=ї", unseen: false }]);
  });

  test("cannot turn round, hide a part or break a line: such signs are shown by number", () => {
    expect(shown("a\u202Egpj.exe")).toBe("a[U+202E]gpj.exe");
    expect(shown("t.me/\u200Bfake")).toBe("t.me/[U+200B]fake");
    expect(shown("one\ntwo\u2028three\u0000")).toBe("one[U+000A]two[U+2028]three[U+0000]");
    expect(shown("\u2066\u2069\uFEFF\u061C")).toBe("[U+2066][U+2069][U+FEFF][U+061C]");
  });

  test("keeps signs of two code units whole", () => {
    expect(inertPieces("🙂ok")).toEqual([{ text: "🙂ok", unseen: false }]);
  });
});

test("a SHA-256 is shortened to both its ends", () => {
  expect(shortHash("39ca038100112233445566778899aabbccddeeff0011223344556677a4216a76")).toBe("39ca0381…a4216a76");
  expect(shortHash("short")).toBe("short");
});

describe("the way back after signing in", () => {
  test("is a page of the console", () => {
    expect(returnPath("/cases/0192f3aa-5b1c-7d31-9a40-5e2f6a7b8c01")).toBe("/cases/0192f3aa-5b1c-7d31-9a40-5e2f6a7b8c01");
  });

  test("is the first page for anything else", () => {
    const hostile = [
      "//evil.example",
      "https://evil.example",
      "/\\evil.example",
      "/queue?next=//evil",
      "javascript:alert(1)",
      "/sign-in",
      "",
      7,
      null,
      undefined,
    ];
    expect(hostile.map(returnPath)).toEqual(hostile.map(() => "/"));
  });
});

describe("keys", () => {
  const press = (code: string, more: Partial<KeyPress> = {}): KeyPress => ({
    code,
    key: code.slice(-1).toLowerCase(),
    modified: false,
    inField: false,
    ...more,
  });

  test("work in any layout: the key's place counts, not its letter", () => {
    const read = createKeyReader();
    expect(read(press("KeyN", { key: "т" }), 0)).toBe("next");
  });

  test("G then Q is one command; too slow, or with another key between, it is none", () => {
    const read = createKeyReader();
    read(press("KeyG"), 0);
    expect(read(press("KeyQ"), 500)).toBe("queue");
    expect(read(press("KeyQ"), 600)).toBeNull();
    read(press("KeyG"), 1000);
    expect(read(press("KeyH"), 4000)).toBeNull();
    read(press("KeyG"), 5000);
    read(press("KeyX"), 5100);
    expect(read(press("KeyH"), 5200)).toBeNull();
  });

  test("are quiet while somebody writes and with Ctrl, Alt or Command", () => {
    const read = createKeyReader();
    expect(read(press("KeyN", { inField: true }), 0)).toBeNull();
    expect(read(press("KeyN", { modified: true }), 0)).toBeNull();
    expect(read(press("Slash", { key: "?", inField: true }), 0)).toBeNull();
  });

  test("the question mark is wherever the layout has it", () => {
    expect(createKeyReader()(press("Digit7", { key: "?" }), 0)).toBe("help");
  });
});
