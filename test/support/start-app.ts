import { fileURLToPath } from "node:url";
import type { Update } from "grammy/types";
import { type App, createApp } from "../../src/app.ts";
import { telegramApi } from "../../src/channel/telegram.ts";
import { telegramFiles } from "../../src/channel/telegram-files.ts";
import type { Database } from "../../src/db/database.ts";
import { checkedKey, type FileStore } from "../../src/db/file-store.ts";
import { parseDutyHours, parseSpecialDays } from "../../src/features/directory/duty.ts";
import type { Gate } from "../../src/features/evidence/gate.thread.ts";
import type { ConfiguredMeans } from "../../src/features/paging/sending.use-cases.ts";
import type { Role } from "../../src/features/staff/permissions.ts";
import type { Ids } from "../../src/shared/ids.ts";
import { createLogger } from "../../src/shared/logger.ts";
import { type BotApi, startBotApi } from "./bot-api/server.ts";
import { countedIds, MONDAY_10AM, type TestClock, testClock } from "./time.ts";

/** Somebody who works here, signed in over HTTP. */
export interface StaffClient {
  readonly id: string;
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: Json }>;
  /** The answer as it comes. */
  fetch(path: string): Promise<Response>;
  get(path: string): Promise<Json>;
  post(path: string, body?: unknown): Promise<Json>;
}

/** An answer as the tests read it: whatever is not there is undefined, and the expectation says so. */
export interface Json {
  readonly [field: string]: Json;
}

/** The items of a list in an answer; none when it is not there. */
export const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

/** The teen's own words in a case as the console shows it. */
export const answersOf = (taken: Json): unknown[] => list(taken.facts).map(({ answer }) => answer);

