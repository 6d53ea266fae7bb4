import type { Tx } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import type { Audit } from "../../shared/audit.ts";
import type { Clock } from "../../shared/clock.ts";
import type { StatementPart } from "../../shared/consent.ts";
import type { Rule } from "../../shared/errors.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { Risk } from "../../shared/risk.ts";
import { urgencyOf } from "../../shared/risk.ts";
import type { TeenVoice } from "../../shared/voice.ts";
import type { Staff } from "../staff/permissions.ts";
import type { CaseRecord } from "./case-rows.repository.ts";
import { caseRecords, listedFor, visibleTo } from "./cases.repository.ts";
import type { CaseFile, ClaimedCase, Fact, Hold, Queue } from "./cases.ts";
import { answer, assess, claim, close, isHeld, lapse, QUEUE_OF, QUEUES, release, renew, write } from "./cases.ts";
import { claimRecords } from "./claims.repository.ts";
import type { CaseContents, CaseEvent, CaseNote, RedOutcomeRecord } from "./contents.repository.ts";
import type { EvidenceItem, SignalDetail } from "./findings.repository.ts";
import type { CaseMessage } from "./messages.repository.ts";
import { reachability } from "./reachability.repository.ts";
import type { Closing, TalkFacts, TalkPort } from "./talk-port.use-cases.ts";
import type { ClaimedBy, Room, WorkPort } from "./work-port.use-cases.ts";

/** A case with everything a reader of it sees. */
export interface CaseDetails extends CaseRecord {
  readonly facts: readonly Fact[];
  readonly statement: readonly StatementPart[] | null;
  readonly evidence: readonly EvidenceItem[];
  readonly signals: readonly SignalDetail[];
  readonly messages: readonly CaseMessage[];
  readonly notes: readonly CaseNote[];
  readonly events: readonly CaseEvent[];
  /** What is written to the teen cannot reach them: they blocked the bot, or are gone. */
  readonly unreachable: boolean;
  /** Null for other kinds than talks. */
  readonly talk: TalkFacts | null;
  readonly silentRed: boolean;
  readonly redOutcomes: readonly RedOutcomeRecord[];
}

/** A case as a line of a list. */
export interface ListedCase extends CaseRecord {
  readonly signalNames: readonly string[];
  /** A red in which nobody has said anything for minutes: a supervisor decides what is done. */
  readonly silentRed: boolean;
}

export interface QueueCount {
  readonly queue: Queue;
  readonly waiting: number;
  readonly oldest: Date | null;
  readonly red: number;
  readonly orange: number;
}

/** Which case, who acts, and by which claim. */
export interface HeldCase {
  readonly caseId: string;
  readonly staff: Staff;
  readonly fencingToken: number;
}

export interface StaffCaseDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly voice: TeenVoice;
  readonly audit: Audit;
  /** Does nothing when this actor has done it before. */
  readonly auditOnce: Audit;
  readonly contents: CaseContents;
  readonly talks: TalkPort;
  readonly work: WorkPort;
  /** `next`: nobody chooses whom to help; `any`: every waiting case may be taken. */
  readonly claiming: "next" | "any";
  /** Who calls people hears that somebody has come, or that it is over. The case is locked. */
  readonly paging: {
    taken(tx: Tx, record: CaseRecord, staffId: string): Promise<void>;
    /** Somebody holds this red and says nothing while its teen keeps writing: a supervisor may take it from them. */
    isUnheard(tx: Tx, caseId: string): Promise<boolean>;
    /** `danger`: a person found that there was, or had been, any. */
    closed(tx: Tx, record: CaseRecord, danger: boolean): Promise<void>;
    /** `record`: as it was before. */
    judged(tx: Tx, record: CaseRecord, to: Risk, staff: Staff): Promise<void>;
  };
}

interface Taking {
  readonly staff: Staff;
  readonly now: Date;
  readonly way: (found: CaseRecord) => Promise<Outcome<ClaimedBy>>;
  /** `holder`: from who holds it, too. */
  readonly from?: "queue" | "holder";
}

export type StaffCaseUseCases = ReturnType<typeof createStaffCaseUseCases>;

/** Lists are for a person to look at; nobody looks at more. */
const MOST_LISTED = 200;

/**
 * What staff do with cases. Each takes the locks of person and case, decides, and writes the fact, the timeline, what the
 * teen hears and the audit in the transaction it is given. Unknown and not-yours are both `not-found`.
 * One file, though long: all of them stand on the same few helpers, and none is used apart from the others.
 */
