import type { BotCommand, ChatFullInfo, MenuButton, UserFromGetMe } from "grammy/types";
import type { Payload } from "./methods-send.ts";
import { badRequest, forbidden } from "./refusal.ts";
import { type BotApiState, chatOf, writableChat } from "./state.ts";

const MOST_COMMANDS = 100;
const BIGGEST_FILE = 20 * 1024 * 1024;
const ACTIONS = new Set([
  "typing",
  "upload_photo",
  "record_video",
  "upload_video",
  "record_voice",
  "upload_voice",
  "upload_document",
  "choose_sticker",
  "find_location",
  "record_video_note",
  "upload_video_note",
]);

/** The bot itself, with the fields that only getMe returns. */
export const getMe = (state: BotApiState): UserFromGetMe => ({
  ...state.bot,
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
});

export function setMyCommands(state: BotApiState, payload: Payload<"setMyCommands">): true {
  if (payload.commands.length > MOST_COMMANDS) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  for (const { command, description } of payload.commands) {
    if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
    const length = [...description.trim()].length;
    if (length < 1 || length > 256) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
  }
  state.settings.set(
    commandsKey(payload),
    payload.commands.map(({ command, description }) => ({ command: command.replace("/", ""), description })),
  );
  return true;
}

export function getMyCommands(state: BotApiState, payload: Payload<"getMyCommands">): BotCommand[] {
  return (state.settings.get(commandsKey(payload)) as BotCommand[] | undefined) ?? [];
}

export function deleteMyCommands(state: BotApiState, payload: Payload<"deleteMyCommands">): true {
  state.settings.delete(commandsKey(payload));
  return true;
}

/** setMyName, setMyDescription, setMyShortDescription: one text for each language. */
export function setWords(field: string) {
  return (state: BotApiState, payload: { language_code?: string } & Record<string, unknown>): true => {
    state.settings.set(`${field}:${payload.language_code ?? ""}`, payload[field] ?? "");
    return true;
  };
}

export function getWords(field: string) {
  return (state: BotApiState, payload: { language_code?: string }): Record<string, unknown> => {
    const own = state.settings.get(`${field}:${payload.language_code ?? ""}`);
    return { [field]: own || (state.settings.get(`${field}:`) ?? "") };
  };
}

export function setChatMenuButton(state: BotApiState, payload: Payload<"setChatMenuButton">): true {
  if (payload.chat_id !== undefined) chatOf(state, payload.chat_id);
  state.settings.set(`menu:${payload.chat_id ?? ""}`, payload.menu_button ?? { type: "default" });
  return true;
}

export function getChatMenuButton(state: BotApiState, payload: Payload<"getChatMenuButton">): MenuButton {
  const { settings } = state;
  return (settings.get(`menu:${payload.chat_id ?? ""}`) ?? settings.get("menu:") ?? { type: "commands" }) as MenuButton;
}

export function sendChatAction(state: BotApiState, payload: Payload<"sendChatAction">): true {
  if (!ACTIONS.has(payload.action)) throw badRequest("wrong parameter action in request");
  writableChat(state, payload.chat_id);
  return true;
}

export function getChat(state: BotApiState, payload: Payload<"getChat">): ChatFullInfo {
  const gifts = { unlimited_gifts: true, limited_gifts: true, unique_gifts: true, premium_subscription: true, gifts_from_channels: true };
  return {
    ...chatOf(state, payload.chat_id).chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: gifts,
  };
}

export function getFile(state: BotApiState, payload: Payload<"getFile">) {
  const file = state.files.get(payload.file_id);
  if (!file) throw badRequest("wrong file_id or the file is temporarily unavailable");
  if (file.size > BIGGEST_FILE) throw badRequest("file is too big");
  const file_unique_id = payload.file_id.replace("file", "unique");
  return { file_id: payload.file_id, file_unique_id, file_size: file.size, file_path: file.path };
}

export function leaveChat(state: BotApiState, payload: Payload<"leaveChat">): true {
  const group = state.groups.get(Number(payload.chat_id));
  if (group?.left) throw forbidden("bot is not a member of the supergroup chat");
  if (group) {
    group.left = true;
    return true;
  }
  chatOf(state, payload.chat_id);
  throw badRequest("can't leave private chats");
}

const commandsKey = ({ scope, language_code }: { scope?: unknown; language_code?: string }): string =>
  `commands:${JSON.stringify(scope ?? { type: "default" })}:${language_code ?? ""}`;
