import { later, minutes } from "../../shared/clock.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { Risk } from "../../shared/risk.ts";
import { raised, urgencyOf } from "../../shared/risk.ts";

export const CASE_KINDS = ["content_report", "counselling", "police_report"] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const QUEUES = ["triage", "counselling", "police"] as const;
export type Queue = (typeof QUEUES)[number];

export const CLOSE_REASONS = ["resolved", "referred", "no_answer", "test", "abusive"] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** Why a case is closed: what staff say, or that the teen ended the talk. */
export const ENDINGS = [...CLOSE_REASONS, "ended_by_teen"] as const;
export type Ending = (typeof ENDINGS)[number];

/** What became of a child in danger: a red is closed with one of these on record (rule of care 5). */
export const RED_OUTCOMES = [
  "safe",
  "help_called",
  "help_arrived",
  "with_adult",
  "other_service",
  "no_contact",
  "no_danger",
  "other",
] as const;
export type RedOutcome = (typeof RED_OUTCOMES)[number];

/** What stands on record about it: of a call for help the number and the time, words where the list has none. */
export interface RedRecord {
  readonly calledNumber?: string | undefined;
  readonly calledAt?: Date | undefined;
  readonly words?: string | undefined;
}

/** Is the outcome whole? A call (102, 103 or whoever came) has its number and time, «other» has words. */
export function isWhole(outcome: RedOutcome, { calledNumber, calledAt, words }: RedRecord, now: Date): boolean {
  if (outcome === "help_called" || outcome === "help_arrived")
    return Boolean(calledNumber?.trim()) && calledAt !== undefined && calledAt <= now;
  return outcome !== "other" || Boolean(words?.trim());
}

/** Where a new case of each kind waits. */
export const QUEUE_OF: Record<CaseKind, Queue> = { content_report: "triage", counselling: "counselling", police_report: "police" };

/** How long a claim lasts without a sign of life from the console. */
export const LEASE_MS = minutes(15);

/** A question of a form with the teen's own words. */
export interface Fact {
  readonly question: string;
  readonly version: number;
  /** The question's words as they were shown. */
  readonly asked: string;
  /** The answer's words as they were given. */
  readonly answer: string;
  /** The option chosen, where there were options. */
  readonly value?: string;
}

interface CaseCore {
  readonly id: string;
  readonly personId: string;
  readonly kind: CaseKind;
  readonly risk: Risk;
  /** Grows with each claim: a write that carries an older one comes from somebody who lost the case. */
  readonly fencingToken: number;
  readonly openedAt: Date;
  /** Since when nobody has answered: the opening, the last words of staff, or the teen's return. Giving a case back keeps its place. */
  readonly waitingSince: Date;
}
export type WaitingCase = CaseCore & { readonly status: "waiting" };
export type ClaimedCase = CaseCore & { readonly status: "claimed"; readonly holderId: string; readonly leaseUntil: Date };
export type ClosedCase = CaseCore & { readonly status: "closed"; readonly closedAt: Date; readonly closeReason: Ending };
export type CaseFile = WaitingCase | ClaimedCase | ClosedCase;

/** Who writes, and the token of the claim by which they think they hold the case. */
export interface Hold {
  readonly staffId: string;
  readonly fencingToken: number;
}

/** Does somebody hold the case now? An expired lease holds nothing. */
export const isHeld = (file: CaseFile, now: Date): file is ClaimedCase => file.status === "claimed" && file.leaseUntil > now;

/**
 * Takes the case for 15 minutes. A waiting case, one with an expired lease and one's own may be taken.
 *
 * @param from `holder`: from who holds it, too, as a supervisor may while a child in danger is not heard
 */
export function claim(file: CaseFile, staffId: string, now: Date, from: "queue" | "holder" = "queue"): Outcome<ClaimedCase> {
  if (file.status === "closed") return refuse("case-closed");
  if (from === "queue" && isHeld(file, now) && file.holderId !== staffId) return refuse("case-held-by-another");
  const fencingToken = file.fencingToken + 1;
  return accept({ ...coreOf(file), status: "claimed", fencingToken, holderId: staffId, leaseUntil: later(now, LEASE_MS) });
}

/** Any write to a held case: allowed to its holder, under the present claim, while the lease runs. Renews the lease. */
export function write(file: CaseFile, by: Hold, now: Date): Outcome<ClaimedCase> {
  if (file.status === "closed") return refuse("case-closed");
  if (by.fencingToken !== file.fencingToken) return refuse("claim-outdated");
  if (file.status === "waiting") return refuse("case-not-held");
  if (file.holderId !== by.staffId) return refuse("case-held-by-another");
  if (file.leaseUntil <= now) return refuse("lease-expired");
  return accept({ ...file, leaseUntil: later(now, LEASE_MS) });
}

/** Says that the console is still open on the case. */
export function renew(file: CaseFile, by: Hold, now: Date): Outcome<ClaimedCase> {
  return write(file, by, now);
}

