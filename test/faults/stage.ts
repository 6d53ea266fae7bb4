import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTexts } from "../../src/bot/texts.ts";
import { openDatabase } from "../../src/db/open.ts";
import { minutes } from "../../src/shared/clock.ts";
import { type BotApi, startBotApi } from "../support/bot-api/server.ts";
import { throwAwayDatabase } from "../support/database.ts";
import { type Fleet, startFleet } from "../support/fleet.ts";
import { freePort } from "../support/process.ts";
import { type Acknowledgement, createTelegramQueues, type TelegramQueues } from "../support/telegram-queues.ts";
import { readRecord, type TheRecord, unsettled } from "./record.ts";

const MASTER = Buffer.alloc(32, "the fault suite's own master key").toString("base64");
const TOKEN = "7000000001:stand-in-token-of-thirty-characters";
const SECRET = "faults-secret";

/** What the storm is played on: Telegram's two ends, the processes between them, and a way to look into the record. */
export interface Stage {
  readonly telegram: BotApi;
  readonly queues: TelegramQueues;
  readonly fleet: Fleet;
  readonly text: (id: string) => string;
  readonly engine: "PostgreSQL" | "embedded";
  /** Called at each acknowledgement. */
  readonly listeners: Set<(one: Acknowledgement) => void>;
  /** Rows of the outbox on their way; null when nobody can look while the processes run. */
  unsettled(): Promise<number | null>;
  read(chatIds: readonly number[]): Promise<TheRecord>;
  close(): Promise<void>;
}

/** Starts the stand-in, a database and the processes. */
export async function openStage(server: string | null, seed: number): Promise<Stage> {
  const texts = createTexts("locales", ["uk", "en"]);
  const listeners = new Set<(one: Acknowledgement) => void>();
  const closers: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closers.reverse().splice(0)) await one();
  };
  try {
    let queues: TelegramQueues | undefined;
    const telegram = await startBotApi({ token: TOKEN, onUpdate: (update) => queues?.submit(update) });
    closers.push(() => telegram.close());
    const dataDir = mkdtempSync(join(tmpdir(), "parasolka-storm-"));
    closers.push(() => rmSync(dataDir, { recursive: true, force: true }));
    const onServer = server === null ? null : await throwAwayDatabase(server);
    if (onServer) closers.push(() => onServer.drop());
    const ports = await Promise.all(Array.from({ length: onServer ? 2 : 1 }, freePort));
    const fleet = await startFleet(
      {
        ...(onServer
          ? { DATABASE_URL: onServer.url, APP_ENV: "production", PUBLIC_URL: `https://127.0.0.1:${ports[0]}` }
          : { APP_ENV: "demo", PUBLIC_URL: `http://127.0.0.1:${ports[0]}` }),
        DATA_DIR: dataDir,
        MASTER_KEY: MASTER,
        BOT_TOKEN: TOKEN,
        BOT_API_ROOT: telegram.root,
        WEBHOOK_SECRET: SECRET,
        TELEGRAM_RATE: "300",
      },
      ports,
    );
    closers.push(() => fleet.end());
    queues = createTelegramQueues({
      origins: fleet.origins,
      secret: SECRET,
      seed,
      onAcknowledged: (one) => {
        for (const listener of listeners) listener(one);
      },
    });
    const sending = queues;
    closers.push(() => sending.stop());

    // The embedded database has one process; whoever wants to look into it has to wait for its end.
    const database = onServer ? await openDatabase({ url: onServer.url, poolSize: 2, transactionLimitMs: minutes(5) }) : null;
    if (database) closers.push(() => database.close());
    return {
      telegram,
      queues,
      fleet,
      listeners,
      text: (id) => texts.t("uk", id),
      engine: database ? "PostgreSQL" : "embedded",
      unsettled: async () => database && unsettled(database),
      async read(chatIds) {
        const master = Buffer.from(MASTER, "base64");
        if (database) return readRecord(database, master, chatIds);
        await fleet.end();
        const embedded = await openDatabase({ dataDir, transactionLimitMs: minutes(5) });
        return readRecord(embedded, master, chatIds).finally(() => embedded.close());
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
