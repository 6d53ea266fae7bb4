import PgBoss from "pg-boss";
import { seconds } from "../shared/clock.ts";
import type { Database, Tx } from "./database.ts";
import { notify } from "./database.ts";

/** Every kind of job with what it carries: ids and nothing else, because the queue's table is not sealed. */
export interface JobData {
  /** Bring an item of evidence from Telegram, look at it in memory, keep or drop it. */
  "evidence-fetch": { readonly evidenceId: string };
  /** Remove bytes that the record does not name any more. */
  "file-delete": { readonly key: string };
  /** Destroy the key of a case that its teen deleted, and everything it sealed. */
  "case-erase": { readonly caseId: string };
  /** The same for everything else about a person. */
  "person-erase": { readonly personId: string };
  /** Destroy the minimum that was held about a teen in danger. */
  "minimum-expire": { readonly minimumId: string };
  /** Give the sign that a teen asked for even when nothing is new. */
  "nothing-new": { readonly caseId: string };
  /** Take the step of a page that is due. */
  "page-climb": { readonly pageId: string };
  /** Make one call of a page over its means. */
  "page-send": { readonly attemptId: string };
}
export type JobName = keyof JobData;

interface JobRules {
  /** How often it is tried before it is given up. */
  readonly tries: number;
  /** Before the second try, in seconds; doubles with each, with jitter. */
  readonly firstWait: number;
  /** Longest that one try may take, in seconds. A try whose process died counts as failed after it. */
  readonly limit: number;
  /** How many of them one process works on at a time. */
  readonly atOnce: number;
  /** Where it goes when it is given up, if anything is to be said about it then. */
  readonly givenUp?: string;
}

/** The queues themselves are made by a migration: a new name here comes with one. */
export const JOBS: Record<JobName, JobRules> = {
  // Waits add up to about three hours: a full disk or an absent Telegram is seen by people before a file is lost.
  "evidence-fetch": { tries: 12, firstWait: 3, limit: 180, atOnce: 2, givenUp: "evidence-fetch.given-up" },
  "file-delete": { tries: 20, firstWait: 5, limit: 60, atOnce: 2 },
  // What was promised to be destroyed is tried until it is.
  "case-erase": { tries: 1_000, firstWait: 5, limit: 60, atOnce: 1 },
  "person-erase": { tries: 1_000, firstWait: 5, limit: 60, atOnce: 1 },
  "minimum-expire": { tries: 1_000, firstWait: 5, limit: 60, atOnce: 1 },
  "nothing-new": { tries: 5, firstWait: 60, limit: 60, atOnce: 1 },
  // What no job does a round does: the rows of pages know what is due.
  "page-climb": { tries: 5, firstWait: 1, limit: 30, atOnce: 4 },
  // A call that does not go out in a minute is overtaken by the next step.
  "page-send": { tries: 5, firstWait: 2, limit: 20, atOnce: 8, givenUp: "page-send.given-up" },
};

export interface JobRun {
  /** Ends the work when its time is over or the process has to go; what it left undone is tried again. */
  readonly signal: AbortSignal;
}

/** Does the work. It may run more than once: the process may die between the work and the note that it is done. */
export type JobHandler<Name extends JobName> = (data: JobData[Name], run: JobRun) => Promise<void>;

/** Writes jobs; all that use cases need of the queue. */
export interface JobWriter {
  /** Puts a job into the queue in the caller's transaction: it exists when the fact does. */
  enqueue<Name extends JobName>(tx: Tx, name: Name, data: JobData[Name], options?: { afterSeconds?: number }): Promise<void>;
}

export interface Jobs extends JobWriter {
  /**
   * Says how a kind of job is done. Before `start`.
   *
   * @param givenUp what is to be done when every try has failed; it is tried again until it succeeds
   */
  work<Name extends JobName>(name: Name, handler: JobHandler<Name>, givenUp?: JobHandler<Name>): void;
  /** @throws Error when the database has another version of the queue, or lacks one */
  start(): Promise<void>;
  /** Takes nothing new, lets what is under way end (it is told to after ten seconds). */
  stop(): Promise<void>;
  /** Takes over what dead processes left, then works until nothing is due. For tests and one-shot commands. */
  drain(): Promise<void>;
}

