import type { Uploads } from "./check.ts";
import { FILE_METHODS } from "./media.ts";
import {
  answerCallbackQuery,
  deleteMessage,
  deleteMessages,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageText,
  setMessageReaction,
} from "./methods-change.ts";
import { copyMessage, forwardMessage, sendFile, sendMediaGroup, sendMessage } from "./methods-send.ts";
import {
  deleteMyCommands,
  getChat,
  getChatMenuButton,
  getFile,
  getMe,
  getMyCommands,
  getWords,
  leaveChat,
  sendChatAction,
  setChatMenuButton,
  setMyCommands,
  setWords,
} from "./methods-settings.ts";
import type { BotApiState } from "./state.ts";

/** Does what a method does and returns its result, or throws a `Refusal`. */
type Method = (state: BotApiState, payload: Record<string, unknown>, uploads: Uploads) => unknown;

/** Each takes a payload of its own type: the check against the facts comes before the call and stands for the compiler. */
const checked = (method: (state: BotApiState, payload: never, uploads: Uploads) => unknown): Method => method as Method;

const files = Object.entries(FILE_METHODS).map(([name, field]): [string, Method] => [name, checked(sendFile(field))]);

/** What the stand-in can do, apart from getting updates (feed.ts). Every other method is checked, counted and answered with `true`. */
export const HANDLED: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["getMe", checked(getMe)],
  ["sendMessage", checked(sendMessage)],
  ...files,
  ["sendMediaGroup", checked(sendMediaGroup)],
  ["copyMessage", checked(copyMessage)],
  ["forwardMessage", checked(forwardMessage)],
  ["sendChatAction", checked(sendChatAction)],
  ["editMessageText", checked(editMessageText)],
  ["editMessageCaption", checked(editMessageCaption)],
  ["editMessageReplyMarkup", checked(editMessageReplyMarkup)],
  ["deleteMessage", checked(deleteMessage)],
  ["deleteMessages", checked(deleteMessages)],
  ["answerCallbackQuery", checked(answerCallbackQuery)],
  ["setMessageReaction", checked(setMessageReaction)],
  ["getChat", checked(getChat)],
  ["getFile", checked(getFile)],
  ["leaveChat", checked(leaveChat)],
  ["setMyCommands", checked(setMyCommands)],
  ["getMyCommands", checked(getMyCommands)],
  ["deleteMyCommands", checked(deleteMyCommands)],
  ["setMyName", checked(setWords("name"))],
  ["getMyName", checked(getWords("name"))],
  ["setMyDescription", checked(setWords("description"))],
  ["getMyDescription", checked(getWords("description"))],
  ["setMyShortDescription", checked(setWords("short_description"))],
  ["getMyShortDescription", checked(getWords("short_description"))],
  ["setChatMenuButton", checked(setChatMenuButton)],
  ["getChatMenuButton", checked(getChatMenuButton)],
]);
