import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "grammy/types";
import { afterEach, describe, expect, test } from "vitest";
import { type BotApi, type BotApiOptions, startBotApi } from "../support/bot-api/server.ts";

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** What comes about within a few seconds, on a busy machine too. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 8000, interval: 10 });

async function start(options: BotApiOptions = {}): Promise<BotApi> {
  const api = await startBotApi({ port: false, ...options });
  closing.push(() => api.close());
  return api;
}

async function call<T>(api: BotApi, method: string, payload: unknown, init: RequestInit = {}): Promise<T> {
  const response = await api.fetch(`${api.root}/bot${api.token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(payload),
    ...init,
  });
  return (await response.json()) as T;
}

interface Updates {
  result: Update[];
  description?: string;
}
const idsIn = ({ result }: Updates) => result.map((update) => update.update_id - 100_000);

describe("long polling", () => {
  test("gives what came, oldest first, until it is confirmed", async () => {
    const api = await start();
    for (const text of ["a", "b", "c"]) await api.person(1).send(text);
    expect(idsIn(await call(api, "getUpdates", { limit: 2 }))).toEqual([1, 2]);
    expect(idsIn(await call(api, "getUpdates", {}))).toEqual([1, 2, 3]);
    expect(idsIn(await call(api, "getUpdates", { offset: 100_002 }))).toEqual([2, 3]);
    expect(idsIn(await call(api, "getUpdates", { offset: -1 }))).toEqual([3]);
    expect(idsIn(await call(api, "getUpdates", { offset: 100_004 }))).toEqual([]);
  });

  test("waits for what comes next, and no longer than it is told", async () => {
    const api = await start();
    const next = call<Updates>(api, "getUpdates", { timeout: 30 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    await api.person(1).send("a");
    expect(idsIn(await next)).toEqual([1]);
    const before = performance.now();
    expect(idsIn(await call(api, "getUpdates", { offset: 100_002, timeout: 1 }))).toEqual([]);
    expect(performance.now() - before).toBeGreaterThan(900);
  });

  test("gives a repeated update even after it was confirmed, once", async () => {
    const api = await start();
    const update = await api.person(1).send("a");
    await call(api, "getUpdates", { offset: 100_002 });
    await api.person(1).redeliver(update);
    expect(idsIn(await call(api, "getUpdates", { offset: 100_002 }))).toEqual([1]);
    expect(idsIn(await call(api, "getUpdates", { offset: 100_002 }))).toEqual([]);
  });

  test("gives only kinds that were asked for", async () => {
    const api = await start();
    const teen = api.person(1);
    await teen.send("a");
    await teen.react(1, "👍");
    expect(idsIn(await call(api, "getUpdates", { allowed_updates: ["message_reaction"] }))).toEqual([1]);
    await teen.send("b");
    await teen.react(1, "👎");
    expect(idsIn(await call(api, "getUpdates", { offset: 100_002 }))).toEqual([4]);
    expect(await call(api, "getWebhookInfo", {})).toMatchObject({ result: { allowed_updates: ["message_reaction"] } });
  });

  test("serves one at a time", async () => {
    const api = await start();
    const first = call<Updates>(api, "getUpdates", { timeout: 30 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    const second = call<Updates>(api, "getUpdates", { timeout: 30 });
    expect((await first).description).toBe(
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    );
    await api.person(1).send("a");
    expect(idsIn(await second)).toEqual([1]);
    expect(api.refusals).toMatchObject([{ method: "getUpdates", status: 409 }]);
  });

  test("ends when the caller hangs up, and loses nothing by that", async () => {
    const api = await start();
    const hangUp = new AbortController();
    const poll = call<Updates>(api, "getUpdates", { timeout: 30 }, { signal: hangUp.signal });
    hangUp.abort();
    await expect(poll).rejects.toThrow("aborted");
    await api.person(1).send("a");
    expect(idsIn(await call(api, "getUpdates", {}))).toEqual([1]);
  });

  test("with wrong parameters is a violation and does not wait", async () => {
    const api = await start();
    expect(await call(api, "getUpdates", { timeout: "30" })).toMatchObject({ ok: false, error_code: 400 });
    expect(api.violations).toHaveLength(1);
  });
});

/** A webhook that answers as it is told, and everything it was sent. */
async function listenTo(answer: (update: Update, seen: number) => { status: number; body?: unknown }) {
  const got: { update: Update; secret: string | undefined }[] = [];
  const server: Server = createServer((request, response) => {
    readUpdate(request).then(
      (update) => {
        got.push({ update, secret: request.headers["x-telegram-bot-api-secret-token"]?.toString() });
        const { status, body } = answer(update, got.filter((one) => one.update.update_id === update.update_id).length);
        response.writeHead(status, { "content-type": "application/json" }).end(body ? JSON.stringify(body) : "");
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return {
    got,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    texts: () => got.map(({ update }) => update.message?.text),
  };
}

async function readUpdate(request: IncomingMessage): Promise<Update> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return JSON.parse(Buffer.concat(chunks).toString()) as Update;
}

describe("a webhook", () => {
  test("gets updates with its secret, also those that waited", async () => {
    const api = await start();
    const hook = await listenTo(() => ({ status: 200 }));
    await api.person(1).send("a");
    api.handle("setWebhook", { url: hook.url, secret_token: "s-3_cret" });
    await api.person(1).send("b");
    await eventually(hook.texts).toEqual(["a", "b"]);
    expect(hook.got.map(({ secret }) => secret)).toEqual(["s-3_cret", "s-3_cret"]);
    await eventually(() => api.handle("getWebhookInfo").body).toMatchObject({ result: { url: hook.url, pending_update_count: 0 } });
  });

  test("gets an update again until it takes it, and the next of that chat only then", async () => {
    const api = await start();
    const hook = await listenTo((update, seen) => ({ status: update.message?.text === "a" && seen < 3 ? 500 : 204 }));
    api.handle("setWebhook", { url: hook.url });
    await Promise.all([api.person(1).send("a"), api.person(1).send("b"), api.person(2).send("c")]);
    await eventually(() => hook.texts().filter((text) => text !== "c")).toEqual(["a", "a", "a", "b"]);
    expect(hook.texts().indexOf("c")).toBeLessThan(hook.texts().indexOf("b"));
    expect(api.handle("getWebhookInfo").body).toMatchObject({
      result: { last_error_message: "Wrong response from the webhook: 500 Internal Server Error" },
    });
  });

  test("may answer with a call", async () => {
    const api = await start();
    const hook = await listenTo(() => ({ status: 200, body: { method: "sendMessage", chat_id: 1, text: "b" } }));
    api.handle("setWebhook", { url: hook.url });
    await api.person(1).send("a");
    await eventually(() => api.person(1).sees()).toEqual(["a", "b"]);
  });

  test("gets a repeated update", async () => {
    const api = await start();
    const hook = await listenTo(() => ({ status: 200 }));
    api.handle("setWebhook", { url: hook.url });
    const update = await api.person(1).send("a");
    await eventually(hook.texts).toEqual(["a"]);
    await api.person(1).redeliver(update);
    await eventually(hook.texts).toEqual(["a", "a"]);
  });

  test("excludes polling, until it is deleted; what it did not take is polled", async () => {
    const api = await start();
    const hook = await listenTo(() => ({ status: 500 }));
    const poll = call<Updates>(api, "getUpdates", { timeout: 30 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    api.handle("setWebhook", { url: hook.url });
    expect((await poll).description).toBe("Conflict: terminated by setWebhook request");
    expect((await call<Updates>(api, "getUpdates", {})).description).toBe(
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await api.person(1).send("a");
    await eventually(() => hook.got.length).toBeGreaterThan(0);
    api.handle("deleteWebhook", {});
    expect(idsIn(await call(api, "getUpdates", {}))).toEqual([1]);
    api.handle("deleteWebhook", { drop_pending_updates: true });
    expect(idsIn(await call(api, "getUpdates", {}))).toEqual([]);
  });

  test.each([
    ["Bad Request: invalid webhook URL specified", { url: "nowhere" }],
    ["Bad Request: secret token contains unallowed characters", { url: "http://127.0.0.1:1/", secret_token: "секрет" }],
    ["Bad Request: secret token is too long", { url: "http://127.0.0.1:1/", secret_token: "a".repeat(257) }],
    ["Bad Request: bad webhook: this stand-in delivers to loopback addresses only", { url: "https://example.org/hook" }],
    ["Bad Request: bad webhook: this stand-in delivers to loopback addresses only", { url: "http://127.0.0.1.example.org/" }],
  ])("is refused: %s", async (description, payload) => {
    const api = await start();
    expect(api.handle("setWebhook", payload).body).toMatchObject({ ok: false, description });
  });

  test("that never takes anything is given up on, and that shows", async () => {
    const api = await start({ webhookPatience: 200 });
    const hook = await listenTo(() => ({ status: 503 }));
    api.handle("setWebhook", { url: hook.url });
    const update = await api.person(1).send("a");
    await eventually(() => api.undelivered).toEqual([update]);
    expect(hook.got.length).toBeGreaterThan(0);
    await api.person(1).send("b");
    await eventually(() => hook.texts().at(-1)).toBe("b");
  });
});
