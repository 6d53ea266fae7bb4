import type { KeyRing, Sealer } from "../../crypto/key-ring.ts";
import type { Tx } from "../../db/database.ts";
import type { Prisma } from "../../db/generated/client.ts";
import type { ConsentLevel, StatementPart } from "../../shared/consent.ts";
import type { Risk } from "../../shared/risk.ts";
import type { Staff } from "../staff/permissions.ts";
import type { DeclineReason, Handoff, HandoffOutcome, HandoffStatus } from "./handoff.ts";

/** A handoff as it is stored, its words opened. */
export interface HandoffRecord {
  readonly handoff: Handoff;
  readonly region: string | null;
  readonly risk: Risk;
  readonly offeredBy: string;
  /** What the consent lets the police see of what the teen confirmed. */
  readonly statement: readonly StatementPart[];
  /** The last question and answer, whatever came after them. */
  readonly question: string | null;
  readonly answer: string | null;
  readonly declineReason: DeclineReason | null;
  readonly registrationNumber: string | null;
  readonly entryNumber: string | null;
  readonly outcome: HandoffOutcome | null;
}

/** A handoff with everything a reader of it sees. */
export interface HandoffDetails extends HandoffRecord {
  readonly evidence: readonly { readonly kind: string; readonly value: string; readonly sha256: string; readonly at: Date }[];
  readonly history: readonly { readonly type: string; readonly at: Date }[];
}

/** A handoff as a line of a list: no words are opened for it. */
export interface ListedHandoff {
  readonly id: string;
  readonly caseId: string;
  readonly status: HandoffStatus;
  readonly consent: ConsentLevel;
  readonly region: string | null;
  readonly risk: Risk;
  readonly offeredAt: Date;
  readonly dueAt: Date;
  readonly openedAt: Date | null;
}

/** Not `OR: []`: inside an AND that means everything. */
const NOTHING: Prisma.HandoffWhereInput = { id: { in: [] } };
/** What a teen took back before anybody opened it is nobody's to read. */
const NOT_WITHDRAWN: Prisma.HandoffWhereInput = { OR: [{ outcome: null }, { outcome: { not: "withdrawn" } }] };

/** What its teen sealed or deleted is in nobody's sight. */
const IN_SIGHT = { case: { frozenAt: null } } as const satisfies Prisma.HandoffWhereInput;

/** Handoffs this member may see: the liaison those that were not taken back, the psychologist their own offers. */
export function visibleTo(staff: Staff): Prisma.HandoffWhereInput {
  if (staff.role === "liaison") return { ...IN_SIGHT, ...NOT_WITHDRAWN };
  // Nothing of a person whom the member may know is in their sight (rule of care 11).
  const inSight = { case: { ...IN_SIGHT.case, person: { is: { knownBy: { none: { staffId: staff.id } } } } } };
  if (staff.role === "supervisor") return inSight;
  return staff.role === "psychologist" ? { ...inSight, offeredById: staff.id } : NOTHING;
}

const MOST_LISTED = 200;
const WITH = { case: { select: { risk: true } }, offeredBy: { select: { name: true } } } as const satisfies Prisma.HandoffInclude;
type Row = Prisma.HandoffGetPayload<{ include: typeof WITH }>;

export type HandoffRecords = ReturnType<typeof createHandoffRecords>;

/** The rows of handoffs; their words are sealed with the case's key. */
export function createHandoffRecords({ keys }: { keys: KeyRing }) {
  const opened = async (tx: Tx, row: Row | null): Promise<HandoffRecord | null> => row && toRecord(row, await keys.of(tx.pg, row.caseId));

  return {
    /** The handoff when it is among `where`. */
    async find(tx: Tx, id: string, where: Prisma.HandoffWhereInput = {}): Promise<HandoffRecord | null> {
      return opened(tx, await tx.prisma.handoff.findFirst({ where: { AND: [{ id }, where] }, include: WITH }));
    },

    /** Which case a handoff belongs to, when it is among `where`. */
    async caseOf(tx: Tx, id: string, where: Prisma.HandoffWhereInput): Promise<string | null> {
      const row = await tx.prisma.handoff.findFirst({ where: { AND: [{ id }, where] }, select: { caseId: true } });
      return row?.caseId ?? null;
    },

    /** The case's latest handoff. */
    async latestOf(tx: Tx, caseId: string): Promise<HandoffRecord | null> {
      return opened(tx, await tx.prisma.handoff.findFirst({ where: { caseId }, orderBy: LATEST, include: WITH }));
    },

    async insert(tx: Tx, handoff: Handoff, statement: readonly StatementPart[], region: string | null): Promise<void> {
      const { id, caseId, consent, offeredById, offeredAt, dueAt, status } = handoff;
      const sealer = await keys.of(tx.pg, caseId);
      const statementSealed = sealer.seal(`handoff:statement_sealed:${id}`, JSON.stringify(statement));
      await tx.prisma.handoff.create({
        data: { id, caseId, consent, offeredById, offeredAt, dueAt, status, region, statementSealed, changedAt: offeredAt },
      });
    },

    async save(tx: Tx, handoff: Handoff, now: Date): Promise<void> {
      const sealer = await keys.of(tx.pg, handoff.caseId);
      const { status, openedAt } = handoff;
      await tx.prisma.handoff.update({
        where: { id: handoff.id },
        data: { status, openedAt, changedAt: now, ...columnsOf(handoff, sealer) },
      });
    },

    /** What waits for the police first, the most urgent clock on top. */
    async list(tx: Tx, where: Prisma.HandoffWhereInput): Promise<ListedHandoff[]> {
      const rows = await tx.prisma.handoff.findMany({
        where,
        orderBy: [{ dueAt: "asc" }, { id: "asc" }],
        take: MOST_LISTED,
        include: WITH,
      });
      return rows.map((row) => ({
        ...row,
        status: row.status as HandoffStatus,
        consent: row.consent as ConsentLevel,
        risk: row.case.risk as Risk,
      }));
    },

    /** The state of the latest handoff of each case. */
    async latestStatuses(tx: Tx, caseIds: string[]): Promise<Map<string, { status: string; registered: boolean }>> {
      const rows = await tx.prisma.handoff.findMany({
        where: { caseId: { in: caseIds } },
        orderBy: LATEST,
        select: { caseId: true, status: true, registrationSealed: true },
      });
      const statuses = new Map<string, { status: string; registered: boolean }>();
      for (const { caseId, status, registrationSealed } of rows) {
        if (!statuses.has(caseId)) statuses.set(caseId, { status, registered: registrationSealed !== null });
      }
      return statuses;
    },

    /** The number of the unified record that the case's latest handoff has. */
    async registrationOf(tx: Tx, caseId: string): Promise<string | null> {
      const row = await tx.prisma.handoff.findFirst({ where: { caseId }, orderBy: LATEST, select: { id: true, registrationSealed: true } });
      if (!row?.registrationSealed) return null;
      const sealer = await keys.of(tx.pg, caseId);
      return sealer.open(`handoff:registration_sealed:${row.id}`, row.registrationSealed);
    },
  };
}

