import type pg from "pg";
import type { PrismaClient } from "./generated/client.ts";

/** The generated client without the parts that would leave the handle's own connection. */
export type Prisma = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$extends">;

/** A statement that is prepared once on each connection, under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** SQL of an UPDATE or DELETE by key that fails when it finds no row, instead of doing nothing. */
export const onlyIfFound = (write: string): string => `WITH touched AS (${write} RETURNING 1) SELECT 1 / count(*) FROM touched`;

/**
 * One open transaction. `pg` and `prisma` speak over the same connection, so what either writes commits together.
 * Everything that reads or writes on behalf of an update or a request takes this handle and nothing else.
 */
export interface Tx {
  readonly pg: Pick<pg.ClientBase, "query">;
  /**
   * For a write whose answer nobody needs: goes to the database together with the next query, or with the commit, and saves the
   * trip there and back. Resolves at once. When it fails, nothing commits; a write that must find its row says so: `onlyIfFound`.
   */
  post(statement: Statement): Promise<void>;
  readonly prisma: Prisma;
  /**
   * What is done last of all, just before the commit: for what holds a lock that everybody wants. Who returns to a savepoint
   * takes out what was added since.
   */
  readonly endings: (() => Promise<void>)[];
}

export interface TransactionOptions {
  readonly lockTimeoutMs?: number;
  readonly ahead?: boolean;
}

/** The database, PostgreSQL or embedded; the rest of the product cannot tell which. */
export interface Database {
  readonly engine: "postgresql" | "pglite";
  /** Prisma on the pool, for libraries that bring their own queries (sign-in). Throws inside a transaction. */
  readonly prisma: PrismaClient;
  /**
   * Runs `work` in one transaction and commits when it resolves; rolls back when it throws.
   * Waits at most `lockTimeoutMs` (default 5,000) for a row lock. With `ahead` it does not queue for a connection behind the
   * others: for short work during which something outside has happened already and must be written down.
   *
   * @throws RuleBroken `pool-used-inside-update` when called inside another transaction's work
   * @throws RuleBroken `database-away` when no connection can be had, it broke, or a lock was not to be had: try again
   * @throws RuleBroken `transaction-aborted` when an error was swallowed inside, or the work took longer than a minute
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /**
   * Runs one statement that is a transaction of its own, ahead of what queues for a connection: a single round trip.
   *
   * @throws RuleBroken `pool-used-inside-update` when called inside a transaction's work
   * @throws RuleBroken `database-away` when it may succeed when tried again
   */
  statement<Row extends pg.QueryResultRow>(statement: Statement): Promise<pg.QueryResult<Row>>;
  /**
   * Calls `heard` for each NOTIFY on `topic` after its transaction committed, from any process; reconnects by itself and then
   * calls `afterGap`, because what was said while the connection was broken is lost. Returns a function that stops it.
   *
   * @throws RuleBroken `database-away` when the first connection fails
   */
  listen(topic: Topic, heard: (payload: string) => void, afterGap?: () => void): Promise<() => Promise<void>>;
  /** One trivial query; rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** `outbox`: rows wait for the sender. `case`, `handoff`, `page`: payload is the id that changed. `web`: payload is the chat's id. `job`: work waits. */
export type Topic = "outbox" | "case" | "handoff" | "page" | "web" | "job";

/** Tells every listener on `topic` once this transaction has committed. The payload is an id, never words. */
export async function notify(tx: Tx, topic: Topic, payload = ""): Promise<void> {
  await tx.post({ name: "notify", text: "SELECT pg_notify($1, $2)", values: [`parasolka_${topic}`, payload] });
}
