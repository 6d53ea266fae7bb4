import { createTexts } from "../../src/bot/texts.ts";
import type { Person } from "../support/bot-api/person.ts";
import { type BotApi, startBotApi } from "../support/bot-api/server.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { freePort, type RunningProduct, startProduct, until } from "../support/process.ts";
import { type Road, startRoad } from "../support/road.ts";
import type { Json } from "../support/start-app.ts";

export const texts = createTexts("locales", ["uk", "en"]);
export const key = (id: string): string => texts.t("uk", id);

export const SECRET = "bad-days-secret";

/** The built product on a PostgreSQL and a Bot API that can both be bad. */
export interface Installation {
  readonly database: TestDatabase;
  readonly telegram: BotApi;
  /** The road to the database, and the one to the Bot API. */
  readonly toDatabase: Road;
  readonly toTelegram: Road;
  /** Starts one more process; `publicUrl` null: it polls. */
  start(options?: { publicUrl?: string | null }): Promise<RunningProduct>;
  rows<Row extends object>(sql: string): Promise<Row[]>;
  close(): Promise<void>;
}

export async function install(): Promise<Installation> {
  const database = await testDatabase({ on: "postgresql" });
  const telegram = await startBotApi({ token: "7000000001:stand-in-token-of-thirty-characters", webhookPatience: 120_000 });
  const toDatabase = await startRoad(database.url ?? "");
  const toTelegram = await startRoad(telegram.root);
  const running: RunningProduct[] = [];
  // The processes of one installation share the key.
  const master = Buffer.alloc(32, 7).toString("base64");
  return {
    database,
    telegram,
    toDatabase,
    toTelegram,
    async start({ publicUrl } = {}) {
      const port = await freePort();
      const url = publicUrl === undefined ? `http://127.0.0.1:${port}` : publicUrl;
      const product = await startProduct(
        {
          APP_ENV: "demo",
          DATABASE_URL: toDatabase.through(database.url ?? ""),
          MASTER_KEY: master,
          BOT_TOKEN: telegram.token,
          BOT_API_ROOT: toTelegram.through(telegram.root),
          ...(url !== null && { PUBLIC_URL: url, WEBHOOK_SECRET: SECRET }),
        },
        port,
      );
      running.push(product);
      return product;
    },
    rows: async <Row extends object>(sql: string) => database.transaction(async (tx) => (await tx.pg.query<Row>(sql)).rows),
    async close() {
      await Promise.all(running.map((product) => product.kill()));
      await telegram.close();
      await Promise.all([toDatabase.close(), toTelegram.close()]);
      await database.close();
    },
  };
}

/** A press or message of the teen, then the sign that it was answered. */
export async function does(act: Promise<unknown>, teen: Person, sign: string, withinMs?: number): Promise<void> {
  await act;
  await until(() => teen.transcript().includes(sign), sign, withinMs);
}

/** Waits until everything that was to be sent is sent. */
export const settled = (all: Installation): Promise<void> =>
  until(
    async () => (await all.rows("SELECT 1 FROM outbox WHERE status IN ('pending', 'sending')")).length === 0,
    "an outbox with nothing to send",
  );

/** From /start to the menu. */
export async function arrive(teen: Person): Promise<void> {
  await does(teen.send("/start"), teen, key("arrival-understood"));
  await does(teen.press(key("arrival-understood")), teen, key("arrival-contact-open"));
  await does(teen.press(key("arrival-contact-open")), teen, key("menu-report"));
}

/** From /start into a talk with a psychologist: from here on each message goes into the case. */
export async function arriveInTalk(teen: Person): Promise<void> {
  await arrive(teen);
  await does(teen.press(key("menu-counselling")), teen, key("counselling-ask-open"));
  await does(teen.send("мені сумно"), teen, key("counselling-ask-safe"));
  const sent = teen.sees().length;
  await teen.press(key("counselling-safe-yes"));
  await until(() => teen.sees().length > sent, "the place in the queue");
}

/** The texts of a case, in the order in which the console shows them. */
export interface Console {
  readonly headers: Readonly<Record<string, string>>;
  call(method: "GET" | "POST", path: string, body?: object): Promise<Json>;
}

/** Signs a demo member in at the process which printed the passwords; `at` is where to talk to. */
export async function signIn(role: string, printed: RunningProduct, at: { origin: string } = printed): Promise<Console> {
  const password = new RegExp(`${role}@demo\\.parasolka\\.local\\s+(\\S+)`).exec(printed.output())?.[1];
  const headers: Record<string, string> = { "content-type": "application/json", origin: at.origin };
  const entered = await fetch(`${at.origin}/api/v1/auth/sign-in/email`, {
    method: "POST",
    headers,
    body: JSON.stringify({ email: `${role}@demo.parasolka.local`, password }),
  });
  if (!entered.ok) throw new Error(`Sign-in answered ${entered.status}`);
  headers.cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return {
    headers,
    async call(method, path, body = {}) {
      const answer = await fetch(`${at.origin}/api/v1${path}`, {
        method,
        headers,
        ...(method === "POST" && { body: JSON.stringify(body) }),
      });
      const said = (await answer.json()) as Json;
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(said)}`);
      return said;
    },
  };
}

/** An open stream of server-sent events. */
export interface EventStream {
  /** Everything that came so far. */
  readonly text: string;
  readonly ended: boolean;
  close(): void;
}

export async function listenTo(url: string, headers: Readonly<Record<string, string>>): Promise<EventStream> {
  const leaving = new AbortController();
  const answer = await fetch(url, { headers: { ...headers }, signal: leaving.signal });
  if (!answer.ok || !answer.body) throw new Error(`${url} answered ${answer.status}`);
  const heard = { text: "", ended: false };
  const read = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    for await (const piece of body) heard.text += Buffer.from(piece).toString();
  };
  const finish = (): void => {
    heard.ended = true;
  };
  read(answer.body).then(finish, finish);
  return {
    get text() {
      return heard.text;
    },
    get ended() {
      return heard.ended;
    },
    close: () => leaving.abort(),
  };
}

/** One update straight to the webhook, as Telegram would send it; the status, and how long it took. */
export async function post(origin: string, update: object): Promise<{ status: number; ms: number }> {
  const started = performance.now();
  const answer = await fetch(`${origin}/telegram/webhook`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": SECRET },
    body: JSON.stringify(update),
  });
  await answer.text();
  return { status: answer.status, ms: performance.now() - started };
}

export const textUpdate = (chat: number, number: number, text: string): object => ({
  update_id: number,
  message: {
    message_id: number,
    date: 1_780_000_000,
    chat: { id: chat, type: "private", first_name: "T" },
    from: { id: chat, is_bot: false, first_name: "T", language_code: "uk" },
    text,
    ...(text.startsWith("/") && { entities: [{ type: "bot_command", offset: 0, length: text.length }] }),
  },
});
