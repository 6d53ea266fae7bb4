import type { UpdateUnit } from "../../channel/unit.ts";
import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Database, Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { JobHandler, JobWriter } from "../../db/jobs.ts";
import type { Audit } from "../../shared/audit.ts";
import { between, type Clock, hours, later, seconds } from "../../shared/clock.ts";
import type { Outcome } from "../../shared/outcome.ts";
import type { CaseContents } from "../cases/contents.repository.ts";
import { createDestroy } from "./destroy.use-cases.ts";
import { erasedPeople } from "./erased-people.repository.ts";
import type { HeldMinimums } from "./minimum.use-cases.ts";
import { type OwnCase, ownCases } from "./privacy.repository.ts";
import { askErasure, cancelErasure, isDue, isOpenRed, type PoliceHold, policeHold, sealUntilReturn } from "./privacy.ts";

export interface ErasureDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly jobs: JobWriter;
  readonly audit: Audit;
  readonly addEvent: CaseContents["addEvent"];
  readonly minimums: Pick<HeldMinimums, "hold" | "drop">;
  readonly latestHandoff: (tx: Tx, caseId: string) => Promise<Parameters<typeof policeHold>[0]>;
  readonly withdrawConsent: (tx: Tx, of: { personId: string; caseId: string }) => Promise<Outcome<null>>;
}

export type Erasure = ReturnType<typeof createErasure>;

/** What has to be said before something is deleted. */
export interface BeforeErasure {
  readonly own: OwnCase;
  readonly openRed: boolean;
  readonly police: PoliceHold;
}

/** The messages that empty the chat must be gone before the key that their rows are sealed with. */
const EMPTIED_WITHIN = seconds(60);
/** After that long the key goes all the same. */
const EMPTIED_AT_LATEST = hours(1);

/**
 * Taking out of sight and destroying (rules of care, 4). Deleting freezes at once and destroys the key after 72 hours, or at
 * once when it is asked for a second time; the destruction of a case is one transaction, its files follow as jobs of it.
 */
