import { ApiError, refusalOf } from "../../shared/api.ts";

/** Fetches a file that the bot offers, once. @throws ApiError */
export type Download = (messageId: number, signal: AbortSignal) => Promise<Blob>;

export function createDownload(send: typeof fetch = globalThis.fetch.bind(globalThis)): Download {
  return async (messageId, signal) => {
    const init = { method: "POST", credentials: "same-origin" as const, cache: "no-store" as const, signal };
    const unreachable = (): never => {
      throw new ApiError(0, "offline", "The server cannot be reached.");
    };
    const answer = await send(`/api/v1/chat/posts/${messageId}/file`, init).catch(unreachable);
    if (!answer.ok) throw refusalOf(answer, await answer.text());
    return answer.blob().catch(unreachable);
  };
}
