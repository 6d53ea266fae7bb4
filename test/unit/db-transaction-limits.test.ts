import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "../../src/db/database.ts";
import { isRetryable } from "../../src/db/database-error.ts";
import type { TestDatabase } from "../support/database.ts";
import { databaseEngines, testDatabase } from "../support/database.ts";
import { hold, insert, rejection } from "../support/transactions.ts";

describe.each(databaseEngines())("work that hangs on %s", (engine) => {
  test("is given up, rolled back, and its connection is not used again", async () => {
    const database = await testDatabase({ on: engine, poolSize: 1, transactionLimitMs: 2000 });
    try {
      const hanging = database.transaction(async (tx) => {
        await insert(tx, "a");
        await new Promise(() => undefined);
      });
      const error = await rejection(hanging);
      expect(error).toMatchObject({ rule: "transaction-aborted" });
      expect(isRetryable(error)).toBe(false);
      expect(await database.transaction((tx) => tx.prisma.staff.count())).toBe(0);
    } finally {
      await database.close();
    }
  }, 60_000);

  test("makes others wait for a connection only so long, and what they get says: try again", async () => {
    const database = await testDatabase({ on: engine, poolSize: 1, connectTimeoutMs: 200 });
    try {
      const { finish, ended } = await hold(database);
      const error = await rejection(database.transaction(() => Promise.resolve("never")));
      expect(error).toMatchObject({ rule: "database-away" });
      expect(isRetryable(error)).toBe(true);
      finish();
      await ended;
      expect(await database.transaction(() => Promise.resolve("now"))).toBe("now");
    } finally {
      await database.close();
    }
  }, 60_000);

  test("is waited for by close, and what comes after close is refused", async () => {
    const database = await testDatabase({ on: engine });
    const order: string[] = [];
    const { finish, ended } = await hold(database);
    const closing = database.close().then(() => order.push("closed"));
    await expect(database.transaction(() => Promise.resolve())).rejects.toMatchObject({ rule: "database-away" });
    finish();
    await ended.then(() => order.push("committed"));
    await closing;
    expect(order).toEqual(["committed", "closed"]);
  }, 60_000);
});

describe.skipIf(!databaseEngines().includes("postgresql"))("work that must not queue, on postgresql", () => {
  test("gets a connection while all others are taken", async () => {
    const database = await testDatabase({ on: "postgresql", poolSize: 1, connectTimeoutMs: 500 });
    try {
      const { finish, ended } = await hold(database);
      expect(await database.transaction(() => Promise.resolve("ahead"), { ahead: true })).toBe("ahead");
      await expect(database.transaction(() => Promise.resolve("in line"))).rejects.toMatchObject({ rule: "database-away" });
      finish();
      await ended;
    } finally {
      await database.close();
    }
  }, 60_000);
});

// The embedded database has one session: there nobody ever waits for a row, only for the connection.
describe.skipIf(!databaseEngines().includes("postgresql"))("row locks on postgresql", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ on: "postgresql" });
    await database.transaction(async (tx) => void (await insert(tx, "a")));
    await database.transaction(async (tx) => void (await insert(tx, "b")));
  });
  afterAll(() => database.close());

  const lock = (tx: Tx, id: string) => tx.pg.query("SELECT id FROM staff WHERE id = $1 FOR UPDATE", [id]);

  test.each([
    ["pg", (tx: Tx) => lock(tx, "a")],
    ["Prisma", (tx: Tx) => tx.prisma.staff.update({ where: { id: "a" }, data: { name: "Ірина" } })],
  ])("are waited for as long as the caller says, then it is told to try again (%s)", async (_, wait) => {
    const { finish, ended } = await hold(database, (tx) => lock(tx, "a"));
    const error = await rejection(database.transaction(async (tx) => void (await wait(tx)), { lockTimeoutMs: 100 }));
    expect(error).toMatchObject({ rule: "database-away" });
    expect(isRetryable(error)).toBe(true);
    finish();
    await ended;
  });

  test("taken crosswise end with one told to try again, not with both hanging", async () => {
    let count = 0;
    let both: () => void = () => undefined;
    const bothHold = new Promise<void>((resolve) => (both = resolve));
    const cross = (first: string, second: string) =>
      database.transaction(async (tx) => {
        await lock(tx, first);
        if (++count === 2) both();
        await bothHold;
        await lock(tx, second);
      });
    const results = await Promise.allSettled([cross("a", "b"), cross("b", "a")]);
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(isRetryable(refused[0]?.reason)).toBe(true);
  });
});
