import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CONCEPTS, FIELDS } from "../../tools/triage/concepts/index.ts";
import { FILE, thesaurusSource } from "../../tools/triage/thesaurus.ts";

const WORD = /^[a-zа-яіїєґё0-9']+\*?$/u;
const MIXED = /[a-z][а-яіїєґё]|[а-яіїєґё][a-z]/u;
const SHORTEST_STEM = 3;

const entries = Object.entries(CONCEPTS).map(([name, words]) => ({ name, entries: words.split(" ") }));
const wordsOf = (entry: string): string[] => entry.split("_");

describe("the concepts of triage", () => {
  it("each have a lower-case name and at least three entries", () => {
    for (const concept of entries) {
      expect(concept.name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(concept.entries.length, concept.name).toBeGreaterThanOrEqual(3);
    }
  });

  it("are named once over all fields, so that none hides another", () => {
    const names = Object.values(FIELDS).flatMap((field) => Object.keys(field));
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it("hold only small letters, digits and apostrophes, with the star at a word's end", () => {
    const odd = entries.flatMap((concept) => concept.entries.filter((entry) => !wordsOf(entry).every((word) => WORD.test(word))));
    expect(odd).toEqual([]);
  });

  it("mix no alphabets within one word", () => {
    const mixed = entries.flatMap((concept) => concept.entries.filter((entry) => wordsOf(entry).some((word) => MIXED.test(word))));
    expect(mixed).toEqual([]);
  });

  it("say no entry twice within one concept", () => {
    const twice = entries.flatMap((concept) => concept.entries.filter((entry, place) => concept.entries.indexOf(entry) !== place));
    expect(twice).toEqual([]);
  });

  it("have no open stem so short that it would swallow other words", () => {
    const short = entries.flatMap((concept) =>
      concept.entries.filter((entry) => wordsOf(entry).some((word) => word.endsWith("*") && word.length - 1 < SHORTEST_STEM)),
    );
    expect(short).toEqual([]);
  });

  it("speak Cyrillic and English in every concept", () => {
    const oneSided = entries.filter(
      (concept) => !concept.entries.some((entry) => /[а-яіїєґё]/u.test(entry)) || !concept.entries.some((entry) => /[a-z]/.test(entry)),
    );
    expect(oneSided.map((concept) => concept.name)).toEqual([]);
  });

  it("are what the reader holds: after a change, npm run triage:thesaurus", () => {
    expect(readFileSync(FILE, "utf8") === thesaurusSource()).toBe(true);
  });
});
