import { between, hours, later, minutes, seconds } from "../../shared/clock.ts";
import type { Risk } from "../../shared/risk.ts";

/**
 * Why people are called: words of danger or a call for help; blackmail while nobody is there; a red in which all is silent; a
 * person judged the danger red, which a supervisor is told; somebody holds a red and says nothing while its teen keeps writing.
 */
export const PAGE_KINDS = ["danger", "blackmail", "silence", "judged", "unheard"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

export const MEANS = ["console", "push", "email", "webhook"] as const;
export type MeansName = (typeof MEANS)[number];

/** Which list of duty a step calls. */
type Called = "psychologist" | "supervisor" | "lead";

/** Who is called one after another. Where somebody has the case already, the supervisor is told (rule of care 5). */
const LADDER: Record<PageKind, readonly Called[]> = {
  danger: ["psychologist", "supervisor", "lead"],
  blackmail: ["psychologist", "supervisor", "lead"],
  silence: ["supervisor", "lead"],
  judged: ["supervisor", "lead"],
  unheard: ["supervisor", "lead"],
};

/** Kinds that are for supervisors to know of: one of them says that they have seen it. */
const TO_BE_SEEN: readonly PageKind[] = ["judged", "unheard"];

/** So long each step has before the next one is called too. */
export const STEP_WAIT = seconds(60);
/** From the beginning of one round to that of the next: at first, and when an hour has brought nobody. */
const ROUND_EVERY = minutes(5);
const ROUND_EVERY_LATER = minutes(15);
const OFTEN_FOR = minutes(60);
/** After fifteen minutes of silence somebody decides on record; silence is noticed after five (rule of care 5). */
const DECIDE_AFTER = minutes(10);
/** So long may words of a teen in a red that somebody holds be without an answer (as silence: rule of care 5). */
export const UNHEARD_AFTER = minutes(5);
/** As long a night is looked back on when it is counted who was woken. */
export const NIGHT = hours(12);
/** A risk lowered within this time of the call says that the call was false; later it says that the danger is over. */
export const JUDGED_WITHIN = minutes(60);
/** Whoever decides to wait is asked again after this. */
export const WAIT_AGAIN = minutes(15);

export interface Page {
  readonly id: string;
  readonly caseId: string;
  readonly kind: PageKind;
  /** How often everybody was called before. */
  readonly round: number;
  /** The next step; the number of steps means: nobody came, which is then recorded. */
  readonly step: number;
  /** When that is due; null once the page has ended. */
  readonly dueAt: Date | null;
  readonly openedAt: Date;
  /** Since when somebody has the case. */
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly toldMessage: bigint | null;
  readonly told: Told | null;
}

/** What the teen reads of it in one message that changes. */
export type Told = "seeking" | "unanswered" | "found";

/** A case as a page sees it. */
export interface PagedCase {
  readonly status: "waiting" | "claimed" | "closed";
  /** Somebody holds it now. */
  readonly held: boolean;
  readonly risk: Risk;
  /** Somebody said something since the page was opened: anybody in silence, staff where the teen is not heard. */
  readonly spoken: boolean;
  /** People are being called for it for another reason than silence. */
  readonly calledFor: boolean;
}

/** A reading's outcome as far as paging looks at it. */
interface Read {
  readonly risk: Risk;
  readonly signals: readonly { readonly name: string; readonly risk: Risk }[];
}

/** Opening the card is no call: it only puts a case on top (rule of care 7). */
const NO_CALL = new Set(["emergency_door"]);

/**
 * Do these words wake people at once, and why? Words of danger and «call a person» do at any hour. Blackmail does while nobody is
 * on duty: by day it is an orange, which somebody sees within five minutes (rule of care 6).
 *
 * @param now whether somebody is on duty
 */
export function pagesAtOnce({ risk, signals }: Read, now: { readonly onDuty: boolean }): "danger" | "blackmail" | null {
  if (risk === "red" && (signals.length === 0 || signals.some((signal) => signal.risk === "red" && !NO_CALL.has(signal.name))))
    return "danger";
  const blackmailed = signals.some(({ name, risk: of }) => name === "sextortion" && (of === "red" || of === "orange"));
  return blackmailed && !now.onDuty ? "blackmail" : null;
}

/** Whom the step calls; null after the last one: nobody came. */
export const calledAt = ({ kind, step }: Pick<Page, "kind" | "step">): Called | null => LADDER[kind][step] ?? null;

/**
 * What has become of a page: people are still called, somebody has the case, or it is over. Silence is put off while everybody is
 * being called for that case anyway: pages stay believed.
 */
export function standing(
  kind: PageKind,
  { status, held, risk, spoken, calledFor }: PagedCase,
): "calling" | "answered" | "put-off" | "over" {
  if (status === "closed") return "over";
  if (kind === "blackmail") {
    if (risk === "yellow" || risk === "green") return "over";
  } else if (risk !== "red") return "over";
  if (kind === "judged") return "calling";
  if (kind === "silence" || kind === "unheard") return spoken ? "over" : calledFor && !held ? "put-off" : "calling";
  return held ? "answered" : "calling";
}

/**
 * The page after its due step was taken.
 *
 * @param called how many people the step called: a step that finds nobody on its list gives way at once
 */
export function climbed(page: Page, called: number, now: Date): Page {
  if (calledAt(page) !== null) return { ...page, step: page.step + 1, dueAt: called === 0 ? now : later(now, STEP_WAIT) };
  const steps = LADDER[page.kind].length;
  return { ...page, round: page.round + 1, step: 0, dueAt: later(now, roundWait(page, now) - steps * STEP_WAIT) };
}

function roundWait({ kind, round, openedAt }: Page, now: Date): number {
  if (kind === "silence" && round === 0) return DECIDE_AFTER;
  return between(now, openedAt) < OFTEN_FOR ? ROUND_EVERY : ROUND_EVERY_LATER;
}

/** Somebody has the case: nobody else is called. Looked at again, because a claim may end without an answer. */
export const answered = (page: Page, now: Date): Page => ({ ...page, answeredAt: page.answeredAt ?? now, dueAt: later(now, STEP_WAIT) });

/** Nothing is done yet. */
export const putOff = (page: Page, now: Date): Page => ({ ...page, dueAt: later(now, STEP_WAIT) });

/** Nobody has it any more: everybody is called anew, from the first. */
export const resumed = (page: Page, now: Date): Page => ({ ...page, answeredAt: null, round: page.round + 1, step: 0, dueAt: now });

export const ended = (page: Page, now: Date): Page => ({ ...page, dueAt: null, endedAt: page.endedAt ?? now });

/**
 * A supervisor has seen it, and knows: nobody else is called. A teen who is still not heard after five minutes more is told of
 * again. Null: a page of this kind ends with a claim or a decision, not with a look.
 */
export function seen(page: Page, now: Date): Page | null {
  if (!TO_BE_SEEN.includes(page.kind)) return null;
  return page.kind === "unheard" ? { ...page, round: page.round + 1, step: 0, dueAt: later(now, UNHEARD_AFTER) } : ended(page, now);
}

/** Did help arrive? What a supervisor says of an incident; the last word counts. */
export const HELP = ["arrived", "not_arrived", "not_called", "unknown"] as const;
export type Help = (typeof HELP)[number];

/** What somebody does about a red that is silent. */
export const SILENCE_DECISIONS = ["wait", "write", "call_102"] as const;
export type SilenceDecision = (typeof SILENCE_DECISIONS)[number];

/** A decision ends the calling, except to wait: then somebody is asked again. */
export const decided = (page: Page, decision: SilenceDecision, now: Date): Page =>
  decision === "wait" ? { ...page, round: page.round + 1, step: 0, dueAt: later(now, WAIT_AGAIN) } : ended(page, now);

/** What stands in every page, whatever it goes over: nothing from which anybody could tell who wrote or what. */
export interface PageMessage {
  /** The same for a call that is delivered again. */
  readonly key: string;
  /** By which staff know the case; it opens nothing. */
  readonly reference: string;
  readonly kind: PageKind;
  readonly step: Called;
  readonly round: number;
}

/** How staff name a case among themselves. */
export const referenceOf = (caseId: string): string => caseId.replaceAll("-", "").slice(-6).toUpperCase();

/**
 * One way to call somebody. Throws when it may succeed when tried again; `gone`: it never will.
 *
 * @param signal ends the try when its time is over
 */
export interface Means<Target> {
  send(message: PageMessage, target: Target, signal: AbortSignal): Promise<"sent" | "gone">;
}
