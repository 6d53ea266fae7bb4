import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { JobWriter } from "../../db/jobs.ts";
import type { Audit } from "../../shared/audit.ts";
import type { Clock } from "../../shared/clock.ts";
import type { HeldMinimums } from "./minimum.use-cases.ts";
import { type OwnCase, ownCases } from "./privacy.repository.ts";
import { isOpenRed } from "./privacy.ts";

/** Why a case was destroyed, for the audit. */
type Cause = "teen-now" | "teen-72-hours" | "administrator" | "retention";

interface DestroyDeps {
  readonly keys: KeyRing;
  readonly jobs: JobWriter;
  readonly audit: Audit;
}

/**
 * The erasure of one case, all of it or nothing: its key, its rows, the deliveries that carried its words; its stored files as
 * jobs of the same transaction. What stays is an entry of the audit without content. The case is locked.
 */
export const createDestroy =
  ({ keys, jobs, audit }: DestroyDeps) =>
  async (tx: Tx, own: OwnCase, cause: Cause, now: Date): Promise<void> => {
    for (const key of await ownCases.storedFiles(tx, own.id)) await jobs.enqueue(tx, "file-delete", { key });
    await ownCases.removeDeliveries(tx, own.id);
    await ownCases.remove(tx, own.id);
    await keys.destroy(tx.pg, own.id);
    await notify(tx, "case", own.id);
    const details = { kind: own.kind, cause };
    await audit(tx, { at: now, actor: "system", actorId: null, action: "case.erased", subject: "case", subjectId: own.id, details });
  };

/** An administrator acts on a receipt code that its teen gave them. Null when the case was gone already. */
export const createEraseForTeen =
  ({ clock, minimums, ...deps }: DestroyDeps & { clock: Clock; minimums: Pick<HeldMinimums, "hold"> }) =>
  async (tx: Tx, caseId: string): Promise<{ kind: string; openRed: boolean } | null> => {
    const now = clock.now();
    const own = await ownCases.lock(tx, caseId);
    if (!own) return null;
    if (isOpenRed(own)) await minimums.hold(tx, own, now);
    await createDestroy(deps)(tx, own, "administrator", now);
    return { kind: own.kind, openRed: isOpenRed(own) };
  };