export function createErasure(deps: ErasureDeps) {
  const { database, clock, keys, jobs, audit, addEvent, minimums, latestHandoff, withdrawConsent } = deps;

  const destroy = createDestroy({ keys, jobs, audit });

  const recorded = (tx: Tx, own: OwnCase, action: string, now: Date, details: Record<string, string> = {}): Promise<void> =>
    audit(tx, { at: now, actor: "teen", actorId: own.personId, action, subject: "case", subjectId: own.id, details });

  const ownOf = async ({ tx, person }: UpdateUnit, caseId: string): Promise<OwnCase | null> => {
    const locked = await ownCases.lock(tx, caseId);
    return locked?.personId === person.personId ? locked : null;
  };

  /** What the police have not opened is taken off their table first; what they have stays with them. */
  const takeBack = async (tx: Tx, own: OwnCase): Promise<void> => {
    if (own.frozen === null && policeHold(await latestHandoff(tx, own.id)) === "waits-unopened")
      await withdrawConsent(tx, { personId: own.personId, caseId: own.id });
  };

  const askOne = async (tx: Tx, own: OwnCase, now: Date): Promise<Date> => {
    const erasing = askErasure(own, now);
    if (own.frozen?.why === "erasing") return erasing.eraseAt;
    await takeBack(tx, own);
    if (isOpenRed(own)) await minimums.hold(tx, own, now);
    await ownCases.freeze(tx, own.id, erasing, now);
    await ownCases.cancelUnsent(tx, own.id, now);
    await addEvent(tx, { caseId: own.id, type: "erasure-asked", actor: "teen", at: now });
    await jobs.enqueue(tx, "case-erase", { caseId: own.id }, { afterSeconds: between(erasing.eraseAt, now) / 1000 });
    await notify(tx, "case", own.id);
    await recorded(tx, own, "case.erasure-asked", now);
    return erasing.eraseAt;
  };

  const nowOne = async (tx: Tx, own: OwnCase, now: Date): Promise<void> => {
    if (isOpenRed(own) && own.frozen?.why !== "erasing") await minimums.hold(tx, own, now);
    await destroy(tx, own, "teen-now", now);
  };

  const all = async (unit: UpdateUnit): Promise<OwnCase[]> => ownCases.ofPerson(unit.tx, unit.person.personId);

  return {
    /** What has to be said before a case of theirs is deleted; null when it is not theirs. */
    async before(unit: UpdateUnit, caseId: string): Promise<BeforeErasure | null> {
      const own = (await all(unit)).find(({ id }) => id === caseId);
      if (!own) return null;
      return { own, openRed: isOpenRed(own), police: policeHold(await latestHandoff(unit.tx, caseId)) };
    },

    /** The same for each of their cases. */
    async beforeAll(unit: UpdateUnit): Promise<BeforeErasure[]> {
      const told: BeforeErasure[] = [];
      for (const own of await all(unit))
        told.push({ own, openRed: isOpenRed(own), police: policeHold(await latestHandoff(unit.tx, own.id)) });
      return told;
    },

    /** Freezes a case of theirs at once; its key ends after 72 hours. Gives when; null when it is not theirs. */
    async ask(unit: UpdateUnit, caseId: string): Promise<Date | null> {
      const own = await ownOf(unit, caseId);
      return own && askOne(unit.tx, own, unit.now);
    },

    /** The same for everything about them. Gives when the last of it ends. */
    async askAll(unit: UpdateUnit): Promise<Date> {
      const { tx, person, now } = unit;
      for (const { id } of await all(unit)) {
        const own = await ownOf(unit, id);
        if (own) await askOne(tx, own, now);
      }
      const { eraseAt } = askErasure({ frozen: null }, now);
      await erasedPeople.ask(tx, person.personId, eraseAt);
      await jobs.enqueue(tx, "person-erase", { personId: person.personId }, { afterSeconds: between(eraseAt, now) / 1000 });
      await audit(tx, {
        at: now,
        actor: "teen",
        actorId: person.personId,
        action: "person.erasure-asked",
        subject: "person",
        subjectId: person.personId,
      });
      return eraseAt;
    },

    /** Destroys a case of theirs before the update is answered. False when it is not theirs. */
    async now(unit: UpdateUnit, caseId: string): Promise<boolean> {
      const own = await ownOf(unit, caseId);
      if (own) await nowOne(unit.tx, own, unit.now);
      return own !== null;
    },

    /** Destroys everything about them: cases, drafts and the replay log at once, the rest when the chat has been emptied. */
    async allNow(unit: UpdateUnit, forms: readonly string[]): Promise<void> {
      const { tx, person, drafts, now } = unit;
      for (const { id } of await all(unit)) {
        const own = await ownOf(unit, id);
        if (own) await nowOne(tx, own, now);
      }
      for (const form of forms) await drafts.discard(form);
      await unit.log.drop();
      await erasedPeople.ask(tx, person.personId, now);
      await jobs.enqueue(tx, "person-erase", { personId: person.personId }, { afterSeconds: EMPTIED_WITHIN / 1000 });
      await audit(tx, {
        at: now,
        actor: "teen",
        actorId: person.personId,
        action: "person.erasure-asked",
        subject: "person",
        subjectId: person.personId,
      });
    },

    /** Takes a deletion back. */
    async cancel(unit: UpdateUnit, caseId: string): Promise<"kept" | "not-erasing" | "too-late"> {
      const { tx, now, person } = unit;
      const own = await ownOf(unit, caseId);
      const why = own ? cancelErasure(own, now) : "not-erasing";
      if (!own || why !== null) return why ?? "not-erasing";
      await ownCases.thaw(tx, caseId, now);
      await minimums.drop(tx, caseId);
      await erasedPeople.ask(tx, person.personId, null);
      await addEvent(tx, { caseId, type: "erasure-cancelled", actor: "teen", at: now });
      await notify(tx, "case", caseId);
      await recorded(tx, own, "case.erasure-cancelled", now);
      return "kept";
    },

    /** Takes a case of theirs out of everybody's sight until they return. */
    async seal(unit: UpdateUnit, caseId: string): Promise<"sealed" | "in-danger" | "erasing" | "not-found" | "with-police"> {
      const { tx, now } = unit;
      const own = await ownOf(unit, caseId);
      if (!own) return "not-found";
      const frozen = sealUntilReturn(own, now);
      if (frozen === "in-danger" || frozen === "erasing") return frozen;
      // The clock of the law runs on what the police have: it is not hidden from them, but withdrawn or answered.
      if (policeHold(await latestHandoff(tx, caseId)) !== "nothing") return "with-police";
      if (frozen && own.frozen === null) {
        await ownCases.freeze(tx, caseId, frozen, now);
        await addEvent(tx, { caseId, type: "sealed", actor: "teen", at: now });
        await notify(tx, "case", caseId);
        await recorded(tx, own, "case.sealed", now);
      }
      return "sealed";
    },

    /** The teen has returned: people see the case again, at its old place. */
    async unseal(unit: UpdateUnit, caseId: string): Promise<boolean> {
      const own = await ownOf(unit, caseId);
      if (own?.frozen?.why !== "sealed") return false;
      await ownCases.thaw(unit.tx, caseId, unit.now);
      await addEvent(unit.tx, { caseId, type: "unsealed", actor: "teen", at: unit.now });
      await notify(unit.tx, "case", caseId);
      await recorded(unit.tx, own, "case.unsealed", unit.now);
      return true;
    },

    /** Job: the 72 hours are over. Does nothing for a case that was kept, and asks again when it came too early. */
    eraseCase: (({ caseId }) =>
      database.transaction(async (tx) => {
        const now = clock.now();
        const own = await ownCases.lock(tx, caseId);
        if (own?.frozen?.why !== "erasing") return;
        if (isDue(own.frozen, now)) return destroy(tx, own, "teen-72-hours", now);
        await jobs.enqueue(tx, "case-erase", { caseId }, { afterSeconds: Math.ceil(between(own.frozen.eraseAt, now) / 1000) });
      })) satisfies JobHandler<"case-erase">,

    /** Job: everything else about a person. Whoever has a case that stays, or has come back since, stays known. */
    erasePerson: (({ personId }) =>
      database.transaction(async (tx) => {
        const now = clock.now();
        const person = await erasedPeople.lock(tx, personId);
        if (!person?.eraseAt) return;
        const again = (ms: number): Promise<void> => jobs.enqueue(tx, "person-erase", { personId }, { afterSeconds: Math.ceil(ms / 1000) });
        if (person.eraseAt > now) return again(between(person.eraseAt, now));
        const left = await ownCases.ofPerson(tx, personId);
        if (left.some(({ frozen }) => frozen?.why !== "erasing")) return erasedPeople.ask(tx, personId, null);
        // A case of theirs is just being destroyed by its own job.
        if (left.length > 0) return again(EMPTIED_WITHIN);
        if (person.unsent > 0 && later(person.eraseAt, EMPTIED_AT_LATEST) > now) return again(EMPTIED_WITHIN);
        await erasedPeople.remove(tx, personId);
        await keys.destroy(tx.pg, personId);
        await audit(tx, { at: now, actor: "system", actorId: null, action: "person.erased", subject: "person", subjectId: personId });
      })) satisfies JobHandler<"person-erase">,
  };
}
