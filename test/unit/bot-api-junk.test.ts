import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { METHODS } from "../support/bot-api/facts.ts";
import { type BotApi, startBotApi } from "../support/bot-api/server.ts";

const names = [...METHODS.values()].map(({ name }) => name);
const fieldNames = [...new Set([...METHODS.values()].flatMap(({ fields }) => [...fields.keys()])), "__proto__", "constructor"];
const CHAT = 1;

async function start(): Promise<BotApi> {
  const api = await startBotApi({ port: false });
  await api.person(CHAT).send("/start");
  api.handle("sendMessage", { chat_id: CHAT, text: "a" });
  return api;
}

/** Whatever came in: an answer of Telegram's shape, and a bad one written down. */
function answersSoundly(api: BotApi, method: string, payload: unknown): void {
  const before = api.violations.length + api.refusals.length;
  const { status, body } = api.handle(method, payload);
  expect([200, 400, 403, 404, 409]).toContain(status);
  expect(body.ok).toBe(status === 200);
  expect(() => JSON.stringify(body)).not.toThrow();
  expect(api.violations.length + api.refusals.length > before).toBe(!body.ok);
}

describe("the stand-in survives", () => {
  test("any method name with any value", async () => {
    const api = await start();
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...names)),
        fc.anything({ withBigInt: true, withDate: true, withMap: true }),
        (method, payload) => answersSoundly(api, method, payload),
      ),
      { numRuns: 1500 },
    );
  });

  test("known methods with known fields full of junk", async () => {
    const api = await start();
    const value = fc.oneof(fc.constant(CHAT), fc.constant(2), fc.constant("HTML"), fc.string(), fc.jsonValue(), fc.constant("attach://x"));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.dictionary(fc.constantFrom(...fieldNames), value), (method, payload) =>
        answersSoundly(api, method, payload),
      ),
      { numRuns: 3000 },
    );
  });

  test("calls of the right shape with any words, ids and buttons", async () => {
    const api = await start();
    const id = fc.oneof(fc.integer({ min: -2, max: 9 }), fc.maxSafeInteger());
    const button = fc.record({ text: fc.string(), callback_data: fc.string({ maxLength: 70 }) });
    const fields = fc.record(
      {
        chat_id: fc.oneof(fc.constant(CHAT), id, fc.string()),
        message_id: id,
        message_ids: fc.array(id, { maxLength: 120 }),
        text: fc.string({ unit: fc.constantFrom("<", "b", "/", ">", "a", "й", "🔴", " ", "&", "#", "1", ";", '"', "=") }),
        parse_mode: fc.constantFrom("HTML", "", "MarkdownV2", "none"),
        entities: fc.array(fc.record({ type: fc.constantFrom("bold", "url"), offset: id, length: id })),
        reply_markup: fc.record({ inline_keyboard: fc.array(fc.array(button)) }),
        reply_parameters: fc.record({ message_id: id, allow_sending_without_reply: fc.boolean() }),
      },
      { requiredKeys: [] },
    );
    const wanted: Record<string, string[]> = {
      sendMessage: ["chat_id", "text", "parse_mode", "entities", "reply_markup", "reply_parameters"],
      editMessageText: ["chat_id", "message_id", "text", "parse_mode", "entities", "reply_markup"],
      editMessageReplyMarkup: ["chat_id", "message_id", "reply_markup"],
      deleteMessage: ["chat_id", "message_id"],
      deleteMessages: ["chat_id", "message_ids"],
    };
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(wanted)), fields, (method, all) => {
        const payload = Object.fromEntries(Object.entries(all).filter(([name]) => wanted[method]?.includes(name)));
        answersSoundly(api, method, payload);
        expect(() => api.person(CHAT).transcript()).not.toThrow();
      }),
      { numRuns: 1500 },
    );
    expect(api.calls.some(({ status }) => status === 200)).toBe(true);
  });

  test("junk on the wire", async () => {
    const api = await start();
    const types = fc.constantFrom(
      "application/json",
      "multipart/form-data; boundary=x",
      "application/x-www-form-urlencoded",
      "text/plain",
      "",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names.filter((name) => name !== "getUpdates"), "%00", "x"),
        types,
        fc.string(),
        async (method, type, body) => {
          const url = `${api.root}/bot${api.token}/${method}`;
          const response = await api.fetch(url, { method: "POST", headers: type ? { "content-type": type } : {}, body });
          expect([200, 400, 403, 404, 409]).toContain(response.status);
          expect(await response.json()).toHaveProperty("ok");
        },
      ),
      { numRuns: 500 },
    );
    await api.close();
  });
});
