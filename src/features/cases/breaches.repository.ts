import type { Tx } from "../../db/database.ts";
import type { Risk } from "../../shared/risk.ts";

/** A wait of a case, as far as its time to be answered goes. */
export interface Wait {
  readonly caseId: string;
  readonly risk: Risk;
  readonly waitingSince: Date;
}

/** More are late at once nowhere. */
const MOST = 5_000;

/** The rows of waits that nobody ended in time. */
export const breachRecords = {
  /** Waits of which no breach is noted, the most endangered first. */
  async unnoted(tx: Tx, now: Date): Promise<Wait[]> {
    const { rows } = await tx.pg.query<{ id: string; risk: Risk; waiting_since: Date }>({
      name: "breach-unnoted",
      text: `SELECT id, risk, waiting_since FROM case_file c
             WHERE frozen_at IS NULL AND (status = 'waiting' OR status = 'claimed' AND lease_until <= $1)
               AND NOT EXISTS (SELECT 1 FROM breach b WHERE b.case_id = c.id AND b.risk = c.risk AND b.waiting_since = c.waiting_since)
             ORDER BY urgency, waiting_since LIMIT ${MOST}`,
      values: [now],
    });
    return rows.map(({ id: caseId, risk, waiting_since: waitingSince }) => ({ caseId, risk, waitingSince }));
  },

  /** Notes one; false when it is noted already. */
  async note(tx: Tx, { caseId, risk, waitingSince }: Wait, now: Date): Promise<boolean> {
    const { rowCount } = await tx.pg.query({
      name: "breach-note",
      text: "INSERT INTO breach (case_id, risk, waiting_since, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
      values: [caseId, risk, waitingSince, now],
    });
    return rowCount === 1;
  },
};
