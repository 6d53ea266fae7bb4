import type { Tx } from "../../db/database.ts";
import { later } from "../../shared/clock.ts";
import type { Risk } from "../../shared/risk.ts";
import type { CaseKind } from "../cases/cases.ts";
import { type Frozen, TRIES } from "./privacy.ts";

/** What a teen decided about one case of theirs, and what that depends on. */
export interface OwnCase {
  readonly id: string;
  readonly personId: string;
  readonly chatId: string;
  readonly kind: CaseKind;
  readonly risk: Risk;
  readonly closed: boolean;
  readonly openedAt: Date;
  readonly frozen: Frozen;
  /** Argon2id; null without a secret word. */
  readonly wordHash: string | null;
  /** The word is asked for before more than «received» is shown. */
  readonly wordNeeded: boolean;
  readonly tellsNothingNew: boolean;
}

interface Row {
  id: string;
  person_id: string;
  chat_id: string;
  kind: CaseKind;
  risk: Risk;
  status: string;
  opened_at: Date;
  frozen_at: Date | null;
  frozen_why: "sealed" | "erasing" | null;
  erase_at: Date | null;
  word_hash: string | null;
  word_needed: boolean;
  tells_nothing_new: boolean;
}

const COLUMNS =
  "id, person_id, chat_id, kind, risk, status, opened_at, frozen_at, frozen_why, erase_at, word_hash, word_needed, tells_nothing_new";

function toOwnCase(row: Row): OwnCase {
  return {
    id: row.id,
    personId: row.person_id,
    chatId: row.chat_id,
    kind: row.kind,
    risk: row.risk,
    closed: row.status === "closed",
    openedAt: row.opened_at,
    frozen: frozenOf(row),
    wordHash: row.word_hash,
    wordNeeded: row.word_hash !== null && row.word_needed,
    tellsNothingNew: row.tells_nothing_new,
  };
}

function frozenOf({ frozen_at: at, frozen_why: why, erase_at: eraseAt }: Row): Frozen {
  if (at === null) return null;
  return why === "erasing" && eraseAt !== null ? { why, at, eraseAt } : { why: "sealed", at };
}

