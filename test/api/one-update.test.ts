import { randomBytes } from "node:crypto";
import type { Message, Update } from "grammy/types";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { captureFetch } from "../../src/channel/capture.ts";
import type { DeliveryResult, OutgoingCall } from "../../src/channel/delivery.ts";
import { createInbox, type InboxDeps } from "../../src/channel/inbox.ts";
import { createSender } from "../../src/channel/sender.ts";
import { fromTelegram, telegramApi } from "../../src/channel/telegram.ts";
import { telegramTransport } from "../../src/channel/telegram-calls.ts";
import { currentUnit } from "../../src/channel/unit.ts";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import { days } from "../../src/shared/clock.ts";
import { RuleBroken } from "../../src/shared/errors.ts";
import { randomIds } from "../../src/shared/ids.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { MONDAY_10AM, testClock } from "../support/time.ts";

let updateId = 0;
const textUpdate = (chat: number, text: string, id = ++updateId): Update => ({
  update_id: id,
  message: {
    message_id: id,
    date: 1,
    chat: { id: chat, type: "private", first_name: "T" },
    from: { id: chat, is_bot: false, first_name: "T" },
    text,
  },
});

/** What a bot says, by way of the fetch that the real one uses. */
const say = async (chat: number, text: string): Promise<Message> => {
  const answer = await captureFetch("https://api.test/bot1:x/sendMessage", { body: JSON.stringify({ chat_id: chat, text }) });
  return ((await answer.json()) as { result: Message }).result;
};

