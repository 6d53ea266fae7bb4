import { AsyncLocalStorage } from "node:async_hooks";
import type pg from "pg";
import { RuleBroken } from "../shared/errors.ts";
import type { Connection, Scope } from "./connection.ts";
import { createConnection } from "./connection.ts";
import type { Database, Tx } from "./database.ts";
import { asBrokenRule, troubleOf } from "./database-error.ts";

export interface Transactions {
  readonly run: Database["transaction"];
  readonly single: Database["statement"];
  /** @throws RuleBroken `pool-used-inside-update` when called by the work of a transaction */
  refuseInside(): void;
  /** Turns away what comes from now on and resolves when what is under way has ended. */
  drain(): Promise<void>;
}

export interface TransactionDeps {
  /** Takes a connection, whoever asks; with `ahead` one of those that are kept for what must not wait. */
  connect: (ahead: boolean) => Promise<pg.PoolClient>;
  /** Longest time that the work of one transaction may take. */
  limitMs: number;
}

/** How long a row lock is waited for where nothing else is said. Every connection is opened with it. */
export const LOCK_TIMEOUT_MS = 5000;
const FIRST_ANSWER_MS = 5000;

/** Runs work in transactions, each on one connection that belongs to nobody else meanwhile. */
export function createTransactions({ connect, limitMs }: TransactionDeps): Transactions {
  // Only a guard: which connection a query takes never depends on it.
  const scopes = new AsyncLocalStorage<Scope>();
  const connections = new WeakMap<pg.PoolClient, Connection>();
  const running = new Set<Promise<unknown>>();
  let draining = false;

  function connectionOf(client: pg.PoolClient): Connection {
    const known = connections.get(client) ?? createConnection(client, () => scopes.getStore());
    connections.set(client, known);
    return known;
  }

  function refuseInside(): void {
    if (scopes.getStore()?.over === false) throw new RuleBroken("pool-used-inside-update");
  }

  async function run<T>(work: (tx: Tx) => Promise<T>, lockTimeoutMs: number, ahead: boolean): Promise<T> {
    const client = await connect(ahead);
    const on = connectionOf(client);
    const scope: Scope = { over: false };
    let usable = true;
    try {
      const begin = lockTimeoutMs === LOCK_TIMEOUT_MS ? "BEGIN" : `BEGIN; SET LOCAL lock_timeout = ${lockTimeoutMs}`;
      // The first words over a connection that may have died in the pool without a sign: not to be waited for long.
      on.post({ text: begin, query_timeout: FIRST_ANSWER_MS } as pg.QueryConfig);
      const tx = on.lend(scope);
      const result = await scopes.run(scope, () => within(limitMs, toItsEnd(tx, work)));
      scope.over = true;
      await commit(on);
      return result;
    } catch (error) {
      scope.over = true;
      const verdict = verdictOn(error, on.failure);
      usable = await rolledBack(on, error);
      throw verdict;
    } finally {
      client.release(!usable);
    }
  }

  /** Counts as running until it has ended; nothing begins any more once the database is being closed. */
  async function counted<T>(begin: () => Promise<T>): Promise<T> {
    refuseInside();
    if (draining) throw new RuleBroken("database-away", { cause: new Error("the database is being closed") });
    const result = begin();
    running.add(result);
    try {
      return await result;
    } finally {
      running.delete(result);
    }
  }

  const single = async (statement: Parameters<Database["statement"]>[0]): Promise<pg.QueryResult> => {
    const client = await connect(true);
    let usable = true;
    try {
      return await connectionOf(client).query({ ...statement, query_timeout: FIRST_ANSWER_MS } as pg.QueryConfig);
    } catch (error) {
      usable = troubleOf(error) !== "lost";
      throw asBrokenRule(error);
    } finally {
      client.release(!usable);
    }
  };

  return {
    refuseInside,
    run(work, { lockTimeoutMs = LOCK_TIMEOUT_MS, ahead = false } = {}) {
      if (!Number.isInteger(lockTimeoutMs) || lockTimeoutMs < 1)
        return Promise.reject(new RangeError("lockTimeoutMs is a whole number of milliseconds"));
      return counted(() => run(work, lockTimeoutMs, ahead));
    },
    single: (statement) => counted(() => single(statement)),
    async drain() {
      draining = true;
      await Promise.allSettled(running);
    },
  };
}

async function toItsEnd<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await work(tx);
  // An ending may add another.
  for (const ending of tx.endings) await ending();
  return result;
}

async function commit(on: Connection): Promise<void> {
  if (on.unfinished) throw new RuleBroken("transaction-aborted", { cause: new Error("a Prisma transaction inside was not awaited") });
  const { command } = await on.query("COMMIT");
  // PostgreSQL answers the COMMIT of an aborted transaction with ROLLBACK, without an error.
  if (command !== "COMMIT") throw new RuleBroken("transaction-aborted", { cause: on.failure });
}

/** What to throw. A rule that the work broke on purpose stays what it is; any other error may hide what the database said. */
function verdictOn(error: unknown, failure: unknown): unknown {
  if (error instanceof TookTooLong) return new RuleBroken("transaction-aborted", { cause: error });
  if (error instanceof RuleBroken && error.rule !== "transaction-aborted") return error;
  return asBrokenRule(troubleOf(failure) ? failure : error);
}

/** Whether the transaction has ended and its connection can be used again. */
async function rolledBack(on: Connection, error: unknown): Promise<boolean> {
  if (error instanceof TookTooLong || troubleOf(error) === "lost" || troubleOf(on.failure) === "lost") return false;
  return on.query("ROLLBACK").then(
    () => true,
    () => false,
  );
}

class TookTooLong extends Error {
  override readonly name = "TookTooLong";
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`the work of a transaction took longer than ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
