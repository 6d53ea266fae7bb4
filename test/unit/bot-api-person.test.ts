import type { Update } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import { seconds } from "../../src/shared/clock.ts";
import { problemsOfValue } from "../support/bot-api/check.ts";
import { kindOf, METHODS } from "../support/bot-api/facts.ts";
import type { Person } from "../support/bot-api/person.ts";
import { type BotApi, startBotApi } from "../support/bot-api/server.ts";

const CHAT = 4242;
const clock = { at: 0, now: () => new Date(clock.at) };

let api: BotApi;
let teen: Person;
let heard: Update[];

beforeEach(async () => {
  clock.at = Date.parse("2026-03-02T10:00:00Z");
  heard = [];
  api = await startBotApi({ port: false, clock, onUpdate: (update) => void heard.push(update) });
  teen = api.person(CHAT, { first_name: "Оля", language_code: "uk" });
});

function bot(method: string, payload: Record<string, unknown>): { message_id: number } {
  const { body } = api.handle(method, { chat_id: CHAT, ...payload });
  if (!body.ok) throw new Error(body.description);
  return body.result as { message_id: number };
}

const menu = { inline_keyboard: [[{ text: "Розповісти", callback_data: "report" }], [{ text: "Сайт", url: "https://example.org" }]] };

describe("what a person does becomes an update", () => {
  test("with a shape that fits the documentation, whatever it is", async () => {
    await teen.send("/start");
    const { message_id } = bot("sendMessage", { text: "Привіт", reply_markup: menu });
    await teen.press("Розповісти");
    await teen.pressData(999, "forged");
    await teen.send("ось", { replyTo: message_id });
    await teen.edit(1, "/help");
    await teen.react(message_id, "👍");
    await teen.sendSticker();
    await teen.sendPhoto({ caption: "де це" });
    await teen.sendVoice();
    await teen.sendVideo();
    await teen.sendDocument();
    await teen.sendOther({ location: { latitude: 50.45, longitude: 30.52 } });
    await teen.block();
    await teen.unblock();
    expect(heard).toHaveLength(14);
    expect(heard.flatMap((update) => problemsOfValue(kindOf("Update"), update))).toEqual([]);
    expect(heard.map((update) => update.update_id)).toEqual(Array.from({ length: 14 }, (_, n) => 100_001 + n));
  });

  test("that says who, where, when and in which language", async () => {
    clock.at += seconds(1);
    expect((await teen.send("/start promo")).message).toEqual({
      message_id: 1,
      from: { id: CHAT, is_bot: false, first_name: "Оля", language_code: "uk" },
      chat: { id: CHAT, type: "private", first_name: "Оля" },
      date: clock.at / 1000,
      text: "/start promo",
      entities: [{ type: "bot_command", offset: 0, length: 6 }],
    });
    const quiet = await api.person(5, { language_code: null }).send("a");
    expect(quiet.message?.from).not.toHaveProperty("language_code");
  });

  test.each([
    ["/help", [["bot_command", "/help"]]],
    ["🔴 /help@parasolka_bot!", [["bot_command", "/help@parasolka_bot"]]],
    ["і/або, a/b, http://x.ua/help", [["url", "http://x.ua/help"]]],
    ["(https://t.me/joinchat/AA-b_c), і", [["url", "https://t.me/joinchat/AA-b_c"]]],
    ["100 /", []],
  ])("with commands and links marked in «%s»", async (text, marked) => {
    const { message } = await teen.send(text);
    expect((message?.entities ?? []).map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual(marked);
  });

  test("again when it is sent again", async () => {
    const update = await teen.send("a");
    await teen.redeliver(update);
    expect(heard).toEqual([update, update]);
    expect(teen.sees()).toEqual(["a"]);
  });

  test("and is done when the bot has dealt with it", async () => {
    const slow = await startBotApi({
      port: false,
      onUpdate: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        slow.handle("sendMessage", { chat_id: CHAT, text: "b" });
      },
    });
    await slow.person(CHAT).send("a");
    expect(slow.person(CHAT).sees()).toEqual(["a", "b"]);
  });
});

describe("a person presses", () => {
  test("the newest visible button that says so, by label or data", async () => {
    await teen.send("/start");
    const first = bot("sendMessage", { text: "1", reply_markup: menu }).message_id;
    const second = bot("sendMessage", { text: "2", reply_markup: menu }).message_id;
    expect(teen.buttons()).toEqual([["Розповісти"], ["Сайт"]]);
    expect((await teen.press("Розповісти")).callback_query).toMatchObject({ data: "report", message: { message_id: second, text: "2" } });
    bot("deleteMessage", { message_id: second });
    expect((await teen.press("report")).callback_query?.message?.message_id).toBe(first);
  });

  test("a key of the reply keyboard, which sends its words", async () => {
    await teen.send("/start");
    bot("sendMessage", { text: "1", reply_markup: { keyboard: [[{ text: "🔴 SOS" }, "🧹"]], one_time_keyboard: true } });
    expect(teen.keyboard()).toEqual([["🔴 SOS", "🧹"]]);
    expect((await teen.press("🧹")).message?.text).toBe("🧹");
    expect(teen.keyboard()).toEqual([]);
  });

  test("nothing that is not there, and says what is", async () => {
    await teen.send("/start");
    bot("sendMessage", { text: "1", reply_markup: menu });
    await expect(teen.press("Вийти")).rejects.toThrow('Nothing to press says "Вийти"; there is: Розповісти · Сайт');
    await expect(teen.press("Сайт")).rejects.toThrow("the bot does not hear of it");
  });

  test("a button of a message that is gone only by force", async () => {
    await teen.send("/start");
    const { message_id } = bot("sendMessage", { text: "1", reply_markup: menu });
    bot("deleteMessage", { message_id });
    await expect(teen.press("Розповісти")).rejects.toThrow("there is: nothing");
    expect((await teen.pressData(message_id, "report")).callback_query?.message).toEqual({
      chat: { id: CHAT, type: "private", first_name: "Оля" },
      message_id,
      date: 0,
    });
  });
});

