import type { Database, Tx } from "../db/database.ts";
import { countJobs } from "../db/jobs.ts";
import type { Gauge } from "./metrics.ts";

/** What waits, for /metrics: counts and seconds, never names. */
export function gaugesOf(database: Pick<Database, "transaction">, now: Date): Promise<Gauge[]> {
  return database.transaction(async (tx) => [
    ...(await waitingCases(tx)),
    ...(await unsent(tx)),
    await oldestUnsent(tx, now),
    ...(await triedAgain(tx)),
    ...(await jobs(tx)),
    { name: "parasolka_updates_parked", help: "Updates kept because they could not be handled.", value: await parkedUpdates(tx) },
  ]);
}

/** Updates that could not be handled and are kept. */
export async function parkedUpdates(tx: Tx): Promise<number> {
  const { rows } = await tx.pg.query<{ rows: string }>("SELECT count(*) AS rows FROM inbox WHERE status = 'parked'");
  return Number(rows[0]?.rows ?? 0);
}

async function jobs(tx: Tx): Promise<Gauge[]> {
  return (await countJobs(tx)).map(({ job, state, count }) => ({
    name: "parasolka_jobs",
    help: "Jobs that wait (created, retry), are being done (active) or were given up in the last 30 days (failed).",
    labels: { job, state },
    value: count,
  }));
}

async function waitingCases(tx: Tx): Promise<Gauge[]> {
  const { rows } = await tx.pg.query<{ queue: string; risk: string; waiting: string }>(
    "SELECT queue, risk, count(*) AS waiting FROM case_file WHERE status = 'waiting' AND frozen_at IS NULL GROUP BY queue, risk",
  );
  return rows.map(({ queue, risk, waiting }) => ({
    name: "parasolka_cases_waiting",
    help: "Cases that nobody holds.",
    labels: { queue, risk },
    value: Number(waiting),
  }));
}

async function unsent(tx: Tx): Promise<Gauge[]> {
  const { rows } = await tx.pg.query<{ status: string; rows: string }>(
    "SELECT status, count(*) AS rows FROM outbox WHERE status IN ('pending', 'sending', 'held', 'failed') GROUP BY status",
  );
  return rows.map(({ status, rows: many }) => ({
    name: "parasolka_outbox_rows",
    help: "Deliveries not done.",
    labels: { status },
    value: Number(many),
  }));
}

/** The number to watch: it grows when nothing goes out, whatever the reason. */
async function oldestUnsent(tx: Tx, now: Date): Promise<Gauge> {
  // What was held back until the teen came may go since then; what is tried again could have gone since it was written.
  const { rows } = await tx.pg.query<{ since: Date | null }>(
    "SELECT min(CASE WHEN attempts = 0 THEN not_before ELSE created_at END) AS since FROM outbox WHERE status IN ('pending', 'sending')",
  );
  const since = rows[0]?.since ?? now;
  return {
    name: "parasolka_outbox_oldest_pending_seconds",
    help: "For how long the oldest delivery that may go has waited.",
    value: Math.max(0, Math.round((now.getTime() - since.getTime()) / 1000)),
  };
}

async function triedAgain(tx: Tx): Promise<Gauge[]> {
  const { rows } = await tx.pg.query<{ code: string; rows: string }>(
    "SELECT split_part(error, ':', 1) AS code, count(*) AS rows FROM outbox WHERE status IN ('pending', 'sending') AND attempts > 0 AND error IS NOT NULL GROUP BY 1",
  );
  return rows.map(({ code, rows: many }) => ({
    name: "parasolka_outbox_retrying",
    help: "Deliveries that failed and are tried again, by what went wrong last.",
    labels: { code },
    value: Number(many),
  }));
}
