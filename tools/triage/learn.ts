/** A linear support vector machine over a message's features: learns which of them speak for a question, and how strongly. */
import type { Features } from "../../src/features/triage/features.ts";
import { KIND_COUNT } from "../../src/features/triage/features.ts";
import { keyOf } from "../../src/features/triage/packed.ts";
import { diceOf, shuffled } from "./dice.ts";

/** All messages' features, one message after another. */
export interface Table {
  readonly messages: number;
  /** Where the features of each message begin, and one more. */
  readonly begins: Int32Array;
  /** The column of each feature, and what it counts. */
  readonly columns: Int32Array;
  readonly values: Float32Array;
  /** The key of each column. */
  readonly keys: readonly number[];
  /** How rare each column is, which its values are multiplied by: words that many messages have say little. */
  readonly rarities: Float32Array;
  /** In how many near-copy groups it stands: what only one has can never help with another. */
  readonly groups: Int32Array;
}

export interface Learned {
  readonly weights: Float32Array;
  readonly bias: number;
}

const RARITY_POWER = 1.5;

/** Features by message, those of kinds with a scale. `groups` names the near-copy group of each: copies do not make a feature common. */
export function tableOf(all: readonly Features[], groups: readonly string[], scales: readonly number[]): Table {
  const begins = new Int32Array(all.length + 1);
  const columnOf = new Map<number, number>();
  const columns: number[] = [];
  const values: number[] = [];
  for (const [message, { count, kinds, hashes }] of all.entries()) {
    const many = new Float64Array(KIND_COUNT);
    for (let at = 0; at < count; at += 1) add(many, kinds[at] ?? 0, 1);
    for (let at = 0; at < count; at += 1) {
      const kind = kinds[at] ?? 0;
      const scale = scales[kind] ?? 0;
      if (scale === 0) continue;
      const key = keyOf(hashes[at] ?? 0);
      const column = columnOf.get(key) ?? columnOf.size;
      columnOf.set(key, column);
      columns.push(column);
      values.push(scale / Math.sqrt(many[kind] ?? 1));
    }
    begins[message + 1] = columns.length;
  }
  const table = { messages: all.length, begins, columns: Int32Array.from(columns), keys: [...columnOf.keys()] };
  const many = groupsOf(table, groups);
  const log = Math.log(new Set(groups).size);
  const rarities = Float32Array.from(many, (one) => ((log - Math.log(one)) / log) ** RARITY_POWER);
  return { ...table, rarities, groups: many, values: Float32Array.from(values, (value, at) => value * (rarities[columns[at] ?? 0] ?? 0)) };
}

function groupsOf(
  { messages, begins, columns, keys }: Omit<Table, "values" | "rarities" | "groups">,
  groups: readonly string[],
): Int32Array {
  const many = new Int32Array(keys.length);
  const last: (string | undefined)[] = Array.from({ length: keys.length });
  for (let message = 0; message < messages; message += 1) {
    for (let at = begins[message] ?? 0; at < (begins[message + 1] ?? 0); at += 1) {
      const column = columns[at] ?? 0;
      if (last[column] === groups[message]) continue;
      last[column] = groups[message];
      add(many, column, 1);
    }
  }
  return many;
}

/**
 * Dual coordinate descent for the squared hinge loss (Hsieh and others, 2008): the same rows in the same order give the same weights.
 * `cost` is how much a mistake on a message costs; the smaller, the more is smoothed.
 */
export function learn(
  table: Table,
  rows: readonly number[],
  isYes: (row: number) => boolean,
  cost: (row: number) => number,
  rounds: number,
): Learned {
  const { begins, columns, values } = table;
  const weights = new Float32Array(table.keys.length);
  let bias = 0;
  const states = rows.map((row) => {
    let square = 1;
    for (let at = begins[row] ?? 0; at < (begins[row + 1] ?? 0); at += 1) square += (values[at] ?? 0) ** 2;
    const slack = 0.5 / cost(row);
    return { row, sign: isYes(row) ? 1 : -1, slack, square: square + slack, dual: 0 };
  });
  const dice = diceOf(1);
  for (let round = 0; round < rounds; round += 1) {
    for (const state of shuffled(dice, states)) {
      const [from, to] = [begins[state.row] ?? 0, begins[state.row + 1] ?? 0];
      let score = bias;
      for (let at = from; at < to; at += 1) score += (weights[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
      const gradient = state.sign * score - 1 + state.dual * state.slack;
      const dual = Math.max(0, state.dual - gradient / state.square);
      const change = (dual - state.dual) * state.sign;
      state.dual = dual;
      if (change === 0) continue;
      for (let at = from; at < to; at += 1) add(weights, columns[at] ?? 0, change * (values[at] ?? 0));
      bias += change;
    }
  }
  return { weights, bias };
}

function add(to: Float32Array | Float64Array | Int32Array, at: number, more: number): void {
  to[at] = (to[at] ?? 0) + more;
}
