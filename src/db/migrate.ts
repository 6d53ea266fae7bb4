import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { seconds } from "../shared/clock.ts";

/** What migrating needs of a database: one connection without time limits. */
export interface SessionSource {
  session<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
}

export interface Migrated {
  /** Names applied now, in order. */
  applied: string[];
  /** Names that the database has and this release does not: a newer release has been here. */
  ahead: string[];
}

/** Thrown when the migrations do not fit the database. The message says what to do; nothing was changed by the one it names. */
export class MigrationRefused extends Error {
  override readonly name = "MigrationRefused";
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/** The lock that Prisma's own engine takes, so that the two never run together. */
const LOCK = 72707369;
const LOCK_WAIT_MS = seconds(60);

/** The table as Prisma's own engine makes it. */
const BOOKS = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies the migrations that the database has not seen, each in a transaction of its own together with its entry in the books.
 * The books are Prisma's, so `prisma migrate status` and `deploy` agree with what this does. Several processes may start at once.
 *
 * @param dir defaults to the package's `prisma/migrations`
 * @throws MigrationRefused when an applied migration was edited, one had failed, or one fails now
 */
export async function migrate(database: SessionSource, dir = migrationsDir()): Promise<Migrated> {
  const migrations = await readMigrations(dir);
  return database.session(async (client) => {
    const applied: string[] = [];
    let ahead: string[] = [];
    // One round for each migration and one that finds nothing left.
    for (let round = 0; round <= migrations.length; round++) {
      const step = await oneStep(client, migrations);
      ahead = step.ahead;
      if (step.applied === null) break;
      applied.push(step.applied);
    }
    return { applied, ahead };
  });
}

/** `prisma/migrations` of the package that this file belongs to, from `src/` and from `dist/`. */
export function migrationsDir(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, "prisma", "migrations"))) {
    if (folder === path.dirname(folder)) throw new MigrationRefused("No prisma/migrations above src/db: the package is not complete.");
    folder = path.dirname(folder);
  }
  return path.join(folder, "prisma", "migrations");
}

async function readMigrations(dir: string): Promise<Migration[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(dir, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** Applies the first migration that is missing. What others applied meanwhile is seen, because the lock is held while looking. */
async function oneStep(client: pg.Client, migrations: Migration[]): Promise<{ applied: string | null; ahead: string[] }> {
  try {
    await client.query(`BEGIN; SET LOCAL lock_timeout = ${LOCK_WAIT_MS}`);
    await lock(client);
    const rows = await readBooks(client);
    const next = firstMissing(migrations, rows);
    if (next) await apply(client, next);
    await client.query("COMMIT");
    const known = new Set(migrations.map(({ name }) => name));
    return { applied: next?.name ?? null, ahead: rows.map((row) => row.migration_name).filter((name) => !known.has(name)) };
  } catch (error) {
    // A broken connection has rolled back by itself.
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function lock(client: pg.Client): Promise<void> {
  try {
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== "55P03") throw cause;
    const message = `Another process has been migrating this database for ${LOCK_WAIT_MS / 1000} seconds. Wait for it to end, or end it.`;
    throw new MigrationRefused(message, { cause });
  }
}

async function readBooks(client: pg.Client): Promise<AppliedRow[]> {
  await client.query(BOOKS);
  const { rows } = await client.query<AppliedRow>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name',
  );
  return rows;
}

function firstMissing(migrations: Migration[], rows: AppliedRow[]): Migration | undefined {
  const failed = rows.find((row) => row.finished_at === null);
  if (failed) {
    throw new MigrationRefused(
      `Migration ${failed.migration_name} began and did not end, so nobody knows what of it is in the database. Look, put right by ` +
        `hand what is half done, then: npx prisma migrate resolve --applied ${failed.migration_name} (or --rolled-back).`,
    );
  }
  const checksums = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const edited = migrations.find(({ name, checksum }) => (checksums.get(name) ?? checksum) !== checksum);
  if (edited) {
    throw new MigrationRefused(
      `Migration ${edited.name} was edited after it had been applied to this database. Restore prisma/migrations/${edited.name} ` +
        "and write the change as a new migration: npm run schema -- new NAME.",
    );
  }
  return migrations.find(({ name }) => !checksums.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  // It would end the transaction that keeps the migration and its entry together.
  if (/(^|;)\s*(BEGIN|COMMIT|ROLLBACK|START\s+TRANSACTION)\b/i.test(withoutBodies(sql))) {
    throw new MigrationRefused(`Migration ${name} begins or ends transactions. Each migration is one already: take these statements out.`);
  }
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : "unknown";
    throw new MigrationRefused(`Migration ${name} failed and nothing of it was applied: ${said}`, { cause });
  }
}

/** Without comments and the bodies of functions, where BEGIN and COMMIT mean something else. */
const withoutBodies = (sql: string): string => sql.replace(/--.*$/gm, "").replace(/\$(\w*)\$.*?\$\1\$/gs, "");
