import type { Risk } from "../../shared/risk.ts";
import { raised, urgencyOf } from "../../shared/risk.ts";
import { featuresOf } from "./features.ts";
import { understood } from "./languages.ts";
import type { Packed } from "./packed.ts";
import { unpack } from "./packed.ts";
import type { Scores } from "./scores.ts";
import { scoresOf } from "./scores.ts";
import type { SignalName } from "./signals.ts";
import { isSignalName } from "./signals.ts";
import { weighs } from "./thesaurus.ts";
import type { Word } from "./words.ts";

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

/** What was learned, and from where on an answer is yes. */
export interface Model {
  readonly risks: Packed;
  readonly themes: Packed;
  readonly thresholds: { readonly urgent: number; readonly red: number; readonly heavy: number };
}

/** A stretch of words that is judged by itself. */
export interface Part {
  readonly from: number;
  readonly to: number;
  /** A part of a message says less than the whole and has to say it more clearly. */
  readonly margin: number;
}

/** Found by cross-validation: with less, sentences out of their context raise false alarms. */
const MARGIN = 0.25;
const SHORTEST_PART = 2;
/** So few words must have one among them that weighs by itself. */
const AN_ANSWER = 2;
/** A longer stretch is also read through a window of this many words, so that danger is not drowned in chatter. */
const WINDOW = 12;
const MOST_QUOTED = 160;
const MOST_QUOTED_WORDS = 8;
/** So many parts are asked what they speak of; the rest, in a message of book length, only how dangerous they are. */
const MOST_NAMED = 40;
/** A second theme is named when it is nearly as likely as the first. */
const NEARLY = 0.1;

/** The reader of a model: a pure function. Reads the first 10,000 characters, of them the first 2,500 words; every step is bounded, so hostile input costs milliseconds. */
export function readerOf({ risks, themes, thresholds }: Model): (text: string) => Reading {
  const [risked, themed] = [unpack(risks), unpack(themes)];
  const names = themed.names.map((name) => (isSignalName(name) ? name : null));

  function riskOf(scores: Scores, { from, to, margin }: Part): Risk {
    const { urgent, red, heavy } = scores.answers(from, to);
    if (urgent > thresholds.urgent + margin) return red > thresholds.red + margin ? "red" : "orange";
    return heavy > thresholds.heavy + margin ? "yellow" : "green";
  }

  function namesOf(scores: Scores, { from, to }: Part): number[] {
    const likely = scores.themes(from, to);
    const best = Math.max(...likely);
    return likely.flatMap((score, theme) => (score >= best - NEARLY ? [theme] : []));
  }

  return (text) => {
    const features = featuresOf(understood(text));
    const { words } = features;
    if (words.length === 0) return { risk: "green", signals: [] };
    const scores = scoresOf(features, risked, themed);
    const found = new Map<SignalName, ReadSignal>();
    let risk: Risk = "green";
    let named = 0;
    for (const part of partsOf(text, words)) {
      if (part.to - part.from <= AN_ANSWER && !weighs(words.slice(part.from, part.to))) continue;
      const said = riskOf(scores, part);
      if (said === "green" || (part.margin === 0 && urgencyOf(said) >= urgencyOf(risk))) continue;
      risk = raised(risk, said);
      if (part.margin > 0 && ++named > MOST_NAMED) continue;
      for (const theme of namesOf(scores, part)) {
        const name = names[theme];
        const known = name && found.get(name);
        if (name && (!known || urgencyOf(said) < urgencyOf(known.risk))) {
          found.set(name, { name, risk: said, because: quote(text, words, scores, part, theme) });
        }
      }
    }
    return { risk, signals: [...found.values()].sort((a, b) => urgencyOf(a.risk) - urgencyOf(b.risk)) };
  };
}

/** The sentences of a message and windows over long ones, and last the whole. */
export function partsOf(text: string, words: readonly Word[]): Part[] {
  const parts: Part[] = [];
  const add = (from: number, to: number): void => {
    if (to - from < SHORTEST_PART || to - from === words.length) return;
    parts.push({ from, to, margin: MARGIN });
    for (let at = from; to - from > WINDOW && at + WINDOW < to; at += WINDOW / 2) parts.push({ from: at, to: at + WINDOW, margin: MARGIN });
  };
  let begin = 0;
  for (let at = 1; at < words.length; at += 1) {
    if (!/[.!?;…\n]/.test(text.slice(words[at - 1]?.end, words[at]?.start))) continue;
    add(begin, at);
    begin = at;
  }
  add(begin, words.length);
  if (begin === 0) for (let at = 0; at + WINDOW < words.length; at += WINDOW / 2) parts.push({ from: at, to: at + WINDOW, margin: MARGIN });
  return [...parts, { from: 0, to: words.length, margin: 0 }];
}

/** The writer's own words that say it most: the stretch whose words together add most. */
function quote(text: string, words: readonly Word[], scores: Scores, { from, to }: Part, theme: number): string {
  const shares = Array.from({ length: to - from }, (_, at) => scores.share(from + at, theme));
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  let best = { sum: -Infinity, first: from, last: from };
  for (let first = 0; first < shares.length; first += 1) {
    let sum = 0;
    for (let last = first; last < shares.length && last < first + MOST_QUOTED_WORDS; last += 1) {
      sum += (shares[last] ?? 0) - Math.max(0, mean / 2);
      if (sum > best.sum) best = { sum, first: from + first, last: from + last };
    }
  }
  return text.slice(words[best.first]?.start, words[best.last]?.end).slice(0, MOST_QUOTED);
}
