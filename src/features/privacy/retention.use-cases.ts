import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Database, Tx } from "../../db/database.ts";
import type { JobWriter } from "../../db/jobs.ts";
import type { Audit } from "../../shared/audit.ts";
import { type Clock, later } from "../../shared/clock.ts";
import { createDestroy } from "./destroy.use-cases.ts";
import { erasedPeople } from "./erased-people.repository.ts";
import { ownCases } from "./privacy.repository.ts";
import { overdue } from "./retention.repository.ts";
import { KEPT_FOR, RETENTION_RULES, type RetentionRule } from "./retention.ts";

export interface RetentionDeps {
  readonly database: Pick<Database, "transaction">;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly jobs: JobWriter;
  readonly audit: Audit;
}

export type Retention = ReturnType<typeof createRetention>;
/** How many of each rule. */
export type Overdue = Readonly<Record<RetentionRule, number>>;

/** Below every id. */
const FIRST = "00000000-0000-0000-0000-000000000000";

/** Destroys what has been kept for as long as it is kept, one case or person a transaction: stopped anywhere, it goes on next time. */
export function createRetention({ database, clock, keys, jobs, audit }: RetentionDeps) {
  const destroy = createDestroy({ keys, jobs, audit });
  const before = (rule: RetentionRule): Date => later(clock.now(), -KEPT_FOR[rule]);

  const destroyCase = async (tx: Tx, rule: RetentionRule, id: string): Promise<boolean> => {
    const own = await ownCases.lock(tx, id);
    if (!own || !(await overdue.is(tx, rule, before(rule), id))) return false;
    await destroy(tx, own, "retention", clock.now());
    return true;
  };

  const work: Readonly<Record<RetentionRule, (tx: Tx, id: string) => Promise<boolean>>> = {
    "closed-cases": (tx, id) => destroyCase(tx, "closed-cases", id),
    "police-cases": (tx, id) => destroyCase(tx, "police-cases", id),
    "drafts": async (tx, id) => {
      if (!(await overdue.is(tx, "drafts", before("drafts"), id))) return false;
      await overdue.removeDraft(tx, id);
      return true;
    },
    "strangers": async (tx, id) => {
      const person = await erasedPeople.lock(tx, id);
      if (!person || !(await overdue.is(tx, "strangers", before("strangers"), id))) return false;
      await erasedPeople.remove(tx, id);
      await keys.destroy(tx.pg, id);
      const subject = { subject: "person", subjectId: id, details: { cause: "retention" } };
      await audit(tx, { at: clock.now(), actor: "system", actorId: null, action: "person.erased", ...subject });
      return true;
    },
  };

  const runRule = async (rule: RetentionRule): Promise<number> => {
    let done = 0;
    for (let last = FIRST; ; ) {
      const ids = await database.transaction((tx) => overdue.next(tx, rule, before(rule), last));
      for (const id of ids) if (await database.transaction((tx) => work[rule](tx, id))) done += 1;
      const end = ids.at(-1);
      if (end === undefined) return done;
      last = end;
    }
  };

  return {
    /** What would go now; changes nothing. */
    look: (): Promise<Overdue> => counted((rule) => database.transaction((tx) => overdue.count(tx, rule, before(rule)))),

    /** Destroys it. Whoever loses their last case or draft here may be a stranger by the end of the same run. */
    run: (): Promise<Overdue> => counted(runRule),
  };
}

async function counted(of: (rule: RetentionRule) => Promise<number>): Promise<Overdue> {
  const counts: Partial<Record<RetentionRule, number>> = {};
  for (const rule of RETENTION_RULES) counts[rule] = await of(rule);
  return counts as Overdue;
}
