import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Candidate } from "../../src/db/leader.ts";
import { type OpenDatabase, openDatabase } from "../../src/db/open.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";

const TAKEN_OVER_WITHIN = { timeout: 8000, interval: 50 };

/** Leads until told to stop, and says when it does. */
function work(heard: string[], name: string) {
  return async (signal: AbortSignal): Promise<void> => {
    heard.push(`${name} leads`);
    await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
    heard.push(`${name} stops`);
  };
}

describe.each(databaseEngines())("leading on %s", (on) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase({ on });
  });
  afterEach(() => database.close());

  test("one alone leads, and has stopped when it says so", async () => {
    const heard: string[] = [];
    const only = database.lead("polling", work(heard, "one"));
    await vi.waitFor(() => expect(heard).toEqual(["one leads"]), TAKEN_OVER_WITHIN);
    await only.stop();
    expect(heard).toEqual(["one leads", "one stops"]);
  });

  test("work that throws is begun again", async () => {
    let tries = 0;
    const only = database.lead("polling", async () => {
      tries += 1;
      throw new Error("no");
    });
    await vi.waitFor(() => expect(tries).toBe(2), TAKEN_OVER_WITHIN);
    await only.stop();
  });
});

describe.skipIf(!databaseEngines().includes("postgresql"))("two processes that want to lead", () => {
  let first: TestDatabase;
  let second: OpenDatabase;
  let heard: string[];
  let candidates: Candidate[];
  beforeEach(async () => {
    first = await testDatabase({ on: "postgresql" });
    second = await openDatabase({ url: first.url ?? "" });
    heard = [];
    candidates = [first.lead("polling", work(heard, "first"))];
    await vi.waitFor(() => expect(heard).toEqual(["first leads"]), TAKEN_OVER_WITHIN);
    candidates.push(second.lead("polling", work(heard, "second")));
    await vi.waitFor(async () => expect(await waiting()).toBeGreaterThan(0), TAKEN_OVER_WITHIN);
    expect(heard).toEqual(["first leads"]);
  });
  afterEach(async () => {
    await Promise.all(candidates.map((one) => one.stop()));
    await second.close();
    await first.close();
  });

  /** Connections that were refused the office. */
  const waiting = async (): Promise<number> =>
    first.session(
      async (client) =>
        (
          await client.query(
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_try_advisory_lock%' AND pid NOT IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory') AND pid <> pg_backend_pid()",
          )
        ).rows.length,
    );

  test("never do at once: the second begins when the first has stopped", async () => {
    await candidates[0]?.stop();
    await vi.waitFor(() => expect(heard).toEqual(["first leads", "first stops", "second leads"]), TAKEN_OVER_WITHIN);
  });

  test("the leader whose connection breaks stops, and the other takes over", async () => {
    await first.session((client) =>
      client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
      ),
    );
    await vi.waitFor(() => expect([...heard].sort()).toEqual(["first leads", "first stops", "second leads"]), TAKEN_OVER_WITHIN);
  });
});
