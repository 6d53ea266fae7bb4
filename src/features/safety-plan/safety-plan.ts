import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";

/**
 * The six steps of a safety plan, from what the teen can notice alone to making the surroundings safe. Their order follows the
 * Safety Planning Intervention (B. Stanley, G. Brown, Cognitive and Behavioral Practice 2012, 19, 256–264); the words are our own,
 * in the teen's language (`locales/<lang>/safety-plan.ftl`).
 */
export const PLAN_STEPS = ["signs", "myself", "distract", "people", "professionals", "surroundings"] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

/** What stands in each step, in the teen's own words as far as they have some; empty when nothing does. */
export type PlanSteps = Readonly<Record<PlanStep, string>>;

/** Six steps of this length, their titles and the numbers are one message in every channel. */
export const LONGEST_STEP = 400;

/** One version of a plan; versions are never changed. */
export interface SafetyPlan {
  readonly id: string;
  readonly version: number;
  readonly steps: PlanSteps;
  /** When it went to the teen; null while it is a draft. */
  readonly sentAt: Date | null;
}

/** The version after `latest`: the same words again are no new version. */
export function draftAfter(latest: SafetyPlan | null, steps: PlanSteps): Outcome<{ version: number; isNew: boolean }> {
  if (PLAN_STEPS.every((step) => steps[step].trim() === "")) return refuse("plan-empty");
  if (latest && PLAN_STEPS.every((step) => latest.steps[step] === steps[step])) return accept({ version: latest.version, isNew: false });
  return accept({ version: (latest?.version ?? 0) + 1, isNew: true });
}

/** Only the latest version goes out, and once: what was reviewed is what the teen reads. */
export function mayGoOut(latest: SafetyPlan | null, version: number): Outcome<{ again: boolean }> {
  if (!latest) return refuse("not-found");
  if (latest.version !== version) return refuse("plan-outdated");
  return accept({ again: latest.sentAt !== null });
}
