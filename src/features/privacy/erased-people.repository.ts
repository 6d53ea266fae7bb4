import type { Tx } from "../../db/database.ts";

/** People who asked for everything about them to be destroyed. */
export const erasedPeople = {
  /** @param eraseAt null: they keep what is left */
  async ask(tx: Tx, personId: string, eraseAt: Date | null): Promise<void> {
    await tx.pg.query({ name: "person-ask-erasure", text: "UPDATE person SET erase_at = $2 WHERE id = $1", values: [personId, eraseAt] });
  },

  /** Locks the person; null when there is none. `unsent`: how many rows are still on their way to them. */
  async lock(tx: Tx, personId: string): Promise<{ eraseAt: Date | null; unsent: number } | null> {
    const { rows } = await tx.pg.query<{ erase_at: Date | null; unsent: string }>({
      name: "person-lock-for-erasure",
      text: `SELECT p.erase_at, (SELECT count(*) FROM outbox o WHERE o.person_id = p.id AND o.status IN ('pending', 'sending')) AS unsent
             FROM person p WHERE p.id = $1 FOR UPDATE`,
      values: [personId],
    });
    return rows[0] ? { eraseAt: rows[0].erase_at, unsent: Number(rows[0].unsent) } : null;
  },

  /**
   * Removes the person, their chats, drafts, log and every row written to or by them. Of their updates only the numbers stay,
   * so that one that comes again is known.
   */
  async remove(tx: Tx, personId: string): Promise<void> {
    await tx.pg.query({
      name: "person-forget-updates",
      text: "UPDATE inbox SET person_id = NULL, update_sealed = NULL WHERE person_id = $1",
      values: [personId],
    });
    await tx.pg.query({ name: "person-forget-log", text: "DELETE FROM conversation_log WHERE person_id = $1", values: [personId] });
    await tx.pg.query({ name: "person-remove", text: "DELETE FROM person WHERE id = $1", values: [personId] });
  },
};
