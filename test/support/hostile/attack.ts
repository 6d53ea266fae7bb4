import { createTexts } from "../../../src/bot/texts.ts";
import type { Database } from "../../../src/db/database.ts";
import { randomIds } from "../../../src/shared/ids.ts";
import { problemsOfCall } from "../bot-api/check.ts";
import { readCall } from "../bot-api/request.ts";
import { heapInUse } from "../heap.ts";
import { until } from "../process.ts";
import { type Stand, startApp, WEBHOOK_SECRET } from "../start-app.ts";
import { createHostileUpdates, FIRST_UPDATE, type HostileBody } from "./updates.ts";

export interface AttackOptions {
  readonly database: Database;
  readonly count: number;
  readonly seed: number;
  /** Told now and then how many are through, and how much heap is in use after a collection, in MB. */
  readonly onProgress?: (sent: number, heapMb: number) => void;
}

/** What became of it all. The lists hold at most twenty. */
export interface AttackReport {
  readonly sent: number;
  readonly seconds: number;
  /** How many answers of each status. */
  readonly answers: Readonly<Record<string, number>>;
  /** How many updates of each status are in the record, parked ones by their code. */
  readonly record: Readonly<Record<string, number>>;
  /** Neither 2xx nor 4xx, or an answer that never came. */
  readonly wrong: readonly string[];
  /** Sound updates that could not be handled. */
  readonly parkedThoughSound: readonly string[];
  /** Rejections and exceptions that nobody took. */
  readonly unhandled: readonly string[];
  /** Calls that Telegram would not understand. */
  readonly violations: readonly string[];
  /** Normal teens who went from /start to a sent report in between; an entry says where one was stopped. */
  readonly served: number;
  readonly notServed: readonly string[];
  /** Heap in use after a forced collection, in MB, at even distances. */
  readonly heapMb: readonly number[];
  readonly slowest: { readonly ms: number; readonly what: string };
  /** Whether Object.prototype is as it was. */
  readonly prototypeClean: boolean;
}

const AT_ONCE = 8;
const SAMPLES = 40;
const TEENS = 10;
const CHATS = Array.from({ length: 40 }, (_, index) => 7_000 + index);
const MOST_LISTED = 20;

/**
 * Sends generated updates through the webhook of the real app, with the stand-in where Telegram would be, and a normal teen
 * now and then. Calls to the chats under attack are checked and answered without being kept, so that the memory measured
 * is the product's.
 */
