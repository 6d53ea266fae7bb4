import type { KeyRing, Sealer } from "../../crypto/key-ring.ts";
import type { Tx } from "../../db/database.ts";
import { later } from "../../shared/clock.ts";
import type { Ids } from "../../shared/ids.ts";
import type { AlbumItem, MessageDetails, MessageKind } from "./message.ts";
import { wordsOfAlbum } from "./message.ts";

export type Delivery = "pending" | "held" | "sending" | "delivered" | "failed" | "unknown" | "cancelled";

export interface CaseMessage {
  readonly id: string;
  readonly author: "teen" | "staff" | "bot";
  readonly staffId: string | null;
  readonly staffName: string | null;
  readonly kind: MessageKind;
  readonly text: string;
  readonly details: MessageDetails;
  /** The message of this case that it answers. */
  readonly replyTo: string | null;
  /** What it said before, the oldest first. */
  readonly versions: readonly { readonly text: string; readonly at: Date }[];
  /** Emoji with which the teen reacts to it now. */
  readonly reaction: readonly string[];
  readonly at: Date;
  readonly editedAt: Date | null;
  /** Of staff's words; null for the teen's. */
  readonly delivery: Delivery | null;
  /** A stable code for why it is not delivered. */
  readonly deliveryReason: string | null;
}

export interface NewMessage {
  readonly id: string;
  readonly caseId: string;
  readonly author: "teen" | "staff";
  readonly staffId?: string;
  readonly kind?: MessageKind | undefined;
  readonly text: string;
  readonly details?: MessageDetails | undefined;
  readonly album?: string | undefined;
  /** The deliveries of staff's words, one a part, in their order. */
  readonly outboxIds?: readonly bigint[];
  /** The channel's number of a teen's message. */
  readonly channelMessageId?: number | null;
  readonly at: Date;
  /** It came as an edit of something that is not in the case. */
  readonly edited?: boolean;
}

/** What is sealed beside the words: what staff see, and what later items and edits need. */
interface StoredDetails extends MessageDetails {
  readonly items?: readonly AlbumItem[];
  /** When the teen made the edit that stands, in milliseconds: an edit that was overtaken does not undo it. */
  readonly editMadeAt?: number;
}

/** A case shows its latest so many; a longer talk is rare and a hostile one is bounded. */
const MOST_SHOWN = 1_000;

const place = (column: "body" | "details" | "reaction", messageId: string): string => `message:${column}_sealed:${messageId}`;
const versionPlace = (id: string): string => `message_version:body_sealed:${id}`;

/**
 * What teen and staff say to each other, sealed with the case's key. On prepared statements of `pg`: nothing is written more
 * often while a teen waits. One file, though long: the statements share the same few columns and seals.
 */
