import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { complaintsAbout } from "../support/screen.ts";
import { walk } from "../support/walk.ts";

const STEPS = 1_000;
const PATIENCE = 150_000;

describe("whatever is pressed or typed, every screen is whole and leads on", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  test.each([
    ["uk", 1],
    ["en", 2],
    ["ru", 3],
  ] as const)(
    "in %s",
    async (locale, seed) => {
      const { complaints, pressed, read, cases } = await walk({ database, locale, steps: STEPS, seed });
      await database.truncate();
      expect(complaints).toEqual([]);
      // It got about: a walk that stands still would find nothing either.
      expect(pressed.length).toBeGreaterThan(60);
      expect(read.length).toBeGreaterThan(60);
      expect(Object.keys(cases).length).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

describe("a screen is complained of", () => {
  const button = (text: string, callback_data: string) => ({ text, callback_data });
  const screen = (text: string, ...buttons: { text: string; callback_data: string }[]) => ({
    text,
    reply_markup: { inline_keyboard: buttons.map((one) => [one]) },
  });

  test.each([
    ["a text that is missing", screen("{menu}"), "shows"],
    ["a value that is missing", screen("Код: {$receiptCode}"), "shows"],
    ["an id in place of a text", screen("menu-report"), "shows the id menu-report"],
    ["an id in place of a label", screen("Що далі?", button("menu-report", "go:report")), "shows the id menu-report"],
    ["a value that is none", screen("Код: undefined"), "shows"],
    ["no words", screen("  "), "has no words"],
    ["too many words", screen("а".repeat(4097)), "has 4097 characters"],
    ["a label that a phone cuts", screen("Що далі?", button("а".repeat(30), "go:a")), "has the long label"],
    ["data that Telegram refuses", screen("Що далі?", button("а", "я".repeat(33))), "has 66 bytes of data"],
    ["too many answers", screen("Що?", ...[..."1234567"].map((one) => button(one, `a:b:${one}`))), "offers 7 answers"],
    ["two buttons that do the same", screen("Що?", button("1", "a"), button("2", "a")), "do the same"],
    ["two buttons that say the same", screen("Що?", button("1", "a"), button("1", "b")), "say the same"],
  ])("that has %s", (_, message, complaint) => {
    expect(complaintsAbout(message).join("; ")).toContain(complaint);
  });

  test("only for words of ours: what the teen wrote is said back as it is", () => {
    expect(complaintsAbout(screen("Ось що піде:\n{menu}\nУсе так?"), "{menu}")).toEqual([]);
  });

  test("but not for the ways around: the next page, skipping, back", () => {
    const six = [..."123456"].map((one) => button(one, `a:b:${one}`));
    expect(complaintsAbout(screen("Що?", ...six, button("▸", "a:b:~1"), button("Меню", "go:menu")))).toEqual([]);
  });
});
