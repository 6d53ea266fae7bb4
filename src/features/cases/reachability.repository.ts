import type { Tx } from "../../db/database.ts";

/** Can what is written to a person reach them, as far as is known? */
export const reachability = {
  /**
   * Writes `blocked` or `unblocked` into the timeline of each open case whose last word on it is another. Locks the person's
   * row first, so that two deliveries that fail at once say it once.
   *
   * @returns the cases in which it is news
   */
  async note(tx: Tx, { personId, reachable, at }: { personId: string; reachable: boolean; at: Date }): Promise<string[]> {
    await tx.pg.query({ name: "reachability-lock-person", text: "SELECT 1 FROM person WHERE id = $1 FOR UPDATE", values: [personId] });
    const { rows } = await tx.pg.query<{ case_id: string }>({
      name: "case-reachability",
      text: `INSERT INTO case_event (case_id, type, actor, data, at)
             SELECT c.id, $2, 'teen', '{}', $3 FROM case_file c
             WHERE c.person_id = $1 AND c.status <> 'closed'
               AND $2 <> coalesce((SELECT e.type FROM case_event e WHERE e.case_id = c.id AND e.type IN ('blocked', 'unblocked')
                                   ORDER BY e.id DESC LIMIT 1), 'unblocked')
             RETURNING case_id`,
      values: [personId, reachable ? "unblocked" : "blocked", at],
    });
    return rows.map((row) => row.case_id);
  },

  async isUnreachable(tx: Tx, personId: string): Promise<boolean> {
    const { rowCount } = await tx.pg.query({
      name: "person-is-unreachable",
      text: "SELECT 1 FROM person WHERE id = $1 AND unreachable_at IS NOT NULL",
      values: [personId],
    });
    return (rowCount ?? 0) > 0;
  },
};
