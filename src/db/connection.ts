import { EventEmitter } from "node:events";
import pg from "pg";
import { RuleBroken } from "../shared/errors.ts";
import type { Tx } from "./database.ts";
import type { PrismaClient } from "./generated/client.ts";
import { createPrisma } from "./prisma-client.ts";
import type { Query, QueryLine } from "./query-line.ts";
import { createQueryLine } from "./query-line.ts";

/** The life of one transaction's work. */
export interface Scope {
  over: boolean;
}

/** One physical connection with the Prisma client that speaks over it and no other. */
export interface Connection {
  /** For BEGIN, COMMIT and ROLLBACK. */
  readonly query: Query;
  readonly post: QueryLine["post"];
  /** The error that aborted the open transaction, if one did. */
  readonly failure: unknown;
  /** Whether a Prisma transaction inside the open one has not ended: somebody did not await it. */
  readonly unfinished: boolean;
  /** The handle for one transaction; of no use once `scope.over`. */
  lend(scope: Scope): Tx;
}

/** @param here the transaction in whose work the code runs that asks; what another one left behind is turned away */
export function createConnection(client: pg.ClientBase, here: () => Scope | undefined): Connection {
  const line = createQueryLine(client);
  let lent: Scope | null = null;

  const bound = createBoundPrisma(async (...statement) => {
    if (!lent || lent.over || here() !== lent) throw new RuleBroken("transaction-over");
    return line.query(...statement);
  });

  return {
    query: line.query,
    post: line.post,
    get failure() {
      return line.failure;
    },
    get unfinished() {
      return bound.unfinished;
    },
    lend(scope) {
      lent = scope;
      bound.forget();
      const query: Query = (...statement) => (scope.over ? Promise.reject(new RuleBroken("transaction-over")) : line.query(...statement));
      const post: Tx["post"] = (statement) => {
        if (scope.over) return Promise.reject(new RuleBroken("transaction-over"));
        // It would land in that savepoint, and vanish with it.
        if (bound.unfinished) return Promise.reject(new Error(`${statement.name} was posted while a Prisma transaction is open`));
        line.post(statement);
        return Promise.resolve();
      };
      return { pg: { query: query as pg.ClientBase["query"] }, post, prisma: bound.prisma, endings: [] };
    },
  };
}

/**
 * A Prisma client for which `query` is the whole database. It believes to have a pool of its own; the transactions that it
 * opens in there for nested writes and `$transaction` become savepoints, so it can neither commit nor roll back the outer one.
 */
function createBoundPrisma(query: Query): { prisma: PrismaClient; readonly unfinished: boolean; forget(): void } {
  let savepoints = 0;
  let inner: Promise<void> | null = null;

  // While a savepoint is open everybody else waits: what they wrote would vanish with it. Between the last look at `inner` and
  // what follows there is no pause in which another could open one.
  async function connect(): Promise<Pick<pg.PoolClient, "query" | "release" | "on" | "removeListener">> {
    while (inner) await inner;
    let left: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => (left = resolve));
    const leave = (): void => {
      if (inner === mine) inner = null;
      left();
    };
    inner = mine;
    const savepoint = `inner_${++savepoints}`;
    const inside: Query = (statement, values) => query(asSavepoint(statement, savepoint), values);
    const events = new EventEmitter();
    return {
      query: inside as pg.PoolClient["query"],
      release: leave,
      on: events.on.bind(events) as pg.PoolClient["on"],
      removeListener: events.removeListener.bind(events) as pg.PoolClient["removeListener"],
    };
  }

  const outside: Query = async (...statement) => {
    while (inner) await inner;
    return query(...statement);
  };
  // Prisma's adapter takes nothing but a pool. This one never connects: both ways to a connection are replaced.
  const pool = Object.assign(new pg.Pool({ max: 1 }), { query: outside, connect });
  const prisma = createPrisma(pool as unknown as pg.Pool);
  return {
    prisma,
    get unfinished() {
      return inner !== null;
    },
    forget() {
      inner = null;
    },
  };
}

function asSavepoint(statement: string | pg.QueryConfig, savepoint: string): string | pg.QueryConfig {
  switch (typeof statement === "string" ? statement : statement.text) {
    case "BEGIN":
      return `SAVEPOINT ${savepoint}`;
    case "COMMIT":
      return `RELEASE SAVEPOINT ${savepoint}`;
    case "ROLLBACK":
      return `ROLLBACK TO SAVEPOINT ${savepoint}; RELEASE SAVEPOINT ${savepoint}`;
    default:
      return statement;
  }
}
