import type { KeyRing, Sealer } from "../crypto/key-ring.ts";
import type { Tx } from "../db/database.ts";
import { between, later, minutes, seconds } from "../shared/clock.ts";
import { type ContactHours, withinHours } from "../shared/contact-hours.ts";
import { type Channel, type Contact, IN_DANGER } from "./people.ts";

/**
 * Whose turn it is when many wait: people in danger first. `danger` overtakes what waits in its own chat too; whatever else a
 * person in danger is told (`inDanger`) comes before other people's, in its order.
 */
export const PRIORITY = { danger: 0, inDanger: 1, answer: 2, staff: 3, news: 4 } as const;
export type Priority = (typeof PRIORITY)[keyof typeof PRIORITY];

/** A Bot API call that waits to be made, without the chat it goes to. Storage references, never bytes. */
export interface Delivery {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly priority: Priority;
  /**
   * Not an answer to what the teen just did. `words` wait until the teen is here; a `sign`, which says nothing but that
   * something is new, goes to who allowed us to write first, and is never sent to anybody else.
   */
  readonly proactive?: "words" | "sign";
}

/** Where rows of one person and chat are written, in the transaction that caused them. */
export interface OutboxWriter {
  /** Writes one row. Returns its id; a message that it makes is known as −id until it is delivered. */
  queue(delivery: Delivery): Promise<bigint>;
  /** What Telegram would have answered to this call, after writing it as a row. */
  capture(method: string, payload: Record<string, unknown>): Promise<unknown>;
  /** What the next captured calls are: answers to the teen, or words in danger. */
  priority: Priority;
  /**
   * Takes back everything that is not sent yet. Words of people are not lost by it: they wait until the teen comes back, and
   * staff see that they wait.
   */
  cancelAll(): Promise<void>;
  /** Nothing follows any more: what is not sent yet of people's words waits until the teen comes back, signs are taken back. */
  hush(): Promise<void>;
  /** Lets go what was held back while the teen was away; a teen who hides answers gets a sign instead, and asks to see them. */
  releaseHeld(): Promise<void>;
  /** Lets go what was held back; what it shows is removed from the chat again at `removeAt`. @returns how many rows went */
  showHeld(removeAt: Date): Promise<number>;
  /** Whether words are held back. */
  hasHeld(): Promise<boolean>;
  /** Whether this transaction has written a row. */
  readonly dirty: boolean;
}

/** How long a teen counts as being here after their last update: long enough for a live talk. */
export const PRESENCE = minutes(10);

const IDS_AHEAD = 3;
/** One for all writers of a transaction, so that what is written later has the higher id. */
const stocks = new WeakMap<Tx, bigint[]>();

/** Calls that are worth nothing later, with the time after which they are dropped. No pace holds them back. */
const SHORT_LIVED: Readonly<Record<string, number>> = { answerCallbackQuery: seconds(120), sendChatAction: seconds(5) };

/** Does this method make a message that later calls may name? Edits answer with a message too, but make none. */
export const makesMessage = (method: string): boolean => /^(?:send(?!ChatAction)|copyMessage$|forwardMessage$)/.test(method);

/** SQL: is the row of words that wait for the teen, and not a sign or an answer? */
export const PROACTIVE_WORDS = (row: string): string => `(${row}.proactive AND ${row}.priority < ${PRIORITY.news})`;

export const outboxPlace = (id: bigint | string): string => `outbox:payload_sealed:${id}`;

/** Whose outbox, and what decides whether they may be written to. */
export interface Recipient {
  readonly personId: string;
  readonly chatId: string;
  readonly channel: Channel;
  readonly apiChatId: number;
  readonly contact: Contact;
  readonly lastSeenAt: Date;
  /** They have an open case of risk red. */
  readonly inDanger: boolean;
  /** Staff's words wait behind a sign until the teen asks to see them. */
  readonly hidden?: boolean;
  /** The hours of each day in which we may write first; null: any. */
  readonly hours?: ContactHours | null;
  /** When they want to be written to, if they chose a time. */
  readonly safeTime?: { readonly from: Date; readonly until: Date } | null;
}

/** Is the teen here, as far as can be told, and not hiding the chat? */
export const isHere = ({ contact, lastSeenAt }: Pick<Recipient, "contact" | "lastSeenAt">, now: Date): boolean =>
  contact !== "silent" && between(now, lastSeenAt) <= PRESENCE;

/**
 * May a sign of news go out now? Rule of care 1: only where the teen allowed it, or while they are here. Who chose a time gets it
 * then and not before.
 */
export function mayGiveSign(person: Pick<Recipient, "contact" | "lastSeenAt" | "safeTime" | "hours">, now: Date): boolean {
  const { contact, safeTime, hours } = person;
  if (contact === "silent") return false;
  if (isHere(person, now)) return true;
  return safeTime && now < safeTime.until ? safeTime.from <= now : contact === "open" && (!hours || withinHours(hours, now));
}

