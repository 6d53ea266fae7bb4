import { between, days, hours, later, minutes } from "../../shared/clock.ts";
import type { Risk } from "../../shared/risk.ts";

/** From «delete» to the end of the key: time to change one's mind (rules of care, 4). */
export const ERASED_AFTER = hours(72);
/** The longest that the minimum about a teen in danger is held (rules of care, 5). */
export const MINIMUM_HELD = hours(24);
/** After this long without a sign of the teen a secret word is asked for again. */
export const PAUSE = minutes(30);
/** How often «nothing new yet» is said to who wants it. */
export const NOTHING_NEW_EVERY = days(14);

/** What a teen did with a case: left it as it is, took it out of everybody's sight until they return, or deleted it. */
export type Frozen =
  | null
  | { readonly why: "sealed"; readonly at: Date }
  | { readonly why: "erasing"; readonly at: Date; readonly eraseAt: Date };

/** A case as far as taking it out of sight depends on it. */
export interface Freezable {
  readonly frozen: Frozen;
  readonly risk: Risk;
  readonly closed: boolean;
}

/** Is somebody in danger here, with no outcome on record yet? */
export const isOpenRed = ({ risk, closed }: Pick<Freezable, "risk" | "closed">): boolean => risk === "red" && !closed;

/** Takes a case out of sight until the teen returns. Not while a red is open, and not one that is being erased. */
export function sealUntilReturn(file: Freezable, now: Date): Frozen | "in-danger" | "erasing" {
  if (isOpenRed(file)) return "in-danger";
  if (file.frozen?.why === "erasing") return "erasing";
  return file.frozen ?? { why: "sealed", at: now };
}

/** Deletes a case: out of sight now, its key ends after 72 hours. Asking again does not postpone the end. */
export function askErasure(file: Pick<Freezable, "frozen">, now: Date): NonNullable<Frozen> & { readonly why: "erasing" } {
  if (file.frozen?.why === "erasing") return file.frozen;
  return { why: "erasing", at: now, eraseAt: later(now, ERASED_AFTER) };
}

/** Takes the deletion back, while the key is there. */
export function cancelErasure(file: Pick<Freezable, "frozen">, now: Date): null | "not-erasing" | "too-late" {
  if (file.frozen?.why !== "erasing") return "not-erasing";
  return file.frozen.eraseAt <= now ? "too-late" : null;
}

/** Has the time come to destroy it? */
export const isDue = (frozen: Frozen, now: Date): boolean => frozen?.why === "erasing" && frozen.eraseAt <= now;

/** Was the teen away long enough for the secret word to be asked for again? */
export const wasAway = (lastSeenAt: Date, now: Date): boolean => between(now, lastSeenAt) > PAUSE;

/** The fewest and most signs of a secret word, after it was made even. */
const WORD_LENGTH = { least: 3, most: 64 } as const;

/**
 * A secret word as it is compared: without case, gaps and apostrophes, so that nobody is shut out by a keyboard that writes a
 * capital letter first. Null when it cannot be one: too short, or so long that it is something the teen wants to say.
 */
export function evenWord(typed: string): string | null {
  if (typed.length > 4 * WORD_LENGTH.most) return null;
  const even = typed
    .normalize("NFKC")
    .toLocaleLowerCase("uk")
    .replace(/[\s\p{Pd}'’‘ʼ`´"“”«»\p{Cf}]/gu, "")
    .replace(/[.!?]+$/u, "");
  const { length } = [...even];
  return length >= WORD_LENGTH.least && length <= WORD_LENGTH.most ? even : null;
}

/** Wrong tries in one chat within an hour, and for one case within a day, after which nothing more is compared. */
export const TRIES = { chat: { most: 5, within: hours(1) }, case: { most: 15, within: days(1) } } as const;

/** May another word or code be tried? */
export const mayTry = (wrong: { readonly inChat: number; readonly forCase: number }): boolean =>
  wrong.inChat < TRIES.chat.most && wrong.forCase < TRIES.case.most;

/** How far the police have a report, as far as taking it back or deleting it depends on it. */
export type PoliceHold = "nothing" | "waits-unopened" | "opened";

/** What the police have of a case: nothing that was not offered or was taken back, and all that a liaison has opened. */
export function policeHold(
  latest: { readonly handoff: { readonly status: string; readonly openedAt: Date | null }; readonly outcome: string | null } | null,
): PoliceHold {
  if (!latest || latest.outcome === "withdrawn") return "nothing";
  const { status, openedAt } = latest.handoff;
  return status === "offered" && openedAt === null ? "waits-unopened" : "opened";
}
