import path from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { Clock } from "../shared/clock.ts";
import { minutes, seconds, systemClock } from "../shared/clock.ts";
import type { DataDirLock } from "./data-dir.lock.ts";
import { lockDataDir } from "./data-dir.lock.ts";
import type { Database } from "./database.ts";
import { asBrokenRule, connectionLost } from "./database-error.ts";
import { type Candidate, type Office, standFor } from "./leader.ts";
import { createListener } from "./listener.ts";
import { backendOf, startBackendThread } from "./pglite.backend.ts";
import { createPgliteBroker } from "./pglite.broker.ts";
import { PgliteStream } from "./pglite.stream.ts";
import { createPrisma } from "./prisma-client.ts";
import { createTransactions, LOCK_TIMEOUT_MS } from "./transactions.ts";

export interface OpenOptions {
  /** Of a PostgreSQL server. Without it the database is embedded. */
  url?: string | undefined;
  /** Where the embedded database lives; null: in memory, gone at the end. */
  dataDir?: string | null;
  /** An embedded database that the caller made and closes. */
  pglite?: PGlite;
  /** Connections to PostgreSQL at most. The embedded database has one. */
  poolSize?: number;
  /** Longest wait for a connection. */
  connectTimeoutMs?: number;
  /** Longest time that the work of one transaction may take. */
  transactionLimitMs?: number;
  clock?: Clock;
  /** Hears of what went wrong where nobody waits for an answer: a broken idle connection, a listener that cannot come back yet. */
  onError?: (error: unknown) => void;
}

/** What only the process that opened the database may do. */
export interface OpenDatabase extends Database {
  /** Runs `work` with a connection of its own, outside the pool and without time limits: migrations and the like. */
  session<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one process at a time of all that share this database, until its signal is aborted; another one takes
   * over within seconds when this one dies. Begins at once where the database is embedded.
   */
  lead(office: Office, work: (signal: AbortSignal) => Promise<void>): Candidate;
}

/** Connections to PostgreSQL on top of the pool, for what must not queue behind updates. */
const AHEAD = 2;
/**
 * They execute a few statements many times a second, all of which find their rows by key: planning each anew costs more than
 * it does, and a plan made while the tables were small must not read them whole when they are large.
 */
const BY_KEY = `; SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off`;
/** Longest wait for the answer to one query. A connection that kept silent so long is given up. */
const QUERY_LIMIT_MS = seconds(15);
const PING_LIMIT_MS = seconds(3);
/** The same for connections that only listen or hold a lock: whoever has one must know soon that it is gone. */
const WATCH_LIMIT_MS = seconds(5);

