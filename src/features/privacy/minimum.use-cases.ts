import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Database, Tx } from "../../db/database.ts";
import type { JobHandler, JobWriter } from "../../db/jobs.ts";
import type { Audit } from "../../shared/audit.ts";
import { between, type Clock, later } from "../../shared/clock.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { CaseContents } from "../cases/contents.repository.ts";
import type { Staff } from "../staff/permissions.ts";
import { heldMinimums, type Minimum } from "./minimum.repository.ts";
import type { OwnCase } from "./privacy.repository.ts";
import { MINIMUM_HELD } from "./privacy.ts";

export interface MinimumDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keys: KeyRing;
  readonly jobs: JobWriter;
  readonly audit: Audit;
  readonly signalNames: CaseContents["signalNames"];
}

/** A minimum as a supervisor sees it before deciding to open it: no word about whom. */
export interface HeldMinimum {
  readonly id: string;
  readonly at: Date;
  readonly until: Date;
  readonly openedAt: Date | null;
}

export type HeldMinimums = ReturnType<typeof createHeldMinimums>;

const place = (column: "minimum" | "reason", id: string): string => `held_minimum:${column}_sealed:${id}`;

/**
 * What is left of a case of a teen in danger that was deleted (rules of care, 4 and 5): codes and times without a word of
 * theirs, sealed with a key of its own, for at most 24 hours, opened by a supervisor's decision on record.
 */
export function createHeldMinimums({ database, clock, ids, keys, jobs, audit, signalNames }: MinimumDeps) {
  const visible = (staff: Staff): boolean => staff.role === "supervisor";

  return {
    /** Holds the minimum of a case that is about to go. Once a case. The case is locked. */
    async hold(tx: Tx, own: OwnCase, now: Date): Promise<void> {
      if (await heldMinimums.ofCase(tx, own.id)) return;
      const id = ids.uuid();
      const around = await heldMinimums.around(tx, own.id);
      const signals = (await signalNames(tx, [own.id])).get(own.id) ?? [];
      const minimum: Minimum = { ...around, kind: own.kind, risk: own.risk, caseOpenedAt: own.openedAt.toISOString(), signals };
      const until = later(now, MINIMUM_HELD);
      const sealer = await keys.create(tx.pg, "minimum", id);
      await heldMinimums.insert(tx, {
        id,
        caseId: own.id,
        sealed: sealer.seal(place("minimum", id), JSON.stringify(minimum)),
        at: now,
        until,
      });
      await jobs.enqueue(tx, "minimum-expire", { minimumId: id }, { afterSeconds: MINIMUM_HELD / 1000 });
      await audit(tx, { at: now, actor: "system", actorId: null, action: "minimum.held", subject: "case", subjectId: own.id });
    },

    /** The case was kept: nothing apart from it is. */
    async drop(tx: Tx, caseId: string): Promise<void> {
      const id = await heldMinimums.ofCase(tx, caseId);
      if (!id) return;
      await heldMinimums.remove(tx, id);
      await keys.destroy(tx.pg, id);
    },

    /** Those held now. Nothing for who may see none. */
    list: async (tx: Tx, staff: Staff): Promise<HeldMinimum[]> => (visible(staff) ? heldMinimums.list(tx, clock.now()) : []),

    /** A supervisor decides, on record and with a reason, to look at it. */
    async open(tx: Tx, staff: Staff, id: string, reason: string): Promise<Outcome<HeldMinimum & Minimum>> {
      const now = clock.now();
      const held = visible(staff) ? await heldMinimums.lock(tx, id) : null;
      if (!held || held.until <= now) return refuse("not-found");
      const sealer = await keys.of(tx.pg, id);
      await heldMinimums.opened(tx, id, { staffId: staff.id, at: now, reason: sealer.seal(place("reason", id), reason) });
      await audit(tx, { at: now, actor: "staff", actorId: staff.id, action: "minimum.opened", subject: "minimum", subjectId: id });
      const minimum = JSON.parse(sealer.open(place("minimum", id), held.sealed)) as Minimum;
      return accept({ id, at: held.at, until: held.until, openedAt: now, ...minimum });
    },

    /** Job: its day is over. */
    expire: (({ minimumId }) =>
      database.transaction(async (tx) => {
        const now = clock.now();
        const held = await heldMinimums.lock(tx, minimumId);
        if (!held) return;
        if (held.until > now)
          return jobs.enqueue(tx, "minimum-expire", { minimumId }, { afterSeconds: Math.ceil(between(held.until, now) / 1000) });
        await heldMinimums.remove(tx, minimumId);
        await keys.destroy(tx.pg, minimumId);
        await audit(tx, { at: now, actor: "system", actorId: null, action: "minimum.erased", subject: "minimum", subjectId: minimumId });
      })) satisfies JobHandler<"minimum-expire">,
  };
}