export function createOutboxWriter(tx: Tx, to: Recipient, sealer: Sealer, now: Date): OutboxWriter {
  let dirty = false;

  /** An answer is rarely a single row: a few ids more than asked for save a trip to the database for each. What is left is a gap. */
  const nextIds = async (count: number): Promise<bigint[]> => {
    const stock = stocks.get(tx) ?? [];
    if (stock.length < count) {
      const { rows } = await tx.pg.query<{ id: string }>({
        name: "outbox-ids",
        text: "SELECT nextval('outbox_id_seq') AS id FROM generate_series(1, $1)",
        values: [count + IDS_AHEAD],
      });
      stock.splice(0, stock.length, ...rows.map((row) => BigInt(row.id)));
      stocks.set(tx, stock);
    }
    return stock.splice(0, count);
  };

  const write = async (delivery: Delivery, ids: bigint[]): Promise<bigint> => {
    const [id] = ids;
    if (id === undefined) throw new Error("The sequence gave no id");
    const held = delivery.proactive === "words" && (to.hidden === true || !isHere(to, now));
    const priority = to.inDanger && delivery.priority < PRIORITY.news ? Math.min(delivery.priority, PRIORITY.inDanger) : delivery.priority;
    const lifetime = SHORT_LIVED[delivery.method];
    const makesMessages = makesMessage(delivery.method);
    await tx.post({
      name: makesMessages ? "outbox-write-message" : "outbox-write",
      text: `WITH written AS (
               INSERT INTO outbox (id, chat_id, person_id, method, payload_sealed, priority, status, proactive, not_before, expires_at, created_at, paced)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $11))
             ${
               makesMessages
                 ? "INSERT INTO chat_message (chat_id, direction, provisional_id, at) SELECT $2, 'out', -provisional, $9 FROM unnest($12::bigint[]) AS provisional"
                 : "SELECT 1"
             }`,
      values: [
        id,
        to.chatId,
        to.personId,
        delivery.method,
        sealer.seal(outboxPlace(id), JSON.stringify(silenced(delivery))),
        priority,
        held ? "held" : "pending",
        delivery.proactive !== undefined,
        now,
        lifetime === undefined ? null : later(now, lifetime),
        to.channel === "telegram" && lifetime === undefined,
        ...(makesMessages ? [ids] : []),
      ],
    });
    if (priority <= PRIORITY.inDanger) await lift(id);
    dirty = true;
    return id;
  };

  /** What waits in this chat already goes first too, or it would hold up what is said in danger. */
  const lift = async (before: bigint): Promise<void> => {
    await tx.post({
      name: "outbox-lift",
      text: "UPDATE outbox SET priority = $3 WHERE chat_id = $1 AND id < $2 AND status = 'pending' AND priority > $3",
      values: [to.chatId, before, PRIORITY.inDanger],
    });
  };

  return {
    priority: PRIORITY.answer,

    get dirty() {
      return dirty;
    },

    async queue(delivery) {
      return write(delivery, await nextIds(1));
    },

    async capture(method, payload) {
      const { chat_id: chatId, ...rest } = payload;
      if (chatId !== undefined && Number(chatId) !== to.apiChatId)
        throw new Error(`${method} goes to another chat than the update came from`);
      const ids = await nextIds(Array.isArray(rest.media) ? Math.max(1, rest.media.length) : 1);
      await write({ method, payload: rest, priority: this.priority }, ids);
      return resultOf(method, rest, ids, to.apiChatId, now);
    },

    async cancelAll() {
      // What removes messages is never taken back.
      await tx.pg.query({
        name: "outbox-cancel-all",
        text: `UPDATE outbox SET status = CASE WHEN ${PROACTIVE_WORDS("outbox")} THEN 'held' ELSE 'cancelled' END,
                 finished_at = CASE WHEN ${PROACTIVE_WORDS("outbox")} THEN NULL ELSE $2::timestamptz END
               WHERE chat_id = $1 AND status IN ('pending', 'held') AND method NOT LIKE 'deleteMessage%'`,
        values: [to.chatId, now],
      });
    },

    async hush() {
      await tx.pg.query({
        name: "outbox-hush",
        text: `UPDATE outbox SET status = CASE WHEN ${PROACTIVE_WORDS("outbox")} THEN 'held' ELSE 'cancelled' END,
                 finished_at = CASE WHEN ${PROACTIVE_WORDS("outbox")} THEN NULL ELSE $2::timestamptz END
               WHERE chat_id = $1 AND status = 'pending' AND proactive`,
        values: [to.chatId, now],
      });
    },

    async hasHeld() {
      const { rowCount } = await tx.pg.query({
        name: "outbox-has-held",
        text: "SELECT 1 FROM outbox WHERE chat_id = $1 AND status = 'held' LIMIT 1",
        values: [to.chatId],
      });
      return (rowCount ?? 0) > 0;
    },

    async showHeld(removeAt) {
      const { rowCount } = await tx.pg.query({
        name: "outbox-show-held",
        text: `WITH shown AS (UPDATE outbox SET status = 'pending', not_before = $2 WHERE chat_id = $1 AND status = 'held' RETURNING id),
               marked AS (UPDATE chat_message m SET remove_at = $3 FROM shown s WHERE m.provisional_id = -s.id)
               SELECT id FROM shown`,
        values: [to.chatId, now, removeAt],
      });
      if (rowCount) dirty = true;
      return rowCount ?? 0;
    },

    async releaseHeld() {
      if (to.hidden) return;
      const { rowCount } = await tx.pg.query({
        name: "outbox-release-held",
        text: "UPDATE outbox SET status = 'pending', not_before = $2 WHERE chat_id = $1 AND status = 'held'",
        values: [to.chatId, now],
      });
      if (rowCount) dirty = true;
    },
  };
}

