import type { Tx } from "../../db/database.ts";
import type { ContactHours } from "../../shared/contact-hours.ts";

/** Whose chat something is to be done in. */
export interface ChatOfPerson {
  readonly personId: string;
  readonly chatId: string;
}

/** The hours in which somebody may be written to first; null: any. */
export async function saveHours(tx: Tx, personId: string, hours: ContactHours | null): Promise<void> {
  await tx.pg.query({
    name: "person-save-hours",
    text: "UPDATE person SET hours_from = $2, hours_to = $3, sign_owed_at = NULL WHERE id = $1",
    values: [personId, hours?.from ?? null, hours?.to ?? null],
  });
}

export async function saveClearsDaily(tx: Tx, personId: string, clearsDaily: boolean): Promise<void> {
  await tx.pg.query({
    name: "person-save-clears-daily",
    text: "UPDATE person SET clears_daily = $2 WHERE id = $1",
    values: [personId, clearsDaily],
  });
}

export async function settingsOf(tx: Tx, personId: string): Promise<{ hours: ContactHours | null; clearsDaily: boolean }> {
  const { rows } = await tx.pg.query<{ hours_from: number | null; hours_to: number | null; clears_daily: boolean }>({
    name: "person-safety-settings",
    text: "SELECT hours_from, hours_to, clears_daily FROM person WHERE id = $1",
    values: [personId],
  });
  const { hours_from: from = null, hours_to: to = null, clears_daily: clearsDaily = false } = rows[0] ?? {};
  return { hours: from !== null && to !== null ? { from, to } : null, clearsDaily };
}

/** This message goes at `removeAt`, unless it is removed before. @param number real, or provisional below 0 */
export async function markForRemoval(tx: Tx, chatId: string, number: number, removeAt: Date): Promise<void> {
  await tx.pg.query({
    name: "chat-message-mark",
    text: "UPDATE chat_message SET remove_at = $3 WHERE chat_id = $1 AND (provisional_id = $2 OR message_id = $2)",
    values: [chatId, number, removeAt],
  });
}

/**
 * Takes what is marked for removal by `now`; null: all that is marked. Taken once: whoever takes it queues the removal in the same
 * transaction. @returns numbers, real or provisional
 */
export async function takeMarked(tx: Tx, chatId: string, now: Date, by: Date | null): Promise<number[]> {
  const { rows } = await tx.pg.query<{ number: string }>({
    name: "chat-message-take-marked",
    text: `UPDATE chat_message SET removed_at = $2 WHERE chat_id = $1 AND removed_at IS NULL AND remove_at IS NOT NULL
             AND ($3::timestamptz IS NULL OR remove_at <= $3) RETURNING coalesce(message_id, provisional_id) AS number`,
    values: [chatId, now, by],
  });
  return rows.map(({ number }) => Number(number));
}

/** Chats with something to remove by now. Nothing is locked. */
export async function chatsToTidy(tx: Tx, now: Date, most: number): Promise<ChatOfPerson[]> {
  const { rows } = await tx.pg.query<{ chat_id: string; person_id: string }>({
    name: "chat-to-tidy",
    text: `SELECT DISTINCT m.chat_id, c.person_id FROM chat_message m JOIN chat c ON c.id = m.chat_id
           WHERE m.remove_at <= $1 AND m.removed_at IS NULL LIMIT $2`,
    values: [now, most],
  });
  return rows.map(({ chat_id: chatId, person_id: personId }) => ({ chatId, personId }));
}

/** Chats that their teens want cleared, with something that has grown old and can still be removed. Nothing is locked. */
export async function chatsToClear(
  tx: Tx,
  { older, younger }: { older: Date; younger: Date },
  most: number,
): Promise<(ChatOfPerson & { locale: string; disguised: boolean })[]> {
  const { rows } = await tx.pg.query<{ chat_id: string; person_id: string; locale: string; disguised: boolean }>({
    name: "chat-to-clear",
    text: `SELECT c.id AS chat_id, p.id AS person_id, p.locale, p.disguised FROM person p JOIN chat c ON c.person_id = p.id
           WHERE p.clears_daily
             AND EXISTS (SELECT 1 FROM chat_message m WHERE m.chat_id = c.id AND m.removed_at IS NULL AND m.at <= $1 AND m.at > $2) LIMIT $3`,
    values: [older, younger, most],
  });
  return rows.map(({ chat_id: chatId, person_id: personId, locale, disguised }) => ({ chatId, personId, locale, disguised }));
}

/** Marks everything of a chat between these moments for removal. */
export async function markAged(tx: Tx, chatId: string, now: Date, { older, younger }: { older: Date; younger: Date }): Promise<void> {
  await tx.pg.query({
    name: "chat-message-mark-aged",
    text: "UPDATE chat_message SET remove_at = $2 WHERE chat_id = $1 AND removed_at IS NULL AND at <= $3 AND at > $4",
    values: [chatId, now, older, younger],
  });
}

/** People who are owed a sign since they were here last, may be written to, and whose hours it is or not: that is for the caller. */
export async function owedSigns(tx: Tx, most: number): Promise<(ChatOfPerson & { locale: string; hours: ContactHours | null })[]> {
  const { rows } = await tx.pg.query<{ id: string; chat_id: string; locale: string; hours_from: number | null; hours_to: number | null }>({
    name: "person-owed-signs",
    text: `SELECT p.id, p.locale, p.hours_from, p.hours_to,
             (SELECT c.id FROM chat c WHERE c.person_id = p.id ORDER BY c.created_at DESC LIMIT 1) AS chat_id
           FROM person p WHERE p.sign_owed_at > p.last_seen_at AND p.contact = 'open' AND NOT p.disguised ORDER BY p.sign_owed_at LIMIT $1`,
    values: [most],
  });
  return rows.map(({ id: personId, chat_id: chatId, locale, hours_from: from, hours_to: to }) => ({
    ...{ personId, chatId, locale },
    hours: from !== null && to !== null ? { from, to } : null,
  }));
}

export async function settleSign(tx: Tx, personId: string): Promise<void> {
  await tx.pg.query({ name: "person-settle-sign", text: "UPDATE person SET sign_owed_at = NULL WHERE id = $1", values: [personId] });
}
