import type { CallbackQuery, Chat, Message, User } from "grammy/types";
import type { Clock } from "../../../src/shared/clock.ts";
import { labelOf, type Markup } from "./keyboard.ts";
import { badRequest, forbidden } from "./refusal.ts";

/** What happened in a chat, in the order a person saw it; the transcript is made of it. */
export type Happening =
  | { kind: "message"; who: Who; message: Message; markup: Markup | undefined }
  | { kind: "edit"; who: Who; message: Message; only: "keyboard" | undefined }
  | { kind: "press"; label: string | undefined }
  | { kind: "toast"; text: string; alert: boolean }
  | { kind: "removed"; count: number }
  | { kind: "reaction"; who: Who; emoji: string | undefined }
  | { kind: "blocked" | "unblocked" };
export type Who = "teen" | "bot";

export interface StoredMessage {
  message: Message;
  who: Who;
  sentAt: Date;
  deleted: boolean;
  /** A message sent with anything but an inline keyboard can never be edited. */
  markup: Markup | undefined;
}

export interface ChatState {
  readonly user: User;
  readonly chat: Chat.PrivateChat;
  readonly messages: Map<number, StoredMessage>;
  readonly history: Happening[];
  /** Whether the person wrote to the bot: before that the bot may not write to them. */
  started: boolean;
  blocked: boolean;
  /** The reply keyboard shown now, and the message that brought it: it goes with that message. */
  keyboard: { rows: string[][]; messageId: number; once: boolean } | undefined;
}

/** A group or channel that somebody put the bot into. */
export interface GroupState {
  readonly said: string[];
  left: boolean;
}

interface PendingQuery {
  query: CallbackQuery;
  chatId: number;
  pressedAt: Date;
  answered: boolean;
}
interface StoredFile {
  path: string;
  /** Absent for what the bot uploaded: those bytes are not kept. */
  bytes: Uint8Array | undefined;
  size: number;
}
/** A file as messages name it. */
export interface FileRef {
  file_id: string;
  file_unique_id: string;
  file_size: number;
}

export interface BotApiState {
  readonly clock: Clock;
  readonly bot: User & { is_bot: true; username: string };
  readonly chats: Map<number, ChatState>;
  readonly groups: Map<number, GroupState>;
  readonly queries: Map<string, PendingQuery>;
  readonly files: Map<string, StoredFile>;
  /** Commands, descriptions and menu buttons by what they are for. */
  readonly settings: Map<string, unknown>;
  readonly warnings: string[];
  /** The next number of a kind, for ids that must not repeat. */
  count(kind: string): number;
}

export function createState(clock: Clock): BotApiState {
  const counters = new Map<string, number>();
  return {
    clock,
    bot: { id: 7_000_000_001, is_bot: true, first_name: "Parasolka", username: "parasolka_test_bot" },
    chats: new Map(),
    groups: new Map(),
    queries: new Map(),
    files: new Map(),
    settings: new Map(),
    warnings: [],
    count: (kind) => {
      const next = (counters.get(kind) ?? 0) + 1;
      counters.set(kind, next);
      return next;
    },
  };
}

export const unixTime = (date: Date): number => Math.floor(date.getTime() / 1000);

/** The chat with this id, if the bot could know it. */
export function chatOf(state: BotApiState, id: number | string): ChatState {
  const chat = state.chats.get(Number(id));
  if (!chat) throw badRequest("chat not found");
  return chat;
}

/** The chat, if the bot may write in it. */
export function writableChat(state: BotApiState, id: number | string): ChatState {
  const chat = chatOf(state, id);
  if (chat.blocked) throw forbidden("bot was blocked by the user");
  if (!chat.started) throw forbidden("bot can't initiate conversation with a user");
  return chat;
}

/** The message, if it is still there; `what` is the first half of Telegram's complaint, e.g. `message to edit`. */
export function messageOf(chat: ChatState, id: number, what: string): StoredMessage {
  const found = chat.messages.get(id);
  if (!found || found.deleted) throw badRequest(`${what} not found`);
  return found;
}

/** Puts a new message in the chat, from the person or the bot. */
export function addMessage(state: BotApiState, chat: ChatState, who: Who, content: Partial<Message>, markup?: Markup): Message {
  const sentAt = state.clock.now();
  const message: Message = {
    message_id: state.count(`message:${chat.chat.id}`),
    from: who === "bot" ? state.bot : chat.user,
    chat: chat.chat,
    date: unixTime(sentAt),
    ...content,
  };
  chat.messages.set(message.message_id, { message, who, sentAt, deleted: false, markup });
  chat.history.push({ kind: "message", who, message, markup });
  changeKeyboard(chat, message.message_id, markup);
  return message;
}

function changeKeyboard(chat: ChatState, messageId: number, markup: Markup | undefined): void {
  if (markup?.remove_keyboard) chat.keyboard = undefined;
  if (markup?.keyboard) {
    const rows = markup.keyboard.map((row) => row.map(labelOf));
    chat.keyboard = { rows, messageId, once: markup.one_time_keyboard ?? false };
  }
}

/** Takes a message out of the chat, with the reply keyboard that it brought. */
export function removeMessage(chat: ChatState, { message, ...stored }: StoredMessage): void {
  chat.messages.set(message.message_id, { message, ...stored, deleted: true });
  if (chat.keyboard?.messageId === message.message_id) chat.keyboard = undefined;
}

/** Messages in the chat now, oldest first. */
export const visible = (chat: ChatState): StoredMessage[] => [...chat.messages.values()].filter((stored) => !stored.deleted);

/** A new file: of a person with its bytes, of the bot with its size only. */
export function addFile(state: BotApiState, folder: string, extension: string, content: Uint8Array | number): FileRef {
  const number = state.count("file");
  const size = typeof content === "number" ? content : content.length;
  const id = `file-${number}`;
  state.files.set(id, { path: `${folder}/file_${number}.${extension}`, bytes: typeof content === "number" ? undefined : content, size });
  return { file_id: id, file_unique_id: `unique-${number}`, file_size: size };
}
