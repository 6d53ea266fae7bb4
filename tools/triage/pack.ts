import type { Packed } from "../../src/features/triage/packed.ts";
import type { Learned, Table } from "./learn.ts";

const MOST = 127;
/** A few extreme weights must not take the steps from all others. */
const CLIPPED = 0.0005;

/** Learned columns as bytes: the `rows` features that matter most in any of them. */
export function pack(
  table: Table,
  learned: readonly { readonly name: string; readonly learned: Learned }[],
  { kinds, scales, rows }: { readonly kinds: readonly number[]; readonly scales: readonly number[]; readonly rows: number },
): Packed {
  const counted = learned.map(({ learned: { weights } }) => weights.map((weight, at) => weight * (table.rarities[at] ?? 0)));
  const steps = counted.map(stepOf);
  const matter = table.keys.map((key, at) => ({
    key,
    at,
    most: Math.max(...counted.map((weights, column) => Math.abs((weights[at] ?? 0) / (steps[column] ?? 1)))),
    // What only one near-copy group has can never help with another; of the rest, what many have helps more often.
    worth: table.groups[at] === 1 ? 0 : Math.sqrt(table.groups[at] ?? 0),
  }));
  const kept = matter
    .filter(({ most, worth }) => most >= 0.5 && worth > 0)
    .sort((a, b) => b.most * b.worth - a.most * a.worth || a.key - b.key)
    .slice(0, rows)
    .sort((a, b) => a.key - b.key);
  const bytes: number[] = [];
  let last = 0;
  for (const { key, at } of kept) {
    let gap = key - last;
    for (; gap > 0x7f; gap = Math.floor(gap / 0x80)) bytes.push((gap & 0x7f) | 0x80);
    bytes.push(gap);
    last = key;
    for (const [column, weights] of counted.entries()) {
      const step = Math.round((weights[at] ?? 0) / (steps[column] ?? 1));
      bytes.push(Math.max(-MOST, Math.min(MOST, step)) & 0xff);
    }
  }
  return {
    names: learned.map(({ name }) => name),
    kinds,
    scales,
    biases: learned.map(({ learned: { bias } }) => rounded(bias)),
    steps,
    rows: kept.length,
    data: Buffer.from(Uint8Array.from(bytes)).toString("base64"),
  };
}

function stepOf(weights: Float32Array): number {
  const sizes = Array.from(weights, Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => b - a);
  return rounded((sizes[Math.floor(sizes.length * CLIPPED)] ?? 1) / MOST) || 1;
}

const rounded = (value: number): number => Number(value.toPrecision(6));
