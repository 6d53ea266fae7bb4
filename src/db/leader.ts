import type pg from "pg";
import { seconds } from "../shared/clock.ts";

/** What must not be done by two processes at once, e.g. long polling. */
export type Office = "polling";

/** Someone who stands for an office until stopped. */
export interface Candidate {
  /** Ends the work, waits for it and lets the next process take over. */
  stop(): Promise<void>;
}

export interface LeaderDeps {
  /** A client that is not connected yet; null where there is one process, which then always leads. */
  readonly newClient: (() => pg.Client) | null;
  readonly onError: (error: unknown) => void;
}

/** How often a process asks whether the office is free. */
const ASK_EVERY_MS = seconds(2);
/** How often the leader looks whether its connection, and with it the office, is still there. */
const LOOK_EVERY_MS = seconds(4);

/**
 * The server finds a machine that vanished without a word in 25 seconds. A leader cut off from the server finds out earlier
 * (`LOOK_EVERY_MS` and the client's query timeout), so two never lead for long.
 */
const NOTICE_A_LOST_LEADER = "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

/**
 * Runs `work` in at most one process of all that share the database: the one that holds an advisory lock on a connection of
 * its own. When that process dies the lock goes with its connection, and another one begins within seconds.
 *
 * @param work runs until its signal is aborted; when it ends earlier or throws, the office is given up and stood for again
 */
export function standFor(office: Office, work: (signal: AbortSignal) => Promise<void>, { newClient, onError }: LeaderDeps): Candidate {
  const stopping = new AbortController();
  const campaign = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        if (newClient) await term(office, work, newClient(), stopping.signal);
        else await work(stopping.signal);
      } catch (error) {
        if (!stopping.signal.aborted) onError(error);
      }
      await pause(ASK_EVERY_MS, stopping.signal);
    }
  };
  const done = campaign();
  return {
    async stop() {
      stopping.abort();
      await done;
    },
  };
}

/** Waits for the office on one connection, and leads until that breaks or `stopping`. */
async function term(office: Office, work: (signal: AbortSignal) => Promise<void>, client: pg.Client, stopping: AbortSignal): Promise<void> {
  const leading = new AbortController();
  const end = (): void => leading.abort();
  client.on("error", end);
  client.once("end", end);
  stopping.addEventListener("abort", end, { once: true });
  let timer: NodeJS.Timeout | undefined;
  try {
    await client.connect();
    await client.query(NOTICE_A_LOST_LEADER);
    while (!(await isElected(client, office))) {
      await pause(ASK_EVERY_MS, leading.signal);
      if (leading.signal.aborted) return;
    }
    timer = setInterval(() => void client.query("SELECT 1").catch(end), LOOK_EVERY_MS);
    if (!leading.signal.aborted) await work(leading.signal);
  } finally {
    clearInterval(timer);
    stopping.removeEventListener("abort", end);
    // Ending the connection frees the lock; one that hangs is not waited for.
    await Promise.race([client.end().catch(() => undefined), pause(seconds(1), new AbortController().signal)]);
  }
}

async function isElected(client: pg.Client, office: Office): Promise<boolean> {
  const { rows } = await client.query<{ elected: boolean }>("SELECT pg_try_advisory_lock(hashtext('parasolka'), hashtext($1)) AS elected", [
    office,
  ]);
  return rows[0]?.elected === true;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
    if (signal.aborted) done();
  });
