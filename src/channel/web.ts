import type { KeyRing } from "../crypto/key-ring.ts";
import { type Database, notify, type Tx } from "../db/database.ts";
import { type Clock, later, minutes } from "../shared/clock.ts";
import { RuleBroken } from "../shared/errors.ts";
import type { DeliveryResult, OutgoingCall, Transport } from "./delivery.ts";
import { addressHash } from "./people.ts";
import type { WebSession } from "./web-actions.ts";
import {
  type Body,
  EMPTY,
  emptied,
  keyboardOf,
  markupOf,
  type OfferedFile,
  type PostRow,
  place,
  present,
  textOf,
  type WebPage,
} from "./web-posts.ts";

export interface WebChat {
  readonly transport: Transport;
  /** A message number for what the teen is about to say. */
  nextMessageId(): Promise<number>;
  /** Shows the teen's own message in the history; called in the transaction of its update. */
  keepOwn(tx: Tx, post: { chatId: string; personId: string; messageId: number; updateId: number; text: string; now: Date }): Promise<void>;
  /** The posts newer than `since`, or the history when it is null; null when the session has no chat yet. */
  read(session: WebSession, since: number | null): Promise<(WebPage & { chatId: string }) | null>;
  /**
   * The file that a post offers: once, while it lasts, and to this session alone.
   *
   * @throws RuleBroken `file-gone` when there is none, for whatever reason
   */
  takeFile(session: WebSession, messageId: number): Promise<MadeFile>;
  /** May a file come in now? Refused while a form is being filled, and without a chat. */
  takesFiles(session: WebSession): Promise<boolean>;
}

/** A file for a teen, made when it is needed and kept nowhere. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const HISTORY = 300;
/** How long a file waits to be fetched: long enough to find a place for it, short enough for a phone that changes hands. */
const FILE_LASTS = minutes(15);

