import type { Tx } from "../../db/database.ts";
import type { Outcome } from "../../shared/outcome.ts";

/** What a member may be given now. */
export interface Room {
  /** May it be a red? Who has one is given no second. */
  readonly red: boolean;
  /** Reasons for a risk that they cannot take this shift. */
  readonly notToday: readonly string[];
  /** What they take; empty: everything. A red waits for no language. */
  readonly queues: readonly string[];
  readonly languages: readonly string[];
}

/** What cases have to know of how much each member has to carry. */
export interface WorkPort {
  /** Locks what a member may be given until the commit, before any person or case is locked. */
  lock(tx: Tx, staffId: string): Promise<void>;
  /** What may be given to them, or why nothing. */
  roomOf(tx: Tx, staffId: string, now: Date): Promise<Outcome<Room>>;
}

/** How a claim came about; stands in the audit. */
export type ClaimedBy = "next" | "own" | "called" | "permit" | "supervisor" | "configured" | "transfer";
