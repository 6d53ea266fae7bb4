import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type App, createApp, type TelegramDeps } from "./app.ts";
import { pacesOf } from "./channel/pace.ts";
import { announceBot, createPoller, meOf, type Poller, telegramApi } from "./channel/telegram.ts";
import { telegramFiles } from "./channel/telegram-files.ts";
import { type Config, ConfigInvalid, readConfig } from "./config.ts";
import { loadMasterKey } from "./crypto/master-key.ts";
import { DataDirInUse } from "./db/data-dir.lock.ts";
import { openFiles } from "./db/files.ts";
import { MigrationRefused, migrate } from "./db/migrate.ts";
import { type OpenDatabase, openDatabase } from "./db/open.ts";
import { createGate } from "./features/evidence/gate.thread.ts";
import { configuredMeans } from "./features/paging/configured.means.ts";
import { describeSignIns } from "./features/staff/staff.cli.ts";
import { type RunningServer, startServer } from "./http/server.ts";
import { seconds, systemClock } from "./shared/clock.ts";
import { RuleBroken } from "./shared/errors.ts";
import { randomIds } from "./shared/ids.ts";
import { createLogger, type Logger } from "./shared/logger.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

try {
  await main();
} catch (error) {
  // What the operator can mend is said in words; anything else keeps its stack.
  const known =
    error instanceof ConfigInvalid || error instanceof MigrationRefused || error instanceof DataDirInUse || error instanceof RuleBroken;
  console.error(known ? error.message : error);
  process.exitCode = 1;
}

/** The process: configuration, database, app, server, channels; and all of it back down in order. */
async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile();
  const config = readConfig(process.env);
  const logger = createLogger({ level: config.env === "demo" && process.env.LOG_LEVEL === undefined ? "warn" : config.logLevel });
  const master = loadMasterKey(config);
  const { database: where } = config;
  const onError = (error: unknown): void => logger.error("listener lost", { error });
  const database = await openDatabase(where.engine === "postgresql" ? { url: where.url, onError } : { dataDir: where.dataDir, onError });

  try {
    for (const _ of (await migrate(database)).applied) logger.info("migration applied");
    const telegram = await telegramOf(config, logger);
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    const app = createApp({
      ...{ config, database, master, logger, telegram, root, version },
      clock: systemClock,
      ids: randomIds,
      files: openFiles(config.storage),
      gate: createGate(),
      means: (texts) => configuredMeans(config, (id, args) => texts.t(texts.locales[0] ?? "uk", id, args)),
      pushKey: config.webPush?.publicKey ?? null,
    });
    const signIns = await prepareStaff(config, database, app);
    await app.start();
    const server = await startServer(app.http, config.port);
    const poller = telegram && startTelegram(config, telegram, { app, database, logger });
    stopOnSignal({ app, server, poller, database, logger });
    greet(server.port, config, signIns);
    logger.info("started");
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function prepareStaff(config: Config, database: OpenDatabase, app: App): Promise<string> {
  if (config.env === "production") {
    await database.transaction((tx) => app.staff.refuseDemoStaff(tx));
    return "";
  }
  const made = await database.transaction((tx) => app.staff.demoSignIns(tx));
  return made.length > 0 ? describeSignIns(made) : "";
}

async function telegramOf({ telegram, telegramRate }: Config, logger: Logger): Promise<TelegramDeps | null> {
  if (telegram.mode === "off") return null;
  const api = telegramApi(telegram);
  const botId = Number(telegram.token.split(":")[0]);
  const me = await meOf(api, botId, (error) => logger.warn("polling failed", { error }));
  const webhookSecret = telegram.mode === "webhook" ? telegram.secret : null;
  return { api, botId, me, webhookSecret, fetchFile: telegramFiles(api, telegram), paces: pacesOf(telegramRate) };
}

function startTelegram(
  { telegram }: Config,
  { api, botId }: TelegramDeps,
  { app: { inbox, texts }, database, logger }: Pick<Running, "app" | "database" | "logger">,
): Pick<Poller, "stop"> | null {
  const failed = (error: unknown): void => logger.warn("polling failed", { error });
  if (telegram.mode === "off") return null;
  const webhook = telegram.mode === "webhook" ? { url: telegram.url, secret: telegram.secret } : null;
  const announced = announceBot(api, { texts, webhook, onError: failed });
  if (webhook) return null;
  // Telegram answers one who polls at a time; each process is ready to be that one.
  return database.lead("polling", async (signal) => {
    await announced;
    const poller = createPoller(telegramApi(telegram, 60), botId, inbox, texts.localeFor, failed);
    poller.start();
    await new Promise<void>((resolve) => {
      if (signal.aborted) return resolve();
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
    await poller.stop();
  });
}

interface Running {
  readonly app: App;
  readonly server: RunningServer;
  readonly poller: Pick<Poller, "stop"> | null;
  readonly database: OpenDatabase;
  readonly logger: Logger;
}

/** Longest that stopping may take before the process goes anyway; what was not acknowledged comes again. */
const STOP_WITHIN = seconds(20);

function stopOnSignal({ app, server, poller, database, logger }: Running): void {
  const stop = async (): Promise<void> => {
    logger.info("stopping");
    setTimeout(() => {
      logger.error("stop took too long");
      process.exit(1);
    }, STOP_WITHIN).unref();
    await server.close();
    await poller?.stop();
    await app.stop();
    await database.close();
    logger.info("stopped");
  };
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void stop();
    });
}

function greet(port: number, config: Config, signIns: string): void {
  const address = config.publicUrl?.origin ?? `http://localhost:${port}`;
  const lines = [
    "",
    "  ☂  Parasolka is ready",
    "",
    ...(config.webchat ? [`     Teen's web chat   ${address}/chat`] : []),
    `     Staff console     ${address}/console`,
    `     API               ${address}/api/v1/docs`,
    ...(config.telegram.mode === "off" ? [] : [`     Telegram          ${config.telegram.mode}`]),
    ...(config.env === "demo"
      ? ["", "     A demo on this machine: invented people only. docs/configuration.md says what production needs."]
      : []),
    ...(signIns === "" ? [] : ["", signIns]),
    "",
  ];
  console.log(lines.join("\n"));
}
