import { describe, expect, test } from "vitest";
import { problemsOfCall, problemsOfValue } from "../support/bot-api/check.ts";
import { type Kind, kindOf, METHODS, TYPES, VERSION } from "../support/bot-api/facts.ts";
import { HANDLED } from "../support/bot-api/methods.ts";

const chat = { chat_id: 1 };
const message = { ...chat, text: "Привіт" };

describe("the facts of the Bot API", () => {
  test("cover every method and type of the version they name", () => {
    expect(VERSION).toEqual({ api: "10.1", released: "2026-06-11" });
    expect({ methods: METHODS.size, types: TYPES.size }).toEqual({ methods: 180, types: 359 });
  });

  test("name only types that they explain", () => {
    const kinds = [
      ...[...METHODS.values()].flatMap((method) => [method.returns, ...[...method.fields.values()].map((field) => field.kind)]),
      ...[...TYPES.values()].flatMap((type) => ("oneOf" in type ? [type.oneOf] : [...type.fields.values()].map((field) => field.kind))),
    ];
    expect(kinds.length).toBeGreaterThan(2000);
    expect(kinds.flatMap(namesIn).filter((name) => !TYPES.has(name))).toEqual([]);
  });

  test("know each method that the stand-in does", () => {
    expect([...HANDLED.keys()].filter((name) => METHODS.get(name.toLowerCase())?.name !== name)).toEqual([]);
  });

  test("let an album mix kinds of media", () => {
    expect(kindOf("Array of A | Array of B")).toEqual({ is: "array", of: { is: "either", of: [kindOf("A"), kindOf("B")] } });
  });
});

describe("a call that fits the documentation", () => {
  test.each([
    ["the least", "sendMessage", message],
    ["another case", "SENDMESSAGE", message],
    ["a chat by name", "sendMessage", { ...message, chat_id: "@parasolka" }],
    ["inline buttons", "sendMessage", { ...message, reply_markup: { inline_keyboard: [[{ text: "a", callback_data: "b" }]] } }],
    ["a reply keyboard", "sendMessage", { ...message, reply_markup: { keyboard: [[{ text: "a" }, "b"]], is_persistent: true } }],
    ["no reply keyboard", "sendMessage", { ...message, reply_markup: { remove_keyboard: true } }],
    ["a forced reply", "sendMessage", { ...message, reply_markup: { force_reply: true, input_field_placeholder: "…" } }],
    [
      "an album of two kinds",
      "sendMediaGroup",
      {
        ...chat,
        media: [
          { type: "photo", media: "file-1" },
          { type: "video", media: "file-2" },
        ],
      },
    ],
    ["a reaction", "setMessageReaction", { ...chat, message_id: 1, reaction: [{ type: "emoji", emoji: "👍" }] }],
    [
      "commands for one chat",
      "setMyCommands",
      { commands: [{ command: "start", description: "Почати" }], scope: { type: "chat", chat_id: 1 } },
    ],
    ["a menu button", "setChatMenuButton", { menu_button: { type: "web_app", text: "a", web_app: { url: "https://example.org" } } }],
  ])("passes: %s", (_what, method, payload) => {
    expect(problemsOfCall(method, payload)).toEqual([]);
  });

  test("passes with an upload in a field or inside an album", () => {
    const uploads = new Map([["one", { name: "a.png", type: "image/png", size: 3 }]]);
    expect(problemsOfCall("sendPhoto", { ...chat, photo: "attach://one" }, uploads)).toEqual([]);
    expect(problemsOfCall("sendMediaGroup", { ...chat, media: [{ type: "photo", media: "attach://one" }] }, uploads)).toEqual([]);
    expect(problemsOfCall("setWebhook", { url: "", certificate: "attach://one" }, uploads)).toEqual([]);
  });
});

