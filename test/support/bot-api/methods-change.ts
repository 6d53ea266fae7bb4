import type { Message } from "grammy/types";
import { hours, seconds } from "../../../src/shared/clock.ts";
import { inlineKeyboard, type Markup } from "./keyboard.ts";
import { editDate, type Payload, some } from "./methods-send.ts";
import { badRequest } from "./refusal.ts";
import { type BotApiState, type ChatState, chatOf, messageOf, removeMessage, type StoredMessage, writableChat } from "./state.ts";
import { formattedCaption, formattedText } from "./text.ts";

/** A bot deletes messages of a private chat up to 48 hours old. */
const DELETABLE = hours(48);
/** How long a press waits for its answer. */
const ANSWERABLE = seconds(150);
const MOST_DELETED = 100;
const LONGEST_TOAST = 200;

const NOT_MODIFIED =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

interface Target {
  chat_id?: number | string;
  message_id?: number;
  inline_message_id?: string;
  reply_markup?: unknown;
}

export function editMessageText(state: BotApiState, payload: Payload<"editMessageText">): Message {
  const { text, entities } = formattedText(payload.text ?? "", payload.parse_mode, payload.entities);
  const [chat, stored] = editable(state, payload);
  if (stored.message.text === undefined) throw badRequest("there is no text in the message to edit");
  const { entities: _old, ...rest } = stored.message;
  return edit(state, chat, stored, { ...rest, text, ...some("entities", entities) }, payload);
}

export function editMessageCaption(state: BotApiState, payload: Payload<"editMessageCaption">): Message {
  const caption = formattedCaption(payload.caption, payload.parse_mode, payload.caption_entities);
  const [chat, stored] = editable(state, payload);
  if (stored.message.text !== undefined) throw badRequest("there is no caption in the message to edit");
  const { caption: _text, caption_entities: _old, ...rest } = stored.message;
  const changed = caption.text === "" ? rest : { ...rest, caption: caption.text, ...some("caption_entities", caption.entities) };
  return edit(state, chat, stored, changed, payload);
}

export function editMessageReplyMarkup(state: BotApiState, payload: Payload<"editMessageReplyMarkup">): Message {
  const [chat, stored] = editable(state, payload);
  return edit(state, chat, stored, stored.message, payload, "keyboard");
}

export function deleteMessage(state: BotApiState, payload: Payload<"deleteMessage">): true {
  const chat = chatOf(state, payload.chat_id);
  remove(state, chat, [messageOf(chat, payload.message_id, "message to delete")]);
  return true;
}

export function deleteMessages(state: BotApiState, payload: Payload<"deleteMessages">): true {
  const ids = payload.message_ids;
  if (ids.length === 0) throw badRequest("message identifiers are not specified");
  if (ids.length > MOST_DELETED) throw badRequest("too many message identifiers specified");
  if (ids.some((id) => id <= 0)) throw badRequest("invalid message identifier specified");
  const chat = chatOf(state, payload.chat_id);
  // Those that are gone already are skipped.
  const found = [...new Set(ids)].flatMap((id) => chat.messages.get(id) ?? []).filter((stored) => !stored.deleted);
  remove(state, chat, found);
  return true;
}

export function answerCallbackQuery(state: BotApiState, payload: Payload<"answerCallbackQuery">): true {
  if ([...(payload.text ?? "")].length > LONGEST_TOAST) throw badRequest("MESSAGE_TOO_LONG");
  const pending = state.queries.get(payload.callback_query_id);
  const late = pending && state.clock.now().getTime() - pending.pressedAt.getTime() > ANSWERABLE;
  if (!pending || pending.answered || late) throw badRequest("query is too old and response timeout expired or query ID is invalid");
  pending.answered = true;
  if (payload.text) chatOf(state, pending.chatId).history.push({ kind: "toast", text: payload.text, alert: payload.show_alert ?? false });
  return true;
}

export function setMessageReaction(state: BotApiState, payload: Payload<"setMessageReaction">): true {
  const chat = chatOf(state, payload.chat_id);
  messageOf(chat, payload.message_id, "message to react");
  const reactions = payload.reaction ?? [];
  if (reactions.length > 1) throw badRequest("REACTIONS_TOO_MANY");
  const [reaction] = reactions;
  chat.history.push({ kind: "reaction", who: "bot", emoji: reaction?.type === "emoji" ? reaction.emoji : undefined });
  return true;
}

function editable(state: BotApiState, { chat_id, message_id }: Target): [ChatState, StoredMessage] {
  if (chat_id === undefined && message_id === undefined) throw badRequest("message identifier is not specified");
  const chat = writableChat(state, chat_id ?? "");
  const stored = messageOf(chat, message_id ?? 0, "message to edit");
  const { markup, message } = stored;
  // A message that is a forward, or that brought or removed a reply keyboard, stays as it is for ever.
  const fixed = message.forward_origin ?? markup?.keyboard ?? markup?.remove_keyboard ?? markup?.force_reply;
  if (stored.who !== "bot" || fixed) throw badRequest("message can't be edited");
  return [chat, stored];
}

function edit(state: BotApiState, chat: ChatState, stored: StoredMessage, changed: Message, target: Target, only?: "keyboard"): Message {
  const { reply_markup: _old, ...rest } = changed;
  const inline = inlineKeyboard(target.reply_markup as Markup | undefined);
  const next: Message = { ...rest, ...(inline && { reply_markup: inline }) };
  if (contentKey(next) === contentKey(stored.message)) throw badRequest(NOT_MODIFIED);
  const message = { ...next, edit_date: editDate(state) };
  chat.messages.set(message.message_id, { ...stored, message });
  chat.history.push({ kind: "edit", who: "bot", message, only });
  return message;
}

const contentKey = ({ text, entities, caption, caption_entities, reply_markup }: Message): string =>
  JSON.stringify([text, entities, caption, caption_entities, reply_markup]);

function remove(state: BotApiState, chat: ChatState, messages: StoredMessage[]): void {
  const now = state.clock.now().getTime();
  if (messages.some(({ sentAt }) => now - sentAt.getTime() > DELETABLE)) throw badRequest("message can't be deleted for everyone");
  for (const stored of messages) removeMessage(chat, stored);
  if (messages.length > 0) chat.history.push({ kind: "removed", count: messages.length });
}
