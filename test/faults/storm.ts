import { setMaxListeners } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTexts } from "../../src/bot/texts.ts";
import { openDatabase } from "../../src/db/open.ts";
import { minutes, seconds } from "../../src/shared/clock.ts";
import { isRecord } from "../support/bot-api/check.ts";
import type { Call } from "../support/bot-api/core.ts";
import type { Fault } from "../support/bot-api/faults.ts";
import { type BotApi, startBotApi } from "../support/bot-api/server.ts";
import { throwAwayDatabase } from "../support/database.ts";
import { diceFrom } from "../support/dice.ts";
import { type Fleet, startFleet } from "../support/fleet.ts";
import { freePort, pause } from "../support/process.ts";
import { type Acknowledgement, createTelegramQueues, type TelegramQueues } from "../support/telegram-queues.ts";
import { type Plan, plansOf } from "./plans.ts";
import { readRecord, type TheRecord, unsettled } from "./record.ts";
import { type Deeds, play, WaitedInVain } from "./teens.ts";
import { type Arrival, judge, type Verdict } from "./verdict.ts";

export interface StormOptions {
  readonly seed: number;
  /** Updates of the storm, shared out evenly; those of the calm before it come on top. */
  readonly updates: number;
  readonly teens: number;
  /** Acknowledged updates between two kills, on average. */
  readonly killEvery: number;
  /** Share of the Bot API calls that fail. */
  readonly failing: number;
  /** A PostgreSQL server, for two processes on a database of its own there; null: one process on the embedded database. */
  readonly server: string | null;
  /** Longest that the storm may take before it is called off. */
  readonly limitMs: number;
  /** Told now and then how far it is. */
  readonly progress?: (line: string) => void;
  /** Calls it off. */
  readonly signal?: AbortSignal;
}

/** What happened, as counts. */
export interface StormNumbers {
  readonly seed: number;
  readonly engine: "PostgreSQL" | "embedded";
  readonly processes: number;
  readonly teens: number;
  /** Acknowledged ones, and those of the calm among them. */
  readonly updates: number;
  readonly ofCalm: number;
  readonly sentAgain: number;
  readonly refusals: ReadonlyMap<string, number>;
  readonly expired: number;
  readonly kills: number;
  readonly readyMs: readonly number[];
  readonly calls: number;
  readonly callsOfCalm: number;
  readonly faults: ReadonlyMap<Fault["kind"], number>;
  readonly outboxRows: number;
  readonly textsDelivered: number;
  readonly words: number;
  readonly stormMs: number;
  readonly drainMs: number;
  /** Lines of errors that the processes logged, by what they say. */
  readonly errors: ReadonlyMap<string, number>;
}

export interface StormResult {
  readonly verdict: Verdict;
  readonly numbers: StormNumbers;
  /** Why the storm did not come to its end, if so; then nothing was promised kept. */
  readonly cutShort: string | null;
  /** What the Bot API's documentation forbids and the product did. */
  readonly violations: readonly string[];
}

/** Of all faults: how many are of which kind. Hangs are few, because each lasts until the client gives up. */
const MIX: readonly (readonly [fault: Fault, share: number])[] = [
  [{ kind: "too-many-requests", retryAfter: 1 }, 0.3],
  [{ kind: "server-error" }, 0.28],
  [{ kind: "reset-before" }, 0.18],
  [{ kind: "reset-after" }, 0.18],
  [{ kind: "hang" }, 0.03],
  [{ kind: "hang-after" }, 0.03],
];

const FIRST_TEEN = 100_000;
const MASTER = Buffer.alloc(32, "the fault suite's own master key").toString("base64");
const TOKEN = "7000000001:stand-in-token-of-thirty-characters";
const SECRET = "faults-secret";
const PROGRESS_EVERY = seconds(5);
/** Longest that what was acknowledged may take to be delivered: claims of killed processes run out, back-off ends. */
const DRAIN_WITHIN = minutes(3);
const PATIENCE = minutes(2);

/**
 * Plays the storm: teens who write and press, a Bot API that fails, processes that are killed and started again; then judges
 * what the record and the teens' chats hold. Before it, one teen of each plan has the whole thing to themselves: what the
 * record holds of them is the measure for all others.
 */
