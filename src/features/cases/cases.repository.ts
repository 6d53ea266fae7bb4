import type { Tx } from "../../db/database.ts";
import type { Prisma } from "../../db/generated/client.ts";
import type { ConsentLevel } from "../../shared/consent.ts";
import type { Risk } from "../../shared/risk.ts";
import { urgencyOf } from "../../shared/risk.ts";
import type { TeenAddress } from "../../shared/voice.ts";
import type { Staff } from "../staff/permissions.ts";
import type { CaseFile, CaseKind, CloseReason, Queue } from "./cases.ts";
import { isHeld } from "./cases.ts";

export type Contact = "open" | "quiet" | "silent";

/** A case as it is stored, without its sealed contents. */
export interface CaseRecord {
  readonly file: CaseFile;
  readonly queue: Queue;
  readonly locale: string;
  readonly region: string | null;
  /** Null for other kinds than police reports, and once withdrawn. */
  readonly consent: ConsentLevel | null;
  readonly firstReadAt: Date | null;
  readonly holderName: string | null;
  readonly person: { readonly pseudonym: string; readonly colour: string; readonly contact: Contact; readonly lastSeenAt: Date };
  readonly address: TeenAddress;
}

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

/** Cases whose contents this member may read, list, act on and export: theirs now or before; all for a supervisor. */
export function visibleTo(staff: Staff): Prisma.CaseWhereInput {
  if (staff.role === "supervisor") return {};
  if (staff.role !== "psychologist") return NOTHING;
  return { events: { some: { staffId: staff.id, type: "claimed" } } };
}

/** Cases this member may see in lists and claim: the readable ones, and those that wait for anybody. */
export function listedFor(staff: Staff, now: Date): Prisma.CaseWhereInput {
  // An empty fragment inside an OR would count for nothing.
  if (staff.role !== "psychologist") return visibleTo(staff);
  return { OR: [visibleTo(staff), ...waitingAt(now)] };
}

/** What nobody holds: a case waits, or its lease has run out. */
const waitingAt = (now: Date): Prisma.CaseWhereInput[] => [{ status: "waiting" }, { status: "claimed", leaseUntil: { lte: now } }];

const FIRST_IN_QUEUE = [
  { urgency: "asc" },
  { waitingSince: "asc" },
  { id: "asc" },
] as const satisfies Prisma.CaseOrderByWithRelationInput[];

