import { ApiError, refusalOf } from "../../shared/api.ts";

/** Sends one file; its bytes are the body. @throws ApiError */
export type Upload = (file: Blob, updateId: number, signal: AbortSignal) => Promise<void>;

export function createUpload(send: typeof fetch = globalThis.fetch.bind(globalThis)): Upload {
  return async (file, updateId, signal) => {
    const headers = { "content-type": file.type || "application/octet-stream", "x-update-id": String(updateId) };
    const init = { method: "POST", credentials: "same-origin" as const, cache: "no-store" as const, headers, body: file, signal };
    const answer = await send("/api/v1/chat/files", init).catch(() => {
      throw new ApiError(0, "offline", "The server cannot be reached.");
    });
    const text = await answer.text();
    if (!answer.ok) throw refusalOf(answer, text);
  };
}

/** What the teen reads about the file that they are sending. */
export type FileState = "none" | "sending" | "refused" | "not-taken" | "too-large" | "busy" | "failed";

/** The server takes no more; checked here too, so that nobody waits for an upload that cannot succeed. */
export const LARGEST_FILE = 20 * 1024 * 1024;

export function fileStateOf(error: unknown): FileState {
  if (!(error instanceof ApiError)) return "failed";
  if (error.code === "files-refused") return "refused";
  if (error.code === "file-not-taken") return "not-taken";
  if (error.code === "file-too-large") return "too-large";
  return error.status === 429 || error.status === 503 ? "busy" : "failed";
}
