import type { UpdateUnit } from "../channel/unit.ts";
import type { TextArguments } from "./texts.ts";

/** How a form is entered: from its beginning, or again because its replay log is gone. */
export type Entry =
  | { readonly as: "start" }
  /** The update at hand is the answer to the awaited question. */
  | { readonly as: "answer" }
  /** Ask the awaited question once more. */
  | { readonly as: "question" };

/** What a person said to the end of a form. */
export type Review = "send" | "change" | "leave";

/** By question: a line to stand below the answer, or null. */
export type Understood = Readonly<Record<string, (answer: string) => string | null>>;

export interface Choosing<Option extends string> {
  /** Only a step to the next choice: not shown at the end. */
  readonly onTheWay?: boolean;
  /** Id of the question's text, where it is not `<form>-ask-<question>`. */
  readonly text?: string;
  /** Answers to questions that are about this answer: forgotten when it changes, and asked anew. */
  readonly resets?: readonly string[];
  /**
   * Words that say more than any button: where `fit` finds them so, they are the answer to `question`, and `option` is the
   * answer to this one. `fit` must always say the same.
   */
  readonly words?: { readonly fit: (words: string) => boolean; readonly option: Option; readonly question: string; readonly max: number };
}

export interface Asking {
  /** Most characters. */
  readonly max: number;
  readonly optional?: boolean;
  /** Id of the question's text, where it is not `<form>-ask-<question>`. */
  readonly text?: string;
}

/**
 * The words of a form: the dialogue reads as these, from top to bottom. Texts are found by `<form>-…` ids.
 *
 * Below every question stand «back» and «stop for now». Going back runs the script anew, in silence, up to the question before:
 * so a script does nothing but in `outside`, and what happens there before the end must do no harm when it happens again.
 */
export interface Dialogue {
  readonly locale: string;
  /** Says something that needs no answer; not repeated when a form is entered again in the middle. */
  say(id: string, args?: TextArguments, ways?: Ways): Promise<void>;
  /** Asks to choose one of `options`; the labels are `<form>-<question>-<option>`. */
  choose<const Option extends string>(question: string, options: readonly Option[], how?: Choosing<Option>): Promise<Option>;
  /** Asks for words, at most `max` characters. Optional ones can be skipped and are then null. */
  askText(question: string, how: Asking & { readonly optional?: false }): Promise<string>;
  askText(question: string, how: Asking & { readonly optional: true }): Promise<string | null>;
  /**
   * Shows what was answered and lets any answer be changed: `change` means go through the questions again. `understood`
   * says, by question, how an answer was understood; it is shown below the answer and must always say the same.
   */
  review(understood?: Understood): Promise<Review>;
  /**
   * Shows what was answered, and asks the last question with it: choosing one of `options` answers `question` and means «send».
   * For what is told in passing, where one press more is one too many. Its text is `<form>-ask-<question>-to-send`.
   */
  reviewToSend<const Option extends string>(question: string, options: readonly Option[], understood?: Understood): Promise<Option>;
  /** Does something outside of the replay, once. The result must be plain JSON. */
  outside<T>(task: (unit: UpdateUnit) => Promise<T>): Promise<T>;
}

/** Buttons that lead out of the form: the id of the label's text, and the callback data. */
export type Ways = readonly (readonly [textId: string, data: string])[];

/** Where to go from a form that was left with its answers kept. */
export const afterLeaving = (form: string): Ways => [
  ["dialogue-continue", `go:${form}:on`],
  ["menu-menu", "go:menu"],
];