/**
 * Opens PostgreSQL when there is a `url`, else the embedded database.
 *
 * @throws RuleBroken `database-away` when it does not answer
 * @throws DataDirInUse when another process has `dataDir` open
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const onError = options.onError ?? (() => undefined);
  const server = options.url === undefined ? embedded(options, onError) : remote(options.url, options.poolSize);
  const database = assemble(server, options, onError);
  try {
    await server.ready();
    await database.ping();
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Server {
  engine: Database["engine"];
  client: pg.ClientConfig;
  pool: pg.PoolConfig;
  ready: () => Promise<void>;
  close: () => Promise<void>;
}

function remote(url: string, poolSize = 10): Server {
  return {
    engine: "postgresql",
    client: { connectionString: url, keepAlive: true, application_name: "parasolka" },
    pool: { max: poolSize, pipeline: true },
    ready: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

function embedded({ dataDir = null, pglite, clock = systemClock }: OpenOptions, onError: (error: unknown) => void): Server {
  let lock: DataDirLock | null = null;
  let where: string | null = null;
  if (dataDir !== null) {
    lock = lockDataDir({ dataDir, clock, onError });
    where = path.join(dataDir, "database");
  }
  let starts = 0;
  const broker = createPgliteBroker({
    async start() {
      if (pglite) return backendOf(pglite);
      // What was in memory died with the thread. An empty database in its place would be worse than none.
      if (where === null && starts++ > 0) throw connectionLost("the in-memory database is gone");
      return startBackendThread(where);
    },
  });
  return {
    engine: "pglite",
    // Spelled out, or `pg` would take them from PGHOST and the like.
    client: { stream: () => new PgliteStream(broker), ssl: false, user: "postgres", password: "", host: "embedded", database: "postgres" },
    // One session serves one transaction at a time; waiting in the pool is bounded, waiting in the broker would not be.
    pool: { max: 1, idleTimeoutMillis: 0 },
    ready: broker.ready,
    async close() {
      await broker.close();
      lock?.release();
    },
  };
}

function assemble(server: Server, options: OpenOptions, onError: (error: unknown) => void): OpenDatabase {
  const { connectTimeoutMs = seconds(5), transactionLimitMs = minutes(1) } = options;
  const newPool = (size: pg.PoolConfig, settings = ""): pg.Pool => {
    const made = new pg.Pool({
      ...server.client,
      connectionTimeoutMillis: connectTimeoutMs,
      query_timeout: QUERY_LIMIT_MS,
      ...size,
      // Prisma writes and reads moments as if the session stood in UTC. The pool awaits what this returns.
      onConnect: (client) => client.query(`SET TIME ZONE 'UTC'; SET lock_timeout = ${LOCK_TIMEOUT_MS}${settings}`) as unknown as undefined,
    });
    made.on("error", onError);
    // A checked-out connection that breaks between two queries; the next query says so.
    made.on("connect", (client) => client.on("error", () => undefined));
    return made;
  };
  const pool = newPool(server.pool);
  // The embedded database has a single session: nobody can be ahead of anybody.
  const aheadPool = server.engine === "postgresql" ? newPool({ ...server.pool, max: AHEAD }, BY_KEY) : pool;

  const take = (ahead: boolean) => (ahead ? aheadPool : pool).connect();
  const transactions = createTransactions({
    connect: (ahead) => take(ahead).catch((error: unknown) => Promise.reject(asBrokenRule(error))),
    limitMs: transactionLimitMs,
  });
  const listener = createListener({
    newClient: () => new pg.Client({ ...server.client, connectionTimeoutMillis: connectTimeoutMs, query_timeout: WATCH_LIMIT_MS }),
    onError,
  });
  const prisma = createPrisma(guarded(pool, transactions.refuseInside));
  let closing: Promise<void> | null = null;

  return {
    engine: server.engine,
    get prisma() {
      transactions.refuseInside();
      return prisma;
    },
    transaction: transactions.run,
    statement: transactions.single,
    listen: (topic, heard, afterGap) => listener.listen(topic, { heard, afterGap }),
    async ping() {
      transactions.refuseInside();
      const statement = { text: "SELECT 1", query_timeout: PING_LIMIT_MS };
      await pool.query(statement).catch((error: unknown) => Promise.reject(asBrokenRule(error)));
    },
    lead: (office, work) =>
      standFor(office, work, {
        newClient:
          server.engine === "pglite"
            ? null
            : () => new pg.Client({ ...server.client, connectionTimeoutMillis: connectTimeoutMs, query_timeout: WATCH_LIMIT_MS }),
        onError,
      }),
    session: (work) => inSession(server.client, connectTimeoutMs, work),
    close() {
      closing ??= (async () => {
        await transactions.drain();
        await listener.close();
        await pool.end();
        if (aheadPool !== pool) await aheadPool.end();
        await server.close();
      })();
      return closing;
    },
  };
}

/** A pool whose connections the work of a transaction does not get, whoever asks on its behalf. */
function guarded(pool: pg.Pool, refuse: () => void): pg.Pool {
  return new Proxy(pool, {
    get(target, name) {
      if (name === "connect" || name === "query") refuse();
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

async function inSession<T>(config: pg.ClientConfig, connectTimeoutMs: number, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: connectTimeoutMs });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw asBrokenRule(error);
  } finally {
    await client.end();
  }
}
