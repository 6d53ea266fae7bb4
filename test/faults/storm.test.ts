import { expect, test } from "vitest";
import { minutes } from "../../src/shared/clock.ts";
import { complaints, table } from "./report.ts";
import { storm } from "./storm.ts";

// `npm run faults -- --short` inside the suite: on the PostgreSQL server of TEST_DATABASE_URL with two processes, else smaller
// with one process on the embedded database.
const server = process.env["TEST_DATABASE_URL"] ?? null;
const size = server === null ? { updates: 96, teens: 6, killEvery: 30 } : { updates: 480, teens: 24, killEvery: 80 };
const LIMIT = minutes(4);

test(
  server === null
    ? "one process, killed again and again while calls fail, loses nothing, repeats nothing and keeps the order"
    : "two processes, killed in turn while calls fail, lose nothing, repeat nothing and keep the order",
  async () => {
    const result = await storm({ ...size, seed: 1, failing: 0.05, server, limitMs: LIMIT });
    // The table says what happened when something is broken.
    expect(complaints(result), table(result)).toEqual([]);
    expect(result.numbers.kills).toBeGreaterThan(1);
    expect(result.numbers.updates).toBe(size.updates + result.numbers.ofCalm);
  },
  LIMIT + minutes(2),
);
