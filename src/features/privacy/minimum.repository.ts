import type { Tx } from "../../db/database.ts";

/** What is known of a teen in danger without a word of theirs. */
export interface Minimum {
  readonly pseudonym: string;
  readonly locale: string;
  readonly region: string | null;
  readonly lastSeenAt: string;
  readonly kind: string;
  readonly risk: string;
  readonly caseOpenedAt: string;
  /** Names of the signals, not what was written. */
  readonly signals: readonly string[];
}

interface Row {
  id: string;
  minimum_sealed: Uint8Array;
  at: Date;
  until: Date;
  opened_at: Date | null;
}

export const heldMinimums = {
  async ofCase(tx: Tx, caseId: string): Promise<string | null> {
    const { rows } = await tx.pg.query<{ id: string }>({
      name: "minimum-of-case",
      text: "SELECT id FROM held_minimum WHERE case_id = $1",
      values: [caseId],
    });
    return rows[0]?.id ?? null;
  },

  /** What stands around a case. */
  async around(tx: Tx, caseId: string): Promise<Pick<Minimum, "pseudonym" | "locale" | "region" | "lastSeenAt">> {
    const { rows } = await tx.pg.query<{ pseudonym: string; locale: string; region: string | null; last_seen_at: Date }>({
      name: "minimum-around",
      text: "SELECT p.pseudonym, c.locale, c.region, p.last_seen_at FROM case_file c JOIN person p ON p.id = c.person_id WHERE c.id = $1",
      values: [caseId],
    });
    const [row] = rows;
    if (!row) throw new Error("No such case");
    return { pseudonym: row.pseudonym, locale: row.locale, region: row.region, lastSeenAt: row.last_seen_at.toISOString() };
  },

  async insert(tx: Tx, held: { id: string; caseId: string; sealed: Uint8Array; at: Date; until: Date }): Promise<void> {
    await tx.pg.query({
      name: "minimum-insert",
      text: "INSERT INTO held_minimum (id, case_id, minimum_sealed, at, until) VALUES ($1, $2, $3, $4, $5)",
      values: [held.id, held.caseId, held.sealed, held.at, held.until],
    });
  },

  async list(tx: Tx, now: Date): Promise<{ id: string; at: Date; until: Date; openedAt: Date | null }[]> {
    const { rows } = await tx.pg.query<Row>({
      name: "minimum-list",
      text: "SELECT id, at, until, opened_at FROM held_minimum WHERE until > $1 ORDER BY until, id LIMIT 200",
      values: [now],
    });
    return rows.map(({ id, at, until, opened_at: openedAt }) => ({ id, at, until, openedAt }));
  },

  async lock(tx: Tx, id: string): Promise<{ sealed: Uint8Array; at: Date; until: Date } | null> {
    const { rows } = await tx.pg.query<Row>({
      name: "minimum-lock",
      text: "SELECT * FROM held_minimum WHERE id = $1 FOR UPDATE",
      values: [id],
    });
    return rows[0] ? { sealed: rows[0].minimum_sealed, at: rows[0].at, until: rows[0].until } : null;
  },

  async opened(tx: Tx, id: string, { staffId, at, reason }: { staffId: string; at: Date; reason: Uint8Array }): Promise<void> {
    await tx.pg.query({
      name: "minimum-opened",
      text: "UPDATE held_minimum SET opened_by_id = $2, opened_at = $3, reason_sealed = $4 WHERE id = $1",
      values: [id, staffId, at, reason],
    });
  },

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.pg.query({ name: "minimum-remove", text: "DELETE FROM held_minimum WHERE id = $1", values: [id] });
  },
};
