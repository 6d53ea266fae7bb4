import { beforeEach, describe, expect, test } from "vitest";
import { hours, minutes, seconds } from "../../src/shared/clock.ts";
import type { Person } from "../support/bot-api/person.ts";
import { type BotApi, startBotApi } from "../support/bot-api/server.ts";

const CHAT = 4242;
const clock = { at: 0, now: () => new Date(clock.at) };

let api: BotApi;
let teen: Person;

beforeEach(async () => {
  clock.at = Date.parse("2026-03-02T10:00:00Z");
  api = await startBotApi({ port: false, clock });
  teen = api.person(CHAT);
  await teen.send("/start");
});

/** The result of a call that must work. */
function done<T = { message_id: number }>(method: string, payload: Record<string, unknown>): T {
  const { body } = api.handle(method, { chat_id: CHAT, ...payload });
  if (!body.ok) throw new Error(body.description);
  return body.result as T;
}

/** Why a call was refused. */
function refused(method: string, payload: Record<string, unknown>): string {
  const { status, body } = api.handle(method, { chat_id: CHAT, ...payload });
  if (body.ok) throw new Error(`${method} worked`);
  expect(body.error_code).toBe(status);
  return body.description;
}

const buttons = (...row: Record<string, unknown>[]) => ({ reply_markup: { inline_keyboard: [row] } });

describe("what breaks the documentation", () => {
  test("is a violation, never a refusal, and leaves nothing in the chat", () => {
    expect(refused("sendMessage", { txt: "a" })).toBe("Bad Request: text: missing; txt: unknown field");
    expect(api.violations.map(({ method, problem }) => `${method} ${problem}`)).toEqual([
      "sendMessage text: missing",
      "sendMessage txt: unknown field",
    ]);
    expect(api.refusals).toEqual([]);
    expect(api.sent(CHAT)).toEqual([]);
  });

  test("a method that does not exist is answered as Telegram does", () => {
    expect(api.handle("sendMesage", {})).toEqual({
      status: 404,
      body: { ok: false, error_code: 404, description: "Not Found: method not found" },
    });
    expect(api.violations).toHaveLength(1);
  });

  test("a button with two actions is a violation, with one it is not", () => {
    refused("sendMessage", { text: "a", ...buttons({ text: "x", callback_data: "y", url: "https://example.org" }) });
    expect(api.violations[0]?.problem).toBe('the button "x" has 2 actions (callback_data, url), one is allowed');
    done("sendMessage", { text: "a", ...buttons({ text: "x", url: "https://example.org", style: "danger" }) });
    expect(api.violations).toHaveLength(1);
  });

  test("Markdown is one too, because the stand-in cannot read it", () => {
    refused("sendMessage", { text: "*a*", parse_mode: "MarkdownV2" });
    expect(api.violations).toHaveLength(1);
  });

  test("so is a description longer than 512 characters", () => {
    done("setMyDescription", { chat_id: undefined, description: "й".repeat(512) });
    refused("setMyDescription", { chat_id: undefined, description: "й".repeat(513) });
    expect(api.violations).toMatchObject([{ method: "setMyDescription" }]);
  });

  test("a method that is only checked is listed, so that a test can fail on it", () => {
    expect(done("pinChatMessage", { message_id: 1 })).toBe(true);
    expect(api.unhandled).toEqual(["pinChatMessage"]);
  });
});

