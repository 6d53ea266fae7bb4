import type { Database } from "../db/database.ts";
import { type Clock, days, later, minutes } from "../shared/clock.ts";

/** How long the record of an update is kept: as long as its id may come again. */
const INBOX_KEPT = days(8);
/** Delivered rows are needed until nobody asks for their state any more. */
const OUTBOX_KEPT = days(30);
const EVERY = minutes(10);

/** Deletes what has served its time, in small bites. Returns how many rows went. */
export async function sweepChannel(database: Database, now: Date): Promise<number> {
  return database.transaction(async (tx) => {
    const inbox = await tx.pg.query({
      name: "inbox-sweep",
      text: `DELETE FROM inbox WHERE id IN (SELECT id FROM inbox WHERE received_at < $1 AND status IN ('done', 'ignored') ORDER BY id LIMIT 5000)`,
      values: [later(now, -INBOX_KEPT)],
    });
    const outbox = await tx.pg.query({
      name: "outbox-sweep",
      text: `DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE finished_at < $1 ORDER BY id LIMIT 5000)`,
      values: [later(now, -OUTBOX_KEPT)],
    });
    return (inbox.rowCount ?? 0) + (outbox.rowCount ?? 0);
  });
}

/**
 * Runs the sweeps every ten minutes, or as often as it is told, until stopped. Any number of processes may: what one has seen to
 * the others find done.
 */
export function createHousekeeping({
  clock,
  sweeps,
  onError,
  every = EVERY,
}: {
  clock: Clock;
  sweeps: readonly ((now: Date) => Promise<number>)[];
  onError: (error: unknown) => void;
  /** In milliseconds. */
  every?: number;
}): {
  /** One round now. For tests and one-shot commands. */
  round(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
} {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let underWay = false;
  const run = async (): Promise<void> => {
    for (const sweep of sweeps) await sweep(clock.now()).catch(onError);
  };
  /** A round that takes longer than the time between two is not overtaken by the next. */
  const next = async (): Promise<void> => {
    if (underWay) return running;
    underWay = true;
    await run();
    underWay = false;
  };
  return {
    round: run,
    start() {
      timer = setInterval(() => {
        if (!underWay) running = next();
      }, every);
      running = next();
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
