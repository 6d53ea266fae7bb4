import { diceFrom } from "../dice.ts";

/** Chance that is the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  chance(likely: number): boolean;
  /** One of the list, which has some. */
  pick<T>(list: readonly T[]): T;
}

export function createDice(seed: number): Dice {
  const roll = diceFrom(seed);
  const below = (end: number): number => Math.floor(roll() * end);
  return {
    below,
    chance: (likely) => roll() < likely,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError("There is nothing to pick from");
      return list[below(list.length)] as T;
    },
  };
}
