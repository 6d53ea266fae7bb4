import type { WebPost } from "./post.ts";

/** Why something was not sent: no contact for long, too long for the server, or refused for another reason. */
export type FailReason = "network" | "too-long" | "refused";

export type OutgoingState = "waiting" | "sending" | "sent" | "failed";

interface Update {
  /** Chosen here; a resend carries the same one, so that the server takes it once. */
  updateId: number;
  state: OutgoingState;
  tries: number;
  /** The emergency and exit doors go before whatever waits. */
  urgent: boolean;
}

export interface OutgoingText extends Update {
  kind: "text";
  text: string;
  at: string;
  /** The server's copy, once it said so; null when the answer names none: it keeps none, or knew this update already. */
  messageId?: number | null;
  reason?: FailReason;
}

export interface OutgoingPress extends Update {
  kind: "press";
  messageId: number;
  data: string;
}

export type Outgoing = OutgoingText | OutgoingPress;

/** What goes next: one at a time and in order, or the answers would not fit the questions. The doors go first. */
export function nextToSend(items: readonly Outgoing[]): Outgoing | undefined {
  if (items.some(({ state }) => state === "sending")) return undefined;
  const waiting = items.filter(({ state }) => state === "waiting");
  return waiting.find(({ urgent }) => urgent) ?? waiting[0];
}

/** Copies the list with one item changed; an item that is gone meanwhile stays gone. */
export const withItem = <T extends Outgoing>(items: readonly Outgoing[], updateId: number, change: Partial<T>): Outgoing[] =>
  items.map((item) => (item.updateId === updateId ? ({ ...item, ...change } as Outgoing) : item));

/** No contact for long: every waiting text is marked unsent and every waiting press is given up, for its moment has passed. */
export const allFailed = (items: readonly Outgoing[]): Outgoing[] =>
  items
    .filter((item) => item.kind === "text" || item.state !== "waiting")
    .map((item) => (item.kind === "text" && item.state === "waiting" ? { ...item, state: "failed", reason: "network" } : item));

/** Contact is back, or the teen asks: what failed for want of contact waits again, in its old order and under its old id. */
export const tryAgain = (items: readonly Outgoing[]): Outgoing[] =>
  items.map((item) => {
    if (item.kind !== "text" || item.state !== "failed" || item.reason !== "network") return item;
    const { reason: _, ...rest } = item;
    return { ...rest, state: "waiting", tries: 0 };
  });

/** Whether the server's copy of this text is among the posts. It may be faster than the answer that names it. */
const hasCopy = (item: OutgoingText, posts: readonly WebPost[]): boolean =>
  posts.some(({ author, id, updateId }) => author === "teen" && (updateId === item.updateId || id === item.messageId));

/** Lets go of the texts that are done: taken by the server, and their copy here, or already removed again (`gone`). */
export const settle = (items: readonly Outgoing[], posts: readonly WebPost[], gone: ReadonlySet<number>): Outgoing[] =>
  items.filter(
    (item) =>
      item.kind !== "text" || item.state !== "sent" || !(hasCopy(item, posts) || (item.messageId != null && gone.has(item.messageId))),
  );

/** Texts that still need a bubble of their own. */
export const withoutCopy = (items: readonly Outgoing[], posts: readonly WebPost[]): OutgoingText[] =>
  items.filter((item): item is OutgoingText => item.kind === "text" && !hasCopy(item, posts));
