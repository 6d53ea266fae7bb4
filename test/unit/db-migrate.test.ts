import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MigrationRefused, migrate, migrationsDir } from "../../src/db/migrate.ts";
import type { TestDatabase } from "../support/database.ts";
import { databaseEngines, testDatabase } from "../support/database.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "parasolka-migrations-"));
  cpSync(migrationsDir(), dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const ADDED = "29990101000000_added";

/** Adds a migration of this release's future. */
function add(sql: string, name = ADDED): void {
  mkdirSync(path.join(dir, name));
  writeFileSync(path.join(dir, name, "migration.sql"), sql);
}

describe.each(databaseEngines())("migrating %s", (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ on: engine });
  }, 60_000);
  afterEach(() =>
    database.session(async (client) => {
      await client.query("DROP TABLE IF EXISTS added");
      await client.query(`DELETE FROM "_prisma_migrations" WHERE migration_name LIKE '2999%'`);
    }),
  );
  afterAll(() => database.close());

  const books = () =>
    database.session(async (client) => {
      const { rows } = await client.query<{ migration_name: string }>(
        `SELECT * FROM "_prisma_migrations" WHERE migration_name LIKE '2999%'`,
      );
      return rows;
    });
  const tableExists = () =>
    database.session(async (client) => (await client.query<{ is: boolean }>("SELECT to_regclass('added') IS NOT NULL AS is")).rows[0]?.is);

  test("applies nothing the second time", async () => {
    expect(await migrate(database)).toEqual({ applied: [], ahead: [] });
  });

  test("applies what is new, several statements and functions with semicolons in them, and enters it in Prisma's books", async () => {
    add(`CREATE TABLE added (n int);
CREATE FUNCTION pg_temp.two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 2; END; $$;
INSERT INTO added VALUES (pg_temp.two());`);
    expect(await migrate(database, dir)).toEqual({ applied: [ADDED], ahead: [] });
    expect(await migrate(database, dir)).toEqual({ applied: [], ahead: [] });
    expect(await books()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        migration_name: ADDED,
        started_at: expect.any(Date) as Date,
        finished_at: expect.any(Date) as Date,
        rolled_back_at: null,
        logs: null,
        applied_steps_count: 1,
      },
    ]);
  });

  test("leaves nothing behind when one fails, and goes on once it is put right", async () => {
    add("CREATE TABLE added (n int); INSERT INTO added VALUES ('not a number');");
    await expect(migrate(database, dir)).rejects.toThrow(`Migration ${ADDED} failed and nothing of it was applied: invalid input syntax`);
    expect(await tableExists()).toBe(false);
    expect(await books()).toEqual([]);
    writeFileSync(path.join(dir, ADDED, "migration.sql"), "CREATE TABLE added (n int);");
    expect((await migrate(database, dir)).applied).toEqual([ADDED]);
  });

  test("keeps what came before the one that fails", async () => {
    add("CREATE TABLE added (n int);");
    add("SELECT 1 / 0;", "29990102000000_wrong");
    await expect(migrate(database, dir)).rejects.toThrow(MigrationRefused);
    expect((await books()).map((row) => row.migration_name)).toEqual([ADDED]);
  });

  test("refuses to go on when an applied migration was edited, and says how to go back", async () => {
    add("CREATE TABLE added (n int);");
    await migrate(database, dir);
    appendFileSync(path.join(dir, ADDED, "migration.sql"), "\n-- a word more");
    add("SELECT 1;", "29990102000000_next");
    await expect(migrate(database, dir)).rejects.toThrow(
      `Migration ${ADDED} was edited after it had been applied to this database. Restore prisma/migrations/${ADDED}`,
    );
    expect(await books()).toHaveLength(1);
  });

  test("refuses to go on after a migration that another tool left unfinished, until that is resolved", async () => {
    await database.session((client) =>
      client.query(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('x', 'y', $1)`, [ADDED]),
    );
    add("CREATE TABLE added (n int);");
    await expect(migrate(database, dir)).rejects.toThrow(`npx prisma migrate resolve --applied ${ADDED}`);
    await database.session((client) => client.query(`UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE id = 'x'`));
    expect((await migrate(database, dir)).applied).toEqual([ADDED]);
  });

  test.each(["-- at once\nBEGIN;\nCREATE TABLE added (n int);\nCOMMIT;", "CREATE TABLE added (n int); commit;"])(
    "refuses a migration with transactions of its own: %j",
    async (sql) => {
      add(sql);
      await expect(migrate(database, dir)).rejects.toThrow("take these statements out");
      expect(await tableExists()).toBe(false);
    },
  );

  test("works with a database that a newer release has been at, and names what it does not know", async () => {
    add("CREATE TABLE added (n int);");
    await migrate(database, dir);
    expect(await migrate(database)).toEqual({ applied: [], ahead: [ADDED] });
  });

  test("by several processes at once applies each migration once", async () => {
    add("CREATE TABLE added (n int); SELECT pg_sleep(0.1);");
    const all = await Promise.all([1, 2, 3].map(() => migrate(database, dir)));
    expect(all.flatMap(({ applied }) => applied)).toEqual([ADDED]);
    expect(await books()).toHaveLength(1);
  });
});
