import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import { ConfigInvalid, readConfig } from "../../config.ts";
import { createKeyRing } from "../../crypto/key-ring.ts";
import { loadMasterKey } from "../../crypto/master-key.ts";
import { DataDirInUse } from "../../db/data-dir.lock.ts";
import type { Tx } from "../../db/database.ts";
import { pendingMigrations } from "../../db/migration-status.ts";
import type { Clock } from "../../shared/clock.ts";
import { RuleBroken } from "../../shared/errors.ts";
import type { DatedData, Finding } from "./doctor.ts";
import {
  lookAtDatedData,
  lookAtDemoStaff,
  lookAtDuty,
  lookAtMeans,
  lookAtNode,
  lookAtStaff,
  lookAtUpdates,
  note,
  ok,
  problem,
} from "./doctor.ts";

export interface DoctorDeps {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `process.versions.node`. */
  readonly nodeVersion: string;
  readonly clock: Clock;
  readonly webRoot: string;
  /** Opens the configured database, runs one transaction and closes it. */
  readonly inDatabase: <T>(config: Config, work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly countStaff: (tx: Tx) => Promise<{ active: number; demo: number }>;
  readonly countParked: (tx: Tx) => Promise<number>;
  /** Steps of a page whose list names nobody in the next 24 hours. */
  readonly emptyDuty: (tx: Tx, now: Date) => Promise<readonly string[]>;
  readonly datedData: () => readonly DatedData[];
}

/** Looks at everything that a start needs and changes nothing. */
export async function examine(deps: DoctorDeps): Promise<Finding[]> {
  const findings = [lookAtNode(deps.nodeVersion), lookAtPages(deps.webRoot), lookAtDatedData(deps.datedData(), deps.clock.now())];
  let config: Config;
  try {
    config = readConfig(deps.env);
  } catch (error) {
    if (!(error instanceof ConfigInvalid)) throw error;
    return [...findings, problem("configuration", error.problems.join("; "), "Every variable is explained in .env.example.")];
  }
  findings.push(
    ok("configuration", `${config.env}, ${config.telegram.mode === "off" ? "web chat alone" : `Telegram by ${config.telegram.mode}`}.`),
  );
  findings.push(
    lookAtMeans([
      ...(config.smtpUrl === null ? [] : ["e-mail"]),
      ...(config.webPush === null ? [] : ["push"]),
      ...(config.pagerUrl === null ? [] : ["webhook"]),
    ]),
  );
  const { finding, master } = lookAtMasterKey(config);
  return [...findings, finding, ...(await lookIntoDatabase(deps, config, master))];
}

function lookAtPages(webRoot: string): Finding {
  const missing = ["chat", "console"].filter((name) => !existsSync(join(webRoot, name, "index.html")));
  return missing.length === 0
    ? ok("pages", "Chat and console are built.")
    : problem("pages", `Not built: ${missing.join(", ")}.`, "npm run build");
}

function lookAtMasterKey(config: Config): { finding: Finding; master: Uint8Array | null } {
  const { masterKey } = config;
  if (masterKey.from === "generated" && !existsSync(masterKey.path)) {
    return { finding: note("master-key", `None yet; the first start makes ${masterKey.path}.`), master: null };
  }
  try {
    const master = loadMasterKey(config);
    return { finding: ok("master-key", masterKey.from === "value" ? "From MASTER_KEY." : `From ${masterKey.path}.`), master };
  } catch (error) {
    const says = error instanceof Error ? error.message : "It cannot be read.";
    return {
      finding: problem("master-key", says, "openssl rand -base64 32 makes one. Without the old key, old cases stay closed."),
      master: null,
    };
  }
}

async function lookIntoDatabase(
  { inDatabase, countStaff, countParked, emptyDuty, clock }: DoctorDeps,
  config: Config,
  master: Uint8Array | null,
): Promise<Finding[]> {
  const { database } = config;
  if (database.engine === "embedded" && !existsSync(join(database.dataDir, "database"))) {
    return [note("database", "None yet; the first start makes an embedded one.")];
  }
  try {
    return await inDatabase(config, async (tx) => {
      const pending = await pendingMigrations(tx);
      if (pending.length > 0) return [problem("database", `Reachable, but ${pending.length} migrations are missing.`, "parasolka migrate")];
      const { active, demo } = await countStaff(tx);
      const reachable = ok("database", `${database.engine === "embedded" ? "Embedded" : "PostgreSQL"}, reachable and up to date.`);
      return [
        reachable,
        ...(await lookAtKeyFit(tx, master)),
        lookAtDemoStaff(demo, config.env === "production"),
        lookAtStaff(active),
        ...(active > 0 ? [lookAtDuty(await emptyDuty(tx, clock.now()))] : []),
        lookAtUpdates(await countParked(tx)),
      ];
    });
  } catch (error) {
    if (error instanceof DataDirInUse)
      return [note("database", "A running process has it open, so it was not looked into.", "See /readyz.")];
    const code = error instanceof RuleBroken ? error.rule : "unknown";
    return [problem("database", `It does not answer (${code}).`, database.engine === "embedded" ? "See DATA_DIR." : "Check DATABASE_URL.")];
  }
}

/** A key from another installation opens nothing; better to learn it here than from a psychologist's screen. */
async function lookAtKeyFit(tx: Tx, master: Uint8Array | null): Promise<Finding[]> {
  const { rows } = await tx.pg.query<{ subject_id: string }>("SELECT subject_id FROM wrapped_key ORDER BY created_at DESC LIMIT 1");
  const subject = rows[0]?.subject_id;
  if (subject === undefined) return [];
  const fix = "Start with the key that this record was written with.";
  if (!master) return [problem("key-fits", "The record has sealed data and there is no master key.", fix)];
  try {
    await createKeyRing(master).of(tx.pg, subject);
    return [ok("key-fits", "The master key opens the record.")];
  } catch {
    return [problem("key-fits", "The master key does not open the record.", fix)];
  }
}
