import type pg from "pg";

/** Sends queries over one connection; they are executed one after another, in the order in which they were given. */
export interface QueryLine {
  query: Query;
  /**
   * Leaves a statement whose answer nobody waits for: it goes along with the next query, before it, in one write to the
   * socket. What fails shows as `failure`, and in a transaction as the failure of everything after it.
   */
  post(statement: pg.QueryConfig): void;
  /** The error that aborted the open transaction, until something succeeds again: a return to a savepoint, the next BEGIN. */
  readonly failure: unknown;
}

export type Query = (...statement: Parameters<AnyQuery>) => Promise<pg.QueryResult>;
/** `pg` declares one overload for each shape; here they are passed on as they come. */
type AnyQuery = (statement: string | pg.QueryConfig, values?: unknown[]) => Promise<pg.QueryResult>;

/** "current transaction is aborted": a consequence, never the cause. */
const ALREADY_ABORTED = "25P02";

/**
 * A pipelined client sends at once what is asked of it while others wait for their answers: half of what a short statement
 * costs is its own trip to the server and back. Any other client gets each query after the one before it, as `pg` asks of its
 * users.
 */
export function createQueryLine(client: pg.ClientBase): QueryLine {
  const send = client.query.bind(client) as unknown as SendWithCallback;
  const pipe = pipeOf(client);
  let posted: pg.QueryConfig[] = [];
  let last: Promise<unknown> | null = null;
  let waiting = 0;
  let failure: unknown;

  const note = (statement: string | pg.QueryConfig, error: PgError | null): void => {
    // The COMMIT of an aborted transaction succeeds, with ROLLBACK for an answer: what aborted it is asked for after that.
    if (!error && statement !== "COMMIT") failure = undefined;
    else if (error && error.code !== ALREADY_ABORTED) failure = error;
  };
  // A promise costs about as much as the client's side of a short statement: this makes one for each query, none for what is posted.
  const start: AnyQuery = (statement, values) =>
    new Promise((resolve, reject) => {
      send(statement, values, (error, result) => {
        note(statement, error);
        if (error) reject(error);
        else resolve(result);
      });
    });
  const startPosted = (statement: pg.QueryConfig): void => send(statement, undefined, (error) => note(statement, error));

  // A write to a socket costs more than anything else about a short statement: what is asked before the program next waits for
  // something goes in one.
  let corked = false;
  const inOneWrite = (): void => {
    const socket = pipe?.connection.stream;
    if (corked || !socket) return;
    corked = true;
    socket.cork();
    process.nextTick(() => {
      corked = false;
      socket.uncork();
    });
  };

  const pipelined: Query = (...statement) => {
    inOneWrite();
    const before = posted;
    posted = [];
    for (const one of before) startPosted(one);
    return start(...statement);
  };

  const inTurn: Query = (...statement) => {
    const next = (): Promise<pg.QueryResult> => start(...statement);
    waiting += 1;
    const sent = last ? last.then(next, next) : next();
    last = sent;
    const ended = (): void => {
      waiting -= 1;
      if (waiting === 0) last = null;
    };
    sent.then(ended, ended);
    return sent;
  };

  return {
    query: pipe
      ? pipelined
      : (...statement) => {
          const before = posted;
          posted = [];
          for (const one of before) inTurn(one).catch(() => undefined);
          return inTurn(...statement);
        },
    post(statement) {
      posted.push(statement);
    },
    get failure() {
      return failure;
    },
  };
}

/** The client when it was opened with `pipeline`. Its socket is another one once the connection has been encrypted. */
function pipeOf(client: pg.ClientBase): { readonly connection: { readonly stream: { cork(): void; uncork(): void } } } | null {
  return "pipeline" in client && client.pipeline === true ? (client as unknown as ReturnType<typeof pipeOf>) : null;
}

/** With a callback `pg` makes no promise of its own. */
type SendWithCallback = (
  statement: Parameters<AnyQuery>[0],
  values: Parameters<AnyQuery>[1],
  ended: (error: PgError | null, result: pg.QueryResult) => void,
) => void;
type PgError = Error & { readonly code?: unknown };
