import type { Tx } from "../../db/database.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { TeenAddress } from "../../shared/voice.ts";
import type { Staff } from "../staff/permissions.ts";
import { caseFiles } from "./case-files.repository.ts";
import type { CaseRecord } from "./case-rows.repository.ts";
import { caseRecords, visibleTo } from "./cases.repository.ts";
import type { CaseKind } from "./cases.ts";
import { write } from "./cases.ts";
import type { CaseContents } from "./contents.repository.ts";
import type { HeldCase } from "./staff-cases.use-cases.ts";

/** A case as far as files that come into it depend on it. */
export interface CaseOfFiles {
  readonly caseId: string;
  readonly caseKind: CaseKind;
  readonly reportKind: string | null;
  readonly signals: readonly string[];
  readonly openedByStaff: boolean;
  readonly address: TeenAddress;
}

export type CasesForEvidence = ReturnType<typeof createCasesForEvidence>;

/** What evidence needs of cases. */
export function createCasesForEvidence({ clock, contents }: { clock: Clock; contents: CaseContents }) {
  const forFiles = async (tx: Tx, { file, address }: CaseRecord): Promise<CaseOfFiles> => {
    const { facts } = await contents.open(tx, file.id);
    const signals = await contents.signalNames(tx, [file.id]);
    return {
      caseId: file.id,
      caseKind: file.kind,
      reportKind: facts.find(({ question }) => question === "report.kind")?.value ?? null,
      signals: signals.get(file.id) ?? [],
      openedByStaff: await caseFiles.allowed(tx, file.id),
      address,
    };
  };

  return {
    /** The person's cases that are not closed, newest first. */
    async openOf(tx: Tx, personId: string): Promise<CaseOfFiles[]> {
      const found: CaseOfFiles[] = [];
      for (const record of await caseRecords.ofPerson(tx, personId))
        if (record.file.status !== "closed" && !record.frozen) found.push(await forFiles(tx, record));
      return found;
    },

    /** Without a lock, for who may read it. */
    async readable(tx: Tx, caseId: string, staff: Staff): Promise<CaseOfFiles | null> {
      const found = await caseRecords.find(tx, caseId, visibleTo(staff));
      return found && forFiles(tx, found);
    },

    /** Locks person and case, for who may read it. */
    async lockReadable(tx: Tx, caseId: string, staff: Staff): Promise<CaseOfFiles | null> {
      const found = await caseRecords.lock(tx, caseId, visibleTo(staff));
      return found && forFiles(tx, found);
    },

    /** Locks person and case, also for those who may not read it. */
    async lock(tx: Tx, caseId: string): Promise<CaseOfFiles | null> {
      const found = await caseRecords.lock(tx, caseId);
      return found && forFiles(tx, found);
    },

    /** Locks person and case for a write of the member who holds it; renews their lease. */
    async hold(tx: Tx, { caseId, staff, fencingToken }: HeldCase): Promise<Outcome<CaseOfFiles>> {
      const now = clock.now();
      const found = await caseRecords.lock(tx, caseId, visibleTo(staff));
      if (!found) return refuse("not-found");
      const held = write(found.file, { staffId: staff.id, fencingToken }, now);
      if (!held.ok) return held;
      await caseRecords.save(tx, held.value, now);
      return accept(await forFiles(tx, found));
    },

    setAllowed: caseFiles.setAllowed,
    addEvent: contents.addEvent,
  };
}
