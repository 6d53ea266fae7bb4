// The fault suite as a program: npm run faults [-- --short]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { minutes } from "../../src/shared/clock.ts";
import { complaints, table } from "./report.ts";
import { type StormOptions, type StormResult, storm } from "./storm.ts";
import { lastLine } from "./verdict.ts";

const HELP = `npm run faults [-- OPTIONS]

Two processes of the product serve many teens at once, on a PostgreSQL database made for the run and dropped after it.
Again and again one of them is killed with SIGKILL and started anew, and one in twenty Bot API calls fails. When all is
over, the record is opened and compared with what Telegram was told had been taken.

  --short            a minute or two instead of the long run; continuous integration does this
  --seed N           what the teens do, who is killed and what fails; the same seed, the same run, as far as two busy
                     processes allow (default 1)
  --updates N        updates of all teens together (default 10000, short 600)
  --teens N          how many write at once (default 200, short 30)
  --kill-every N     acknowledged updates between two kills, on average (default 200, short 100)
  --embedded         one process on the embedded database instead
  --transcripts DIR  writes the chat of each teen who is complained of to a file there; all words are invented
  --help             this

The database server is that of TEST_DATABASE_URL, else postgresql://postgres@127.0.0.1:5432/postgres.
The last line says what was found. Exit code: 0 every promise kept, 1 one broken, 2 the command could not run.
`;

const LOCAL_SERVER = "postgresql://postgres@127.0.0.1:5432/postgres";
const say = (line: string): void => void process.stdout.write(`${line}\n`);

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
});

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    process.stderr.write(`${options}\nnpm run faults -- --help explains.\n`);
    return 2;
  }
  if (options === null) {
    process.stdout.write(HELP);
    return 0;
  }
  const server = options.embedded ? null : await reachableServer();
  if (server === undefined) {
    process.stderr.write(
      `No PostgreSQL answers. Set TEST_DATABASE_URL to a server on which databases may be made, start one at\n${LOCAL_SERVER}, or take --embedded.\n`,
    );
    return 2;
  }
  const off = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => off.abort(new Error("it was interrupted")));

  const { embedded: _, transcripts, ...plan } = options;
  say(`seed ${plan.seed}: ${plan.updates} updates of ${plan.teens} teens, a kill about every ${plan.killEvery}`);
  const result = await storm({ ...plan, failing: 0.05, server, progress: (line) => say(`  ${line}`), signal: off.signal });
  say(`\n${table(result)}\n`);
  const found = complaints(result);
  for (const line of found) say(line);
  if (found.length > 0) say("");
  if (transcripts !== null) writeTranscripts(transcripts, result);
  say(lastLine(result.verdict));
  return found.length === 0 ? 0 : 1;
}

type Options = Pick<StormOptions, "seed" | "updates" | "teens" | "killEvery" | "limitMs"> & {
  embedded: boolean;
  transcripts: string | null;
};

/** The options, null when help is asked for, or what is wrong with them. */
function readOptions(args: string[]): Options | string | null {
  const word = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  let values: Partial<Record<"seed" | "updates" | "teens" | "kill-every" | "transcripts", string>> & {
    short: boolean;
    embedded: boolean;
    help: boolean;
  };
  try {
    ({ values } = parseArgs({
      args,
      options: { seed: word, updates: word, teens: word, "kill-every": word, transcripts: word, short: flag, embedded: flag, help: flag },
    }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (values.help) return null;
  const usual = values.short
    ? { seed: 1, updates: 600, teens: 30, killEvery: 100, limitMs: minutes(5) }
    : { seed: 1, updates: 10_000, teens: 200, killEvery: 200, limitMs: minutes(40) };
  const { seed = usual.seed, updates = usual.updates, teens = usual.teens, "kill-every": killEvery = usual.killEvery } = values;
  const given = { seed: Number(seed), updates: Number(updates), teens: Number(teens), killEvery: Number(killEvery) };
  const wrong = Object.entries(given).find(([, value]) => !Number.isSafeInteger(value) || value < 1);
  if (wrong) return `${wrong[0]}: use a whole number from 1`;
  if (given.updates < given.teens) return "updates: use at least one for each teen";
  return { ...usual, ...given, embedded: values.embedded, transcripts: values.transcripts ?? null };
}

/** The chats of teens whose number stands in a complaint. */
function writeTranscripts(folder: string, result: StormResult): void {
  mkdirSync(folder, { recursive: true });
  const concerned = new Set(complaints(result, Number.POSITIVE_INFINITY).flatMap((line) => /[Tt]een (\d+)/.exec(line)?.slice(1) ?? []));
  for (const chatId of concerned) writeFileSync(join(folder, `${chatId}.txt`), result.transcriptOf(Number(chatId)));
}

/** The first server that answers, of those that could be meant. */
async function reachableServer(): Promise<string | undefined> {
  const given = process.env["TEST_DATABASE_URL"];
  for (const server of given ? [given] : [LOCAL_SERVER]) {
    const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 3_000 });
    try {
      await client.connect();
      return server;
    } catch {
      // Nobody there: the next, or the advice.
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return undefined;
}
