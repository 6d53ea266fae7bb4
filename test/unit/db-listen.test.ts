import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { notify } from "../../src/db/database.ts";
import type { TestDatabase } from "../support/database.ts";
import { databaseEngines, testDatabase } from "../support/database.ts";

/** Long enough for a notification that should not come. */
const A_WHILE_MS = 150;
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, A_WHILE_MS));

describe.each(databaseEngines())("listening on %s", (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ on: engine });
  }, 60_000);
  afterAll(() => database.close());

  test("hears a notification only after the commit", async () => {
    const heard: string[] = [];
    const stop = await database.listen("case", (payload) => heard.push(payload));
    await database.transaction(async (tx) => {
      await notify(tx, "case", "0190-a");
      await aWhile();
      expect(heard).toEqual([]);
    });
    await vi.waitFor(() => expect(heard).toEqual(["0190-a"]));
    await stop();
  });

  test("never hears of what was rolled back", async () => {
    const heard: string[] = [];
    const stop = await database.listen("case", (payload) => heard.push(payload));
    const work = database.transaction(async (tx) => {
      await notify(tx, "case", "rolled back");
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    await database.transaction((tx) => notify(tx, "case", "committed"));
    await vi.waitFor(() => expect(heard).toContain("committed"));
    expect(heard).toEqual(["committed"]);
    await stop();
  });

  test("tells each listener of its own topic, and no longer after it stopped", async () => {
    const heard: string[] = [];
    const stops = await Promise.all([
      database.listen("outbox", (payload) => heard.push(`outbox ${payload}`)),
      database.listen("web", (payload) => heard.push(`web ${payload}`)),
      database.listen("web", (payload) => heard.push(`also web ${payload}`)),
    ]);
    await database.transaction((tx) => notify(tx, "web", "7"));
    await vi.waitFor(() => expect(heard).toEqual(["web 7", "also web 7"]));
    await stops[1]();
    await database.transaction((tx) => notify(tx, "web", "8"));
    await database.transaction((tx) => notify(tx, "outbox"));
    await vi.waitFor(() => expect(heard.slice(2)).toEqual(["also web 8", "outbox "]));
    await Promise.all(stops.map((stop) => stop()));
    await database.transaction((tx) => notify(tx, "outbox"));
    await aWhile();
    expect(heard).toHaveLength(4);
  });

  test("goes on when a listener throws", async () => {
    const heard: string[] = [];
    const stopOne = await database.listen("handoff", () => {
      throw new Error("a defect of a listener");
    });
    const stopOther = await database.listen("handoff", (payload) => heard.push(payload));
    await database.transaction((tx) => notify(tx, "handoff", "1"));
    await database.transaction((tx) => notify(tx, "handoff", "2"));
    await vi.waitFor(() => expect(heard).toEqual(["1", "2"]));
    await stopOne();
    await stopOther();
  });
});

describe.skipIf(!databaseEngines().includes("postgresql"))("a connection that the server ends", () => {
  let database: TestDatabase;
  let errors: unknown[] = [];
  beforeAll(async () => {
    database = await testDatabase({ on: "postgresql", poolSize: 2, onError: (error) => errors.push(error) });
  }, 60_000);
  afterAll(() => database.close());

  /** Ends every connection to this database but the one that asks. */
  const endAll = (): Promise<number> =>
    database.session(async (client) => {
      const { rows } = await client.query<{ n: number }>(
        `SELECT count(pg_terminate_backend(pid))::int AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      return rows[0]?.n ?? 0;
    });

  test("under a transaction makes it fail with database-away, and the next one works", async () => {
    const work = database.transaction(async (tx) => {
      await tx.prisma.staff.create({ data: { id: "a", name: "Олена", email: "a@example.org", role: "liaison" } });
      await endAll();
      await tx.prisma.staff.count();
    });
    await expect(work).rejects.toMatchObject({ rule: "database-away" });
    expect(await database.transaction((tx) => tx.prisma.staff.count())).toBe(0);
  });

  test("between two queries of a transaction is found at the commit", async () => {
    const work = database.transaction(async (tx) => {
      await tx.pg.query("SELECT 1");
      await endAll();
      await aWhile();
    });
    await expect(work).rejects.toMatchObject({ rule: "database-away" });
    await database.ping();
  });

  test("while idle is replaced and reported, not thrown into the process", async () => {
    await database.ping();
    errors = [];
    expect(await endAll()).toBeGreaterThan(0);
    await vi.waitFor(() => expect(errors).not.toHaveLength(0));
    await database.ping();
  });

  test("is listened to again, and the listener learns that it may have missed something", async () => {
    const heard: string[] = [];
    const stop = await database.listen(
      "case",
      (payload) => heard.push(payload),
      () => heard.push("(gap)"),
    );
    await endAll();
    await vi.waitFor(() => expect(heard).toEqual(["(gap)"]), { timeout: 5000 });
    await database.transaction((tx) => notify(tx, "case", "after"));
    await vi.waitFor(() => expect(heard).toEqual(["(gap)", "after"]));
    await stop();
  });
});
