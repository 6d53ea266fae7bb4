#!/usr/bin/env node
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import type { Config, DatabaseConfig } from "./config.ts";
import { ConfigInvalid, readConfig } from "./config.ts";
import { HOTLINES_ABROAD } from "./country/common/hotlines.ts";
import { HOTLINES } from "./country/ua/hotlines.ts";
import { CATALOGUE } from "./country/ua/platforms.ts";
import { DATED_ROUTES } from "./country/ua/report-routes.ts";
import { SERVICES } from "./country/ua/services.ts";
import { createKeyRing } from "./crypto/key-ring.ts";
import { loadMasterKey } from "./crypto/master-key.ts";
import { DataDirInUse } from "./db/data-dir.lock.ts";
import type { Database, Tx } from "./db/database.ts";
import { createJobs } from "./db/jobs.ts";
import { MigrationRefused, migrate } from "./db/migrate.ts";
import { pendingMigrations } from "./db/migration-status.ts";
import type { OpenDatabase } from "./db/open.ts";
import { openDatabase } from "./db/open.ts";
import { audit, verifyAudit } from "./features/audit/audit.repository.ts";
import { createCaseUseCases } from "./features/cases/cases.use-cases.ts";
import { createCaseContents } from "./features/cases/contents.repository.ts";
import { describeFindings } from "./features/doctor/doctor.ts";
import { examine } from "./features/doctor/doctor.use-cases.ts";
import { createDutyUseCases } from "./features/duty/duty.use-cases.ts";
import { createHandoffRecords } from "./features/handoff/handoff.repository.ts";
import { createRecogniser } from "./features/platforms/recogniser.ts";
import { createEraseForTeen } from "./features/privacy/destroy.use-cases.ts";
import { addEraseCommand, type Erasing } from "./features/privacy/erase.cli.ts";
import { createHeldMinimums } from "./features/privacy/minimum.use-cases.ts";
import { addRetentionCommand } from "./features/privacy/retention.cli.ts";
import { createRetention } from "./features/privacy/retention.use-cases.ts";
import { addStaffCommands } from "./features/staff/staff.cli.ts";
import { countActiveStaff, countDemoStaff } from "./features/staff/staff.repository.ts";
import { createStaffUseCases } from "./features/staff/staff.use-cases.ts";
import { triageLines } from "./features/triage/triage.cli.ts";
import { parkedUpdates } from "./http/gauges.ts";
import { systemClock } from "./shared/clock.ts";
import { RuleBroken } from "./shared/errors.ts";
import { randomIds } from "./shared/ids.ts";
import type { Terminal } from "./shared/terminal.ts";
import { CommandFailed } from "./shared/terminal.ts";

const HELP = `
A first run:
  $ npm start                                   chat on /chat, console on /console, demo sign-ins printed once
  $ parasolka doctor                            what a start needs, and what is missing

In production:
  $ parasolka migrate                           before the new version starts
  $ parasolka staff add --email … --name … --role supervisor
  $ parasolka audit verify                      nothing in the trail was changed or taken out

Commands read the same environment as the server; every variable is explained in .env.example.
The embedded database belongs to one process: stop the server before a command that uses it.

Exit codes: 0 done, 1 a problem was found, 2 the command was used wrongly.`;

/** The package's top folder, from `src/` and from `dist/`. */
const TOP = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Opens the database that the configuration names. */
export type OpenConfigured = (config: DatabaseConfig) => Promise<OpenDatabase>;

const openConfigured: OpenConfigured = (config) =>
  openDatabase(config.engine === "postgresql" ? { url: config.url, poolSize: 2 } : { dataDir: config.dataDir });

/**
 * Runs one command.
 *
 * @param args without the program's own name
 * @returns the exit code: 0 done, 1 a problem was found, 2 the command was used wrongly
 */
export async function runCli(args: readonly string[], terminal: Terminal, open: OpenConfigured = openConfigured): Promise<number> {
  const program = createProgram(terminal, open);
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CommandFailed) {
      terminal.err(`${error.message}\n`);
      return error.exitCode;
    }
    terminal.err(`${explain(error)}\n`);
    return 1;
  }
}

