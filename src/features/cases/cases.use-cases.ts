import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { Audit } from "../../shared/audit.ts";
import type { Clock } from "../../shared/clock.ts";
import type { ConsentLevel, StatementPart } from "../../shared/consent.ts";
import { RuleBroken } from "../../shared/errors.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { Pointer } from "../../shared/pointers.ts";
import { caseRecords } from "./cases.repository.ts";
import type { CaseFile, CaseKind, Fact, RiskCues } from "./cases.ts";
import { QUEUE_OF, raise, reopen } from "./cases.ts";
import type { CaseContents } from "./contents.repository.ts";
import type { MessageDetails, NewTeenMessage } from "./message.ts";
import { reachability } from "./reachability.repository.ts";
import { readReceiptCode, receiptCode } from "./receipt.ts";
import { stepsOf } from "./steps.ts";

/** What the dialogues hand over when a form is sent. */
export interface NewCase {
  /** The draft's id: opening twice opens one. */
  readonly id: string;
  readonly personId: string;
  readonly chatId: string;
  readonly kind: CaseKind;
  readonly locale: string;
  readonly region: string | null;
  readonly facts: readonly Fact[];
  readonly evidence: readonly Pointer[];
  readonly reading: RiskCues;
  /** Police reports only. */
  readonly consent?: ConsentLevel;
  /** Police reports only: exactly what the teen saw and confirmed. */
  readonly statement?: readonly StatementPart[];
}

export interface OpenedCase {
  readonly caseId: string;
  readonly receiptCode: string;
  /** Place in its queue, 1 is next; 0 when somebody has it already. */
  readonly position: number;
}

/** A teen's change of a message that the record has. */
export interface TeenEdit {
  readonly personId: string;
  readonly channelMessageId: number;
  readonly text: string;
  readonly details?: MessageDetails;
  readonly madeAt?: Date;
  readonly reading: RiskCues;
}

/** What a teen may know of how their case goes: codes and moments, never words of staff. */
export interface TeenCaseStatus {
  readonly id: string;
  readonly kind: CaseKind;
  readonly status: CaseFile["status"];
  readonly openedAt: Date;
  readonly receiptCode: string;
  readonly steps: readonly { readonly type: string; readonly at: Date }[];
  /** The state of its latest handoff to the police. */
  readonly handoff: string | null;
  /** The police have given it a number: see `registrationOf`. */
  readonly registered: boolean;
}

/** What cases need to know of handoffs. */
export interface HandoffsOfCases {
  latestStatuses(tx: Tx, caseIds: string[]): Promise<Map<string, { status: string; registered: boolean }>>;
  registrationOf(tx: Tx, caseId: string): Promise<string | null>;
}

export interface CaseDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keys: KeyRing;
  readonly audit: Audit;
  readonly contents: CaseContents;
  readonly handoffs: HandoffsOfCases;
  /** Called whenever words were read in a case: wakes people when they are to be woken. */
  readonly heard: (tx: Tx, what: { caseId: string; reading: RiskCues }) => Promise<void>;
}

export type CaseUseCases = ReturnType<typeof createCaseUseCases>;

