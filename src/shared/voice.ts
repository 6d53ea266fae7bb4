import type { Tx } from "../db/database.ts";

/** Where a person's words about one case go. */
export interface TeenAddress {
  readonly personId: string;
  readonly chatId: string;
  readonly locale: string;
  /** Where they say they are; null or absent: not asked yet. Numbers that cannot work there are not said (rule of care 8). */
  readonly place?: "ukraine" | "abroad" | "unsaid" | null;
}

/** What may have become new in a case. The teen is told that there is news; the words stand in /status. */
export type CaseNews =
  | { readonly kind: "read" | "offered" | "accepted" | "returned" | "registered" | "entered" | "handoff-closed" | "closed" | "talk-ended" }
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

/** What the bot says about a talk itself; who says it is always clear from the words. */
export type TalkWords =
  /** Before the first words of a person, before those of another person. */
  | { readonly kind: "introduced" | "transferred" }
  /** Nobody hurries them. */
  | { readonly kind: "no-hurry" }
  /** A member ended it. `askHowItWas`: with the question how it was. */
  | { readonly kind: "ended"; readonly askHowItWas: boolean }
  | { readonly kind: "check-in" }
  | { readonly kind: "complaint-handled" };

/** Where a teen's talk stands in the queue: a place from 1, or 0 while a person has it. */
export interface Place {
  readonly place: number;
  /** Why it is shown: the talk begins, goes on (perhaps with the one who wrote last), or waits again because whoever had it is away or another one was asked for. */
  readonly because: "asked" | "returned" | "returned-same" | "waits-again" | "another";
}

/** How talks speak to a teen outside of an update, in the transaction of the fact. */
export interface TalkVoice {
  /** Words; they wait until the teen is here. */
  say(tx: Tx, to: TeenAddress, words: TalkWords): Promise<void>;
  /** A new silent message with the place. Gives its number, as −(outbox id). */
  showPlace(tx: Tx, to: TeenAddress, place: Place): Promise<bigint>;
  /** Changes that message; nothing new appears. */
  changePlace(tx: Tx, to: TeenAddress, message: bigint, place: number): Promise<void>;
  /** The neutral sign at a time that the teen chose. */
  promisedSign(tx: Tx, to: TeenAddress): Promise<void>;
}

/** How a teen hears whether people are coming. */
export interface PageVoice {
  /**
   * One silent message, new or changed. Only while the teen is here: nothing follows an exit or «do not write».
   *
   * @param what.message the one to change, as −(outbox id); null for a new one
   * @param what.place in the queue, from 1; 0: not shown here
   * @returns its number; null when nothing was said
   */
  tell(
    tx: Tx,
    to: TeenAddress,
    person: { readonly contact: "open" | "quiet" | "silent"; readonly lastSeenAt: Date },
    what: {
      readonly told: "seeking" | "unanswered" | "found";
      readonly message: bigint | null;
      readonly now: Date;
      readonly place: number;
    },
  ): Promise<bigint | null>;
}

/** How a safety plan reaches a teen. */
export interface PlanVoice {
  /** The plan as the teen reads it, in their language, with the numbers of where they are. */
  words(to: Pick<TeenAddress, "locale" | "place">, steps: Readonly<Record<string, string>>): string;
  /** One message; it waits until the teen is here. Gives what it says and its number in the outbox. */
  send(
    tx: Tx,
    to: TeenAddress,
    plan: { readonly caseId: string; readonly steps: Readonly<Record<string, string>> },
  ): Promise<{ text: string; outboxId: bigint }>;
}
