export type Holding =
  | { state: "mine"; until: string | null }
  | { state: "lost"; by: string | null }
  | { state: "other"; name: string }
  | { state: "free" }
  | { state: "closed" };

interface Held {
  status: string;
  mine: boolean;
  leaseUntil: string | null;
  fencingToken: number | null;
  holder: { id: string; name: string } | null;
}

/** What this page remembers of its claim. */
export interface Claimed {
  /** The case was ours on this page. */
  once: boolean;
  /** The token with which a write or a renewal was refused. */
  refusedToken: number | null;
}

/**
 * Who holds a case, as its page shows it. Whoever had it and has it no more is told so, and by whom it was taken. The lease's end is
 * never judged by this device's clock, which may be wrong: the server says when it is over.
 */
export function holding(held: Held, claimed: Claimed): Holding {
  if (held.status === "closed") return { state: "closed" };
  if (held.mine) {
    return claimed.refusedToken !== null && claimed.refusedToken === held.fencingToken
      ? { state: "lost", by: null }
      : { state: "mine", until: held.leaseUntil };
  }
  if (claimed.once) return { state: "lost", by: held.holder?.name ?? null };
  return held.holder ? { state: "other", name: held.holder.name } : { state: "free" };
}
