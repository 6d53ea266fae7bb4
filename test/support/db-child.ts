import { lockDataDir } from "../../src/db/data-dir.lock.ts";
import { migrate } from "../../src/db/migrate.ts";
import { openDatabase } from "../../src/db/open.ts";
import { systemClock } from "../../src/shared/clock.ts";

/** A process of its own for the tests of the embedded database's folder: `db-child.ts lock|write DIR`. Killed by whoever started it. */
const [mode, dataDir = ""] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  if (mode === "lock") {
    lockDataDir({ dataDir, clock: systemClock, onError: () => undefined });
    say("locked");
    setInterval(() => undefined, 1000);
  } else {
    await writeForEver();
  }
} catch (error) {
  say(`refused: ${error instanceof Error ? error.message : "unknown"}`);
  process.exitCode = 3;
}

/** Says each number after the transaction that wrote it was committed. */
async function writeForEver(): Promise<void> {
  const database = await openDatabase({ dataDir });
  await migrate(database);
  for (let n = 0; n < 1_000_000; n++) {
    await database.transaction((tx) =>
      tx.pg.query("INSERT INTO staff (id, name, email, role) VALUES ($1, 'Олена', $1, 'liaison')", [`${process.pid}-${n}`]),
    );
    say(`${process.pid}-${n}`);
  }
}
