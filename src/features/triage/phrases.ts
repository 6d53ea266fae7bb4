import type { Word } from "./words.ts";
import { fold, LONGEST_BEGINNING, SHORTEST_BEGINNING } from "./words.ts";

/**
 * A small language for phrases: words in order, `|` between alternatives, `*` at the end for any ending, `#` for a number
 * of two or more digits. Up to two other words may stand between; `+` before a word allows none.
 * Cyrillic is compared folded and so also meets transliteration; Latin is compared as English.
 */
export interface Phrase {
  readonly steps: readonly Step[];
}

interface Step {
  readonly adjacent: boolean;
  readonly number: boolean;
  readonly whole: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
}

/** Words that may stand between two words of a phrase. */
const MOST_BETWEEN = 2;

/** @throws Error for an empty phrase, and for a beginning that no word can show (`beginnings` of words.ts) */
export function phrase(source: string): Phrase {
  if (source.trim() === "") throw new Error("An empty phrase");
  const steps = source.trim().split(/\s+/).map(stepOf);
  const unseen = steps
    .flatMap(({ beginnings }) => [...beginnings])
    .find((form) => form.length < SHORTEST_BEGINNING || form.length > LONGEST_BEGINNING);
  if (unseen !== undefined) throw new Error(`A beginning has ${SHORTEST_BEGINNING} to ${LONGEST_BEGINNING} letters: ${unseen}`);
  return { steps };
}

function stepOf(source: string): Step {
  const adjacent = source.startsWith("+");
  const forms = (adjacent ? source.slice(1) : source).replaceAll("'", "").split("|").map(fold);
  return {
    adjacent,
    number: forms.includes("#"),
    whole: new Set(forms.filter((form) => !form.endsWith("*"))),
    beginnings: new Set(forms.filter((form) => form.endsWith("*")).map((form) => form.slice(0, -1))),
  };
}

/** Many phrases, found by their first word. */
export interface PhraseBook<T> {
  /** Calls `found` with the owner and the places of the phrase's words for every phrase of a wanted owner that begins at `at`. */
  matchesAt(words: readonly Word[], at: number, wanted: (owner: T) => boolean, found: (owner: T, places: readonly number[]) => void): void;
}

interface Listed<T> {
  readonly owner: T;
  readonly steps: readonly Step[];
}

export function phraseBook<T>(entries: Iterable<{ owner: T; phrase: Phrase }>): PhraseBook<T> {
  const byWhole = new Map<string, Listed<T>[]>();
  const byBeginning = new Map<string, Listed<T>[]>();
  for (const { owner, phrase } of entries) {
    const [first] = phrase.steps;
    for (const form of first?.whole ?? []) byWhole.set(form, [...(byWhole.get(form) ?? []), { owner, steps: phrase.steps }]);
    for (const form of first?.beginnings ?? []) byBeginning.set(form, [...(byBeginning.get(form) ?? []), { owner, steps: phrase.steps }]);
  }
  return {
    matchesAt(words, at, wanted, found) {
      const tryAll = (listed: readonly Listed<T>[] | undefined): void => {
        for (const { owner, steps } of listed ?? []) {
          const places = wanted(owner) ? matchRest(steps, words, at, 0) : null;
          if (places) found(owner, places);
        }
      };
      const word = words[at];
      if (!word) return;
      tryAll(byWhole.get(word.cyrillic));
      tryAll(byWhole.get(word.latin));
      for (const beginning of word.beginnings) tryAll(byBeginning.get(beginning));
    },
  };
}

/** Does the step fit the word? */
function fits({ number, whole, beginnings }: Step, word: Word): boolean {
  if (whole.has(word.cyrillic) || whole.has(word.latin)) return true;
  if (beginnings.size > 0) for (const beginning of word.beginnings) if (beginnings.has(beginning)) return true;
  return number && /^\d{2,}$/.test(word.latin);
}

/** Places of a phrase whose word at `from` stands at `at`; it stays within one sentence. Tries at most 3 places a word. */
function matchRest(steps: readonly Step[], words: readonly Word[], at: number, from: number): number[] | null {
  const next = steps[from + 1];
  if (!next) return [at];
  const furthest = at + 1 + (next.adjacent ? 0 : MOST_BETWEEN);
  for (let candidate = at + 1; candidate <= furthest; candidate += 1) {
    const word = words[candidate];
    if (word?.sentence !== words[at]?.sentence || !word) return null;
    const rest = fits(next, word) ? matchRest(steps, words, candidate, from + 1) : null;
    if (rest) return [at, ...rest];
  }
  return null;
}

export type WordTest = (word: Word) => boolean;

/** A list of single words, with `*` for any ending: is the word one of them? */
export function wordList(source: string): WordTest {
  const step = stepOf(source.trim().replace(/\s+/g, "|"));
  return (word) => fits(step, word);
}
