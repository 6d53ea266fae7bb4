import type { Tx } from "../../db/database.ts";
import type { Outcome } from "../../shared/outcome.ts";
import type { CaseRecord } from "./case-rows.repository.ts";
import type { CloseReason, RedOutcome, RedRecord } from "./cases.ts";

/** What staff read beside a talk. */
export interface TalkFacts {
  /** When the teen wants to be written to; null when they said nothing about it. */
  readonly safeTime: { readonly from: Date; readonly until: Date } | null;
  /** They asked to talk with somebody else, and with whom not does not stand here. */
  readonly askedForAnother: boolean;
  /** Who wrote last, asked first when the teen comes back. */
  readonly keeperName: string | null;
  /** When they will be asked how it goes. */
  readonly checkInAt: Date | null;
  /** How the teen said it was. */
  readonly felt: { readonly how: string; readonly words: string | null; readonly at: Date } | null;
}

/** What talks have to know of staff's deeds; each is called in the deed's transaction with person and case locked. */
export interface TalkPort {
  /** May this member take the case? Not when the teen asked for somebody else. */
  mayTake(tx: Tx, record: CaseRecord, staffId: string): Promise<Outcome<null>>;
  taken(tx: Tx, record: CaseRecord, staffId: string): Promise<void>;
  /** Before a member's words go to the teen: who speaks now is said first. */
  answering(tx: Tx, record: CaseRecord, staffId: string): Promise<void>;
  /** After a case was closed by a member. */
  ended(tx: Tx, record: CaseRecord): Promise<void>;
  factsOf(tx: Tx, caseId: string): Promise<TalkFacts | null>;
}

/** How staff close a case. */
export interface Closing {
  readonly reason: CloseReason;
  readonly redOutcome?: RedOutcome | undefined;
  readonly redRecord?: RedRecord | undefined;
}
