import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Tx } from "../../db/database.ts";
import type { StatementPart } from "../../shared/consent.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Recogniser } from "../../shared/pointers.ts";
import type { Fact, RedOutcome, RedRecord } from "./cases.ts";
import { createCaseFindings } from "./findings.repository.ts";
import { createCaseMessages } from "./messages.repository.ts";

export interface CaseNote {
  readonly id: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly text: string;
  readonly at: Date;
}

export interface CaseEvent {
  readonly id: string;
  readonly type: string;
  readonly actor: string;
  readonly staffName: string | null;
  readonly data: Record<string, unknown>;
  readonly at: Date;
}

/** What a person said became of a child in danger. */
export interface RedOutcomeRecord {
  readonly what: RedOutcome;
  readonly staffName: string;
  readonly calledNumber: string | null;
  readonly calledAt: Date | null;
  readonly words: string | null;
  readonly at: Date;
}

/** Something that happened in a case. Codes only, never words. */
export interface NewEvent {
  readonly caseId: string;
  readonly type: string;
  readonly actor: "teen" | "staff" | "system";
  readonly staffId?: string;
  readonly data?: Record<string, string | number>;
  readonly at: Date;
}

/** A case shows its latest so many; a longer talk is rare and a hostile one is bounded. */
const MOST_SHOWN = 1_000;

export type CaseContents = ReturnType<typeof createCaseContents>;

/** What is in a case, sealed with its key: facts, the statement, messages, notes, signals, evidence. And its timeline. */
export function createCaseContents({ keys, ids, recognise }: { keys: KeyRing; ids: Ids; recognise: Recogniser["recognise"] }) {
  const sealerOf = (tx: Tx, caseId: string) => keys.of(tx.pg, caseId);

  return {
    ...createCaseFindings({ keys, ids, recognise }),
    ...createCaseMessages({ keys, ids }),

    /** Makes the case's key; gives the sealed columns of its row. */
    async seal(tx: Tx, caseId: string, facts: readonly Fact[], statement: readonly StatementPart[] | undefined) {
      const sealer = await keys.create(tx.pg, "case", caseId);
      return {
        factsSealed: sealer.seal(`case_file:facts_sealed:${caseId}`, JSON.stringify(facts)),
        statementSealed: statement ? sealer.seal(`case_file:statement_sealed:${caseId}`, JSON.stringify(statement)) : null,
      };
    },

    /** The teen's answers, and the statement as they confirmed it. */
    async open(tx: Tx, caseId: string): Promise<{ facts: Fact[]; statement: StatementPart[] | null }> {
      const sealer = await sealerOf(tx, caseId);
      const { rows } = await tx.pg.query<{ facts_sealed: Uint8Array; statement_sealed: Uint8Array | null }>({
        name: "case-contents",
        text: "SELECT facts_sealed, statement_sealed FROM case_file WHERE id = $1",
        values: [caseId],
      });
      const [row] = rows;
      if (!row) throw new Error("No such case");
      const opened = (column: string, sealed: Uint8Array): unknown => JSON.parse(sealer.open(`case_file:${column}:${caseId}`, sealed));
      return {
        facts: opened("facts_sealed", row.facts_sealed) as Fact[],
        statement: row.statement_sealed && (opened("statement_sealed", row.statement_sealed) as StatementPart[]),
      };
    },

    async addNote(tx: Tx, note: { id: string; caseId: string; staffId: string; text: string; at: Date }): Promise<void> {
      const { text, ...row } = note;
      const sealer = await sealerOf(tx, note.caseId);
      await tx.prisma.note.create({ data: { ...row, bodySealed: sealer.seal(`note:body_sealed:${note.id}`, text) } });
    },

    async notes(tx: Tx, caseId: string, onlyId?: string): Promise<CaseNote[]> {
      const sealer = await sealerOf(tx, caseId);
      const rows = await tx.prisma.note.findMany({
        where: { caseId, ...(onlyId && { id: onlyId }) },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: MOST_SHOWN,
        include: { staff: { select: { name: true } } },
      });
      return rows.reverse().map((row) => ({
        id: row.id,
        staffId: row.staffId,
        staffName: row.staff.name,
        text: sealer.open(`note:body_sealed:${row.id}`, row.bodySealed),
        at: row.at,
      }));
    },

    /** What became of a child in danger, said by a person. */
    async addRedOutcome(tx: Tx, outcome: RedRecord & { caseId: string; staffId: string; what: RedOutcome; at: Date }): Promise<void> {
      const { caseId, staffId, what, calledNumber, calledAt, words, at } = outcome;
      const id = ids.uuid();
      const sealer = words === undefined ? null : await sealerOf(tx, caseId);
      await tx.prisma.redOutcome.create({
        data: {
          ...{ id, caseId, staffId, what, at },
          calledNumber: calledNumber ?? null,
          calledAt: calledAt ?? null,
          wordsSealed: sealer && words !== undefined ? sealer.seal(`red_outcome:words_sealed:${id}`, words) : null,
        },
      });
    },

    /** What people said of it each time it was red, the first first. */
    async redOutcomes(tx: Tx, caseId: string): Promise<RedOutcomeRecord[]> {
      const sealer = await sealerOf(tx, caseId);
      const rows = await tx.prisma.redOutcome.findMany({
        where: { caseId },
        orderBy: [{ at: "asc" }, { id: "asc" }],
        include: { staff: { select: { name: true } } },
      });
      return rows.map(({ id, what, calledNumber, calledAt, wordsSealed, staff, at }) => ({
        ...{ what: what as RedOutcome, staffName: staff.name, calledNumber, calledAt, at },
        words: wordsSealed && sealer.open(`red_outcome:words_sealed:${id}`, wordsSealed),
      }));
    },

    async addEvent(tx: Tx, { caseId, type, actor, staffId, data, at }: NewEvent): Promise<void> {
      await tx.post({
        name: "case-event-add",
        text: "INSERT INTO case_event (case_id, type, actor, staff_id, data, at) VALUES ($1, $2, $3, $4, $5, $6)",
        values: [caseId, type, actor, staffId ?? null, JSON.stringify(data ?? {}), at],
      });
    },

    /** Which of these cases are reds in which nobody has said anything since a supervisor was told. */
    async silentReds(tx: Tx, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
      const { rows } = await tx.pg.query<{ id: string }>({
        name: "case-silent-reds",
        text: `SELECT c.id FROM case_file c WHERE c.id = ANY($1) AND c.urgency = 0 AND c.status <> 'closed' AND EXISTS (
                 SELECT 1 FROM case_event e WHERE e.case_id = c.id AND e.type = 'red-silent'
                   AND NOT EXISTS (SELECT 1 FROM message m WHERE m.case_id = c.id AND m.at >= e.at))`,
        values: [caseIds],
      });
      return new Set(rows.map(({ id }) => id));
    },

    /** The latest events of a case in their order. */
    async events(tx: Tx, caseId: string): Promise<CaseEvent[]> {
      const { rows } = await tx.pg.query<EventRow>({
        name: "case-event-list",
        text: `SELECT e.id, e.type, e.actor, s.name AS staff_name, e.data, e.at FROM case_event e LEFT JOIN staff s ON s.id = e.staff_id
               WHERE e.case_id = $1 ORDER BY e.id DESC LIMIT $2`,
        values: [caseId, MOST_SHOWN],
      });
      return rows.reverse().map(({ staff_name: staffName, ...event }) => ({ ...event, staffName }));
    },
  };
}

interface EventRow extends Omit<CaseEvent, "staffName"> {
  readonly staff_name: string | null;
}
