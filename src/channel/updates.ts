import type { Message, Update } from "grammy/types";

/** Kinds of updates in the Bot API that we know; everything else is recorded as `unknown`. */
const KINDS = [
  "message",
  "edited_message",
  "callback_query",
  "my_chat_member",
  "message_reaction",
  "channel_post",
  "edited_channel_post",
  "business_connection",
  "business_message",
  "edited_business_message",
  "deleted_business_messages",
  "guest_message",
  "message_reaction_count",
  "inline_query",
  "chosen_inline_result",
  "shipping_query",
  "pre_checkout_query",
  "purchased_paid_media",
  "poll",
  "poll_answer",
  "chat_member",
  "chat_join_request",
  "chat_boost",
  "removed_chat_boost",
  "managed_bot",
] as const;

/** What Telegram is asked to send; anything else that comes is recorded and ignored. */
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
  return { id: chat.id, languageCode: languageOf(sender) };
}

/**
 * Whether what an update is named by, and the words that are read, are what Telegram promises. One that is broken there is
 * kept without being handled: its numbers would end in the record and in calls that can never succeed.
 */
export function isSound({ message, edited_message: edited, callback_query: press, message_reaction: reaction }: Update): boolean {
  return (
    isSoundMessage(message) &&
    isSoundMessage(edited) &&
    (!reaction || isNumber(reaction.message_id)) &&
    (!press || (typeof press.id === "string" && isText(press.data) && isSoundMessage(press.message)))
  );
}

const isNumber = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown): boolean => value === undefined || typeof value === "string";

function isSoundMessage(message: Partial<Message> | undefined): boolean {
  if (!message) return true;
  const { message_id: number, text, caption, reply_to_message: answered } = message;
  const words = isText(text) && isText(caption);
  return words && isNumber(number) && (!answered || isNumber(answered.message_id)) && isSoundPlace(message);
}

/** Where in a chat a message stands; an answer goes to the same place. */
function isSoundPlace({
  business_connection_id: business,
  message_thread_id: thread,
  direct_messages_topic: topic,
}: Partial<Message>): boolean {
  return isText(business) && (thread === undefined || isNumber(thread)) && (!topic || isNumber(topic.topic_id));
}

/** A chat of others that the bot is in, as far as an update says. */
export interface ForeignChat {
  readonly id: number;
  /** In a channel the bot would speak to everybody who reads it. */
  readonly isChannel: boolean;
  /** It has just been added. */
  readonly joined: boolean;
  readonly languageCode: string | undefined;
}

/** The group or channel that an update shows the bot to be in; null when it shows none, or that it is out already. */
export function foreignChatOf(update: Update): ForeignChat | null {
  const { message, edited_message: edited, my_chat_member: member } = update;
  const holder = message ?? edited ?? member;
  const chat = holder?.chat;
  if (!chat || !["group", "supergroup", "channel"].includes(chat.type) || !Number.isSafeInteger(chat.id)) return null;
  // A group that became a supergroup is not there any more, and we hear of the new one.
  if (message?.migrate_to_chat_id !== undefined || message?.left_chat_member !== undefined) return null;
  if (member && !isInside(member.new_chat_member)) return null;
  return { id: chat.id, isChannel: chat.type === "channel", joined: member !== undefined, languageCode: languageOf(holder?.from) };
}

const isInside = (member: { status?: string; is_member?: boolean } | undefined): boolean =>
  ["member", "administrator"].includes(member?.status ?? "") || (member?.status === "restricted" && member.is_member === true);

const languageOf = (sender: { language_code?: unknown } | undefined): string | undefined =>
  typeof sender?.language_code === "string" ? sender.language_code : undefined;

/**
 * The update without the names of who sends it and whose messages it quotes: they are never used, so they are not kept in a
 * replay log or a parked update either. What a teen hands on stays, because it is what they say: a contact, and where a
 * forwarded message came from. Whatever else the update holds stays as it is, broken or not.
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

const NAMES = new Set(["from", "chat", "user", "sender_chat", "actor_chat", "via_bot"]);
/** Messages inside of a message. */
const QUOTED = new Set(["reply_to_message", "pinned_message", "external_reply"]);
/** Where an answered message of another chat came from is not what the teen says. */
const ORIGIN_OF_QUOTE = new Set(["origin", "forward_origin", "author_signature"]);

/** A copy whose people have no names. Telegram's types want a first name, so it is empty. */
function unnamed<Holder extends object>(holder: Holder, isQuote = false): Holder {
  if (typeof holder !== "object") return holder;
  const fields = Object.entries(holder)
    .filter(([name]: [string, unknown]) => !isQuote || !ORIGIN_OF_QUOTE.has(name))
    .map(([name, value]: [string, unknown]) => {
      if (typeof value !== "object" || value === null) return [name, value];
      if (QUOTED.has(name)) return [name, isQuote ? {} : unnamed(value, true)];
      return [name, NAMES.has(name) ? nameless(value) : value];
    });
  return Object.fromEntries(fields) as Holder;
}

function nameless(who: object): Record<string, unknown> {
  const { last_name: _last, username: _username, title: _title, ...rest } = who as Record<string, unknown>;
  return "first_name" in rest ? { ...rest, first_name: "" } : rest;
}
