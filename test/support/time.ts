import type { Ids } from "../../src/shared/ids.ts";

/** Monday, ten in the morning in Kyiv: psychologists are on duty. */
export const MONDAY_10AM = new Date("2026-11-23T08:00:00Z");
/** Monday, eleven at night in Kyiv: nobody is. */
export const MONDAY_11PM = new Date("2026-11-23T21:00:00Z");

export interface TestClock {
  now(): Date;
  advance(ms: number): void;
}

export function testClock(start: Date): TestClock {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    advance: (ms) => {
      time += ms;
    },
  };
}

/** Ids that count, so that goldens are the same at every run. */
export function countedIds(): Ids {
  let count = 0;
  return {
    uuid: () => `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`,
    bytes: (length) => Uint8Array.from({ length }, (_, index) => (++count * 37 + index * 11) % 256),
  };
}
