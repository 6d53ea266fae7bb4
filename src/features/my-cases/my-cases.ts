import { days } from "../../shared/clock.ts";

/** How a case ended, in the words of the record. */
export type Outcome =
  | "resolved"
  | "referred"
  | "no_answer"
  | "ended"
  | "registered"
  | "investigated"
  | "administrative"
  | "transferred"
  | "no_offence"
  | "withdrawn";

const CLOSINGS: Readonly<Record<string, Outcome>> = { resolved: "resolved", referred: "referred", no_answer: "no_answer" };
const POLICE: readonly Outcome[] = ["investigated", "administrative", "transferred", "no_offence", "withdrawn"];

/** A case as far as its outcome depends on it. */
export interface Ended {
  readonly status: string;
  readonly registered: boolean;
  readonly steps: readonly { readonly type: string; readonly data?: Readonly<Record<string, unknown>> }[];
}

/** What the record says came of it: the police's outcome before the psychologist's; null while it says nothing. */
export function outcomeOf({ status, registered, steps }: Ended, handoff: { readonly outcome: string | null } | null): Outcome | null {
  const police = POLICE.find((known) => known === handoff?.outcome);
  if (police) return police;
  if (registered) return "registered";
  if (status !== "closed") return null;
  const reason = steps.findLast(({ type }) => type === "closed")?.data?.["reason"];
  return (typeof reason === "string" ? CLOSINGS[reason] : undefined) ?? "ended";
}

/** Outcomes in which something was done because somebody spoke up. */
const DONE: readonly Outcome[] = ["resolved", "referred", "registered", "investigated", "administrative", "transferred"];

/** Did something come of what a bystander told? Theirs is a report that says `saw`. */
export function becauseOfYou(facts: readonly { readonly question: string; readonly value?: string }[], outcome: Outcome | null): boolean {
  const saw = facts.some(({ question, value }) => question === "report.about" && value === "saw");
  return saw && outcome !== null && DONE.includes(outcome);
}

/** Has nothing happened for two weeks, as the line of events says? */
export const isQuiet = (steps: readonly { readonly at: Date }[], now: Date): boolean =>
  steps.every(({ at }) => now.getTime() - at.getTime() >= days(14));

/** What the next typed words are taken for. */
export type Asking =
  | { readonly for: "new-word"; readonly caseId: string }
  /** What the right word leads to. */
  | { readonly for: "word"; readonly caseId: string; readonly leadsTo: "show" | "keep" }
  | { readonly for: "code" }
  /** After a code; null when it stood for no case, which is not said. */
  | { readonly for: "code-word"; readonly caseId: string | null }
  | { readonly for: "add"; readonly caseId: string }
  | { readonly for: "answer"; readonly caseId: string };

/** As the record keeps it: codes and ids, no words. */
export function writeAsking(asking: Asking): string {
  const caseId = "caseId" in asking ? (asking.caseId ?? "none") : "none";
  return [asking.for, caseId, ...("leadsTo" in asking ? [asking.leadsTo] : [])].join(":");
}

/** Null for what this version does not know: then words are taken as words. */
export function readAsking(kept: string | null): Asking | null {
  const [what, id = "none", leadsTo] = kept?.split(":") ?? [];
  const caseId = /^[0-9a-f-]{36}$/.test(id) ? id : null;
  if (what === "code") return { for: "code" };
  if (what === "code-word") return { for: "code-word", caseId };
  if (caseId === null) return null;
  if (what === "word") return { for: "word", caseId, leadsTo: leadsTo === "keep" ? "keep" : "show" };
  if (what === "new-word" || what === "add" || what === "answer") return { for: what, caseId };
  return null;
}

/** Cases on one screen: with the ways on, at most six buttons. */
export const CASES_ON_SCREEN = 4;
