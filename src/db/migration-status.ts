import { readdir } from "node:fs/promises";
import type { Tx } from "./database.ts";
import { migrationsDir } from "./migrate.ts";

/**
 * Names of this release's migrations that the database has not finished, in order. Empty: it is up to date.
 *
 * @param dir defaults to the package's `prisma/migrations`
 */
export async function pendingMigrations(tx: Tx, dir = migrationsDir()): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const { rows: books } = await tx.pg.query<{ found: boolean }>(`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS found`);
  if (!books[0]?.found) return names.sort();
  const { rows } = await tx.pg.query<{ migration_name: string }>(
    'SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const finished = new Set(rows.map((row) => row.migration_name));
  return names.filter((name) => !finished.has(name)).sort();
}
