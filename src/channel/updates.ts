import type { Update } from "grammy/types";

/** Kinds of updates we know; everything else is recorded as `unknown`. */
const KINDS = [
  "message",
  "edited_message",
  "callback_query",
  "my_chat_member",
  "message_reaction",
  "poll",
  "poll_answer",
  "channel_post",
  "edited_channel_post",
  "chat_member",
  "chat_join_request",
  "inline_query",
] as const;

/** What Telegram is asked to send. */
export const ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member", "message_reaction"] as const;

export type UpdateKind = (typeof KINDS)[number] | "unknown";

export const kindOf = (update: Update): UpdateKind => KINDS.find((kind) => kind in update) ?? "unknown";

/** The private chat of an update and the language of the sender's app, or null when it belongs to no private chat. */
export function privateChatOf(update: Update): { id: number; languageCode: string | undefined } | null {
  const holder =
    update.message ?? update.edited_message ?? update.my_chat_member ?? update.message_reaction ?? update.callback_query?.message;
  const chat = holder?.chat;
  if (chat?.type !== "private" || !Number.isSafeInteger(chat.id)) return null;
  const sender = update.callback_query?.from ?? update.message?.from ?? update.edited_message?.from ?? update.my_chat_member?.from;
  return { id: chat.id, languageCode: sender?.language_code };
}
