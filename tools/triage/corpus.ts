/**
 * The labelled messages that triage learns from and is measured on, all written for this purpose; nobody's real words.
 * `seeds/*.txt` holds what was written by hand; `corpus/*.tsv` what `expand.ts` makes of it; both are committed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Risk } from "../../src/shared/risk.ts";
import { RISKS } from "../../src/shared/risk.ts";
import { diceOf, numberOf, shuffled } from "./dice.ts";
import { fold } from "./fold.ts";

const SEEDS = fileURLToPath(new URL("seeds/", import.meta.url));
export const CORPUS = fileURLToPath(new URL("corpus/", import.meta.url));

export const CORPUS_LANGUAGES = ["uk", "ru", "en", "mixed"] as const;
export type CorpusLanguage = (typeof CORPUS_LANGUAGES)[number];

export interface Seed {
  readonly id: string;
  readonly language: CorpusLanguage;
  readonly risk: Risk;
  /** What it speaks of: a signal's name, or what kind of ordinary talk it is. */
  readonly theme: string;
  /** It sounds like danger and is none, or is less than it sounds. */
  readonly hard: boolean;
  /** With choices in it: `{one|other}`. */
  readonly pattern: string;
}

export interface Message extends Omit<Seed, "pattern"> {
  /** The seed as it was written, not a variant of it. */
  readonly written: boolean;
  readonly text: string;
}

/** Share of the near-copy groups that is held out. */
const HELD_OUT = 0.28;
/** Share of equal letter groups from which two messages are near copies. */
export const NEAR = 0.5;
const SPLIT_SEED = 20_260;

/** @throws Error naming the line that cannot be read */
export function readSeeds(): Seed[] {
  return readdirSync(SEEDS)
    .sort()
    .flatMap((file) => {
      const [language = ""] = file.split(/[-.]/);
      return seedsOf(readFileSync(`${SEEDS}${file}`, "utf8"), file, languageNamed(language));
    });
}

function languageNamed(name: string): CorpusLanguage {
  const language = CORPUS_LANGUAGES.find((one) => one === name);
  if (!language) throw new Error(`A seed file begins with its language: ${name}`);
  return language;
}

/** A heading `== red suicide` or `== green game hard`, then one seed a line; `#` begins a comment. */
function seedsOf(text: string, file: string, language: CorpusLanguage): Seed[] {
  const seeds: Seed[] = [];
  let heading: Pick<Seed, "risk" | "theme" | "hard"> | null = null;
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (line.startsWith("==")) {
      const [risk, theme = "", hard] = line.slice(2).trim().split(" ");
      const named = RISKS.find((one) => one === risk);
      if (!named || theme === "") throw new Error(`${file}:${at + 1}: == RISK THEME [hard]`);
      heading = { risk: named, theme, hard: hard === "hard" };
      continue;
    }
    if (!heading) throw new Error(`${file}:${at + 1}: a seed before its heading`);
    seeds.push({ ...heading, id: `${file.replace(".txt", "")}:${at + 1}`, language, pattern: line.trim() });
  }
  return seeds;
}

/** The committed messages, in the order of their files. */
export function readCorpus(): Message[] {
  return readdirSync(CORPUS)
    .sort()
    .flatMap((file) => readFileSync(`${CORPUS}${file}`, "utf8").trim().split("\n").slice(1).map(messageOf));
}

export const HEADER = "seed\tlanguage\trisk\ttheme\thard\twritten\ttext";

function messageOf(line: string): Message {
  const [id = "", language = "", risk, theme = "", hard, written, text = ""] = line.split("\t");
  const named = RISKS.find((one) => one === risk);
  if (!named) throw new Error(`No such risk: ${line}`);
  return { id, language: languageNamed(language), risk: named, theme, hard: hard === "hard", written: written === "written", text };
}

export interface Split {
  readonly train: Message[];
  readonly heldOut: Message[];
  /** The near-copy group of each seed. */
  readonly groupOf: ReadonlyMap<string, string>;
}

