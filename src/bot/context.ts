import type { ConversationFlavor } from "@grammyjs/conversations";
import type { I18nFlavor } from "@grammyjs/i18n";
import { type Context, InlineKeyboard } from "grammy";
import type { UpdateUnit } from "../channel/unit.ts";
import type { TextArguments } from "./texts.ts";

/** What every handler of the bot is given: grammY's context and the unit in which this update is handled. */
export type BotContext = ConversationFlavor<Context & I18nFlavor & { unit: UpdateUnit }>;

/** Words that Telegram takes as one message, with room to spare below its 4,096. */
const PART = 3900;

/** Splits at paragraphs, lines, words or, where there are none, code points, so that each part fits one message. */
export function inParts(text: string, size = PART): string[] {
  const parts: string[] = [];
  let rest = Array.from(text);
  while (rest.length > size) {
    const head = rest.slice(0, size);
    const cut = ["\n\n", "\n", " "].map((mark) => lastIndexOf(head, mark)).find((index) => index !== undefined && index > size / 2) ?? size;
    parts.push(rest.slice(0, cut).join("").trimEnd());
    rest = Array.from(rest.slice(cut).join("").trimStart());
  }
  return [...parts, rest.join("")];
}

function lastIndexOf(characters: string[], mark: string): number | undefined {
  const marks = Array.from(mark);
  for (let index = characters.length - marks.length; index > 0; index--)
    if (marks.every((character, offset) => characters[index + offset] === character)) return index;
  return undefined;
}

/** Rows of one button each: `[label, data]`. */
export function buttons(...rows: readonly (readonly [label: string, data: string])[]): InlineKeyboard {
  return InlineKeyboard.from(rows.map(([label, data]) => [InlineKeyboard.text(label, data)]));
}

/** Says a text in the person's language, in as many messages as it takes; the keyboard stands under the last. */
export async function say(ctx: BotContext, id: string, args: TextArguments = {}, markup?: Parameters<Context["reply"]>[1]): Promise<void> {
  const parts = inParts(ctx.t(id, args));
  for (const [index, part] of parts.entries()) await ctx.reply(part, index === parts.length - 1 ? markup : undefined);
}
