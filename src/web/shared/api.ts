/**
 * What went wrong with a request. `status` 0 means that no answer came: `code` is then `offline` or `timeout`.
 * Otherwise `code` is the server's stable code (`case-closed`, `too-many-requests`, …).
 */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: string;
  /** From `Retry-After`, when the server names a wait. */
  readonly retryAfterMs: number | undefined;

  constructor(status: number, code: string, message: string, retryAfterMs?: number) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

export interface ApiRequest {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON. */
  body?: unknown;
  signal?: AbortSignal;
  /** The request is given up after this long. */
  timeoutMs?: number;
}

/** Sends one JSON request to our own server and gives the answer's body (`undefined` for 204). Throws only `ApiError`. */
export type Api = <T = void>(path: string, request?: ApiRequest) => Promise<T>;

const USUAL_TIMEOUT_MS = 20_000;

export function createApi({ fetch: send = globalThis.fetch.bind(globalThis) }: { fetch?: typeof globalThis.fetch } = {}): Api {
  return async <T>(path: string, { method = "GET", body, signal, timeoutMs = USUAL_TIMEOUT_MS }: ApiRequest = {}): Promise<T> => {
    const limit = new AbortController();
    const giveUp = () => limit.abort();
    const timer = setTimeout(giveUp, timeoutMs);
    signal?.addEventListener("abort", giveUp);
    if (signal?.aborted) giveUp();
    try {
      const init = {
        method,
        credentials: "same-origin" as const,
        // No answer is kept on the device, whatever stands between us and the server.
        cache: "no-store" as const,
        headers: { accept: "application/json", ...(body === undefined ? {} : { "content-type": "application/json" }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: limit.signal,
      };
      const answer = await send(path, init);
      const text = await answer.text();
      if (!answer.ok) throw refusalOf(answer, text);
      return (text === "" ? undefined : parse(answer.status, text)) as T;
    } catch (error) {
      if (error instanceof ApiError) throw error;
      throw limit.signal.aborted
        ? new ApiError(0, "timeout", "No answer in time.")
        : new ApiError(0, "offline", "The server cannot be reached.");
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
    }
  };
}

function parse(status: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's or a café's sign-in page instead of our answer.
    throw new ApiError(status, "answer-unreadable", "The answer is not JSON.");
  }
}

/** What the server refused with. */
export function refusalOf(answer: Response, text: string): ApiError {
  const seconds = Number(answer.headers.get("retry-after") ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
  const fallback = `http-${answer.status}`;
  try {
    const { error } = JSON.parse(text) as { error?: { code?: string; message?: string } };
    return new ApiError(answer.status, error?.code ?? fallback, error?.message ?? answer.statusText, retryAfterMs);
  } catch {
    return new ApiError(answer.status, fallback, answer.statusText, retryAfterMs);
  }
}
