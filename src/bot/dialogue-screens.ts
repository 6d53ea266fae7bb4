import { type Context, InlineKeyboard } from "grammy";
import type { Answer } from "../channel/drafts.ts";
import type { WordsRefused } from "../shared/words.ts";

/** Buttons a screen may have before the rest goes behind «more». */
const PER_SCREEN = 6;
/** Begins the callback data of «more»; the number of the page follows. */
export const PAGE = "~";

/** What a button says, and the option that it means. */
export type Label = [text: string, option: string];

/** Everything that asking takes. */
export interface Question<T> {
  readonly question: string;
  readonly asked: string;
  readonly markup: InlineKeyboard | undefined;
  /** Choices that may not fit one screen. */
  readonly pages?: readonly Label[];
  /** Whether the answer belongs to the draft. */
  readonly keep: boolean;
  read(ctx: Context): Reading<T>;
}

/** An answer, or why it is none. */
export type Reading<T> =
  | { readonly value: T; readonly answer: Answer }
  | { readonly refused: WordsRefused | "press-a-button" | "old-button" | "turned-page" };

/** Callback data of a form: at most 64 bytes, never a permission. */
export const dataOf = (form: string, question: string, option: string): string => `${form}:${question}:${option}`;

/** Did the teen type the label instead of pressing its button? */
export const sameWords = (label: string, words: string | undefined): boolean =>
  words !== undefined && label.localeCompare(words.trim(), undefined, { sensitivity: "base" }) === 0;

/** The options of one screen; more than fit turn over with «more», round and round. */
export function screenOf(form: string, question: string, labels: readonly Label[], page: number, more: string): InlineKeyboard {
  if (labels.length <= PER_SCREEN)
    return InlineKeyboard.from(labels.map(([label, option]) => [InlineKeyboard.text(label, dataOf(form, question, option))]));
  const size = PER_SCREEN - 1;
  const pages = Math.ceil(labels.length / size);
  const rows = labels
    .slice((page % pages) * size, ((page % pages) + 1) * size)
    .map(([label, option]) => [InlineKeyboard.text(label, dataOf(form, question, option))]);
  return InlineKeyboard.from([...rows, [InlineKeyboard.text(more, dataOf(form, question, `${PAGE}${(page + 1) % pages}`))]]);
}
