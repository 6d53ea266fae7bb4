import { Bot, GrammyError, HttpError, InlineKeyboard, InputFile } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../support/bot-api/server.ts";

const CHAT = 4242;
let api: BotApi;

beforeEach(async () => {
  api = await startBotApi();
  await api.person(CHAT).send("/start");
});
afterEach(() => api.close());

/** What comes about within a few seconds, on a busy machine too. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 8000, interval: 10 });

/** A small bot as anybody would write it. */
function umbrella(client: { apiRoot: string; fetch?: BotApi["fetch"] }): Bot {
  const bot = new Bot(api.token, { client });
  bot.command("start", (ctx) => ctx.reply("Привіт", { reply_markup: new InlineKeyboard().text("Далі", "next") }));
  bot.callbackQuery("next", async (ctx) => {
    await ctx.editMessageText("Готово");
    await ctx.answerCallbackQuery("Записали");
  });
  return bot;
}

describe("grammY", () => {
  test("over HTTP polls, answers, edits and answers a press", async () => {
    const teen = api.person(CHAT);
    const bot = umbrella({ apiRoot: api.root });
    const running = bot.start();
    await eventually(() => teen.buttons()).toEqual([["Далі"]]);
    await teen.press("Далі");
    await eventually(() => api.unanswered()).toBe(0);
    await bot.stop();
    await running;
    expect(teen.transcript()).toMatchInlineSnapshot(`
      "teen    /start
      bot     Привіт
              [Далі]
      teen    ▸ Далі
      bot     ✎ Готово
      bot     (toast) Записали
      "
    `);
    expect({ violations: api.violations, refusals: api.refusals, unhandled: api.unhandled }).toEqual({
      violations: [],
      refusals: [],
      unhandled: [],
    });
    expect(new Set(api.calls.map(({ method }) => method))).toEqual(
      new Set(["getMe", "deleteWebhook", "getUpdates", "sendMessage", "editMessageText", "answerCallbackQuery"]),
    );
  });

  test("inside the process does the same without a socket", async () => {
    const inside = await startBotApi({ port: false, onUpdate: (update) => bot.handleUpdate(update) });
    const bot = umbrella({ apiRoot: "https://api.telegram.org", fetch: inside.fetch });
    await bot.init();
    const teen = inside.person(CHAT);
    await teen.send("/start");
    await teen.press("Далі");
    expect(teen.sees()).toEqual(["/start", "Готово"]);
    await inside.close();
  });

  test.each(["http", "fetch"])("uploads files and albums, and downloads what a person sent (%s)", async (way) => {
    const { api: methods } = new Bot(api.token, { client: { apiRoot: api.root, ...(way === "fetch" && { fetch: api.fetch }) } });
    const file = () => new InputFile(Buffer.from("%PDF"), "заява.pdf");
    const document = await methods.sendDocument(CHAT, file(), { caption: "Ось", reply_markup: new InlineKeyboard().text("a", "b") });
    expect(document.document).toMatchObject({ file_size: 4, file_name: "заява.pdf" });
    expect(document.reply_markup?.inline_keyboard).toEqual([[{ text: "a", callback_data: "b" }]]);
    const album = await methods.sendMediaGroup(CHAT, [
      { type: "photo", media: file(), caption: "1" },
      { type: "photo", media: file() },
    ]);
    expect(album.map((item) => item.caption)).toEqual(["1", undefined]);
    await expect(methods.sendPhoto(CHAT, new InputFile(new Uint8Array(), "a.jpg"))).rejects.toThrow("file must be non-empty");

    const sent = await api.person(CHAT).sendVoice({ bytes: Buffer.from("OggS") });
    const { file_path } = await methods.getFile(sent.message?.voice?.file_id ?? "");
    const download = await api.fetch(`${api.root}/file/bot${api.token}/${file_path}`);
    expect(await download.text()).toBe("OggS");
    expect((await api.fetch(`${api.root}/file/botother/${file_path}`)).status).toBe(404);
    await expect(methods.getFile("file-99")).rejects.toThrow("wrong file_id or the file is temporarily unavailable");
    expect(api.violations).toEqual([]);
  });

  test("sees refusals as it would Telegram's", async () => {
    const { api: methods } = new Bot(api.token, { client: { apiRoot: api.root } });
    await api.person(CHAT).block();
    const refusal = await methods.sendMessage(CHAT, "a").catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(GrammyError);
    expect(refusal).toMatchObject({ error_code: 403, description: "Forbidden: bot was blocked by the user" });
  });
});

