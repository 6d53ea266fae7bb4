import type { Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { Audit } from "../../shared/audit.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { CaseNews, TeenVoice } from "../../shared/voice.ts";
import type { CaseForPolice, CasesForHandoffs } from "../cases/cases-for-handoffs.use-cases.ts";
import type { Staff } from "../staff/permissions.ts";
import { presentHandoff } from "./handoff.presenter.ts";
import type { HandoffDetails, HandoffRecord, HandoffRecords, ListedHandoff } from "./handoff.repository.ts";
import { visibleTo } from "./handoff.repository.ts";
import type { HandoffView } from "./handoff.schemas.ts";
import type { DeclineReason, Handoff, HandoffOutcome, HandoffStatus } from "./handoff.ts";
import { acceptOffer, decline, enter, finish, offer, opened, register, returnWith, statementFor, withdraw } from "./handoff.ts";

export interface HandoffDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly voice: TeenVoice;
  readonly audit: Audit;
  /** Does nothing when this actor has done it before. */
  readonly auditOnce: Audit;
  readonly records: HandoffRecords;
  readonly cases: CasesForHandoffs;
}

export type HandoffUseCases = ReturnType<typeof createHandoffUseCases>;

/** Which handoff, and who acts on it. */
export interface OnHandoff {
  readonly id: string;
  readonly staff: Staff;
}

/**
 * Giving a case to the police and what they do with it. Each takes the locks of person and case, decides, and writes the
 * fact, the timeline, what the teen hears and the audit in the transaction it is given.
 */
