import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { type Stand, startApp, WEBHOOK_SECRET } from "../support/start-app.ts";

let database: TestDatabase;
let stand: Stand;
beforeAll(async () => {
  database = await testDatabase();
  stand = await startApp({ database });
});
afterEach(() => database.truncate());
afterAll(async () => {
  await stand.close();
  await database.close();
});

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  stand.request("/telegram/webhook", {
    method: "POST",
    headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": WEBHOOK_SECRET, ...headers },
    body,
  });
const inboxRows = async (): Promise<unknown[]> =>
  database.transaction(async (tx) => (await tx.pg.query("SELECT kind, status FROM inbox ORDER BY id")).rows);

test("an update with the right secret is in the record when it is acknowledged", async () => {
  const update = {
    update_id: 1,
    message: {
      message_id: 1,
      date: 1,
      chat: { id: 5, type: "private", first_name: "T" },
      from: { id: 5, is_bot: false, first_name: "T" },
      text: "привіт",
    },
  };
  expect((await post(JSON.stringify(update))).status).toBe(200);
  expect(await inboxRows()).toEqual([{ kind: "message", status: "done" }]);
});

test.each(["", "wrong", `${WEBHOOK_SECRET}x`])("with the secret «%s» it is refused and not recorded", async (secret) => {
  expect((await post('{"update_id":1}', { "x-telegram-bot-api-secret-token": secret })).status).toBe(401);
  expect(await inboxRows()).toEqual([]);
});

test("a body over 1 MB is refused", async () => {
  expect((await post(JSON.stringify({ update_id: 1, padding: "x".repeat(1024 * 1024) }))).status).toBe(413);
});

test.each(["", "not json", "[]", "{}", '{"update_id":"1"}', '{"update_id":-1}', "null"])("the body «%s» is no update", async (body) => {
  expect((await post(body)).status).toBe(400);
  expect(await inboxRows()).toEqual([]);
});

test("an update of a kind that nobody knows is recorded and answered", async () => {
  expect((await post('{"update_id":1,"from_the_future":{"a":1}}')).status).toBe(200);
  expect(await inboxRows()).toEqual([{ kind: "unknown", status: "ignored" }]);
});

test.each([
  '{"update_id":1,"message":null}',
  '{"update_id":1,"message":5}',
  '{"update_id":1,"message":{"chat":{"type":"private","id":1}}}',
  '{"update_id":1,"message":{"chat":{"type":"private","id":"1"},"text":{}}}',
  '{"update_id":1,"callback_query":{"message":{"chat":{"type":"private","id":1}}}}',
  '{"update_id":1,"callback_query":{"id":"1","data":5,"from":null,"message":{"message_id":1,"chat":{"type":"private","id":1}}}}',
  '{"update_id":1,"my_chat_member":{"chat":{"type":"private","id":1}}}',
  '{"update_id":1,"message":{"message_id":1,"chat":{"type":"private","id":1},"from":{"id":1,"language_code":{}},"text":"x"}}',
  '{"update_id":1,"message":{"message_id":-1.5,"chat":{"type":"private","id":1},"from":{"id":1},"photo":[]}}',
  '{"update_id":1,"message":{"message_id":9223372036854775808,"chat":{"type":"private","id":1},"from":{"id":1},"text":"x"}}',
  '{"update_id":1,"edited_message":{"chat":{"type":"private","id":1},"text":"x"}}',
])("a broken update is recorded, not refused for ever: %s", async (body) => {
  expect((await post(body)).status).toBe(200);
  expect(await inboxRows()).toHaveLength(1);
  // Nor does it leave anything that stops the deliveries of others.
  await stand.settle();
  expect(stand.faults.filter((line) => line.includes("sender failed"))).toEqual([]);
});

test("without the right method or path there is nothing", async () => {
  expect((await stand.request("/telegram/webhook")).status).toBe(404);
});