/** Whoever did not ask just now is not called by a sound: rule of care 1. */
const silenced = ({ method, payload, proactive }: Delivery): Delivery["payload"] =>
  proactive !== undefined && makesMessage(method) ? { ...payload, disable_notification: true } : payload;

/** The part of a Bot API result that later calls can name. Each item of an album has an id of its own. */
function resultOf(method: string, payload: Record<string, unknown>, ids: bigint[], apiChatId: number, now: Date): unknown {
  const date = Math.floor(now.getTime() / 1000);
  const message = (id: number): Record<string, unknown> => ({
    message_id: id,
    date,
    chat: { id: apiChatId, type: "private", first_name: "" },
    ...(typeof payload.text === "string" ? { text: payload.text } : {}),
  });
  const provisional = ids.map((id) => -Number(id));
  if (method === "sendMediaGroup") return provisional.map(message);
  if (method === "copyMessage") return { message_id: provisional[0] };
  if (makesMessage(method)) return message(provisional[0] ?? 0);
  if (method.startsWith("edit") && typeof payload.message_id === "number") return message(payload.message_id);
  return true;
}

/** Somebody to be written to outside of an update, with their row locked. */
export interface LockedRecipient {
  readonly person: Recipient;
  readonly writer: OutboxWriter;
}

/**
 * Opens the outbox of a person outside of an update: for staff's words and news, in the transaction of the fact. Locks the
 * person's row, which comes before the case's.
 */
export async function openOutbox(tx: Tx, keys: KeyRing, to: { personId: string; chatId: string }, now: Date): Promise<LockedRecipient> {
  const { rows } = await tx.pg.query<RecipientRow>({
    name: "outbox-recipient",
    text: `SELECT c.channel, p.contact, p.hidden, p.hours_from, p.hours_to, p.last_seen_at, ${IN_DANGER} AS in_danger, s.from_at, s.until_at
           FROM person p JOIN chat c ON c.person_id = p.id LEFT JOIN safe_time s ON s.person_id = p.id WHERE p.id = $1 AND c.id = $2 FOR UPDATE OF p`,
    values: [to.personId, to.chatId],
  });
  const [row] = rows;
  if (!row) throw new Error("No such person");
  const person: Recipient = {
    ...to,
    channel: row.channel,
    apiChatId: 0,
    contact: row.contact,
    lastSeenAt: row.last_seen_at,
    inDanger: row.in_danger,
    hidden: row.hidden,
    hours: row.hours_from !== null && row.hours_to !== null ? { from: row.hours_from, to: row.hours_to } : null,
    safeTime: row.from_at && row.until_at ? { from: row.from_at, until: row.until_at } : null,
  };
  return { person, writer: createOutboxWriter(tx, person, await keys.of(tx.pg, to.personId), now) };
}

interface RecipientRow {
  channel: Channel;
  contact: Contact;
  hidden: boolean;
  hours_from: number | null;
  hours_to: number | null;
  last_seen_at: Date;
  in_danger: boolean;
  from_at: Date | null;
  until_at: Date | null;
}

/** A sign that may not be given at this hour is remembered, and given when the hours begin. */
export async function oweSign(tx: Tx, person: Recipient, now: Date): Promise<void> {
  await tx.pg.query({ name: "person-owe-sign", text: "UPDATE person SET sign_owed_at = $2 WHERE id = $1", values: [person.personId, now] });
}

/** Is there a sign already that the teen has not followed? One is enough: rule of care 1. */
export async function hasUnfollowedSign(tx: Tx, person: Recipient): Promise<boolean> {
  const { rowCount } = await tx.pg.query({
    name: "outbox-unfollowed-sign",
    text: `SELECT 1 FROM outbox WHERE chat_id = $1 AND proactive AND priority = $2 AND created_at >= $3 AND status IN ('pending', 'sending', 'delivered') LIMIT 1`,
    values: [person.chatId, PRIORITY.news, person.lastSeenAt],
  });
  return (rowCount ?? 0) > 0;
}