/** Divides by seed: all variants of a seed, and all seeds that are near copies of each other, stand on one side. */
export function splitCorpus(messages: readonly Message[]): Split {
  const groupOf = nearCopies(messages);
  const groups = new Map<string, Message[]>();
  for (const message of messages) {
    const group = groupOf.get(message.id) ?? message.id;
    groups.set(group, [...(groups.get(group) ?? []), message]);
  }
  const kinds = new Map<string, string[]>();
  for (const [group, [first]] of groups) {
    const kind = `${first?.language} ${first?.risk} ${first?.theme}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), group]);
  }
  const heldOut = new Set<string>();
  for (const [kind, members] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const dice = diceOf(SPLIT_SEED ^ numberOf(kind));
    const many = Math.floor(members.length * HELD_OUT + dice());
    for (const group of shuffled(dice, [...members].sort()).slice(0, many)) heldOut.add(group);
  }
  const isHeldOut = ({ id }: Message): boolean => heldOut.has(groupOf.get(id) ?? id);
  return { train: messages.filter((one) => !isHeldOut(one)), heldOut: messages.filter(isHeldOut), groupOf };
}

/** The groups of four letters in a text, folded, without spaces. */
export function gramsOf(text: string): Set<string> {
  const letters = fold(text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
  return new Set(Array.from({ length: Math.max(1, letters.length - 3) }, (_, at) => letters.slice(at, at + 4)));
}

/** Seed → the first seed of its near-copy group. */
function nearCopies(messages: readonly Message[]): Map<string, string> {
  const leader = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let at = id;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    return at;
  };
  const all = messages.map(({ id, text }) => ({ id, grams: gramsOf(text) }));
  for (const { id } of all) if (!leader.has(id)) leader.set(id, id);
  for (const [one, other] of nearPairs(all)) {
    const [a, b] = [leaderOf(one.id), leaderOf(other.id)];
    if (a !== b) leader.set(a < b ? b : a, a < b ? a : b);
  }
  return new Map([...leader.keys()].map((id) => [id, leaderOf(id)]));
}

interface Grams {
  readonly id: string;
  readonly grams: ReadonlySet<string>;
}

/**
 * All pairs of different seeds' messages that are near copies. Two that share so much share one of the rarer of their letter
 * groups (prefix filtering; Chaudhuri, Ganti and Kaushik, 2006): only those are looked up.
 */
export function* nearPairs<T extends Grams>(all: readonly T[]): Generator<[T, T]> {
  const common = new Map<string, number>();
  for (const { grams } of all) for (const gram of grams) common.set(gram, (common.get(gram) ?? 0) + 1);
  const order = new Map([...common].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1)).map(([gram], at) => [gram, at]));
  const ranks = all.map(({ grams }) => Int32Array.from(grams, (gram) => order.get(gram) ?? 0).sort());
  const having: number[][] = Array.from(order, () => []);
  const inThis = new Uint8Array(order.size);
  const lastSeen = new Int32Array(all.length).fill(-1);
  for (const [at, one] of all.entries()) {
    const own = ranks[at] ?? new Int32Array();
    for (const rank of own) inThis[rank] = 1;
    for (const rank of own.subarray(0, own.length - Math.ceil(NEAR * own.length) + 1)) {
      for (const at2 of having[rank] ?? []) {
        const [other, its] = [all[at2], ranks[at2]];
        if (!other || !its || lastSeen[at2] === at || other.id === one.id) continue;
        lastSeen[at2] = at;
        if (Math.min(own.length, its.length) < NEAR * Math.max(own.length, its.length)) continue;
        let both = 0;
        for (const shared of its) both += inThis[shared] ?? 0;
        if (both / (own.length + its.length - both) >= NEAR) yield [other, one];
      }
      having[rank]?.push(at);
    }
    for (const rank of own) inThis[rank] = 0;
  }
}
