/** The generator mulberry32: numbers from 0 to 1 that look random and are the same for the same seed. */
export function diceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of them, as the dice fall. */
export function oneOf<T>(dice: () => number, from: readonly T[]): T {
  const found = from[Math.floor(dice() * from.length)];
  if (found === undefined) throw new RangeError("There is nothing to choose from");
  return found;
}
