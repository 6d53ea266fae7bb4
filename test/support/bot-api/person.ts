import type { CallbackQuery, ChatMember, Message, Update } from "grammy/types";
import type { Markup } from "./keyboard.ts";
import { asMessage } from "./media.ts";
import { addFile, addMessage, type BotApiState, type ChatState, type StoredMessage, unixTime, visible } from "./state.ts";
import { recognised } from "./text.ts";
import { renderTranscript, wordsOf } from "./transcript.ts";

export interface PersonOptions {
  first_name?: string;
  /** Null for a Telegram that does not tell its language. */
  language_code?: string | null;
}
interface FileOptions {
  caption?: string;
  bytes?: Uint8Array;
}

/** A teen at the other end of a private chat. Everything they do resolves with the update that the bot gets. */
export interface Person {
  readonly chatId: number;
  send(text: string, options?: { replyTo?: number }): Promise<Update>;
  /** Presses the newest visible inline button with this label or data, else the key of the reply keyboard with this label. */
  press(labelOrData: string): Promise<Update>;
  /** A press of a button that may have been forged, or be gone. */
  pressData(messageId: number, data: string): Promise<Update>;
  sendSticker(): Promise<Update>;
  sendPhoto(options?: FileOptions): Promise<Update>;
  sendVoice(options?: FileOptions): Promise<Update>;
  sendVideo(options?: FileOptions): Promise<Update>;
  sendDocument(options?: FileOptions): Promise<Update>;
  /** Any other message, e.g. a location or a contact. */
  sendOther(content: Partial<Message>): Promise<Update>;
  edit(messageId: number, text: string): Promise<Update>;
  react(messageId: number, emoji: string): Promise<Update>;
  block(): Promise<Update>;
  unblock(): Promise<Update>;
  /** Sends an update once more, as Telegram does when it got no answer. */
  redeliver(update: Update): Promise<Update>;
  /** The messages in the chat now, from both sides, oldest first. */
  messages(): Message[];
  /** The same as text. */
  sees(): string[];
  /** Labels of the reply keyboard shown now, row by row; empty when there is none. */
  keyboard(): string[][];
  /** Labels under the newest visible message that has inline buttons, row by row. */
  buttons(): string[][];
  /** Everything that happened, as chat text without ids and times. */
  transcript(): string;
}

interface PersonDeps {
  state: BotApiState;
  chatId: number;
  about: PersonOptions | undefined;
  deliver: (update: Update, again: boolean) => Promise<void>;
}

const FIRST_UPDATE = 100_000;
const LONGEST_TEXT = 4096;
const PIXEL = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);