export async function attack({ database, count, seed, onProgress }: AttackOptions): Promise<AttackReport> {
  const texts = createTexts("locales", ["uk", "en"]);
  const buttons = new Map<number, string[]>();
  const violations: string[] = [];
  const stand = await startApp({
    database,
    ids: randomIds,
    onUpdate: async (update) => {
      await post(stand, JSON.stringify(update));
      await stand.settle();
    },
    onTheWay: (standIn) => async (input, init) => {
      const method = new URL(input instanceof Request ? input.url : input).pathname.split("/").pop() ?? "";
      const { signal: _signal, ...rest } = init ?? {};
      const { payload } = await readCall(method, new Request(input, { ...rest }));
      const { chat_id: chat, reply_markup: markup } = payload as { chat_id?: number; reply_markup?: Markup };
      if (chat !== undefined && !CHATS.includes(chat)) return standIn(input, init);
      // A press whose id is damaged is answered under that id; Telegram refuses, and that is all.
      for (const problem of problemsOfCall(method, payload as Record<string, unknown>))
        if (!problem.startsWith("callback_query_id")) keep(violations, `${method}: ${problem}`);
      const data = markup?.inline_keyboard?.flat().flatMap(({ callback_data: one }) => one ?? []) ?? [];
      if (chat !== undefined && data.length > 0) buttons.set(chat, data);
      return Response.json({ ok: true, result: method.startsWith("send") ? { message_id: 1, date: 1, chat: { id: chat } } : true });
    },
  });
  const generated = createHostileUpdates({ seed, chats: CHATS, words: wordsOf(texts), buttonsOf: (chat) => buttons.get(chat) ?? [] });

  const answers: Record<string, number> = {};
  const wrong: string[] = [];
  const notServed: string[] = [];
  const unhandled: string[] = [];
  const sound = new Uint8Array(count + 1);
  const heapMb: number[] = [];
  let served = 0;
  let slowest = { ms: 0, what: "" };
  const note = (error: unknown): void => keep(unhandled, error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.on("unhandledRejection", note).on("uncaughtException", note);

  const send = async ({ text, what, sound: number }: HostileBody): Promise<void> => {
    if (number !== null) sound[number - FIRST_UPDATE] = 1;
    const started = performance.now();
    const answer = await post(stand, text).catch(String);
    const ms = performance.now() - started;
    if (ms > slowest.ms) slowest = { ms: Math.round(ms), what };
    answers[answer] = (answers[answer] ?? 0) + 1;
    if (typeof answer === "string" || answer < 200 || answer >= 500 || (answer >= 300 && answer < 400))
      keep(wrong, `${answer}: ${what}: ${text.slice(0, 400)} … ${stand.faults.at(-1) ?? ""}`);
  };
  const teen = async (number: number): Promise<void> => {
    const stopped = await journey(stand, 900_000 + number, (id) => texts.t("uk", id, { place: "unknown" }));
    if (stopped === null) served += 1;
    else keep(notServed, stopped);
  };

  const started = performance.now();
  const every = (parts: number): number => Math.max(1, Math.floor(count / parts));
  try {
    let sent = 0;
    const lanes = Array.from({ length: AT_ONCE }, async () => {
      while (sent < count) {
        const number = ++sent;
        await send(generated.next());
        if (number % every(TEENS) === 0) await teen(number);
        if (number % 50 === 0) await stand.settle();
        if (number % 500 === 0) for (const list of [stand.log, stand.faults, stand.telegram.calls]) list.length = 0;
        if (number % every(SAMPLES) === 0) {
          const used = heapInUse();
          heapMb.push(used);
          onProgress?.(number, used);
        }
      }
    });
    await Promise.all(lanes);
    await stand.settle();
    for (const { method, problem } of stand.telegram.violations) keep(violations, `${method}: ${problem}`);
    const parkedThoughSound = (await parked(database)).filter(({ number }) => sound[number - FIRST_UPDATE] === 1);
    return {
      sent: count,
      seconds: (performance.now() - started) / 1000,
      answers,
      record: await recordOf(database),
      wrong,
      parkedThoughSound: parkedThoughSound.slice(0, MOST_LISTED).map(({ number, error }) => `${number - FIRST_UPDATE}: ${error}`),
      unhandled,
      violations,
      served,
      notServed,
      heapMb,
      slowest,
      prototypeClean: !("polluted" in {}),
    };
  } finally {
    process.off("unhandledRejection", note).off("uncaughtException", note);
    await stand.close();
  }
}

interface Markup {
  inline_keyboard?: { callback_data?: string }[][];
}

function keep(list: string[], line: string): void {
  if (list.length < MOST_LISTED) list.push(line);
}

async function post(stand: Stand, body: string): Promise<number> {
  const answer = await stand.request("/telegram/webhook", {
    method: "POST",
    headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": WEBHOOK_SECRET },
    body,
  });
  await answer.text();
  return answer.status;
}

/** A normal teen from /start to a sent report; null, or the first thing that did not come. */
async function journey(stand: Stand, chat: number, key: (id: string) => string): Promise<string | null> {
  const teen = stand.telegram.person(chat, { language_code: "uk" });
  const steps: readonly (readonly [does: () => Promise<unknown>, sign: string])[] = [
    [() => teen.send("/start"), key("arrival-understood")],
    [() => teen.press(key("arrival-understood")), key("arrival-contact-quiet")],
    [() => teen.press(key("arrival-contact-quiet")), key("menu-report")],
    [() => teen.press(key("menu-report")), key("report-about-me")],
    [() => teen.press(key("report-about-me")), key("report-kind-threats")],
    [() => teen.press(key("report-kind-threats")), key("report-ask-where")],
    [() => teen.send("t.me/synthetic_account"), key("report-ask-story")],
    [() => teen.send("мені погрожують у чаті"), key("report-ask-demand")],
    [() => teen.send("гроші"), key("dialogue-review-send")],
    [() => teen.press(key("dialogue-review-send")), key("report-now-threats").split("\n")[0] ?? ""],
  ];
  for (const [does, sign] of steps) {
    try {
      await does();
    } catch (error) {
      return `before «${sign}»: ${String(error)}`;
    }
    // Another lane may just be delivering.
    const came = await until(() => teen.transcript().includes(sign), sign).then(
      () => true,
      () => false,
    );
    if (!came) return `without «${sign}»`;
  }
  return null;
}

/** Labels and commands that lead somewhere. */
function wordsOf(texts: ReturnType<typeof createTexts>): string[] {
  const labels = ["door-emergency", "door-exit", "menu-report", "dialogue-skip", "exit-more"].map((id) => texts.t("uk", id));
  const commands = ["/start", "/menu", "/help", "/lang", "/status", "/delete", "/stop", "/sos", "/exit", "/continue", "/start 1"];
  return [...labels, ...commands, "привіт", "мені погрожують у чаті", "t.me/synthetic_account", "@synthetic_account", "вчора", "так"];
}

async function recordOf(database: Database): Promise<Record<string, number>> {
  const { rows } = await database.transaction((tx) =>
    tx.pg.query<{ what: string; rows: string }>(
      "SELECT concat_ws(' ', status, error) AS what, count(*) AS rows FROM inbox GROUP BY 1 ORDER BY 2 DESC",
    ),
  );
  return Object.fromEntries(rows.map(({ what, rows: many }) => [what, Number(many)]));
}

async function parked(database: Database): Promise<{ number: number; error: string }[]> {
  const { rows } = await database.transaction((tx) =>
    tx.pg.query<{ update_id: string; error: string }>("SELECT update_id, error FROM inbox WHERE status = 'parked'"),
  );
  return rows.map(({ update_id, error }) => ({ number: Number(update_id), error }));
}

/** What the heap must not gain between the early and the late part of a run, in MB. */
const MOST_GROWTH_MB = 16;

/**
 * Whether memory stayed flat. The first third of the samples is left out (code gets compiled, caches fill); of the rest the
 * median of the last half may be at most 16 MB above the median of the first half. A leak of only one kilobyte an update
 * would be 33 MB in a run of a hundred thousand.
 */
export function memoryIsFlat(heapMb: readonly number[]): boolean {
  const settled = heapMb.slice(Math.floor(heapMb.length / 3));
  const middle = Math.floor(settled.length / 2);
  return median(settled.slice(middle)) - median(settled.slice(0, middle)) <= MOST_GROWTH_MB;
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
