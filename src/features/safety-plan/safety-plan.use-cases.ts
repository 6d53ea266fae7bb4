import type { Tx } from "../../db/database.ts";
import type { Audit } from "../../shared/audit.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { PlanVoice, TeenAddress } from "../../shared/voice.ts";
import type { CaseRecord } from "../cases/case-rows.repository.ts";
import type { CasesForCare } from "../cases/cases-for-care.use-cases.ts";
import type { HeldCase } from "../cases/staff-cases.use-cases.ts";
import type { Staff } from "../staff/permissions.ts";
import type { PlanRecord, PlanRecords } from "./safety-plan.repository.ts";
import { draftAfter, mayGoOut, type PlanSteps } from "./safety-plan.ts";

export interface SafetyPlanDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly audit: Audit;
  readonly cases: CasesForCare;
  readonly records: PlanRecords;
  readonly voice: PlanVoice;
  /** Before a member's words go to the teen: who speaks now is said first. */
  readonly answering: (tx: Tx, found: CaseRecord, staffId: string) => Promise<void>;
}

/** The versions of a plan, the latest first, and how the teen will read the latest. */
export interface PlanOfCase {
  readonly versions: readonly PlanRecord[];
  /** Null while there is no version. */
  readonly asRead: string | null;
}

export type SafetyPlanUseCases = ReturnType<typeof createSafetyPlanUseCases>;

/** Safety plans: written by a psychologist with the teen in the talk, read over as the teen will read it, then sent. */
export function createSafetyPlanUseCases({ clock, ids, audit, cases, records, voice, answering }: SafetyPlanDeps) {
  const planOf = async (tx: Tx, found: CaseRecord): Promise<PlanOfCase> => {
    const versions = await records.ofCase(tx, found.file.id);
    const [latest] = versions;
    return { versions, asRead: latest ? voice.words(found.address, latest.steps) : null };
  };

  const record = (tx: Tx, { caseId, staff }: HeldCase, action: string, version: number): Promise<void> =>
    audit(tx, {
      ...{ at: clock.now(), actor: "staff", actorId: staff.id, action, subject: "case", subjectId: caseId },
      details: { version },
    });

  return {
    /** Keeps a version in the case that the member holds; nothing goes to the teen. The same words again change nothing. */
    async draft(tx: Tx, held: HeldCase, steps: PlanSteps): Promise<Outcome<PlanOfCase>> {
      const { caseId, staff } = held;
      const found = await cases.hold(tx, held);
      if (!found.ok) return found;
      const next = draftAfter(await records.latest(tx, caseId), steps);
      if (!next.ok) return next;
      const { version, isNew } = next.value;
      if (isNew) {
        const by = { caseId, staffId: staff.id, staffName: staff.name };
        await records.add(tx, { ...by, id: ids.uuid(), version, steps, sentAt: null, at: clock.now() });
        await cases.happened(tx, caseId, staff, "plan-drafted", { version });
        await record(tx, held, "case.plan-drafted", version);
      }
      return accept(await planOf(tx, found.value));
    },

    /**
     * Sends the latest version as one message in the teen's language. Refused when another version was written since the one that
     * was read over. Sent again it is the same message, which the teen has.
     */
    async send(tx: Tx, held: HeldCase, version: number): Promise<Outcome<PlanOfCase>> {
      const { caseId, staff } = held;
      const found = await cases.answer(tx, held);
      if (!found.ok) return found;
      const latest = await records.latest(tx, caseId);
      const allowed = mayGoOut(latest, version);
      if (!allowed.ok) return allowed;
      if (latest && !allowed.value.again) {
        await answering(tx, found.value, staff.id);
        const sent = await voice.send(tx, found.value.address, { caseId, steps: latest.steps });
        await cases.said(tx, caseId, staff, sent);
        await records.sent(tx, latest.id, clock.now());
        await cases.happened(tx, caseId, staff, "plan-sent", { version });
        await record(tx, held, "case.plan-sent", version);
      }
      return accept(await planOf(tx, found.value));
    },

    /** The plan of a case that this member may read. */
    async ofCase(tx: Tx, staff: Staff, caseId: string): Promise<Outcome<PlanOfCase>> {
      const found = await cases.readable(tx, staff, caseId);
      return found ? accept(await planOf(tx, found)) : refuse("not-found");
    },

    /** Was a plan sent to the teen? Whose case it is, and that it is open to them, is for the caller to know. */
    isThere: async (tx: Tx, caseId: string): Promise<boolean> => (await records.latestSent(tx, caseId)) !== null,

    /** What the teen reads again: the version that was sent last; null when none was. */
    async readAgain(tx: Tx, to: Pick<TeenAddress, "locale" | "place">, caseId: string): Promise<string | null> {
      const plan = await records.latestSent(tx, caseId);
      return plan && voice.words(to, plan.steps);
    },
  };
}