describe("a call that does not fit is told what is wrong", () => {
  test.each([
    ["an unknown method", "sendMesage", message, "unknown method sendMesage"],
    ["an unknown field", "sendMessage", { ...message, txt: "" }, "txt: unknown field"],
    ["a field with a name of every object", "sendMessage", { ...message, constructor: 1 }, "constructor: unknown field"],
    ["a missing field", "sendMessage", chat, "text: missing"],
    ["a number for a text", "sendMessage", { ...chat, text: 5 }, "text: expected a string, got a number"],
    ["a text for a number", "editMessageText", { ...message, message_id: "5" }, "message_id: expected an integer, got a string"],
    ["a fraction for an integer", "deleteMessage", { ...chat, message_id: 1.5 }, "message_id: expected an integer, got a number"],
    ["null", "sendMessage", { ...message, protect_content: null }, "protect_content: expected a boolean, got null"],
    ["an object for an array", "deleteMessages", { ...chat, message_ids: {} }, "message_ids: expected an array, got an object"],
    ["a wrong item", "deleteMessages", { ...chat, message_ids: [1, "2"] }, "message_ids[1]: expected an integer, got a string"],
    [
      "buttons that are not in rows",
      "sendMessage",
      { ...message, reply_markup: { inline_keyboard: [{ text: "a", callback_data: "b" }] } },
      "reply_markup.inline_keyboard[0]: expected an array, got an object",
    ],
    [
      "a button without words",
      "sendMessage",
      { ...message, reply_markup: { inline_keyboard: [[{ callback_data: "b" }]] } },
      "reply_markup.inline_keyboard[0][0].text: missing",
    ],
    [
      "a misspelt action",
      "sendMessage",
      { ...message, reply_markup: { inline_keyboard: [[{ text: "a", callbackData: "b" }]] } },
      "reply_markup.inline_keyboard[0][0].callbackData: unknown field",
    ],
    ["half of two keyboards", "sendMessage", { ...message, reply_markup: { keyboard: [], inline_keyboard: [] } }, /unknown field/],
    [
      "a reply keyboard where only buttons may be",
      "editMessageText",
      { ...message, message_id: 1, reply_markup: { keyboard: [] } },
      /inline_keyboard: missing/,
    ],
    [
      "a keyboard as text",
      "sendMessage",
      { ...message, reply_markup: "{}" },
      /reply_markup: expected InlineKeyboardMarkup or ReplyKeyboardMarkup/,
    ],
    [
      "a kind of media that is none",
      "sendMediaGroup",
      { ...chat, media: [{ type: "picture", media: "x" }] },
      /media\[0\]\.type: \w+ says "/,
    ],
    ["a kind of scope that is none", "setMyCommands", { commands: [], scope: { type: "everybody" } }, /scope\.type: \w+ says "/],
    [
      "a file as text where an upload must be",
      "setWebhook",
      { url: "", certificate: "cert.pem" },
      "certificate: expected an uploaded file, got a string",
    ],
    [
      "an upload that was not sent",
      "sendPhoto",
      { ...chat, photo: "attach://nothing" },
      "photo: names an upload that the request does not carry",
    ],
  ])("%s", (_what, method, payload, problem) => {
    const problems = problemsOfCall(method, payload);
    expect(problems.join("\n")).toMatch(problem);
    expect(problems.length).toBeGreaterThan(0);
  });

  test("an update of a wrong shape is told so too", () => {
    const update = { update_id: 1, message: { message_id: 1, date: 1, chat: { id: 1, type: "private" }, txt: "a" } };
    expect(problemsOfValue(kindOf("Update"), update)).toEqual(["message.txt: unknown field"]);
  });

  test("nesting without end ends", () => {
    let deep: unknown = "a";
    for (let depth = 0; depth < 5000; depth += 1) deep = [deep];
    expect(problemsOfValue(kindOf("RichText"), deep).join()).toMatch(/nested too deep/);
  });
});

function namesIn(kind: Kind): string[] {
  if (kind.is === "object") return [kind.name];
  if (kind.is === "array") return namesIn(kind.of);
  return kind.is === "either" ? kind.of.flatMap(namesIn) : [];
}
