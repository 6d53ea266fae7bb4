import type { Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { Audit } from "../../shared/audit.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { Staff } from "../staff/permissions.ts";
import { caseRecords, listedFor, visibleTo } from "./cases.repository.ts";
import { giveBack } from "./cases.ts";
import { claimRecords } from "./claims.repository.ts";
import type { CaseContents } from "./contents.repository.ts";

export type ClaimUseCases = ReturnType<typeof createClaimUseCases>;

/** Who is kept from a case, and who may take one out of turn. Each locks person and case. */
export function createClaimUseCases({ clock, audit, contents }: { clock: Clock; audit: Audit; contents: CaseContents }) {
  return {
    /**
     * «I may know this person»: whatever they have of the person's goes back to its queue at once, and nothing of the person is
     * in their sight any more. The timeline says no more than that it was given back (rule of care 11).
     */
    async mayKnow(tx: Tx, { caseId, staff }: { caseId: string; staff: Staff }): Promise<Outcome<null>> {
      const now = clock.now();
      // Who is only offered it may know the person too.
      const offered = { transfers: { some: { toId: staff.id, endedAt: null } }, frozenAt: null };
      const found = await caseRecords.lock(tx, caseId, { OR: [listedFor(staff, now), offered] });
      if (!found || (await claimRecords.knows(tx, staff.id, found.file.personId))) return refuse("not-found");
      const { personId } = found.file;
      for (const id of await claimRecords.heldOfPerson(tx, staff.id, personId)) {
        const held = await caseRecords.lock(tx, id);
        if (held?.file.status !== "claimed" || held.file.holderId !== staff.id) continue;
        await caseRecords.save(tx, giveBack(held.file), now);
        await contents.addEvent(tx, { caseId: id, type: "released", actor: "staff", staffId: staff.id, at: now });
        await notify(tx, "case", id);
      }
      await claimRecords.mayKnow(tx, staff.id, personId, now);
      // Lists that show it are read again, theirs too.
      await notify(tx, "case", caseId);
      await audit(tx, { at: now, actor: "staff", actorId: staff.id, action: "case.may-know", subject: "case", subjectId: caseId });
      return accept(null);
    },

    /** A supervisor lets a member take a waiting case though it is not the next. Never somebody who may know its person. */
    async permit(tx: Tx, { caseId, staff, memberId }: { caseId: string; staff: Staff; memberId: string }): Promise<Outcome<null>> {
      const now = clock.now();
      const found = await caseRecords.lock(tx, caseId, visibleTo(staff));
      if (!found) return refuse("not-found");
      if (found.file.status === "closed") return refuse("case-closed");
      if (!(await claimRecords.isColleague(tx, memberId)) || (await claimRecords.knows(tx, memberId, found.file.personId)))
        return refuse("colleague-cannot");
      await claimRecords.permit(tx, { caseId, staffId: memberId, byId: staff.id, at: now });
      await contents.addEvent(tx, { caseId, type: "permitted", actor: "staff", staffId: staff.id, at: now });
      await notify(tx, "case", caseId);
      await audit(tx, {
        ...{ at: now, actor: "staff", actorId: staff.id, action: "case.permitted", subject: "case", subjectId: caseId },
        details: { member: memberId },
      });
      return accept(null);
    },
  };
}
