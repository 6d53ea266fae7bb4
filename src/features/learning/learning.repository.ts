import type { Tx } from "../../db/database.ts";

/** Has the person an open case of risk red or orange? */
export async function isInDanger(tx: Tx, personId: string): Promise<boolean> {
  const { rowCount } = await tx.pg.query({
    name: "person-in-danger",
    text: "SELECT 1 FROM case_file WHERE person_id = $1 AND risk IN ('red', 'orange') AND status <> 'closed' LIMIT 1",
    values: [personId],
  });
  return (rowCount ?? 0) > 0;
}
