import type { Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { Audit } from "../../shared/audit.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { Staff } from "../staff/permissions.ts";
import { caseRecords, visibleTo } from "./cases.repository.ts";
import { release, write } from "./cases.ts";
import { claimRecords } from "./claims.repository.ts";
import type { CaseContents } from "./contents.repository.ts";
import type { CaseDetails, HeldCase, StaffCaseUseCases } from "./staff-cases.use-cases.ts";
import type { Transfer, TransferRecords } from "./transfers.repository.ts";
import type { WorkPort } from "./work-port.use-cases.ts";

/** What who holds a case says when they give it on. */
export interface NewTransferWords {
  /** The client's id of the note that the summary becomes: the same id again changes nothing. */
  readonly id: string;
  readonly summary: string;
  /** `warm`: they keep it until the colleague takes it over; `cold`: it goes to the queue at once. */
  readonly how: "warm" | "cold";
  /** Warm: who is asked. Cold: who may take it out of turn; null: whoever is next. */
  readonly to: string | null;
}

export interface TransferDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly audit: Audit;
  /** Does nothing when this actor has done it before. */
  readonly auditOnce: Audit;
  readonly contents: CaseContents;
  readonly records: TransferRecords;
  readonly cases: Pick<StaffCaseUseCases, "takeOver">;
  readonly work: WorkPort;
}

export type TransferUseCases = ReturnType<typeof createTransferUseCases>;

/** Giving a case on with a summary for the team; the teen never reads it. Each deed locks person and case. */
export function createTransferUseCases({ clock, ids, audit, auditOnce, contents, records, cases, work }: TransferDeps) {
  const happened = async (tx: Tx, staff: Staff, caseId: string, type: string, details: Record<string, string>): Promise<void> => {
    const at = clock.now();
    await contents.addEvent(tx, { caseId, type, actor: "staff", staffId: staff.id, at });
    await notify(tx, "case", caseId);
    await audit(tx, { at, actor: "staff", actorId: staff.id, action: `case.${type}`, subject: "case", subjectId: caseId, details });
  };

  const mayHave = async (tx: Tx, caseId: string, personId: string, staffId: string): Promise<boolean> =>
    (await claimRecords.isColleague(tx, staffId)) &&
    !(await claimRecords.knows(tx, staffId, personId)) &&
    !(await records.isAvoided(tx, caseId, staffId));

  return {
    /** Gives a case on, with what the next one should know. */
    async transfer(tx: Tx, { caseId, staff, fencingToken }: HeldCase, { id, summary, how, to }: NewTransferWords): Promise<Outcome<null>> {
      const now = clock.now();
      const found = await caseRecords.lock(tx, caseId, visibleTo(staff));
      if (!found) return refuse("not-found");
      const owner = await contents.ownerOfId(tx, "note", id);
      if (owner) return owner.caseId === caseId && owner.staffId === staff.id ? accept(null) : refuse("id-taken");
      const hold = { staffId: staff.id, fencingToken };
      const decided = how === "warm" ? write(found.file, hold, now) : release(found.file, hold, now);
      if (!decided.ok) return decided;
      if (to === staff.id || (how === "warm" && to === null)) return refuse("colleague-cannot");
      if (to !== null && !(await mayHave(tx, caseId, found.file.personId, to))) return refuse("colleague-cannot");
      await caseRecords.save(tx, decided.value, now);
      await contents.addNote(tx, { id, caseId, staffId: staff.id, text: summary, at: now });
      if (how === "warm" && to !== null) {
        await records.offer(tx, { id: ids.uuid(), caseId, fromId: staff.id, toId: to, noteId: id, fencingToken, at: now });
        await happened(tx, staff, caseId, "transfer-offered", { member: to });
        return accept(null);
      }
      if (to !== null) await claimRecords.permit(tx, { caseId, staffId: to, byId: staff.id, at: now });
      await happened(tx, staff, caseId, "transferred", { how, ...(to !== null && { member: to }) });
      return accept(null);
    },

    /** Offers that concern the member: to them, and theirs. Whoever reads what is said of a child for the first time is on record. */
    async ofMember(tx: Tx, staff: Staff): Promise<Transfer[]> {
      const at = clock.now();
      const found = await records.ofMember(tx, staff.id, at);
      for (const { caseId, toId } of found)
        if (toId === staff.id)
          await auditOnce(tx, { at, actor: "staff", actorId: staff.id, action: "case.transfer-read", subject: "case", subjectId: caseId });
      return found;
    },

    /** The colleague takes it over from who holds it, within what they can carry. The teen is told who talks with them now. */
    async accept(tx: Tx, { caseId, staff }: { caseId: string; staff: Staff }): Promise<Outcome<CaseDetails>> {
      const now = clock.now();
      await work.lock(tx, staff.id);
      const locked = await caseRecords.lock(tx, caseId);
      const offer = locked && (await records.openOf(tx, caseId, now));
      if (!locked || offer?.toId !== staff.id) return refuse("not-found");
      const room = staff.role === "supervisor" ? null : await work.roomOf(tx, staff.id, now);
      if (room && !room.ok) return room;
      if (room?.ok && !room.value.red && locked.file.risk === "red") return refuse("next-is-second-red");
      await records.end(tx, offer.id, "accepted", now);
      await contents.addEvent(tx, { caseId, type: "transferred", actor: "staff", staffId: offer.fromId, at: now });
      return cases.takeOver(tx, locked, staff);
    },

    /** The colleague cannot, or who made the offer takes it back; the case stays where it is. Nobody asks why. */
    async end(tx: Tx, { caseId, staff }: { caseId: string; staff: Staff }): Promise<Outcome<null>> {
      const now = clock.now();
      const offer = (await caseRecords.lock(tx, caseId)) && (await records.openOf(tx, caseId, now));
      if (!offer || ![offer.toId, offer.fromId].includes(staff.id)) return refuse("not-found");
      const outcome = offer.toId === staff.id ? "declined" : "withdrawn";
      await records.end(tx, offer.id, outcome, now);
      await happened(tx, staff, caseId, `transfer-${outcome}`, {});
      return accept(null);
    },
  };
}
