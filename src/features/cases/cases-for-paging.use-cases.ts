import type { Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Risk } from "../../shared/risk.ts";
import type { Staff } from "../staff/permissions.ts";
import type { CaseRecord } from "./case-rows.repository.ts";
import { caseRecords, visibleTo } from "./cases.repository.ts";
import { isHeld } from "./cases.ts";
import type { CaseContents } from "./contents.repository.ts";

export type CasesForPaging = ReturnType<typeof createCasesForPaging>;

/** What paging needs of cases: how they stand, and a line in their timeline. */
export function createCasesForPaging({ clock, contents }: { clock: Clock; contents: CaseContents }) {
  return {
    /** Locks person and case, whoever asks. */
    lock: (tx: Tx, caseId: string): Promise<CaseRecord | null> => caseRecords.lock(tx, caseId),

    /** The same for a member; null when they may not read it. */
    lockVisible: (tx: Tx, staff: Staff, caseId: string): Promise<CaseRecord | null> => caseRecords.lock(tx, caseId, visibleTo(staff)),

    /** Its place in the queue, from 1; 0 when it does not wait. */
    position: (tx: Tx, record: CaseRecord): Promise<number> => caseRecords.position(tx, record),

    stateOf: ({ file }: CaseRecord, now: Date): { status: "waiting" | "claimed" | "closed"; held: boolean; risk: Risk } => ({
      status: file.status,
      held: isHeld(file, now),
      risk: file.risk,
    }),

    /** Puts something into the line of events and tells the consoles. */
    async happened(tx: Tx, caseId: string, type: string, data: Record<string, string | number>, staffId?: string): Promise<void> {
      const actor = staffId === undefined ? ({ actor: "system" } as const) : ({ actor: "staff", staffId } as const);
      await contents.addEvent(tx, { caseId, type, ...actor, data, at: clock.now() });
      await notify(tx, "case", caseId);
    },
  };
}
