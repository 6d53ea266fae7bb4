import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { DeliveryResult } from "../../src/channel/delivery.ts";
import { pacesOf } from "../../src/channel/pace.ts";
import { telegramApi } from "../../src/channel/telegram.ts";
import { telegramTransport } from "../../src/channel/telegram-calls.ts";
import type { Database } from "../../src/db/database.ts";
import { hours, minutes, seconds } from "../../src/shared/clock.ts";
import { RuleBroken } from "../../src/shared/errors.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { arrived, openPost, type Post } from "./sender.harness.ts";

describe.each(databaseEngines())("how deliveries end, on %s", (on) => {
  let database: TestDatabase;
  let post: Post;
  beforeAll(async () => {
    database = await testDatabase({ on, poolSize: 6 });
  });
  beforeEach(() => {
    post = openPost(database);
  });
  afterEach(() => database.truncate());
  afterAll(() => database.close());

  const endings = () => post.rows("SELECT status, error FROM outbox ORDER BY id");

  /** A sender whose Bot API answers as given, by the words of the message. */
  const answering = (answers: Record<string, { status: number; description: string; parameters?: object } | "lost" | "ok">) => {
    const api = telegramApi({
      token: "1:x",
      apiRoot: "http://telegram.test",
      fetch: (async (_url: unknown, init?: { body?: unknown }) => {
        const { text = "" } = JSON.parse(String(init?.body)) as { text?: string };
        const answer = answers[text] ?? "ok";
        if (answer === "lost") throw new TypeError("fetch failed");
        if (answer === "ok") return Response.json({ ok: true, result: { message_id: 5, date: 1, chat: { id: 7, type: "private" } } });
        const { status, description, parameters } = answer;
        return Response.json({ ok: false, error_code: status, description, parameters }, { status });
      }) as typeof fetch,
    });
    return telegramTransport(api);
  };

  test("a silence of hours that Telegram asks for is kept", async () => {
    await post.queue({ chat: 7, text: "швидко" });
    let calls = 0;
    const description = "Too Many Requests: retry after 7200";
    const transport = answering({ швидко: { status: 429, description, parameters: { retry_after: 7200 } } });
    const sender = post.sender((call) => {
      if (++calls > 3) throw new Error("asked again at once");
      return transport.call(call, undefined as never);
    });
    await sender.drain();
    post.clock.advance(hours(1.9));
    await sender.drain();
    expect(calls).toBe(1);
    post.clock.advance(hours(0.2));
    await sender.drain();
    expect(calls).toBe(2);
  });

  test("a word whose process died under way is not sent again onto a screen that an exit has emptied since", async () => {
    await post.queue({ chat: 7, text: "до виходу" }, { chat: 8, text: "іншому" });
    await post.rows("UPDATE outbox SET status = 'sending', attempts = 1, locked_until = created_at");
    await post.queue({ chat: 7, method: "deleteMessages", payload: { message_ids: [3] }, priority: 0 });
    post.clock.advance(seconds(20));
    const sent: string[] = [];
    await post
      .sender((call) => {
        sent.push(call.method);
        return Promise.resolve(arrived(call));
      })
      .drain();
    expect(sent.sort()).toEqual(["deleteMessages", "sendMessage"]);
    expect((await endings()).map(({ status }) => status)).toEqual(["cancelled", "delivered", "delivered"]);
  });

  test.each([
    ["Bad Request: message is not modified: specified new message content is exactly the same", "delivered", "nothing-to-do"],
    ["Bad Request: query is too old and response timeout expired or query ID is invalid", "delivered", "nothing-to-do"],
    ["Bad Request: message to delete not found", "delivered", "nothing-to-do"],
    ["Bad Request: chat not found", "failed", "chat-not-found"],
    ["Bad Request: message is too long", "failed", "too-long"],
    ["Bad Request: message can't be deleted for everyone", "failed", "too-old-to-delete"],
    ["Bad Request: something new that nobody has seen", "failed", "refused-400"],
  ])("a refusal with «%s» ends as %s (%s), and the next message of the chat goes", async (description, status, error) => {
    await post.queue({ chat: 7, text: "одне" }, { chat: 7, text: "друге" });
    await post.senderOver(answering({ одне: { status: 400, description } })).drain();
    expect(await endings()).toEqual([
      { status, error },
      { status: "delivered", error: null },
    ]);
  });

  test("what was refused for good is told to others in the transaction that records it", async () => {
    const failed: unknown[] = [];
    const hooks = {
      failed: async (_tx: unknown, { reason }: { reason: string }) => void failed.push(reason),
      unreachable: async () => undefined,
    };
    await post.queue({ chat: 7, text: "одне" });
    await post.senderOver(answering({ одне: { status: 400, description: "Bad Request: chat not found" } }), { hooks }).drain();
    expect(failed).toEqual(["chat-not-found"]);
  });

  test("a message that may have arrived before it was refused is said to be unknown, not failed", async () => {
    const answers: DeliveryResult[] = [
      { kind: "retry", afterMs: 1000, code: "network", mayHaveArrived: true },
      { kind: "failed", code: "refused-400" },
    ];
    await post.queue({ chat: 7, text: "одне" });
    const sender = post.sender(async () => answers.shift() ?? { kind: "failed", code: "asked-too-often" });
    await sender.drain();
    post.clock.advance(seconds(2));
    await sender.drain();
    expect(await endings()).toEqual([{ status: "unknown", error: "refused-400" }]);
  });

  test.each([
    ["a lost answer", "lost" as const, "network:may-have-arrived"],
    ["500", { status: 500, description: "Internal Server Error" }, "500:may-have-arrived"],
    ["a token that Telegram does not know", { status: 401, description: "Unauthorized" }, "token-refused"],
  ])("%s is tried again later, and the chat keeps its order", async (_name, answer, error) => {
    const answers: Record<string, typeof answer | "ok"> = { одне: answer };
    await post.queue({ chat: 7, text: "одне" }, { chat: 7, text: "друге" });
    const sender = post.senderOver(answering(answers));
    await sender.drain();
    expect(await endings()).toEqual([
      { status: "pending", error },
      { status: "pending", error: null },
    ]);
    answers["одне"] = "ok";
    post.clock.advance(minutes(1));
    await sender.drain();
    expect((await endings()).map(({ status }) => status)).toEqual(["delivered", "delivered"]);
  });

  test("the person has blocked the bot: it stands with them, and everything that waited for them ends", async () => {
    const gone: string[] = [];
    const hooks = {
      failed: async () => undefined,
      unreachable: async (_tx: unknown, { personId }: { personId: string }) => void gone.push(personId),
    };
    await post.queue({ chat: 7, text: "одне" }, { chat: 7, text: "друге" }, { chat: 8, text: "інше" });
    const blocked = { status: 403, description: "Forbidden: bot was blocked by the user" };
    await post.senderOver(answering({ одне: blocked }), { hooks }).drain();
    expect(await endings()).toEqual([
      { status: "failed", error: "unreachable" },
      { status: "failed", error: "unreachable" },
      { status: "delivered", error: null },
    ]);
    expect(gone).toHaveLength(1);
    expect(await post.rows("SELECT count(*)::int AS n FROM person WHERE unreachable_at IS NOT NULL")).toEqual([{ n: 1 }]);
  });

  test("the Bot API away for ten minutes: afterwards everything arrives within half a minute, in the order of each chat", async () => {
    const start = post.clock.now().getTime();
    const delivered: string[] = [];
    const sender = post.sender(async (call) => {
      if (post.clock.now().getTime() - start < minutes(10))
        return { kind: "retry", afterMs: seconds(30), code: "network", mayHaveArrived: true };
      delivered.push(`${call.address}:${call.payload["text"]}`);
      return arrived(call);
    });
    for (let second = 0; second < 690; second += 10) {
      if (second < 600 && second % 60 === 0) for (const chat of [7, 8, 9]) await post.queue({ chat, text: String(second / 60) });
      post.clock.advance(seconds(10));
      await sender.drain();
    }
    for (const chat of [7, 8, 9])
      expect(delivered.filter((line) => line.startsWith(`${chat}:`))).toEqual(Array.from({ length: 10 }, (_, index) => `${chat}:${index}`));
    expect(delivered).toHaveLength(30);
  });

  test("the database away when a call has ended: the ending is kept and recorded later, and the call is not made twice", async () => {
    await post.queue({ chat: 7, text: "одне" });
    let calls = 0;
    let away = 0;
    const unlessAway = (): void => {
      if (away === 0) return;
      away -= 1;
      throw new RuleBroken("database-away");
    };
    const flaky: Database = {
      ...(database as Database),
      async transaction(work, options) {
        unlessAway();
        return database.transaction(work, options);
      },
      async statement(statement) {
        unlessAway();
        return database.statement(statement);
      },
    };
    const deliver = async (): Promise<DeliveryResult> => {
      calls += 1;
      away = 3;
      return { kind: "delivered", messageIds: [5] };
    };
    const sender = post.sender(deliver, { database: flaky });
    await expect(sender.drain()).rejects.toThrow("database-away");
    await sender.stop();
    expect(calls).toBe(1);
    expect(await endings()).toEqual([{ status: "delivered", error: null }]);
  });

  describe("a clock that jumps", () => {
    test("an hour forward while a call is under way: the same process does not make it twice", async () => {
      await post.queue({ chat: 7, text: "одне" });
      let calls = 0;
      let letGo = (): void => undefined;
      const hanging = new Promise<void>((resolve) => (letGo = resolve));
      const sender = post.sender(async (call) => {
        calls += 1;
        await hanging;
        return arrived(call);
      });
      await sender.start();
      await expect.poll(() => calls).toBe(1);
      post.clock.advance(hours(1));
      // Longer than the second after which the sender looks for rows whose process died.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      letGo();
      await sender.stop();
      expect(calls).toBe(1);
      expect(await endings()).toEqual([{ status: "delivered", error: null }]);
    });

    test("an hour back: what was written, tried or claimed by the wrong clock still goes", async () => {
      post.clock.advance(hours(1));
      await post.queue({ chat: 7, text: "записане" }, { chat: 8, text: "пробуване" }, { chat: 9, text: "взяте" });
      const dying = post.sender(async ({ payload }) => {
        if (payload["text"] === "взяте") throw new Error("the process died here");
        return { kind: "retry", afterMs: seconds(20), code: "network", mayHaveArrived: true };
      });
      await dying.drain();
      post.clock.advance(-hours(1));
      const texts: unknown[] = [];
      const next = post.sender(
        async (call) => {
          texts.push(call.payload["text"]);
          return arrived(call);
        },
        { paces: pacesOf(1000) },
      );
      await next.drain();
      expect(texts.sort()).toEqual(["взяте", "записане", "пробуване"]);
    });
  });

  test("thirty calls that hang do not hold up words of danger", async () => {
    await post.queue(...Array.from({ length: 30 }, (_, index) => ({ chat: 100 + index, text: "повільне" })));
    let letGo = (): void => undefined;
    const hanging = new Promise<void>((resolve) => (letGo = resolve));
    const seen: unknown[] = [];
    const sender = post.sender(async (call) => {
      seen.push(call.payload["text"]);
      if (call.payload["text"] === "повільне") await hanging;
      if (call.payload["text"] === "картка") letGo();
      return arrived(call);
    });
    const drained = sender.drain();
    await expect.poll(() => seen.length).toBe(30);
    await post.queue({ chat: 7, text: "картка", priority: 0 });
    const other = sender.drain();
    await Promise.all([drained, other]);
    expect(seen.at(-1)).toBe("картка");
  });

  test("words of danger overtake what waits in their chat; a deletion still waits for what is in flight", async () => {
    await post.queue({ chat: 7, text: "у дорозі" }, { chat: 7, text: "чекає" });
    const order: string[] = [];
    const sender = post.sender(async (call) => {
      order.push(call.method === "sendMessage" ? String(call.payload["text"]) : call.method);
      if (call.payload["text"] === "у дорозі") {
        await post.queue(
          { chat: 7, method: "deleteMessages", payload: { message_ids: [-Number(call.outboxId)] }, priority: 0 },
          { chat: 8, text: "інший чат" },
        );
        sender.wake();
      }
      return arrived(call);
    });
    await sender.drain();
    expect(order.indexOf("deleteMessages")).toBeGreaterThan(order.indexOf("у дорозі"));
    expect(order.indexOf("deleteMessages")).toBeLessThan(order.indexOf("чекає"));
  });
});