/** Words to the teen: the wait for an answer starts anew. */
export function answer(file: CaseFile, by: Hold, now: Date): Outcome<ClaimedCase> {
  const held = write(file, by, now);
  return held.ok ? accept({ ...held.value, waitingSince: now }) : held;
}

/** Gives the case back to its queue, at its old place. */
export function release(file: CaseFile, by: Hold, now: Date): Outcome<WaitingCase> {
  const held = write(file, by, now);
  return held.ok ? accept({ ...coreOf(held.value), status: "waiting" }) : held;
}

/** Takes the case from whoever has it, at once and whatever the lease says; it keeps its place. */
export const giveBack = (file: ClaimedCase): WaitingCase => ({ ...coreOf(file), status: "waiting" });

/** Puts a case whose lease ran out back into its queue, at its old place; any other stays as it is. */
export function lapse(file: CaseFile, now: Date): CaseFile {
  return file.status === "claimed" && file.leaseUntil <= now ? { ...coreOf(file), status: "waiting" } : file;
}

/** A person's judgement of the danger. Lowering takes a reason (rules of care, idea 7: only a human lowers). */
export function assess(file: CaseFile, by: Hold, judged: { risk: Risk; reason: string }, now: Date): Outcome<ClaimedCase> {
  const held = write(file, by, now);
  if (!held.ok) return held;
  const lowers = urgencyOf(judged.risk) > urgencyOf(file.risk);
  if (lowers && judged.reason.trim() === "") return refuse("risk-lowered-without-reason");
  return accept({ ...held.value, risk: judged.risk });
}

/** The machine's reading of new words: it may put a case higher, never lower. */
export const raise = <File extends CaseFile>(file: File, read: Risk): File => ({ ...file, risk: raised(file.risk, read) });

/** Ends the work on the case with an outcome on record. A red takes what became of the child (rule of care 5). */
export function close(
  file: CaseFile,
  by: Hold,
  { reason, redOutcome = null, redRecord = {} }: { reason: CloseReason; redOutcome?: RedOutcome | null; redRecord?: RedRecord },
  now: Date,
): Outcome<ClosedCase> {
  const held = write(file, by, now);
  if (!held.ok) return held;
  if (file.risk === "red" && redOutcome === null) return refuse("red-without-outcome");
  if (file.risk === "red" && redOutcome !== null && !isWhole(redOutcome, redRecord, now)) return refuse("red-outcome-not-whole");
  return accept({ ...coreOf(held.value), status: "closed", closedAt: now, closeReason: reason });
}

/** The teen ends the talk. Where somebody is or may soon be in danger only a person does. */
export function end(file: CaseFile, now: Date): Outcome<ClosedCase> {
  if (file.status === "closed") return refuse("case-closed");
  if (urgencyOf(file.risk) <= urgencyOf("orange")) return refuse("red-without-outcome");
  return accept({ ...coreOf(file), status: "closed", closedAt: now, closeReason: "ended_by_teen" });
}

/** The teen asks for somebody else: whoever holds the case holds it no more; it keeps its place. */
export function askAnother(file: CaseFile): Outcome<WaitingCase> {
  return file.status === "closed" ? refuse("case-closed") : accept({ ...coreOf(file), status: "waiting" });
}

/**
 * Opens a closed case again: a talk when the teen writes once more, a police report when the police ask.
 * An open case stays as it is.
 */
export function reopen(file: CaseFile, because: "teen-wrote" | "police-asked", now: Date): Outcome<WaitingCase | ClaimedCase> {
  if (file.status !== "closed") return accept(file);
  if (file.kind !== REOPENED_BY[because]) return refuse("case-closed");
  return accept({ ...coreOf(file), status: "waiting", waitingSince: now });
}

const REOPENED_BY = { "teen-wrote": "counselling", "police-asked": "police_report" } as const;

/** Who comes first: the more endangered, then who has waited longer; the id settles a tie, so that a place is a place. */
export function compareInQueue(a: CaseCore, b: CaseCore): number {
  return (
    urgencyOf(a.risk) - urgencyOf(b.risk) || a.waitingSince.getTime() - b.waitingSince.getTime() || (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

function coreOf({ id, personId, kind, risk, fencingToken, openedAt, waitingSince }: CaseFile): CaseCore {
  return { id, personId, kind, risk, fencingToken, openedAt, waitingSince };
}

/** What raises a case: a level, and the reasons for it, read from words or known otherwise. */
export interface RiskCues {
  readonly risk: Risk;
  readonly signals: readonly Reason[];
}

/** A reason that staff see. */
export interface Reason {
  readonly name: string;
  readonly risk: Risk;
  readonly because: string;
}

/**
 * The reasons, and what a person owes because of them: in every sextortion somebody asks about suicide (rule of care 6),
 * however the case came in.
 */
export function withCues(reasons: readonly Reason[]): readonly Reason[] {
  const sextortion = reasons.find(({ name }) => name === "sextortion");
  if (!sextortion || reasons.some(({ name }) => name === "ask_about_suicide")) return reasons;
  return [...reasons, { name: "ask_about_suicide", risk: "yellow", because: sextortion.because }];
}
