import { QUESTIONS_VERSION } from "../../shared/words.ts";
import type { Fact } from "./cases.ts";

/** What a form holds when it is sent. */
export interface FilledForm {
  readonly form: string;
  readonly answers: Readonly<Record<string, { readonly asked: string; readonly answer: string; readonly value?: string }>>;
  readonly unplaced: readonly string[];
}

/**
 * The facts of a case: each question with its own words and the answer as it was given, then whatever the teen said where
 * something else was asked.
 *
 * @param skipped the value that marks an optional answer as skipped
 */
export function factsOf({ form, answers, unplaced }: FilledForm, skipped: string): Fact[] {
  const facts = Object.entries(answers)
    .filter(([, { value }]) => value !== skipped)
    .map(
      ([question, { asked, answer, value }]): Fact => ({
        question: `${form}.${question}`,
        version: QUESTIONS_VERSION,
        asked,
        answer,
        ...(value === undefined ? {} : { value }),
      }),
    );
  const aside = unplaced.map((answer): Fact => ({ question: `${form}.unplaced`, version: QUESTIONS_VERSION, asked: "", answer }));
  return [...facts, ...aside];
}