export function createStaffCaseUseCases(deps: StaffCaseDeps) {
  const { clock, ids, voice, audit, auditOnce, contents, talks, work, claiming, paging } = deps;
  const holdOf = ({ staff, fencingToken }: HeldCase): Hold => ({ staffId: staff.id, fencingToken });

  const record = (
    tx: Tx,
    staff: Staff,
    caseId: string,
    action: string,
    details: Record<string, string | number>,
    now: Date,
  ): Promise<void> => audit(tx, { at: now, actor: "staff", actorId: staff.id, action, subject: "case", subjectId: caseId, details });

  const happened = (
    tx: Tx,
    staff: Staff,
    caseId: string,
    type: string,
    now: Date,
    data: Record<string, string | number> = {},
  ): Promise<void> => contents.addEvent(tx, { caseId, type, actor: "staff", staffId: staff.id, data, at: now });

  const detailsOf = async (tx: Tx, caseId: string): Promise<CaseDetails | null> => {
    const found = await caseRecords.find(tx, caseId);
    if (!found) return null;
    const { facts, statement } = await contents.open(tx, caseId);
    return {
      ...found,
      facts,
      statement,
      evidence: await contents.evidence(tx, caseId),
      signals: await contents.signals(tx, caseId),
      messages: await contents.messages(tx, caseId),
      notes: await contents.notes(tx, caseId),
      events: await contents.events(tx, caseId),
      unreachable: await reachability.isUnreachable(tx, found.file.personId),
      talk: await talks.factsOf(tx, caseId),
      silentRed: (await contents.silentReds(tx, [caseId])).has(caseId),
      redOutcomes: await contents.redOutcomes(tx, caseId),
    };
  };

  /** The first person who reads a case makes it read; the teen hears of that once. The case is locked. */
  const markRead = async (tx: Tx, found: CaseRecord, staff: Staff, now: Date): Promise<void> => {
    if (found.firstReadAt) return;
    await caseRecords.stamp(tx, found.file.id, "firstReadAt", now);
    await happened(tx, staff, found.file.id, "read", now);
    await voice.news(tx, found.address, { kind: "read" });
  };

  /** @param way how the member comes to it, asked once it can be taken at all */
  const take = async (tx: Tx, found: CaseRecord | null, { staff, now, way, from = "queue" }: Taking): Promise<Outcome<CaseDetails>> => {
    if (!found || (await claimRecords.knows(tx, staff.id, found.file.personId))) return refuse("not-found");
    const allowed = await talks.mayTake(tx, found, staff.id);
    if (!allowed.ok) return allowed;
    const unheard = staff.role === "supervisor" && found.file.risk === "red" && (await paging.isUnheard(tx, found.file.id));
    const claimed = claim(found.file, staff.id, now, unheard ? "holder" : from);
    if (!claimed.ok) return claimed;
    const by = await way(found);
    if (!by.ok) return by;
    const { id, fencingToken } = claimed.value;
    await caseRecords.save(tx, claimed.value, now);
    await claimRecords.forgetPermits(tx, id);
    await happened(tx, staff, id, "claimed", now);
    await talks.taken(tx, found, staff.id);
    await paging.taken(tx, found, staff.id);
    await markRead(tx, found, staff, now);
    await notify(tx, "case", id);
    const details = await detailsOf(tx, id);
    await record(tx, staff, id, "case.claimed", { fencingToken, by: by.value }, now);
    return details ? accept(details) : refuse("not-found");
  };

  /** How a member comes to a case that they name: nobody chooses whom to help. */
  const wayTo = async (tx: Tx, { file }: CaseRecord, staff: Staff, now: Date): Promise<Outcome<ClaimedBy>> => {
    if (isHeld(file, now) && file.holderId === staff.id) return accept("own");
    const outOfTurn = await claimRecords.outOfTurn(tx, file.id, staff.id);
    // A child for whom people are called waits for no limit.
    if (outOfTurn === "called" || outOfTurn === "permit") return accept(outOfTurn);
    if (staff.role === "supervisor") return accept("supervisor");
    const room = await work.roomOf(tx, staff.id, now);
    // Nobody rests from the child whom they have begun to listen to.
    if (outOfTurn === "own" && (room.ok || room.rule === "next-while-resting")) return accept("own");
    if (!room.ok) return room;
    if (claiming === "any") return accept("configured");
    const queue = QUEUE_OF[file.kind];
    const next = { staffId: staff.id, now, room: room.value };
    for (const each of [null, queue]) if ((await caseRecords.next(tx, { ...next, queue: each })) === file.id) return accept("next");
    return refuse("not-the-next");
  };

  /** Why a member who has room is given nothing: what waits is not for them, or nobody waits. */
  const whyNothing = async (tx: Tx, staff: Staff, now: Date, queue: Queue | null, room: Room): Promise<Rule> => {
    const waits = async (than: Partial<Room>): Promise<boolean> =>
      (await caseRecords.next(tx, { staffId: staff.id, now, queue, room: { ...room, ...than } })) !== null;
    const putOff = room.notToday.length > 0;
    if (putOff && (await waits({ notToday: [] }))) return "next-is-not-today";
    if (!room.red && (await waits({ red: true, notToday: [] }))) return "next-is-second-red";
    const chosen = room.queues.length > 0 || room.languages.length > 0;
    const others = { red: true, notToday: [], queues: [], languages: [] };
    return chosen && (await waits(others)) ? "next-is-not-theirs" : "queue-empty";
  };

  /** Locks the case among those the member may read and applies a decision to it. Saves what it decides. */
  const decide = async <File extends CaseFile>(
    tx: Tx,
    held: HeldCase,
    decision: (file: CaseFile, by: Hold, now: Date) => Outcome<File>,
  ): Promise<Outcome<{ found: CaseRecord; file: File; now: Date }>> => {
    const now = clock.now();
    const found = await caseRecords.lock(tx, held.caseId, visibleTo(held.staff));
    if (!found) return refuse("not-found");
    const decided = decision(found.file, holdOf(held), now);
    if (!decided.ok) return decided;
    await caseRecords.save(tx, decided.value, now);
    return accept({ found, file: decided.value, now });
  };

  /** Puts cases whose lease ran out back into their queues. Takes no lock after it (`lockLapsed`). */
  const returnLapsed = async (tx: Tx): Promise<void> => {
    const now = clock.now();
    for (const { file } of await caseRecords.lockLapsed(tx, now)) {
      const lapsed = lapse(file, now);
      if (lapsed.status !== "waiting") continue;
      await caseRecords.save(tx, lapsed, now);
      // Whose claim it was stands there, so that they are told.
      const holder = file.status === "claimed" ? file.holderId : null;
      await contents.addEvent(tx, { caseId: file.id, type: "lapsed", actor: "system", ...(holder && { staffId: holder }), at: now });
      await notify(tx, "case", file.id);
      await audit(tx, {
        ...{ at: now, actor: "system", actorId: null, action: "case.lapsed", subject: "case", subjectId: file.id },
        details: { holder },
      });
    }
  };

  /** A write with an id of the client's own: the same words again change nothing. */
  const known = async (
    tx: Tx,
    what: "message" | "note",
    { caseId, staff }: HeldCase,
    written: { id: string; text: string },
  ): Promise<Outcome<boolean>> => {
    const owner = await contents.ownerOfId(tx, what, written.id);
    if (!owner) return accept(false);
    if (owner.caseId !== caseId || owner.staffId !== staff.id) return refuse("id-taken");
    const [before] = await contents[what === "message" ? "messages" : "notes"](tx, caseId, written.id);
    return before?.text === written.text ? accept(true) : refuse("id-taken");
  };

  return {
    returnLapsed,

    /** How many wait in each queue. Nothing for who may see no case. */
    async listQueues(tx: Tx, staff: Staff): Promise<QueueCount[]> {
      if (!listsCases(staff)) return [];
      await returnLapsed(tx);
      const counted = await caseRecords.waiting(tx);
      return QUEUES.map((queue) => ({ waiting: 0, oldest: null, red: 0, orange: 0, ...counted.find((one) => one.queue === queue), queue }));
    },

    /** Waiting cases, those this member holds, or the closed ones they may read. */
    async listCases(
      tx: Tx,
      staff: Staff,
      { scope, queue }: { scope: "waiting" | "mine" | "closed"; queue?: Queue | undefined },
    ): Promise<ListedCase[]> {
      await returnLapsed(tx);
      const inScope = {
        waiting: { AND: [listedFor(staff, clock.now()), { status: "waiting" }] },
        mine: { AND: [visibleTo(staff), { status: "claimed", holderId: staff.id }] },
        closed: { AND: [visibleTo(staff), { status: "closed" }] },
      }[scope];
      const found = await caseRecords.list(
        tx,
        { ...inScope, ...(queue && { queue }) },
        scope === "closed" ? "closed" : "queue",
        MOST_LISTED,
      );
      const caseIds = found.map(({ file }) => file.id);
      const names = await contents.signalNames(tx, caseIds);
      const silent = await contents.silentReds(tx, caseIds);
      return found.map((one) => ({ ...one, signalNames: names.get(one.file.id) ?? [], silentRed: silent.has(one.file.id) }));
    },

    /** Every case that nobody holds, as far as its time to answer goes. */
    unanswered: (tx: Tx): Promise<{ risk: Risk; queue: Queue; waitingSince: Date }[]> => caseRecords.unanswered(tx, clock.now()),

    /**
     * Takes the most endangered child whom this member may be given (in one queue or any), or says why nobody. Two members never
     * get the same one, and two tabs of one not one too many.
     */
    async claimNext(tx: Tx, staff: Staff, queue: Queue | null): Promise<Outcome<CaseDetails>> {
      if (!listsCases(staff)) return refuse("queue-empty");
      const now = clock.now();
      await work.lock(tx, staff.id);
      const room = await work.roomOf(tx, staff.id, now);
      if (!room.ok) return room;
      const next = { queue, staffId: staff.id, now, room: room.value };
      // Whom the first look saw may be somebody else's by now, while others wait: it looks once more.
      const found = (await caseRecords.lockNext(tx, next)) ?? (await caseRecords.lockNext(tx, next));
      if (found) return take(tx, found, { staff, now, way: () => Promise.resolve(accept("next")) });
      return refuse(await whyNothing(tx, staff, now, queue, room.value));
    },

    /** Why «next» would give this member nobody; null when it would give somebody. Nothing is locked. */
    async whyNotNext(tx: Tx, staff: Staff): Promise<Rule | null> {
      const now = clock.now();
      const room = await work.roomOf(tx, staff.id, now);
      if (!room.ok) return room.rule;
      const next = await caseRecords.next(tx, { queue: null, staffId: staff.id, now, room: room.value });
      return next === null ? whyNothing(tx, staff, now, null, room.value) : null;
    },

    /** Takes a locked case from who holds it, because the two agreed. */
    takeOver: (tx: Tx, found: CaseRecord, staff: Staff): Promise<Outcome<CaseDetails>> =>
      take(tx, found, { staff, now: clock.now(), from: "holder", way: () => Promise.resolve(accept("transfer")) }),

    /** Takes one case by its name: one's own again, one to which one is called or for which one has a permit, or the next. */
    async claimCase(tx: Tx, { caseId, staff }: { caseId: string; staff: Staff }): Promise<Outcome<CaseDetails>> {
      const now = clock.now();
      await work.lock(tx, staff.id);
      const found = await caseRecords.lock(tx, caseId, listedFor(staff, now));
      return take(tx, found, { staff, now, way: (locked) => wayTo(tx, locked, staff, now) });
    },

    async renewClaim(tx: Tx, held: HeldCase): Promise<Outcome<{ leaseUntil: Date }>> {
      const decided = await decide(tx, held, renew);
      return decided.ok ? accept({ leaseUntil: decided.value.file.leaseUntil }) : decided;
    },

    /** Gives the case back to its queue, no reason asked. */
    async releaseCase(tx: Tx, held: HeldCase): Promise<Outcome<null>> {
      const decided = await decide(tx, held, release);
      if (!decided.ok) return decided;
      const { now } = decided.value;
      await happened(tx, held.staff, held.caseId, "released", now);
      await notify(tx, "case", held.caseId);
      await record(tx, held.staff, held.caseId, "case.released", {}, now);
      return accept(null);
    },

    /** Everything in a case, for who may read it. The first reading is told to the teen; each reader's first is audited. */
    async readCase(tx: Tx, { caseId, staff }: { caseId: string; staff: Staff }): Promise<Outcome<CaseDetails>> {
      const now = clock.now();
      const found = await caseRecords.find(tx, caseId, visibleTo(staff));
      if (!found) return refuse("not-found");
      if (!found.firstReadAt) {
        const locked = await caseRecords.lock(tx, caseId);
        if (locked) await markRead(tx, locked, staff, now);
        await notify(tx, "case", caseId);
      }
      const details = await detailsOf(tx, caseId);
      await auditOnce(tx, { at: now, actor: "staff", actorId: staff.id, action: "case.read", subject: "case", subjectId: caseId });
      return details ? accept(details) : refuse("not-found");
    },

    /** Words to the teen, perhaps under one of their messages. The same id with the same words sends once. */
    async replyToTeen(
      tx: Tx,
      held: HeldCase,
      reply: { id: string; text: string; replyTo?: string | undefined },
    ): Promise<Outcome<CaseMessage>> {
      const { caseId, staff } = held;
      const { replyTo, ...words } = reply;
      const locked = await caseRecords.lock(tx, caseId, visibleTo(staff));
      if (!locked) return refuse("not-found");
      const repeated = await known(tx, "message", held, words);
      if (!repeated.ok) return repeated;
      if (!repeated.value) {
        const decided = await decide(tx, held, answer);
        if (!decided.ok) return decided;
        const { now } = decided.value;
        const answered = replyTo === undefined ? null : await contents.numberOf(tx, caseId, replyTo);
        if (answered === undefined) return refuse("not-found");
        await talks.answering(tx, locked, staff.id);
        const outboxIds = await voice.relay(tx, locked.address, words.text, answered);
        const details = answered === null ? {} : { replyTo: answered };
        await contents.addMessage(tx, { ...words, details, caseId, author: "staff", staffId: staff.id, outboxIds, at: now });
        await happened(tx, staff, caseId, "replied", now);
        await notify(tx, "case", caseId);
        await record(tx, staff, caseId, "case.replied", { message: words.id }, now);
      }
      const [message] = await contents.messages(tx, caseId, words.id);
      return message ? accept(message) : refuse("not-found");
    },

    /** Words for staff only. The same id with the same words writes once. */
    async writeNote(tx: Tx, held: HeldCase, words: { id: string; text: string }): Promise<Outcome<CaseNote>> {
      const { caseId, staff } = held;
      if (!(await caseRecords.lock(tx, caseId, visibleTo(staff)))) return refuse("not-found");
      const repeated = await known(tx, "note", held, words);
      if (!repeated.ok) return repeated;
      if (!repeated.value) {
        const decided = await decide<ClaimedCase>(tx, held, write);
        if (!decided.ok) return decided;
        const { now } = decided.value;
        await contents.addNote(tx, { ...words, caseId, staffId: staff.id, at: now });
        await happened(tx, staff, caseId, "noted", now);
        await notify(tx, "case", caseId);
        await record(tx, staff, caseId, "case.noted", { note: words.id }, now);
      }
      const [note] = await contents.notes(tx, caseId, words.id);
      return note ? accept(note) : refuse("not-found");
    },

    /** A person's judgement of the danger. The reason becomes a note: it may quote the child. */
    async assessRisk(tx: Tx, held: HeldCase, judged: { risk: Risk; reason: string }): Promise<Outcome<CaseDetails>> {
      const { caseId, staff } = held;
      const decided = await decide(tx, held, (file, by, now) => assess(file, by, judged, now));
      if (!decided.ok) return decided;
      const { found, now } = decided.value;
      const change = { from: found.file.risk, to: judged.risk };
      if (judged.reason.trim() !== "")
        await contents.addNote(tx, { id: ids.uuid(), caseId, staffId: staff.id, text: judged.reason, at: now });
      await happened(tx, staff, caseId, nameOf(change), now, change);
      await paging.judged(tx, found, judged.risk, staff);
      await notify(tx, "case", caseId);
      const details = await detailsOf(tx, caseId);
      await record(tx, staff, caseId, "case.assessed", change, now);
      return details ? accept(details) : refuse("not-found");
    },

    /** Ends the work with an outcome on record; the teen hears how to come back, and that something is new. */
    async closeCase(tx: Tx, held: HeldCase, { reason, redOutcome, redRecord = {} }: Closing): Promise<Outcome<CaseDetails>> {
      const { caseId, staff } = held;
      const decided = await decide(tx, held, (file, by, now) =>
        close(file, by, { reason, redOutcome: redOutcome ?? null, redRecord }, now),
      );
      if (!decided.ok) return decided;
      const { found, now } = decided.value;
      const outcome = { reason, ...(found.file.risk === "red" && redOutcome && { redOutcome }) };
      if (found.file.risk === "red" && redOutcome)
        await contents.addRedOutcome(tx, { caseId, staffId: staff.id, what: redOutcome, ...redRecord, at: now });
      await happened(tx, staff, caseId, "closed", now, outcome);
      await talks.ended(tx, found);
      await paging.closed(tx, found, reason !== "test" && redOutcome !== "no_danger");
      await voice.news(tx, found.address, { kind: found.file.kind === "counselling" ? "talk-ended" : "closed" });
      await notify(tx, "case", caseId);
      const details = await detailsOf(tx, caseId);
      await record(tx, staff, caseId, "case.closed", { ...outcome, risk: found.file.risk }, now);
      return details ? accept(details) : refuse("not-found");
    },

    /** May this member hear that a case changed? An id and nothing else: who sees the queue hears what leaves it. */
    mayHear: (staff: Staff): boolean => listsCases(staff),
  };
}

const listsCases = (staff: Staff): boolean => staff.role === "psychologist" || staff.role === "supervisor";

function nameOf({ from, to }: { from: Risk; to: Risk }): string {
  if (urgencyOf(to) === urgencyOf(from)) return "assessed";
  return urgencyOf(to) < urgencyOf(from) ? "risk-raised" : "risk-lowered";
}
