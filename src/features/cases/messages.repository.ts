import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Tx } from "../../db/database.ts";

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

export interface NewMessage {
  readonly id: string;
  readonly caseId: string;
  readonly author: "teen" | "staff";
  readonly staffId?: string;
  readonly text: string;
  /** The delivery of staff's words. */
  readonly outboxId?: bigint;
  /** The channel's number of a teen's message. */
  readonly channelMessageId?: number | null;
  readonly at: Date;
}

/** A case shows its latest so many; a longer talk is rare and a hostile one is bounded. */
const MOST_SHOWN = 1_000;

const place = (messageId: string): string => `message:body_sealed:${messageId}`;

/**
 * Words between teen and staff, sealed with the case's key. On prepared statements of `pg`: nothing is written more often
 * while a teen waits.
 */
export function createCaseMessages({ keys }: { keys: KeyRing }) {
  return {
    /** The case is locked. Several messages of one update come at one moment; they keep their order. */
    async addMessage(tx: Tx, message: NewMessage): Promise<void> {
      const sealer = await keys.of(tx.pg, message.caseId);
      await tx.pg.query({
        name: "message-add",
        text: `INSERT INTO message (id, case_id, author, staff_id, body_sealed, outbox_id, channel_message_id, at)
               SELECT $1, $2, $3, $4, $5, $6, $7,
                 greatest($8::timestamptz, (SELECT max(at) + interval '1 millisecond' FROM message WHERE case_id = $2))`,
        values: [
          message.id,
          message.caseId,
          message.author,
          message.staffId ?? null,
          sealer.seal(place(message.id), message.text),
          message.outboxId ?? null,
          message.channelMessageId ?? null,
          message.at,
        ],
      });
    },

    /** Replaces the text of a teen's message. Null when the person has none with this number. */
    async editMessage(
      tx: Tx,
      edit: { personId: string; channelMessageId: number; text: string; at: Date },
    ): Promise<{ caseId: string; messageId: string } | null> {
      const { rows } = await tx.pg.query<{ id: string; case_id: string }>({
        name: "message-find-teens",
        text: `SELECT m.id, m.case_id FROM message m JOIN case_file c ON c.id = m.case_id
               WHERE c.person_id = $1 AND m.channel_message_id = $2 AND m.author = 'teen' ORDER BY m.at DESC LIMIT 1`,
        values: [edit.personId, edit.channelMessageId],
      });
      const [row] = rows;
      if (!row) return null;
      const sealer = await keys.of(tx.pg, row.case_id);
      await tx.pg.query({
        name: "message-edit",
        text: "UPDATE message SET body_sealed = $2, edited_at = $3 WHERE id = $1",
        values: [row.id, sealer.seal(place(row.id), edit.text), edit.at],
      });
      return { caseId: row.case_id, messageId: row.id };
    },

    /** The latest messages in their order. */
    async messages(tx: Tx, caseId: string, onlyId?: string): Promise<CaseMessage[]> {
      const sealer = await keys.of(tx.pg, caseId);
      const { rows } = await tx.pg.query<Row>({
        name: "message-list",
        text: `SELECT m.id, m.author, m.staff_id, s.name AS staff_name, m.body_sealed, m.at, m.edited_at, o.status
               FROM message m LEFT JOIN staff s ON s.id = m.staff_id LEFT JOIN outbox o ON o.id = m.outbox_id
               WHERE m.case_id = $1 AND ($2::uuid IS NULL OR m.id = $2) ORDER BY m.at DESC, m.id DESC LIMIT $3`,
        values: [caseId, onlyId ?? null, MOST_SHOWN],
      });
      return rows.reverse().map((row) => ({
        id: row.id,
        author: row.author,
        staffId: row.staff_id,
        staffName: row.staff_name,
        text: sealer.open(place(row.id), row.body_sealed),
        at: row.at,
        editedAt: row.edited_at,
        delivery: row.author === "staff" ? deliveryOf(row.status) : null,
      }));
    },

    /** Whose a client's id is already, if anybody's. */
    async ownerOfId(tx: Tx, what: "message" | "note", id: string): Promise<{ caseId: string; staffId: string | null } | null> {
      const { rows } = await tx.pg.query<{ case_id: string; staff_id: string | null }>({
        name: `${what}-owner`,
        text: `SELECT case_id, staff_id FROM ${what} WHERE id = $1`,
        values: [id],
      });
      const [row] = rows;
      return row ? { caseId: row.case_id, staffId: row.staff_id } : null;
    },
  };
}

interface Row {
  id: string;
  author: CaseMessage["author"];
  staff_id: string | null;
  staff_name: string | null;
  body_sealed: Uint8Array;
  at: Date;
  edited_at: Date | null;
  status: string | null;
}

/** A delivery that came too late is one that does not come. */
const deliveryOf = (status: string | null): Delivery | null => (status === "expired" ? "cancelled" : (status as Delivery | null));
