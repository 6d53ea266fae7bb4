import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { createJobs } from "../../src/db/jobs.ts";
import type { CasesForPaging } from "../../src/features/cases/cases-for-paging.use-cases.ts";
import { createPagingUseCases, type PagingUseCases } from "../../src/features/paging/paging.use-cases.ts";
import { createPageSending } from "../../src/features/paging/sending.use-cases.ts";
import { later, seconds } from "../../src/shared/clock.ts";
import { randomIds } from "../../src/shared/ids.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { testClock } from "../support/time.ts";

const START = new Date("2026-11-23T21:00:00Z");
const CASE = "00000000-0000-4000-8000-000000000003";
/** More boundaries than a whole ladder has. */
const MOST_BOUNDARIES = 120;

/** The process is killed here. Nothing that it would do afterwards happens. */
class Killed extends Error {}

/** Where a process dies: before its nth commit, or right after it; or while a means has the nth call in its hands. */
type Death = { readonly at: number; readonly when: "before-commit" | "after-commit" | "in-the-means" };

describe.each(databaseEngines())("a process killed at any boundary of the ladder, on %s", (on) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ on });
  }, 60_000);
  beforeEach(() => database.truncate());
  afterAll(() => database.close());

  /** A process: it works until it dies; `died` says so. */
  const process = (clock: ReturnType<typeof testClock>, delivered: string[], death: Death | null) => {
    let boundary = 0;
    let inMeans = 0;
    let dead = false;
    const kill = (): never => {
      dead = true;
      throw new Killed();
    };
    const mortal: Database = Object.create(database, {
      transaction: {
        value: async <T>(work: (tx: never) => Promise<T>): Promise<T> => {
          if (dead) throw new Killed();
          const n = ++boundary;
          const done = await database.transaction(async (tx) => {
            const result = await work(tx as never);
            if (death?.when === "before-commit" && n === death.at) kill();
            return result;
          });
          if (death?.when === "after-commit" && n === death.at) kill();
          return done;
        },
      },
    }) as Database;
    const jobs = createJobs({ database: mortal });
    const cases: CasesForPaging = {
      lock: async (tx) => {
        await tx.pg.query("SELECT 1 FROM case_file WHERE id = $1 FOR UPDATE", [CASE]);
        return { file: { id: CASE, status: "waiting" }, address: {}, person: { contact: "silent" } } as never;
      },
      lockVisible: () => Promise.resolve(null),
      position: () => Promise.resolve(0),
      stateOf: () => ({ status: "waiting", held: false, risk: "red" }),
      happened: () => Promise.resolve(),
    };
    const paging: PagingUseCases = createPagingUseCases({
      ...{ database: mortal, clock, ids: randomIds, jobs, cases, means: ["webhook"] },
      audit: () => Promise.resolve(),
      voice: { tell: () => Promise.resolve(null) },
      duty: { calledAt: () => Promise.resolve([{ id: "s", name: "", email: "", role: "psychologist" }]), isOpen: () => true },
    });
    const sending = createPageSending({
      ...{ database: mortal, clock },
      means: {
        webhook: {
          send({ key }) {
            delivered.push(key);
            if (death?.when === "in-the-means" && ++inMeans === death.at) kill();
            return Promise.resolve("sent");
          },
        },
      },
    });
    jobs.work("page-climb", ({ pageId }) => paging.climb(pageId));
    jobs.work("page-send", sending.send, sending.giveUp);
    return {
      jobs,
      paging,
      boundaries: () => boundary,
      isDead: () => dead,
      open: () => mortal.transaction((tx) => paging.open(tx, CASE, "danger")),
    };
  };

  /** What a dead process had begun is free again, and waits between tries have passed. */
  const afterDeath = () =>
    database.transaction((tx) =>
      tx.pg.query(
        "UPDATE pgboss.job SET state = CASE WHEN state = 'active' THEN 'retry' ELSE state END, start_after = now() - interval '1 second' WHERE state < 'completed'",
      ),
    );

  /** One ladder of three steps, with a process that dies and the next one that goes on. */
  const ladder = async (death: Death | null) => {
    await database.truncate();
    await aCase(database);
    const clock = testClock(START);
    const delivered: string[] = [];
    let running = process(clock, delivered, death);
    let died = false;
    const work = async (deed: () => Promise<unknown>): Promise<void> => {
      await deed().catch((error: unknown) => {
        if (!running.isDead()) throw error;
      });
      if (!running.isDead()) return;
      died = true;
      await afterDeath();
      const boundaries = running.boundaries();
      running = { ...process(clock, delivered, null), boundaries: () => boundaries };
    };
    await work(running.open);
    // The fact is rolled back with its page: the teen's update comes again.
    await work(running.open);
    for (let second = 0; second <= 180; second += 20) {
      for (let again = 0; again < 2; again++) {
        await work(() => running.paging.round(clock.now()));
        await work(() => running.jobs.drain());
        await afterDeath();
      }
      clock.advance(seconds(20));
    }
    const { attempts, pages } = await database.transaction(async (tx) => ({
      attempts: await tx.prisma.pageAttempt.findMany({ orderBy: [{ step: "asc" }, { means: "asc" }] }),
      pages: await tx.prisma.page.findMany({ include: { incident: true } }),
    }));
    return { attempts, pages, delivered, died, boundaries: running.boundaries() };
  };

  const recordOf = (attempts: readonly { round: number; step: number; means: string; status: string }[]): string[] =>
    attempts.filter(({ round }) => round === 0).map(({ step, means, status }) => `${step} ${means} ${status}`);
  const WHOLE = [0, 1, 2].flatMap((step) => [`${step} console sent`, `${step} webhook sent`]);

  test("nobody dies: each step once, an incident after a whole round", async () => {
    const { attempts, pages, delivered } = await ladder(null);
    expect(recordOf(attempts)).toEqual(WHOLE);
    expect(pages).toMatchObject([{ round: 1, step: 0, dueAt: later(START, seconds(300)) }]);
    expect(pages[0]?.incident).not.toBeNull();
    expect(new Set(delivered).size).toBe(delivered.length);
  });

  test.each(["before-commit", "after-commit", "in-the-means"] as const)(
    "%s: no step is lost and none is twice in the record, wherever it dies",
    async (when) => {
      const { boundaries, delivered: calls } = await ladder(null);
      const most = Math.min(when === "in-the-means" ? calls.length : boundaries, MOST_BOUNDARIES);
      // Each boundary is a ladder of its own: some of them, spread over the whole way; fewer on a server, which is slower to empty.
      const stride = when === "in-the-means" ? 1 : Math.max(1, Math.ceil(most / (on === "pglite" ? 24 : 8)));
      let deaths = 0;
      let ladders = 0;
      for (let at = 1; at <= most; at += stride) {
        const { attempts, pages, delivered, died } = await ladder({ at, when });
        ladders++;
        if (died) deaths++;
        expect({ at, record: recordOf(attempts) }).toEqual({ at, record: WHOLE });
        expect(pages).toHaveLength(1);
        // Again is possible, under the same key; a call that is nowhere in the record is not.
        const keys = new Set(attempts.filter(({ means }) => means === "webhook").map(({ id }) => id));
        expect([...new Set(delivered)].every((key) => keys.has(key))).toBe(true);
        expect(delivered.length - new Set(delivered).size).toBeLessThanOrEqual(1);
      }
      // The last boundaries may not come when jobs are taken together; nearly all do.
      expect(deaths).toBeGreaterThanOrEqual(ladders - 2);
    },
    240_000,
  );
});

async function aCase({ transaction }: TestDatabase): Promise<void> {
  const bytes = new Uint8Array([1]);
  const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
  await transaction(async ({ prisma }) => {
    await prisma.person.create({ data: { id: id(1), pseudonym: "Синя Сова", colour: "blue", locale: "uk", lastSeenAt: START } });
    await prisma.chat.create({ data: { id: id(2), personId: id(1), channel: "web", addressHash: bytes, addressSealed: bytes } });
    await prisma.case.create({
      data: {
        ...{ id: CASE, personId: id(1), chatId: id(2), kind: "counselling", queue: "counselling", risk: "red", urgency: 0 },
        ...{
          status: "waiting",
          receiptHash: bytes,
          locale: "uk",
          factsSealed: bytes,
          openedAt: START,
          waitingSince: START,
          changedAt: START,
        },
      },
    });
  });
}