export async function storm(options: StormOptions): Promise<StormResult> {
  const { seed, updates, teens, killEvery, failing, server, limitMs, progress = () => undefined } = options;
  const perTeen = Math.max(1, Math.round(updates / teens));
  const all = perTeen * teens;
  const plans = plansOf(perTeen, seed);
  const parts = await open(server, seed);
  const off = new AbortController();
  const signal = AbortSignal.any([off.signal, ...(options.signal ? [options.signal] : [])]);
  // Every teen listens to it.
  setMaxListeners(0, signal);
  try {
    const { telegram, queues, text } = parts;
    const stage = { queues, text, signal, patienceMs: PATIENCE };
    const enter = (index: number, plan: Plan): Promise<Deeds> =>
      play(telegram.person(FIRST_TEEN + index, { language_code: "uk" }), plan, stage);

    progress(`${parts.fleet.origins.length} processes are ready; ${plans.length} teens have the calm to themselves`);
    const calm = await Promise.all(plans.map((plan, index) => enter(index, plan)));
    const ofCalm = queues.acknowledged.length;
    const callsOfCalm = telegram.calls.length;

    const started = performance.now();
    const stopFaults = MIX.map(([fault, share], index) => telegram.fail({ fault, chance: failing * share, seed: seed * 100 + index }));
    const killing = killNowAndThen(parts, { killEvery, seed, until: ofCalm + all, signal, onFailure: (error) => off.abort(error) });
    const telling = tell(parts, ofCalm, all, progress);
    const limit = setTimeout(() => off.abort(new Error(`it was not over after ${limitMs} ms`)), limitMs);
    const played = await Promise.allSettled(Array.from({ length: teens }, (_, index) => enter(plans.length + index, planOf(plans, index))));
    clearTimeout(limit);
    await killing.stop();
    const stormMs = performance.now() - started;

    const draining = performance.now();
    const stuck = await drained(parts, signal);
    const drainMs = performance.now() - draining;
    clearInterval(telling);
    for (const stop of stopFaults) stop();

    const failures = played.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
    const deeds = [...calm, ...played.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))];
    const record = await parts.read(deeds.map(({ chatId }) => chatId));
    const findings = {
      deeds,
      calm: new Set(calm.map(({ chatId }) => chatId)),
      acknowledged: queues.acknowledged,
      record,
      arrivals: arrivalsIn(telegram.calls),
      kills: parts.fleet.kills,
    };
    return {
      verdict: judge(findings),
      numbers: numbersOf(parts, { seed, teens, ofCalm, callsOfCalm, stormMs, drainMs, deeds, record }),
      cutShort: failures.length > 0 ? sayWhy(failures) : stuck,
      violations: telegram.violations.map(({ method, problem }) => `${method}: ${problem}`),
    };
  } finally {
    off.abort();
    await parts.close();
  }
}

function planOf(plans: readonly Plan[], index: number): Plan {
  const plan = plans[index % plans.length];
  if (!plan) throw new Error("There are no plans");
  return plan;
}

interface Parts {
  readonly telegram: BotApi;
  readonly queues: TelegramQueues;
  readonly fleet: Fleet;
  readonly text: (id: string) => string;
  readonly engine: StormNumbers["engine"];
  /** Called at each acknowledgement. */
  readonly listeners: Set<(one: Acknowledgement) => void>;
  /** Rows of the outbox on their way; null when nobody can look while the processes run. */
  unsettled(): Promise<number | null>;
  read(chatIds: readonly number[]): Promise<TheRecord>;
  close(): Promise<void>;
}