describe("text", () => {
  test("has 1 to 4096 characters, counted as people count them", () => {
    expect(refused("sendMessage", { text: "" })).toBe("Bad Request: message text is empty");
    expect(refused("sendMessage", { text: " \n " })).toBe("Bad Request: text must be non-empty");
    expect(refused("sendMessage", { text: "й".repeat(4097) })).toBe("Bad Request: message is too long");
    done("sendMessage", { text: "🔴".repeat(4096) });
    expect(api.refusals).toHaveLength(3);
    expect(api.violations).toEqual([]);
  });

  test("counts after HTML was read", () => {
    done("sendMessage", { text: `<b>${"a".repeat(4096)}</b>`, parse_mode: "HTML" });
    expect(api.sent(CHAT)[0]).toMatchObject({ entities: [{ type: "bold", offset: 0, length: 4096 }] });
    expect(refused("sendMessage", { text: "<b></b>", parse_mode: "HTML" })).toBe("Bad Request: text must be non-empty");
  });

  test("in HTML keeps its words and loses its tags", () => {
    const text = ' <b>Ти <i>не</i> винен</b>: <a href="https://example.org/?a&amp;b">тут</a> &lt;3 &#x1F31F;';
    expect(done("sendMessage", { text, parse_mode: "HTML" })).toMatchObject({
      text: "Ти не винен: тут <3 🌟",
      entities: [
        { type: "bold", offset: 0, length: 11 },
        { type: "italic", offset: 3, length: 2 },
        { type: "text_link", offset: 13, length: 3, url: "https://example.org/?a&b" },
      ],
    });
  });

  test.each([
    ["<script>", 'Unsupported start tag "script" at byte offset 0'],
    ["й <b>a", `Can't find end tag corresponding to start tag "b"`],
    ["<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ["a</b>", "Unexpected end tag at byte offset 1"],
    ["й < b", "Unclosed start tag at byte offset 3"],
  ])("in broken HTML (%s) is refused", (text, why) => {
    expect(refused("sendMessage", { text, parse_mode: "HTML" })).toBe(`Bad Request: can't parse entities: ${why}`);
  });

  test("of a caption ends at 1024 characters", async () => {
    const photo = (await teen.sendPhoto()).message?.photo?.[0]?.file_id;
    done("sendPhoto", { photo, caption: "й".repeat(1024) });
    expect(refused("sendPhoto", { photo, caption: "й".repeat(1025) })).toBe("Bad Request: message caption is too long");
  });
});

describe("buttons", () => {
  test("carry 1 to 64 bytes of data", () => {
    done("sendMessage", { text: "a", ...buttons({ text: "x", callback_data: "й".repeat(32) }) });
    expect(refused("sendMessage", { text: "a", ...buttons({ text: "x", callback_data: "й".repeat(33) }) })).toBe(
      "Bad Request: BUTTON_DATA_INVALID",
    );
    const none = "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";
    expect(refused("sendMessage", { text: "a", ...buttons({ text: "x", callback_data: "" }) })).toBe(none);
    expect(refused("sendMessage", { text: "a", ...buttons({ text: "x" }) })).toBe(none);
  });

  test("have words on them", () => {
    expect(refused("sendMessage", { text: "a", ...buttons({ text: "", callback_data: "x" }) })).toMatch("text must be non-empty");
    expect(refused("sendMessage", { text: "a", reply_markup: { keyboard: [[{ text: "" }]] } })).toMatch("text must be non-empty");
  });

  test("over a hundred, or over eight in a row, are warned of and not refused", () => {
    done("sendMessage", { text: "a", ...buttons(...Array.from({ length: 8 }, (_, n) => ({ text: `${n}`, callback_data: "x" }))) });
    expect(api.warnings).toEqual([]);
    done("sendMessage", { text: "a", ...buttons(...Array.from({ length: 101 }, (_, n) => ({ text: `${n}`, callback_data: "x" }))) });
    expect(api.warnings).toEqual(["101 buttons, more than 100", "101 buttons in a row, more than 8"]);
  });
});

describe("editing", () => {
  test("to the same words and buttons is refused, to other words or buttons it is done", () => {
    const row = buttons({ text: "x", callback_data: "y" });
    const { message_id } = done("sendMessage", { text: "a", ...row });
    expect(refused("editMessageText", { message_id, text: " a ", ...row })).toBe(
      "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
    expect(done("editMessageText", { message_id, text: "b", ...row })).toMatchObject({ text: "b", edit_date: clock.at / 1000 });
    expect(done("editMessageText", { message_id, text: "b" })).not.toHaveProperty("reply_markup");
    done("editMessageReplyMarkup", { message_id, ...row });
    expect(refused("editMessageReplyMarkup", { message_id, ...row })).toMatch("message is not modified");
  });

  test("needs a message of the bot that is still there", () => {
    const own = teen.messages()[0]?.message_id;
    const { message_id } = done("sendMessage", { text: "a" });
    done("deleteMessage", { message_id });
    expect(refused("editMessageText", { message_id, text: "b" })).toBe("Bad Request: message to edit not found");
    expect(refused("editMessageText", { message_id: 999, text: "b" })).toBe("Bad Request: message to edit not found");
    expect(refused("editMessageText", { message_id: own, text: "b" })).toBe("Bad Request: message can't be edited");
  });

  test("cannot change a message that brought a reply keyboard", () => {
    const { message_id } = done("sendMessage", { text: "a", reply_markup: { keyboard: [["🧹"]] } });
    expect(refused("editMessageText", { message_id, text: "b" })).toBe("Bad Request: message can't be edited");
  });

  test("takes text for text and captions for files", async () => {
    const photo = (await teen.sendPhoto()).message?.photo?.[0]?.file_id;
    const text = done("sendMessage", { text: "a" }).message_id;
    const picture = done("sendPhoto", { photo, caption: "a" }).message_id;
    expect(refused("editMessageCaption", { message_id: text, caption: "b" })).toBe(
      "Bad Request: there is no caption in the message to edit",
    );
    expect(refused("editMessageText", { message_id: picture, text: "b" })).toBe("Bad Request: there is no text in the message to edit");
    expect(done("editMessageCaption", { message_id: picture, caption: "b" })).toMatchObject({ caption: "b" });
    expect(done("editMessageCaption", { message_id: picture })).not.toHaveProperty("caption");
  });
});

describe("deleting", () => {
  test("works for both sides' messages, once", () => {
    const own = teen.messages()[0]?.message_id;
    done("deleteMessage", { message_id: own });
    expect(teen.sees()).toEqual([]);
    expect(refused("deleteMessage", { message_id: own })).toBe("Bad Request: message to delete not found");
  });

  test("works for 48 hours and not a second longer", () => {
    const { message_id } = done("sendMessage", { text: "a" });
    clock.at += hours(48) + seconds(1);
    const young = done("sendMessage", { text: "b" });
    expect(refused("deleteMessage", { message_id })).toBe("Bad Request: message can't be deleted for everyone");
    expect(refused("deleteMessages", { message_ids: [young.message_id, message_id] })).toBe(
      "Bad Request: message can't be deleted for everyone",
    );
    expect(api.sent(CHAT)).toHaveLength(2);
    clock.at -= seconds(1);
    done("deleteMessage", { message_id });
    expect(api.sent(CHAT)).toHaveLength(1);
  });

  test("of many takes 1 to 100 and skips those that are gone", () => {
    const ids = Array.from({ length: 100 }, () => done("sendMessage", { text: "a" }).message_id);
    expect(refused("deleteMessages", { message_ids: [] })).toBe("Bad Request: message identifiers are not specified");
    expect(refused("deleteMessages", { message_ids: [...ids, 1] })).toBe("Bad Request: too many message identifiers specified");
    done("deleteMessage", { message_id: ids[0] });
    done("deleteMessages", { message_ids: ids });
    expect(api.sent(CHAT)).toEqual([]);
  });

  test("takes the reply keyboard away with the message that brought it", () => {
    const { message_id } = done("sendMessage", { text: "a", reply_markup: { keyboard: [["🔴", "🧹"]] } });
    done("sendMessage", { text: "b" });
    expect(teen.keyboard()).toEqual([["🔴", "🧹"]]);
    done("deleteMessage", { message_id });
    expect(teen.keyboard()).toEqual([]);
  });
});

describe("answering a press", () => {
  const tooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

  async function press(): Promise<string | undefined> {
    done("sendMessage", { text: "a", ...buttons({ text: "x", callback_data: "y" }) });
    return (await teen.press("x")).callback_query?.id;
  }
  const answer = (id: string | undefined, text = "Готово") => ({ chat_id: undefined, callback_query_id: id, text });

  test("works once", async () => {
    const id = await press();
    expect(api.unanswered()).toBe(1);
    done("answerCallbackQuery", answer(id));
    expect(api.unanswered()).toBe(0);
    expect(refused("answerCallbackQuery", answer(id))).toBe(tooOld);
    expect(refused("answerCallbackQuery", answer("77"))).toBe(tooOld);
  });

  test("works for 150 seconds", async () => {
    const [early, late] = [await press(), await press()];
    clock.at += seconds(150);
    done("answerCallbackQuery", answer(early));
    clock.at += seconds(1);
    expect(refused("answerCallbackQuery", answer(late))).toBe(tooOld);
  });

  test("has up to 200 characters", async () => {
    const id = await press();
    expect(refused("answerCallbackQuery", answer(id, "й".repeat(201)))).toBe("Bad Request: MESSAGE_TOO_LONG");
    done("answerCallbackQuery", answer(id, "й".repeat(200)));
  });
});

describe("writing to somebody", () => {
  test("needs a chat that Telegram knows", () => {
    expect(refused("sendMessage", { chat_id: 1, text: "a" })).toBe("Bad Request: chat not found");
    expect(refused("sendMessage", { chat_id: "@nobody", text: "a" })).toBe("Bad Request: chat not found");
    done("sendMessage", { chat_id: String(CHAT), text: "a" });
  });

  test("needs somebody who wrote first", async () => {
    const stranger = api.person(5);
    const message = { chat_id: 5, text: "a" };
    expect(refused("sendMessage", message)).toBe("Forbidden: bot can't initiate conversation with a user");
    await stranger.send("Добрий день");
    done("sendMessage", message);
  });

  test("needs somebody who did not block the bot; deleting works all the same", async () => {
    const { message_id } = done("sendMessage", { text: "a" });
    await teen.block();
    const blocked = "Forbidden: bot was blocked by the user";
    expect(refused("sendMessage", { text: "b" })).toBe(blocked);
    expect(refused("sendChatAction", { action: "typing" })).toBe(blocked);
    expect(refused("editMessageText", { message_id, text: "b" })).toBe(blocked);
    done("deleteMessage", { message_id });
    await teen.unblock();
    done("sendMessage", { text: "b" });
  });

  test("as a reply needs the message replied to, or leave to do without", () => {
    const first = teen.messages()[0]?.message_id;
    expect(done("sendMessage", { text: "a", reply_parameters: { message_id: first } })).toMatchObject({
      reply_to_message: { text: "/start" },
    });
    const gone = { message_id: 999 };
    expect(refused("sendMessage", { text: "a", reply_parameters: gone })).toBe("Bad Request: message to be replied not found");
    const sent = done("sendMessage", { text: "a", reply_parameters: { ...gone, allow_sending_without_reply: true } });
    expect(sent).not.toHaveProperty("reply_to_message");
  });

  test("with a file takes an id that Telegram gave, and nothing else", async () => {
    const voice = (await teen.sendVoice()).message?.voice?.file_id;
    expect(done("sendVoice", { voice })).toMatchObject({ voice: { file_id: voice } });
    expect(refused("sendVoice", { voice: "AgACAgIAAxkBAAI" })).toMatch("wrong remote file identifier specified");
    expect(refused("sendVoice", { voice: "" })).toBe("Bad Request: there is no voice in the request");
    expect(done("sendDocument", { document: "https://example.org/a.pdf" })).toMatchObject({ document: {} });
  });

  test("in albums takes up to ten", async () => {
    const media = { type: "photo", media: (await teen.sendPhoto()).message?.photo?.[0]?.file_id, caption: "a" };
    const album = done<{ media_group_id: string }[]>("sendMediaGroup", { media: [media, media] });
    expect(new Set(album.map((item) => item.media_group_id)).size).toBe(1);
    expect(refused("sendMediaGroup", { media: [] })).toBe("Bad Request: there are no messages to send");
    expect(refused("sendMediaGroup", { media: Array.from({ length: 11 }, () => media) })).toBe(
      "Bad Request: too many messages to send as an album",
    );
  });

  test("by copy or forward needs the original", async () => {
    const psychologist = api.person(5);
    await psychologist.send("/start");
    const original = { from_chat_id: CHAT, message_id: teen.messages()[0]?.message_id };
    expect(done("copyMessage", { chat_id: 5, ...original })).toEqual({ message_id: 2 });
    expect(done("forwardMessage", { chat_id: 5, ...original })).toMatchObject({
      text: "/start",
      forward_origin: { type: "user", sender_user: { id: CHAT } },
    });
    expect(refused("copyMessage", { ...original, message_id: 99 })).toBe("Bad Request: message to copy not found");
    expect(refused("forwardMessage", { ...original, message_id: 99 })).toBe("Bad Request: message to forward not found");
  });

  test("with a reaction or a sign of typing is checked", () => {
    const message_id = teen.messages()[0]?.message_id;
    done("setMessageReaction", { message_id, reaction: [{ type: "emoji", emoji: "👍" }] });
    expect(refused("setMessageReaction", { message_id: 99 })).toBe("Bad Request: message to react not found");
    done("sendChatAction", { action: "typing" });
    expect(refused("sendChatAction", { action: "thinking" })).toBe("Bad Request: wrong parameter action in request");
  });
});

describe("the bot's own page", () => {
  test.each([
    ["BOT_COMMAND_INVALID", { command: "Start", description: "a" }],
    ["BOT_COMMAND_INVALID", { command: "s".repeat(33), description: "a" }],
    ["BOT_COMMAND_DESCRIPTION_INVALID", { command: "start", description: " " }],
    ["BOT_COMMAND_DESCRIPTION_INVALID", { command: "start", description: "й".repeat(257) }],
  ])("refuses a command: %s", (why, command) => {
    expect(refused("setMyCommands", { chat_id: undefined, commands: [command] })).toBe(`Bad Request: ${why}`);
  });

  test("keeps up to a hundred commands for each language", () => {
    const commands = Array.from({ length: 100 }, (_, n) => ({ command: `c${n}_`, description: "й".repeat(256) }));
    done("setMyCommands", { chat_id: undefined, commands, language_code: "uk" });
    expect(done("getMyCommands", { chat_id: undefined, language_code: "uk" })).toEqual(commands);
    expect(done("getMyCommands", { chat_id: undefined })).toEqual([]);
    const tooMany = [...commands, ...commands.slice(0, 1)];
    expect(refused("setMyCommands", { chat_id: undefined, commands: tooMany })).toBe("Bad Request: BOT_COMMANDS_TOO_MUCH");
    done("deleteMyCommands", { chat_id: undefined, language_code: "uk" });
    expect(done("getMyCommands", { chat_id: undefined, language_code: "uk" })).toEqual([]);
  });

  test("keeps words by language and falls back to those for all", () => {
    done("setMyShortDescription", { chat_id: undefined, short_description: "umbrella" });
    done("setMyShortDescription", { chat_id: undefined, short_description: "парасолька", language_code: "uk" });
    expect(done("getMyShortDescription", { chat_id: undefined, language_code: "uk" })).toEqual({ short_description: "парасолька" });
    expect(done("getMyShortDescription", { chat_id: undefined, language_code: "de" })).toEqual({ short_description: "umbrella" });
    done("setChatMenuButton", { menu_button: { type: "default" } });
    expect(done("getChatMenuButton", {})).toEqual({ type: "default" });
  });

  test("knows its chats, and cannot leave a private one", () => {
    expect(done("getChat", {})).toMatchObject({ id: CHAT, type: "private", first_name: "Teen" });
    expect(refused("leaveChat", {})).toBe("Bad Request: can't leave private chats");
    clock.at += minutes(1);
    expect(api.calls.at(-1)).toMatchObject({ method: "leaveChat", status: 400, result: "Bad Request: can't leave private chats" });
  });
});
