import type { Sealer } from "../crypto/key-ring.ts";
import type { Tx } from "../db/database.ts";

/** One message as the web chat shows it. */
export interface WebPost {
  readonly id: number;
  readonly author: "bot" | "teen";
  readonly text: string;
  readonly buttons: readonly (readonly { text: string; data: string }[])[] | null;
  readonly photo: { readonly url: string; readonly alt: string } | null;
  readonly file: Pick<OfferedFile, "name" | "size" | "until" | "taken"> | null;
  readonly at: string;
  readonly editedAt: string | null;
  readonly removed: boolean;
  readonly silent: boolean;
  /** A short answer to a button: shown once, not part of the history. */
  readonly passing: boolean;
  /** The client's own number of the update that made it, to match what it shows already. */
  readonly updateId: number | null;
}

export interface Keyboard {
  readonly rows: readonly (readonly string[])[];
  readonly placeholder: string | null;
}

export interface WebPage {
  readonly posts: readonly WebPost[];
  readonly keyboard: Keyboard | null;
  readonly revision: number;
  /** Whether the page may offer to send a file now. */
  readonly files: boolean;
}

/** A file that the page may fetch once, for a while. Its bytes are kept nowhere: they are made when they are fetched. */
export interface OfferedFile {
  readonly name: string;
  /** In bytes, as it was when it was offered. */
  readonly size: number;
  readonly until: string;
  readonly taken: boolean;
  /** What is made. */
  readonly reference: string;
}

/** What is kept of a post, sealed with the person's key. */
export interface Body {
  text: string;
  buttons: { text: string; data: string }[][] | null;
  photo: { url: string; alt: string } | null;
  file?: OfferedFile;
  silent: boolean;
  updateId: number | null;
  /** Set when this post changed the reply keyboard. */
  keyboard?: Keyboard | null;
}

export interface PostRow {
  message_id: string;
  author: "bot" | "teen";
  body_sealed: Uint8Array;
  at: Date;
  edited_at: Date | null;
  revision: string;
  removed: boolean;
  passing: boolean;
}

export const place = (chatId: string, messageId: number | string): string => `web_post:body_sealed:${chatId}:${messageId}`;

export const EMPTY: Body = { text: "", buttons: null, photo: null, silent: true, updateId: null };

/** What is left of a removed post: no words, but the reply keyboard that came with it still stands. */
export const emptied = ({ keyboard }: Body): Body => (keyboard === undefined ? EMPTY : { ...EMPTY, keyboard });

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

export function present(row: PostRow, body: Body): WebPost {
  return {
    id: Number(row.message_id),
    author: row.author,
    text: body.text,
    buttons: body.buttons,
    photo: body.photo,
    file: body.file ? { name: body.file.name, size: body.file.size, until: body.file.until, taken: body.file.taken } : null,
    at: row.at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    removed: row.removed,
    silent: body.silent,
    passing: row.passing,
    updateId: body.updateId,
  };
}

/** The reply keyboard that stands now: the newest post that changed it says so, also when it was removed since. */
export async function keyboardOf(tx: Tx, sealer: Sealer, chatId: string): Promise<Keyboard | null> {
  const { rows } = await tx.pg.query<PostRow>({
    name: "web-post-keyboard",
    text: "SELECT * FROM web_post WHERE chat_id = $1 AND keyboard ORDER BY message_id DESC LIMIT 1",
    values: [chatId],
  });
  const [row] = rows;
  if (!row) return null;
  return (JSON.parse(sealer.open(place(chatId, row.message_id), row.body_sealed)) as Body).keyboard ?? null;
}

interface Markup {
  inline_keyboard?: { text: string; callback_data?: string }[][];
  keyboard?: (string | { text: string })[][];
  input_field_placeholder?: string;
  remove_keyboard?: boolean;
}

export function markupOf(markup: unknown): { buttons: Body["buttons"]; keyboard?: Keyboard | null } {
  const { inline_keyboard: inline, keyboard, input_field_placeholder: placeholder, remove_keyboard: remove } = (markup ?? {}) as Markup;
  const buttons =
    inline && inline.length > 0 ? inline.map((row) => row.map(({ text, callback_data: data }) => ({ text, data: data ?? "" }))) : null;
  if (keyboard)
    return {
      buttons,
      keyboard: {
        rows: keyboard.map((row) => row.map((key) => (typeof key === "string" ? key : key.text))),
        placeholder: placeholder ?? null,
      },
    };
  return remove ? { buttons, keyboard: null } : { buttons };
}