export function createHandoffUseCases({ clock, ids, voice, audit, auditOnce, records, cases }: HandoffDeps) {
  const detailsOf = async (tx: Tx, id: string): Promise<Outcome<HandoffDetails>> => {
    const record = await records.find(tx, id);
    if (!record) return refuse("not-found");
    const { caseId } = record.handoff;
    const events = await cases.eventsOf(tx, caseId);
    const own = events.filter(({ type, data }) => type.startsWith("handoff-") && data["handoff"] === id);
    const history = own.map(({ type, at }) => ({ type: type.slice("handoff-".length), at }));
    return accept({ ...record, evidence: await cases.evidenceOf(tx, caseId), history });
  };

  /** Everything that follows a change of a handoff, the audit last. */
  const changed = async (
    tx: Tx,
    change: { handoff: Handoff; file: CaseForPolice; staff: Staff | null; step: string; news: CaseNews | null; now: Date },
  ): Promise<void> => {
    const { handoff, file, staff, step, news, now } = change;
    const { id, caseId } = handoff;
    const who = staff ? ({ actor: "staff", staffId: staff.id } as const) : ({ actor: "teen" } as const);
    await cases.addEvent(tx, { caseId, type: `handoff-${step}`, ...who, data: { handoff: id }, at: now });
    if (news) await voice.news(tx, file.address, news);
    await notify(tx, "handoff", id);
    await notify(tx, "case", caseId);
    const actorId = staff?.id ?? file.address.personId;
    await audit(tx, {
      at: now,
      actor: who.actor,
      actorId,
      action: `handoff.${step}`,
      subject: "handoff",
      subjectId: id,
      details: { case: caseId, status: handoff.status },
    });
  };

  /** Locks person and case of a handoff that this member may see, and reads it as it is then. */
  const lock = async (tx: Tx, { id, staff }: OnHandoff): Promise<{ record: HandoffRecord; file: CaseForPolice } | null> => {
    const caseId = await records.caseOf(tx, id, visibleTo(staff));
    const file = caseId && (await cases.lock(tx, caseId));
    // Looked at again: the teen may have taken it back meanwhile.
    const record = file ? await records.find(tx, id, visibleTo(staff)) : null;
    return file && record ? { record, file } : null;
  };

  /** One step of the liaison. What they answer they have seen: it counts as opened. */
  const step = async (
    tx: Tx,
    on: OnHandoff,
    name: "accepted" | "returned" | "declined" | "registered" | "entered" | "closed",
    decision: (handoff: Handoff) => Outcome<Handoff>,
    news: CaseNews,
  ): Promise<Outcome<HandoffDetails>> => {
    const now = clock.now();
    const locked = await lock(tx, on);
    if (!locked) return refuse("not-found");
    const decided = decision(opened(locked.record.handoff, now));
    if (!decided.ok) return decided;
    await records.save(tx, decided.value, now);
    if (name === "returned") await cases.reopenForPolice(tx, locked.file.caseId);
    await changed(tx, { handoff: decided.value, file: locked.file, staff: on.staff, step: name, news, now });
    return detailsOf(tx, on.id);
  };

  return {
    /** The holder of a police report gives it to the police, or gives it again with the answer to their question. */
    async offerHandoff(
      tx: Tx,
      { caseId, staff, fencingToken, answer }: { caseId: string; staff: Staff; fencingToken: number; answer?: string | undefined },
    ): Promise<Outcome<HandoffDetails>> {
      const now = clock.now();
      const held = await cases.hold(tx, { caseId, staff, fencingToken });
      if (!held.ok) return held;
      const file = held.value;
      const last = await records.latestOf(tx, caseId);
      const offered = offer(file, last?.handoff ?? null, { id: ids.uuid(), staffId: staff.id, answer: answer ?? null }, now);
      if (!offered.ok) return offered;
      const handoff = offered.value;
      if (handoff.exchange) {
        await records.save(tx, handoff, now);
      } else {
        const statement = await cases.statementOf(tx, caseId);
        if (!statement) return refuse("consent-missing");
        await records.insert(tx, handoff, statementFor(handoff.consent, statement), file.region);
      }
      await changed(tx, { handoff, file, staff, step: "offered", news: { kind: "offered" }, now });
      return detailsOf(tx, handoff.id);
    },

    /** Those this member may see, the most urgent clock first. */
    listHandoffs: (tx: Tx, staff: Staff, { status }: { status?: HandoffStatus | undefined }): Promise<ListedHandoff[]> =>
      records.list(tx, { AND: [visibleTo(staff), status ? { status } : {}] }),

    /** A liaison's first opening is kept: from then on the teen cannot take it back. */
    async readHandoff(tx: Tx, on: OnHandoff): Promise<Outcome<HandoffDetails>> {
      const now = clock.now();
      const found = await records.find(tx, on.id, visibleTo(on.staff));
      if (!found) return refuse("not-found");
      if (!found.handoff.openedAt && on.staff.role === "liaison") {
        const locked = await lock(tx, on);
        if (!locked) return refuse("not-found");
        const handoff = opened(locked.record.handoff, now);
        await records.save(tx, handoff, now);
        await changed(tx, { handoff, file: locked.file, staff: on.staff, step: "opened", news: null, now });
      }
      await auditOnce(tx, { at: now, actor: "staff", actorId: on.staff.id, action: "handoff.read", subject: "handoff", subjectId: on.id });
      return detailsOf(tx, on.id);
    },

    acceptHandoff: (tx: Tx, on: OnHandoff) =>
      step(tx, on, "accepted", (handoff) => acceptOffer(handoff, on.staff.id), { kind: "accepted" }),

    returnHandoff: (tx: Tx, on: OnHandoff, question: string) =>
      step(tx, on, "returned", (handoff) => returnWith(handoff, on.staff.id, question), { kind: "returned" }),

    declineHandoff: (tx: Tx, on: OnHandoff, reason: DeclineReason) =>
      step(tx, on, "declined", (handoff) => decline(handoff, on.staff.id, reason), { kind: "declined", reason }),

    registerHandoff: (tx: Tx, on: OnHandoff, number: string) =>
      step(tx, on, "registered", (handoff) => register(handoff, on.staff.id, number), { kind: "registered" }),

    enterHandoff: (tx: Tx, on: OnHandoff, number: string) =>
      step(tx, on, "entered", (handoff) => enter(handoff, on.staff.id, number), { kind: "entered" }),

    closeHandoff: (tx: Tx, on: OnHandoff, outcome: Exclude<HandoffOutcome, "withdrawn">) =>
      step(tx, on, "closed", (handoff) => finish(handoff, on.staff.id, outcome), { kind: "handoff-closed" }),

    /**
     * The teen takes their consent back (rules of care, 10): nothing can be offered any more, and what waits unopened is
     * taken off the police's table. Refused once a liaison has opened it.
     */
    async withdrawConsent(tx: Tx, { personId, caseId }: { personId: string; caseId: string }): Promise<Outcome<null>> {
      const now = clock.now();
      const file = await cases.lockOwn(tx, caseId, personId);
      if (!file) return refuse("not-found");
      const last = await records.latestOf(tx, caseId);
      const withdrawn = last?.handoff.status === "offered" || last?.handoff.openedAt ? withdraw(last.handoff) : null;
      if (withdrawn && !withdrawn.ok) return withdrawn;
      await cases.withdrawConsent(tx, caseId);
      if (withdrawn) {
        await records.save(tx, withdrawn.value, now);
        await changed(tx, { handoff: withdrawn.value, file, staff: null, step: "withdrawn", news: null, now });
      } else {
        await notify(tx, "case", caseId);
      }
      await audit(tx, { at: now, actor: "teen", actorId: personId, action: "consent.withdrawn", subject: "case", subjectId: caseId });
      return accept(null);
    },

    /** The latest handoff of a case, as somebody who may read the case sees it. */
    async viewOfCase(tx: Tx, staff: Staff, caseId: string): Promise<HandoffView | null> {
      const latest = await records.latestOf(tx, caseId);
      const details = latest && (await detailsOf(tx, latest.handoff.id));
      return details?.ok ? presentHandoff(details.value, staff, clock.now()) : null;
    },

    /** May this member hear that a handoff changed? */
    mayHear: async (tx: Tx, staff: Staff, id: string): Promise<boolean> => (await records.caseOf(tx, id, visibleTo(staff))) !== null,
  };
}