describe("a person cannot", () => {
  test("write while the bot is blocked, send nothing, edit what is not theirs or not there", async () => {
    await teen.send("/start");
    const { message_id } = bot("sendMessage", { text: "1" });
    await expect(teen.send("  ")).rejects.toThrow("send 0 characters");
    await expect(teen.send("a".repeat(4097))).rejects.toThrow("send 4097 characters");
    await expect(teen.edit(message_id, "2")).rejects.toThrow("their own messages");
    await expect(teen.edit(99, "2")).rejects.toThrow("no such message");
    await teen.block();
    await expect(teen.send("a")).rejects.toThrow("blocked the bot");
  });
});

test("every result of the bot's calls fits the documentation", async () => {
  const file_id = (await teen.sendPhoto()).message?.photo?.[0]?.file_id;
  const { message_id } = bot("sendMessage", {
    text: "<b>1</b> /help",
    parse_mode: "HTML",
    reply_markup: menu,
    reply_parameters: { message_id: 1 },
  });
  bot("editMessageText", { message_id, text: "2" });
  bot("sendPhoto", { photo: file_id, caption: "a" });
  bot("sendSticker", { sticker: (await teen.sendSticker()).message?.sticker?.file_id });
  bot("sendAnimation", { animation: file_id });
  bot("sendAudio", { audio: file_id });
  bot("sendVideo", { video: file_id });
  bot("sendVideoNote", { video_note: file_id });
  bot("sendMediaGroup", { media: [{ type: "document", media: file_id }] });
  bot("forwardMessage", { from_chat_id: CHAT, message_id: 1 });
  bot("copyMessage", { from_chat_id: CHAT, message_id: 1, caption: "new" });
  for (const method of ["getMe", "getMyName", "getMyDescription", "getWebhookInfo", "getUpdates"]) bot(method, { chat_id: undefined });
  bot("getChat", {});
  bot("getChatMenuButton", {});
  bot("getFile", { chat_id: undefined, file_id });
  const problems = api.calls.flatMap(({ method, result }) => {
    const returns = METHODS.get(method.toLowerCase())?.returns;
    return returns ? problemsOfValue(returns, JSON.parse(JSON.stringify(result))).map((problem) => `${method} ${problem}`) : [method];
  });
  expect(api.calls).toHaveLength(19);
  expect(problems).toEqual([]);
});

test("the transcript reads like the chat", async () => {
  await teen.send("/start");
  const { message_id } = bot("sendMessage", {
    text: "Привіт.\nЯ — Парасолька.",
    reply_markup: {
      inline_keyboard: [
        [
          { text: "Розповісти про шкідливе", callback_data: "r" },
          { text: "Поговорити з психологом", callback_data: "p" },
        ],
      ],
    },
  });
  bot("sendMessage", {
    text: "Двері — внизу.",
    reply_markup: { keyboard: [["🔴 Мені загрожує небезпека"], ["🧹 Прибрати з цього чату"]] },
  });
  const press = await teen.press("Розповісти про шкідливе");
  bot("answerCallbackQuery", { chat_id: undefined, callback_query_id: press.callback_query?.id, text: "Готово" });
  bot("editMessageText", {
    message_id,
    text: "Що це було?\nОбери.",
    reply_markup: { inline_keyboard: [[{ text: "Інше", callback_data: "x" }]] },
  });
  await teen.pressData(message_id, "forged");
  bot("editMessageReplyMarkup", { message_id });
  await teen.sendPhoto({ caption: "ось так" });
  await teen.sendSticker();
  const { message } = await teen.send("мене шантажуют");
  await teen.edit(message?.message_id ?? 0, "мене шантажують");
  bot("setMessageReaction", { message_id: message?.message_id, reaction: [{ type: "emoji", emoji: "❤" }] });
  bot("sendMessage", { text: "Ти не винен.", reply_parameters: { message_id: message?.message_id } });
  bot("deleteMessages", { message_ids: [1, 2] });
  bot("deleteMessage", { message_id: 3 });
  bot("sendMessage", { text: "Погода на завтра", reply_markup: { remove_keyboard: true } });
  await teen.block();

  expect(teen.transcript()).toMatchInlineSnapshot(`
    "teen    /start
    bot     Привіт.
            Я — Парасолька.
            [Розповісти про шкідливе] [Поговорити з психологом]
    bot     Двері — внизу.
            ⌨ [🔴 Мені загрожує небезпека]
            ⌨ [🧹 Прибрати з цього чату]
    teen    ▸ Розповісти про шкідливе
    bot     (toast) Готово
    bot     ✎ Що це було?
            Обери.
            [Інше]
    teen    ▸ (a button that is not there)
    bot     ✎ buttons removed
    teen    (photo) ось так
    teen    (sticker)
    teen    мене шантажуют
    teen    ✎ мене шантажують
    bot     reacts ❤
    bot     ↩ Ти не винен.
    bot     ✂ removed 3 messages
    bot     Погода на завтра
            ⌨ removed
    teen    (blocks the bot)
    "
  `);
  expect(teen.sees()).toMatchInlineSnapshot(`
    [
      "(photo) ось так",
      "(sticker)",
      "мене шантажують",
      "Ти не винен.",
      "Погода на завтра",
    ]
  `);
});
