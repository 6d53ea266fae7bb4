import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createJobs } from "../../src/db/jobs.ts";
import { openDatabase } from "../../src/db/open.ts";
import type { TestDatabase } from "../support/database.ts";
import { databaseEngines, testDatabase } from "../support/database.ts";
import { until } from "../support/process.ts";

describe.each(databaseEngines())("a process killed in the middle of a job, on %s", (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ on: engine });
  });
  afterAll(() => database.close());

  test("has its job done by another", async () => {
    const dir = engine === "pglite" ? mkdtempSync(join(tmpdir(), "parasolka-jobs-")) : null;
    const where = dir ?? (await urlOf(database));
    const child = spawn(process.execPath, [
      "--import",
      "tsx",
      fileURLToPath(new URL("../support/jobs-child.ts", import.meta.url)),
      dir ? "dir" : "url",
      where,
    ]);
    try {
      let said = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
      await until(() => said.includes("began of-the-dead") || child.exitCode !== null, "the child's job", 30_000);
      expect(said).toContain("began of-the-dead");
    } finally {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    }
    const survivor = dir ? await openDatabase({ dataDir: dir }) : database;
    const done: string[] = [];
    const jobs = createJobs({ database: survivor });
    jobs.work("file-delete", async ({ key }) => void done.push(key));
    // On PostgreSQL the dead process's time has to run out first.
    await survivor.transaction((tx) => tx.pg.query("UPDATE pgboss.job SET started_on = now() - interval '1 hour' WHERE state = 'active'"));
    await jobs.start();
    if (!dir) {
      await jobs.drain();
      await survivor.transaction((tx) => tx.pg.query("UPDATE pgboss.job SET start_after = now() - interval '1 second'"));
      await jobs.drain();
    }
    await until(() => done.length > 0, "the job of the dead");
    await jobs.stop();
    if (dir) {
      await survivor.close();
      rmSync(dir, { recursive: true, force: true });
    }
    expect(done).toEqual(["of-the-dead"]);
  });
});

async function urlOf(database: TestDatabase): Promise<string> {
  return database.session(async (client) => {
    const url = new URL(process.env["TEST_DATABASE_URL"] ?? "");
    url.pathname = `/${client.database ?? ""}`;
    return url.href;
  });
}
