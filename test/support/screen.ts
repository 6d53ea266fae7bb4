import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import type { Message } from "grammy/types";

/** Most answers under one message; what only leads around is not one. */
const MOST_ANSWERS = 6;
/** A label is shorter than this, or a phone cuts it. */
const LABEL_BELOW = 30;
const LONGEST_DATA = 64;
const LONGEST_TEXT = 4096;

/** Callback data of buttons that answer nothing: the next page, skipping, back, the end of a form, the menu. */
export const NAVIGATION = /:~|^(?:go|form):(?:menu|back|stop|continue)|:(?:back|stop)$/;

const LOCALES = join(import.meta.dirname, "..", "..", "locales");

/** The ids of all texts, to tell one that was shown in place of its text. */
export const TEXT_IDS: ReadonlySet<string> = new Set(
  readdirSync(join(LOCALES, "uk")).flatMap((file) =>
    new FluentResource(readFileSync(join(LOCALES, "uk", file), "utf8")).body.map(({ id }) => id),
  ),
);

/** What must never stand where a person reads: values that are none, and Fluent's own signs of something missing. */
const RAW = [/\bundefined\b/, /\bNaN\b/, /\[object /, /\{\s*\$?[a-zA-Z][\w-]*\s*\}/, /\bnull\b/];
const WORD_LIKE_AN_ID = /[a-z][a-z0-9]*(?:[-_][a-zA-Z0-9_]+)+/g;

interface Button {
  readonly text: string;
  readonly callback_data?: string;
}

/**
 * What is wrong with one message of the bot as a person sees it; empty when nothing is.
 *
 * @param theirs everything that the person has written: what of it is said back to them is not ours to judge
 */
export function complaintsAbout(message: Pick<Message, "text" | "caption" | "reply_markup">, theirs = ""): string[] {
  const text = message.text ?? message.caption ?? "";
  const rows = (message.reply_markup as { inline_keyboard?: Button[][] } | undefined)?.inline_keyboard ?? [];
  const buttons = rows.flat();
  const said = [text, ...buttons.map((button) => button.text)];
  const ours = said.map((words) => withoutTheirs(words, theirs));
  const data = buttons.map((button) => button.callback_data ?? "");
  const answers = data.filter((one) => !NAVIGATION.test(one));
  return [
    ...ours.flatMap((words) => RAW.flatMap((sign) => (sign.test(words) ? [`shows ${sign}`] : []))),
    ...ours.flatMap((words) => (words.match(WORD_LIKE_AN_ID) ?? []).filter((id) => TEXT_IDS.has(id)).map((id) => `shows the id ${id}`)),
    ...(text.trim() === "" ? ["has no words"] : []),
    ...(text.length > LONGEST_TEXT ? [`has ${text.length} characters`] : []),
    ...buttons.filter((button) => button.text.trim() === "").map(() => "has a button without a label"),
    ...buttons.filter(({ text: label }) => [...label].length >= LABEL_BELOW).map(({ text: label }) => `has the long label "${label}"`),
    ...data.filter((one) => Buffer.byteLength(one) > LONGEST_DATA).map((one) => `has ${Buffer.byteLength(one)} bytes of data`),
    ...(answers.length > MOST_ANSWERS ? [`offers ${answers.length} answers`] : []),
    ...(new Set(data).size < data.length ? ["has two buttons that do the same"] : []),
    ...(new Set(buttons.map((button) => button.text)).size < buttons.length ? ["has two buttons that say the same"] : []),
  ];
}

/** A text without the lines that the person wrote. */
const withoutTheirs = (words: string, theirs: string): string =>
  words
    .split("\n")
    .filter((line) => line.trim() === "" || !theirs.includes(line.trim()))
    .join("\n");