export function createPerson({ state, chatId, about, deliver }: PersonDeps): Person {
  const { first_name = "Teen", language_code = "uk" } = about ?? {};
  const chat: ChatState = {
    user: { id: chatId, is_bot: false, first_name, ...(language_code && { language_code }) },
    chat: { id: chatId, type: "private", first_name },
    messages: new Map(),
    history: [],
    started: false,
    blocked: false,
    keyboard: undefined,
  };
  state.chats.set(chatId, chat);

  async function emit(content: Omit<Update, "update_id">): Promise<Update> {
    const update: Update = { update_id: FIRST_UPDATE + state.count("update"), ...content };
    await deliver(update, false);
    return update;
  }

  async function write(content: Partial<Message>): Promise<Update> {
    if (chat.blocked) throw new Error("The person blocked the bot and cannot write to it: unblock() first");
    chat.started = true;
    const message = addMessage(state, chat, "teen", content);
    return emit({ message: message as NonNullable<Update["message"]> });
  }

  const sendFile = (field: string, extension: string, { caption, bytes = PIXEL }: FileOptions = {}) =>
    write({ ...asMessage(field, addFile(state, `${field}s`, extension, bytes)), ...(caption !== undefined && { caption }) });

  async function send(text: string, { replyTo }: { replyTo?: number } = {}): Promise<Update> {
    const typed = text.trim();
    if (typed === "" || typed.length > LONGEST_TEXT)
      throw new Error(`Telegram does not let a person send ${typed.length} characters at once`);
    const entities = recognised(typed);
    const answered = replyTo === undefined ? undefined : stored(replyTo).message;
    if (chat.keyboard?.once && chat.keyboard.rows.flat().includes(typed)) chat.keyboard = undefined;
    return write({
      text: typed,
      ...(entities.length > 0 && { entities }),
      ...(answered && { reply_to_message: answered as NonNullable<Message["reply_to_message"]> }),
    });
  }

  function stored(messageId: number): StoredMessage {
    const found = chat.messages.get(messageId);
    if (!found || found.deleted) throw new Error("There is no such message in the chat now");
    return found;
  }

  async function press(wish: string): Promise<Update> {
    for (const { message } of visible(chat).reverse()) {
      const button = inlineButtons(message)
        .flat()
        .find((one) => one.text === wish || one.callback_data === wish);
      if (!button) continue;
      if (button.callback_data === undefined) throw new Error(`The button "${wish}" opens something, the bot does not hear of it`);
      return pressData(message.message_id, button.callback_data);
    }
    if (chat.keyboard?.rows.flat().includes(wish)) return send(wish);
    const offered = [
      ...visible(chat).flatMap(({ message }) =>
        inlineButtons(message)
          .flat()
          .map((one) => one.text),
      ),
      ...(chat.keyboard?.rows.flat() ?? []),
    ];
    throw new Error(`Nothing to press says "${wish}"; there is: ${offered.join(" · ") || "nothing"}`);
  }

  async function pressData(messageId: number, data: string): Promise<Update> {
    const found = chat.messages.get(messageId);
    const message = found && !found.deleted ? found.message : { chat: chat.chat, message_id: messageId, date: 0 as const };
    const query: CallbackQuery = {
      id: String(4_000_000_000 + state.count("query")),
      from: chat.user,
      message: message as NonNullable<CallbackQuery["message"]>,
      chat_instance: String(-chatId),
      data,
    };
    state.queries.set(query.id, { query, chatId, pressedAt: state.clock.now(), answered: false });
    const button =
      found &&
      inlineButtons(found.message)
        .flat()
        .find((one) => one.callback_data === data);
    chat.history.push({ kind: "press", label: button?.text });
    return emit({ callback_query: query });
  }

  async function membership(blocked: boolean): Promise<Update> {
    const inside: ChatMember = { user: state.bot, status: "member" };
    const outside: ChatMember = { user: state.bot, status: "kicked", until_date: 0 };
    chat.blocked = blocked;
    chat.history.push({ kind: blocked ? "blocked" : "unblocked" });
    return emit({
      my_chat_member: {
        chat: chat.chat,
        from: chat.user,
        date: unixTime(state.clock.now()),
        old_chat_member: blocked ? inside : outside,
        new_chat_member: blocked ? outside : inside,
      },
    });
  }

  return {
    chatId,
    send,
    press,
    pressData,
    sendSticker: () => sendFile("sticker", "webp"),
    sendPhoto: (options) => sendFile("photo", "jpg", options),
    sendVoice: (options) => sendFile("voice", "oga", options),
    sendVideo: (options) => sendFile("video", "mp4", options),
    sendDocument: (options) => sendFile("document", "bin", options),
    sendOther: write,
    edit: async (messageId, text) => {
      const before = stored(messageId);
      if (before.who !== "teen") throw new Error("A person edits their own messages only");
      const entities = recognised(text);
      const { entities: _old, ...rest } = before.message;
      const message: Message = { ...rest, text, ...(entities.length > 0 && { entities }), edit_date: unixTime(state.clock.now()) };
      chat.messages.set(messageId, { ...before, message });
      chat.history.push({ kind: "edit", who: "teen", message, only: undefined });
      return emit({ edited_message: message as NonNullable<Update["edited_message"]> });
    },
    react: async (messageId, emoji) => {
      stored(messageId);
      chat.history.push({ kind: "reaction", who: "teen", emoji });
      const reaction = { type: "emoji", emoji } as NonNullable<Update["message_reaction"]>["new_reaction"][number];
      const date = unixTime(state.clock.now());
      return emit({
        message_reaction: { chat: chat.chat, message_id: messageId, user: chat.user, date, old_reaction: [], new_reaction: [reaction] },
      });
    },
    block: () => membership(true),
    unblock: () => membership(false),
    redeliver: async (update) => {
      await deliver(update, true);
      return update;
    },
    messages: () => visible(chat).map(({ message }) => message),
    sees: () => visible(chat).map(({ message }) => wordsOf(message)),
    keyboard: () => chat.keyboard?.rows ?? [],
    buttons: () => {
      const rows = visible(chat)
        .map(({ message }) => inlineButtons(message))
        .filter((found) => found.length > 0);
      return (rows.at(-1) ?? []).map((row) => row.map(({ text }) => text));
    },
    transcript: () => renderTranscript(chat.history),
  };
}

const inlineButtons = (message: Message) => (message.reply_markup as Markup | undefined)?.inline_keyboard ?? [];
