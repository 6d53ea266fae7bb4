/** Which concepts a word or a phrase stands for: the thesaurus, ready to be looked up in. */
import { CONCEPT_LINES, WORD_LINES } from "./thesaurus-words.ts";
import type { Word } from "./words.ts";

const CONCEPTS = CONCEPT_LINES.trim()
  .split("\n")
  .map((line) => line.split("|"));

interface Pattern {
  readonly form: string;
  /** Any ending may follow. */
  readonly open: boolean;
}
interface Phrase {
  readonly rest: readonly Pattern[];
  readonly concept: number;
}
interface Entry {
  readonly concepts: readonly number[];
  /** By the first letter of the word that follows: hundreds of phrases begin with «not». */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}
/** A line of the thesaurus as it was written, until somebody asks for its word: most are never asked for. */
type Line = string | Entry;

const LONGEST_BEGINNING = 14;
const SHORTEST_BEGINNING = 2;
const NONE: readonly number[] = [];
const NO_PHRASES: Entry["phrases"] = new Map();

const whole = new Map<string, Line>();
const beginnings = new Map<string, Line>();

for (const line of WORD_LINES.trim().split("\n")) {
  const end = line.indexOf("|");
  if (line.charAt(end - 1) === "*") beginnings.set(line.slice(0, end - 1), line);
  else whole.set(line.slice(0, end), line);
}

function entryOf(table: Map<string, Line>, word: string): Entry | undefined {
  const line = table.get(word);
  if (typeof line !== "string") return line;
  const [, concepts = "", phrases = ""] = line.split("|");
  const entry: Entry = {
    concepts: concepts === "" ? NONE : concepts.split(",").map(Number),
    phrases: phrases === "" ? NO_PHRASES : byNextLetter(phrases.split(";").map(phraseOf)),
  };
  table.set(word, entry);
  return entry;
}

function byNextLetter(phrases: readonly Phrase[]): Entry["phrases"] {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const letter = phrase.rest[0]?.form.charAt(0) ?? "";
    const group = groups.get(letter);
    if (group) group.push(phrase);
    else groups.set(letter, [phrase]);
  }
  return groups;
}

function phraseOf(source: string): Phrase {
  const [rest = "", concept] = source.split("@");
  return { rest: rest.split("_").map(patternOf), concept: Number(concept) };
}

function patternOf(source: string): Pattern {
  const open = source.endsWith("*");
  return { form: open ? source.slice(0, -1) : source, open };
}

/** What was found for the words of the message that is being read: hostile ones say the same word thousands of times. */
let concepts = new Map<string, readonly number[]>();
let lengths = new Map<string, number>();

/** Another message begins; nothing is remembered of the one before. */
export function beginMessage(): void {
  concepts = new Map();
  lengths = new Map();
}

/** The concepts of a single word: of itself as it stands, else of its longest known beginning. */
export function conceptsOf(form: string): readonly number[] {
  const known = concepts.get(form);
  if (known) return known;
  const found = findConcepts(form);
  concepts.set(form, found);
  return found;
}

function findConcepts(form: string): readonly number[] {
  const exact = entryOf(whole, form);
  if (exact && exact.concepts.length > 0) return exact.concepts;
  for (let length = Math.min(form.length, LONGEST_BEGINNING); length >= SHORTEST_BEGINNING; length -= 1) {
    const entry = entryOf(beginnings, form.slice(0, length));
    if (entry && entry.concepts.length > 0) return entry.concepts;
  }
  return NONE;
}

/** Does the word stand for anything? */
export const isKnown = (form: string): boolean => conceptsOf(form).length > 0;

/** How many letters of a word are known: all, or those of its longest known beginning. */
export function knownBeginning(form: string): number {
  const known = lengths.get(form);
  if (known !== undefined) return known;
  const length = findBeginning(form);
  lengths.set(form, length);
  return length;
}

function findBeginning(form: string): number {
  if (whole.has(form)) return form.length;
  for (let length = Math.min(form.length, LONGEST_BEGINNING); length >= SHORTEST_BEGINNING; length -= 1) {
    if (beginnings.has(form.slice(0, length))) return length;
  }
  return 0;
}

/** Calls `found` with the concept and the last place of every phrase that begins at `at`. */
export function phrasesAt(words: readonly Pick<Word, "form">[], at: number, found: (concept: number, last: number) => void): void {
  const form = words[at]?.form ?? "";
  tryAll(entryOf(whole, form), words, at, found);
  for (let length = Math.min(form.length, LONGEST_BEGINNING); length >= SHORTEST_BEGINNING; length -= 1) {
    tryAll(entryOf(beginnings, form.slice(0, length)), words, at, found);
  }
}

function tryAll(
  entry: Entry | undefined,
  words: readonly Pick<Word, "form">[],
  at: number,
  found: (concept: number, last: number) => void,
): void {
  const next = words[at + 1]?.form.charAt(0);
  for (const { rest, concept } of (next !== undefined && entry?.phrases.get(next)) || []) {
    if (rest.every((pattern, next) => fits(pattern, words[at + 1 + next]?.form))) found(concept, at + rest.length);
  }
}

const fits = ({ form, open }: Pattern, word: string | undefined): boolean =>
  word !== undefined && (open ? word.startsWith(form) : word === form);

const FIELDS: readonly (readonly number[])[] = CONCEPTS.map(([, fields = ""]) => (fields === "" ? NONE : fields.split(",").map(Number)));

/** The wider fields that a concept belongs to. */
export const fieldsOf = (concept: number): readonly number[] => FIELDS[concept] ?? NONE;

const WEIGHS: readonly boolean[] = CONCEPTS.map(([, , weighs]) => weighs !== "");

/** Is there a word among them that weighs by itself? A time, a person, a place alone are an answer to something. */
export function weighs(words: readonly Pick<Word, "form">[]): boolean {
  return words.some(({ form }, at) => {
    let found = conceptsOf(form).some((concept) => WEIGHS[concept]);
    phrasesAt(words, at, (concept) => (found ||= WEIGHS[concept] === true));
    return found;
  });
}
