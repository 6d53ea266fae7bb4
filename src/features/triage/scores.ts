/** How strongly a message, or a stretch of it, speaks for each question that triage asks. */
import type { Features } from "./features.ts";
import { KIND_COUNT } from "./features.ts";
import type { Weights } from "./packed.ts";

/** What is asked of every message: is somebody in danger or being harmed? Now? Does anything weigh on them at all? */
export const QUESTIONS = ["urgent", "red", "heavy"] as const;
export type Answers = Readonly<Record<(typeof QUESTIONS)[number], number>>;

export interface Scores {
  /** How strongly the words [from, to) speak for each question. */
  answers(from: number, to: number): Answers;
  /** How strongly they speak for each theme, by the theme's column. */
  themes(from: number, to: number): number[];
  /** What one word adds to urgency and to a theme: for showing the reason. */
  share(place: number, theme: number): number;
}

const ASKED = QUESTIONS.length;
/** For each place and kind: a sum for each question, and how many features there are. */
const STRIDE = ASKED + 1;
const COLUMNS = KIND_COUNT * STRIDE;

/** Adds up once, from the first word to each place, so that any stretch can be judged without counting again. */
export function scoresOf(features: Features, risks: Weights, themes: Weights): Scores {
  const { sums, themeRows } = summed(features, risks, themes);
  const between = (from: number, to: number, column: number): number =>
    (sums[to * COLUMNS + column] ?? 0) - (sums[from * COLUMNS + column] ?? 0);
  return {
    answers(from, to) {
      const [urgent = 0, red = 0, heavy = 0] = QUESTIONS.map((_, asked) => {
        let score = risks.bias(asked);
        for (let kind = 0; kind < KIND_COUNT; kind += 1) {
          const many = between(from, to, kind * STRIDE + ASKED);
          if (many > 0) score += (between(from, to, kind * STRIDE + asked) * risks.scale(kind)) / Math.sqrt(many);
        }
        return score;
      });
      return { urgent, red, heavy };
    },
    themes(from, to) {
      const rows = themeRows.slice(from, to).flat();
      return themes.names.map((_, theme) => {
        let score = 0;
        for (const row of rows) score += themes.weight(row, theme);
        return themes.bias(theme) + score / Math.sqrt(Math.max(1, rows.length));
      });
    },
    share(place, theme) {
      let share = 0;
      for (let kind = 0; kind < KIND_COUNT; kind += 1) share += between(place, place + 1, kind * STRIDE) * risks.scale(kind);
      for (const row of themeRows[place] ?? []) share += themes.weight(row, theme);
      return share;
    },
  };
}

function summed(
  { words, count, kinds, hashes, places }: Features,
  risks: Weights,
  themes: Weights,
): { sums: Float64Array; themeRows: number[][] } {
  const sums = new Float64Array((words.length + 1) * COLUMNS);
  const themeRows: number[][] = words.map(() => []);
  for (let at = 0; at < count; at += 1) {
    const [kind = 0, hash = 0, place = 0] = [kinds[at], hashes[at], places[at]];
    const base = (place + 1) * COLUMNS + kind * STRIDE;
    add(sums, base + ASKED, 1);
    const row = risks.rowOf(hash);
    if (row >= 0) for (let asked = 0; asked < ASKED; asked += 1) add(sums, base + asked, risks.weight(row, asked));
    const themeRow = themes.kinds.includes(kind) ? themes.rowOf(hash) : -1;
    if (themeRow >= 0) themeRows[place]?.push(themeRow);
  }
  for (let at = COLUMNS; at < sums.length; at += 1) add(sums, at, sums[at - COLUMNS] ?? 0);
  return { sums, themeRows };
}

function add(sums: Float64Array, at: number, more: number): void {
  sums[at] = (sums[at] ?? 0) + more;
}
