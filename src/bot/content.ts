import type { Message } from "grammy/types";
import type { ForwardOrigin, MessageDetails, MessageKind, TeenContent } from "../features/cases/message.ts";

/** What a message of a teen is made of. */
export interface Content extends TeenContent {
  readonly kind: MessageKind;
  readonly details: MessageDetails;
  /** Everything in it that can be read for danger: words, captions, names, questions. */
  readonly words: string;
}

/** Kinds of files, the more precise before what Telegram sends beside it: an animation is a document too. */
const FILES = ["animation", "photo", "video", "video_note", "voice", "audio", "document"] as const;

/** What Telegram writes about a chat or a deal, and no person. */
const SERVICE = new Set(
  `new_chat_members left_chat_member chat_owner_left chat_owner_changed new_chat_title new_chat_photo delete_chat_photo
   group_chat_created supergroup_chat_created channel_chat_created message_auto_delete_timer_changed migrate_to_chat_id
   migrate_from_chat_id pinned_message successful_payment refunded_payment users_shared chat_shared gift unique_gift gift_upgrade_sent
   connected_website write_access_allowed passport_data proximity_alert_triggered boost_added chat_background_set checklist_tasks_done
   checklist_tasks_added direct_message_price_changed forum_topic_created forum_topic_edited forum_topic_closed forum_topic_reopened
   general_forum_topic_hidden general_forum_topic_unhidden giveaway_created giveaway_completed managed_bot_created
   paid_message_price_changed poll_option_added poll_option_deleted suggested_post_approved suggested_post_approval_failed
   suggested_post_declined suggested_post_paid suggested_post_refunded video_chat_scheduled video_chat_started video_chat_ended
   video_chat_participants_invited web_app_data`.split(/\s+/),
);

/** What Telegram calls contents that we do not know, where it stands in the message. */
const UNKNOWN = ["story", "paid_media", "live_photo", "game", "invoice", "giveaway", "giveaway_winners", "rich_message", "checklist"];

/**
 * What a message is made of; null for Telegram's own notices. Takes nothing for granted: a field that is missing or of
 * another type is as if it were not there.
 */
export function contentOf(message: Message): Content | null {
  const text = str(message.text) ?? str(message.caption) ?? "";
  const around = { ...repliesTo(message), ...forwarded(message) };
  const album = str(message.media_group_id);
  const whole = (kind: MessageKind, own: { text?: string; details?: MessageDetails; words?: string } = {}): Content => {
    const said = own.text ?? text;
    return {
      kind,
      text: said,
      details: { ...around, ...own.details },
      words: [said, own.words ?? ""].filter((part) => part !== "").join("\n"),
      ...(album !== undefined && { album }),
    };
  };

  if (str(message.text) !== undefined) return whole("text");
  for (const kind of FILES) if (message[kind]) return whole(kind);
  const { sticker, dice, contact, poll } = message;
  if (sticker) return whole("sticker", { details: emojiOf(str(sticker.emoji)) });
  if (dice) return whole("dice", { details: emojiOf([str(dice.emoji), num(dice.value)].filter((part) => part !== undefined).join(" ")) });
  if (contact) {
    const name = nameOf(contact);
    return whole("contact", { details: { contact: { name, phone: str(contact.phone_number) ?? "" } }, words: name });
  }
  if (message.location || message.venue) return whole("location", placeOf(message));
  if (poll) {
    const question = str(poll.question) ?? "";
    const options = textsOf(poll.options);
    return whole("poll", { details: { poll: { question, options } }, words: [question, ...options].join("\n") });
  }
  if (Object.keys(message).some((field) => SERVICE.has(field))) return null;
  const what = UNKNOWN.find((field) => field in message);
  return whole("other", {
    details: what === undefined ? {} : { what },
    ...(what === "checklist" && { text: [str(message.checklist?.title) ?? "", ...textsOf(message.checklist?.tasks)].join("\n") }),
  });
}

function placeOf({ location, venue }: Message): { text: string; details: MessageDetails } {
  const { latitude, longitude } = location ?? venue?.location ?? {};
  const text = [str(venue?.title), str(venue?.address)].filter((part) => part !== undefined && part !== "").join("\n");
  const [north, east] = [num(latitude), num(longitude)];
  return { text, details: north === undefined || east === undefined ? {} : { location: { latitude: north, longitude: east } } };
}

function repliesTo({ reply_to_message: replied }: Message): MessageDetails {
  const number = num(replied?.message_id);
  return number !== undefined && Number.isSafeInteger(number) ? { replyTo: number } : {};
}

/** Where it was forwarded from. These are the only names of others that are kept. */
function forwarded({ forward_origin: origin }: Message): MessageDetails {
  if (!origin) return {};
  const at = momentOf(origin.date);
  const of = (from: ForwardOrigin["from"], who: Partial<ForwardOrigin>): MessageDetails => ({
    forwardedFrom: { from, id: null, name: null, username: null, messageId: null, at, ...who },
  });
  switch (origin.type) {
    case "user":
      return of("user", { ...named(origin.sender_user), name: nameOf(origin.sender_user) || null });
    case "hidden_user":
      return of("hidden_user", { name: str(origin.sender_user_name) ?? null });
    case "chat":
      return of("chat", { ...named(origin.sender_chat), name: titleOf(origin.sender_chat) });
    case "channel":
      return of("channel", { ...named(origin.chat), name: titleOf(origin.chat), messageId: num(origin.message_id) ?? null });
    default:
      return {};
  }
}

const named = (who: { id?: unknown; username?: unknown } | undefined) => ({
  id: num(who?.id) ?? null,
  username: str(who?.username) ?? null,
});

const nameOf = (who: { first_name?: unknown; last_name?: unknown } | undefined): string =>
  [str(who?.first_name), str(who?.last_name)].filter((part) => part !== undefined && part !== "").join(" ");

const titleOf = (chat: { title?: unknown; first_name?: unknown; last_name?: unknown } | undefined): string | null =>
  str(chat?.title) ?? (nameOf(chat) || null);

const emojiOf = (emoji: string | undefined): MessageDetails => (emoji === undefined || emoji === "" ? {} : { emoji });

const textsOf = (items: unknown): string[] =>
  Array.isArray(items) ? items.map((item: { text?: unknown } | null) => str(item?.text)).filter((text) => text !== undefined) : [];

function momentOf(seconds: unknown): string | null {
  const at = new Date((num(seconds) ?? Number.NaN) * 1000);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

// Telegram's types promise these; the feed may break the promise.
const str = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const num = (value: unknown): number | undefined => (typeof value === "number" && Number.isFinite(value) ? value : undefined);
