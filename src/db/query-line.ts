import type pg from "pg";

/** Sends queries over one connection, each after the one before it, as `pg` asks of its users. */
export interface QueryLine {
  query: Query;
  /** The error that aborted the open transaction, until something succeeds again (a return to a savepoint). */
  readonly failure: unknown;
}

export type Query = (...statement: Parameters<AnyQuery>) => Promise<pg.QueryResult>;
/** `pg` declares one overload for each shape; here they are passed on as they come. */
type AnyQuery = (statement: string | pg.QueryConfig, values?: unknown[]) => Promise<pg.QueryResult>;

/** "current transaction is aborted": a consequence, never the cause. */
const ALREADY_ABORTED = "25P02";

export function createQueryLine(client: pg.ClientBase): QueryLine {
  const send: AnyQuery = client.query.bind(client);
  let last: Promise<void> | null = null;
  let failure: unknown;

  return {
    query(...statement) {
      const sent = last ? last.then(() => send(...statement)) : send(...statement);
      const settled = sent.then(
        () => {
          failure = undefined;
          if (last === settled) last = null;
        },
        (error: { code?: unknown }) => {
          if (error.code !== ALREADY_ABORTED) failure = error;
          if (last === settled) last = null;
        },
      );
      last = settled;
      return sent;
    },
    get failure() {
      return failure;
    },
  };
}
