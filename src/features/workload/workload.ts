import { hours, later, minutes } from "../../shared/clock.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { Queue } from "../cases/cases.ts";
import type { SignalName } from "../triage/signals.ts";

/** So many children at once (rule of care 11). */
export const MOST_CHATS = 3;

/** So long nothing is given to who has just said what became of a child in danger. */
export const REST_AFTER_RED = minutes(10);

/** A shift is not longer than this: what somebody said for it does not hold longer, and nothing older counts as this shift's. */
export const SHIFT_AT_MOST = hours(12);

/** After a heavy case that was let go so long ago nobody is reminded of a pause any more. */
export const PAUSE_AFTER_HEAVY = minutes(10);

/** What somebody may be unable to take on a day. Only what is read in words: whoever calls for a person is everybody's. */
export const TOPICS = [
  "suicide",
  "self_harm",
  "overdose",
  "sexual_abuse",
  "grooming",
  "sextortion",
  "violence",
  "threat",
  "trafficking",
  "recruitment",
  "runaway",
  "eating_disorder",
  "bullying",
  "drugs",
] as const satisfies readonly SignalName[];
export type Topic = (typeof TOPICS)[number];

/** The queues that a member may be said to take. */
export const TAKEN_QUEUES = ["triage", "counselling", "police"] as const satisfies readonly Queue[];

/** How much a member has now, and what they can take. */
export interface Work {
  /** Cases they hold. */
  readonly held: number;
  readonly holdsRed: boolean;
  /** When they last said what became of a child in danger. */
  readonly lastRedAt: Date | null;
  /** Reasons for a risk that they cannot take this shift. */
  readonly notToday: readonly string[];
  /** What they take, as a supervisor says; empty: everything. */
  readonly queues: readonly string[];
  readonly languages: readonly string[];
}

/** What a member may be given now. */
export interface Room extends Pick<Work, "notToday" | "queues" | "languages"> {
  /** May it be a red? */
  readonly red: boolean;
}

/** Until when the member rests after a red; null: they do not. */
export function restsUntil({ lastRedAt }: Pick<Work, "lastRedAt">, now: Date): Date | null {
  // One of the future was said before the clock was put back, and says nothing about now.
  if (lastRedAt === null || lastRedAt > now) return null;
  const until = later(lastRedAt, REST_AFTER_RED);
  return until > now ? until : null;
}

/** What «next» may give this member, or why nothing (rule of care 11). */
export function roomOf(work: Work, now: Date): Outcome<Room> {
  if (restsUntil(work, now)) return refuse("next-while-resting");
  if (work.held >= MOST_CHATS) return refuse("next-while-full");
  const { notToday, queues, languages } = work;
  return accept({ red: !work.holdsRed, notToday, queues, languages });
}
