/** What a message is judged by: its words, their beginnings and insides, what they stand for, and what stands near what. */
import { stemOf } from "./stems.ts";
import { conceptsOf, fieldsOf, phrasesAt } from "./thesaurus.ts";
import type { Word } from "./words.ts";

/** Kinds of features; each kind weighs as much in a long message as in a short one. */
export const KINDS = ["stem", "stems", "letters", "concept", "near", "far", "three", "mixed", "field", "fields"] as const;
export const KIND_COUNT = KINDS.length;

/** Every feature of a message: its kind, its number, and the place of the last word it needs. */
export interface Features {
  readonly words: readonly Word[];
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly hashes: Int32Array;
  readonly places: Uint16Array;
}

const NEAR = 5;
const FAR = 18;
const THOUGHT = 8;
/** Words that far apart are not looked at in a longer message: its parts say it. */
const LONG = 250;
/** A word stands for no more than so many concepts. */
const MOST_CONCEPTS = 5;
const MOST_IN_LONG = 2;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
const MOST_LETTERS = 24;

class Sink {
  kinds = new Uint8Array(2_048);
  hashes = new Int32Array(2_048);
  places = new Uint16Array(2_048);
  count = 0;

  add(kind: number, hash: number, place: number): void {
    if (this.count === this.hashes.length) this.grow();
    this.kinds[this.count] = kind;
    this.hashes[this.count] = hash;
    this.places[this.count] = place;
    this.count += 1;
  }

  private grow(): void {
    const [kinds, hashes, places] = [new Uint8Array(this.count * 2), new Int32Array(this.count * 2), new Uint16Array(this.count * 2)];
    kinds.set(this.kinds);
    hashes.set(this.hashes);
    places.set(this.places);
    [this.kinds, this.hashes, this.places] = [kinds, hashes, places];
  }
}

const mix = (hash: number, value: number): number => {
  const one = Math.imul(hash ^ value, 0x5bd1e995);
  return one ^ (one >>> 15);
};
const hashOf = (text: string): number => {
  let hash = 0x1505;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash, text.length);
};

/** The concepts at each place, those of phrases at their last word. */
function conceptsAt(words: readonly Word[]): number[][] {
  const all = words.map(({ form }) => [...conceptsOf(form)]);
  for (let at = 0; at < words.length; at += 1) {
    phrasesAt(words, at, (concept, last) => {
      const there = all[last];
      if (there && !there.includes(concept)) there.unshift(concept);
    });
  }
  const most = words.length > LONG ? MOST_IN_LONG : MOST_CONCEPTS;
  for (const there of all) if (there.length > most) there.length = most;
  return all;
}

/** Everything that a message's words say. */
export function featuresOf(words: readonly Word[]): Features {
  const concepts = conceptsAt(words);
  const stems = words.map(({ form }) => hashOf(stemOf(form)));
  const sink = new Sink();
  const fields = concepts.map((there) => [...new Set(there.flatMap(fieldsOf))]);
  for (let at = 0; at < words.length; at += 1) {
    const stem = stems[at] ?? 0;
    const [before = 1, beforeThat = 1] = [stems[at - 1], stems[at - 2]];
    sink.add(0, mix(11, stem), at);
    sink.add(1, mix(mix(12, before), stem), at);
    if (at > 1) sink.add(1, mix(mix(13, beforeThat), stem), at);
    lettersOf(words[at]?.form ?? "", at, sink);
    conceptsAround(concepts, stems, at, words.length > LONG ? NEAR : FAR, sink);
    fieldsAround(fields, at, words.length > LONG ? 2 : 10, sink);
  }
  return { words, count: sink.count, kinds: sink.kinds, hashes: sink.hashes, places: sink.places };
}

function lettersOf(form: string, place: number, sink: Sink): void {
  const word = `<${form.length > MOST_LETTERS ? form.slice(0, MOST_LETTERS) : form}>`;
  for (let from = 0; from + SHORTEST_GRAM <= word.length; from += 1) {
    let hash = 0x811c9dc5;
    const end = Math.min(word.length, from + LONGEST_GRAM);
    for (let at = from; at < end; at += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
      if (at - from + 1 >= SHORTEST_GRAM) sink.add(2, mix(hash, 14), place);
    }
  }
}

function conceptsAround(concepts: readonly number[][], stems: readonly number[], at: number, far: number, sink: Sink): void {
  const here = concepts[at] ?? [];
  const before = lastWith(concepts, at);
  const beforeThat = before < 0 ? -1 : lastWith(concepts, before);
  const stem = stems[at] ?? 0;
  for (const one of concepts[at - 1] ?? []) sink.add(7, mix(mix(19, one), stem), at);
  for (const one of here) {
    sink.add(3, mix(15, one), at);
    if (at > 0) sink.add(7, mix(mix(20, stems[at - 1] ?? 0), one), at);
    for (let back = at - 1; back >= 0 && back >= at - far; back -= 1) {
      for (const other of concepts[back] ?? []) {
        if (back >= at - NEAR) sink.add(4, mix(mix(16, other), one), at);
        else sink.add(5, mix(mix(17, Math.min(one, other)), Math.max(one, other)), at);
      }
    }
    if (far > NEAR && beforeThat >= 0 && at - beforeThat <= THOUGHT) {
      for (const two of concepts[before] ?? [])
        for (const three of concepts[beforeThat] ?? []) sink.add(6, mix(mix(mix(18, three), two), one), at);
    }
  }
}

function fieldsAround(fields: readonly number[][], at: number, far: number, sink: Sink): void {
  const here = fields[at] ?? [];
  for (const one of here) {
    sink.add(8, mix(31, one), at);
    for (let back = at - 1; back >= 0 && back >= at - far; back -= 1) {
      const near = at - back <= 4 ? 32 : 33;
      for (const other of fields[back] ?? []) sink.add(9, mix(mix(near, other), one), at);
    }
  }
}

/** The last place before with a concept, not further than a thought reaches. */
function lastWith(concepts: readonly number[][], before: number): number {
  for (let at = before - 1; at >= Math.max(0, before - THOUGHT); at -= 1) if ((concepts[at]?.length ?? 0) > 0) return at;
  return -1;
}
