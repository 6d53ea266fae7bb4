import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "../../src/db/open.ts";
import { backendOf } from "../../src/db/pglite.backend.ts";
import type { PgliteBroker } from "../../src/db/pglite.broker.ts";
import { createPgliteBroker } from "../../src/db/pglite.broker.ts";
import { PgliteStream } from "../../src/db/pglite.stream.ts";
import { migratedTemplate } from "../support/database.ts";
import { heapInUse } from "../support/heap.ts";

test("an embedded database keeps nothing of what it answered", async () => {
  const pglite = await PGlite.create({ loadDataDir: await migratedTemplate() });
  const broker = createPgliteBroker({ start: () => Promise.resolve(backendOf(pglite)) });
  const client = new pg.Client({ stream: () => new PgliteStream(broker), ssl: false, user: "nobody", password: "" });
  await client.connect();
  const ask = async (times: number): Promise<void> => {
    for (let asked = 0; asked < times; asked++) await client.query("SELECT repeat('x', 100000), $1::int", [asked]);
  };
  await ask(20);
  const before = heapInUse();
  await ask(300);
  // Thirty megabytes went by.
  expect(heapInUse() - before).toBeLessThan(15);
  await client.end();
  await broker.close();
  await pglite.close();
}, 60_000);

describe("several pg clients on one embedded session", () => {
  let pglite: PGlite;
  let broker: PgliteBroker;
  let starts: number;
  let die: (error: Error) => void;
  let clients: pg.Client[];
  beforeAll(async () => {
    pglite = await PGlite.create({ loadDataDir: await migratedTemplate() });
  }, 60_000);
  beforeEach(() => {
    starts = 0;
    clients = [];
    broker = createPgliteBroker({
      start() {
        starts++;
        return Promise.resolve({ ...backendOf(pglite), died: new Promise((resolve) => (die = resolve)) });
      },
    });
  });
  afterEach(async () => {
    await Promise.all(clients.map((client) => client.end()));
    await broker.close();
    await pglite.exec("DROP TABLE IF EXISTS t");
  });
  afterAll(() => pglite.close());

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ stream: () => new PgliteStream(broker), ssl: false, user: "nobody", password: "" });
    client.on("error", () => undefined);
    clients.push(client);
    await client.connect();
    return client;
  }

  test("may give different statements the same name", async () => {
    const [one, two] = [await connect(), await connect()];
    const first = { name: "same", text: "SELECT 1 AS n" };
    const second = { name: "same", text: "SELECT $1::text AS n", values: ["two"] };
    for (let round = 0; round < 2; round++) {
      expect((await one.query(first)).rows).toEqual([{ n: 1 }]);
      expect((await two.query(second)).rows).toEqual([{ n: "two" }]);
    }
  });

  test("leave no prepared statement behind", async () => {
    const one = await connect();
    await one.query({ name: "mine", text: "SELECT 1 AS n" });
    await one.end();
    const two = await connect();
    const { rows } = await two.query("SELECT name FROM pg_prepared_statements WHERE name LIKE '%mine'");
    expect(rows).toEqual([]);
  });

  test("wait while one of them is inside a transaction", async () => {
    const [one, two] = [await connect(), await connect()];
    await one.query("CREATE TABLE t (n int)");
    await one.query("BEGIN");
    await one.query("INSERT INTO t VALUES (1)");
    const order: string[] = [];
    const other = two.query("SELECT count(*)::int AS n FROM t").then(({ rows }) => order.push(`other sees ${String(rows[0]?.n)}`));
    await one.query("INSERT INTO t VALUES (2)");
    await new Promise((resolve) => setTimeout(resolve, 50));
    order.push("commit");
    await one.query("COMMIT");
    await other;
    expect(order).toEqual(["commit", "other sees 2"]);
  });

  test("are not held up by one that goes away inside a transaction, and nothing of it remains", async () => {
    const [one, two] = [await connect(), await connect()];
    await one.query("CREATE TABLE t (n int)");
    await one.query("BEGIN");
    await one.query("INSERT INTO t VALUES (1)");
    await one.end();
    expect((await two.query("SELECT * FROM t")).rows).toEqual([]);
  });

  test("take long texts and answers whole", async () => {
    const one = await connect();
    const long = "ї".repeat(500_000);
    const { rows } = await one.query("SELECT $1::text AS same, repeat('a', 3000000) AS long", [long]);
    expect(rows[0]).toEqual({ same: long, long: "a".repeat(3_000_000) });
  });

  test("go on after an error, in simple and in prepared queries", async () => {
    const one = await connect();
    await expect(one.query("SELECT 1 / 0")).rejects.toMatchObject({ code: "22012" });
    await expect(one.query("SELECT 1 / $1::int", [0])).rejects.toMatchObject({ code: "22012" });
    expect((await one.query("SELECT 1 AS n")).rows).toEqual([{ n: 1 }]);
  });

  test("are told when the server dies, and those that come later get a new one", async () => {
    const one = await connect();
    await one.query("BEGIN");
    die(Object.assign(new Error("out of memory"), { code: "08006" }));
    await expect(one.query("SELECT 1")).rejects.toThrow();
    await pglite.exec("ROLLBACK");
    const two = await connect();
    expect((await two.query("SELECT 2 AS n")).rows).toEqual([{ n: 2 }]);
    expect(starts).toBe(2);
  });

  test("are turned away after the close", async () => {
    await broker.close();
    await expect(connect()).rejects.toThrow("closed");
  });
});

describe("the embedded database in its own thread", () => {
  test("does not stop this one while it works", async () => {
    const database = await openDatabase({ dataDir: null });
    try {
      let ticks = 0;
      const clock = setInterval(() => ticks++, 10);
      const { rows } = await database.session((client) =>
        client.query<{ n: string }>("SELECT sum(n)::text AS n FROM generate_series(1, 2000000) n"),
      );
      clearInterval(clock);
      expect(rows[0]?.n).toBe("2000001000000");
      expect(ticks).toBeGreaterThan(3);
    } finally {
      await database.close();
    }
  }, 120_000);
});