function createProgram(terminal: Terminal, open: OpenConfigured): Command {
  const program = new Command("parasolka")
    .description("Parasolka: frightened teenagers write, psychologists and a police liaison answer.")
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()), writeErr: (text) => terminal.err(text) })
    .showHelpAfterError("Try --help.")
    .addHelpText("after", HELP);
  const configuration = (): Config => readConfig(terminal.env);
  const withDatabase = <T>(config: Config, work: (database: OpenDatabase) => Promise<T>): Promise<T> => openWhile(open, config, work);
  const inDatabase = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    withDatabase(configuration(), (database) => inMigrated(database, work));

  program
    .command("migrate")
    .description("bring the database up to this release; does nothing when it is")
    .addHelpText("after", "\nExample:\n  $ DATABASE_URL=postgresql://… parasolka migrate\n\nSeveral processes may run it at once.")
    .action(async () => {
      const { applied, ahead } = await withDatabase(configuration(), (database) => migrate(database));
      for (const name of applied) terminal.out(`Applied ${name}.`);
      if (applied.length === 0) terminal.out("The database is up to date.");
      if (ahead.length > 0) terminal.out(`A newer release has been here: ${ahead.join(", ")}.`);
    });

  const staff = createStaffUseCases({ clock: systemClock, ids: randomIds, audit });
  addStaffCommands(program, { staff, terminal, inDatabase, isProduction: () => configuration().env === "production" });

  addEraseCommand(program, {
    terminal,
    inDatabase: (work) => {
      const config = configuration();
      return withDatabase(config, (database) => inMigrated(database, (tx) => work(tx, erasingIn(database, loadMasterKey(config)))));
    },
  });

  addRetentionCommand(program, {
    terminal,
    withRetention: (work) => {
      const config = configuration();
      return withDatabase(config, async (database) => {
        await inMigrated(database, () => Promise.resolve());
        const keys = createKeyRing(loadMasterKey(config));
        await work(createRetention({ database, clock: systemClock, keys, jobs: createJobs({ database }), audit }));
      });
    },
  });

  program
    .command("triage")
    .description("read one message a line from standard input, print its risk and the reasons, one JSON line each")
    .addHelpText(
      "after",
      `
Example:
  $ echo "сьогодні я вб'ю себе" | parasolka triage
  {"risk":"red","signals":[{"name":"suicide","because":"вб'ю себе"}]}

Needs no configuration, keeps nothing and sends nothing anywhere.`,
    )
    .action(async () => {
      for await (const line of triageLines(createInterface({ input: terminal.stdin, crlfDelay: Infinity }))) terminal.out(line);
    });

  program
    .command("audit")
    .description("the trail of who did what")
    .command("verify")
    .description("check the hash chain of the whole trail; exits 1 where it is broken")
    .addHelpText("after", "\nExample:\n  $ parasolka audit verify")
    .action(async () => {
      const verdict = await inDatabase(verifyAudit);
      if (!verdict.ok)
        throw new CommandFailed(`The audit trail is broken at entry ${verdict.brokenSeq}: it or one before it was changed or taken out.`);
      terminal.out(`${verdict.entries} entries, the chain is whole.`);
    });

  program
    .command("doctor")
    .description("look at everything that a start needs, change nothing; exits 1 on a problem")
    .option("--json", "as JSON: { ok, findings: [{ name, state, says, fix? }] }")
    .addHelpText("after", "\nExamples:\n  $ parasolka doctor\n  $ parasolka doctor --json | jq .ok")
    .action(async ({ json }: { json?: true }) => {
      const findings = await examine({
        env: terminal.env,
        nodeVersion: process.versions.node,
        clock: systemClock,
        webRoot: join(TOP, "dist", "web"),
        inDatabase: (config, work) => withDatabase(config, (database) => database.transaction(work)),
        countParked: parkedUpdates,
        countStaff: async (tx) => ({ active: await countActiveStaff(tx), demo: await countDemoStaff(tx) }),
        emptyDuty: (tx, now) => createDutyUseCases({ clock: systemClock, ids: randomIds, audit }).empty(tx, now),
        datedData: () => [...HOTLINES, ...HOTLINES_ABROAD, ...SERVICES, ...DATED_ROUTES],
      });
      const problems = findings.filter(({ state }) => state === "problem").length;
      terminal.out(json ? JSON.stringify({ ok: problems === 0, findings }, null, 2) : describeFindings(findings));
      if (problems > 0) throw new CommandFailed(`${problems} ${problems === 1 ? "problem" : "problems"} found.`);
    });

  return program;
}

/** What destroying a case takes. Its stored files are deleted by jobs, which a running server does. */
function erasingIn(database: Database, master: Uint8Array): Erasing {
  const keys = createKeyRing(master);
  const common = { database, clock: systemClock, ids: randomIds, audit, keys, jobs: createJobs({ database }) };
  const contents = createCaseContents({ ...common, recognise: createRecogniser(CATALOGUE).recognise });
  const minimums = createHeldMinimums({ ...common, signalNames: contents.signalNames });
  // Only looks a code up: nothing is heard from anybody here.
  const heard = (): Promise<void> => Promise.resolve();
  const { caseOfReceipt } = createCaseUseCases({ ...common, contents, heard, handoffs: createHandoffRecords({ keys }) });
  return { caseOfReceipt, eraseForTeen: createEraseForTeen({ ...common, minimums }) };
}

/** Opens the configured database, gives it to `work` and closes it, whatever happens. */
async function openWhile<T>(open: OpenConfigured, config: Config, work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await open(config.database);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function inMigrated<T>(database: OpenDatabase, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.transaction(async (tx) => {
    if ((await pendingMigrations(tx)).length > 0)
      throw new CommandFailed("The database is older than this release. Run: parasolka migrate");
    return work(tx);
  });
}

/** Errors whose messages are ours are shown; of all others only the kind, because libraries quote what they were given. */
function explain(error: unknown): string {
  const ours = [ConfigInvalid, DataDirInUse, MigrationRefused, RuleBroken].some((kind) => error instanceof kind);
  if (ours && error instanceof Error) return error.message;
  const name = error instanceof Error ? error.name : "unknown";
  return `Something went wrong that is not explained here (${name}). parasolka doctor may know more.`;
}

/** Whether this file is the program, also through the link that npm makes. */
const isProgram = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);

if (isProgram) {
  // `parasolka triage | head` closes our output early; that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  // What is set already wins over the file.
  if (existsSync(".env")) process.loadEnvFile();
  process.exitCode = await runCli(process.argv.slice(2), {
    env: process.env,
    stdin: process.stdin,
    out: (line) => process.stdout.write(`${line}\n`),
    err: (text) => process.stderr.write(text),
  });
}
