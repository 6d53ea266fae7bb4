// Generated updates through the webhook of the real app, many of them: npm run hostile [-- --count N --seed N]
import { parseArgs } from "node:util";
import { databaseEngines, testDatabase } from "../support/database.ts";
import { attack } from "../support/hostile/attack.ts";
import { objectionsTo } from "../support/hostile/verdict.ts";

const HELP = `npm run hostile [-- options]

Sends generated updates through POST /telegram/webhook of the real app: every field of every type that an update can hold,
missing, null, huge, of a wrong type, nested wrong, with hostile words and numbers out of range, and sound ones in between.
Exits with 1 when something is answered neither 2xx nor 4xx, an error is left unhandled, a sound update is parked, a normal
teen in between is not served, or memory grows. On the PostgreSQL of TEST_DATABASE_URL (a database of its own, dropped at
the end), else on the embedded one.

  --count N   how many (100000)
  --seed N    the same seed makes the same updates (1)
  --help      this
`;

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    help: { type: "boolean", default: false },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
if (values.help) console.log(HELP);
else if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error(`--count and --seed are whole numbers.\n\n${HELP}`);
  process.exitCode = 2;
} else await run();

async function run(): Promise<void> {
  const on = databaseEngines().at(-1) ?? "pglite";
  const database = await testDatabase({ on });
  console.log(`${count} updates, seed ${seed}, ${on}`);
  try {
    const started = performance.now();
    const report = await attack({
      database,
      count,
      seed,
      onProgress: (sent, heapMb) => {
        const perSecond = (sent / (performance.now() - started)) * 1000;
        console.log(`${String(sent).padStart(8)} sent, ${perSecond.toFixed(0)} a second, heap ${heapMb} MB`);
      },
    });
    const list = (counts: Readonly<Record<string, number>>): string =>
      Object.entries(counts)
        .map(([what, many]) => `${what}: ${many}`)
        .join(", ");
    console.log(`answers   ${list(report.answers)}`);
    console.log(`record    ${list(report.record)}`);
    console.log(`heap      ${report.heapMb.join(" ")} MB`);
    console.log(`slowest   ${report.slowest.ms} ms (${report.slowest.what})`);
    console.log(`teens     ${report.served} served in between, ${report.notServed.length} not`);
    const objections = objectionsTo(report);
    for (const objection of objections) console.error(`✗ ${objection}`);
    console.log(
      `${report.sent} updates in ${report.seconds.toFixed(0)} s: wrong answers ${report.wrong.length}, unhandled errors ${report.unhandled.length}, ` +
        `sound but parked ${report.parkedThoughSound.length}, objections ${objections.length}`,
    );
    process.exitCode = objections.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}