describe.each(databaseEngines())("one update is one transaction, on %s", (on) => {
  let database: TestDatabase;
  const clock = testClock(MONDAY_10AM);
  const keys = createKeyRing(randomBytes(32));
  beforeAll(async () => {
    database = await testDatabase({ on, poolSize: 3 });
  });
  afterEach(() => database.truncate());
  afterAll(() => database.close());

  const inboxWith = (handle: (update: Update) => Promise<void>, more: Partial<InboxDeps> = {}) => {
    const inbox = createInbox({
      database,
      keys,
      clock,
      ids: randomIds,
      handle,
      recover: async () => undefined,
      wakeSender: () => undefined,
      ...more,
    });
    return (update: Update) => inbox.receive(fromTelegram(1, update, () => "uk"));
  };
  const rows = async (sql: string): Promise<Record<string, unknown>[]> => database.transaction(async (tx) => (await tx.pg.query(sql)).rows);
  const count = async (table: string): Promise<number> => Number((await rows(`SELECT count(*) AS n FROM ${table}`))[0]?.n);

  test("the same update three times at once makes one message and one reply", async () => {
    const receive = inboxWith(async (update) => void (await say(7, `echo ${update.message?.text}`)));
    const update = textUpdate(7, "раз");
    const received = await Promise.all([receive(update), receive(update), receive(update)]);
    expect(received.sort()).toEqual(["done", "duplicate", "duplicate"]);
    expect(await count("outbox")).toBe(1);
    expect(await count("inbox")).toBe(1);
  });

  test("an update id that returns after nine days is another update", async () => {
    const receive = inboxWith(async () => void (await say(7, "так")));
    await receive(textUpdate(7, "перше", 500));
    expect(await receive(textUpdate(7, "друге", 500))).toBe("duplicate");
    clock.advance(days(9));
    expect(await receive(textUpdate(7, "третє", 500))).toBe("done");
    expect(await count("outbox")).toBe(2);
  });

  test("a handler that throws leaves no reply, and the update is parked", async () => {
    const receive = inboxWith(async () => {
      await say(7, "зникне");
      throw new TypeError("defect");
    });
    expect(await receive(textUpdate(7, "отрута"))).toBe("parked");
    expect(await count("outbox")).toBe(0);
    expect(await rows("SELECT status, error, update_sealed IS NOT NULL AS kept FROM inbox")).toEqual([
      { status: "parked", error: "TypeError", kept: true },
    ]);
  });

  test("a database error that the handler swallows does not commit what came before it", async () => {
    const receive = inboxWith(async () => {
      await say(7, "зникне");
      const { tx, person } = currentUnit();
      await tx.prisma.chat
        .create({
          data: {
            id: person.chatId,
            personId: person.personId,
            channel: "telegram",
            addressHash: Buffer.alloc(32),
            addressSealed: Buffer.alloc(1),
          },
        })
        .catch(() => undefined);
    });
    expect(await receive(textUpdate(7, "слово"))).toBe("parked");
    expect(await count("outbox")).toBe(0);
  });

  test("a failing Bot API call that somebody swallows does not commit either", async () => {
    const receive = inboxWith(async () => {
      await say(7, "зникне");
      await captureFetch("https://api.test/bot1:x/getChat", { body: "{}" }).catch(() => undefined);
    });
    expect(await receive(textUpdate(7, "слово"))).toBe("parked");
    expect(await count("outbox")).toBe(0);
  });

  test("a poison update does not block the next one, and what waits is asked again", async () => {
    const handle = async (update: Update): Promise<void> => {
      if (update.message?.text === "отрута") throw new Error("defect");
      await say(7, "далі");
    };
    const receive = inboxWith(handle, { recover: async () => void (await say(7, "питаю ще раз")) });
    const received = await Promise.all([receive(textUpdate(7, "отрута")), receive(textUpdate(7, "добре"))]);
    expect(received).toEqual(["parked", "done"]);
    expect(await count("outbox")).toBe(2);
  });

  test("a poison update that takes its time holds up its own chat and no other", async () => {
    const others = Array.from({ length: 8 }, (_, index) => 300 + index);
    let release: () => void = () => undefined;
    const othersDone = new Promise<void>((resolve) => (release = resolve));
    const receive = inboxWith(async (update) => {
      const chat = update.message?.chat.id ?? 0;
      if (update.message?.text === "отрута") {
        // The embedded database has one connection, so there the others have to come first.
        if (on === "postgresql") await othersDone;
        throw new Error("defect");
      }
      await say(chat, "так");
    });
    const poison = receive(textUpdate(7, "отрута"));
    const behind = receive(textUpdate(7, "далі"));
    const received = await Promise.all(others.map((chat) => receive(textUpdate(chat, "слово"))));
    expect(received).toEqual(others.map(() => "done"));
    release();
    expect(await Promise.all([poison, behind])).toEqual(["parked", "done"]);
  });

  test("when even asking again fails, the update is parked all the same", async () => {
    const boom = async (): Promise<void> => {
      throw new Error("defect");
    };
    expect(await inboxWith(boom, { recover: boom })(textUpdate(7, "отрута"))).toBe("parked");
    expect(await inboxWith(async () => void (await say(7, "є")))(textUpdate(7, "далі"))).toBe("done");
  });

  test("more chats at once than the pool has connections are all handled, each in order", async () => {
    const seen: string[] = [];
    const receive = inboxWith(async (update) => {
      await say(update.message?.chat.id ?? 0, "так");
      seen.push(`${update.message?.chat.id}:${update.message?.text}`);
    });
    await Promise.all(Array.from({ length: 60 }, (_, index) => receive(textUpdate(100 + (index % 20), String(Math.floor(index / 20))))));
    expect(await count("outbox")).toBe(60);
    for (let chat = 100; chat < 120; chat++)
      expect(seen.filter((line) => line.startsWith(`${chat}:`))).toEqual([0, 1, 2].map((turn) => `${chat}:${turn}`));
  });

  test("a handler that reaches for the pool is stopped at once instead of jamming it", async () => {
    const receive = inboxWith(async () => void (await database.transaction(async () => undefined)));
    expect(await receive(textUpdate(7, "слово"))).toBe("parked");
    expect(await rows("SELECT error FROM inbox")).toEqual([{ error: "pool-used-inside-update" }]);
  });

  test("two processes that meet a new person at once make one", async () => {
    const one = inboxWith(async () => void (await say(9, "раз")));
    const other = inboxWith(async () => void (await say(9, "два")));
    await Promise.all([one(textUpdate(9, "а")), other(textUpdate(9, "б"))]);
    expect(await count("person")).toBe(1);
    expect(await count("outbox")).toBe(2);
  });

  test("an update from a group is recorded and nobody is answered", async () => {
    const receive = inboxWith(async () => void (await say(7, "ні")));
    const update: Update = {
      update_id: ++updateId,
      message: { ...textUpdate(7, "x").message, chat: { id: -5, type: "group", title: "G" } } as never,
    };
    expect(await receive(update)).toBe("ignored");
    expect(await count("outbox")).toBe(0);
    expect(await count("person")).toBe(0);
  });

  test("an update that could not be recorded is not acknowledged", async () => {
    const receive = inboxWith(async () => {
      throw new RuleBroken("database-away");
    });
    await expect(receive(textUpdate(7, "слово"))).rejects.toThrow("database-away");
    expect(await count("inbox")).toBe(0);
  });

  describe("the sender", () => {
    const senderWith = (deliver: (call: OutgoingCall) => Promise<DeliveryResult>) =>
      createSender({
        database,
        keys,
        clock,
        paces: null,
        transports: { telegram: { over: "network", call: deliver } },
      });

    test("edits and deletions name the real message, though the bot knew only its provisional number", async () => {
      const receive = inboxWith(async () => {
        const { message_id: provisional } = await say(7, "перше");
        await captureFetch("https://api.test/bot1:x/editMessageText", {
          body: JSON.stringify({ chat_id: 7, message_id: provisional, text: "друге" }),
        });
      });
      await receive(textUpdate(7, "слово"));
      const calls: OutgoingCall[] = [];
      await senderWith(async (call) => {
        calls.push(call);
        return { kind: "delivered", messageIds: call.method === "sendMessage" ? [4242] : [] };
      }).drain();
      expect(calls.map(({ method, payload }) => [method, payload.message_id])).toEqual([
        ["sendMessage", undefined],
        ["editMessageText", 4242],
      ]);
    });

    test("each item of an album has a number of its own", async () => {
      const receive = inboxWith(async () => {
        const media = [1, 2, 3].map((item) => ({ type: "photo", media: `file-${item}` }));
        const answer = await captureFetch("https://api.test/bot1:x/sendMediaGroup", { body: JSON.stringify({ chat_id: 7, media }) });
        const { result } = (await answer.json()) as { result: Message[] };
        expect(new Set(result.map(({ message_id: id }) => id)).size).toBe(3);
        await captureFetch("https://api.test/bot1:x/deleteMessage", {
          body: JSON.stringify({ chat_id: 7, message_id: result[1]?.message_id }),
        });
      });
      await receive(textUpdate(7, "слово"));
      const deleted: unknown[] = [];
      await senderWith(async ({ method, payload }) => {
        if (method === "deleteMessage") deleted.push(payload.message_id);
        return { kind: "delivered", messageIds: method === "sendMediaGroup" ? [11, 12, 13] : [] };
      }).drain();
      expect(deleted).toEqual([12]);
    });

    test("a row that has to wait holds back its own chat and no other", async () => {
      const receive = inboxWith(async (update) => void (await say(update.message?.chat.id ?? 0, String(update.message?.text))));
      for (const [chat, text] of [
        [7, "а1"],
        [7, "а2"],
        [8, "б1"],
      ] as const)
        await receive(textUpdate(chat, text));
      const delivered: unknown[] = [];
      let refused = false;
      const sender = senderWith(async ({ payload }) => {
        if (payload.text === "а1" && !refused) {
          refused = true;
          return { kind: "retry", afterMs: 60_000, code: "429", mayHaveArrived: false };
        }
        delivered.push(payload.text);
        return { kind: "delivered", messageIds: [1] };
      });
      await sender.drain();
      expect(delivered).toEqual(["б1"]);
      clock.advance(61_000);
      await sender.drain();
      expect(delivered).toEqual(["б1", "а1", "а2"]);
    });

    test("a call that hangs delays nobody else, not even for their second message", async () => {
      const receive = inboxWith(async (update) => {
        await say(update.message?.chat.id ?? 0, "перше");
        await say(update.message?.chat.id ?? 0, "друге");
      });
      await receive(textUpdate(7, "слово"));
      await receive(textUpdate(8, "слово"));
      let letGo = (): void => undefined;
      const hanging = new Promise<void>((resolve) => (letGo = resolve));
      const delivered: string[] = [];
      const sender = senderWith(async ({ address, payload }) => {
        if (address === "7") await hanging;
        delivered.push(`${address}:${payload.text}`);
        if (delivered.includes("8:друге")) letGo();
        return { kind: "delivered", messageIds: [1] };
      });
      await sender.drain();
      expect(delivered).toEqual(["8:перше", "8:друге", "7:перше", "7:друге"]);
    });

    test("a row that cannot be read any more ends as failed and holds nobody up", async () => {
      const receive = inboxWith(async (update) => void (await say(update.message?.chat.id ?? 0, String(update.message?.text))));
      await receive(textUpdate(7, "зіпсоване"));
      await database.transaction((tx) => tx.pg.query("UPDATE outbox SET payload_sealed = $1", [Buffer.alloc(64)]));
      await receive(textUpdate(7, "ціле"));
      const texts: unknown[] = [];
      await senderWith(async ({ payload }) => {
        texts.push(payload.text);
        return { kind: "delivered", messageIds: [1] };
      }).drain();
      expect(texts).toEqual(["ціле"]);
      expect(await rows("SELECT status, error FROM outbox ORDER BY id")).toEqual([
        { status: "failed", error: "unreadable" },
        { status: "delivered", error: null },
      ]);
    });

    test("no transaction is open while Telegram is called", async () => {
      const receive = inboxWith(async () => void (await say(7, "так")));
      await receive(textUpdate(7, "слово"));
      let asked = 0;
      const api = telegramApi({
        token: "1:x",
        apiRoot: "http://telegram.test",
        fetch: async () => {
          // Inside a transaction this would be refused, and with one held open the embedded database would jam.
          asked = Number(
            (await database.transaction((tx) => tx.pg.query("SELECT count(*) AS n FROM outbox WHERE status = 'sending'"))).rows[0]?.n,
          );
          return Response.json({ ok: true, result: { message_id: 5, date: 1, chat: { id: 7, type: "private" } } });
        },
      });
      await createSender({ database, keys, clock, paces: null, transports: { telegram: telegramTransport(api) } }).drain();
      expect(asked).toBe(1);
      expect(await rows("SELECT status FROM outbox")).toEqual([{ status: "delivered" }]);
    });

    test("what a killed process was sending is sent again when its claim runs out", async () => {
      const receive = inboxWith(async () => void (await say(7, "так")));
      await receive(textUpdate(7, "слово"));
      let tries = 0;
      const sender = senderWith(async () => {
        tries += 1;
        if (tries === 1) throw new Error("the process died here");
        return { kind: "delivered", messageIds: [5] };
      });
      await sender.drain();
      await sender.drain();
      expect(tries).toBe(1);
      clock.advance(16_000);
      await sender.drain();
      expect(tries).toBe(2);
      expect(await rows("SELECT status, attempts FROM outbox")).toEqual([{ status: "delivered", attempts: 2 }]);
    });

    test("the answer to a button is worth nothing after two minutes, a message is", async () => {
      const receive = inboxWith(async () => {
        await say(7, "лишається");
        await captureFetch("https://api.test/bot1:x/answerCallbackQuery", { body: JSON.stringify({ callback_query_id: "1" }) });
        await captureFetch("https://api.test/bot1:x/sendChatAction", { body: JSON.stringify({ chat_id: 7, action: "typing" }) });
      });
      await receive(textUpdate(7, "слово"));
      clock.advance(121_000);
      const methods: string[] = [];
      await senderWith(async ({ method }) => {
        methods.push(method);
        return { kind: "delivered", messageIds: [1] };
      }).drain();
      expect(methods).toEqual(["sendMessage"]);
      expect(await rows("SELECT method, status FROM outbox ORDER BY id")).toEqual([
        { method: "sendMessage", status: "delivered" },
        { method: "answerCallbackQuery", status: "expired" },
        { method: "sendChatAction", status: "expired" },
      ]);
    });

    test("what was not sent yet is taken back", async () => {
      const receive = inboxWith(async (update) => {
        if (update.message?.text === "прибери") await currentUnit().outbox.cancelAll();
        await say(7, String(update.message?.text));
      });
      await receive(textUpdate(7, "раз"));
      await receive(textUpdate(7, "прибери"));
      const texts: unknown[] = [];
      await senderWith(async ({ payload }) => {
        texts.push(payload.text);
        return { kind: "delivered", messageIds: [1] };
      }).drain();
      expect(texts).toEqual(["прибери"]);
    });

    test("a person who blocked us is marked, and nothing more is tried", async () => {
      const receive = inboxWith(async () => {
        await say(7, "раз");
        await say(7, "два");
      });
      await receive(textUpdate(7, "слово"));
      let tries = 0;
      await senderWith(async () => {
        tries += 1;
        return { kind: "unreachable" };
      }).drain();
      expect(tries).toBe(1);
      expect(await rows("SELECT unreachable_at IS NOT NULL AS blocked FROM person")).toEqual([{ blocked: true }]);
      await receive(textUpdate(7, "я знову тут"));
      expect(await rows("SELECT unreachable_at IS NOT NULL AS blocked FROM person")).toEqual([{ blocked: false }]);
    });

    test("two senders at once deliver each row once", async () => {
      const receive = inboxWith(async (update) => void (await say(update.message?.chat.id ?? 0, "так")));
      await Promise.all(Array.from({ length: 30 }, (_, chat) => receive(textUpdate(200 + chat, "слово"))));
      const delivered: bigint[] = [];
      const deliver = async ({ outboxId }: OutgoingCall): Promise<DeliveryResult> => {
        delivered.push(outboxId);
        return { kind: "delivered", messageIds: [1] };
      };
      await Promise.all([senderWith(deliver).drain(), senderWith(deliver).drain()]);
      expect(delivered).toHaveLength(30);
      expect(new Set(delivered).size).toBe(30);
    });
  });
});
