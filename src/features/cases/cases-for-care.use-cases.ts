import type { Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { Risk } from "../../shared/risk.ts";
import type { Staff } from "../staff/permissions.ts";
import type { CaseRecord } from "./case-rows.repository.ts";
import { caseRecords, visibleTo } from "./cases.repository.ts";
import { answer, raise, write } from "./cases.ts";
import type { CaseContents } from "./contents.repository.ts";
import type { HeldCase } from "./staff-cases.use-cases.ts";

export type CasesForCare = ReturnType<typeof createCasesForCare>;

interface CareDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly contents: CaseContents;
  /** A member changed how endangered the child of this locked case is held to be. */
  readonly judged: (tx: Tx, found: CaseRecord, to: Risk, staff: Staff) => Promise<void>;
}

/** What a psychologist's instruments (screens, plans) need of the case that they are filled in. */
export function createCasesForCare({ clock, ids, contents, judged }: CareDeps) {
  const decide = async (tx: Tx, { caseId, staff, fencingToken }: HeldCase, decision: typeof write): Promise<Outcome<CaseRecord>> => {
    const now = clock.now();
    const found = await caseRecords.lock(tx, caseId, visibleTo(staff));
    if (!found) return refuse("not-found");
    const decided = decision(found.file, { staffId: staff.id, fencingToken }, now);
    if (!decided.ok) return decided;
    await caseRecords.save(tx, decided.value, now);
    return accept({ ...found, file: decided.value });
  };

  return {
    /** Locks person and case for a write of who holds it, and renews the lease. */
    hold: (tx: Tx, held: HeldCase): Promise<Outcome<CaseRecord>> => decide(tx, held, write),

    /** The same for words to the teen: the wait for an answer starts anew. */
    answer: (tx: Tx, held: HeldCase): Promise<Outcome<CaseRecord>> => decide(tx, held, answer),

    /** The case, when this member may read it. */
    readable: (tx: Tx, staff: Staff, caseId: string): Promise<CaseRecord | null> => caseRecords.find(tx, caseId, visibleTo(staff)),

    /** Keeps what was said to the teen by a delivery of its own as a member's words in the talk. */
    async said(tx: Tx, caseId: string, staff: Staff, { text, outboxId }: { text: string; outboxId: bigint }): Promise<void> {
      const words = { id: ids.uuid(), caseId, author: "staff", staffId: staff.id, text, outboxIds: [outboxId] } as const;
      await contents.addMessage(tx, { ...words, at: clock.now() });
    },

    /** Puts the held case as high as a screen says, never lower (design idea 7). */
    async raise(tx: Tx, found: CaseRecord, to: Risk, staff: Staff): Promise<void> {
      const now = clock.now();
      const raised = raise(found.file, to);
      if (raised.risk === found.file.risk) return;
      await caseRecords.save(tx, raised, now);
      const data = { from: found.file.risk, to: raised.risk };
      await contents.addEvent(tx, { caseId: found.file.id, type: "risk-raised", actor: "staff", staffId: staff.id, data, at: now });
      await judged(tx, found, raised.risk, staff);
    },

    /** Puts something into the line of events and tells the consoles. */
    async happened(tx: Tx, caseId: string, staff: Staff, type: string, data: Record<string, string | number> = {}): Promise<void> {
      await contents.addEvent(tx, { caseId, type, actor: "staff", staffId: staff.id, data, at: clock.now() });
      await notify(tx, "case", caseId);
    },
  };
}
