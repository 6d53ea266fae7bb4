import type { Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { JobWriter } from "../../db/jobs.ts";
import type { Audit } from "../../shared/audit.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { CasesForEvidence } from "../cases/cases-for-evidence.use-cases.ts";
import type { HeldCase } from "../cases/staff-cases.use-cases.ts";
import type { Staff } from "../staff/permissions.ts";
import type { EvidenceRecords, FileRecord } from "./evidence.repository.ts";
import type { Decision, Way } from "./evidence.ts";
import { decide, openForFiles, show, wayOf } from "./evidence.ts";

/** The files of a case, and whether more may come. */
export interface CaseFiles {
  readonly way: Way;
  /** The holder may open or close it. */
  readonly openable: boolean;
  readonly openedByStaff: boolean;
  readonly files: readonly FileRecord[];
}

/** Where the bytes are that a member may see, and how to open them. */
export interface ShownFile {
  readonly storageKey: string;
  readonly fileKey: string;
  readonly mediaType: string;
}

export interface StaffEvidenceDeps {
  readonly clock: Clock;
  readonly audit: Audit;
  readonly records: EvidenceRecords;
  readonly cases: CasesForEvidence;
  readonly jobs: JobWriter;
}

export type StaffEvidenceUseCases = ReturnType<typeof createStaffEvidenceUseCases>;

/** What staff do with files. Which they may see follows from which cases they may read; unknown and not-yours are both `not-found`. */
export function createStaffEvidenceUseCases({ clock, audit, records, cases, jobs }: StaffEvidenceDeps) {
  /** Locks the file's case: for its holder by their claim, for a supervisor without one. */
  const lockFor = async (tx: Tx, staff: Staff, caseId: string, fencingToken: number | undefined): Promise<Outcome<null>> => {
    if (staff.role === "supervisor" && fencingToken === undefined) {
      return (await cases.lockReadable(tx, caseId, staff)) ? accept(null) : refuse("not-found");
    }
    const held = await cases.hold(tx, { caseId, staff, fencingToken: fencingToken ?? -1 });
    return held.ok ? accept(null) : held;
  };

  return {
    async listFiles(tx: Tx, { caseId, staff }: { caseId: string; staff: Staff }): Promise<Outcome<CaseFiles>> {
      const of = await cases.readable(tx, caseId, staff);
      if (!of) return refuse("not-found");
      return accept({
        way: wayOf(of),
        openable: openForFiles(of).ok,
        openedByStaff: of.openedByStaff,
        files: await records.ofCase(tx, caseId),
      });
    },

    /** Opens or closes a talk or police report for pictures; on record. */
    async allowFiles(tx: Tx, held: HeldCase, allow: boolean): Promise<Outcome<null>> {
      const { caseId, staff } = held;
      const of = await cases.hold(tx, held);
      if (!of.ok) return of;
      const opened = allow ? openForFiles(of.value) : accept(null);
      if (!opened.ok) return opened;
      const now = clock.now();
      await cases.setAllowed(tx, caseId, allow, now);
      await cases.addEvent(tx, { caseId, type: allow ? "files-allowed" : "files-closed", actor: "staff", staffId: staff.id, at: now });
      await notify(tx, "case", caseId);
      const action = allow ? "case.files-allowed" : "case.files-closed";
      await audit(tx, { at: now, actor: "staff", actorId: staff.id, action, subject: "case", subjectId: caseId });
      return accept(null);
    },

    /** Keeps or destroys what no machine could judge. */
    async decideFile(
      tx: Tx,
      { id, staff, decision, fencingToken }: { id: string; staff: Staff; decision: Decision; fencingToken: number | undefined },
    ): Promise<Outcome<FileRecord>> {
      const caseId = await records.caseOf(tx, id);
      if (caseId === null || !(await cases.readable(tx, caseId, staff))) return refuse("not-found");
      const locked = await lockFor(tx, staff, caseId, fencingToken);
      if (!locked.ok) return locked;
      const found = await records.find(tx, id);
      const decided = found ? decide(found.file, decision) : refuse("not-found");
      if (!found || !decided.ok) return decided.ok ? refuse("not-found") : decided;
      const now = clock.now();
      if (decided.value.status === "refused") {
        await records.end(tx, id, { status: "refused", reason: decided.value.reason }, now);
        for (const key of keysOf(found)) await jobs.enqueue(tx, "file-delete", { key });
      }
      await records.decided(tx, id, decided.value.status === "refused" ? "refused" : "ready", staff.id, now);
      const data = { kind: found.file.kind, decision };
      await cases.addEvent(tx, { caseId, type: "file-decided", actor: "staff", staffId: staff.id, data, at: now });
      await notify(tx, "case", caseId);
      const after = await records.find(tx, id);
      const entry = {
        at: now,
        actor: "staff",
        actorId: staff.id,
        action: `evidence.${decision}`,
        subject: "evidence",
        subjectId: id,
      } as const;
      await audit(tx, { ...entry, details: { case: caseId } });
      return after ? accept(after) : refuse("not-found");
    },

    /** Reveals a file to a member: the copy for the screen where there is one. Each time is on record. */
    async showFile(tx: Tx, { id, staff }: { id: string; staff: Staff }): Promise<Outcome<ShownFile>> {
      const caseId = await records.caseOf(tx, id);
      if (caseId === null || !(await cases.readable(tx, caseId, staff))) return refuse("not-found");
      const found = await records.find(tx, id);
      const shown = found ? show(found.file) : refuse("not-found");
      if (!shown.ok) return shown;
      if (!found?.places) return refuse("not-found");
      const { hasCopy, mediaType } = shown.value;
      const entry = {
        at: clock.now(),
        actor: "staff",
        actorId: staff.id,
        action: "evidence.shown",
        subject: "evidence",
        subjectId: id,
      } as const;
      await audit(tx, { ...entry, details: { case: caseId } });
      return accept({
        storageKey: hasCopy ? found.places.copyKey : found.places.storageKey,
        fileKey: found.places.fileKey,
        mediaType: hasCopy ? "image/webp" : mediaType,
      });
    },
  };
}

const keysOf = ({ places, file }: FileRecord): string[] => {
  if (!places) return [];
  return "hasCopy" in file && file.hasCopy ? [places.storageKey, places.copyKey] : [places.storageKey];
};
