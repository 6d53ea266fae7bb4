/** An upload of the web chat after it was looked at and stored: what its update carries where Telegram's has a file id. */
export interface Upload {
  readonly places: { readonly storageKey: string; readonly copyKey: string; readonly fileKey: string };
  readonly result: {
    readonly kept: true;
    readonly status: "ready" | "waiting";
    readonly mediaType: string;
    readonly size: number;
    readonly sha256: string;
    readonly hasCopy: boolean;
  };
}

/** No file id of Telegram's holds a colon, and nothing that a browser sends becomes a file id. */
const MARK = "upload:";

export const writeUpload = (upload: Upload): string => MARK + JSON.stringify(upload);

/** Null for a file id of Telegram's. */
export const readUpload = (fileId: string): Upload | null =>
  fileId.startsWith(MARK) ? (JSON.parse(fileId.slice(MARK.length)) as Upload) : null;

/** As which kind of message an upload comes in, by what the browser says it is; what it really is the bytes say. */
export const kindOfUpload = (claimed: string): "photo" | "voice" | "document" =>
  claimed.startsWith("image/") ? "photo" : claimed.startsWith("audio/") ? "voice" : "document";
