import type { Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { Clock } from "../../shared/clock.ts";
import type { ConsentLevel, StatementPart } from "../../shared/consent.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { Risk } from "../../shared/risk.ts";
import type { TeenAddress } from "../../shared/voice.ts";
import type { CaseRecord } from "./case-rows.repository.ts";
import { caseRecords, visibleTo } from "./cases.repository.ts";
import { reopen, write } from "./cases.ts";
import type { CaseContents } from "./contents.repository.ts";
import type { HeldCase } from "./staff-cases.use-cases.ts";

/** A case as far as giving it to the police depends on it. */
export interface CaseForPolice {
  readonly caseId: string;
  readonly kind: string;
  readonly region: string | null;
  readonly risk: Risk;
  /** Null when the teen never agreed or has withdrawn. */
  readonly consent: ConsentLevel | null;
  readonly address: TeenAddress;
}

export type CasesForHandoffs = ReturnType<typeof createCasesForHandoffs>;

/** What handoffs need of cases. */
export function createCasesForHandoffs({ clock, contents }: { clock: Clock; contents: CaseContents }) {
  const forPolice = ({ file, region, consent, address }: CaseRecord): CaseForPolice => ({
    caseId: file.id,
    kind: file.kind,
    region,
    risk: file.risk,
    consent,
    address,
  });

  return {
    /** Locks person and case for a write of the member who holds it; renews their lease. */
    async hold(tx: Tx, { caseId, staff, fencingToken }: HeldCase): Promise<Outcome<CaseForPolice>> {
      const now = clock.now();
      const found = await caseRecords.lock(tx, caseId, visibleTo(staff));
      if (!found) return refuse("not-found");
      const held = write(found.file, { staffId: staff.id, fencingToken }, now);
      if (!held.ok) return held;
      await caseRecords.save(tx, held.value, now);
      return accept(forPolice(found));
    },

    /** Locks person and case, also for those who may not read it. */
    async lock(tx: Tx, caseId: string): Promise<CaseForPolice | null> {
      const found = await caseRecords.lock(tx, caseId);
      return found && forPolice(found);
    },

    /** Locks person and case when it is this person's. */
    async lockOwn(tx: Tx, caseId: string, personId: string): Promise<CaseForPolice | null> {
      const found = await caseRecords.lock(tx, caseId, { personId });
      return found && forPolice(found);
    },

    async statementOf(tx: Tx, caseId: string): Promise<StatementPart[] | null> {
      return (await contents.open(tx, caseId)).statement;
    },

    evidenceOf: contents.evidence,
    eventsOf: contents.events,
    addEvent: contents.addEvent,

    /** The police ask something: a closed report waits for a psychologist again. The case is locked. */
    async reopenForPolice(tx: Tx, caseId: string): Promise<void> {
      const now = clock.now();
      const found = await caseRecords.find(tx, caseId);
      if (found?.file.status !== "closed") return;
      const reopened = reopen(found.file, "police-asked", now);
      if (!reopened.ok) return;
      await caseRecords.save(tx, reopened.value, now);
      await contents.addEvent(tx, { caseId, type: "reopened", actor: "system", at: now });
      await notify(tx, "case", caseId);
    },

    withdrawConsent: (tx: Tx, caseId: string): Promise<void> => caseRecords.stamp(tx, caseId, "consentWithdrawnAt", clock.now()),
  };
}
