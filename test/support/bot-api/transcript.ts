import type { Message } from "grammy/types";
import { labelOf, type Markup } from "./keyboard.ts";
import type { Happening, Who } from "./state.ts";

const MARGIN = 8;
const INDENT = " ".repeat(MARGIN);
const FILES = [
  "photo",
  "sticker",
  "voice",
  "video",
  "video_note",
  "audio",
  "animation",
  "document",
  "location",
  "contact",
  "poll",
  "dice",
  "story",
] as const;

/** What happened in a chat as text that a person can read, without ids and times. */
export function renderTranscript(history: readonly Happening[]): string {
  return merged(history)
    .map((happening) => `${lines(happening).join("\n")}\n`)
    .join("");
}

/** The words of a message; files stand in brackets. */
export function wordsOf(message: Message): string {
  const file = FILES.find((field) => message[field] !== undefined);
  const words = message.text ?? message.caption ?? "";
  return file ? `(${file.replace("_", " ")}) ${words}`.trimEnd() : words;
}

function lines(happening: Happening): string[] {
  switch (happening.kind) {
    case "message":
      return [
        ...said(happening.who, `${marks(happening.message)}${wordsOf(happening.message)}`),
        ...keyboardLines(happening.message, happening.markup),
      ];
    case "edit": {
      const rows = keyboardLines(happening.message, undefined);
      if (happening.only !== "keyboard") return [...said(happening.who, `✎ ${wordsOf(happening.message)}`), ...rows];
      return [...said(happening.who, rows.length > 0 ? "✎ buttons" : "✎ buttons removed"), ...rows];
    }
    case "press":
      return said("teen", `▸ ${happening.label ?? "(a button that is not there)"}`);
    case "toast":
      return said("bot", `(${happening.alert ? "alert" : "toast"}) ${happening.text}`);
    case "removed":
      return said("bot", `✂ removed ${happening.count} ${happening.count === 1 ? "message" : "messages"}`);
    case "reaction":
      return said(happening.who, happening.emoji ? `reacts ${happening.emoji}` : "takes the reaction back");
    case "blocked":
      return said("teen", "(blocks the bot)");
    case "unblocked":
      return said("teen", "(unblocks the bot)");
  }
}

function said(who: Who, words: string): string[] {
  return words.split("\n").map((line, index) => `${index === 0 ? who.padEnd(MARGIN) : INDENT}${line}`.trimEnd());
}

function keyboardLines(message: Message, markup: Markup | undefined): string[] {
  const inline = (message.reply_markup as Markup | undefined)?.inline_keyboard ?? [];
  const keys = markup?.keyboard ?? [];
  const row = (buttons: (string | { text: string })[]) => buttons.map((button) => `[${labelOf(button)}]`).join(" ");
  return [
    ...inline.map((buttons) => `${INDENT}${row(buttons)}`),
    ...keys.map((buttons) => `${INDENT}⌨ ${row(buttons)}`),
    ...(markup?.remove_keyboard ? [`${INDENT}⌨ removed`] : []),
  ];
}

function marks(message: Message): string {
  return `${message.reply_to_message ? "↩ " : ""}${message.forward_origin ? "(forwarded) " : ""}`;
}

/** Deletions that follow one another are one: whether they were one call is not the person's business. */
function merged(history: readonly Happening[]): Happening[] {
  const result: Happening[] = [];
  for (const happening of history) {
    const last = result.at(-1);
    if (happening.kind === "removed" && last?.kind === "removed") {
      result.splice(-1, 1, { kind: "removed", count: last.count + happening.count });
    } else result.push(happening);
  }
  return result;
}