/** What happened to one job: its kind and a code, never what it carried. */
export interface JobEvent {
  readonly job: string;
  readonly outcome: "done" | "failed" | "given-up" | "error";
  readonly ms?: number;
  readonly attempt?: number;
  readonly error?: unknown;
}

export interface JobsDeps {
  readonly database: Database;
  readonly observe?: (event: JobEvent) => void;
  /** How often to look for what is due without having been told. Default two seconds. */
  readonly lookEveryMs?: number;
}

interface Worker {
  readonly queue: string;
  readonly rules: Pick<JobRules, "limit" | "atOnce">;
  readonly handle: (data: never, run: JobRun) => Promise<void>;
  underWay: number;
}

const LOOK_EVERY = seconds(2);
/** What a try may still use after the process was asked to stop. */
const GRACE = seconds(10);
/** How often the tries of dead processes are looked for. */
const MAINTAIN_EVERY_SECONDS = 30;
/** The queue's own clean-up: done work is of no interest, given-up work stays to be counted and looked at. */
const KEEP_DONE_SECONDS = 3_600;
const KEEP_FAILED_SECONDS = 30 * 24 * 3_600;
const GIVEN_UP_RULES: JobRules = { tries: 1_000, firstWait: 60, limit: 60, atOnce: 1 };

/**
 * The queue: pg-boss over our own connections. Its loop is ours, because its own does not wait for the note that a job is
 * done and would take the process down when the database is away at that moment; the tables and their rules are pg-boss's.
 */
export function createJobs({ database, observe, lookEveryMs = LOOK_EVERY }: JobsDeps): Jobs {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.transaction((tx) => execute(tx, text, values)) },
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: MAINTAIN_EVERY_SECONDS,
    archiveCompletedAfterSeconds: KEEP_DONE_SECONDS,
    archiveFailedAfterSeconds: KEEP_FAILED_SECONDS,
    deleteAfterHours: 1,
  });
  boss.on("error", (error) => observe?.({ job: "maintenance", outcome: "error", error }));

  const workers: Worker[] = [];
  const underWay = new Set<Promise<void>>();
  let leaving = new AbortController();
  let running = false;
  let woken = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | undefined;
  let stopListening: (() => Promise<void>) | undefined;

  const settle = async (job: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // The note could not be made: after its time limit the job counts as failed and is done again.
      observe?.({ job, outcome: "error", error });
    }
  };

  const run = async (worker: Worker, job: PgBoss.JobWithMetadata<object>): Promise<void> => {
    const { queue, rules } = worker;
    const started = performance.now();
    const attempt = job.retryCount + 1;
    try {
      const signal = AbortSignal.any([leaving.signal, AbortSignal.timeout(seconds(rules.limit) - 1)]);
      await worker.handle(job.data as never, { signal });
      await settle(queue, () => boss.complete(queue, job.id));
      observe?.({ job: queue, outcome: "done", ms: performance.now() - started, attempt });
    } catch (error) {
      // No word of the error goes into the queue: messages quote what they were given.
      await settle(queue, () => boss.fail(queue, job.id, {}));
      observe?.({ job: queue, outcome: attempt > job.retryLimit ? "given-up" : "failed", ms: performance.now() - started, attempt, error });
    }
  };

  /** Takes what is due and there are hands for, and begins it. True when something was taken. */
  const once = async (): Promise<boolean> => {
    let took = false;
    for (const worker of workers) {
      const hands = worker.rules.atOnce - worker.underWay;
      if (hands <= 0) continue;
      for (const job of await fetch(boss, database, worker.queue, hands)) {
        took = true;
        worker.underWay++;
        const work = run(worker, job).finally(() => {
          worker.underWay--;
          underWay.delete(work);
          woken = true;
          kick();
        });
        underWay.add(work);
      }
    }
    return took;
  };

  const look = async (): Promise<void> => {
    do {
      woken = false;
      try {
        while (await once()) if (!running) return;
      } catch (error) {
        observe?.({ job: "fetch", outcome: "error", error });
        return;
      }
    } while (woken && running);
  };

  const kick = (): void => {
    if (!running || round) return;
    round = look().finally(() => {
      round = undefined;
      if (woken) kick();
    });
  };
  const wake = (): void => {
    woken = true;
    kick();
  };

  return {
    async enqueue(tx, name, data, { afterSeconds = 0 } = {}) {
      const { tries, firstWait, limit, givenUp } = JOBS[name];
      const id = await boss.send(name, data, {
        retryLimit: tries - 1,
        retryDelay: firstWait,
        retryBackoff: true,
        expireInSeconds: limit,
        startAfter: afterSeconds,
        ...(givenUp !== undefined && { deadLetter: givenUp }),
        db: { executeSql: (text, values) => execute(tx, text, values) },
      });
      // Without its queue pg-boss writes nothing and says nothing.
      if (id === null) throw new Error(`There is no queue ${name}: a migration makes it`);
      await notify(tx, "job");
    },

    work(name, handle, givenUp) {
      const rules = JOBS[name];
      workers.push({ queue: name, rules, handle, underWay: 0 });
      if (givenUp && rules.givenUp !== undefined)
        workers.push({ queue: rules.givenUp, rules: GIVEN_UP_RULES, handle: givenUp, underWay: 0 });
    },

    async start() {
      leaving = new AbortController();
      await boss.start();
      // The embedded database has one process: whatever is being done was being done by one that died.
      if (database.engine === "pglite")
        await database.transaction((tx) =>
          tx.pg.query("UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = 'active'"),
        );
      stopListening = await database.listen("job", wake, wake);
      running = true;
      timer = setInterval(kick, lookEveryMs);
      kick();
    },

    async stop() {
      running = false;
      clearInterval(timer);
      await stopListening?.();
      await round;
      const deadline = setTimeout(() => leaving.abort(), GRACE);
      await Promise.allSettled(underWay);
      clearTimeout(deadline);
      await boss.stop({ graceful: false });
    },

    async drain() {
      await boss.maintain();
      await round;
      while (await once()) await Promise.allSettled(underWay);
    },
  };
}