export function createWebChat({
  database,
  keys,
  clock,
  photoUrl,
  fileOf,
  takesFiles,
}: {
  database: Database;
  keys: KeyRing;
  clock: Clock;
  photoUrl: (reference: string) => string;
  /** Makes the file that a `sendDocument` names; null when it is none of ours. */
  fileOf: (tx: Tx, of: { reference: string; personId: string }) => Promise<MadeFile | null>;
  /** Do the person's cases take files? */
  takesFiles: (tx: Tx, personId: string) => Promise<boolean>;
}): WebChat {
  const nextNumber = async (tx: Tx): Promise<number> => {
    const { rows } = await tx.pg.query<{ id: string }>({ name: "web-number", text: "SELECT nextval('chat_message_id_seq') AS id" });
    return Number(rows[0]?.id);
  };

  const write = async (
    tx: Tx,
    chatId: string,
    personId: string,
    post: { messageId: number; author: "bot" | "teen"; body: Body; passing: boolean; at: Date },
  ): Promise<void> => {
    const sealer = await keys.of(tx.pg, personId);
    await tx.pg.query({
      name: "web-post-write",
      text: `INSERT INTO web_post (chat_id, message_id, author, body_sealed, at, revision, passing, keyboard)
             VALUES ($1, $2, $3, $4, $5, nextval('chat_message_id_seq'), $6, $7)`,
      values: [
        chatId,
        post.messageId,
        post.author,
        sealer.seal(place(chatId, post.messageId), JSON.stringify(post.body)),
        post.at,
        post.passing,
        post.body.keyboard !== undefined,
      ],
    });
    await notify(tx, "web", chatId);
  };

  const change = async (
    tx: Tx,
    call: Pick<OutgoingCall, "chatId" | "personId">,
    messageIds: number[],
    edit: (body: Body) => Body | null,
  ): Promise<boolean> => {
    const sealer = await keys.of(tx.pg, call.personId);
    const { rows } = await tx.pg.query<PostRow>({
      name: "web-post-find",
      text: "SELECT * FROM web_post WHERE chat_id = $1 AND message_id = ANY($2) AND NOT removed",
      values: [call.chatId, messageIds],
    });
    for (const row of rows) {
      const at = place(call.chatId, row.message_id);
      const before = JSON.parse(sealer.open(at, row.body_sealed)) as Body;
      const body = edit(before);
      await tx.pg.query({
        name: "web-post-change",
        text: `UPDATE web_post SET body_sealed = $3, removed = $4, revision = nextval('chat_message_id_seq') WHERE chat_id = $1 AND message_id = $2`,
        values: [call.chatId, row.message_id, sealer.seal(at, JSON.stringify(body ?? emptied(before))), body === null],
      });
    }
    if (rows.length > 0) await notify(tx, "web", call.chatId);
    return rows.length > 0;
  };

  const chatOf = async (tx: Tx, session: WebSession): Promise<{ id: string; person_id: string } | undefined> => {
    const { rows } = await tx.pg.query<{ id: string; person_id: string }>({
      name: "web-chat-of",
      text: "SELECT id, person_id FROM chat WHERE address_hash = $1",
      values: [addressHash(keys, { channel: "web", address: session.address })],
    });
    return rows[0];
  };

  const mayBringFiles = async (tx: Tx, personId: string): Promise<boolean> => {
    const { rowCount } = await tx.pg.query({
      name: "web-form-open",
      text: "SELECT 1 FROM draft WHERE person_id = $1 AND awaiting IS NOT NULL LIMIT 1",
      values: [personId],
    });
    return rowCount === 0 && (await takesFiles(tx, personId));
  };

  /** The same lock as an update of this person: changes of a chat commit in the order of their revisions. */
  const lock = (tx: Tx, personId: string) =>
    tx.pg.query({ name: "web-chat-lock", text: "SELECT 1 FROM person WHERE id = $1 FOR UPDATE", values: [personId] });

  const offered = async (tx: Tx, { payload, personId }: OutgoingCall): Promise<OfferedFile | null> => {
    const reference = textOf(payload.document);
    const made = await fileOf(tx, { reference, personId });
    return (
      made && { name: made.name, size: made.bytes.length, until: later(clock.now(), FILE_LASTS).toISOString(), taken: false, reference }
    );
  };

  /** Does in our own record what Telegram would do on the teen's phone. */
  const perform = async (tx: Tx, call: OutgoingCall): Promise<DeliveryResult> => {
    const now = clock.now();
    const { method, payload } = call;
    await lock(tx, call.personId);
    switch (method) {
      case "sendMessage":
      case "sendPhoto":
      case "sendDocument": {
        const file = method === "sendDocument" ? await offered(tx, call) : null;
        if (method === "sendDocument" && !file) return { kind: "moot", code: "not-shown-here" };
        const messageId = await nextNumber(tx);
        const photo = typeof payload.photo === "string" ? { url: photoUrl(payload.photo), alt: textOf(payload.caption) } : null;
        const body: Body = {
          text: photo ? "" : textOf(file ? payload.caption : payload.text),
          photo,
          ...(file && { file }),
          silent: call.silent,
          updateId: null,
          ...markupOf(payload.reply_markup),
        };
        await write(tx, call.chatId, call.personId, { messageId, author: "bot", body, passing: false, at: now });
        return { kind: "delivered", messageIds: [messageId] };
      }
      case "editMessageText":
      case "editMessageReplyMarkup": {
        const text = typeof payload.text === "string" ? { text: payload.text } : {};
        const found = await change(tx, call, [Number(payload.message_id)], (body) => ({
          ...body,
          ...text,
          buttons: markupOf(payload.reply_markup).buttons,
        }));
        return found ? { kind: "delivered", messageIds: [] } : { kind: "moot", code: "nothing-to-do" };
      }
      case "deleteMessage":
      case "deleteMessages": {
        const ids = Array.isArray(payload.message_ids) ? payload.message_ids.map(Number) : [Number(payload.message_id)];
        await change(tx, call, ids, () => null);
        return { kind: "delivered", messageIds: [] };
      }
      case "answerCallbackQuery": {
        if (typeof payload.text === "string" && payload.text !== "")
          await write(tx, call.chatId, call.personId, {
            messageId: await nextNumber(tx),
            author: "bot",
            body: { ...EMPTY, text: payload.text },
            passing: true,
            at: now,
          });
        return { kind: "delivered", messageIds: [] };
      }
      case "sendChatAction":
        await notify(tx, "web", `${call.chatId} typing`);
        return { kind: "delivered", messageIds: [] };
      default:
        return { kind: "moot", code: "not-shown-here" };
    }
  };

  return {
    transport: { over: "record", call: (call, tx) => perform(tx, call) },

    nextMessageId: () => database.transaction(nextNumber),

    keepOwn: (tx, { chatId, personId, messageId, updateId, text, now }) =>
      write(tx, chatId, personId, { messageId, author: "teen", body: { ...EMPTY, text, updateId }, passing: false, at: now }),

    read: (session, since) =>
      database.transaction(async (tx) => {
        const chat = await chatOf(tx, session);
        if (!chat) return null;
        const sealer = await keys.of(tx.pg, chat.person_id);
        const { rows: heads } = await tx.pg.query<{ revision: string | null }>({
          name: "web-post-revision",
          text: "SELECT max(revision) AS revision FROM web_post WHERE chat_id = $1",
          values: [chat.id],
        });
        const { rows } = await tx.pg.query<PostRow>(
          since === null
            ? {
                name: "web-post-history",
                text: "SELECT * FROM (SELECT * FROM web_post WHERE chat_id = $1 AND NOT removed AND NOT passing ORDER BY message_id DESC LIMIT $2) AS latest ORDER BY message_id",
                values: [chat.id, HISTORY],
              }
            : {
                name: "web-post-news",
                text: "SELECT * FROM web_post WHERE chat_id = $1 AND revision > $2 ORDER BY revision LIMIT $3",
                values: [chat.id, since, HISTORY],
              },
        );
        // What was committed since is newer than this page says, so the next look finds it; a page cut off ends at its last post.
        const newest = since !== null && rows.length === HISTORY ? rows.at(-1)?.revision : heads[0]?.revision;
        const opened = rows.map((row) => ({ row, body: JSON.parse(sealer.open(place(chat.id, row.message_id), row.body_sealed)) as Body }));
        const posts = opened.map(({ row, body }) => present(row, body));
        // Asked only for a page that is shown: looking for news costs no more for it.
        const files = (since === null || rows.length > 0) && (await mayBringFiles(tx, chat.person_id));
        return { chatId: chat.id, posts, keyboard: await keyboardOf(tx, sealer, chat.id), revision: Number(newest ?? 0), files };
      }),

    takeFile: (session, messageId) =>
      database.transaction(async (tx) => {
        const chat = await chatOf(tx, session);
        if (!chat) throw new RuleBroken("file-gone");
        await lock(tx, chat.person_id);
        let reference: string | null = null;
        await change(tx, { chatId: chat.id, personId: chat.person_id }, [messageId], (body) => {
          if (!body.file || body.file.taken || new Date(body.file.until) <= clock.now()) return body;
          reference = body.file.reference;
          return { ...body, file: { ...body.file, taken: true } };
        });
        const made = reference === null ? null : await fileOf(tx, { reference, personId: chat.person_id });
        if (!made) throw new RuleBroken("file-gone");
        return made;
      }),

    takesFiles: (session) =>
      database.transaction(async (tx) => {
        const chat = await chatOf(tx, session);
        return chat !== undefined && (await mayBringFiles(tx, chat.person_id));
      }),
  };
}
