import { createJobs } from "../../src/db/jobs.ts";
import { migrate } from "../../src/db/migrate.ts";
import { openDatabase } from "../../src/db/open.ts";

/** A process that writes a job, begins it and never ends it: `jobs-child.ts url|dir WHERE`. Killed by whoever started it. */
const [kind, where = ""] = process.argv.slice(2);
const database = await openDatabase(kind === "url" ? { url: where } : { dataDir: where });
await migrate(database);
const jobs = createJobs({ database });
jobs.work("file-delete", async ({ key }) => {
  process.stdout.write(`began ${key}\n`);
  await new Promise(() => undefined);
});
await jobs.start();
await database.transaction((tx) => jobs.enqueue(tx, "file-delete", { key: "of-the-dead" }));