/** What teens do with cases; the dialogues call these inside an update's transaction, the person's row locked. */
export function createCaseUseCases({ clock, ids, keys, audit, contents, handoffs, heard }: CaseDeps) {
  const codeOf = (caseId: string): string => receiptCode(keys.hash("receipt", caseId));

  const opened = async (tx: Tx, record: Parameters<typeof caseRecords.position>[1]): Promise<OpenedCase> => {
    const { id } = record.file;
    return { caseId: id, receiptCode: codeOf(id), position: await caseRecords.position(tx, record) };
  };

  /** Notes the reading's signals; the risk only rises. Gives the case as it then is, not yet saved. */
  const heed = async <File extends CaseFile>(tx: Tx, file: File, reading: RiskCues, now: Date): Promise<File> => {
    await contents.addSignals(tx, file.id, reading, now);
    const raised = raise(file, reading.risk);
    if (raised.risk !== file.risk) {
      const data = { from: file.risk, to: raised.risk };
      await contents.addEvent(tx, { caseId: file.id, type: "risk-raised", actor: "system", data, at: now });
    }
    return raised;
  };

  const auditRise = async (tx: Tx, before: CaseFile, after: CaseFile, now: Date): Promise<void> => {
    if (after.risk === before.risk) return;
    const details = { from: before.risk, to: after.risk };
    await audit(tx, { at: now, actor: "system", actorId: null, action: "case.risk-raised", subject: "case", subjectId: after.id, details });
  };

  /** Puts a case higher for what was read outside of it. Never lower. */
  const raiseRisk = async (tx: Tx, { caseId, reading }: { caseId: string; reading: RiskCues }): Promise<void> => {
    const now = clock.now();
    const record = await caseRecords.lock(tx, caseId);
    if (!record) return;
    const heeded = await heed(tx, record.file, reading, now);
    await caseRecords.save(tx, heeded, now);
    await notify(tx, "case", caseId);
    await heard(tx, { caseId, reading });
    await auditRise(tx, record.file, heeded, now);
  };

  return {
    /**
     * Opens a case with its own key and puts it into its queue. An id that is open already gives what the first time gave,
     * with the place as it is now.
     *
     * @throws RuleBroken `id-taken` when the id is another person's case
     */
    async openCase(tx: Tx, input: NewCase): Promise<OpenedCase> {
      const now = clock.now();
      const { id, personId, chatId, kind, locale, region, reading } = input;
      const known = await caseRecords.find(tx, id);
      if (known && known.file.personId !== personId) throw new RuleBroken("id-taken");
      if (known) return opened(tx, known);

      const file: CaseFile = {
        id,
        personId,
        kind,
        risk: reading.risk,
        fencingToken: 0,
        openedAt: now,
        waitingSince: now,
        status: "waiting",
      };
      const consent = kind === "police_report" ? (input.consent ?? null) : null;
      const sealed = await contents.seal(tx, id, input.facts, kind === "police_report" ? input.statement : undefined);
      const receiptHash = keys.hash("receipt", codeOf(id));
      const queue = QUEUE_OF[kind];
      const isNew = await caseRecords.insert(tx, { file, queue, chatId, receiptHash, locale, region, consent, ...sealed });
      if (!isNew) throw new RuleBroken("id-taken");
      await contents.addSignals(tx, id, reading, now);
      await contents.addEvidence(tx, id, input.evidence, now);
      await contents.addEvent(tx, { caseId: id, type: "opened", actor: "teen", data: { kind, risk: file.risk }, at: now });
      const place = await opened(tx, { file, queue });
      await notify(tx, "case", id);
      await heard(tx, { caseId: id, reading });
      const details = { kind, risk: file.risk, consent };
      await audit(tx, { at: now, actor: "teen", actorId: personId, action: "case.opened", subject: "case", subjectId: id, details });
      return place;
    },

    /**
     * What a teen sent. A closed talk opens again; the risk only rises. Items of one album are one message, and a message that
     * comes again under its number is the same one.
     *
     * @param input.edited it came as an edit of something that no case has
     */
    async addTeenMessage(
      tx: Tx,
      { reading, ...message }: NewTeenMessage & { reading: RiskCues; edited?: boolean },
    ): Promise<Outcome<{ messageId: string }>> {
      const { caseId } = message;
      const now = clock.now();
      const record = await caseRecords.lockOwn(tx, caseId);
      if (!record) return refuse("not-found");
      const open = reopen(record.file, "teen-wrote", now);
      if (!open.ok) return open;
      const sealer = keys.unwrap(caseId, record.wrappedKey);
      const { messageId, isNew } = await contents.addMessage(tx, { ...message, id: ids.uuid(), author: "teen", at: now }, sealer);
      if (isNew) await contents.addEvent(tx, { caseId, type: "wrote", actor: "teen", at: now });
      if (record.file.status === "closed") await contents.addEvent(tx, { caseId, type: "reopened", actor: "teen", at: now });
      const heeded = await heed(tx, open.value, reading, now);
      await caseRecords.save(tx, heeded, now);
      await notify(tx, "case", caseId);
      await heard(tx, { caseId, reading });
      await auditRise(tx, open.value, heeded, now);
      return accept({ messageId });
    },

    /**
     * The teen changed a message: by their channel's number of it. What it said before is kept; new words of danger count.
     *
     * @param edit.details what else changed, such as the place of somebody who moves
     * @param edit.madeAt when they did, as the channel says; now when it does not
     */
    async editTeenMessage(tx: Tx, { reading, ...edit }: TeenEdit): Promise<Outcome<{ caseId: string }>> {
      const now = clock.now();
      const edited = await contents.editMessage(tx, { details: {}, madeAt: now, ...edit, at: now });
      const [newest] = edited;
      if (!newest) return refuse("not-found");
      for (const { caseId, changed } of edited) {
        if (changed) {
          await contents.addEvent(tx, { caseId, type: "edited", actor: "teen", at: now });
          await raiseRisk(tx, { caseId, reading });
        }
        await notify(tx, "case", caseId);
      }
      return accept({ caseId: newest.caseId });
    },

    /** The teen reacted to a message, theirs or staff's, or took that back. Shown to staff, never answered. */
    async noteReaction(
      tx: Tx,
      reaction: { personId: string; chatId: string; channelMessageId: number; emoji: readonly string[]; madeAt: Date },
    ): Promise<void> {
      for (const caseId of await contents.react(tx, reaction)) await notify(tx, "case", caseId);
    },

    /**
     * Words can or cannot reach a person any more: they blocked or unblocked the bot, or the channel says so. Whoever holds one
     * of their open cases reads it there, once for each change. Locks the person, then their cases.
     */
    async noteReachability(tx: Tx, change: { personId: string; reachable: boolean; at: Date }): Promise<void> {
      for (const caseId of await reachability.note(tx, change)) await notify(tx, "case", caseId);
    },

    /** The person's cases that are not closed, newest first. */
    openCasesOf(tx: Tx, personId: string): Promise<{ id: string; kind: CaseKind; status: CaseFile["status"] }[]> {
      return caseRecords.openOf(tx, personId);
    },

    /** How each of the person's cases goes, newest first. */
    async statusOf(tx: Tx, personId: string): Promise<TeenCaseStatus[]> {
      const records = await caseRecords.ofPerson(tx, personId);
      const statuses = await handoffs.latestStatuses(
        tx,
        records.map(({ file }) => file.id),
      );
      const told: TeenCaseStatus[] = [];
      for (const { file } of records) {
        const handoff = statuses.get(file.id);
        const { id, kind, status, openedAt } = file;
        const steps = stepsOf(await contents.events(tx, id));
        told.push({
          id,
          kind,
          status,
          openedAt,
          receiptCode: codeOf(id),
          steps,
          handoff: handoff?.status ?? null,
          registered: handoff?.registered ?? false,
        });
      }
      return told;
    },

    /** The number the police gave; null without one, and for a case that is not this person's. */
    async registrationOf(tx: Tx, personId: string, caseId: string): Promise<string | null> {
      const record = await caseRecords.find(tx, caseId, { personId });
      return record ? handoffs.registrationOf(tx, caseId) : null;
    },

    raiseRisk,

    /** Whose case a receipt code, as a person typed it, stands for. */
    async caseOfReceipt(tx: Tx, typed: string): Promise<{ caseId: string; personId: string } | null> {
      const code = readReceiptCode(typed);
      return code === null ? null : caseRecords.byReceipt(tx, keys.hash("receipt", code));
    },
  };
}
