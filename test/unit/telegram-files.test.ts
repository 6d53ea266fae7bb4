import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { telegramApi } from "../../src/channel/telegram.ts";
import { telegramFiles } from "../../src/channel/telegram-files.ts";
import type { FetchFile } from "../../src/features/evidence/evidence.use-cases.ts";
import type { Person } from "../support/bot-api/person.ts";
import { type BotApi, startBotApi } from "../support/bot-api/server.ts";
import { rejection } from "../support/transactions.ts";

let telegram: BotApi;
let teen: Person;
beforeEach(async () => {
  telegram = await startBotApi({ port: false, onUpdate: () => Promise.resolve() });
  teen = telegram.person(1001);
  await teen.send("/start");
});
afterEach(() => telegram.close());

type Fetch = typeof globalThis.fetch;
/** @param downloads replaces what the address of a file answers */
function files(downloads?: (url: string, init: RequestInit | undefined) => Promise<Response>): FetchFile {
  const fetch: Fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return downloads && url.includes("/file/bot") ? downloads(url, init) : telegram.fetch(input as never, init as never);
  };
  const options = { token: telegram.token, apiRoot: "http://telegram.test", fetch };
  return telegramFiles(telegramApi(options), options);
}
const limits = { mostBytes: 1000, signal: new AbortController().signal };
const photo = async (bytes: Uint8Array): Promise<string> => (await teen.sendPhoto({ bytes })).message?.photo?.at(-1)?.file_id ?? "";

test("brings the bytes as they are", async () => {
  const bytes = Uint8Array.from({ length: 900 }, (_, index) => index % 256);
  expect(await files()(await photo(bytes), limits)).toEqual({ kind: "bytes", bytes: Buffer.from(bytes) });
});

describe("does not bring", () => {
  test("what is announced as too large", async () => {
    let asked = 0;
    const never = () => Promise.reject(new Error(`asked ${++asked}`));
    expect(await files(never)(await photo(new Uint8Array(1001)), limits)).toEqual({ kind: "too-large" });
    expect(asked).toBe(0);
  });

  test("more than the limit, whatever was announced: it stops reading there", async () => {
    let sent = 0;
    const endless = () =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            pull(controller) {
              sent += 400;
              controller.enqueue(new Uint8Array(400));
            },
          }),
        ),
      );
    expect(await files(endless)(await photo(new Uint8Array(5)), limits)).toEqual({ kind: "too-large" });
    expect(sent).toBeLessThan(4000);
  });

  test("what is gone: an unknown reference, or no bytes at its address", async () => {
    expect(await files()("nobody's", limits)).toEqual({ kind: "gone" });
    expect(await files(() => Promise.resolve(new Response(null, { status: 404 })))(await photo(new Uint8Array(5)), limits)).toEqual({
      kind: "gone",
    });
  });
});

describe("comes back later", () => {
  test.each([
    ["a refused connection", () => Promise.reject(new TypeError("connect ECONNREFUSED https://api.telegram.org/file/bot1:secret/a"))],
    ["a server error", () => Promise.resolve(new Response(null, { status: 502 }))],
    [
      "a body that breaks off",
      () => Promise.resolve(new Response(new ReadableStream({ pull: (stream) => stream.error(new Error("reset")) }))),
    ],
  ])("after %s, with an error that does not hold the bot's token", async (_, answer) => {
    const error = await rejection(files(answer)(await photo(new Uint8Array(5)), limits));
    expect(error).toBeInstanceOf(Error);
    const said = JSON.stringify(error, Object.getOwnPropertyNames(error)) + String((error as Error).cause);
    expect(said).not.toContain(telegram.token);
    expect(said).not.toContain("secret");
  });

  test("when the process has to go", async () => {
    const stop = new AbortController();
    const hangs = (_: string, init: RequestInit | undefined): Promise<Response> =>
      new Promise((__, reject) => init?.signal?.addEventListener("abort", () => reject(new Error("aborted"))));
    const work = files(hangs)(await photo(new Uint8Array(5)), { ...limits, signal: stop.signal });
    setTimeout(() => stop.abort(), 20);
    expect(await rejection(work)).toBeInstanceOf(Error);
  });
});
