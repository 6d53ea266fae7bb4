import type { ApiMethods, Message, MessageEntity, ReplyParameters } from "grammy/types";
import type { Uploads } from "./check.ts";
import { inlineKeyboard, type Markup } from "./keyboard.ts";
import { albumItem, mediaContent } from "./media.ts";
import { badRequest, forbidden } from "./refusal.ts";
import { addMessage, type BotApiState, type ChatState, chatOf, messageOf, unixTime, writableChat } from "./state.ts";
import { type Formatted, formattedCaption, formattedText } from "./text.ts";

/** What a method takes; calls were checked against the facts before. */
export type Payload<M extends keyof ApiMethods> = Parameters<ApiMethods[M]>[0];

interface SendOptions {
  reply_parameters?: ReplyParameters;
  reply_markup?: unknown;
  protect_content?: boolean;
}

const MOST_IN_ALBUM = 10;

export function sendMessage(state: BotApiState, payload: Payload<"sendMessage">): Message {
  const group = state.groups.get(Number(payload.chat_id));
  if (group?.left) throw forbidden("bot is not a member of the supergroup chat");
  if (group) {
    group.said.push(payload.text);
    const chat = { id: Number(payload.chat_id), type: "group", title: "Group" } as const;
    return { message_id: group.said.length, date: 0, chat, from: state.bot, text: payload.text };
  }
  const chat = writableChat(state, payload.chat_id);
  const { text, entities } = formattedText(payload.text, payload.parse_mode, payload.entities);
  return post(state, chat, payload, { text, ...some("entities", entities) });
}

/** sendPhoto, sendDocument, sendVoice …: `field` is the one that holds the file. */
export function sendFile(field: string) {
  return (state: BotApiState, payload: Payload<"sendDocument"> & Record<string, unknown>, uploads: Uploads): Message => {
    const chat = writableChat(state, payload.chat_id);
    const caption = formattedCaption(payload.caption, payload.parse_mode, payload.caption_entities);
    return post(state, chat, payload, { ...mediaContent(state, field, payload[field], uploads), ...captionFields(caption) });
  };
}

export function sendMediaGroup(state: BotApiState, payload: Payload<"sendMediaGroup">, uploads: Uploads): Message[] {
  const chat = writableChat(state, payload.chat_id);
  if (payload.media.length === 0) throw badRequest("there are no messages to send");
  if (payload.media.length > MOST_IN_ALBUM) throw badRequest("too many messages to send as an album");
  const items = payload.media.map((item) => ({
    ...albumItem(state, item, uploads),
    ...captionFields(formattedCaption(item.caption, item.parse_mode, item.caption_entities)),
  }));
  const media_group_id = String(state.count("album"));
  return items.map((item) => post(state, chat, payload, { ...item, media_group_id }));
}

export function copyMessage(state: BotApiState, payload: Payload<"copyMessage">): { message_id: number } {
  const chat = writableChat(state, payload.chat_id);
  const { message } = messageOf(chatOf(state, payload.from_chat_id), payload.message_id, "message to copy");
  const caption =
    payload.caption === undefined
      ? {}
      : { caption_entities: [], ...captionFields(formattedCaption(payload.caption, payload.parse_mode, payload.caption_entities)) };
  return { message_id: post(state, chat, payload, { ...contentOf(message), ...caption }).message_id };
}

export function forwardMessage(state: BotApiState, payload: Payload<"forwardMessage">): Message {
  const chat = writableChat(state, payload.chat_id);
  const { message } = messageOf(chatOf(state, payload.from_chat_id), payload.message_id, "message to forward");
  const sender = message.from ?? state.bot;
  return post(state, chat, payload, {
    ...contentOf(message),
    forward_origin: message.forward_origin ?? { type: "user", sender_user: sender, date: message.date },
  });
}

function post(state: BotApiState, chat: ChatState, options: SendOptions, content: Partial<Message>): Message {
  const markup = options.reply_markup as Markup | undefined;
  const inline = inlineKeyboard(markup);
  return addMessage(
    state,
    chat,
    "bot",
    {
      ...content,
      ...repliedTo(chat, options.reply_parameters),
      ...(inline && { reply_markup: inline }),
      ...(options.protect_content && { has_protected_content: true as const }),
    },
    markup,
  );
}

function repliedTo(chat: ChatState, parameters: ReplyParameters | undefined): Partial<Message> {
  if (!parameters?.message_id) return {};
  const target = chat.messages.get(parameters.message_id);
  const gone = !target || target.deleted;
  if (gone && parameters.allow_sending_without_reply) return {};
  if (gone) throw badRequest("message to be replied not found");
  const { reply_to_message: _deeper, ...message } = target.message;
  return { reply_to_message: message as NonNullable<Message["reply_to_message"]> };
}

const captionFields = ({ text, entities }: Formatted): Partial<Message> =>
  text === "" ? {} : { caption: text, ...some("caption_entities", entities) };

/** A list of entities as a message has it: absent when empty. */
export const some = <K extends "entities" | "caption_entities">(key: K, entities: MessageEntity[]): Partial<Message> =>
  entities.length > 0 ? { [key]: entities } : {};

function contentOf(message: Message): Partial<Message> {
  const { message_id, from, chat, date, edit_date, reply_markup, reply_to_message, media_group_id, ...content } = message;
  return content;
}

/** The time at which an edit shows. */
export const editDate = (state: BotApiState): number => unixTime(state.clock.now());
