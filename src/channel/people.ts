import type { KeyRing, Sealer } from "../crypto/key-ring.ts";
import type { Tx } from "../db/database.ts";
import type { Ids } from "../shared/ids.ts";
import { newPseudonym } from "./pseudonym.ts";

export type Channel = "telegram" | "web";

/** May we write first? `open`: yes; `quiet`: only while the teen is here; `silent`: not at all until they come back. */
export type Contact = "open" | "quiet" | "silent";

/** Where a person says they are: what numbers can work there. */
export const PLACES = ["ukraine", "abroad", "unsaid"] as const;
export type Place = (typeof PLACES)[number];

/** A person and the chat in which they are, with the person's row locked. */
export interface PersonInChat {
  readonly personId: string;
  readonly chatId: string;
  readonly channel: Channel;
  /** The chat id that updates of this chat carry. */
  readonly apiChatId: number;
  readonly isNew: boolean;
  readonly lastSeenAt: Date;
  locale: string;
  consent: string | null;
  contact: Contact;
  disguised: boolean;
  /** Staff's words wait behind a sign until the teen asks to see them. */
  hidden: boolean;
  /** Where they say they are; null: not asked yet. */
  place: Place | null;
  /** This update is something that they did here: wrote or pressed. */
  here: boolean;
  cardShownAt: Date | null;
  /** What the next typed words are taken for outside of any form: a code, never words. */
  asking: string | null;
  /** They have blocked the bot. */
  unreachable: boolean;
  /** They have an open case of risk red: what they are told goes first. */
  readonly inDanger: boolean;
  /** What is written to them could not reach them, until this update. */
  readonly wasUnreachable: boolean;
}

/** SQL: whether the person `p` has an open case of risk red. */
export const IN_DANGER = "EXISTS (SELECT 1 FROM case_file f WHERE f.person_id = p.id AND f.risk = 'red' AND f.status <> 'closed')";

interface Row {
  person_id: string;
  chat_id: string;
  locale: string;
  consent: string | null;
  contact: Contact;
  disguised: boolean;
  hidden: boolean;
  place: Place | null;
  card_shown_at: Date | null;
  last_seen_at: Date;
  in_danger: boolean;
  unreachable_at: Date | null;
  asking: string | null;
}

/** Where a chat is: the channel and its own address (Telegram's chat id, or the hash of a web session's token). */
export interface Address {
  readonly channel: Channel;
  readonly address: string;
}

/** The keyed hash under which a chat is found. */
export const addressHash = (keys: KeyRing, { channel, address }: Address): Uint8Array<ArrayBuffer> =>
  keys.hash("chat", `${channel}:${address}`);

/**
 * Finds the person of a chat and locks their row until the transaction ends; on the first contact makes both.
 * Two processes that meet a new chat at once make one person: the second waits for the first.
 */
export async function lockPerson(
  tx: Tx,
  deps: { keys: KeyRing; ids: Ids },
  input: Address & { apiChatId: number; locale: string; now: Date },
): Promise<OpenedPerson> {
  return openPerson(tx, deps, input, { looked: lookUp(tx, deps.keys, input), ask: () => null });
}

/** A person with their row locked, and their key. */
export interface OpenedPerson {
  readonly person: PersonInChat;
  readonly sealer: Sealer;
}

/** What is known of the person of a chat. */
export type Looked = Promise<Row | undefined>;

/** The first step of `lockPerson`, on its way together with other queries: locks the row of a person who is known. */
export function lookUp(tx: Tx, keys: KeyRing, address: Address): Looked {
  const looked = find(tx, addressHash(keys, address));
  // Whoever opens the person hears of the failure.
  looked.catch(() => undefined);
  return looked;
}

/**
 * The second step.
 *
 * @param ask called as soon as the person is known and locked: what it asks goes together with the question for the key
 */
