export type ScreenAnswers = Record<string, "yes" | "no" | "unsaid">;

/** A question of a screen, as the server tells it. */
interface Question {
  readonly id: string;
  readonly after: readonly string[];
}

/** The questions that are asked, given the answers so far: as the server judges a whole screen. */
export const stillAsked = (questions: readonly Question[], answers: ScreenAnswers): string[] =>
  questions
    .filter(({ after }) => after.length === 0 || after.some((id) => answers[id] !== undefined && answers[id] !== "no"))
    .map(({ id }) => id);

/** The id of a question's words. */
export const questionText = (question: string): string => `console-screening-q-${question.replaceAll("_", "-")}`;
