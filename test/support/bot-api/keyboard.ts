import type { InlineKeyboardMarkup } from "grammy/types";
import { badRequest } from "./refusal.ts";

const DECORATION = new Set(["text", "icon_custom_emoji_id", "style"]);
const MOST_BUTTONS = 100;
const WIDEST_ROW = 8;
const LONGEST_DATA = 64;

/** The reply markups, as far as the stand-in looks into them. */
export interface Markup {
  inline_keyboard?: ({ text: string; callback_data?: string } & Record<string, unknown>)[][];
  keyboard?: (string | { text: string })[][];
  one_time_keyboard?: boolean;
  remove_keyboard?: boolean;
  force_reply?: boolean;
}

/** Rules of the documentation that Telegram's server does not hold against a bot, but that are a mistake. */
export function keyboardProblems(markup: Markup): string[] {
  return (markup.inline_keyboard ?? []).flat().flatMap((button) => {
    const actions = Object.keys(button).filter((key) => !DECORATION.has(key));
    return actions.length > 1 ? [`the button "${button.text}" has ${actions.length} actions (${actions.join(", ")}), one is allowed`] : [];
  });
}

/** What Telegram lets pass but shows badly or cuts. */
export function keyboardWarnings(markup: Markup): string[] {
  const rows = markup.inline_keyboard ?? markup.keyboard ?? [];
  const count = rows.flat().length;
  return [
    ...(count > MOST_BUTTONS ? [`${count} buttons, more than ${MOST_BUTTONS}`] : []),
    ...rows.filter((row) => row.length > WIDEST_ROW).map((row) => `${row.length} buttons in a row, more than ${WIDEST_ROW}`),
  ];
}

/** Throws what Telegram answers to a keyboard that it does not take. */
export function refuseBadKeyboard(markup: Markup): void {
  for (const button of (markup.inline_keyboard ?? []).flat()) {
    if (button.text === "") throw badRequest("inline keyboard button text must be non-empty");
    const actions = Object.keys(button).filter((key) => !DECORATION.has(key));
    const empty = (button.callback_data ?? "x") === "" || (button.url ?? "x") === "";
    if (actions.length === 0 || (actions.length === 1 && empty)) {
      throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }
    if (Buffer.byteLength(button.callback_data ?? "") > LONGEST_DATA) throw badRequest("BUTTON_DATA_INVALID");
  }
  for (const key of (markup.keyboard ?? []).flat()) {
    if (labelOf(key) === "") throw badRequest("keyboard button text must be non-empty");
  }
}

export const labelOf = (key: string | { text: string }): string => (typeof key === "string" ? key : key.text);

/** The inline keyboard as a message carries it: without empty rows, or none at all. */
export function inlineKeyboard(markup: Markup | undefined): InlineKeyboardMarkup | undefined {
  const rows = (markup?.inline_keyboard ?? []).filter((row) => row.length > 0);
  return rows.length > 0 ? ({ inline_keyboard: rows } as InlineKeyboardMarkup) : undefined;
}
