import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fromMigrations, fromNothing, LOCK_FILE, MIGRATIONS_DIR } from "./schema-engine.ts";

const USAGE = `npm run schema -- new NAME        writes prisma/migrations/<time>_NAME from what changed in schema.prisma
npm run schema -- check           exits 2 when the migrations do not lead to schema.prisma, and prints what is missing
npm run schema -- rewrite-first   writes the first migration anew; only before the first release, while no database must survive
`;

const [command, name] = process.argv.slice(2);

switch (command) {
  case "new":
    process.exitCode = await writeNew(name ?? "");
    break;
  case "check":
    process.exitCode = await check();
    break;
  case "rewrite-first":
    process.exitCode = await rewriteFirst();
    break;
  default:
    process.stderr.write(USAGE);
    process.exitCode = 1;
}

async function writeNew(label: string): Promise<number> {
  if (!/^[a-z][a-z0-9_]{2,40}$/.test(label)) {
    process.stderr.write("NAME is lower case words joined by _, such as add_safe_hours\n");
    return 1;
  }
  const sql = await fromMigrations();
  if (sql === null) {
    process.stdout.write("Nothing changed in schema.prisma. For SQL by hand make the folder and its migration.sql yourself.\n");
    return 0;
  }
  write(`${timestamp()}_${label}`, sql);
  return 0;
}

async function check(): Promise<number> {
  const sql = await fromMigrations();
  if (sql === null) {
    process.stdout.write("The migrations lead to schema.prisma.\n");
    return 0;
  }
  process.stdout.write(`The migrations lack this (npm run schema -- new NAME writes it):\n${sql}\n`);
  return 2;
}

async function rewriteFirst(): Promise<number> {
  const first = migrationNames()[0] ?? `${timestamp()}_first_light`;
  const sql = await fromNothing();
  if (sql === null) throw new Error("schema.prisma is empty");
  write(first, sql);
  return check();
}

function migrationNames(): string[] {
  if (!existsSync(MIGRATIONS_DIR)) return [];
  const entries = readdirSync(MIGRATIONS_DIR, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

function timestamp(): string {
  return new Date().toISOString().replace(/\D/g, "").slice(0, 14);
}

function write(folder: string, sql: string): void {
  const target = path.join(MIGRATIONS_DIR, folder);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, "migration.sql"), sql);
  writeFileSync(path.join(MIGRATIONS_DIR, "migration_lock.toml"), LOCK_FILE);
  process.stdout.write(`wrote prisma/migrations/${folder}/migration.sql\n`);
}
