import { type Api, ApiError } from "../../shared/api.ts";
import { pause } from "../../shared/backoff.ts";
import { allFailed, type FailReason, nextToSend, type Outgoing, type OutgoingText, tryAgain, withItem } from "./outgoing.ts";
import { verdictOf } from "./verdict.ts";

export interface SenderDeps {
  api: Api;
  random?: () => number;
  /** The queue changed. */
  onChange: () => void;
  /** The server has taken this one. A text stays in the queue, as sent, until its copy is here. */
  onTaken: (item: Outgoing) => void;
  /** This one will not be sent by itself any more. */
  onFailed: (item: Outgoing, reason: FailReason) => void;
  /** The session is over (401): nothing more can be sent in it. */
  onSessionLost: () => void;
}

export interface Sender {
  items(): readonly Outgoing[];
  add(item: Outgoing): void;
  /** Replaces the queue after texts met their copies, or the teen took one back. */
  replace(items: readonly Outgoing[]): void;
  /** Cuts a wait short: contact is back. */
  wake(): void;
  /** What failed for want of contact waits again. */
  again(): void;
  /** Nothing is sent before this: there is no session yet. */
  open(): void;
  /** Stops and empties the queue; gives the texts that were not sent. */
  close(): string[];
}

const SEND_TIMEOUT_MS = 15_000;

/** Sends texts and presses one by one, in order, again and again under the same id, until taken or given up. */
export function createSender({ api, random, onChange, onTaken, onFailed, onSessionLost }: SenderDeps): Sender {
  let items: readonly Outgoing[] = [];
  let nap = new AbortController();
  let flight = new AbortController();
  let isOpen = false;
  let draining = false;

  const set = (next: readonly Outgoing[]) => {
    items = next;
    onChange();
  };

  const post = async (item: Outgoing): Promise<number | null> => {
    const { updateId } = item;
    const body =
      item.kind === "text"
        ? { updateId, kind: "text", text: item.text }
        : { updateId, kind: "press", messageId: item.messageId, data: item.data };
    const request = { method: "POST", body, timeoutMs: SEND_TIMEOUT_MS, signal: flight.signal } as const;
    return (await api<{ messageId: number | null } | undefined>("/api/v1/chat/updates", request))?.messageId ?? null;
  };

  const without = (item: Outgoing) => items.filter(({ updateId }) => updateId !== item.updateId);
  /** False when the queue was emptied while this one was on its way. */
  const stillHere = (item: Outgoing) => items.some(({ updateId }) => updateId === item.updateId);

  const taken = (item: Outgoing, messageId: number | null) => {
    if (!stillHere(item)) return;
    set(item.kind === "text" ? withItem<OutgoingText>(items, item.updateId, { state: "sent", messageId }) : without(item));
    onTaken(item);
  };

  const notTaken = async (item: Outgoing, error: unknown): Promise<void> => {
    if (!stillHere(item)) return;
    const failure = error instanceof ApiError ? error : { status: 500 };
    const tries = item.tries + 1;
    const verdict = verdictOf(failure, { kind: item.kind, tries }, random);
    if (verdict.next === "session-lost") {
      set(withItem(items, item.updateId, { state: "waiting" }));
      onSessionLost();
    } else if (verdict.next === "retry") {
      nap = new AbortController();
      set(withItem(items, item.updateId, { state: "waiting", tries }));
      await pause(verdict.afterMs, nap.signal);
    } else {
      const { reason } = verdict;
      if (item.kind === "press") set(without(item));
      else {
        const marked = withItem<OutgoingText>(items, item.updateId, { state: "failed", reason });
        set(reason === "network" ? allFailed(marked) : marked);
      }
      onFailed(item, reason);
    }
  };

  const drain = async (): Promise<void> => {
    if (draining) return;
    draining = true;
    // Ends when nothing waits; each item's tries are bounded by `verdictOf`.
    for (let item = nextToSend(items); isOpen && item; item = nextToSend(items)) {
      const sent = item;
      set(withItem(items, sent.updateId, { state: "sending" }));
      await post(sent).then(
        (messageId) => taken(sent, messageId),
        (error: unknown) => notTaken(sent, error),
      );
    }
    draining = false;
  };

  return {
    items: () => items,
    add(item) {
      set([...items, item]);
      // A door does not wait for the pause of what stands before it.
      if (item.urgent) nap.abort();
      void drain();
    },
    replace: (next) => {
      items = next;
    },
    wake: () => nap.abort(),
    again() {
      set(tryAgain(items));
      nap.abort();
      void drain();
    },
    open() {
      isOpen = true;
      void drain();
    },
    close() {
      isOpen = false;
      const unsent = items.filter((item): item is OutgoingText => item.kind === "text" && item.state !== "sent").map(({ text }) => text);
      items = [];
      nap.abort();
      flight.abort();
      flight = new AbortController();
      onChange();
      return unsent;
    },
  };
}
