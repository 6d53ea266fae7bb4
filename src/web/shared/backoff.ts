export interface Backoff {
  /** Wait before the second try, in milliseconds; it doubles with each further try. */
  firstMs: number;
  longestMs: number;
}

/**
 * How long to wait before try number `attempt` (1 is the first retry). Half of the wait is random, so that
 * many pages that lost the same server do not come back in the same second.
 */
export function waitBefore(attempt: number, { firstMs, longestMs }: Backoff, random: () => number = Math.random): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(attempt - 1, 20));
  return Math.round(full / 2 + (full / 2) * random());
}

/** Resolves after `ms`, or at once when the signal is aborted. Never rejects. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