/** pg-boss swallows what goes wrong while it looks for work; here it comes out. */
async function fetch(boss: PgBoss, database: Database, queue: string, most: number): Promise<PgBoss.JobWithMetadata<object>[]> {
  let failed: unknown;
  const executeSql = (text: string, values: unknown[]) =>
    database
      .transaction((tx) => execute(tx, text, values))
      .catch((error: unknown) => {
        failed = error;
        throw error;
      });
  const jobs = await boss.fetch<object>(queue, { includeMetadata: true, batchSize: most, db: { executeSql } });
  if (failed !== undefined) throw failed;
  return jobs;
}

/** One statement of pg-boss's in the given transaction. Those that bring a transaction of their own lose its brackets. */
async function execute(tx: Tx, text: string, values: unknown[] | undefined): Promise<{ rows: never[] }> {
  const statement = text.replace(/^\s*BEGIN;/, "").replace(/\bCOMMIT;?\s*$/, "");
  const result: unknown = values && values.length > 0 ? await tx.pg.query(statement, values) : await tx.pg.query(statement);
  const last = (Array.isArray(result) ? result.at(-1) : result) as { rows?: never[] } | undefined;
  return { rows: last?.rows ?? [] };
}

/** How many jobs of each kind wait, are being done, or were given up, for /metrics. */
export async function countJobs(tx: Tx): Promise<{ job: string; state: string; count: number }[]> {
  const { rows } = await tx.pg.query<{ name: string; state: string; count: string }>({
    name: "jobs-count",
    text: `SELECT name, state::text AS state, count(*) AS count FROM pgboss.job
           WHERE state IN ('created', 'retry', 'active', 'failed') GROUP BY name, state`,
  });
  return rows.map(({ name, state, count }) => ({ job: name, state, count: Number(count) }));
}
