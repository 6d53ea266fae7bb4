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
  const send = client.query.bind(client) as unknown as SendWithCallback;
  let last: Promise<unknown> | null = null;
  let waiting = 0;
  let failure: unknown;

  // A teen's update is some twenty statements, and a promise costs about as much as a short one of them: this makes one each.
  const start: AnyQuery = (statement, values) =>
    new Promise((resolve, reject) => {
      const ended = (error: PgError | null, result: pg.QueryResult): void => {
        waiting -= 1;
        if (waiting === 0) last = null;
        if (error) {
          if (error.code !== ALREADY_ABORTED) failure = error;
          reject(error);
        } else {
          failure = undefined;
          resolve(result);
        }
      };
      send(statement, values, ended);
    });

  return {
    query(...statement) {
      const next = (): Promise<pg.QueryResult> => start(...statement);
      waiting += 1;
      const sent = last ? last.then(next, next) : next();
      last = sent;
      return sent;
    },
    get failure() {
      return failure;
    },
  };
}

/** With a callback `pg` makes no promise of its own. */
type SendWithCallback = (...statement: [...Parameters<AnyQuery>, ended: (error: PgError | null, result: pg.QueryResult) => void]) => void;
type PgError = Error & { readonly code?: unknown };
