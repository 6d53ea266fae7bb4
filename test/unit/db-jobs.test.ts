import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { countJobs, createJobs, JOBS, type JobEvent, type Jobs } from "../../src/db/jobs.ts";
import type { TestDatabase } from "../support/database.ts";
import { databaseEngines, testDatabase } from "../support/database.ts";
import { until } from "../support/process.ts";
import { rejection } from "../support/transactions.ts";

describe.each(databaseEngines())("jobs on %s", (engine) => {
  let database: TestDatabase;
  let events: JobEvent[];
  const started: Jobs[] = [];
  beforeAll(async () => {
    database = await testDatabase({ on: engine });
  }, 60_000);
  beforeEach(async () => {
    events = [];
    await database.truncate();
  });
  afterEach(async () => {
    for (const jobs of started.splice(0)) await jobs.stop();
  });
  afterAll(() => database.close());

  const make = (): Jobs => createJobs({ database, observe: (event) => events.push(event) });
  const start = async (jobs: Jobs): Promise<Jobs> => {
    await jobs.start();
    started.push(jobs);
    return jobs;
  };
  const enqueue = (jobs: Jobs, key: string): Promise<void> => database.transaction((tx) => jobs.enqueue(tx, "file-delete", { key }));
  const counts = () => database.transaction(countJobs);
  /** As if the waits between tries had passed. */
  const hurry = () => database.transaction((tx) => tx.pg.query("UPDATE pgboss.job SET start_after = now() - interval '1 second'"));

  test("a job is done once its transaction has committed", async () => {
    const done: string[] = [];
    const jobs = make();
    jobs.work("file-delete", async ({ key }) => void done.push(key));
    await start(jobs);
    await database.transaction(async (tx) => {
      await jobs.enqueue(tx, "file-delete", { key: "a" });
      expect(done).toEqual([]);
    });
    await until(() => done.length > 0, "the job");
    expect(done).toEqual(["a"]);
  });

  test("a job of a transaction that is rolled back does not exist", async () => {
    const done: string[] = [];
    const jobs = make();
    jobs.work("file-delete", async ({ key }) => void done.push(key));
    const work = database.transaction(async (tx) => {
      await jobs.enqueue(tx, "file-delete", { key: "never" });
      throw new Error("the fact did not happen");
    });
    await rejection(work);
    expect(await counts()).toEqual([]);
    await jobs.drain();
    expect(done).toEqual([]);
  });

  test("two processes do each of many jobs once", async () => {
    const done: string[] = [];
    const both = [make(), make()];
    for (const jobs of both) jobs.work("file-delete", async ({ key }) => void done.push(key));
    const keys = Array.from({ length: 30 }, (_, index) => `key-${index}`);
    for (const jobs of both) await start(jobs);
    for (const key of keys) await enqueue(both[0] as Jobs, key);
    await until(() => done.length >= keys.length, "thirty jobs");
    await until(async () => (await counts()).length === 0, "an empty queue");
    expect(done.sort()).toEqual(keys.sort());
  });

  test("what fails is tried again later, and the queue holds no word of the error", async () => {
    let tries = 0;
    const jobs = make();
    jobs.work("file-delete", async () => {
      if (++tries < 3) throw new Error("the disk is full of somebody's words");
    });
    await enqueue(jobs, "a");
    await jobs.drain();
    expect(tries).toBe(1);
    await jobs.drain();
    expect(tries).toBe(1);
    await hurry();
    await jobs.drain();
    const { rows } = await database.transaction((tx) => tx.pg.query<{ output: unknown }>("SELECT output FROM pgboss.job"));
    expect(rows).toEqual([{ output: {} }]);
    await hurry();
    await jobs.drain();
    expect(tries).toBe(3);
    expect(await counts()).toEqual([]);
    expect(events.map(({ outcome, attempt }) => [outcome, attempt])).toEqual([
      ["failed", 1],
      ["failed", 2],
      ["done", 3],
    ]);
  });

  test("what failed at every try is counted, and said to who asked to hear of it", async () => {
    const givenUp: string[] = [];
    const jobs = make();
    jobs.work(
      "evidence-fetch",
      async () => {
        throw new Error("never");
      },
      async ({ evidenceId }) => void givenUp.push(evidenceId),
    );
    const evidenceId = "00000000-0000-4000-8000-000000000001";
    await database.transaction((tx) => jobs.enqueue(tx, "evidence-fetch", { evidenceId }));
    for (let tries = 0; tries < JOBS["evidence-fetch"].tries; tries++) {
      expect(givenUp).toEqual([]);
      await hurry();
      await jobs.drain();
    }
    await jobs.drain();
    expect(givenUp).toEqual([evidenceId]);
    expect(await counts()).toEqual([{ job: "evidence-fetch", state: "failed", count: 1 }]);
    expect(events.at(-2)).toMatchObject({ job: "evidence-fetch", outcome: "given-up" });
  });

  test("stopping lets a job under way end and takes no other", async () => {
    const done: string[] = [];
    let finish: (() => void) | undefined;
    const jobs = make();
    jobs.work("file-delete", async ({ key }) => {
      await new Promise<void>((resolve) => (finish = resolve));
      done.push(key);
    });
    await jobs.start();
    await enqueue(jobs, "begun");
    await until(() => finish !== undefined, "the first job");
    const stopped = jobs.stop();
    await enqueue(jobs, "not begun");
    finish?.();
    await stopped;
    expect(done).toEqual(["begun"]);
    expect(await counts()).toEqual([{ job: "file-delete", state: "created", count: 1 }]);
  });

  test("a kind of job without its queue is refused, not lost", async () => {
    const jobs = make();
    await database.session((client) => client.query("UPDATE pgboss.queue SET name = 'elsewhere' WHERE name = 'file-delete'"));
    const refused = await rejection(enqueue(jobs, "a"));
    await database.session((client) => client.query("UPDATE pgboss.queue SET name = 'file-delete' WHERE name = 'elsewhere'"));
    expect(String(refused)).toContain("no queue file-delete");
  });

  test("there is a queue for each kind of job", async () => {
    const { rows } = await database.transaction((tx) => tx.pg.query<{ name: string }>("SELECT name FROM pgboss.queue"));
    const wanted = Object.entries(JOBS).flatMap(([name, { givenUp }]) => (givenUp === undefined ? [name] : [name, givenUp]));
    expect(rows.map(({ name }) => name).sort()).toEqual(wanted.sort());
  });
});
