import { onlyIfFound, type Tx } from "../../db/database.ts";
import type { Prisma } from "../../db/generated/client.ts";
import type { ConsentLevel } from "../../shared/consent.ts";
import { type Risk, urgencyOf } from "../../shared/risk.ts";
import type { Staff } from "../staff/permissions.ts";
import type { CaseRecord } from "./case-rows.repository.ts";
import { COLUMNS_OF_FILE, type FileRow, RECORDS, type Row, toFile, toRecord, valuesOf } from "./case-rows.repository.ts";
import type { CaseFile, Queue } from "./cases.ts";
import { isHeld } from "./cases.ts";
import type { Room } from "./work-port.use-cases.ts";

export interface NewCaseRow {
  readonly file: CaseFile;
  readonly queue: Queue;
  readonly chatId: string;
  readonly receiptHash: Uint8Array<ArrayBuffer>;
  readonly locale: string;
  readonly region: string | null;
  readonly factsSealed: Uint8Array<ArrayBuffer>;
  readonly consent: ConsentLevel | null;
  readonly statementSealed: Uint8Array<ArrayBuffer> | null;
}

/** Not `OR: []`: inside an AND that means everything. */
const NOTHING: Prisma.CaseWhereInput = { id: { in: [] } };

/** What its teen sealed or deleted is in nobody's sight, whatever their role. */
const IN_SIGHT = { frozenAt: null } as const satisfies Prisma.CaseWhereInput;

/** Nothing of a person whom the member may know is in their sight, whatever their role (rule of care 11). */
const inSightOf = ({ id }: Pick<Staff, "id">) =>
  ({ ...IN_SIGHT, person: { is: { knownBy: { none: { staffId: id } } } } }) satisfies Prisma.CaseWhereInput;

/**
 * Cases whose contents this member may read, list, act on and export: theirs now or before, unless the teen has asked for
 * somebody else; all for a supervisor. None that is frozen, none of a person whom they may know.
 */
export function visibleTo(staff: Staff): Prisma.CaseWhereInput {
  const inSight = inSightOf(staff);
  if (staff.role === "supervisor") return inSight;
  if (staff.role !== "psychologist") return NOTHING;
  return { ...inSight, events: { some: { staffId: staff.id, type: "claimed" } }, NOT: { talk: { is: { avoidIds: { has: staff.id } } } } };
}

/** Cases this member may see in lists and claim: the readable ones, and those that wait for anybody. */
export function listedFor(staff: Staff, now: Date): Prisma.CaseWhereInput {
  // An empty fragment inside an OR would count for nothing.
  if (staff.role !== "psychologist") return visibleTo(staff);
  const inSight = inSightOf(staff);
  // What nobody holds: a case waits, or its lease has run out.
  const free = [
    { ...inSight, status: "waiting" },
    { ...inSight, status: "claimed", leaseUntil: { lte: now } },
  ];
  return { OR: [visibleTo(staff), ...free] };
}

const FIRST_IN_QUEUE = [
  { urgency: "asc" },
  { waitingSince: "asc" },
  { id: "asc" },
] as const satisfies Prisma.CaseOrderByWithRelationInput[];

const SAVE = onlyIfFound(
  `UPDATE case_file SET ${COLUMNS_OF_FILE.map((column, index) => `${column} = $${index + 3}`).join(", ")}, changed_at = $2 WHERE id = $1`,
);

/**
 * The rows of cases, without their sealed contents. Who may see which is Prisma's `where` and gives ids; the rows themselves
 * are read and written by prepared statements, because every message of a teen passes here.
 */
