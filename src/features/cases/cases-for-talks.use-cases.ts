import type { Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { Audit } from "../../shared/audit.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { CaseRecord } from "./case-rows.repository.ts";
import { caseRecords } from "./cases.repository.ts";
import { askAnother, end } from "./cases.ts";
import type { CaseContents } from "./contents.repository.ts";

export type CasesForTalks = ReturnType<typeof createCasesForTalks>;

/** What talks need of cases: the teen's own deeds, and what becomes due by itself. Each locks person and case. */
export function createCasesForTalks({ clock, contents, audit }: { clock: Clock; contents: CaseContents; audit: Audit }) {
  const audited = (tx: Tx, { file }: CaseRecord, action: string): Promise<void> =>
    audit(tx, { at: clock.now(), actor: "teen", actorId: file.personId, action, subject: "case", subjectId: file.id });

  return {
    /** The person's talk that is open, else the one closed last. Not locked. */
    talkOf: (tx: Tx, personId: string): Promise<CaseRecord | null> => caseRecords.talkOf(tx, personId),

    /** Locks person and case, whoever asks. */
    lock: (tx: Tx, caseId: string): Promise<CaseRecord | null> => caseRecords.lock(tx, caseId),

    /** Its place in the queue, from 1; 0 when it does not wait. */
    position: (tx: Tx, record: CaseRecord): Promise<number> => caseRecords.position(tx, record),

    /** Puts something into the line of events and tells the consoles. */
    async note(tx: Tx, caseId: string, type: string, actor: "teen" | "system"): Promise<void> {
      await contents.addEvent(tx, { caseId, type, actor, at: clock.now() });
      await notify(tx, "case", caseId);
    },

    /** Notes it in each open case of the person. */
    async noteForPerson(tx: Tx, personId: string, type: string): Promise<void> {
      for (const { id } of await caseRecords.openOf(tx, personId)) {
        await contents.addEvent(tx, { caseId: id, type, actor: "teen", at: clock.now() });
        await notify(tx, "case", id);
      }
    },

    /** The teen ends their talk. Refused where a person has to say that they are safe. */
    async endByTeen(tx: Tx, { caseId, personId }: { caseId: string; personId: string }): Promise<Outcome<null>> {
      const now = clock.now();
      const found = await caseRecords.lock(tx, caseId, { personId });
      if (!found) return refuse("not-found");
      const ended = end(found.file, now);
      await contents.addEvent(tx, { caseId, type: ended.ok ? "closed" : "wants-to-end", actor: "teen", at: now });
      await notify(tx, "case", caseId);
      if (!ended.ok) return ended;
      await caseRecords.save(tx, ended.value, now);
      await audited(tx, found, "case.ended");
      return accept(null);
    },

    /** The teen asks for somebody else: the case goes back to its queue, at its place. Gives who held it, if anybody did. */
    async askAnother(tx: Tx, { caseId, personId }: { caseId: string; personId: string }): Promise<Outcome<{ holderId: string | null }>> {
      const now = clock.now();
      const found = await caseRecords.lock(tx, caseId, { personId });
      if (!found) return refuse("not-found");
      const given = askAnother(found.file);
      if (!given.ok) return given;
      await caseRecords.save(tx, given.value, now);
      await contents.addEvent(tx, { caseId, type: "another-asked", actor: "teen", at: now });
      await notify(tx, "case", caseId);
      await audited(tx, found, "case.another-asked");
      return accept({ holderId: found.file.status === "claimed" ? found.file.holderId : null });
    },
  };
}
