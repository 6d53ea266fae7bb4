import { randomBytes } from "node:crypto";
import pg from "pg";

const LOCAL = "postgresql://postgres@127.0.0.1:5432/postgres";

/** A database of its own for one contender. */
export interface BenchDatabase {
  readonly url: string;
  readonly name: string;
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** The server to use. @throws CannotRun when none answers */
export async function findServer(): Promise<string> {
  const named = process.env["BENCH_DATABASE_URL"] || process.env["TEST_DATABASE_URL"];
  const client = new pg.Client({ connectionString: named || LOCAL, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.query("SELECT 1");
    return named || LOCAL;
  } catch (cause) {
    const why = cause instanceof Error ? `${cause.name}: ${cause.message || String((cause as { code?: unknown }).code)}` : String(cause);
    throw new CannotRun(
      `No PostgreSQL answers${named ? " at the address of BENCH_DATABASE_URL or TEST_DATABASE_URL" : " on this machine"} (${why}).\n` +
        "Start one, or name one where databases may be created: BENCH_DATABASE_URL=postgresql://user:password@host:5432/database npm run bench",
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Nothing was measured, and the message says what to do. */
export class CannotRun extends Error {}

export async function createDatabase(server: string, label: string): Promise<BenchDatabase> {
  const name = `parasolka_bench_${label}_${randomBytes(4).toString("hex")}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 1 });
  pool.on("error", () => undefined);
  return {
    url: url.href,
    name,
    async query(text, values) {
      return (await pool.query(text, values)).rows as never;
    },
    async drop() {
      await pool.end();
      await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