export function createCaseMessages({ keys, ids }: { keys: KeyRing; ids: Ids }) {
  const detailsOf = (sealer: Sealer, row: Pick<Row, "id" | "details_sealed">): StoredDetails =>
    row.details_sealed ? (JSON.parse(sealer.open(place("details", row.id), row.details_sealed)) as StoredDetails) : {};

  const sealDetails = (sealer: Sealer, id: string, details: StoredDetails): Uint8Array | null =>
    Object.keys(details).length > 0 ? sealer.seal(place("details", id), JSON.stringify(details)) : null;

  const keepVersion = async (tx: Tx, sealer: Sealer, version: { messageId: string; text: string; at: Date }): Promise<void> => {
    const id = ids.uuid();
    await tx.pg.query({
      name: "message-version-keep",
      text: "INSERT INTO message_version (id, message_id, body_sealed, at) VALUES ($1, $2, $3, $4)",
      values: [id, version.messageId, sealer.seal(versionPlace(id), version.text), version.at],
    });
  };

  const rewrite = async (
    tx: Tx,
    sealer: Sealer,
    row: Row,
    next: {
      kind?: string;
      text: string;
      details: StoredDetails;
      numbers?: readonly string[];
      albumHash?: Uint8Array | null;
      editedAt?: Date;
    },
  ): Promise<void> => {
    await tx.pg.query({
      name: "message-rewrite",
      text: `UPDATE message SET kind = $2, body_sealed = $3, details_sealed = $4, more_numbers = $5, album_hash = coalesce($6, album_hash),
               edited_at = coalesce($7, edited_at) WHERE id = $1`,
      values: [
        row.id,
        next.kind ?? row.kind,
        sealer.seal(place("body", row.id), next.text),
        sealDetails(sealer, row.id, next.details),
        next.numbers ?? row.more_numbers,
        next.albumHash ?? null,
        next.editedAt ?? null,
      ],
    });
  };

  /** A message that the case has already: another item of its album, or itself told again or overtaken by its own edit. */
  const join = async (tx: Tx, sealer: Sealer, message: NewMessage, albumHash: Uint8Array | null): Promise<string> => {
    const { rows } = await tx.pg.query<Row>({
      name: "message-find-joined",
      text: `SELECT ${COLUMNS} FROM message m WHERE m.case_id = $1 AND m.author = 'teen'
               AND (m.channel_message_id = $2 OR m.album_hash IS NOT NULL AND (m.album_hash = $3 OR $2 = ANY(m.more_numbers)))
             ORDER BY m.album_hash = $3 DESC NULLS LAST, m.at DESC LIMIT 1 FOR UPDATE`,
      values: [message.caseId, message.channelMessageId, albumHash],
    });
    const [row] = rows;
    if (!row) throw new Error("A message was neither new nor known");
    const number = message.channelMessageId ?? 0;
    const before = sealer.open(place("body", row.id), row.body_sealed);
    const stored = detailsOf(sealer, row);
    const { items: knownItems = [{ number: Number(row.channel_message_id), caption: before }] } = stored;
    const isNewItem = albumHash !== null && !knownItems.some((item) => item.number === number);
    const items = isNewItem ? [...knownItems, { number, caption: message.text }] : knownItems;
    // What came first stands: it may have been edited since.
    const details: StoredDetails = { ...message.details, ...stored, ...(albumHash !== null && { items }) };
    await rewrite(tx, sealer, row, {
      kind: row.kind === "text" ? (message.kind ?? row.kind) : row.kind,
      text: isNewItem ? wordsOfAlbum(items) : before,
      details,
      numbers: isNewItem ? [...row.more_numbers, String(number)] : row.more_numbers,
      albumHash,
    });
    if (albumHash === null && message.text !== before)
      await keepVersion(tx, sealer, { messageId: row.id, text: message.text, at: later(row.at, -1) });
    return row.id;
  };

  return {
    /**
     * Adds a message to a locked case. Several of one update come at one moment; they keep their order. One that the case has
     * already, by its album or its number in the channel, is joined and not added.
     *
     * @param known the case's sealer, where its key was read before
     */
    async addMessage(tx: Tx, message: NewMessage, known?: Sealer): Promise<{ messageId: string; isNew: boolean }> {
      const { id, caseId, text, channelMessageId = null, outboxIds = [] } = message;
      const sealer = known ?? (await keys.of(tx.pg, caseId));
      const albumHash = message.album === undefined || channelMessageId === null ? null : keys.hash("album", `${caseId}:${message.album}`);
      const items = albumHash !== null && channelMessageId !== null ? { items: [{ number: channelMessageId, caption: text }] } : {};
      const { rowCount } = await tx.pg.query({
        name: "message-add",
        text: `INSERT INTO message (id, case_id, author, staff_id, kind, body_sealed, details_sealed, outbox_id, channel_message_id,
                 more_numbers, album_hash, edited_at, at)
               SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
                 greatest($13::timestamptz, (SELECT max(at) + interval '1 millisecond' FROM message WHERE case_id = $2))
               WHERE NOT EXISTS (SELECT 1 FROM message WHERE case_id = $2 AND channel_message_id = $9)
                 AND NOT EXISTS (SELECT 1 FROM message WHERE case_id = $2 AND album_hash IS NOT NULL AND $9 = ANY(more_numbers))
               ON CONFLICT (case_id, album_hash) DO NOTHING`,
        values: [
          id,
          caseId,
          message.author,
          message.staffId ?? null,
          message.kind ?? "text",
          sealer.seal(place("body", id), text),
          sealDetails(sealer, id, { ...message.details, ...items }),
          outboxIds.at(-1) ?? null,
          channelMessageId,
          outboxIds.slice(0, -1).map((outboxId) => -outboxId),
          albumHash,
          message.edited ? message.at : null,
          message.at,
        ],
      });
      if (rowCount === 1) return { messageId: id, isNew: true };
      return { messageId: await join(tx, sealer, message, albumHash), isNew: false };
    },

    /**
     * Replaces the words of a teen's message, or of one item of an album, wherever the person's cases have it; keeps what it
     * said before. An edit that a later one has overtaken becomes a former version.
     *
     * @param edit.madeAt when the teen made it, as the channel says
     * @returns the messages found; `changed` says whether their words are others now
     */
    async editMessage(
      tx: Tx,
      edit: { personId: string; channelMessageId: number; text: string; details: MessageDetails; madeAt: Date; at: Date },
    ): Promise<{ caseId: string; messageId: string; changed: boolean }[]> {
      const { rows } = await tx.pg.query<Row>({
        name: "message-find-edited",
        text: `SELECT ${COLUMNS} FROM message m JOIN case_file c ON c.id = m.case_id
               WHERE c.person_id = $1 AND m.author = 'teen' AND (m.channel_message_id = $2 OR m.album_hash IS NOT NULL AND $2 = ANY(m.more_numbers))
               ORDER BY m.at DESC LIMIT 10 FOR UPDATE OF m`,
        values: [edit.personId, edit.channelMessageId],
      });
      const edited: { caseId: string; messageId: string; changed: boolean }[] = [];
      for (const row of rows) {
        const sealer = await keys.of(tx.pg, row.case_id);
        const before = sealer.open(place("body", row.id), row.body_sealed);
        const stored = detailsOf(sealer, row);
        const items = stored.items?.map((item) => (item.number === edit.channelMessageId ? { ...item, caption: edit.text } : item));
        const text = items ? wordsOfAlbum(items) : edit.text;
        const overtaken = edit.madeAt.getTime() < (stored.editMadeAt ?? 0);
        const changed = text !== before;
        if (changed)
          await keepVersion(tx, sealer, {
            messageId: row.id,
            ...(overtaken ? { text, at: edit.madeAt } : { text: before, at: row.edited_at ?? row.at }),
          });
        if (!overtaken)
          await rewrite(tx, sealer, row, {
            text,
            details: { ...stored, ...edit.details, ...(items && { items }), editMadeAt: edit.madeAt.getTime() },
            ...(changed && { editedAt: edit.at }),
          });
        edited.push({ caseId: row.case_id, messageId: row.id, changed: changed && !overtaken });
      }
      return edited;
    },

    /**
     * Keeps how the teen reacts to a message now, theirs or staff's. An older state than the one kept changes nothing.
     *
     * @param reaction.madeAt when they did, as the channel says
     * @returns the cases in which something is to be seen
     */
    async react(
      tx: Tx,
      reaction: { personId: string; chatId: string; channelMessageId: number; emoji: readonly string[]; madeAt: Date },
    ): Promise<string[]> {
      const { rows } = await tx.pg.query<{ id: string; case_id: string; reaction_sealed: Uint8Array | null }>({
        name: "message-find-reacted",
        text: `SELECT m.id, m.case_id, m.reaction_sealed FROM message m JOIN case_file c ON c.id = m.case_id
               LEFT JOIN chat_message s ON s.chat_id = $2 AND s.message_id = $3 AND s.direction = 'out'
               WHERE c.person_id = $1 AND (
                 m.author = 'teen' AND (m.channel_message_id = $3 OR $3 = ANY(m.more_numbers))
                 OR m.author = 'staff' AND (m.outbox_id = -s.provisional_id OR s.provisional_id = ANY(m.more_numbers)))
               ORDER BY m.at DESC LIMIT 10 FOR UPDATE OF m`,
        values: [reaction.personId, reaction.chatId, reaction.channelMessageId],
      });
      const caseIds: string[] = [];
      const madeAt = reaction.madeAt.getTime();
      for (const row of rows) {
        const sealer = await keys.of(tx.pg, row.case_id);
        if (row.reaction_sealed && reactionOf(sealer, row.id, row.reaction_sealed).madeAt > madeAt) continue;
        await tx.pg.query({
          name: "message-react",
          text: "UPDATE message SET reaction_sealed = $2 WHERE id = $1",
          values: [row.id, sealer.seal(place("reaction", row.id), JSON.stringify({ emoji: reaction.emoji, madeAt }))],
        });
        caseIds.push(row.case_id);
      }
      return caseIds;
    },

    /** The latest messages in their order, or the one with this id. */
    async messages(tx: Tx, caseId: string, onlyId?: string): Promise<CaseMessage[]> {
      const sealer = await keys.of(tx.pg, caseId);
      const { rows } = await tx.pg.query<ListedRow>(
        onlyId === undefined
          ? {
              name: "message-list",
              text: `${LISTED} WHERE m.case_id = $1 ORDER BY m.at DESC, m.id DESC LIMIT $2`,
              values: [caseId, MOST_SHOWN],
            }
          : { name: "message-one", text: `${LISTED} WHERE m.case_id = $1 AND m.id = $2`, values: [caseId, onlyId] },
      );
      const details = new Map(rows.map((row) => [row.id, detailsOf(sealer, row)]));
      const replies = await answered(
        tx,
        caseId,
        [...details.values()].map(({ replyTo }) => replyTo).filter((number) => number !== undefined),
      );
      const versions = await versionsOf(
        tx,
        sealer,
        rows.filter(({ edited_at: edited }) => edited !== null).map(({ id }) => id),
      );
      return rows.reverse().map((row): CaseMessage => {
        const { items: _items, editMadeAt: _madeAt, ...shown } = details.get(row.id) ?? {};
        return {
          id: row.id,
          author: row.author,
          staffId: row.staff_id,
          staffName: row.staff_name,
          kind: row.kind,
          text: sealer.open(place("body", row.id), row.body_sealed),
          details: shown,
          replyTo: (shown.replyTo !== undefined && replies.get(shown.replyTo)) || null,
          versions: versions.get(row.id) ?? [],
          reaction: row.reaction_sealed ? reactionOf(sealer, row.id, row.reaction_sealed).emoji : [],
          at: row.at,
          editedAt: row.edited_at,
          delivery: row.author === "staff" ? deliveryOf(row.status) : null,
          // Of words that wait, only that the teen has blocked us: a former try that was cut short says nothing any more.
          deliveryReason:
            row.status === "failed" || row.status === "unknown" || (row.status === "held" && row.error === "unreachable")
              ? row.error
              : null,
        };
      });
    },

    /** The channel's number of a teen's message in this case: undefined when there is no such message, null when it has none. */
    async numberOf(tx: Tx, caseId: string, messageId: string): Promise<number | null | undefined> {
      const { rows } = await tx.pg.query<{ channel_message_id: string | null }>({
        name: "message-number",
        text: "SELECT channel_message_id FROM message WHERE id = $2 AND case_id = $1 AND author = 'teen'",
        values: [caseId, messageId],
      });
      const [row] = rows;
      return row && (row.channel_message_id === null ? null : Number(row.channel_message_id));
    },

    /** Whose a client's id is already, if anybody's. */
    async ownerOfId(tx: Tx, what: "message" | "note", id: string): Promise<{ caseId: string; staffId: string | null } | null> {
      const { rows } = await tx.pg.query<{ case_id: string; staff_id: string | null }>({
        name: `${what}-owner`,
        text: `SELECT case_id, staff_id FROM ${what} WHERE id = $1`,
        values: [id],
      });
      const [row] = rows;
      return row ? { caseId: row.case_id, staffId: row.staff_id } : null;
    },
  };

  /** Which messages of the case have these numbers in the channel: the teen's own, and staff's once delivered. */
  async function answered(tx: Tx, caseId: string, numbers: number[]): Promise<Map<number, string>> {
    if (numbers.length === 0) return new Map();
    const { rows } = await tx.pg.query<{ id: string; number: string }>({
      name: "message-answered",
      text: `SELECT m.id, n.number FROM message m CROSS JOIN LATERAL unnest(array_append(m.more_numbers, m.channel_message_id)) AS n (number)
             WHERE m.case_id = $1 AND m.author = 'teen' AND n.number = ANY($2)
             UNION ALL
             SELECT m.id, s.message_id FROM case_file c JOIN chat_message s ON s.chat_id = c.chat_id AND s.message_id = ANY($2) AND s.direction = 'out'
             JOIN message m ON m.case_id = c.id AND m.author = 'staff' AND (m.outbox_id = -s.provisional_id OR s.provisional_id = ANY(m.more_numbers))
             WHERE c.id = $1`,
      values: [caseId, numbers],
    });
    return new Map(rows.map(({ id, number }) => [Number(number), id]));
  }

  async function versionsOf(tx: Tx, sealer: Sealer, messageIds: string[]): Promise<Map<string, { text: string; at: Date }[]>> {
    const versions = new Map<string, { text: string; at: Date }[]>();
    if (messageIds.length === 0) return versions;
    const { rows } = await tx.pg.query<{ id: string; message_id: string; body_sealed: Uint8Array; at: Date }>({
      name: "message-versions",
      text: "SELECT id, message_id, body_sealed, at FROM message_version WHERE message_id = ANY($1) ORDER BY at DESC, id DESC LIMIT $2",
      values: [messageIds, MOST_SHOWN],
    });
    for (const row of rows.reverse()) {
      const version = { text: sealer.open(versionPlace(row.id), row.body_sealed), at: row.at };
      versions.set(row.message_id, [...(versions.get(row.message_id) ?? []), version]);
    }
    return versions;
  }
}

