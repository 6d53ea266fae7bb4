import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Tx } from "../../db/database.ts";
import type { Risk } from "../../shared/risk.ts";

/** An offer to take a case over, as either of the two sees it. */
export interface Transfer {
  readonly id: string;
  readonly caseId: string;
  readonly pseudonym: string;
  readonly risk: Risk;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly at: Date;
  readonly state: "open" | "declined";
  /** What who holds it says of it: for the team alone. */
  readonly summary: string;
}

export interface NewTransfer {
  readonly id: string;
  readonly caseId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly noteId: string;
  readonly fencingToken: number;
  readonly at: Date;
}

interface Row {
  id: string;
  case_id: string;
  pseudonym: string;
  risk: Risk;
  from_id: string;
  from_name: string;
  to_id: string;
  to_name: string;
  at: Date;
  outcome: "declined" | null;
  note_id: string;
  body_sealed: Uint8Array<ArrayBuffer>;
}

/** SQL: offers of claims that still run. One that was declined is told to who made it for as long as they have the case. */
const RUNNING = `SELECT t.id, t.case_id, p.pseudonym, c.risk, t.from_id, f.name AS from_name, t.to_id, o.name AS to_name, t.at, t.outcome, t.note_id, n.body_sealed
  FROM case_transfer t JOIN case_file c ON c.id = t.case_id JOIN person p ON p.id = c.person_id JOIN note n ON n.id = t.note_id
    JOIN staff f ON f.id = t.from_id JOIN staff o ON o.id = t.to_id
  WHERE c.status = 'claimed' AND c.holder_id = t.from_id AND c.fencing_token = t.fencing_token AND c.lease_until > $1 AND c.frozen_at IS NULL
    AND (t.ended_at IS NULL OR t.outcome = 'declined') AND NOT EXISTS (SELECT 1 FROM case_transfer l WHERE l.case_id = t.case_id AND l.at > t.at)
    AND (t.outcome = 'declined' OR NOT EXISTS (SELECT 1 FROM acquaintance k WHERE k.person_id = c.person_id AND k.staff_id = t.to_id)
      AND NOT EXISTS (SELECT 1 FROM talk k WHERE k.case_id = c.id AND t.to_id = ANY(k.avoid_ids)))`;

export type TransferRecords = ReturnType<typeof createTransferRecords>;

/** Rows of offers; their words are a note of the case, sealed with its key. */
export function createTransferRecords({ keys }: { keys: KeyRing }) {
  const opened = async (tx: Tx, row: Row): Promise<Transfer> => {
    const sealer = await keys.of(tx.pg, row.case_id);
    const { id, case_id: caseId, pseudonym, risk, from_id: fromId, from_name: fromName, to_id: toId, to_name: toName, at } = row;
    const summary = sealer.open(`note:body_sealed:${row.note_id}`, row.body_sealed);
    return { id, caseId, pseudonym, risk, fromId, fromName, toId, toName, at, state: row.outcome ?? "open", summary };
  };

  return {
    /** A new offer takes the place of one before. The case is locked. */
    async offer(tx: Tx, transfer: NewTransfer): Promise<void> {
      const { caseId, at } = transfer;
      await tx.prisma.caseTransfer.updateMany({ where: { caseId, endedAt: null }, data: { endedAt: at, outcome: "withdrawn" } });
      await tx.prisma.caseTransfer.create({ data: transfer });
    },

    /** The open offer of this case under its present claim. The case is locked. */
    async openOf(tx: Tx, caseId: string, now: Date): Promise<Transfer | null> {
      const { rows } = await tx.pg.query<Row>({
        name: "transfer-open-of-case",
        text: `${RUNNING} AND t.case_id = $2 AND t.ended_at IS NULL ORDER BY t.at DESC LIMIT 1`,
        values: [now, caseId],
      });
      return rows[0] ? opened(tx, rows[0]) : null;
    },

    async end(tx: Tx, id: string, outcome: "accepted" | "declined" | "withdrawn", at: Date): Promise<void> {
      await tx.prisma.caseTransfer.update({ where: { id }, data: { outcome, endedAt: at } });
    },

    /** Offers to the member that are open, and the latest of each case that they made. */
    async ofMember(tx: Tx, staffId: string, now: Date): Promise<Transfer[]> {
      const { rows } = await tx.pg.query<Row>({
        name: "transfer-of-member",
        text: `SELECT * FROM (SELECT DISTINCT ON (case_id) * FROM (${RUNNING}) AS running ORDER BY case_id, outcome IS NULL DESC, at DESC) AS latest
               WHERE from_id = $2 OR to_id = $2 AND outcome IS NULL ORDER BY at LIMIT 20`,
        values: [now, staffId],
      });
      const found: Transfer[] = [];
      for (const row of rows) found.push(await opened(tx, row));
      return found;
    },

    /** Has the teen asked not to talk with this member? */
    async isAvoided(tx: Tx, caseId: string, staffId: string): Promise<boolean> {
      return (await tx.prisma.talk.count({ where: { caseId, avoidIds: { has: staffId } } })) > 0;
    },
  };
}
