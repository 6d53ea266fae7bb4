import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTexts } from "../../src/bot/texts.ts";
import { openDatabase } from "../../src/db/open.ts";
import type { Person } from "../support/bot-api/person.ts";
import { type BotApi, startBotApi } from "../support/bot-api/server.ts";
import { freePort, pause, type RunningProduct, startProduct, until } from "../support/process.ts";

const texts = createTexts("locales", ["uk", "en"]);
const key = (id: string): string => texts.t("uk", id, { place: "unknown" });

let telegram: BotApi;
let teen: Person;
let dataDir: string;
let product: RunningProduct;
let start: () => Promise<RunningProduct>;

beforeEach(async () => {
  telegram = await startBotApi({ token: "7000000001:stand-in-token-of-thirty-characters" });
  teen = telegram.person(1001, { language_code: "uk" });
  dataDir = mkdtempSync(join(tmpdir(), "parasolka-killed-"));
  const port = await freePort();
  start = () =>
    startProduct(
      {
        APP_ENV: "demo",
        DATA_DIR: dataDir,
        BOT_TOKEN: telegram.token,
        BOT_API_ROOT: telegram.root,
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        WEBHOOK_SECRET: "faults-secret",
      },
      port,
    );
  product = await start();
});
afterEach(async () => {
  await product.kill();
  await telegram.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What the teen does, and the sign that it was answered. */
const JOURNEY: readonly (readonly [does: () => Promise<unknown>, answered: () => string])[] = [
  [() => teen.send("/start"), () => key("arrival-understood")],
  [() => teen.press(key("arrival-understood")), () => key("arrival-contact-quiet")],
  [() => teen.press(key("arrival-contact-quiet")), () => key("menu-report")],
  [() => teen.press(key("menu-report")), () => key("report-about-me")],
  [() => teen.press(key("report-about-me")), () => key("report-kind-threats")],
  [() => teen.press(key("report-kind-threats")), () => key("report-ask-where")],
  [() => teen.send("t.me/synthetic_account"), () => key("report-ask-story")],
  [() => teen.send("мені погрожують у чаті"), () => key("report-ask-demand")],
  [() => teen.send("гроші"), () => key("dialogue-review-send")],
  [() => teen.press(key("dialogue-review-send")), () => key("report-now-threats").split("\n")[0] ?? ""],
];

const answered = (words: string): boolean => teen.transcript().includes(words);

async function record(): Promise<{ cases: number; parked: number; updates: number; messages: number }> {
  await product.kill();
  const database = await openDatabase({ dataDir });
  const count = async (sql: string): Promise<number> =>
    Number((await database.transaction((tx) => tx.pg.query<{ n: string }>(sql))).rows[0]?.n);
  const found = {
    cases: await count("SELECT count(*) AS n FROM case_file"),
    parked: await count("SELECT count(*) AS n FROM inbox WHERE status = 'parked'"),
    updates: await count("SELECT count(*) AS n FROM inbox WHERE status = 'done'"),
    messages: await count("SELECT count(*) AS n FROM outbox WHERE method = 'sendMessage'"),
  };
  await database.close();
  return found;
}

/** How many messages the bot sends when nobody is killed. */
const MESSAGES_OF_JOURNEY = 16;

describe("a process killed with SIGKILL", () => {
  test("between any two updates: the journey goes on, nothing is lost or repeated", async () => {
    for (const [does, sign] of JOURNEY) {
      await does();
      await until(() => answered(sign()), sign());
      await product.kill();
      product = await start();
    }
    expect(telegram.violations).toEqual([]);
    expect(await record()).toEqual({ cases: 1, parked: 0, updates: JOURNEY.length, messages: MESSAGES_OF_JOURNEY });
  });

  test("while an update is being handled: it comes again and counts once", async () => {
    for (const [index, [does, sign]] of JOURNEY.entries()) {
      const done = does();
      await pause(index * 4);
      await product.kill();
      product = await start();
      await done;
      await until(() => answered(sign()), sign(), 40_000);
    }
    expect(await record()).toEqual({ cases: 1, parked: 0, updates: JOURNEY.length, messages: MESSAGES_OF_JOURNEY });
  });
});

test("asked to stop, the process finishes what it began and leaves cleanly", async () => {
  const done = teen.send("/start");
  await pause(5);
  expect(await product.stop()).toBe(0);
  product = await start();
  await done;
  await until(() => answered(key("arrival-understood")), "the answer to /start");
});
