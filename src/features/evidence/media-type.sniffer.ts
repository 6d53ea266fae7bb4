import { fileTypeFromBuffer } from "file-type";
import type { Sniffed } from "./evidence.ts";
import { isAnimated } from "./picture.decoder.ts";

/** Kinds that may hold several pictures in one file. */
const MAY_MOVE: ReadonlySet<string> = new Set(["image/gif", "image/webp", "image/avif"]);

/** What the bytes are, by the bytes alone: names and senders can say anything. Null: broken. */
export async function sniff(bytes: Uint8Array): Promise<Sniffed | null> {
  // Without parameters such as codecs.
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime.split(";")[0] ?? null;
  if (mediaType === null || !MAY_MOVE.has(mediaType)) return { mediaType, animated: false };
  const animated = await isAnimated(bytes);
  return animated === null ? null : { mediaType, animated };
}