export interface Stand {
  readonly app: App;
  readonly telegram: BotApi;
  readonly clock: TestClock;
  readonly database: Database;
  /** Every line that was logged; a long run may empty it. */
  readonly log: string[];
  /** What was logged as an error; a test that expects none says so, or sees them when it fails. */
  readonly faults: string[];
  /** Sends what waits to be sent. */
  settle(): Promise<void>;
  /**
   * Ends the app and starts it anew on the same record, before the same Telegram: a restart, or, with another version of the
   * dialogues, a release that changed them.
   */
  restart(version?: string): Promise<void>;
  staff(role: Role): Promise<StaffClient>;
  /** One request to the app. */
  request(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

export interface StandOptions {
  readonly database: Database;
  readonly now?: Date;
  /** Handles an update another way than at once, e.g. not at all. */
  readonly onUpdate?: (update: Update, app: App) => Promise<void>;
  readonly ids?: Ids;
  readonly dutyHours?: string;
  readonly specialDays?: string;
  /** Stands between the app and the stand-in. */
  readonly onTheWay?: (standIn: typeof fetch) => typeof fetch;
  readonly files?: FileStore;
  readonly gate?: Gate;
  /** How staff are called besides in the console. */
  readonly means?: ConfiguredMeans;
  /** The version of the dialogues; that of the code unless given. */
  readonly version?: string;
}

/** Bytes in memory. */
export function memoryFiles(): FileStore & { readonly stored: Map<string, Uint8Array> } {
  const stored = new Map<string, Uint8Array>();
  return {
    stored,
    put: (key, bytes) => Promise.resolve(void stored.set(checkedKey(key), Uint8Array.from(bytes))),
    get: (key) => Promise.resolve(stored.get(checkedKey(key)) ?? null),
    delete: (key) => Promise.resolve(void stored.delete(checkedKey(key))),
    tidy: () => Promise.resolve(0),
  };
}

/** Finds every picture clear. What it would find else is never in a test. */
const clearGate: Gate = { judge: () => Promise.resolve("clear"), stop: () => Promise.resolve() };

/** The master key of every test. */
export const MASTER = Uint8Array.from({ length: 32 }, (_, index) => index + 1);
const ORIGIN = "http://localhost:3000";
const PASSWORD = "correct horse battery";
export const WEBHOOK_SECRET = "test-secret";

/** The real app on a real database, with a stand-in where Telegram would be and no sockets. */
export async function startApp({
  database,
  now = MONDAY_10AM,
  onUpdate,
  ids = countedIds(),
  dutyHours = "mon-fri 09:00-21:00",
  specialDays,
  onTheWay = (standIn) => standIn,
  files = memoryFiles(),
  gate = clearGate,
  means = {},
  version,
}: StandOptions): Promise<Stand> {
  const clock = testClock(now);
  const log: string[] = [];
  const faults: string[] = [];
  const write = (line: string): void => {
    log.push(line);
    if (line.includes('"level":"error"')) faults.push(line);
  };
  const logger = createLogger({ level: "debug", destination: { write } });
  const telegram = await startBotApi({
    clock,
    port: false,
    onUpdate: async (update) => {
      if (onUpdate) return onUpdate(update, app);
      await app.receiveTelegram(update);
      await app.sender.drain();
    },
  });
  const api = telegramApi({ token: telegram.token, apiRoot: "http://telegram.test", fetch: onTheWay(telegram.fetch) });
  const begin = (dialogueVersion: string | undefined): App =>
    createApp({
      config: {
        publicUrl: null,
        trustedProxies: [],
        metricsToken: null,
        webchat: true,
        port: 3000,
        locales: ["uk", "en", "ru"],
        dutyHours: { ...parseDutyHours(dutyHours), ...(specialDays !== undefined && { special: parseSpecialDays(specialDays) }) },
        talkSilenceMinutes: 7,
        claiming: "next",
      },
      database,
      master: MASTER,
      clock,
      ids,
      logger,
      telegram: {
        api,
        botId: 7000000001,
        me: { id: 7000000001, is_bot: true, first_name: "Parasolka", username: "parasolka_bot" } as never,
        webhookSecret: WEBHOOK_SECRET,
        paces: null,
        fetchFile: telegramFiles(api, { token: telegram.token, apiRoot: "http://telegram.test", fetch: telegram.fetch }),
      },
      files,
      gate,
      means: () => means,
      pushKey: means.push ? "test-push-key" : null,
      root: fileURLToPath(new URL("../..", import.meta.url)),
      version: "test",
      ...(dialogueVersion === undefined ? {} : { dialogueVersion }),
    });
  let app = begin(version);
  let running = version;

  const request: Stand["request"] = async (path, init) => app.http.app.request(`${ORIGIN}${path}`, init);
  const members = new Map<Role, Promise<StaffClient>>();
  return {
    get app() {
      return app;
    },
    telegram,
    clock,
    database,
    faults,
    log,
    settle: () => app.sender.drain(),
    request,
    staff(role) {
      const member = members.get(role) ?? signIn({ app, database, request, faults }, role);
      members.set(role, member);
      return member;
    },
    async restart(next = running) {
      await app.inbox.idle();
      app.http.stop();
      running = next;
      app = begin(running);
    },
    async close() {
      await app.inbox.idle();
      app.http.stop();
      await telegram.close();
    },
  };
}

async function signIn(
  { app, database, request, faults }: Pick<Stand, "app" | "database" | "request" | "faults">,
  role: Role,
): Promise<StaffClient> {
  const email = `${role}@example.org`;
  const added = await database.transaction((tx) =>
    app.staff.addStaff(tx, { email, name: NAMES[role], role, password: PASSWORD, by: null }),
  );
  if (!added.ok) throw new Error(added.rule);
  const headers = { "content-type": "application/json", origin: ORIGIN };
  const answer = await request("/api/v1/auth/sign-in/email", {
    method: "POST",
    headers,
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`Sign-in answered ${answer.status}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

  const call: StaffClient["call"] = async (method, path, body) => {
    const response = await request(`/api/v1${path}`, {
      method,
      headers: { ...headers, cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text || "null") as Json };
  };
  const good = async (method: string, path: string, body?: unknown): Promise<Json> => {
    const { status, body: answered } = await call(method, path, body);
    if (status >= 400) throw new Error(`${method} ${path} answered ${status} ${JSON.stringify(answered)}\n${faults.join("")}`);
    return answered;
  };
  const fetch: StaffClient["fetch"] = (path) => request(`/api/v1${path}`, { headers: { ...headers, cookie } });
  return { id: added.value.id, call, fetch, get: (path) => good("GET", path), post: (path, body = {}) => good("POST", path, body) };
}

const NAMES: Record<Role, string> = {
  psychologist: "Олена Левченко",
  liaison: "Андрій Бондар",
  supervisor: "Ірина Савчук",
  administrator: "Марко Гнатюк",
};
