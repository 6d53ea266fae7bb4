import { expect, test } from "vitest";
import { telegramApi } from "../../src/channel/telegram.ts";

const TOKEN = "7000000001:stand-in";

test("calls carry the platform's own abort signal: Node.js 24 refuses any other", async () => {
  const signals: unknown[] = [];
  const fetch: typeof globalThis.fetch = (_, init) => {
    signals.push(init?.signal);
    return Promise.resolve(Response.json({ ok: true, result: true }));
  };
  await telegramApi({ token: TOKEN, apiRoot: "http://telegram.test", fetch }).setMyCommands([]);
  expect(signals).toEqual([expect.any(AbortSignal)]);
});

test("a call that takes too long is given up, and its connection with it", async () => {
  let aborted = false;
  const fetch: typeof globalThis.fetch = (_, init) =>
    new Promise((_, reject) => {
      init?.signal?.addEventListener("abort", () => {
        aborted = true;
        reject(new Error("aborted"));
      });
    });
  const api = telegramApi({ token: TOKEN, apiRoot: "http://telegram.test", fetch }, 0.02);
  await expect(api.getMe()).rejects.toThrow();
  expect(aborted).toBe(true);
});
