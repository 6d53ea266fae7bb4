import type { Risk } from "../../shared/risk.ts";
import { raised, urgencyOf } from "../../shared/risk.ts";
import type { Entry, SignalName, Urgent } from "./lexicon.ts";
import { BETWEEN_NEGATION, FICTION, GAME, I, LAUGHTER, LEXICON, NEGATIONS, URGENT_WORDS } from "./lexicon.ts";
import { phrase, phraseBook, type WordTest, wordList } from "./phrases.ts";
import type { Word } from "./words.ts";
import { MOST_CHARACTERS, wordsOf } from "./words.ts";

/** A named reason for a risk, with the words that gave it. */
export interface ReadSignal {
  readonly name: SignalName;
  readonly risk: Risk;
  readonly because: string;
}

export interface Reading {
  readonly risk: Risk;
  /** Each name once, the most endangered first. */
  readonly signals: readonly ReadSignal[];
}

const book = phraseBook(LEXICON.flatMap((owner) => owner.phrases.map((source) => ({ owner, phrase: phrase(source) }))));
const isNegation = wordList(NEGATIONS);
const mayFollowNegation = wordList(BETWEEN_NEGATION);
const PLAYFUL = wordList(`${GAME} ${LAUGHTER}`);
const FICTIONAL = wordList(FICTION);
const OF_ONESELF = wordList(I);
const URGENT: Record<Urgent, WordTest> = {
  time: wordList(URGENT_WORDS.time),
  means: wordList(URGENT_WORDS.means),
  now: wordList(URGENT_WORDS.now),
  plan: wordList(URGENT_WORDS.plan),
};
const EXCEPT = new Map(LEXICON.flatMap((entry): [Entry, WordTest][] => (entry.unless ? [[entry, wordList(entry.unless)]] : [])));

const LAUGHING = /[😂🤣😆😹]/u;
const MOST_QUOTED = 160;
/** How far back a negation may stand. */
const NEGATION_REACH = 4;

/**
 * Reads a message for danger. Pure; what it finds may only raise a case (idea 7 of the design).
 * Reads the first 10,000 characters; every step is bounded, so hostile input costs milliseconds.
 */
export function read(text: string): Reading {
  const words = wordsOf(text);
  const sentences = sentencesOf(words);
  const laughing = LAUGHING.test(text.slice(0, MOST_CHARACTERS));
  const found = new Map<SignalName, ReadSignal>();
  const mayRaise = (entry: Entry): boolean => {
    const known = found.get(entry.signal);
    return !known || urgencyOf(worstOf(entry)) < urgencyOf(known.risk);
  };
  for (let at = 0; at < words.length; at += 1) {
    book.matchesAt(words, at, mayRaise, (entry, places) => {
      const sentence = sentences[words[at]?.sentence ?? 0];
      const risk = sentence ? riskOf(entry, words, places, sentence, laughing) : null;
      const known = found.get(entry.signal);
      if (risk && (!known || urgencyOf(risk) < urgencyOf(known.risk))) {
        found.set(entry.signal, { name: entry.signal, risk, because: quote(text, words, places) });
      }
    });
  }
  const signals = [...found.values()].sort((a, b) => urgencyOf(a.risk) - urgencyOf(b.risk));
  return { risk: signals.reduce<Risk>((risk, signal) => raised(risk, signal.risk), "green"), signals };
}

const worstOf = (entry: Entry): Risk => (entry.redWith ? "red" : entry.risk);

/** What the phrase means here, or null when its surroundings take it away. */
function riskOf(entry: Entry, words: readonly Word[], places: readonly number[], sentence: Sentence, laughing: boolean): Risk | null {
  const except = EXCEPT.get(entry);
  if (except && sentence.has(except)) return null;
  if (entry.playful && (laughing || sentence.has(PLAYFUL))) return null;
  if (entry.fiction && sentence.has(FICTIONAL) && !sentence.has(OF_ONESELF)) return null;
  if (isNegated(words, places)) return entry.negated ?? null;
  return entry.redWith?.some((urgent) => sentence.has(URGENT[urgent])) ? "red" : entry.risk;
}

/** Does a negation outside the phrase stand before one of its words, in the same clause, with nothing but fillers between? */
function isNegated(words: readonly Word[], places: readonly number[]): boolean {
  return places.some((place) => {
    for (let at = place - 1; at >= 0 && at >= place - NEGATION_REACH; at -= 1) {
      const word = words[at];
      if (!word || places.includes(at) || word.clause !== words[place]?.clause) return false;
      if (isNegation(word)) return true;
      if (!mayFollowNegation(word)) return false;
    }
    return false;
  });
}

interface Sentence {
  /** Is there such a word in it? Looks once for each test: hostile input has thousands of phrases in one sentence. */
  has(test: WordTest): boolean;
}

function sentencesOf(words: readonly Word[]): Sentence[] {
  const grouped: Word[][] = [];
  for (const word of words) {
    const group = grouped[word.sentence];
    if (group) group.push(word);
    else grouped[word.sentence] = [word];
  }
  return Array.from(grouped, (group = []) => {
    const known = new Map<WordTest, boolean>();
    return {
      has(test) {
        const answer = known.get(test) ?? group.some(test);
        known.set(test, answer);
        return answer;
      },
    };
  });
}

function quote(text: string, words: readonly Word[], places: readonly number[]): string {
  const first = words[places[0] ?? 0];
  const last = words[places.at(-1) ?? 0];
  return text.slice(first?.start, last?.end).slice(0, MOST_QUOTED);
}
