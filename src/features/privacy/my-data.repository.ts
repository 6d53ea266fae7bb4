import type { Tx } from "../../db/database.ts";

/** How much is stored. */
export interface Stored {
  readonly cases: number;
  /** What the teen wrote, answers of forms counted as one. */
  readonly own: number;
  /** What staff wrote to them. */
  readonly answers: number;
  readonly links: number;
  readonly files: number;
  readonly drafts: number;
}

/** Counts of a person's data, or of one case of theirs. */
export async function storedAbout(tx: Tx, personId: string, caseId: string | null): Promise<Stored> {
  const { rows } = await tx.pg.query<Record<keyof Stored, number>>({
    name: "stored-about",
    text: `WITH own AS (SELECT id FROM case_file WHERE person_id = $1 AND ($2::uuid IS NULL OR id = $2))
           SELECT (SELECT count(*) FROM own)::int AS cases,
             (SELECT count(*) FROM own)::int + (SELECT count(*) FROM message WHERE author = 'teen' AND case_id IN (SELECT id FROM own))::int AS own,
             (SELECT count(*) FROM message WHERE author = 'staff' AND case_id IN (SELECT id FROM own))::int AS answers,
             (SELECT count(*) FROM evidence WHERE case_id IN (SELECT id FROM own))::int AS links,
             (SELECT count(*) FROM evidence_file WHERE key_sealed IS NOT NULL AND case_id IN (SELECT id FROM own))::int AS files,
             (SELECT count(*) FROM draft WHERE $2::uuid IS NULL AND person_id = $1)::int AS drafts`,
    values: [personId, caseId],
  });
  const [row] = rows;
  if (!row) throw new Error("Counting gave nothing");
  return row;
}
