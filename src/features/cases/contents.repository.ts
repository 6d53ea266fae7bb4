import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Tx } from "../../db/database.ts";
import { later } from "../../shared/clock.ts";
import type { StatementPart } from "../../shared/consent.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Fact } from "./cases.ts";
import { createCaseFindings } from "./findings.repository.ts";

export type Delivery = "pending" | "held" | "sending" | "delivered" | "failed" | "unknown" | "cancelled";

export interface CaseMessage {
  readonly id: string;
  readonly author: "teen" | "staff" | "bot";
  readonly staffId: string | null;
  readonly staffName: string | null;
  readonly text: string;
  readonly at: Date;
  readonly editedAt: Date | null;
  /** Of staff's words; null for the teen's. */
  readonly delivery: Delivery | null;
}

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
export function createCaseContents({ keys, ids }: { keys: KeyRing; ids: Ids }) {
  const sealerOf = (tx: Tx, caseId: string) => keys.of(tx.pg, caseId);

  return {
    ...createCaseFindings({ keys, ids }),

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

    /** The case is locked. */
    async addMessage(
      tx: Tx,
      message: {
        id: string;
        caseId: string;
        author: "teen" | "staff";
        staffId?: string;
        text: string;
        outboxId?: bigint;
        channelMessageId?: number | null;
        at: Date;
      },
    ): Promise<void> {
      const { text, channelMessageId, ...row } = message;
      const sealer = await sealerOf(tx, message.caseId);
      // Several messages of one update come at one moment; they keep their order.
      const last = await tx.prisma.message.findFirst({ where: { caseId: row.caseId }, orderBy: { at: "desc" }, select: { at: true } });
      const at = last && last.at >= row.at ? later(last.at, 1) : row.at;
      const bodySealed = sealer.seal(`message:body_sealed:${message.id}`, text);
      await tx.prisma.message.create({
        data: { ...row, at, bodySealed, channelMessageId: channelMessageId == null ? null : BigInt(channelMessageId) },
      });
    },

    /** Replaces the text of a teen's message. Null when the person has none with this number. */
    async editMessage(
      tx: Tx,
      edit: { personId: string; channelMessageId: number; text: string; at: Date },
    ): Promise<{ caseId: string; messageId: string } | null> {
      const row = await tx.prisma.message.findFirst({
        where: { author: "teen", channelMessageId: BigInt(edit.channelMessageId), case: { personId: edit.personId } },
        orderBy: { at: "desc" },
        select: { id: true, caseId: true },
      });
      if (!row) return null;
      const sealer = await sealerOf(tx, row.caseId);
      const bodySealed = sealer.seal(`message:body_sealed:${row.id}`, edit.text);
      await tx.prisma.message.update({ where: { id: row.id }, data: { bodySealed, editedAt: edit.at } });
      return { caseId: row.caseId, messageId: row.id };
    },

    /** The latest messages in their order. */
    async messages(tx: Tx, caseId: string, onlyId?: string): Promise<CaseMessage[]> {
      const sealer = await sealerOf(tx, caseId);
      const rows = await tx.prisma.message.findMany({
        where: { caseId, ...(onlyId && { id: onlyId }) },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: MOST_SHOWN,
        include: { staff: { select: { name: true } }, outbox: { select: { status: true } } },
      });
      return rows.reverse().map((row) => ({
        id: row.id,
        author: row.author as CaseMessage["author"],
        staffId: row.staffId,
        staffName: row.staff?.name ?? null,
        text: sealer.open(`message:body_sealed:${row.id}`, row.bodySealed),
        at: row.at,
        editedAt: row.editedAt,
        delivery: row.author === "staff" ? deliveryOf(row.outbox?.status) : null,
      }));
    },

    /** Whose a client's id is already, if anybody's. */
    async ownerOfId(tx: Tx, what: "message" | "note", id: string): Promise<{ caseId: string; staffId: string | null } | null> {
      const query = { where: { id }, select: { caseId: true, staffId: true } } as const;
      return what === "message" ? tx.prisma.message.findUnique(query) : tx.prisma.note.findUnique(query);
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

    async addEvent(tx: Tx, { caseId, type, actor, staffId, data, at }: NewEvent): Promise<void> {
      await tx.pg.query({
        name: "case-event-add",
        text: "INSERT INTO case_event (case_id, type, actor, staff_id, data, at) VALUES ($1, $2, $3, $4, $5, $6)",
        values: [caseId, type, actor, staffId ?? null, JSON.stringify(data ?? {}), at],
      });
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

/** A delivery that came too late is one that does not come. */
const deliveryOf = (status: string | undefined): Delivery | null =>
  status === "expired" ? "cancelled" : ((status as Delivery | undefined) ?? null);
