import type { ConversationFlavor } from "@grammyjs/conversations";
import type { I18nFlavor } from "@grammyjs/i18n";
import { type Context, InlineKeyboard } from "grammy";
import type { UpdateUnit } from "../channel/unit.ts";
import type { TextArguments } from "./texts.ts";

/** What every handler of the bot is given: grammY's context and the unit in which this update is handled. */
export type BotContext = ConversationFlavor<Context & I18nFlavor & { unit: UpdateUnit }>;

/** The longest text that Telegram takes as one message, in UTF-16 units. */
const PART = 4096;

/** Where a text is best cut, the best first. */
const CUTS = ["\n\n", "\n", " "];

/**
 * Splits a text so that each part fits one message: after a paragraph, a line or a word where there is one in the second half,
 * else between two characters as people see them, so that no emoji falls apart. Joined, the parts are the text, but for white
 * space that would have been a message of its own.
 *
 * @param size most UTF-16 units in one part
 */
export function inParts(text: string, size = PART): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > size) {
    const head = rest.slice(0, size);
    const after = CUTS.map((mark) => head.lastIndexOf(mark) + mark.length).find((end) => end > size / 2);
    const cut = wholeCharacters(rest, after ?? size);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  const said = [...parts, rest].filter((part) => part.trim() !== "");
  return said.length > 0 ? said : [text.slice(0, size)];
}

const characters = new Intl.Segmenter("uk", { granularity: "grapheme" });
/** Looked at beyond the cut: longer than any character that a person means. */
const LONGEST_CHARACTER = 128;

/** The nearest place at or before `cut` where no character, such as a family of emoji, is torn apart. */
function wholeCharacters(text: string, cut: number): number {
  // From the beginning: where one flag ends and the next begins can only be told by counting.
  const torn = characters.segment(text.slice(0, cut + LONGEST_CHARACTER)).containing(cut);
  if (torn && torn.index > 0) return torn.index;
  // One character longer than a message, a heap of marks: at least no half of a sign.
  return cut > 1 && isLowSurrogate(text.charCodeAt(cut)) ? cut - 1 : cut;
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Rows of one button each: `[label, data]`. */
export function buttons(...rows: readonly (readonly [label: string, data: string])[]): InlineKeyboard {
  return InlineKeyboard.from(rows.map(([label, data]) => [InlineKeyboard.text(label, data)]));
}

/** The way out under a message: one button to the menu. */
export const toMenu = (ctx: BotContext): { reply_markup: InlineKeyboard } => ({
  reply_markup: buttons([ctx.t("menu-menu"), "go:menu"]),
});

/** Says a text in the person's language, in as many messages as it takes; the keyboard stands under the last. */
export async function say(ctx: BotContext, id: string, args: TextArguments = {}, markup?: Parameters<Context["reply"]>[1]): Promise<void> {
  const parts = inParts(ctx.t(id, args));
  for (const [index, part] of parts.entries()) await ctx.reply(part, index === parts.length - 1 ? markup : undefined);
}
