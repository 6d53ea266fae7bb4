import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ROOM } from "../../src/channel/deliveries.ts";
import { allowance, pacesOf } from "../../src/channel/pace.ts";
import { telegramApi } from "../../src/channel/telegram.ts";
import { telegramTransport } from "../../src/channel/telegram-calls.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import type { TestClock } from "../support/time.ts";
import { openPost, type Post, type Queued } from "./sender.harness.ts";

const PER_SECOND = 30;
const BURST_OF_CHAT = 5;

interface Accepted {
  readonly at: number;
  readonly chat: number;
  readonly text: string;
}

/**
 * Telegram with its limits: 30 calls in any second over all; in a chat a short burst, then one message a second. Whatever goes
 * over is answered with 429. It reads the test's clock and nothing of the product.
 */
function enforcingTelegram(clock: TestClock) {
  const all: number[] = [];
  const ofChat = new Map<number, number[]>();
  const accepted: Accepted[] = [];
  const refused: number[] = [];
  const fetchHere = async (_url: unknown, init?: { body?: unknown }): Promise<Response> => {
    const { chat_id: chat, text } = JSON.parse(String(init?.body)) as { chat_id: number; text: string };
    const now = clock.now().getTime();
    const times = ofChat.get(chat) ?? [];
    const tooMany = all.filter((at) => at > now - 1000).length >= PER_SECOND;
    const tooManyHere = times.some((from, index) => times.length - index >= BURST_OF_CHAT + (now - from) / 1000);
    if (tooMany || tooManyHere) {
      refused.push(now);
      const description = "Too Many Requests: retry after 3";
      return Response.json({ ok: false, error_code: 429, description, parameters: { retry_after: 3 } }, { status: 429 });
    }
    all.push(now);
    ofChat.set(chat, [...times.slice(-50), now]);
    accepted.push({ at: now, chat, text });
    return Response.json({ ok: true, result: { message_id: accepted.length, date: 1, chat: { id: chat, type: "private" } } });
  };
  const api = telegramApi({ token: "1:x", apiRoot: "http://telegram.test", fetch: fetchHere as typeof fetch });
  return { transport: telegramTransport(api), accepted, refused };
}