/** The columns by which a teen decides what becomes of a case. */
export const ownCases = {
  /** The person's cases, newest first. Their row is locked. */
  async ofPerson(tx: Tx, personId: string): Promise<OwnCase[]> {
    const { rows } = await tx.pg.query<Row>({
      name: "own-cases",
      text: `SELECT ${COLUMNS} FROM case_file WHERE person_id = $1 ORDER BY opened_at DESC, id DESC LIMIT 50`,
      values: [personId],
    });
    return rows.map(toOwnCase);
  },

  /** One case, whoever's, not locked. */
  async find(tx: Tx, caseId: string): Promise<OwnCase | null> {
    const { rows } = await tx.pg.query<Row>({ name: "own-case", text: `SELECT ${COLUMNS} FROM case_file WHERE id = $1`, values: [caseId] });
    return rows[0] ? toOwnCase(rows[0]) : null;
  },

  /** Locks the row of whoever's case it is, then the case, and reads it as it is then. */
  async lock(tx: Tx, caseId: string): Promise<OwnCase | null> {
    await tx.pg.query({
      name: "own-case-lock-person",
      text: "SELECT 1 FROM person WHERE id = (SELECT person_id FROM case_file WHERE id = $1) FOR UPDATE",
      values: [caseId],
    });
    const { rows } = await tx.pg.query<Row>({
      name: "own-case-lock",
      text: `SELECT ${COLUMNS} FROM case_file WHERE id = $1 FOR UPDATE`,
      values: [caseId],
    });
    return rows[0] ? toOwnCase(rows[0]) : null;
  },

  /** Whoever holds the case holds it no more: their claim is outdated, and it stands where it stood in its queue. */
  async freeze(tx: Tx, caseId: string, frozen: NonNullable<Frozen>, now: Date): Promise<void> {
    await tx.pg.query({
      name: "own-case-freeze",
      text: `UPDATE case_file SET frozen_at = $2, frozen_why = $3, erase_at = $4, changed_at = $5, fencing_token = fencing_token + 1,
               status = CASE status WHEN 'claimed' THEN 'waiting' ELSE status END, holder_id = NULL, lease_until = NULL WHERE id = $1`,
      values: [caseId, frozen.at, frozen.why, frozen.why === "erasing" ? frozen.eraseAt : null, now],
    });
    // Nothing that was to be said about it by itself is said any more.
    await tx.pg.query({ name: "own-case-no-errands", text: "DELETE FROM talk_errand WHERE case_id = $1", values: [caseId] });
  },

  async thaw(tx: Tx, caseId: string, now: Date): Promise<void> {
    await tx.pg.query({
      name: "own-case-thaw",
      text: "UPDATE case_file SET frozen_at = NULL, frozen_why = NULL, erase_at = NULL, changed_at = $2 WHERE id = $1",
      values: [caseId, now],
    });
  },

  /** Its words are not on their way any more: what waits unsent is taken back. */
  async cancelUnsent(tx: Tx, caseId: string, now: Date): Promise<void> {
    await tx.pg.query({
      name: "own-case-cancel-unsent",
      text: `UPDATE outbox SET status = 'cancelled', finished_at = $2 WHERE status IN ('pending', 'held') AND id IN (${DELIVERIES})`,
      values: [caseId, now],
    });
  },

  async setWord(tx: Tx, caseId: string, wordHash: string): Promise<void> {
    await tx.pg.query({
      name: "own-case-word",
      text: "UPDATE case_file SET word_hash = $2, word_needed = false WHERE id = $1",
      values: [caseId, wordHash],
    });
  },

  async opened(tx: Tx, caseIds: readonly string[]): Promise<void> {
    await tx.pg.query({ name: "own-case-opened", text: "UPDATE case_file SET word_needed = false WHERE id = ANY($1)", values: [caseIds] });
  },

  /** From now on each case with a word asks for it. */
  async shut(tx: Tx, personId: string): Promise<void> {
    await tx.pg.query({
      name: "own-cases-shut",
      text: "UPDATE case_file SET word_needed = true WHERE person_id = $1 AND word_hash IS NOT NULL AND NOT word_needed",
      values: [personId],
    });
  },

  async setNothingNew(tx: Tx, caseId: string, wanted: boolean): Promise<void> {
    await tx.pg.query({
      name: "own-case-nothing-new",
      text: "UPDATE case_file SET tells_nothing_new = $2 WHERE id = $1",
      values: [caseId, wanted],
    });
  },

  /**
   * The case goes on in another chat. Numbers of messages mean nothing there, so they go.
   */
  async move(tx: Tx, caseId: string, to: { personId: string; chatId: string; locale: string }, now: Date): Promise<void> {
    await tx.pg.query({
      name: "own-case-move",
      text: "UPDATE case_file SET person_id = $2, chat_id = $3, locale = $4, word_needed = false, changed_at = $5 WHERE id = $1",
      values: [caseId, to.personId, to.chatId, to.locale, now],
    });
    await tx.pg.query({
      name: "own-case-move-messages",
      text: "UPDATE message SET channel_message_id = NULL, more_numbers = '{}' WHERE case_id = $1 AND author = 'teen'",
      values: [caseId],
    });
  },

  /** The rows of deliveries that carried words of the case. Sealed with the person's key, so they do not go with the case's. */
  async removeDeliveries(tx: Tx, caseId: string): Promise<void> {
    await tx.pg.query({ name: "own-case-deliveries", text: `DELETE FROM outbox WHERE id IN (${DELIVERIES})`, values: [caseId] });
  },

  /** Where the case's files are in the storage. */
  async storedFiles(tx: Tx, caseId: string): Promise<string[]> {
    const { rows } = await tx.pg.query<{ key: string }>({
      name: "own-case-files",
      text: `SELECT storage_key AS key FROM evidence_file WHERE case_id = $1 AND key_sealed IS NOT NULL
             UNION ALL SELECT copy_key FROM evidence_file WHERE case_id = $1 AND has_copy`,
      values: [caseId],
    });
    return rows.map(({ key }) => key);
  },

  /** Removes the case and what hangs on it. */
  async remove(tx: Tx, caseId: string): Promise<void> {
    await tx.pg.query({ name: "own-case-remove", text: "DELETE FROM case_file WHERE id = $1", values: [caseId] });
  },

  /** Wrong tries that count now. */
  async wrongTries(
    tx: Tx,
    { chatId, caseId }: { chatId: string; caseId: string | null },
    now: Date,
  ): Promise<{ inChat: number; forCase: number }> {
    const { rows } = await tx.pg.query<{ in_chat: string; for_case: string }>({
      name: "word-tries",
      text: `SELECT (SELECT count(*) FROM word_try WHERE chat_id = $1 AND at > $3) AS in_chat,
                    (SELECT count(*) FROM word_try WHERE case_id = $2 AND at > $4) AS for_case`,
      values: [chatId, caseId, later(now, -TRIES.chat.within), later(now, -TRIES.case.within)],
    });
    return { inChat: Number(rows[0]?.in_chat), forCase: Number(rows[0]?.for_case) };
  },

  /** Counts a wrong try, and forgets those of the chat that count no more. */
  async noteWrong(tx: Tx, { chatId, caseId }: { chatId: string; caseId: string | null }, now: Date): Promise<void> {
    await tx.pg.query({
      name: "word-try-wrong",
      text: `WITH old AS (DELETE FROM word_try WHERE chat_id = $1 AND at < $4)
             INSERT INTO word_try (chat_id, case_id, at) VALUES ($1, $2, $3)`,
      values: [chatId, caseId, now, later(now, -TRIES.case.within)],
    });
  },
};

/** The outbox ids of a case's messages: the last part of each, and its other parts as −id. */
const DELIVERIES = `SELECT outbox_id FROM message WHERE case_id = $1 AND outbox_id IS NOT NULL
  UNION SELECT -part FROM message m, unnest(m.more_numbers) AS part WHERE m.case_id = $1 AND m.author = 'staff' AND part < 0`;
