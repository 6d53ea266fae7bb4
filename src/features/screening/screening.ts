import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { Risk } from "../../shared/risk.ts";

/**
 * Two screens, as a psychologist goes through them in the talk. The order, the branches and what an answer comes to follow the
 * sources named with each; the words, in `locales/`, are our own.
 */
export const SCREENS = ["cssrs", "asq"] as const;
export type ScreenKind = (typeof SCREENS)[number];

/** `unsaid`: asked, and the teen did not want to say. */
export const ANSWERS = ["yes", "no", "unsaid"] as const;
export type ScreenAnswer = (typeof ANSWERS)[number];
export type ScreenAnswers = Readonly<Record<string, ScreenAnswer>>;

export const LEVELS = ["none", "low", "moderate", "high"] as const;
export type ScreenLevel = (typeof LEVELS)[number];

export interface ScreenQuestion {
  readonly id: string;
  /** Asked only when one of these was answered other than «no»; always when there is none. */
  readonly after: readonly string[];
}

export interface Instrument {
  /** Grows whenever the words or the order of its questions change. */
  readonly version: number;
  /** Where its shape comes from. */
  readonly source: string;
  readonly questions: readonly ScreenQuestion[];
}

const ASQ_FIRST = ["wish_dead_weeks", "better_off", "thoughts_week", "tried"] as const;

export const INSTRUMENTS: Record<ScreenKind, Instrument> = {
  cssrs: {
    version: 1,
    source:
      "Columbia-Suicide Severity Rating Scale, screen version, recent (K. Posner and others, American Journal of Psychiatry 2011, 168, 1266–1277)",
    questions: [
      { id: "wish_dead", after: [] },
      { id: "thoughts", after: [] },
      { id: "method", after: ["thoughts"] },
      { id: "intent", after: ["thoughts"] },
      { id: "plan", after: ["thoughts"] },
      { id: "behaviour", after: [] },
      { id: "behaviour_recent", after: ["behaviour"] },
    ],
  },
  asq: {
    version: 1,
    source: "Ask Suicide-Screening Questions (L. Horowitz and others, Archives of Pediatrics & Adolescent Medicine 2012, 166, 1170–1176)",
    questions: [...ASQ_FIRST.map((id) => ({ id, after: [] })), { id: "now", after: ASQ_FIRST }],
  },
};

/** The questions that are to be asked, given what was answered so far. */
export const askedOf = (kind: ScreenKind, answers: ScreenAnswers): string[] =>
  INSTRUMENTS[kind].questions
    .filter(({ after }) => after.length === 0 || after.some((id) => answers[id] !== undefined && answers[id] !== "no"))
    .map(({ id }) => id);

/**
 * What a whole screen comes to. Refused when a question that is to be asked has no answer, or another has one.
 *
 * C-SSRS: intent, a plan, or something done in the past three months is high; a method without intent, or something done before
 * that, moderate; a wish or thoughts alone low. ASQ: thoughts right now are high, any other «yes» moderate; who does not want to
 * answer one of its first four counts as «yes» there. Ours and stricter: whoever does not say about right now is taken as in
 * danger until somebody knows, and a question of the C-SSRS left unsaid is never «none».
 */
export function judge(kind: ScreenKind, answers: ScreenAnswers): Outcome<ScreenLevel> {
  const asked = askedOf(kind, answers);
  const given = Object.keys(answers);
  if (asked.length !== given.length || !asked.every((id) => given.includes(id))) return refuse("screen-not-whole");
  return accept(kind === "cssrs" ? levelOfCssrs(answers) : levelOfAsq(answers));
}

function levelOfCssrs(answers: ScreenAnswers): ScreenLevel {
  const yes = (...ids: string[]): boolean => ids.some((id) => answers[id] === "yes");
  if (yes("intent", "plan", "behaviour_recent")) return "high";
  if (yes("method", "behaviour")) return "moderate";
  return Object.values(answers).some((answer) => answer !== "no") ? "low" : "none";
}

function levelOfAsq(answers: ScreenAnswers): ScreenLevel {
  if (ASQ_FIRST.every((id) => answers[id] === "no")) return "none";
  return answers["now"] === "no" ? "moderate" : "high";
}

/** How endangered a child is at least, by a screen; null: it says nothing, and lowers nothing. */
export const riskOf = (level: ScreenLevel): Risk | null => RISK_OF[level];

const RISK_OF: Record<ScreenLevel, Risk | null> = { none: null, low: "orange", moderate: "orange", high: "red" };
