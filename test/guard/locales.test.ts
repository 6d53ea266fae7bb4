import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, test } from "vitest";
import { ROOT } from "./fixture-tree.ts";

/** What every other language is compared with. */
const FIRST = "uk";
const LANGUAGES = readdirSync(join(ROOT, "locales"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const filesOf = (language: string): string[] => readdirSync(join(ROOT, "locales", language)).sort();
const read = (language: string, file: string): string => readFileSync(join(ROOT, "locales", language, file), "utf8");

/** The names of the `{ $values }` of one text: those that people read, and those that only choose between forms of a word. */
interface Values {
  read: string[];
  choosing: string[];
}

/** Ids of messages and of their attributes → what they take. */
function textsOf(source: string): Map<string, Values> {
  const texts = new Map<string, Values>();
  for (const { id, value, attributes } of new FluentResource(source).body) {
    if (value !== null) texts.set(id, valuesIn(value));
    for (const [name, attribute] of Object.entries(attributes)) texts.set(`${id}.${name}`, valuesIn(attribute));
  }
  return texts;
}

function valuesIn(pattern: unknown): Values {
  const read = new Set<string>();
  const choosing = new Set<string>();
  const visit = (node: unknown, into: Set<string>): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, name } = node as { type?: unknown; name?: unknown };
    if (type === "var" && typeof name === "string") into.add(name);
    for (const [key, child] of Object.entries(node)) visit(child, key === "selector" ? choosing : into);
  };
  visit(pattern, read);
  return { read: [...read].sort(), choosing: [...choosing].sort() };
}

/** The pages speak these two; the dialogues may speak more. */
const PAGE_LANGUAGES = ["uk", "en"];
const PAGE_FILES = ["chat.ftl", "console.ftl", "errors.ftl"];

test("the pages speak Ukrainian and English", () => {
  expect(LANGUAGES).toEqual(expect.arrayContaining(PAGE_LANGUAGES));
});

test.each(LANGUAGES)("%s has every file of the dialogues, of the pages where they speak it, and none that Ukrainian lacks", (language) => {
  const wanted = filesOf(FIRST).filter((file) => PAGE_LANGUAGES.includes(language) || !PAGE_FILES.includes(file));
  expect(filesOf(language)).toEqual(expect.arrayContaining(wanted));
  expect(filesOf(FIRST)).toEqual(expect.arrayContaining(filesOf(language)));
});

describe.each(LANGUAGES)("%s", (language) => {
  const shared = filesOf(FIRST).filter((file) => filesOf(language).includes(file));
  const sorted = <T>(entries: Iterable<[string, T]>) => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

  test("has every text, and each shows the same values", () => {
    const shown = (texts: Map<string, Values>) => sorted([...texts].map(([id, { read }]) => [id, read]));
    for (const file of shared) expect([file, shown(textsOf(read(language, file)))]).toEqual([file, shown(textsOf(read(FIRST, file)))]);
  });

  test("chooses between forms only by values that are there", () => {
    for (const file of shared) {
      const first = textsOf(read(FIRST, file));
      const unknown = [...textsOf(read(language, file))].flatMap(([id, { choosing }]) => {
        const known = first.get(id);
        return choosing.filter((name) => !known?.choosing.includes(name) && !known?.read.includes(name)).map((name) => `${id}: ${name}`);
      });
      expect([file, unknown]).toEqual([file, []]);
    }
  });

  test("has no line that Fluent would silently leave out", () => {
    for (const file of filesOf(language)) {
      const written = [...read(language, file).matchAll(/^(-?[a-zA-Z][\w-]*)\s*=/gm)].map(([, id = ""]) => id);
      const understood = new FluentResource(read(language, file)).body.map(({ id }) => id);
      expect([file, understood]).toEqual([file, written]);
    }
  });

  test("says each thing once: all files share their ids", () => {
    const seen = new Map<string, string[]>();
    for (const file of filesOf(language)) {
      for (const { id } of new FluentResource(read(language, file)).body) seen.set(id, [...(seen.get(id) ?? []), file]);
    }
    expect([...seen].filter(([, files]) => files.length > 1)).toEqual([]);
  });

  test("has no text left empty or in the wrong alphabet", () => {
    const odd = filesOf(language).flatMap((file) =>
      read(language, file)
        .split("\n")
        .filter((line) => /^[\w-]+ =\s*[^\s{]/.test(line))
        .filter((line) => {
          const words = line.slice(line.indexOf("=")).replace(/\{[^}]*\}/g, "");
          const letters = words.match(/\p{L}/gu) ?? [];
          const cyrillic = words.match(/\p{Script=Cyrillic}/gu) ?? [];
          if (letters.length < 12) return false; // names, abbreviations and signs
          return language === "en" ? cyrillic.length > letters.length / 2 : cyrillic.length < letters.length / 4;
        })
        .map((line) => `${file}: ${line}`),
    );
    expect(odd).toEqual([]);
  });
});
