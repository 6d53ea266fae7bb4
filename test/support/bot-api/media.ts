import type { Message } from "grammy/types";
import type { Uploads } from "./check.ts";
import { badRequest } from "./refusal.ts";
import { addFile, type BotApiState, type FileRef } from "./state.ts";

/** The methods that send one file, and the field that holds it. */
export const FILE_METHODS = {
  sendPhoto: "photo",
  sendDocument: "document",
  sendVoice: "voice",
  sendAudio: "audio",
  sendVideo: "video",
  sendVideoNote: "video_note",
  sendAnimation: "animation",
  sendSticker: "sticker",
} as const;

const EXTENSIONS: Record<string, string> = {
  photo: "jpg",
  voice: "oga",
  audio: "mp3",
  video: "mp4",
  video_note: "mp4",
  sticker: "webp",
  animation: "mp4",
};

/** The part of a message that holds a file of the kind `field`, given as a known file id, a web address or an upload. */
export function mediaContent(state: BotApiState, field: string, given: unknown, uploads: Uploads): Partial<Message> {
  if (typeof given !== "string" || given === "") throw badRequest(`there is no ${field.replace("_", " ")} in the request`);
  const upload = given.startsWith("attach://") ? uploads.get(given.slice("attach://".length)) : undefined;
  return asMessage(field, fileOf(state, field, given, upload?.size), upload);
}

/** One item of an album. */
export function albumItem(state: BotApiState, item: { type: string; media: unknown }, uploads: Uploads): Partial<Message> {
  return mediaContent(state, item.type, item.media, uploads);
}

/** The fields that a message with such a file has. */
export function asMessage(field: string, file: FileRef, upload?: { name: string; type: string }): Partial<Message> {
  const size = { width: 320, height: 240 };
  switch (field) {
    case "photo":
      return {
        photo: [
          { ...file, width: 90, height: 67 },
          { ...file, ...size },
        ],
      };
    case "voice":
      return { voice: { ...file, duration: 3, mime_type: "audio/ogg" } };
    case "audio":
      return { audio: { ...file, duration: 3 } };
    case "video":
      return { video: { ...file, ...size, duration: 3 } };
    case "video_note":
      return { video_note: { ...file, length: 240, duration: 3 } };
    case "animation":
      return { animation: { ...file, ...size, duration: 3 }, document: file };
    case "sticker":
      return { sticker: { ...file, width: 512, height: 512, type: "regular", is_animated: false, is_video: false, emoji: "🙂" } };
    default:
      return { document: { ...file, ...(upload?.name && { file_name: upload.name }), ...(upload?.type && { mime_type: upload.type }) } };
  }
}

function fileOf(state: BotApiState, field: string, given: string, uploaded: number | undefined): FileRef {
  const extension = EXTENSIONS[field] ?? "bin";
  if (uploaded !== undefined) {
    if (uploaded === 0) throw badRequest("file must be non-empty");
    return addFile(state, `${field}s`, extension, uploaded);
  }
  // Telegram fetches the address itself; nothing is fetched here.
  if (/^https?:\/\//i.test(given)) return addFile(state, `${field}s`, extension, 1000);
  const known = state.files.get(given);
  if (!known) throw badRequest("wrong remote file identifier specified: can't unserialize it");
  return { file_id: given, file_unique_id: given.replace("file", "unique"), file_size: known.size };
}
