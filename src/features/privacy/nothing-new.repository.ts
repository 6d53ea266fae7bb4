import type { Tx } from "../../db/database.ts";

export const nothingNewRows = {
  /** Whether and how the teen of a case may be written to, and when people last did something in it. */
  async around(tx: Tx, { id, personId }: { id: string; personId: string }): Promise<{ contact: string; locale: string; lastStep: Date }> {
    const { rows } = await tx.pg.query<{ contact: string; locale: string; last_step: Date }>({
      name: "nothing-new-around",
      text: `SELECT p.contact, p.locale, coalesce((SELECT max(e.at) FROM case_event e WHERE e.case_id = $2 AND e.actor = 'staff'
               AND (e.type IN ('read', 'replied', 'closed') OR e.type LIKE 'handoff-%')), 'epoch'::timestamptz) AS last_step
             FROM person p WHERE p.id = $1`,
      values: [personId, id],
    });
    const [row] = rows;
    if (!row) throw new Error("No such person");
    return { contact: row.contact, locale: row.locale, lastStep: row.last_step };
  },
};
