import type { Tx } from "../db/database.ts";

/** Where a person's words about one case go. */
export interface TeenAddress {
  readonly personId: string;
  readonly chatId: string;
  readonly locale: string;
}

/** What may have become new in a case. The teen is told that there is news; the words stand in /status. */
export type CaseNews =
  | { readonly kind: "read" | "offered" | "accepted" | "returned" | "registered" | "entered" | "handoff-closed" | "closed" }
  | { readonly kind: "declined"; readonly reason: "duplicate" | "other_authority" };

/** What became of a file that the teen sent. */
export interface FileNews {
  readonly because: "sexual" | "way_closed" | "broken" | "type" | "gone" | "given_up" | "too_large";
  /** The channel's number of the message to take out of the chat, or null to leave it there. */
  readonly remove: number | null;
}

/** How features speak to a teen: rows of the outbox, written in the transaction of the fact. */
export interface TeenVoice {
  /**
   * Words of a member of staff, as they were written.
   *
   * @param replyTo the channel's number of the teen's message that they answer
   * @returns the outbox ids of the parts, in their order
   */
  relay(tx: Tx, to: TeenAddress, text: string, replyTo?: number | null): Promise<bigint[]>;
  /** Kind words about a file that could not be taken; they wait until the teen is here. */
  fileNews(tx: Tx, to: TeenAddress, news: FileNews): Promise<void>;
  /** A neutral sign that something is new. */
  news(tx: Tx, to: TeenAddress, news: CaseNews): Promise<void>;
}
