import { createHash, randomBytes } from "node:crypto";
import { open, seal } from "../../crypto/seal.ts";
import type { FileStore } from "../../db/file-store.ts";
import type { Ids } from "../../shared/ids.ts";
import type { FileKind, Kept, Refusal } from "./evidence.ts";
import { handlingOf } from "./evidence.ts";
import type { Gate } from "./gate.thread.ts";
import { sniff } from "./media-type.sniffer.ts";
import { decodePicture } from "./picture.decoder.ts";

/**
 * Under which random ids a file's two forms are stored, and the key that seals both (32 bytes, Base64). Chosen before the
 * bytes come: trying again, even twice at once, writes the same over, and nothing is left behind.
 */
export interface Places {
  readonly storageKey: string;
  readonly copyKey: string;
  readonly fileKey: string;
}

export const newPlaces = (ids: Ids): Places => ({
  storageKey: ids.uuid(),
  copyKey: ids.uuid(),
  fileKey: randomBytes(32).toString("base64"),
});

/** What became of bytes: nothing was written, or they are stored, sealed. */
export type TakenIn =
  | { readonly kept: false; readonly reason: Refusal }
  | ({ readonly kept: true; readonly status: "ready" | "waiting" } & Kept);

export interface Intake {
  /**
   * Looks at bytes in memory and stores, sealed, what may be kept.
   *
   * @throws GateBusy, an error of the gate or of the storage (a full disk): nothing is half kept, try again later
   */
  takeIn(kind: FileKind, bytes: Uint8Array, places: Places): Promise<TakenIn>;
  /** Null when the bytes are not there. @throws Error when the key is not theirs or a bit was changed */
  open(storageKey: string, fileKey: string): Promise<Uint8Array | null>;
}

const placeOf = (key: string): string => `file:${key}`;

export function createIntake({ gate, files }: { gate: Pick<Gate, "judge">; files: FileStore }): Intake {
  /** What may be kept of the bytes: the copy for the screen, none, or nothing at all. */
  const look = async (
    kind: FileKind,
    bytes: Uint8Array,
  ): Promise<Refusal | { status: "ready" | "waiting"; mediaType: string; copy: Uint8Array | null }> => {
    const sniffed = await sniff(bytes);
    if (!sniffed) return "broken";
    const mediaType = sniffed.mediaType ?? "application/octet-stream";
    const handling = handlingOf(kind, sniffed);
    if (handling === "keep") return { status: "ready", mediaType, copy: null };
    if (handling === "wait") return { status: "waiting", mediaType, copy: null };
    if (handling !== "gate") return handling;
    const picture = await decodePicture(bytes);
    if (!picture) return "broken";
    if ((await gate.judge(await picture.parts())) === "sexual") return "sexual";
    return { status: "ready", mediaType, copy: await picture.copy() };
  };

  return {
    async takeIn(kind, bytes, { storageKey, copyKey, fileKey }) {
      const seen = await look(kind, bytes);
      if (typeof seen === "string") return { kept: false, reason: seen };
      const key = Buffer.from(fileKey, "base64");
      await files.put(storageKey, seal(key, placeOf(storageKey), bytes));
      if (seen.copy) await files.put(copyKey, seal(key, placeOf(copyKey), seen.copy));
      return {
        kept: true,
        status: seen.status,
        mediaType: seen.mediaType,
        size: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        hasCopy: seen.copy !== null,
      };
    },

    async open(storageKey, fileKey) {
      const sealed = await files.get(storageKey);
      return sealed && open(Buffer.from(fileKey, "base64"), placeOf(storageKey), sealed);
    },
  };
}
