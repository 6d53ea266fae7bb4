import { Composer } from "grammy";
import type { Message } from "grammy/types";
import type { Channel } from "../channel/people.ts";
import type { UpdateUnit } from "../channel/unit.ts";
import type { FileAnswer, IncomingFile } from "../features/evidence/evidence.use-cases.ts";
import { readUpload } from "../features/evidence/upload.ts";
import { contentOf } from "./content.ts";
import type { BotContext } from "./context.ts";
import { say } from "./context.ts";

/** Takes a file into the teen's open case, or says why not; fetches nothing. */
export type ReceiveFile = (unit: UpdateUnit, file: IncomingFile, undecided: boolean) => Promise<FileAnswer>;

/** An animation is also sent as a document, so it is looked for first. */
const FILES = ["animation", "photo", "video", "video_note", "voice", "audio", "document"] as const;

// teen  (a photo)
// bot   takes it where pictures are expected; elsewhere removes it, says why, asks for words or a link
export function media({ receiveFile }: { receiveFile: ReceiveFile }): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(
    FILES.map((kind) => `message:${kind}` as const),
    async (ctx, next) => {
      const file = fileOf(ctx.message, ctx.unit.person.channel);
      if (!file) return next();
      const undecided = (await ctx.unit.drafts.awaiting()) !== null;
      const answer = await receiveFile(ctx.unit, file, undecided);
      const heard = file.kind === "voice" || file.kind === "audio";
      switch (answer.kind) {
        case "removed":
          await ctx.deleteMessage();
          return say(ctx, "media-removed");
        case "no-case":
          return say(ctx, `media-${file.kind === "audio" ? "audio" : "voice"}`);
        case "too-large":
        case "too-many":
          return say(ctx, `media-${answer.kind}`);
        case "taken":
          // An album is one thing to the teen.
          if (answer.first) await say(ctx, heard ? "media-taken-voice" : "media-taken");
      }
    },
  );
  return composer;
}

/** The file of a message, of a photo its largest size; null when the message lacks what belongs to it. */
function fileOf(message: Message, channel: Channel): IncomingFile | null {
  const kind = FILES.find((one) => message[one]);
  const content = contentOf(message);
  const named = kind && message[kind];
  const file = Array.isArray(named) ? largest(named) : named;
  if (!kind || !content || typeof file?.file_id !== "string") return null;
  const upload = channel === "web" ? readUpload(file.file_id) : null;
  return {
    kind,
    content,
    words: content.words,
    reference: upload ? null : file.file_id,
    ...(upload && { taken: upload }),
    size: sizeOf(file.file_size),
    name: "file_name" in file && typeof file.file_name === "string" ? file.file_name : null,
    messageId: message.message_id,
  };
}

/** Sizes that are none, or more than a column holds, are as if Telegram had said nothing. */
const sizeOf = (size: unknown): number | null =>
  typeof size === "number" && Number.isInteger(size) && size >= 0 && size < 2 ** 31 ? size : null;

/** The one with the most pixels; of sizes that say nothing about themselves the last, as Telegram orders them. */
const largest = <Size extends { width: number; height: number }>(sizes: readonly (Size | null)[]): Size | undefined =>
  sizes.reduce<Size | undefined>((best, size) => {
    if (size === null) return best;
    return best && best.width * best.height > size.width * size.height ? best : size;
  }, undefined);