/** Starts the stand-in, a database and the processes. */
async function open(server: string | null, seed: number): Promise<Parts> {
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
    const where = server === null ? folder() : await throwAwayDatabase(server);
    closers.push(() => where.drop());
    const ports = await Promise.all(Array.from({ length: server === null ? 1 : 2 }, freePort));
    const fleet = await startFleet(
      {
        ...("url" in where
          ? { DATABASE_URL: where.url, APP_ENV: "production", PUBLIC_URL: `https://127.0.0.1:${ports[0]}` }
          : { DATA_DIR: where.dataDir, APP_ENV: "demo", PUBLIC_URL: `http://127.0.0.1:${ports[0]}` }),
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
    const database = "url" in where ? await openDatabase({ url: where.url, poolSize: 2, transactionLimitMs: minutes(5) }) : null;
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
        const embedded = await openDatabase({ dataDir: "dataDir" in where ? where.dataDir : "", transactionLimitMs: minutes(5) });
        return readRecord(embedded, master, chatIds).finally(() => embedded.close());
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function folder(): { dataDir: string; drop: () => void } {
  const dataDir = mkdtempSync(join(tmpdir(), "parasolka-storm-"));
  return { dataDir, drop: () => rmSync(dataDir, { recursive: true, force: true }) };
}

/** Kills a process after about every so many acknowledged updates, until all are. */
function killNowAndThen(
  { queues, fleet, listeners }: Parts,
  plan: { killEvery: number; seed: number; until: number; signal: AbortSignal; onFailure: (error: unknown) => void },
): { stop: () => Promise<void> } {
  const dice = diceFrom(plan.seed * 7 + 1);
  const gap = (): number => Math.max(1, Math.round(plan.killEvery * (0.5 + dice())));
  let next = queues.acknowledged.length + gap();
  let work: Promise<void> = Promise.resolve();
  const heard = (): void => {
    const done = queues.acknowledged.length;
    if (done < next || done >= plan.until || plan.signal.aborted) return;
    next += gap();
    work = work
      // At any moment of what follows, not just when an update was finished.
      .then(() => pause(dice() * 1_000))
      .then(() => fleet.killOne(dice))
      .catch(plan.onFailure);
  };
  listeners.add(heard);
  return {
    async stop() {
      listeners.delete(heard);
      await work;
    },
  };
}

function tell({ queues, fleet, telegram }: Parts, ofCalm: number, updates: number, progress: (line: string) => void): NodeJS.Timeout {
  const started = performance.now();
  return setInterval(() => {
    const done = queues.acknowledged.length - ofCalm;
    const rate = done / ((performance.now() - started) / 1000);
    progress(
      `${done} of ${updates} updates acknowledged (${rate.toFixed(0)}/s), ${fleet.kills.length} kills, ${telegram.calls.length} Bot API calls`,
    );
  }, PROGRESS_EVERY);
}

/** Waits until everything that was acknowledged has left the outbox. Says what is still there when that takes too long. */
async function drained(parts: Parts, signal: AbortSignal): Promise<string | null> {
  const deadline = Date.now() + DRAIN_WITHIN;
  await parts.fleet.ready();
  let calls = -1;
  let quietSince = Date.now();
  for (;;) {
    const left = await parts.unsettled();
    if (left === 0) return null;
    // Nobody may look into the embedded database: as long a silence as the longest wait of a row has to do.
    if (parts.telegram.calls.length !== calls) {
      calls = parts.telegram.calls.length;
      quietSince = Date.now();
    } else if (left === null && Date.now() - quietSince > seconds(20)) return null;
    if (signal.aborted || Date.now() > deadline) return `${left ?? "some"} rows of the outbox are still on their way`;
    await pause(200);
  }
}

const SPOKEN = ["sendMessage", "editMessageText"] as const;

/** The texts that took effect, from the stand-in's own log. */
function arrivalsIn(calls: readonly Call[]): Arrival[] {
  return calls.flatMap(({ method, payload, status, fault, at }): Arrival[] => {
    const spoken = SPOKEN.find((one) => one === method);
    if (!spoken || status !== 200 || !isRecord(payload) || typeof payload.text !== "string") return [];
    const answerLost = fault === "reset-after" || fault === "hang-after";
    return [{ chatId: Number(payload.chat_id), method: spoken, text: payload.text, at: at.getTime(), answerLost }];
  });
}

function numbersOf(
  { queues, fleet, telegram, engine }: Parts,
  about: Pick<StormNumbers, "seed" | "teens" | "ofCalm" | "callsOfCalm" | "stormMs" | "drainMs"> & {
    deeds: readonly Deeds[];
    record: TheRecord;
  },
): StormNumbers {
  const { deeds, record, ...rest } = about;
  const outbox = [...record.teens.values()].flatMap((teen) => teen.outbox);
  return {
    ...rest,
    engine,
    processes: fleet.origins.length,
    updates: queues.acknowledged.length,
    sentAgain: queues.acknowledged.reduce((sum, { attempts }) => sum + attempts - 1, 0),
    refusals: queues.refusals,
    expired: queues.expired.length,
    kills: fleet.kills.length,
    readyMs: fleet.readyMs,
    calls: telegram.calls.length,
    faults: counted(telegram.calls.flatMap(({ fault }) => (fault ? [fault] : []))),
    outboxRows: outbox.length,
    textsDelivered: outbox.filter(({ method, status }) => method === "sendMessage" && status === "delivered").length,
    words: deeds.reduce((sum, { words }) => sum + words.length, 0),
    errors: counted(errorsIn(fleet.output())),
  };
}

function counted<T>(list: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** What the processes complained of. A line cut short by a kill says nothing. */
function errorsIn(output: string): string[] {
  return output.split("\n").flatMap((line) => {
    try {
      const { msg, level } = JSON.parse(line) as { msg?: unknown; level?: unknown };
      return typeof msg === "string" ? [`${String(level)}: ${msg}`] : [];
    } catch {
      return [];
    }
  });
}

function sayWhy(failures: readonly unknown[]): string {
  const words = failures.map((error) => (error instanceof WaitedInVain || error instanceof Error ? error.message : String(error)));
  return `${failures.length} teens did not come to their end: ${[...new Set(words)].slice(0, 5).join("; ")}`;
}