/** The rows of cases, without their sealed contents. */
export const caseRecords = {
  /** The case when it is among `where`. */
  async find(tx: Tx, caseId: string, where: Prisma.CaseWhereInput = {}): Promise<CaseRecord | null> {
    const row = await tx.prisma.case.findFirst({ where: { AND: [{ id: caseId }, where] }, include: WITH });
    return row && toRecord(row);
  },

  /** Locks the person's row, then the case's, and reads the case as it is then. Only when it is among `where`. */
  async lock(tx: Tx, caseId: string, where: Prisma.CaseWhereInput = {}): Promise<CaseRecord | null> {
    const known = await tx.prisma.case.findFirst({ where: { AND: [{ id: caseId }, where] }, select: { personId: true } });
    if (!known) return null;
    await tx.pg.query({ name: "case-lock-person", text: "SELECT 1 FROM person WHERE id = $1 FOR UPDATE", values: [known.personId] });
    await tx.pg.query({ name: "case-lock", text: "SELECT 1 FROM case_file WHERE id = $1 FOR UPDATE", values: [caseId] });
    return caseRecords.find(tx, caseId);
  },

  /**
   * Locks the first case that nobody holds and nobody else is just taking. When a less endangered one would come out because
   * the first is locked for a moment (its teen is writing), waits for the first.
   */
  async lockNext(tx: Tx, queue: Queue | null, now: Date): Promise<CaseRecord | null> {
    const first = await tx.prisma.case.findFirst({
      where: { OR: waitingAt(now), ...(queue && { queue }) },
      orderBy: [...FIRST_IN_QUEUE],
      select: { id: true, urgency: true },
    });
    if (!first) return null;
    const { rows } = await tx.pg.query<{ id: string; urgency: number }>({
      name: "case-lock-next",
      text: `SELECT c.id, c.urgency FROM case_file c JOIN person p ON p.id = c.person_id
             WHERE (c.status = 'waiting' OR (c.status = 'claimed' AND c.lease_until <= $2)) AND ($1::text IS NULL OR c.queue = $1)
             ORDER BY c.urgency, c.waiting_since, c.id LIMIT 1 FOR UPDATE OF p, c SKIP LOCKED`,
      values: [queue, now],
    });
    const [free] = rows;
    if (free && free.urgency <= first.urgency) return caseRecords.find(tx, free.id);
    const awaited = await caseRecords.lock(tx, first.id);
    if (awaited && awaited.file.status !== "closed" && !isHeld(awaited.file, now)) return awaited;
    return free ? caseRecords.find(tx, free.id) : null;
  },

  /** Writes a new case; false when its id exists already. */
  async insert(tx: Tx, row: NewCaseRow): Promise<boolean> {
    const { file, ...rest } = row;
    const { count } = await tx.prisma.case.createMany({
      data: [
        {
          ...rest,
          ...columnsOf(file),
          id: file.id,
          personId: file.personId,
          kind: file.kind,
          openedAt: file.openedAt,
          changedAt: file.openedAt,
        },
      ],
      skipDuplicates: true,
    });
    return count === 1;
  },

  async save(tx: Tx, file: CaseFile, now: Date): Promise<void> {
    await tx.prisma.case.update({ where: { id: file.id }, data: { ...columnsOf(file), changedAt: now } });
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
    const { rows } = await tx.pg.query<{ id: string }>({
      name: "case-lock-lapsed",
      text: "SELECT id FROM case_file WHERE status = 'claimed' AND lease_until <= $1 ORDER BY lease_until LIMIT 100 FOR UPDATE SKIP LOCKED",
      values: [now],
    });
    if (rows.length === 0) return [];
    const found = await tx.prisma.case.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, include: WITH });
    return found.map(toRecord);
  },

  /** Waiting and held cases by urgency, then waiting; closed ones the last closed first. */
  async list(tx: Tx, where: Prisma.CaseWhereInput, order: "queue" | "closed", take: number): Promise<CaseRecord[]> {
    const orderBy = order === "queue" ? [...FIRST_IN_QUEUE] : [{ closedAt: "desc" as const }];
    const rows = await tx.prisma.case.findMany({ where, orderBy, take, include: WITH });
    return rows.map(toRecord);
  },

  /** The place in its queue, from 1; 0 when it does not wait. */
  async position(tx: Tx, { file, queue }: Pick<CaseRecord, "file" | "queue">): Promise<number> {
    if (file.status !== "waiting") return 0;
    const urgency = urgencyOf(file.risk);
    const { waitingSince, id } = file;
    const before = await tx.prisma.case.count({
      where: {
        status: "waiting",
        queue,
        OR: [{ urgency: { lt: urgency } }, { urgency, waitingSince: { lt: waitingSince } }, { urgency, waitingSince, id: { lt: id } }],
      },
    });
    return before + 1;
  },

  /** How many wait in each queue, how long, how endangered. */
  async waiting(tx: Tx): Promise<{ queue: string; waiting: number; oldest: Date; red: number; orange: number }[]> {
    const rows = await tx.prisma.case.groupBy({
      by: ["queue", "urgency"],
      where: { status: "waiting" },
      _count: true,
      _min: { waitingSince: true },
    });
    const byQueue = new Map<string, { queue: string; waiting: number; oldest: Date; red: number; orange: number }>();
    for (const { queue, urgency, _count, _min } of rows) {
      const since = _min.waitingSince ?? new Date(0);
      const sum = byQueue.get(queue) ?? { queue, waiting: 0, oldest: since, red: 0, orange: 0 };
      byQueue.set(queue, {
        queue,
        waiting: sum.waiting + _count,
        oldest: since < sum.oldest ? since : sum.oldest,
        red: sum.red + (urgency === urgencyOf("red") ? _count : 0),
        orange: sum.orange + (urgency === urgencyOf("orange") ? _count : 0),
      });
    }
    return [...byQueue.values()];
  },

  async ofPerson(tx: Tx, personId: string, onlyOpen: boolean): Promise<CaseRecord[]> {
    const where = { personId, ...(onlyOpen && { status: { not: "closed" } }) };
    const rows = await tx.prisma.case.findMany({ where, orderBy: [{ openedAt: "desc" }, { id: "desc" }], take: 50, include: WITH });
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

const WITH = {
  holder: { select: { name: true } },
  person: { select: { pseudonym: true, colour: true, contact: true, lastSeenAt: true, locale: true } },
} as const satisfies Prisma.CaseInclude;

type Row = Prisma.CaseGetPayload<{ include: typeof WITH }>;

// The database's own constraints and this file's writes keep the codes within their lists.
function toRecord(row: Row): CaseRecord {
  const { pseudonym, colour, lastSeenAt, locale } = row.person;
  return {
    file: toFile(row),
    queue: row.queue as Queue,
    locale: row.locale,
    region: row.region,
    consent: row.consentWithdrawnAt ? null : (row.consent as ConsentLevel | null),
    firstReadAt: row.firstReadAt,
    holderName: row.holder?.name ?? null,
    person: { pseudonym, colour, contact: row.person.contact as Contact, lastSeenAt },
    address: { personId: row.personId, chatId: row.chatId, locale },
  };
}

function toFile(row: Row): CaseFile {
  const { id, personId, fencingToken, openedAt, waitingSince } = row;
  const core = { id, personId, kind: row.kind as CaseKind, risk: row.risk as Risk, fencingToken, openedAt, waitingSince };
  if (row.status === "waiting") return { ...core, status: "waiting" };
  if (row.status === "claimed" && row.holderId && row.leaseUntil)
    return { ...core, status: "claimed", holderId: row.holderId, leaseUntil: row.leaseUntil };
  if (row.status === "closed" && row.closedAt && row.closeReason) {
    return { ...core, status: "closed", closedAt: row.closedAt, closeReason: row.closeReason as CloseReason };
  }
  throw new Error(`Case ${id} has the status ${row.status} without what belongs to it`);
}

const columnsOf = (file: CaseFile) => ({
  risk: file.risk,
  urgency: urgencyOf(file.risk),
  status: file.status,
  holderId: file.status === "claimed" ? file.holderId : null,
  leaseUntil: file.status === "claimed" ? file.leaseUntil : null,
  fencingToken: file.fencingToken,
  closeReason: file.status === "closed" ? file.closeReason : null,
  closedAt: file.status === "closed" ? file.closedAt : null,
  waitingSince: file.waitingSince,
});
