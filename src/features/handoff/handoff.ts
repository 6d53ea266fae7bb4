import { hours, later } from "../../shared/clock.ts";
import type { ConsentLevel, StatementPart } from "../../shared/consent.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";

export const HANDOFF_STATUSES = ["offered", "accepted", "returned", "declined", "registered", "entered", "closed"] as const;
export type HandoffStatus = (typeof HANDOFF_STATUSES)[number];

/** The police cannot refuse to register (КПК, art. 214): the only ways out are these two. */
export const DECLINE_REASONS = ["duplicate", "other_authority"] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** How it ended, as codes: words about an investigation do not belong here. `withdrawn` is the teen's own decision. */
export const OUTCOMES = ["investigated", "administrative", "transferred", "no_offence", "withdrawn"] as const;
export type HandoffOutcome = (typeof OUTCOMES)[number];

/** From the offer to a registration or an answer (КПК, art. 214). The clock runs on while a question is out. */
export const DUE_MS = hours(24);

interface HandoffCore {
  readonly id: string;
  readonly caseId: string;
  readonly consent: ConsentLevel;
  readonly offeredById: string;
  readonly offeredAt: Date;
  readonly dueAt: Date;
  /** When a liaison first opened it: until then the teen can take it back. */
  readonly openedAt: Date | null;
}

/** A question of the police and what came back. */
export interface Exchange {
  readonly question: string;
  readonly answer: string;
}

export type Offered = HandoffCore & { readonly status: "offered"; readonly exchange: Exchange | null };
export type Accepted = HandoffCore & { readonly status: "accepted"; readonly liaisonId: string };
export type Returned = HandoffCore & { readonly status: "returned"; readonly liaisonId: string; readonly question: string };
export type Declined = HandoffCore & { readonly status: "declined"; readonly liaisonId: string; readonly reason: DeclineReason };
export type Registered = HandoffCore & { readonly status: "registered"; readonly liaisonId: string; readonly registrationNumber: string };
export type Entered = HandoffCore & {
  readonly status: "entered";
  readonly liaisonId: string;
  readonly registrationNumber: string;
  readonly entryNumber: string;
};
export type Closed = HandoffCore & { readonly status: "closed"; readonly liaisonId: string | null; readonly outcome: HandoffOutcome };
export type Handoff = Offered | Accepted | Returned | Declined | Registered | Entered | Closed;

/** The case as far as an offer depends on it. */
export interface Offerable {
  readonly caseId: string;
  readonly kind: string;
  /** Null when the teen never agreed or has withdrawn. */
  readonly consent: ConsentLevel | null;
}

export interface Offer {
  readonly id: string;
  readonly staffId: string;
  /** What the teen answered to the question of a return. */
  readonly answer: string | null;
}

/**
 * Offers a police report to the police; a returned one goes back with the answer and keeps its clock.
 *
 * @param last the case's latest handoff
 */
export function offer(file: Offerable, last: Handoff | null, by: Offer, now: Date): Outcome<Offered> {
  if (file.kind !== "police_report") return refuse("not-a-police-report");
  if (file.consent === null) return refuse("consent-missing");
  if (last?.status === "returned") return by.answer?.trim() ? accept(offerAgain(last, by.answer)) : refuse("handoff-answer-missing");
  if (last && isOpen(last)) return refuse("handoff-already-open");
  return accept({
    id: by.id,
    caseId: file.caseId,
    consent: file.consent,
    offeredById: by.staffId,
    offeredAt: now,
    dueAt: later(now, DUE_MS),
    openedAt: null,
    status: "offered",
    exchange: null,
  });
}

const offerAgain = (last: Returned, answer: string): Offered => ({
  ...coreOf(last),
  status: "offered",
  exchange: { question: last.question, answer },
});

/** Is it still on the police's table? */
export const isOpen = (handoff: Pick<Handoff, "status">): boolean => handoff.status !== "declined" && handoff.status !== "closed";

/** The liaison's first opening. Later ones change nothing. */
export const opened = <H extends Handoff>(handoff: H, now: Date): H => (handoff.openedAt ? handoff : { ...handoff, openedAt: now });

/** The liaison takes it on. */
export function acceptOffer(handoff: Handoff, liaisonId: string): Outcome<Accepted> {
  if (handoff.status !== "offered") return refuse("handoff-state-wrong");
  return accept({ ...coreOf(handoff), status: "accepted", liaisonId });
}

/** The liaison asks something first. The clock runs on. */
export function returnWith(handoff: Handoff, liaisonId: string, question: string): Outcome<Returned> {
  if (handoff.status !== "offered" && handoff.status !== "accepted") return refuse("handoff-state-wrong");
  return accept({ ...coreOf(handoff), status: "returned", liaisonId, question });
}

/** It is registered already, or another authority has it. */
export function decline(handoff: Handoff, liaisonId: string, reason: DeclineReason): Outcome<Declined> {
  if (handoff.status !== "offered" && handoff.status !== "accepted") return refuse("handoff-state-wrong");
  return accept({ ...coreOf(handoff), status: "declined", liaisonId, reason });
}

/** The number of the unified record (ЄО). Possible while a question is out: the answer may come later, the duty does not wait. */
export function register(handoff: Handoff, liaisonId: string, number: string): Outcome<Registered> {
  if (handoff.status !== "accepted" && handoff.status !== "returned") return refuse("handoff-state-wrong");
  if (number.trim() === "") return refuse("registration-number-missing");
  return accept({ ...coreOf(handoff), status: "registered", liaisonId, registrationNumber: number.trim() });
}

/** The number of the register of pre-trial investigations (ЄРДР). */
export function enter(handoff: Handoff, liaisonId: string, number: string): Outcome<Entered> {
  if (handoff.status !== "registered") return refuse("handoff-state-wrong");
  if (number.trim() === "") return refuse("registration-number-missing");
  const { registrationNumber } = handoff;
  return accept({ ...coreOf(handoff), status: "entered", liaisonId, registrationNumber, entryNumber: number.trim() });
}

/** The end: after an entry, or after a registration that led elsewhere (an administrative protocol). */
export function finish(handoff: Handoff, liaisonId: string, outcome: Exclude<HandoffOutcome, "withdrawn">): Outcome<Closed> {
  if (handoff.status !== "registered" && handoff.status !== "entered") return refuse("handoff-state-wrong");
  return accept({ ...coreOf(handoff), status: "closed", liaisonId, outcome });
}

/** The teen takes it back: possible until a liaison opens it (rules of care, 10). */
export function withdraw(handoff: Handoff): Outcome<Closed> {
  if (handoff.status !== "offered" || handoff.openedAt) return refuse("withdrawal-too-late");
  return accept({ ...coreOf(handoff), status: "closed", liaisonId: null, outcome: "withdrawn" });
}

/** Has the law's day passed without a registration or an answer? */
export function isOverdue(handoff: Pick<Handoff, "status" | "dueAt">, now: Date): boolean {
  const answered = handoff.status === "registered" || handoff.status === "entered" || !isOpen(handoff);
  return !answered && handoff.dueAt <= now;
}

/** The part of the confirmed statement that this consent lets the police see. */
export function statementFor(consent: ConsentLevel, parts: readonly StatementPart[]): StatementPart[] {
  const reachable = consent === "contact" || consent === "signed";
  return parts.filter((part) => reachable || !part.contact);
}

function coreOf({ id, caseId, consent, offeredById, offeredAt, dueAt, openedAt }: Handoff): HandoffCore {
  return { id, caseId, consent, offeredById, offeredAt, dueAt, openedAt };
}
