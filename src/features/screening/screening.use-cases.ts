import type { Tx } from "../../db/database.ts";
import type { Audit } from "../../shared/audit.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { CasesForCare } from "../cases/cases-for-care.use-cases.ts";
import type { HeldCase } from "../cases/staff-cases.use-cases.ts";
import type { Staff } from "../staff/permissions.ts";
import type { ScreenRecord, ScreenRecords } from "./screening.repository.ts";
import { INSTRUMENTS, judge, riskOf, type ScreenAnswers, type ScreenKind } from "./screening.ts";

export interface ScreeningDeps {
  readonly clock: Clock;
  readonly audit: Audit;
  readonly cases: CasesForCare;
  readonly records: ScreenRecords;
}

/** A screen as a psychologist hands it in. */
export interface FilledScreen {
  /** The client's: the same id again changes nothing. */
  readonly id: string;
  readonly kind: ScreenKind;
  readonly version: number;
  readonly answers: ScreenAnswers;
  readonly words: string;
}

export type ScreeningUseCases = ReturnType<typeof createScreeningUseCases>;

/** Structured screens: a person asks, a person fills in, and what it comes to only raises. */
export function createScreeningUseCases({ clock, audit, cases, records }: ScreeningDeps) {
  return {
    /**
     * Keeps a screen in the case that the member holds and raises its risk by what it comes to. Refused when it is not whole, or was
     * filled with questions that have changed since.
     */
    async fill(tx: Tx, held: HeldCase, { id, kind, version, answers, words }: FilledScreen): Promise<Outcome<ScreenRecord>> {
      const { caseId, staff } = held;
      const level = judge(kind, answers);
      if (!level.ok) return level;
      if (version !== INSTRUMENTS[kind].version) return refuse("screen-outdated");
      const found = await cases.hold(tx, held);
      if (!found.ok) return found;
      const owner = await records.ownerOf(tx, id);
      if (owner && (owner.caseId !== caseId || owner.staffId !== staff.id)) return refuse("id-taken");
      if (!owner) {
        const at = clock.now();
        await records.add(tx, {
          id,
          caseId,
          staffId: staff.id,
          staffName: staff.name,
          kind,
          version,
          level: level.value,
          answers,
          words,
          at,
        });
        await cases.happened(tx, caseId, staff, "screened", { screen: kind, level: level.value });
        const risk = riskOf(level.value);
        if (risk !== null) await cases.raise(tx, found.value, risk, staff);
        const details = { screen: kind, level: level.value };
        await audit(tx, { at, actor: "staff", actorId: staff.id, action: "case.screened", subject: "case", subjectId: caseId, details });
      }
      const kept = (await records.ofCase(tx, caseId)).find((one) => one.id === id);
      return kept ? accept(kept) : refuse("not-found");
    },

    /** The screens of a case that this member may read, the latest first. */
    async ofCase(tx: Tx, staff: Staff, caseId: string): Promise<Outcome<ScreenRecord[]>> {
      return (await cases.readable(tx, staff, caseId)) ? accept(await records.ofCase(tx, caseId)) : refuse("not-found");
    },
  };
}
