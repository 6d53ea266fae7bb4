/** Learned weights as they stand in a source file: small, and read in milliseconds. `tools/triage/train.ts` writes them. */
export interface Packed {
  /** What each column speaks for. */
  readonly names: readonly string[];
  /** The kinds of features that have weights here. */
  readonly kinds: readonly number[];
  /** How much each kind of feature counts, by kind. */
  readonly scales: readonly number[];
  /** By column: what stands before any feature, and how much one step of a stored weight is. */
  readonly biases: readonly number[];
  readonly steps: readonly number[];
  readonly rows: number;
  /** Base 64. For each row in the order of their keys: how far the key is from the one before, 7 bits a byte, then a signed byte a column. */
  readonly data: string;
}

/** Weights that can be looked up. */
export interface Weights extends Pick<Packed, "names" | "kinds"> {
  /** The row of a feature's hash, or -1. */
  rowOf(hash: number): number;
  weight(row: number, column: number): number;
  bias(column: number): number;
  scale(kind: number): number;
}

const KEY_BITS = 24;
/** The part of a hash that names a row. */
export const keyOf = (hash: number): number => hash >>> (32 - KEY_BITS);

export function unpack({ names, kinds, scales, biases, steps, rows, data }: Packed): Weights {
  const letters = atob(data);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  const columns = names.length;
  const stored = new Int8Array(rows * columns);
  const size = 2 ** Math.ceil(Math.log2(rows * 2 + 2));
  const slots = new Int32Array(size);
  const keys = new Int32Array(rows);
  const slotOf = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> 8) & (size - 1);
  let at = 0;
  let key = 0;
  for (let row = 0; row < rows; row += 1) {
    let shift = 0;
    let byte = 0;
    do {
      byte = bytes[at++] ?? 0;
      key += (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    for (let column = 0; column < columns; column += 1) stored[row * columns + column] = bytes[at++] ?? 0;
    keys[row] = key;
    let slot = slotOf(key);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = row + 1;
  }
  return {
    names,
    kinds,
    rowOf(hash) {
      const wanted = keyOf(hash);
      for (let slot = slotOf(wanted); ; slot = (slot + 1) & (size - 1)) {
        const row = (slots[slot] ?? 0) - 1;
        if (row < 0 || keys[row] === wanted) return row;
      }
    },
    weight: (row, column) => (stored[row * columns + column] ?? 0) * (steps[column] ?? 0),
    bias: (column) => biases[column] ?? 0,
    scale: (kind) => scales[kind] ?? 0,
  };
}
