import { type Api, GrammyError } from "grammy";
import type { FetchFile } from "../features/evidence/evidence.use-cases.ts";
import { seconds } from "../shared/clock.ts";
import type { TelegramOptions } from "./telegram.ts";

/** Longest that a file may take on its way. */
const PATIENCE = seconds(90);

/**
 * Brings files from Telegram: for jobs, never inside an update. The address of a file holds the bot's token, so no error
 * from here names it.
 *
 * @param api really calls Telegram
 */
export function telegramFiles(api: Api, { token, apiRoot, fetch = globalThis.fetch }: TelegramOptions): FetchFile {
  return async (reference, { mostBytes, signal }) => {
    const within = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    let path: string | undefined;
    try {
      // grammY types its signal after a polyfill; the platform's own is the same thing.
      const file = await api.getFile(reference, within as Parameters<Api["getFile"]>[1]);
      if ((file.file_size ?? 0) > mostBytes) return { kind: "too-large" };
      path = file.file_path;
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
      return { kind: /too big/i.test(error.description) ? "too-large" : "gone" };
    }
    if (path === undefined) return { kind: "gone" };
    const answer = await fetch(`${apiRoot}/file/bot${token}/${path}`, { signal: within, redirect: "error" }).catch(() => {
      throw new DownloadFailed("network");
    });
    if (answer.ok) return readAtMost(answer, mostBytes);
    await answer.body?.cancel();
    if (answer.status === 404) return { kind: "gone" };
    throw new DownloadFailed(String(answer.status));
  };
}

/** What came instead of the file, without its address. */
class DownloadFailed extends Error {
  override readonly name = "DownloadFailed";
  readonly code: string;

  constructor(code: string) {
    super(`the file could not be brought: ${code}`);
    this.code = code;
  }
}

/** Reads the body and stops as soon as it is more than allowed, whatever was announced. */
async function readAtMost(answer: Response, mostBytes: number): ReturnType<FetchFile> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = (answer.body ?? new Blob([]).stream()).getReader() as ReadableStreamDefaultReader<Uint8Array>;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new DownloadFailed("network");
    });
    if (done) return { kind: "bytes", bytes: Buffer.concat(chunks) };
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      return { kind: "too-large" };
    }
    chunks.push(value);
  }
}