export const caseRecords = {
  /** The case when it is among `where`. */
  async find(tx: Tx, caseId: string, where?: Prisma.CaseWhereInput): Promise<CaseRecord | null> {
    if (where && !(await isAmong(tx, caseId, where))) return null;
    const { rows } = await tx.pg.query<Row>({ name: "case-find", text: `${RECORDS} WHERE c.id = $1`, values: [caseId] });
    return rows[0] ? toRecord(rows[0]) : null;
  },

  /** Locks the person's row, then the case's, and reads the case as it is then. Only when it is among `where`. */
  async lock(tx: Tx, caseId: string, where?: Prisma.CaseWhereInput): Promise<CaseRecord | null> {
    if (where && !(await isAmong(tx, caseId, where))) return null;
    await tx.pg.query({
      name: "case-lock-person",
      text: "SELECT 1 FROM person WHERE id = (SELECT person_id FROM case_file WHERE id = $1) FOR UPDATE",
      values: [caseId],
    });
    // A statement of its own: it sees what was committed while the first one waited.
    const { rows } = await tx.pg.query<Row>({ name: "case-lock", text: `${RECORDS} WHERE c.id = $1 FOR UPDATE OF c`, values: [caseId] });
    const found = rows[0] ? toRecord(rows[0]) : null;
    // The teen may have taken it out of sight while this waited.
    return where && found?.frozen ? null : found;
  },

  /** As `lock`, with the case's key, for the case of a person whose row this transaction has locked already: whose update it handles. */
  async lockOwn(tx: Tx, caseId: string): Promise<{ file: CaseFile; wrappedKey: Uint8Array | null } | null> {
    const { rows } = await tx.pg.query<FileRow & { wrapped: Uint8Array | null }>({
      name: "case-lock-own",
      text: `SELECT id, person_id, kind, ${COLUMNS_OF_FILE.join(", ")}, opened_at, (SELECT wrapped FROM wrapped_key WHERE subject_id = $1) AS wrapped
             FROM case_file WHERE id = $1 FOR UPDATE`,
      values: [caseId],
    });
    return rows[0] ? { file: toFile(rows[0]), wrappedKey: rows[0].wrapped } : null;
  },

  /**
   * Locks the first case that nobody holds and nobody else is just taking. When a less endangered one would come out because
   * the first is locked for a moment (its teen is writing), waits for the first. What it passes over: `NextFor`.
   */
  async lockNext(tx: Tx, next: NextFor): Promise<CaseRecord | null> {
    const first = await firstFree(tx, next);
    if (!first) return null;
    const free = await firstFree(tx, next, "locked");
    if (free && free.urgency <= first.urgency) return caseRecords.find(tx, free.id);
    const awaited = await caseRecords.lock(tx, first.id);
    if (awaited && !awaited.frozen && awaited.file.status !== "closed" && !isHeld(awaited.file, next.now)) return awaited;
    return free ? caseRecords.find(tx, free.id) : null;
  },

  /** Which case would come out; nothing is locked. */
  async next(tx: Tx, next: NextFor): Promise<string | null> {
    return (await firstFree(tx, next))?.id ?? null;
  },

  /** Writes a new case; false when its id exists already. */
  async insert(tx: Tx, row: NewCaseRow): Promise<boolean> {
    const { file, queue, chatId, receiptHash, locale, region, factsSealed, consent, statementSealed } = row;
    const { rowCount } = await tx.pg.query({
      name: "case-insert",
      text: `INSERT INTO case_file (id, ${COLUMNS_OF_FILE.join(", ")}, changed_at, person_id, chat_id, kind, queue, receipt_hash, locale,
               region, facts_sealed, consent, statement_sealed, opened_at)
             VALUES (${placeholders(COLUMNS_OF_FILE.length + 13)}) ON CONFLICT DO NOTHING`,
      values: [
        file.id,
        ...valuesOf(file),
        file.openedAt,
        file.personId,
        chatId,
        file.kind,
        queue,
        receiptHash,
        locale,
        region,
        factsSealed,
        consent,
        statementSealed,
        file.openedAt,
      ],
    });
    return rowCount === 1;
  },

  async save(tx: Tx, file: CaseFile, now: Date): Promise<void> {
    await tx.post({ name: "case-save", text: SAVE, values: [file.id, now, ...valuesOf(file)] });
  },

  /** Keeps when it was first read, or the consent withdrawn. */
  async stamp(tx: Tx, caseId: string, what: "firstReadAt" | "consentWithdrawnAt", now: Date): Promise<void> {
    await tx.prisma.case.update({ where: { id: caseId }, data: { [what]: now, changedAt: now } });
  },

  /**
   * Locks cases whose lease ran out, at most a hundred, skipping what is locked. Without their persons' rows: whoever calls
   * this must wait for no other lock afterwards.
   */
  async lockLapsed(tx: Tx, now: Date): Promise<CaseRecord[]> {
    const { rows } = await tx.pg.query<Row>({
      name: "case-lock-lapsed",
      text: `${RECORDS} WHERE c.status = 'claimed' AND c.lease_until <= $1 ORDER BY c.lease_until LIMIT 100 FOR UPDATE OF c SKIP LOCKED`,
      values: [now],
    });
    return rows.map(toRecord);
  },

  /** Waiting and held cases by urgency, then waiting; closed ones the last closed first. */
  async list(tx: Tx, where: Prisma.CaseWhereInput, order: "queue" | "closed", take: number): Promise<CaseRecord[]> {
    const orderBy = order === "queue" ? [...FIRST_IN_QUEUE] : [{ closedAt: "desc" as const }];
    const listed = await tx.prisma.case.findMany({ where, orderBy, take, select: { id: true } });
    const { rows } = await tx.pg.query<Row>({
      name: "case-list",
      text: `${RECORDS} JOIN unnest($1::uuid[]) WITH ORDINALITY AS listed (id, place) ON listed.id = c.id ORDER BY listed.place`,
      values: [listed.map(({ id }) => id)],
    });
    return rows.map(toRecord);
  },

  /** The place in its queue, from 1; 0 when it does not wait. */
  async position(tx: Tx, { file, queue }: Pick<CaseRecord, "file" | "queue">): Promise<number> {
    if (file.status !== "waiting") return 0;
    const { rows } = await tx.pg.query<{ place: string }>({
      name: "case-position",
      text: `SELECT count(*) + 1 AS place FROM case_file
             WHERE status = 'waiting' AND frozen_at IS NULL AND queue = $1 AND (urgency, waiting_since, id) < ($2, $3, $4)`,
      values: [queue, urgencyOf(file.risk), file.waitingSince, file.id],
    });
    return Number(rows[0]?.place);
  },

  /** How many wait in each queue, how long, how endangered. */
  async waiting(tx: Tx): Promise<{ queue: string; waiting: number; oldest: Date; red: number; orange: number }[]> {
    const { rows } = await tx.pg.query<{ queue: string; waiting: number; oldest: Date; red: number; orange: number }>({
      name: "case-waiting",
      text: `SELECT queue, count(*)::int AS waiting, min(waiting_since) AS oldest,
               (count(*) FILTER (WHERE urgency = $1))::int AS red, (count(*) FILTER (WHERE urgency = $2))::int AS orange
             FROM case_file WHERE status = 'waiting' AND frozen_at IS NULL GROUP BY queue`,
      values: [urgencyOf("red"), urgencyOf("orange")],
    });
    return rows;
  },

  /** The person's cases that are not closed, nor out of sight, newest first. */
  async openOf(tx: Tx, personId: string): Promise<Pick<CaseFile, "id" | "kind" | "status">[]> {
    const { rows } = await tx.pg.query<Pick<CaseFile, "id" | "kind" | "status">>({
      name: "case-open-of-person",
      text: "SELECT id, kind, status FROM case_file WHERE person_id = $1 AND status <> 'closed' AND frozen_at IS NULL ORDER BY opened_at DESC, id DESC LIMIT 50",
      values: [personId],
    });
    return rows;
  },

  /** Cases that nobody holds, the most endangered first: more than these are late anyway. */
  async unanswered(tx: Tx, now: Date): Promise<{ risk: Risk; queue: Queue; waitingSince: Date }[]> {
    const { rows } = await tx.pg.query<{ risk: Risk; queue: Queue; waiting_since: Date }>({
      name: "case-unanswered",
      text: `SELECT risk, queue, waiting_since FROM case_file
             WHERE frozen_at IS NULL AND (status = 'waiting' OR status = 'claimed' AND lease_until <= $1)
             ORDER BY urgency, waiting_since LIMIT 5000`,
      values: [now],
    });
    return rows.map(({ risk, queue, waiting_since: waitingSince }) => ({ risk, queue, waitingSince }));
  },

  /** The person's talk that is open, else the one that was closed last. */
  async talkOf(tx: Tx, personId: string): Promise<CaseRecord | null> {
    const { rows } = await tx.pg.query<Row>({
      name: "case-talk-of-person",
      text: `${RECORDS} WHERE c.person_id = $1 AND c.kind = 'counselling' AND c.frozen_at IS NULL
             ORDER BY c.status = 'closed', coalesce(c.closed_at, c.opened_at) DESC, c.id DESC LIMIT 1`,
      values: [personId],
    });
    return rows[0] ? toRecord(rows[0]) : null;
  },

  /** The person's cases, newest first. */
  async ofPerson(tx: Tx, personId: string): Promise<CaseRecord[]> {
    const { rows } = await tx.pg.query<Row>({
      name: "case-of-person",
      text: `${RECORDS} WHERE c.person_id = $1 ORDER BY c.opened_at DESC, c.id DESC LIMIT 50`,
      values: [personId],
    });
    return rows.map(toRecord);
  },

  /** The case that a delivery belongs to: that of the message, or the person's open ones when it carried none. */
  async concernedBy(tx: Tx, { outboxId, personId }: { outboxId: bigint; personId: string }): Promise<string[]> {
    const { rows } = await tx.pg.query<{ id: string }>({
      name: "case-concerned-by-delivery",
      text: `WITH own AS (SELECT case_id AS id FROM message WHERE outbox_id = $1)
             SELECT id FROM own UNION ALL
             SELECT id FROM case_file WHERE person_id = $2 AND status <> 'closed' AND NOT EXISTS (SELECT 1 FROM own)`,
      values: [outboxId, personId],
    });
    return rows.map(({ id }) => id);
  },

  async byReceipt(tx: Tx, receiptHash: Uint8Array<ArrayBuffer>): Promise<{ caseId: string; personId: string } | null> {
    const row = await tx.prisma.case.findUnique({ where: { receiptHash }, select: { id: true, personId: true } });
    return row && { caseId: row.id, personId: row.personId };
  },
};