const LATEST: Prisma.HandoffOrderByWithRelationInput[] = [{ offeredAt: "desc" }, { changedAt: "desc" }];

/** The columns that the state brings with it; earlier ones (a question, a number) stay. */
function columnsOf(handoff: Handoff, sealer: Sealer): Prisma.HandoffUncheckedUpdateInput {
  const seal = (column: string, words: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(sealer.seal(`handoff:${column}:${handoff.id}`, words));
  switch (handoff.status) {
    case "offered":
      return { answerSealed: handoff.exchange && seal("answer_sealed", handoff.exchange.answer) };
    case "accepted":
      return { liaisonId: handoff.liaisonId };
    case "returned":
      return { liaisonId: handoff.liaisonId, questionSealed: seal("question_sealed", handoff.question), answerSealed: null };
    case "declined":
      return { liaisonId: handoff.liaisonId, declineReason: handoff.reason };
    case "registered":
      return { liaisonId: handoff.liaisonId, registrationSealed: seal("registration_sealed", handoff.registrationNumber) };
    case "entered":
      return { liaisonId: handoff.liaisonId, entrySealed: seal("entry_sealed", handoff.entryNumber) };
    case "closed":
      return { liaisonId: handoff.liaisonId, outcome: handoff.outcome };
  }
}

function toRecord(row: Row, sealer: Sealer): HandoffRecord {
  const open = (column: string, sealed: Uint8Array | null): string | null => sealed && sealer.open(`handoff:${column}:${row.id}`, sealed);
  const words = {
    question: open("question_sealed", row.questionSealed),
    answer: open("answer_sealed", row.answerSealed),
    registrationNumber: open("registration_sealed", row.registrationSealed),
    entryNumber: open("entry_sealed", row.entrySealed),
  };
  return {
    ...words,
    handoff: toHandoff(row, words),
    region: row.region,
    risk: row.case.risk as Risk,
    offeredBy: row.offeredBy.name,
    statement: JSON.parse(open("statement_sealed", row.statementSealed) ?? "[]") as StatementPart[],
    declineReason: row.declineReason as DeclineReason | null,
    outcome: row.outcome as HandoffOutcome | null,
  };
}

type Words = Pick<HandoffRecord, "question" | "answer" | "registrationNumber" | "entryNumber">;

function toHandoff(row: Row, { question, answer, registrationNumber, entryNumber }: Words): Handoff {
  const { id, caseId, offeredById, offeredAt, dueAt, openedAt, liaisonId, declineReason, outcome } = row;
  const core = { id, caseId, consent: row.consent as ConsentLevel, offeredById, offeredAt, dueAt, openedAt };
  const status = row.status as HandoffStatus;
  if (status === "offered") return { ...core, status, exchange: question !== null && answer !== null ? { question, answer } : null };
  if (status === "closed" && outcome) return { ...core, status, liaisonId, outcome: outcome as HandoffOutcome };
  if (!liaisonId) throw new Error(`Handoff ${id} has the status ${row.status} without a liaison`);
  if (status === "accepted") return { ...core, status, liaisonId };
  if (status === "returned" && question !== null) return { ...core, status, liaisonId, question };
  if (status === "declined" && declineReason) return { ...core, status, liaisonId, reason: declineReason as DeclineReason };
  if (status === "registered" && registrationNumber !== null) return { ...core, status, liaisonId, registrationNumber };
  if (status === "entered" && registrationNumber !== null && entryNumber !== null)
    return { ...core, status, liaisonId, registrationNumber, entryNumber };
  throw new Error(`Handoff ${id} has the status ${row.status} without what belongs to it`);
}
