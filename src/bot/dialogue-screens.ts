import { type Context, InlineKeyboard } from "grammy";
import type { Answer } from "../channel/drafts.ts";
import type { WordsRefused } from "../shared/words.ts";

/** Answers a screen may have before the rest goes behind «more». The row that leads back and out is not counted. */
const PER_SCREEN = 6;
/** Begins the callback data of «more»; the number of the page follows. */
const PAGE = /^~(\d+)$/;

/** What leads on without answering; no option is called so. */
export const BACK = "~back";
export const STOP = "~stop";
/** Leaves the answer as it was given. */
export const KEEP = "~keep";

/** What a button says, and the option that it means. */
export type Label = [text: string, option: string];

/** Everything that asking takes. */
export interface Question<T> {
  readonly question: string;
  /** The question itself, as it is kept with the answer. */
  readonly asked: string;
  /** What can be pressed when `given` stands there already; more than fit one screen are turned over. */
  labels(given: Answer | null): readonly Label[];
  /** Shown below the question when it is asked again. */
  again?(given: Answer): string | null;
  /** The question before; null: there is none, and back leads to the menu. */
  readonly back: string | null;
  /** Whether «stop for now» stands beside «back»; not where stopping is one of the answers. */
  readonly stops: boolean;
  /** Whether the answer belongs to the draft. */
  readonly keep: boolean;
  /** It quotes what was said: not to be forwarded or saved from the chat. */
  readonly protect?: boolean;
  read(ctx: Context): Reading<T>;
}

/** An answer, a way on without one, or why it is neither. */
export type Reading<T> =
  | {
      readonly value: T;
      readonly answer: Answer;
      /** It stays as the draft has it. */
      readonly kept?: boolean;
      /** Said in the same breath: the answer to another question. */
      readonly also?: { readonly question: string; readonly answer: Answer };
    }
  | { readonly turn: "back" | "stop" }
  | { readonly refused: Refused };

export type Refused = WordsRefused | "press-a-button" | "old-button" | "turned-page";

/** Thrown to leave a script in the middle; only the one who runs the script catches it. */
export class Turn extends Error {
  /** The question to go to, or null to stop here. */
  readonly to: string | null;

  constructor(to: string | null) {
    super("The teen turned to another question");
    this.to = to;
  }
}

/** Callback data of a form: at most 64 bytes, never a permission. */
export const dataOf = (form: string, question: string, option: string): string => `${form}:${question}:${option}`;

/** Did the teen type the label instead of pressing its button? Signs around it do not matter: nobody types «✅» or «‹». */
export const sameWords = (label: string, words: string | undefined): boolean =>
  words !== undefined && bare(words) !== "" && bare(label).localeCompare(bare(words), undefined, { sensitivity: "base" }) === 0;

const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/** The page that a button of «more» turns to, or null for any other option. */
export function pageOf(option: string | undefined): number | null {
  const page = PAGE.exec(option ?? "")?.[1];
  return page === undefined ? null : Number(page);
}

/** What a screen is made of beside its text. */
export interface Screen {
  readonly form: string;
  readonly question: string;
  readonly labels: readonly Label[];
  /** From 0; more than there are begin anew. */
  readonly page: number;
  readonly more: string;
  /** The last row: labels and whole callback data. */
  readonly ways: readonly Label[];
}

/** The options of one screen; more than fit turn over with «more», round and round. Below them the ways back and out. */
export function screenOf({ form, question, labels, page, more, ways }: Screen): InlineKeyboard {
  const button = ([label, option]: Label) => [InlineKeyboard.text(label, dataOf(form, question, option))];
  const last = ways.map(([label, data]) => InlineKeyboard.text(label, data));
  if (labels.length <= PER_SCREEN) return InlineKeyboard.from([...labels.map(button), last]);
  const pages = pagesOf(labels);
  const rows = (pages[page % pages.length] ?? []).map(button);
  return InlineKeyboard.from([...rows, button([more, `~${(page + 1) % pages.length}`]), last]);
}

/** The page on which an option stands. */
export const pageWith = (labels: readonly Label[], option: string | undefined): number =>
  labels.length <= PER_SCREEN
    ? 0
    : Math.max(
        0,
        pagesOf(labels).findIndex((page) => page.some(([, known]) => known === option)),
      );

function pagesOf(labels: readonly Label[]): Label[][] {
  const size = PER_SCREEN - 1;
  return Array.from({ length: Math.ceil(labels.length / size) }, (_, page) => labels.slice(page * size, (page + 1) * size));
}

/** The longest earlier answer that is shown again whole, in characters. */
const SHOWN = 300;

/** An answer as it is shown where it may be changed. */
export function shortened(answer: string): string {
  const characters = Array.from(answer);
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : answer;
}