async function isAmong(tx: Tx, caseId: string, where: Prisma.CaseWhereInput): Promise<boolean> {
  return (await tx.prisma.case.findFirst({ where: { AND: [{ id: caseId }, where] }, select: { id: true } })) !== null;
}

interface Free {
  id: string;
  urgency: number;
}

/**
 * For whom the next case is, and what they may be given. Passed over are those who asked for somebody else, whom the member may
 * know, and for a while those who came back to another one and are in no danger.
 */
export interface NextFor {
  readonly queue: Queue | null;
  readonly staffId: string;
  readonly now: Date;
  readonly room: Room;
}

/**
 * The more endangered of the first that waits and the first whose lease ran out: each is found at the head of an index, where
 * one condition for both would sort everybody who waits. `$1` is the queue or null, `$2` now, `$3` who takes it, `$4` to `$7`
 * what may be given. A lock takes both heads.
 */
const headsOfQueue = (lock: "" | "FOR UPDATE OF p, c SKIP LOCKED"): string => {
  const head = (free: string): string => `SELECT * FROM (
    SELECT c.id, c.urgency, c.waiting_since FROM case_file c JOIN person p ON p.id = c.person_id
    WHERE ${free} AND c.frozen_at IS NULL AND ($1::text IS NULL OR c.queue = $1) AND c.urgency >= $4
      AND NOT EXISTS (SELECT 1 FROM talk t WHERE t.case_id = c.id
        AND ($3 = ANY(t.avoid_ids) OR t.reserved_until > $2 AND t.keeper_id <> $3 AND c.urgency > ${urgencyOf("orange")}))
      AND NOT EXISTS (SELECT 1 FROM acquaintance k WHERE k.person_id = c.person_id AND k.staff_id = $3)
      AND (cardinality($5::text[]) = 0 OR NOT EXISTS (SELECT 1 FROM signal s WHERE s.case_id = c.id AND s.name = ANY($5)))
      AND (cardinality($6::text[]) = 0 OR c.queue = ANY($6))
      AND (cardinality($7::text[]) = 0 OR c.urgency = ${urgencyOf("red")} OR c.locale = ANY($7))
    ORDER BY c.urgency, c.waiting_since, c.id LIMIT 1 ${lock}) AS head`;
  return `${head("c.status = 'waiting'")} UNION ALL ${head("c.status = 'claimed' AND c.lease_until <= $2")} ORDER BY urgency, waiting_since, id LIMIT 1`;
};

async function firstFree(tx: Tx, { queue, staffId, now, room }: NextFor, how: "seen" | "locked" = "seen"): Promise<Free | undefined> {
  const from = urgencyOf(room.red ? "red" : "orange");
  const text = headsOfQueue(how === "locked" ? "FOR UPDATE OF p, c SKIP LOCKED" : "");
  const values = [queue, now, staffId, from, room.notToday, room.queues, room.languages];
  const { rows } = await tx.pg.query<Free>({ name: how === "locked" ? "case-lock-next" : "case-next", text, values });
  return rows[0];
}

const placeholders = (count: number): string => Array.from({ length: count }, (_, index) => `$${index + 1}`).join(", ");
