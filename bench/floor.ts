// The floor: the same bot as a good engineer would write it by hand for this purpose and nothing else.
//
// It does: the webhook (Hono on @hono/node-server, the secret header), grammY with @grammyjs/conversations for the same
// screens, raw `pg` with prepared statements, one transaction for each update (the inbox row that makes it count once, the person
// locked, the replay log, the draft after each answer, cases, events, messages, every reply as a row of an outbox), a sender
// that delivers the outbox in the order of each chat, NOTIFY, and a stream of `case` events.
//
// It does not: seal anything, read words for danger, keep an audit chain, know languages, consent or staff, pace itself to
// Telegram's limits, retry, log, use Prisma. Several processes may not run it.
//
// FLOOR_PADDING names for each kind of update how many statements the product executes beyond these; that many more simple
// ones are executed here, so that both do the same number and what remains is the code around them.
//
// Environment: DATABASE_URL, PORT, BOT_API_ROOT, WEBHOOK_SECRET, FLOOR_PADDING.
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { type Conversation, type ConversationFlavor, conversations, createConversation } from "@grammyjs/conversations";
import { serve } from "@hono/node-server";
import { Bot, type Context, InlineKeyboard, Keyboard } from "grammy";
import type { Update } from "grammy/types";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import pg from "pg";
import { ABOUT, CONTACT, HELLO, KINDS, MENU, NOW, SENT, WAITING } from "./floor.texts.ts";

const { DATABASE_URL, PORT, BOT_API_ROOT, WEBHOOK_SECRET, FLOOR_PADDING = "{}" } = process.env;
const padding = JSON.parse(FLOOR_PADDING) as Record<string, { reads: number; writes: number } | undefined>;

const SCHEMA = `
  CREATE TABLE person (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, chat_id bigint NOT NULL UNIQUE,
    agreed boolean NOT NULL DEFAULT false, contact text NOT NULL DEFAULT 'quiet', last_seen_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE inbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, update_id bigint NOT NULL UNIQUE,
    status text NOT NULL, received_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE conversation_log (person_id bigint PRIMARY KEY, state jsonb NOT NULL);
  CREATE TABLE draft (person_id bigint NOT NULL, form text NOT NULL, answers jsonb NOT NULL, PRIMARY KEY (person_id, form));
  CREATE TABLE outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, chat_id bigint NOT NULL, method text NOT NULL,
    payload jsonb NOT NULL, status text NOT NULL DEFAULT 'pending', message_id bigint, created_at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX outbox_due ON outbox (id) WHERE status = 'pending';
  CREATE TABLE case_file (id uuid PRIMARY KEY, person_id bigint NOT NULL, kind text NOT NULL, status text NOT NULL, facts jsonb NOT NULL,
    opened_at timestamptz NOT NULL DEFAULT now(), changed_at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX case_of_person ON case_file (person_id);
  CREATE INDEX case_waiting ON case_file (kind, opened_at) WHERE status = 'waiting';
  CREATE TABLE message (id uuid PRIMARY KEY, case_id uuid NOT NULL, body text NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX message_of_case ON message (case_id, at);
  CREATE TABLE case_event (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, case_id uuid, type text NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX event_of_case ON case_event (case_id, id);
  CREATE TABLE chat_message (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, chat_id bigint NOT NULL, message_id bigint NOT NULL);
  CREATE INDEX message_of_chat ON chat_message (chat_id, message_id);`;

const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
await pool.query(SCHEMA);

// --- One update, one transaction -------------------------------------------------------------------------------------------

interface Unit {
  client: pg.PoolClient;
  personId: string;
  chatId: number;
  agreed: boolean;
  contact: string;
  wrote: boolean;
}
const units = new AsyncLocalStorage<Unit>();
const unit = (): Unit => {
  const current = units.getStore();
  if (!current) throw new Error("Outside of an update");
  return current;
};
const run = <Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) =>
  unit().client.query<Row>({ name, text, values });