describe.each(databaseEngines())("the pace towards Telegram, on %s", (on) => {
  let database: TestDatabase;
  let post: Post;
  beforeAll(async () => {
    database = await testDatabase({ on, poolSize: 6 });
    post = openPost(database);
  });
  afterEach(() => database.truncate());
  afterAll(() => database.close());

  const ordinary = (count: number, chats: number): Queued[] =>
    Array.from({ length: count }, (_, index) => ({ chat: 5000 + (index % chats), text: `звичайне ${index}` }));

  test("thirty seconds with ten thousand messages waiting: never refused, at least 95 % of the rate, danger within a second", {
    timeout: 180_000,
  }, async () => {
    post = openPost(database);
    const telegram = enforcingTelegram(post.clock);
    // Two processes, one pace.
    const senders = [1, 2].map(() => post.senderOver(telegram.transport, { paces: pacesOf(PER_SECOND) }));
    await post.queue(...ordinary(10_000, 400));
    let turn = 0;
    // A teen whose earlier answers stand far behind in the queue when they write words of danger.
    await post.queue({ chat: 77, text: "раніше 1" }, { chat: 77, text: "раніше 2" });
    const start = post.clock.now().getTime();
    const written = new Map<string, number>();
    for (let tick = 0; tick < 1500; tick++) {
      post.clock.advance(20);
      if (tick % 200 === 75) {
        const text = `відповідь у небезпеці ${tick}`;
        written.set(text, post.clock.now().getTime());
        await post.queue({ chat: 77, text, inDanger: true });
      }
      await senders[turn++ % 2]?.drain();
    }
    const afterFirst = telegram.refused.filter((at) => at > start + 1000);
    expect(afterFirst).toEqual([]);
    expect(telegram.accepted.length).toBeGreaterThanOrEqual(30 * PER_SECOND * 0.95);
    for (const [text, at] of written) {
      const delivered = telegram.accepted.find((one) => one.text === text);
      expect((delivered?.at ?? Number.POSITIVE_INFINITY) - at, text).toBeLessThanOrEqual(1000);
    }
    const inDanger = telegram.accepted.filter(({ chat }) => chat === 77).map(({ text }) => text);
    expect(inDanger).toEqual(["раніше 1", "раніше 2", ...written.keys()]);
    expect(new Set(telegram.accepted.map(({ text }) => text)).size).toBe(telegram.accepted.length);
  });

  test("the database reckons what is allowed as the pace says it, whatever the mark, the moment and the rate", async () => {
    const now = post.clock.now();
    const nowMs = now.getTime();
    await database.transaction(async (tx) => {
      for (const perSecond of [1, 30, 400])
        for (const ahead of [-5000, -1, 0, 3, 24, 25, 26, 30, 60, 90, 400, 2500, 90_000]) {
          const { overall } = pacesOf(perSecond);
          const mark = nowMs + ahead;
          await tx.pg.query("INSERT INTO send_pace (channel, mark) VALUES ('telegram', $1) ON CONFLICT (channel) DO UPDATE SET mark = $1", [
            mark,
          ]);
          const { rows } = await tx.pg.query<{ calls: number }>(
            `SELECT calls FROM (${ROOM}) AS room, (SELECT $2::text, $4::text, $5::text, $6::text, $9::text, $10::text, $11::text) AS unused`,
            [
              now,
              null,
              1000,
              null,
              null,
              null,
              new Date(nowMs + 3_600_000),
              nowMs,
              null,
              null,
              null,
              overall.everyMs,
              overall.slackMs,
              "telegram",
            ],
          );
          expect([perSecond, ahead, rows[0]?.calls]).toEqual([perSecond, ahead, allowance(overall, mark, nowMs)]);
        }
    });
  });

  test("one chat gets a short burst, then one message a second, and holds nobody else up", async () => {
    post = openPost(database);
    const telegram = enforcingTelegram(post.clock);
    const sender = post.senderOver(telegram.transport, { paces: pacesOf(1000) });
    await post.queue(...Array.from({ length: 12 }, (_, index) => ({ chat: 7, text: `сім ${index}` })), { chat: 8, text: "вісім" });
    await sender.drain();
    expect(telegram.accepted.filter(({ chat }) => chat === 7)).toHaveLength(BURST_OF_CHAT);
    expect(telegram.accepted.filter(({ chat }) => chat === 8)).toHaveLength(1);
    for (let second = 0; second < 7; second++) {
      post.clock.advance(1000);
      await sender.drain();
    }
    expect(telegram.accepted.filter(({ chat }) => chat === 7).map(({ text }) => text)).toEqual(
      Array.from({ length: 12 }, (_, index) => `сім ${index}`),
    );
    expect(telegram.refused).toEqual([]);
  });

  test("the answer to a button does not wait for the pace", async () => {
    post = openPost(database);
    const methods: string[] = [];
    const note = async ({ method }: { method: string }) => {
      methods.push(method);
      return { kind: "delivered", messageIds: [1] } as const;
    };
    const sender = post.sender(note, { paces: pacesOf(1) });
    await post.queue(...ordinary(3, 3), { chat: 9, method: "answerCallbackQuery", payload: { callback_query_id: "1" } });
    await sender.drain();
    expect(methods.sort()).toEqual(["answerCallbackQuery", "sendMessage"]);
  });

  test("a chat that was refused rests as long as Telegram says; the others go on", async () => {
    post = openPost(database);
    const delivered: string[] = [];
    const refusals = new Set(["сім 1"]);
    const sender = post.sender(async ({ payload }) => {
      if (refusals.delete(String(payload.text))) return { kind: "too-fast", afterMs: 20_000 };
      delivered.push(String(payload.text));
      return { kind: "delivered", messageIds: [1] };
    });
    await post.queue({ chat: 7, text: "сім 1" }, { chat: 8, text: "вісім 1" });
    await sender.drain();
    await post.queue({ chat: 7, text: "небезпека", priority: 0 }, { chat: 8, text: "вісім 2" });
    post.clock.advance(19_000);
    await sender.drain();
    expect(delivered).toEqual(["вісім 1", "вісім 2"]);
    post.clock.advance(2_000);
    await sender.drain();
    expect(delivered.sort()).toEqual(["вісім 1", "вісім 2", "небезпека", "сім 1"]);
  });

  test("two chats refused within seconds mean that we are too fast over all: every process rests", async () => {
    post = openPost(database);
    const delivered: string[] = [];
    const refusals = new Set(["сім", "вісім"]);
    const deliver = async ({ payload }: { payload: Record<string, unknown> }) => {
      if (refusals.delete(String(payload.text))) return { kind: "too-fast", afterMs: 5_000 } as const;
      delivered.push(String(payload.text));
      return { kind: "delivered", messageIds: [1] } as const;
    };
    const one = post.sender(deliver, { paces: pacesOf(1000) });
    const other = post.sender(deliver, { paces: pacesOf(1000) });
    await post.queue({ chat: 7, text: "сім" }, { chat: 8, text: "вісім" });
    await one.drain();
    await post.queue({ chat: 9, text: "дев'ять" });
    post.clock.advance(3_000);
    await other.drain();
    expect(delivered).toEqual([]);
    post.clock.advance(3_000);
    await other.drain();
    expect(delivered.sort()).toEqual(["вісім", "дев'ять", "сім"]);
  });
});
