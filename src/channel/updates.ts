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

/**
 * The update without the sender's names: they are never used, so they are not kept in a replay log or a parked update
 * either. Whatever else the update holds stays as it is, broken or not.
 */
export function withoutNames(update: Update): Update {
  const { message, edited_message: edited, callback_query: press, my_chat_member: member, message_reaction: reaction } = update;
  return {
    ...update,
    ...(message && { message: unnamed(message) }),
    ...(edited && { edited_message: unnamed(edited) }),
    ...(press && { callback_query: { ...unnamed(press), ...(press.message && { message: unnamed(press.message) }) } }),
    ...(member && { my_chat_member: unnamed(member) }),
    ...(reaction && { message_reaction: unnamed(reaction) }),
  };
}

const NAMES = new Set(["from", "chat", "user"]);

/** A copy whose people have no names. Telegram's types want a first name, so it is empty. */
function unnamed<Holder extends object>(holder: Holder): Holder {
  if (typeof holder !== "object") return holder;
  const fields = Object.entries(holder).map(([name, who]: [string, unknown]) => {
    if (!NAMES.has(name) || typeof who !== "object" || who === null) return [name, who];
    const { last_name: _last, username: _username, ...rest } = who as Record<string, unknown>;
    return [name, "first_name" in rest ? { ...rest, first_name: "" } : rest];
  });
  return Object.fromEntries(fields) as Holder;
}
