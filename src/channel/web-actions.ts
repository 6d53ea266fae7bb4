import { createHash, randomBytes } from "node:crypto";
import type { Message, Update } from "grammy/types";
import type { Incoming } from "./inbox.ts";

/** A browser's chat: nothing but a random token, kept in its cookie; we keep a hash of it. */
export interface WebSession {
  readonly address: string;
  readonly apiChatId: number;
  readonly source: string;
}

export const newSessionToken = (): string => randomBytes(32).toString("base64url");

export function sessionOf(token: string): WebSession {
  const digest = createHash("sha256").update(token).digest();
  return {
    address: digest.toString("hex"),
    apiChatId: digest.readUIntBE(0, 6) + 1,
    source: `web:${digest.subarray(8, 24).toString("hex")}`,
  };
}

/** What the teen did on the page. */
export type WebAction =
  | { readonly kind: "text"; readonly updateId: number; readonly text: string }
  | { readonly kind: "press"; readonly updateId: number; readonly messageId: number; readonly data: string }
  | {
      readonly kind: "file";
      readonly updateId: number;
      readonly as: "photo" | "voice" | "document";
      readonly fileId: string;
      readonly size: number;
    };

/** The Bot API update that Telegram would have sent for it. */
export function fromWeb(session: WebSession, action: WebAction, messageId: number, locale: string, now: Date): Incoming {
  const chat = { id: session.apiChatId, type: "private" as const, first_name: "" };
  const from = { id: session.apiChatId, is_bot: false, first_name: "", language_code: locale };
  const date = Math.floor(now.getTime() / 1000);
  const command = action.kind === "text" ? /^\/[a-z0-9_]{1,32}/.exec(action.text)?.[0] : undefined;
  const update: Update =
    action.kind === "file"
      ? ({ update_id: action.updateId, message: { message_id: messageId, date, chat, from, ...fileOf(action) } } as Update)
      : action.kind === "text"
        ? {
            update_id: action.updateId,
            message: {
              message_id: messageId,
              date,
              chat,
              from,
              text: action.text,
              ...(command ? { entities: [{ type: "bot_command" as const, offset: 0, length: command.length }] } : {}),
            },
          }
        : {
            update_id: action.updateId,
            callback_query: {
              id: String(action.updateId),
              from,
              chat_instance: session.source,
              data: action.data,
              message: { message_id: action.messageId, date, chat, text: "" },
            },
          };
  return { source: session.source, from: { channel: "web", address: session.address, apiChatId: session.apiChatId, locale }, update };
}

/** The part of a message that Telegram would have put there. */
function fileOf({ as, fileId, size }: WebAction & { kind: "file" }): Partial<Message> {
  const file = { file_id: fileId, file_unique_id: "", file_size: size };
  if (as === "photo") return { photo: [{ ...file, width: 0, height: 0 }] };
  return as === "voice" ? { voice: { ...file, duration: 0 } } : { document: file };
}
