import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { attack } from "../support/hostile/attack.ts";
import { objectionsTo } from "../support/hostile/verdict.ts";

// The long run is `npm run hostile`: a hundred thousand, which meets every field of every type with every damage.
const COUNT = 3000;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ on: databaseEngines().at(-1) ?? "pglite" });
});
afterAll(() => database.close());

test(`${COUNT} generated updates through the webhook: each is answered, none breaks anything, and normal teens in between are served`, async () => {
  const report = await attack({ database, count: COUNT, seed: 20_261_124 });
  expect(objectionsTo(report)).toEqual([]);
  expect(report.sent).toBe(COUNT);
  expect(report.served).toBe(10);
  // It did reach the dialogues, and it did break things.
  expect(report.record.done).toBeGreaterThan(COUNT / 10);
  expect(Object.keys(report.record).some((what) => what.startsWith("parked"))).toBe(true);
  expect(report.answers["400"]).toBeGreaterThan(0);
});