async function receive(update: Update, step: string): Promise<void> {
  const chatId = (update.message ?? update.callback_query?.message)?.chat.id;
  if (chatId === undefined) return;
  const client = await pool.connect();
  let wrote = false;
  try {
    await client.query("BEGIN");
    const { rows: entered } = await client.query<{ id: string }>({
      name: "inbox-enter",
      text: "INSERT INTO inbox (update_id, status) VALUES ($1, 'received') ON CONFLICT DO NOTHING RETURNING id",
      values: [update.update_id],
    });
    if (entered[0]) {
      const { rows } = await client.query<{ id: string; agreed: boolean; contact: string }>({
        name: "person-lock",
        text: `INSERT INTO person (chat_id) VALUES ($1) ON CONFLICT (chat_id) DO UPDATE SET last_seen_at = now() RETURNING id, agreed, contact`,
        values: [chatId],
      });
      const [person] = rows;
      if (!person) throw new Error("No person");
      const current: Unit = { client, personId: person.id, chatId, agreed: person.agreed, contact: person.contact, wrote: false };
      await units.run(current, async () => {
        if (update.message)
          await run("chat-message-in", "INSERT INTO chat_message (chat_id, message_id) VALUES ($1, $2)", [
            chatId,
            update.message.message_id,
          ]);
        await bot.handleUpdate(update);
        await run("person-save", "UPDATE person SET agreed = $2, contact = $3 WHERE id = $1", [person.id, current.agreed, current.contact]);
        await pad(padding[step]);
      });
      wrote = current.wrote;
      const { rowCount } = await client.query({
        name: "inbox-finish",
        text: "UPDATE inbox SET status = 'done' WHERE id = $1 AND status = 'received'",
        values: [entered[0].id],
      });
      if (rowCount !== 1) throw new Error("Not finished");
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
  if (wrote) wakeSender();
}

async function pad({ reads, writes }: { reads: number; writes: number } = { reads: 0, writes: 0 }): Promise<void> {
  const { personId } = unit();
  for (let at = 0; at < reads; at++) await run("pad-read", "SELECT id, contact, last_seen_at FROM person WHERE id = $1", [personId]);
  for (let at = 0; at < writes; at++) await run("pad-write", "INSERT INTO case_event (case_id, type) VALUES (NULL, $1)", ["padding"]);
}

// --- What the bot says becomes rows ------------------------------------------------------------------------------------------

async function toOutbox(url: string | URL | Request, init?: { body?: unknown }): Promise<Response> {
  const method = String(url).split("/").pop() ?? "";
  const current = unit();
  const { chat_id: _chat, ...payload } = JSON.parse(String(init?.body)) as Record<string, unknown>;
  const { rows } = await run<{ id: string }>(
    "outbox-write",
    "INSERT INTO outbox (chat_id, method, payload) VALUES ($1, $2, $3) RETURNING id",
    [current.chatId, method, JSON.stringify(payload)],
  );
  current.wrote = true;
  const id = -Number(rows[0]?.id);
  const result = method.startsWith("answer") ? true : { message_id: id, date: 0, chat: { id: current.chatId, type: "private" } };
  return Response.json({ ok: true, result });
}

// --- The dialogues -----------------------------------------------------------------------------------------------------------

type Ctx = ConversationFlavor<Context>;
type Talk = Conversation<Ctx, Context>;

const bot = new Bot<Ctx>("1:floor", {
  botInfo: { id: 1, is_bot: true, first_name: "Floor", username: "floor_bot" } as never,
  // grammY types its fetch as node-fetch's.
  client: { fetch: toOutbox as never },
});

const buttons = (...rows: [string, string][]) => InlineKeyboard.from(rows.map(([label, data]) => [InlineKeyboard.text(label, data)]));

async function saveDraft(form: string, answers: Record<string, string>): Promise<void> {
  await run(
    "draft-save",
    "INSERT INTO draft (person_id, form, answers) VALUES ($1, $2, $3) ON CONFLICT (person_id, form) DO UPDATE SET answers = excluded.answers",
    [unit().personId, form, JSON.stringify(answers)],
  );
}

async function openCase(form: string, kind: string, answers: Record<string, string>): Promise<{ id: string; place: number }> {
  const id = randomUUID();
  await run("case-open", "INSERT INTO case_file (id, person_id, kind, status, facts) VALUES ($1, $2, $3, 'waiting', $4)", [
    id,
    unit().personId,
    kind,
    JSON.stringify(answers),
  ]);
  await run("event-add", "INSERT INTO case_event (case_id, type) VALUES ($1, $2)", [id, "opened"]);
  const { rows } = await run<{ place: string }>(
    "case-place",
    "SELECT count(*) AS place FROM case_file WHERE kind = $1 AND status = 'waiting' AND opened_at < (SELECT opened_at FROM case_file WHERE id = $2)",
    [kind, id],
  );
  await run("notify", "SELECT pg_notify('floor_case', $1)", [id]);
  await run("draft-discard", "DELETE FROM draft WHERE person_id = $1 AND form = $2", [unit().personId, form]);
  return { id, place: Number(rows[0]?.place) + 1 };
}

async function report(talk: Talk, ctx: Context): Promise<void> {
  const answers: Record<string, string> = {};
  const keep = async (question: string, answer: string): Promise<void> => {
    answers[question] = answer;
    await talk.external(() => saveDraft("report", answers));
  };
  const nav: [string, string][] = [
    ["‹ Назад", "go:menu"],
    ["Поки зупинюсь", "report:stop"],
  ];
  await ctx.reply("Розкажи про шкідливе. Кілька коротких запитань, наприкінці все можна змінити.");
  for (const [question, text, options] of [
    ["about", "Про кого йдеться?", ["me", "saw", "worry"]],
    ["kind", "Про що це?", KINDS],
  ] as const) {
    await ctx.reply(text, {
      reply_markup: buttons(...options.map((option): [string, string] => [option, `report:${question}:${option}`]), ...nav),
    });
    const answer = await talk.waitForCallbackQuery(new RegExp(`^report:${question}:(.+)$`));
    await keep(question, answer.callbackQuery.data);
    await answer.answerCallbackQuery();
    await answer.editMessageText(`${text}\n\n✓ ${answer.callbackQuery.data}`);
  }
  for (const [question, text] of [
    ["where", "Де це було? Посилання чи назва акаунта."],
    ["story", "Що сталося? Своїми словами, як вийде."],
  ] as const) {
    const asked = await ctx.reply(text, { reply_markup: buttons(["Пропустити", `report:${question}:~skipped`], ...nav) });
    const answer = await talk.waitFor("message:text");
    await keep(question, answer.message.text);
    await ctx.api.editMessageReplyMarkup(answer.chat.id, asked.message_id);
  }
  const review = Object.entries(answers).map(([question, answer]) => `▸ ${question}\n${answer}`);
  await ctx.reply(`Ось що піде до нас:\n\n${review.join("\n\n")}\n\nНадсилаємо?`, {
    reply_markup: buttons(["Надіслати", "report:review:send"], ["Змінити", "report:review:change"], ["Поки ні", "report:review:leave"]),
  });
  const sent = await talk.waitForCallbackQuery("report:review:send");
  const opened = await talk.external(() => openCase("report", "content_report", answers));
  await sent.answerCallbackQuery();
  await sent.editMessageReplyMarkup();
  await ctx.reply(SENT(opened.id));
  await ctx.reply(NOW);
}

async function counselling(talk: Talk, ctx: Context): Promise<void> {
  const answers: Record<string, string> = {};
  await ctx.reply("Що в тебе зараз? Пиши, як є: уривками, у будь-якому порядку.");
  const words = await talk.waitFor("message:text");
  answers.open = words.message.text;
  await talk.external(() => saveDraft("counselling", answers));
  await ctx.reply("Ти зараз у безпеці?", {
    reply_markup: buttons(["Так", "counselling:safe:yes"], ["Не знаю", "counselling:safe:unsure"], ["Ні", "counselling:safe:no"]),
  });
  const safe = await talk.waitForCallbackQuery(/^counselling:safe:/);
  answers.safe = safe.callbackQuery.data;
  const { id, place } = await talk.external(() => openCase("counselling", "counselling", answers));
  await safe.answerCallbackQuery();
  await safe.editMessageText(`Ти зараз у безпеці?\n\n✓ ${answers.safe}`);
  await ctx.reply(WAITING(id, place));
}

bot.use(
  conversations({
    storage: {
      type: "context",
      version: 1,
      adapter: {
        async read() {
          const { rows } = await run<{ state: never }>("log-read", "SELECT state FROM conversation_log WHERE person_id = $1", [
            unit().personId,
          ]);
          return rows[0]?.state;
        },
        async write(_ctx, state) {
          await run(
            "log-write",
            "INSERT INTO conversation_log (person_id, state) VALUES ($1, $2) ON CONFLICT (person_id) DO UPDATE SET state = excluded.state",
            [unit().personId, JSON.stringify(state)],
          );
        },
        async delete() {
          await run("log-delete", "DELETE FROM conversation_log WHERE person_id = $1", [unit().personId]);
        },
      },
    },
  }),
);
bot.use(createConversation(report));
bot.use(createConversation(counselling));

bot.command("start", async (ctx) => {
  await ctx.reply(HELLO, {
    reply_markup: new Keyboard().text("🔴 Мені зараз загрожує небезпека").row().text("🧹 Прибрати").resized().persistent(),
  });
  await ctx.reply(ABOUT, { reply_markup: buttons(["Зрозуміло", "arrival:understood"]) });
});
bot.callbackQuery("arrival:understood", async (ctx) => {
  await ctx.answerCallbackQuery();
  await ctx.editMessageReplyMarkup();
  unit().agreed = true;
  await ctx.reply(CONTACT, { reply_markup: buttons(["Так, можна", "arrival:open"], ["Ні, лише коли я тут", "arrival:quiet"]) });
});
bot.callbackQuery(/^arrival:(open|quiet)$/, async (ctx) => {
  unit().contact = String(ctx.match[1]);
  await ctx.answerCallbackQuery();
  await ctx.editMessageText(`${CONTACT}\n\n✓ Так, можна`);
  await ctx.reply(MENU, {
    reply_markup: buttons(
      ["Розповісти про шкідливе", "go:report"],
      ["Поговорити з психологом", "go:counselling"],
      ["Заява в поліцію", "go:police"],
    ),
  });
});
bot.callbackQuery(/^go:(report|counselling)$/, async (ctx) => {
  await ctx.answerCallbackQuery();
  await ctx.conversation.enter(String(ctx.match[1]));
});
bot.on("message:text", async (ctx) => {
  const { rows } = await run<{ id: string }>(
    "case-open-of",
    "SELECT id FROM case_file WHERE person_id = $1 AND status <> 'closed' ORDER BY (kind = 'counselling') DESC, opened_at DESC LIMIT 1 FOR UPDATE",
    [unit().personId],
  );
  const [target] = rows;
  if (!target) return;
  await run("message-add", "INSERT INTO message (id, case_id, body) VALUES ($1, $2, $3)", [randomUUID(), target.id, ctx.message.text]);
  await run("event-add", "INSERT INTO case_event (case_id, type) VALUES ($1, $2)", [target.id, "wrote"]);
  await run("case-touch", "UPDATE case_file SET changed_at = now() WHERE id = $1", [target.id]);
  await run("notify", "SELECT pg_notify('floor_case', $1)", [target.id]);
});

// --- The sender --------------------------------------------------------------------------------------------------------------

interface Row {
  id: string;
  chat_id: string;
  method: string;
  payload: Record<string, unknown>;
}

let sending = false;
let again = false;

function wakeSender(): void {
  again = true;
  if (sending) return;
  sending = true;
  void deliverAll().finally(() => {
    sending = false;
    if (again) wakeSender();
  });
}

async function deliverAll(): Promise<void> {
  for (;;) {
    again = false;
    const { rows } = await pool.query<Row>({
      name: "outbox-claim",
      text: `UPDATE outbox SET status = 'sending' WHERE id IN (SELECT id FROM outbox WHERE status = 'pending' ORDER BY id LIMIT 60 FOR UPDATE SKIP LOCKED)
             RETURNING id, chat_id, method, payload`,
    });
    if (rows.length === 0) return;
    const chats = new Map<string, Row[]>();
    for (const row of rows.sort((a, b) => Number(a.id) - Number(b.id))) chats.set(row.chat_id, [...(chats.get(row.chat_id) ?? []), row]);
    await Promise.all([...chats.values()].map(deliverChat));
  }
}

async function deliverChat(rows: Row[]): Promise<void> {
  for (const { id, chat_id, method, payload } of rows) {
    if (Number(payload.message_id) < 0) {
      const { rows: sent } = await pool.query<{ message_id: string }>({
        name: "outbox-number",
        text: "SELECT message_id FROM outbox WHERE id = $1",
        values: [-Number(payload.message_id)],
      });
      payload.message_id = Number(sent[0]?.message_id);
    }
    const body = JSON.stringify(method.startsWith("answer") ? payload : { chat_id: Number(chat_id), ...payload });
    const response = await fetch(`${BOT_API_ROOT}/bot1:floor/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const { result } = (await response.json()) as { result: { message_id?: number } };
    await pool.query({
      name: "outbox-delivered",
      text: "UPDATE outbox SET status = 'delivered', message_id = $2 WHERE id = $1",
      values: [id, result.message_id ?? null],
    });
  }
}

// --- HTTP ------------------------------------------------------------------------------------------------------------------------

const changes = new EventEmitter().setMaxListeners(0);
const ear = new pg.Client(DATABASE_URL);
await ear.connect();
ear.on("notification", ({ payload }) => changes.emit("case", payload));
await ear.query("LISTEN floor_case");

const app = new Hono();
app.get("/readyz", (c) => c.text("ok"));
app.post("/telegram/webhook", async (c) => {
  if (c.req.header("x-telegram-bot-api-secret-token") !== WEBHOOK_SECRET) return c.text("", 401);
  await receive(await c.req.json<Update>(), c.req.header("x-bench-step") ?? "");
  return c.json({ ok: true });
});
app.get("/events", (c) =>
  streamSSE(c, async (stream) => {
    const tell = (id: string): void => void stream.writeSSE({ event: "case", data: JSON.stringify({ id }) });
    changes.on("case", tell);
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    changes.off("case", tell);
  }),
);
serve({ fetch: app.fetch, port: Number(PORT), hostname: "127.0.0.1" });
process.on("SIGTERM", () => process.exit(0));