export async function openPerson<T>(
  tx: Tx,
  deps: { keys: KeyRing; ids: Ids },
  input: Address & { apiChatId: number; locale: string; now: Date },
  { looked, ask }: { looked: Looked; ask: (personId: string) => T },
): Promise<OpenedPerson & { asked: T }> {
  const hash = addressHash(deps.keys, input);
  const known = await looked;
  if (known) {
    const key = deps.keys.of(tx.pg, known.person_id);
    const asked = ask(known.person_id);
    return { person: fromRow(known, input, false), sealer: await key, asked };
  }

  await tx.pg.query({
    name: "chat-first-contact-lock",
    text: "SELECT pg_advisory_xact_lock($1)",
    values: [Buffer.from(hash).readBigInt64BE(0)],
  });
  const raced = await find(tx, hash);
  const opened = raced
    ? { person: fromRow(raced, input, false), sealer: await deps.keys.of(tx.pg, raced.person_id) }
    : await create(tx, deps, input, hash);
  return { ...opened, asked: ask(opened.person.personId) };
}

async function find(tx: Tx, hash: Uint8Array): Promise<Row | undefined> {
  const { rows } = await tx.pg.query<Row>({
    name: "person-lock",
    text: `SELECT p.id AS person_id, c.id AS chat_id, p.locale, p.consent, p.contact, p.disguised, p.hidden, p.place, p.card_shown_at, p.last_seen_at,
             p.unreachable_at, p.asking, ${IN_DANGER} AS in_danger
           FROM chat c JOIN person p ON p.id = c.person_id WHERE c.address_hash = $1 FOR UPDATE OF p`,
    values: [hash],
  });
  return rows[0];
}

async function create(
  tx: Tx,
  { keys, ids }: { keys: KeyRing; ids: Ids },
  input: Address & { apiChatId: number; locale: string; now: Date },
  hash: Uint8Array,
): Promise<OpenedPerson> {
  const personId = ids.uuid();
  const chatId = ids.uuid();
  const { pseudonym, colour } = newPseudonym(ids);
  await tx.pg.query({
    name: "person-create",
    text: `INSERT INTO person (id, pseudonym, colour, locale, contact, last_seen_at, created_at) VALUES ($1, $2, $3, $4, 'quiet', $5, $5)`,
    values: [personId, pseudonym, colour, input.locale, input.now],
  });
  const sealer = await keys.create(tx.pg, "person", personId);
  await tx.pg.query({
    name: "chat-create",
    text: "INSERT INTO chat (id, person_id, channel, address_hash, address_sealed, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
    values: [chatId, personId, input.channel, hash, sealer.seal(addressPlace(chatId), input.address), input.now],
  });
  const row: Row = {
    person_id: personId,
    chat_id: chatId,
    locale: input.locale,
    consent: null,
    contact: "quiet",
    disguised: false,
    hidden: false,
    place: null,
    card_shown_at: null,
    last_seen_at: input.now,
    in_danger: false,
    unreachable_at: null,
    asking: null,
  };
  return { person: fromRow(row, input, true), sealer };
}

/** Where a chat's sealed address stands. */
export const addressPlace = (chatId: string): string => `chat:address_sealed:${chatId}`;

const fromRow = (row: Row, input: Address & { apiChatId: number }, isNew: boolean): PersonInChat => ({
  personId: row.person_id,
  chatId: row.chat_id,
  channel: input.channel,
  apiChatId: input.apiChatId,
  isNew,
  lastSeenAt: row.last_seen_at,
  locale: row.locale,
  consent: row.consent,
  contact: row.contact,
  disguised: row.disguised,
  hidden: row.hidden,
  place: row.place,
  here: false,
  cardShownAt: row.card_shown_at,
  asking: row.asking,
  unreachable: false,
  inDanger: row.in_danger,
  wasUnreachable: row.unreachable_at !== null,
});

/** Writes what the dialogue changed about the person, and that they were here if they were. */
export async function savePerson(tx: Tx, person: PersonInChat, now: Date): Promise<void> {
  await tx.post({
    name: "person-save",
    text: `UPDATE person SET locale = $2, consent = $3, consented_at = CASE WHEN $3::text IS NULL THEN NULL ELSE coalesce(consented_at, $7) END,
             contact = $4, disguised = $5, card_shown_at = $6, last_seen_at = CASE WHEN $9 THEN $7 ELSE last_seen_at END,
             unreachable_at = CASE WHEN $8 THEN $7 END, hidden = $10, place = $11, asking = $12 WHERE id = $1`,
    values: [
      ...[person.personId, person.locale, person.consent, person.contact, person.disguised, person.cardShownAt, now],
      ...[person.unreachable, person.here, person.hidden, person.place, person.asking],
    ],
  });
}