const reactionOf = (sealer: Sealer, id: string, sealed: Uint8Array): { emoji: string[]; madeAt: number } =>
  JSON.parse(sealer.open(place("reaction", id), sealed)) as { emoji: string[]; madeAt: number };

const COLUMNS = "m.id, m.case_id, m.kind, m.body_sealed, m.details_sealed, m.channel_message_id, m.more_numbers, m.at, m.edited_at";

// Words in several parts are delivered when the last is, and not delivered when one of them is not.
const LISTED = `
  SELECT ${COLUMNS}, m.author, m.staff_id, s.name AS staff_name, m.reaction_sealed, o.status, o.error
  FROM message m LEFT JOIN staff s ON s.id = m.staff_id
  LEFT JOIN LATERAL (
    SELECT status, error FROM outbox
    WHERE m.author = 'staff' AND id = ANY(array_append(ARRAY(SELECT -n FROM unnest(m.more_numbers) AS n), m.outbox_id))
    ORDER BY status IN ('failed', 'unknown', 'cancelled', 'expired') DESC, id DESC LIMIT 1) o ON true`;

interface Row {
  id: string;
  case_id: string;
  kind: MessageKind;
  body_sealed: Uint8Array;
  details_sealed: Uint8Array | null;
  channel_message_id: string | null;
  more_numbers: string[];
  at: Date;
  edited_at: Date | null;
}

interface ListedRow extends Row {
  author: CaseMessage["author"];
  staff_id: string | null;
  staff_name: string | null;
  reaction_sealed: Uint8Array | null;
  status: string | null;
  error: string | null;
}

/** A delivery that came too late is one that does not come. */
const deliveryOf = (status: string | null): Delivery | null => (status === "expired" ? "cancelled" : (status as Delivery | null));
