import { type Backoff, waitBefore } from "../../shared/backoff.ts";
import type { FailReason, Outgoing } from "./outgoing.ts";

/** What to do after a send that did not succeed. */
export type Verdict = { next: "retry"; afterMs: number } | { next: "fail"; reason: FailReason } | { next: "session-lost" };

export interface SendFailure {
  /** 0: no answer came. */
  status: number;
  retryAfterMs?: number | undefined;
}

const BACKOFF: Backoff = { firstMs: 1000, longestMs: 30_000 };

/** Tries before giving up. Texts wait out a long hole in the network, about a quarter of an hour; a press means its own moment only. */
const TRIES = { text: { unreachable: 40, troubled: 8 }, press: { unreachable: 4, troubled: 4 } } as const;

const LONGEST_SERVER_WAIT_MS = 60_000;

/** Pure rule of resending. `item.tries` counts the failed one in. */
export function verdictOf(failure: SendFailure, item: Pick<Outgoing, "kind" | "tries">, random: () => number = Math.random): Verdict {
  const { status } = failure;
  if (status === 401) return { next: "session-lost" };
  if (status === 413) return { next: "fail", reason: "too-long" };
  const passing = status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;
  if (!passing) return { next: "fail", reason: "refused" };
  const limit = TRIES[item.kind][status === 0 ? "unreachable" : "troubled"];
  if (item.tries >= limit) return { next: "fail", reason: "network" };
  const own = waitBefore(item.tries, BACKOFF, random);
  return { next: "retry", afterMs: Math.min(LONGEST_SERVER_WAIT_MS, Math.max(own, failure.retryAfterMs ?? 0)) };
}
