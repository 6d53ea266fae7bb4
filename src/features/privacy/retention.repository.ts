import type { Tx } from "../../db/database.ts";
import type { RetentionRule } from "./retention.ts";

/** Which rows each rule means; `$1` is the moment before which they are over. What a teen has frozen goes its own way. */
const DUE: Readonly<Record<RetentionRule, string>> = {
  "closed-cases": `case_file c WHERE c.status = 'closed' AND c.frozen_at IS NULL AND c.closed_at < $1
    AND NOT EXISTS (SELECT 1 FROM handoff h WHERE h.case_id = c.id)`,
  "police-cases": `case_file c WHERE c.status = 'closed' AND c.frozen_at IS NULL AND c.closed_at < $1
    AND EXISTS (SELECT 1 FROM handoff h WHERE h.case_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM handoff h WHERE h.case_id = c.id AND h.status NOT IN ('declined', 'closed'))`,
  "drafts": "draft c WHERE c.updated_at < $1",
  "strangers": `person c WHERE c.last_seen_at < $1 AND c.erase_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM case_file f WHERE f.person_id = c.id) AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.person_id = c.id)`,
};

/** What is over by the rules of retention. */
export const overdue = {
  async count(tx: Tx, rule: RetentionRule, before: Date): Promise<number> {
    const { rows } = await tx.pg.query<{ n: string }>({
      name: `retention-count-${rule}`,
      text: `SELECT count(*) AS n FROM ${DUE[rule]}`,
      values: [before],
    });
    return Number(rows[0]?.n ?? 0);
  },

  /** The next few, in the order of their ids, after this one. */
  async next(tx: Tx, rule: RetentionRule, before: Date, after: string): Promise<string[]> {
    const { rows } = await tx.pg.query<{ id: string }>({
      name: `retention-next-${rule}`,
      text: `SELECT c.id FROM ${DUE[rule]} AND c.id > $2 ORDER BY c.id LIMIT 100`,
      values: [before, after],
    });
    return rows.map(({ id }) => id);
  },

  /** Is it still so, now that the row is locked? */
  async is(tx: Tx, rule: RetentionRule, before: Date, id: string): Promise<boolean> {
    const { rowCount } = await tx.pg.query({
      name: `retention-is-${rule}`,
      text: `SELECT 1 FROM ${DUE[rule]} AND c.id = $2 FOR UPDATE OF c`,
      values: [before, id],
    });
    return rowCount === 1;
  },

  async removeDraft(tx: Tx, id: string): Promise<void> {
    await tx.pg.query({ name: "retention-remove-draft", text: "DELETE FROM draft WHERE id = $1", values: [id] });
  },
};
