import { type Backoff, pause, waitBefore } from "./backoff.ts";
import { createSseReader, type ServerEvent } from "./sse.ts";

/** `connecting` the first time, `open` live, `lost` trying again by itself, `refused` the server said no (401, 403, 404): it stays so. */
export type LinkState = "connecting" | "open" | "lost" | "refused";

export interface EventsOptions {
  url: string;
  /** Where to go on from; later the ids of the stream itself. */
  lastEventId?: string;
  onEvent: (event: ServerEvent) => void;
  onState?: (state: LinkState) => void;
  /** After each reconnection: fetch again what may have changed meanwhile. A failure counts as a lost connection. */
  recheck?: () => Promise<void>;
  /** A stream that says nothing for this long, not even a ping (every 20 s), is taken for dead. */
  silenceMs?: number;
  backoff?: Backoff;
  fetch?: typeof globalThis.fetch;
}

export interface EventsLink {
  /** Ends the connection for good. */
  close(): void;
  /** Tries at once instead of waiting: the network is back, the page is looked at again. */
  wake(): void;
}

const REFUSALS: readonly number[] = [401, 403, 404];

/**
 * Listens to server-sent events as long as the page lives. Built on `fetch` and not on `EventSource`, which gives up for ever
 * at a 503, cannot resume by id after that, hides the pings and so never notices a dead mobile connection.
 */
export function connectEvents(options: EventsOptions): EventsLink {
  const { url, onEvent, silenceMs = 50_000, backoff = { firstMs: 1000, longestMs: 30_000 } } = options;
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);
  const life = new AbortController();
  let nap = new AbortController();
  let state: LinkState = "connecting";
  let lastEventId = options.lastEventId;
  let serverRetryMs: number | undefined;
  let failures = 0;
  let opened = false;
  let heardAt = 0;
  let hangUpLine = () => {};

  const become = (next: LinkState) => {
    if (state === next || life.signal.aborted) return;
    state = next;
    options.onState?.(next);
  };

  /** One connection from opening to end. Gives false when the server refuses for good. */
  const listen = async (): Promise<boolean> => {
    const line = new AbortController();
    const hangUp = () => line.abort();
    hangUpLine = hangUp;
    heardAt = Date.now();
    life.signal.addEventListener("abort", hangUp);
    let silence = setTimeout(hangUp, silenceMs);
    try {
      const init = {
        headers: { accept: "text/event-stream", ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }) },
        credentials: "same-origin" as const,
        cache: "no-store" as const,
        signal: line.signal,
      };
      const answer = await send(url, init);
      if (REFUSALS.includes(answer.status)) return false;
      if (!answer.ok || !answer.body) throw new Error(`events answered ${answer.status}`);
      if (opened) await options.recheck?.();
      opened = true;
      failures = 0;
      become("open");
      const reader = createSseReader();
      const decoder = new TextDecoder();
      const stream = answer.body.getReader();
      for (;;) {
        const { done, value } = await stream.read();
        if (done) return true;
        heardAt = Date.now();
        clearTimeout(silence);
        silence = setTimeout(hangUp, silenceMs);
        for (const event of reader.push(decoder.decode(value, { stream: true }))) {
          if (!life.signal.aborted) onEvent(event);
        }
        lastEventId = reader.lastEventId ?? lastEventId;
        serverRetryMs = reader.retryMs ?? serverRetryMs;
      }
    } finally {
      clearTimeout(silence);
      life.signal.removeEventListener("abort", hangUp);
      hangUp();
    }
  };

  const run = async () => {
    // Bounded by the page's life; the waits grow to `longestMs`.
    while (!life.signal.aborted) {
      const goOn = await listen().catch(() => true);
      if (life.signal.aborted) return;
      if (!goOn) {
        become("refused");
        return;
      }
      become("lost");
      failures += 1;
      const wait = waitBefore(failures, { ...backoff, firstMs: serverRetryMs ?? backoff.firstMs });
      nap = new AbortController();
      await pause(wait, nap.signal);
    }
  };

  void run();

  return {
    close() {
      life.abort();
      nap.abort();
    },
    wake() {
      nap.abort();
      // A sleeping phone drops the line without telling: more than one ping missed means dead.
      if (Date.now() - heardAt > silenceMs / 2) hangUpLine();
    },
  };
}
