import type { Database } from "../../db/database.ts";
import { later, minutes } from "../../shared/clock.ts";
import { LEASE_MS } from "./cases.ts";

/** How far the clocks of two processes may be apart without anybody minding. */
const SLACK = minutes(1);

/**
 * Cuts leases that reach further than any can to a full one from now. They were given while the clock was ahead; left alone
 * they would keep a case from everybody else for as long as the clock went back. Returns how many there were.
 */
export function sweepLeases(database: Database, now: Date): Promise<number> {
  return database.transaction(async (tx) => {
    const { rowCount } = await tx.pg.query({
      name: "case-shorten-leases",
      text: `UPDATE case_file SET lease_until = $1 WHERE id IN
               (SELECT id FROM case_file WHERE status = 'claimed' AND lease_until > $2 LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
      values: [later(now, LEASE_MS), later(now, LEASE_MS + SLACK)],
    });
    return rowCount ?? 0;
  });
}
