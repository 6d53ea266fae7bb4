import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { onlyIfFound, type Tx } from "../../src/db/database.ts";
import { isRetryable } from "../../src/db/database-error.ts";
import { RuleBroken } from "../../src/shared/errors.ts";
import type { TestDatabase } from "../support/database.ts";
import { databaseEngines, testDatabase } from "../support/database.ts";
import { hold, insert, rejection } from "../support/transactions.ts";

const NOW = new Date("2026-03-02T09:30:00.000Z");
const staff = (id: string) => ({ id, name: "Олена", email: `${id}@example.org`, role: "psychologist" });

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined);

describe.each(databaseEngines())("a transaction on %s", (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ on: engine, poolSize: 4, connectTimeoutMs: 3000 });
  }, 60_000);
  beforeEach(() => database.truncate());
  afterAll(() => database.close());

  const ids = (): Promise<string[]> =>
    database.transaction(async (tx) => (await tx.prisma.staff.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id));

  test("commits what pg and Prisma wrote, together", async () => {
    const seen = await database.transaction(async (tx) => {
      await insert(tx, "by-pg");
      await tx.prisma.staff.create({ data: staff("by-prisma") });
      return tx.prisma.staff.count();
    });
    expect(seen).toBe(2);
    expect(await ids()).toEqual(["by-pg", "by-prisma"]);
  });

  test("rolls back both when the work throws, and passes the error on", async () => {
    const broken = new RuleBroken("case-closed");
    const work = database.transaction(async (tx) => {
      await insert(tx, "by-pg");
      await tx.prisma.staff.create({ data: staff("by-prisma") });
      throw broken;
    });
    expect(await rejection(work)).toBe(broken);
    expect(await ids()).toEqual([]);
  });

  test.each([
    ["pg", (tx: Tx) => tx.pg.query("SELECT 1 / 0").catch(() => "swallowed")],
    ["Prisma", (tx: Tx) => tx.prisma.staff.create({ data: { ...staff("b"), email: "a@example.org" } }).catch(() => "swallowed")],
  ])("whose work swallowed an error of %s commits nothing and says so", async (_, fail) => {
    const work = database.transaction(async (tx) => {
      await insert(tx, "a");
      await fail(tx);
      return "done";
    });
    const error = await rejection(work);
    expect(error).toMatchObject({ rule: "transaction-aborted" });
    expect(causeOf(error)).toMatchObject({ code: expect.stringMatching(/^2/) as string });
    expect(isRetryable(error)).toBe(false);
    expect(await ids()).toEqual([]);
  });

  describe("posts a write", () => {
    const post = (tx: Tx, id: string): Promise<void> =>
      tx.post({
        name: "test-post",
        text: "INSERT INTO staff (id, name, email, role) VALUES ($1, 'Олена', $1 || '@example.org', 'psychologist')",
        values: [id],
      });
    const rename = (id: string) => ({
      name: "test-rename",
      text: onlyIfFound("UPDATE staff SET name = 'Ольга' WHERE id = $1"),
      values: [id],
    });

    test("that is there for whatever is asked next, and commits with the rest", async () => {
      const seen = await database.transaction(async (tx) => {
        await post(tx, "first");
        await post(tx, "second");
        const bySql = (await tx.pg.query("SELECT id FROM staff ORDER BY id")).rows.length;
        await post(tx, "third");
        const byPrisma = await tx.prisma.staff.count();
        await post(tx, "last");
        return [bySql, byPrisma];
      });
      expect(seen).toEqual([2, 3]);
      expect(await ids()).toEqual(["first", "last", "second", "third"]);
    });

    test("that fails last of all: nothing commits, and the cause is told", async () => {
      const error = await rejection(
        database.transaction(async (tx) => {
          await insert(tx, "a");
          await post(tx, "a");
        }),
      );
      expect(error).toMatchObject({ rule: "transaction-aborted" });
      expect(causeOf(error)).toMatchObject({ code: "23505" });
      expect(await ids()).toEqual([]);
    });

    test("that fails before a query: the cause is told, not the consequence", async () => {
      const error = await rejection(
        database.transaction(async (tx) => {
          await post(tx, "a");
          await post(tx, "a");
          await post(tx, "b");
          await tx.pg.query("SELECT 1").catch(() => "swallowed");
        }),
      );
      expect(causeOf(error)).toMatchObject({ code: "23505" });
      expect(await ids()).toEqual([]);
    });

    test("that must find its row: it does, or nothing commits", async () => {
      await database.transaction(async (tx) => {
        await insert(tx, "a");
        await tx.post(rename("a"));
      });
      const work = database.transaction(async (tx) => {
        await insert(tx, "b");
        await tx.post(rename("nobody"));
      });
      expect(await rejection(work)).toMatchObject({ rule: "transaction-aborted", cause: { code: "22012" } });
      expect(await ids()).toEqual(["a"]);
    });

    test("that a savepoint takes back with the rest of its own", async () => {
      await database.transaction(async (tx) => {
        await post(tx, "a");
        await tx.pg.query("SAVEPOINT mine");
        await post(tx, "a");
        await post(tx, "b");
        await tx.pg.query("ROLLBACK TO SAVEPOINT mine");
        await post(tx, "c");
      });
      expect(await ids()).toEqual(["a", "c"]);
    });

    test("of a transaction that throws: nothing of it stands, and the connection serves the next", async () => {
      for (let round = 0; round < 6; round += 1) {
        const work = database.transaction(async (tx) => {
          await post(tx, "a");
          throw new Error("no");
        });
        await expect(work).rejects.toThrow("no");
      }
      expect(await ids()).toEqual([]);
    });

    test("after the transaction is over: refused, and never written", async () => {
      const late = await database.transaction((tx) => Promise.resolve(tx));
      expect(await rejection(post(late, "late"))).toMatchObject({ rule: "transaction-over" });
      expect(await ids()).toEqual([]);
    });

    test("while a Prisma transaction is open inside: refused, it would vanish with it", async () => {
      const work = database.transaction((tx) =>
        tx.prisma.$transaction(async (inner) => {
          await inner.staff.count();
          await post(tx, "a");
        }),
      );
      await expect(work).rejects.toThrow("test-post");
      expect(await ids()).toEqual([]);
    });

    test("that waits for a lock too long: it may be tried again", async () => {
      await database.transaction((tx) => insert(tx, "a"));
      // The embedded database has one transaction at a time: nobody else's lock.
      if (engine === "pglite") return;
      const holder = await hold(database, (tx) => tx.pg.query("SELECT 1 FROM staff WHERE id = 'a' FOR UPDATE"));
      const error = await rejection(database.transaction((tx) => tx.post(rename("a")), { lockTimeoutMs: 200 }));
      holder.finish();
      await holder.ended;
      expect(isRetryable(error)).toBe(true);
    });
  });

  test("keeps a savepoint's conflict to the savepoint", async () => {
    await database.transaction(async (tx) => {
      await insert(tx, "a");
      await tx.pg.query("SAVEPOINT mine");
      await insert(tx, "a").catch(() => tx.pg.query("ROLLBACK TO SAVEPOINT mine"));
      await insert(tx, "b");
    });
    expect(await ids()).toEqual(["a", "b"]);
  });

  test("holds Prisma's own transactions inside: they neither commit nor roll back the outer one", async () => {
    const work = database.transaction(async (tx) => {
      await tx.prisma.$transaction([tx.prisma.staff.create({ data: staff("list-1") }), tx.prisma.staff.create({ data: staff("list-2") })]);
      await tx.prisma.$transaction(async (inner) => void (await inner.staff.create({ data: staff("interactive") })));
      // A nested write is a transaction of Prisma's own.
      await tx.prisma.staff.create({ data: { ...staff("nested"), accounts: { create: { id: "acc", accountId: "1", providerId: "p" } } } });
      expect(await tx.prisma.staff.count()).toBe(4);
      throw new Error("after all of them");
    });
    await expect(work).rejects.toThrow("after all of them");
    expect(await ids()).toEqual([]);
  });

  test("survives the rollback of a Prisma transaction inside, which takes back only its own", async () => {
    await database.transaction(async (tx) => {
      await tx.prisma.staff.create({ data: staff("before") });
      const inside = tx.prisma.$transaction(async (inner) => {
        await inner.staff.create({ data: staff("inside") });
        throw new Error("no");
      });
      await expect(inside).rejects.toThrow("no");
      const duplicate = tx.prisma.staff.create({
        data: { ...staff("twice"), accounts: { create: [account("same"), account("same")] } },
      });
      await expect(duplicate).rejects.toMatchObject({ code: "P2002" });
      await tx.prisma.staff.create({ data: staff("later") });
    });
    expect(await ids()).toEqual(["before", "later"]);
  });

  test("runs nested writes that were started together one after another", async () => {
    await database.transaction(async (tx) => {
      const write = (id: string) => tx.prisma.staff.create({ data: { ...staff(id), accounts: { create: account(`of-${id}`) } } });
      const results = await Promise.allSettled([write("a"), write("b"), write("a"), insert(tx, "c"), write("d")]);
      expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled", "fulfilled"]);
    });
    expect(await ids()).toEqual(["a", "b", "c", "d"]);
  });

  test("is not committed while a Prisma transaction inside was not awaited", async () => {
    let late: Promise<unknown> = Promise.resolve();
    const work = database.transaction(async (tx) => {
      await insert(tx, "a");
      await new Promise<void>((begun) => {
        late = tx.prisma.$transaction(async (inner) => {
          await inner.staff.create({ data: staff("b") });
          begun();
          await new Promise((resolve) => setTimeout(resolve, 50));
        });
        late.catch(() => undefined);
      });
    });
    await expect(work).rejects.toMatchObject({ rule: "transaction-aborted" });
    await expect(late).rejects.toThrow();
    expect(await ids()).toEqual([]);
  });

  test.each([
    ["a transaction", () => database.transaction(() => Promise.resolve())],
    ["Prisma on the pool", () => database.prisma.staff.count()],
    ["a ping", () => database.ping()],
  ])("refuses %s inside its work at once", async (_, use) => {
    const started = performance.now();
    await expect(database.transaction(async () => void (await use()))).rejects.toMatchObject({ rule: "pool-used-inside-update" });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test("refuses the pool also to a library that took Prisma before", async () => {
    const library = database.prisma;
    const inside = database.transaction(async () => void (await library.staff.count()));
    await expect(inside).rejects.toMatchObject({ rule: "pool-used-inside-update" });
    const nested = database.transaction(async () => library.$transaction([library.staff.count()]));
    await expect(nested).rejects.toMatchObject({ rule: "pool-used-inside-update" });
    expect(await library.staff.count()).toBe(0);
  });

  test("lets work that it set off, and that goes on after it, use the pool", async () => {
    let after: Promise<number> = Promise.resolve(-1);
    let committed: () => void = () => undefined;
    const commit = new Promise<void>((resolve) => (committed = resolve));
    await database.transaction(async (tx) => {
      after = commit.then(() => database.transaction((next) => next.prisma.staff.count()));
      await insert(tx, "a");
    });
    committed();
    expect(await after).toBe(1);
  });

  test("ends its handle: neither a late query nor a Prisma promise awaited later reaches the next transaction", async () => {
    const { tx, lazy } = await database.transaction((open) =>
      Promise.resolve({ tx: open, lazy: open.prisma.staff.create({ data: staff("late") }) }),
    );
    const { finish, ended } = await hold(database);
    await expect(tx.pg.query("SELECT 1")).rejects.toMatchObject({ rule: "transaction-over" });
    await expect(tx.prisma.staff.count()).rejects.toThrow("transaction-over");
    await expect(Promise.resolve(lazy)).rejects.toThrow("transaction-over");
    finish();
    await ended;
    expect(await ids()).toEqual([]);
  });

  test("keeps twenty at once apart, half of which fail", async () => {
    const all = Array.from({ length: 20 }, (_, n) =>
      database.transaction(async (tx) => {
        const id = `s${String(n).padStart(2, "0")}`;
        await insert(tx, id);
        // findUnique is what Prisma batches: two transactions must never share a batch.
        const mine = await Promise.all([1, 2, 3].map(() => tx.prisma.staff.findUnique({ where: { id } })));
        const others = await tx.prisma.staff.findUnique({ where: { id: `s${String((n + 1) % 20).padStart(2, "0")}` } });
        if (n % 2 === 1) throw new Error("odd");
        return { mine: mine.map((row) => row?.id), others: others?.id };
      }),
    );
    const results = await Promise.allSettled(all);
    for (const [n, result] of results.entries()) {
      expect(result.status).toBe(n % 2 === 1 ? "rejected" : "fulfilled");
      if (result.status !== "fulfilled") continue;
      const id = `s${String(n).padStart(2, "0")}`;
      expect(result.value).toEqual({ mine: [id, id, id], others: undefined });
    }
    expect(await ids()).toHaveLength(10);
  });

  test("waits its turn when the pool is full, and a hundred get through", async () => {
    const all = Array.from({ length: 100 }, (_, n) => database.transaction((tx) => insert(tx, `s${n}`)));
    await Promise.all(all);
    expect(await ids()).toHaveLength(100);
  });

  test("writes and reads moments alike through pg and Prisma", async () => {
    await database.transaction(async (tx) => {
      await tx.prisma.staff.create({ data: { ...staff("a"), createdAt: NOW } });
      const { rows } = await tx.pg.query<{ created_at: Date }>("SELECT created_at FROM staff");
      expect(rows[0]?.created_at).toEqual(NOW);
      await tx.pg.query("UPDATE staff SET created_at = $1", [new Date(NOW.getTime() + 1)]);
      expect((await tx.prisma.staff.findFirst())?.createdAt).toEqual(new Date(NOW.getTime() + 1));
    });
  });

  test("takes named statements again and again, on every connection", async () => {
    const count = (tx: Tx) =>
      tx.pg.query({ name: "count-staff", text: "SELECT count(*)::int AS n FROM staff WHERE id <> $1", values: ["x"] });
    const all = Array.from({ length: 12 }, () => database.transaction(async (tx) => ((await count(tx)) && (await count(tx))).rows));
    expect(await Promise.all(all)).toEqual(Array.from({ length: 12 }, () => [{ n: 0 }]));
  });

  test("refuses a lock timeout that is not a number of milliseconds", async () => {
    await expect(database.transaction(() => Promise.resolve(), { lockTimeoutMs: 0.5 })).rejects.toThrow(RangeError);
  });
});

const account = (accountId: string) => ({ id: accountId, accountId, providerId: "p" });
