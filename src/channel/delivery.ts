import type { Tx } from "../db/database.ts";
import type { Channel } from "./people.ts";

/** One row that is to be delivered now, opened. */
export interface OutgoingCall {
  readonly outboxId: bigint;
  readonly chatId: string;
  readonly personId: string;
  readonly channel: Channel;
  /** The channel's own address of the chat. */
  readonly address: string;
  readonly method: string;
  /** With the channel's real message numbers. */
  readonly payload: Record<string, unknown>;
  readonly silent: boolean;
  /** Not an answer to what the teen just did: words of staff, or a sign of news. */
  readonly proactive: boolean;
  /** Which try this is, from 1. */
  readonly attempts: number;
  /** An earlier try may have taken effect, though its answer was lost. */
  readonly mayHaveArrived: boolean;
}

/** How a call ended. Codes are stable and hold no words. */
export type DeliveryResult =
  /** It took effect; the numbers of the messages that it made. */
  | { readonly kind: "delivered"; readonly messageIds: readonly number[] }
  /** Nothing to do any more, and nothing wrong: the message is gone or already says so. */
  | { readonly kind: "moot"; readonly code: string }
  /** Try again after `afterMs`. `mayHaveArrived`: the answer was lost, not the call. */
  | { readonly kind: "retry"; readonly afterMs: number; readonly code: string; readonly mayHaveArrived: boolean }
  /** The channel asks for silence in this chat. */
  | { readonly kind: "too-fast"; readonly afterMs: number }
  /** It never will. */
  | { readonly kind: "failed"; readonly code: string }
  /** The person has blocked the bot or their account is gone. */
  | { readonly kind: "unreachable" };

/** A way to a chat. */
export type Transport =
  /** Over a network: at least once, and no transaction is open while it talks. */
  | { readonly over: "network"; call(call: OutgoingCall): Promise<DeliveryResult> }
  /** The chat is our own record: the call and its being done commit together, exactly once. */
  | { readonly over: "record"; call(call: OutgoingCall, tx: Tx): Promise<DeliveryResult> };

/** Reasons for which words do not arrive, as staff are told them. Others are codes of the channel, such as `refused-400`. */
export const KNOWN_REASONS = [
  "unreachable",
  "chat-not-found",
  "too-long",
  "empty",
  "edited-message-gone",
  "too-old-to-delete",
  "file-refused",
  "unreadable",
  "network",
] as const;
