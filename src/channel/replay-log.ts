import type { Tx } from "../db/database.ts";

/** The sealed replay log of the dialogue in which a person is. */
export interface ReplayLog {
  /** Null: they are in none. */
  read(): Promise<Uint8Array | null>;
  write(version: string, sealed: Uint8Array): Promise<void>;
  drop(): Promise<void>;
}

/**
 * Reads the log at once, along with what else an update is opened with: every update needs it.
 *
 * @param personId whose log; the person's row must be locked by this transaction
 */
export function createReplayLog(tx: Tx, personId: string, now: Date): ReplayLog {
  let sealed = tx.pg
    .query<{ state_sealed: Uint8Array }>({
      name: "conversation-log-read",
      text: "SELECT state_sealed FROM conversation_log WHERE person_id = $1",
      values: [personId],
    })
    .then(({ rows }) => rows[0]?.state_sealed ?? null);
  // Whoever reads it hears of the failure.
  sealed.catch(() => undefined);

  return {
    read: () => sealed,
    async write(version, next) {
      sealed = Promise.resolve(next);
      await tx.post({
        name: "conversation-log-write",
        text: `INSERT INTO conversation_log (person_id, version, state_sealed, updated_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (person_id) DO UPDATE SET version = excluded.version, state_sealed = excluded.state_sealed, updated_at = excluded.updated_at`,
        values: [personId, version, next, now],
      });
    },
    async drop() {
      sealed = Promise.resolve(null);
      await tx.post({ name: "conversation-log-drop", text: "DELETE FROM conversation_log WHERE person_id = $1", values: [personId] });
    },
  };
}
