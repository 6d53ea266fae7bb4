import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { migrate, migrationsDir } from "../../src/db/migrate.ts";
import type { OpenDatabase, OpenOptions } from "../../src/db/open.ts";
import { openDatabase } from "../../src/db/open.ts";
import { pgliteTemplate } from "../../tools/pglite-template.ts";

export type Engine = "pglite" | "postgresql";

export interface TestDatabase extends OpenDatabase {
  /** For a second process on the same database; null where only one can be. */
  readonly url: string | null;
  /** Empties every table and starts their numbers anew. */
  truncate(): Promise<void>;
}

export type TestDatabaseOptions = { on?: Engine } & Pick<OpenOptions, "poolSize" | "connectTimeoutMs" | "transactionLimitMs" | "onError">;

/** For `describe.each`: both engines where TEST_DATABASE_URL names a PostgreSQL server, else the embedded one. */
export const databaseEngines = (): Engine[] => (process.env["TEST_DATABASE_URL"] ? ["pglite", "postgresql"] : ["pglite"]);

/**
 * A migrated database of its own: embedded and in memory, or a throw-away one on the server of TEST_DATABASE_URL.
 * `close()` removes it. Take one for each file and truncate between tests.
 */
export function testDatabase({ on = "pglite", ...options }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  return on === "pglite" ? embedded(options) : onServer(options);
}

/** The bytes of a migrated embedded database, made once for each set of migrations. */
export function migratedTemplate(): Promise<Blob> {
  const dir = migrationsDir();
  const sql = readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name, readFileSync(path.join(dir, entry.name, "migration.sql"), "utf8")] : [],
  );
  return pgliteTemplate("migrated", JSON.stringify(sql), async (pglite) => {
    const database = await openDatabase({ pglite });
    await migrate(database);
    await database.close();
  });
}

async function embedded(options: TestDatabaseOptions): Promise<TestDatabase> {
  const pglite = await PGlite.create({ loadDataDir: await migratedTemplate() });
  const database = await openDatabase({ ...options, pglite });
  return withTruncate(database, null, () => pglite.close());
}

async function onServer(options: TestDatabaseOptions): Promise<TestDatabase> {
  const server = process.env["TEST_DATABASE_URL"];
  if (!server) throw new Error("TEST_DATABASE_URL is not set: ask databaseEngines() which engines there are.");
  const { url, drop } = await throwAwayDatabase(server);
  try {
    const database = await openDatabase({ ...options, url });
    await migrate(database);
    return withTruncate(database, url, drop);
  } catch (error) {
    await drop();
    throw error;
  }
}

/** An empty database of its own on the server at this address; `drop` removes it, whoever is connected. */
export async function throwAwayDatabase(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `parasolka_test_${randomBytes(6).toString("hex")}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await onAdmin(server, `CREATE DATABASE ${name}`);
  return { url: url.href, drop: () => onAdmin(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function onAdmin(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function withTruncate(database: OpenDatabase, url: string | null, afterClose: () => Promise<void>): TestDatabase {
  const close = database.close.bind(database);
  let tables: Promise<string> | null = null;
  return Object.assign(database, {
    url,
    async truncate() {
      tables ??= database.session(tablesOf);
      const all = await tables;
      // As a replica: the trigger that keeps the audit trail whole would refuse.
      await database.session((client) =>
        client.query(`BEGIN; SET LOCAL session_replication_role = replica; TRUNCATE ${all} RESTART IDENTITY CASCADE; COMMIT`),
      );
    },
    async close() {
      await close();
      await afterClose();
    },
  });
}

async function tablesOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' OR schemaname = 'pgboss' AND tablename IN ('job', 'archive')`,
  );
  return rows.map((row) => row.name).join(", ");
}
