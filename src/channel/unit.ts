import { AsyncLocalStorage } from "node:async_hooks";
import type { Sealer } from "../crypto/key-ring.ts";
import type { Tx } from "../db/database.ts";
import type { Drafts } from "./drafts.ts";
import type { OutboxWriter } from "./outbox.ts";
import type { PersonInChat } from "./people.ts";
import type { ReplayLog } from "./replay-log.ts";

/** Everything that handling one update may touch: its transaction, whose update it is, and what it will answer. */
export interface UpdateUnit {
  readonly tx: Tx;
  readonly person: PersonInChat;
  /** The person's key. */
  readonly sealer: Sealer;
  readonly outbox: OutboxWriter;
  readonly drafts: Drafts;
  readonly log: ReplayLog;
  readonly now: Date;
  /** Set by whatever fails inside, so that an error that somebody swallowed still rolls the update back. */
  failure: unknown;
}

const storage = new AsyncLocalStorage<UpdateUnit>();

/** Runs `work` as the handling of one update; `currentUnit` finds it from inside, also from grammY's `client.fetch`. */
export const runUnit = <T>(unit: UpdateUnit, work: () => Promise<T>): Promise<T> => storage.run(unit, work);

/** @throws Error outside of `runUnit`: a Bot API call that no update caused has no transaction to be written in */
export function currentUnit(): UpdateUnit {
  const unit = storage.getStore();
  if (!unit) throw new Error("No update is being handled here; queue the delivery through the outbox instead");
  return unit;
}

/**
 * `of`, worked out once for each text while one update is handled: the same words are read for danger, for the form and for the
 * case. Nothing is kept longer than the update.
 */
export function oncePerUpdate<T>(of: (text: string) => T): (text: string) => T {
  const known = new WeakMap<UpdateUnit, Map<string, T>>();
  return (text) => {
    const unit = storage.getStore();
    if (!unit) return of(text);
    const given = known.get(unit) ?? new Map<string, T>();
    known.set(unit, given);
    const before = given.get(text);
    if (before !== undefined) return before;
    const now = of(text);
    given.set(text, now);
    return now;
  };
}