describe("a request", () => {
  const url = (method: string, token = api.token) => `${api.root}/bot${token}/${method}`;

  test("may be a form, or stand in the address, where everything is text", async () => {
    const form = { chat_id: String(CHAT), text: "a", disable_notification: "true", reply_markup: '{"keyboard":[["🧹"]]}' };
    expect((await fetch(url("sendMessage"), { method: "POST", body: new URLSearchParams(form) })).status).toBe(200);
    expect((await fetch(`${url("sendMessage")}?${new URLSearchParams(form)}`)).status).toBe(200);
    const data = new FormData();
    for (const [name, value] of Object.entries({ chat_id: String(CHAT), text: "5", message_id: "3" })) data.set(name, value);
    expect((await fetch(url("editMessageText"), { method: "POST", body: data })).status).toBe(400);
    expect(api.refusals).toMatchObject([{ description: "Bad Request: message can't be edited" }]);
    expect(api.violations).toEqual([]);
  });

  test("may carry a file in the field itself", async () => {
    const data = new FormData();
    data.set("chat_id", String(CHAT));
    data.set("photo", new File(["abc"], "a.jpg", { type: "image/jpeg" }));
    expect((await fetch(url("sendPhoto"), { method: "POST", body: data })).status).toBe(200);
    expect(api.sent(CHAT)).toMatchObject([{ photo: [{ file_size: 3 }, {}] }]);
  });

  test("with another token or address is refused", async () => {
    expect((await fetch(url("getMe", "1:other"))).status).toBe(401);
    expect((await fetch(`${api.root}/getMe`)).status).toBe(404);
    expect(api.calls).toEqual([]);
  });

  test.each(["application/json", "multipart/form-data; boundary=x", "text/plain"])(
    "with a body that is no %s is a violation",
    async (type) => {
      const response = await fetch(url("sendMessage"), { method: "POST", headers: { "content-type": type }, body: "{chat_id" });
      expect(response.status).toBe(400);
      expect(api.violations).toHaveLength(1);
    },
  );

  test("in a form with an odd word for yes is a violation", async () => {
    const form = new URLSearchParams({ chat_id: String(CHAT), text: "a", protect_content: "constructor" });
    expect((await fetch(url("sendMessage"), { method: "POST", body: form })).status).toBe(400);
    expect(api.violations).toMatchObject([{ problem: "protect_content: expected a boolean, got a string" }]);
  });
});

describe.each(["http", "fetch"])("what goes wrong on the way (%s)", (way) => {
  const methods = () => new Bot(api.token, { client: { apiRoot: api.root, ...(way === "fetch" && { fetch: api.fetch }) } }).api;
  const send = (signal?: AbortSignal) => methods().sendMessage(CHAT, "a", {}, signal as never);

  test("is a limit with the seconds to wait, for as many calls as planned", async () => {
    api.fail({ fault: { kind: "too-many-requests", retryAfter: 3 }, times: 2 });
    for (let call = 0; call < 2; call += 1) {
      await expect(send()).rejects.toMatchObject({
        error_code: 429,
        description: "Too Many Requests: retry after 3",
        parameters: { retry_after: 3 },
      });
    }
    await send();
    expect(api.sent(CHAT)).toHaveLength(1);
    expect(api.calls.map(({ status, fault }) => [status, fault])).toEqual([
      [429, "too-many-requests"],
      [429, "too-many-requests"],
      [200, undefined],
    ]);
  });

  test("is a server error for the methods named, until it is stopped", async () => {
    const stop = api.fail({ fault: { kind: "server-error" }, methods: ["sendMessage"] });
    await expect(send()).rejects.toMatchObject({ error_code: 500 });
    await methods().sendChatAction(CHAT, "typing");
    stop();
    await send();
    expect(api.sent(CHAT)).toHaveLength(1);
  });

  test("is a connection lost before anything happened", async () => {
    api.fail({ fault: { kind: "reset-before" }, times: 1 });
    await expect(send()).rejects.toBeInstanceOf(HttpError);
    expect(api.sent(CHAT)).toHaveLength(0);
  });

  test("is a connection lost after it happened", async () => {
    api.fail({ fault: { kind: "reset-after" }, times: 1 });
    await expect(send()).rejects.toBeInstanceOf(HttpError);
    expect(api.sent(CHAT)).toHaveLength(1);
    expect(api.calls).toMatchObject([{ status: 200, fault: "reset-after" }]);
  });

  test("is silence, until the caller has enough", async () => {
    api.fail({ fault: { kind: "hang" }, times: 1 });
    const patience = new AbortController();
    const sent = send(patience.signal);
    await eventually(() => api.calls.length).toBe(1);
    patience.abort();
    await expect(sent).rejects.toBeInstanceOf(HttpError);
    expect(api.sent(CHAT)).toHaveLength(0);
  });

  test("is the same again for the same seed", async () => {
    const run = async (seed: number) => {
      const stop = api.fail({ fault: { kind: "server-error" }, chance: 0.5, seed });
      const fates: boolean[] = [];
      for (let call = 0; call < 24; call += 1)
        fates.push(
          await send().then(
            () => true,
            () => false,
          ),
        );
      stop();
      return fates;
    };
    const first = await run(7);
    expect(first.filter(Boolean).length).toBeGreaterThan(4);
    expect(first.filter(Boolean).length).toBeLessThan(20);
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
  });
});

test("polling goes on while other calls fail, unless it is named", async () => {
  const { api: methods } = new Bot(api.token, { client: { apiRoot: api.root } });
  api.fail({ fault: { kind: "server-error" } });
  expect(await methods.getUpdates()).toHaveLength(1);
  api.fail({ fault: { kind: "server-error" }, methods: ["getUpdates"] });
  await expect(methods.getUpdates()).rejects.toMatchObject({ error_code: 500 });
});

test("a hundred calls inside the process leave no listeners behind", async () => {
  const warnings: string[] = [];
  const listen = (warning: Error) => void warnings.push(warning.message);
  process.on("warning", listen);
  const { api: methods } = new Bot(api.token, { client: { apiRoot: api.root, fetch: api.fetch } });
  for (let call = 0; call < 100; call += 1) await methods.sendChatAction(CHAT, "typing");
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", listen);
  expect(warnings).toEqual([]);
});
