import { type Api, GrammyError, HttpError, InputFile } from "grammy";
import { seconds } from "../shared/clock.ts";
import { LONGEST_PAUSE } from "./deliveries.ts";
import type { DeliveryResult, KNOWN_REASONS, OutgoingCall, Transport } from "./delivery.ts";

type RawCall = (payload: Record<string, unknown>) => Promise<unknown>;

/** A file that a row only names: made when it is delivered. Null when it is not one of ours, or there is nobody to make it for. */
export type FileOf = (call: OutgoingCall) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;

/** Delivers through the Bot API: at least once, with a window as small as one call. */
export const telegramTransport = (api: Api, fileOf: FileOf = () => Promise.resolve(null)): Transport => ({
  over: "network",
  async call(call) {
    if (namesNothing(call)) return { kind: "moot", code: "message-never-sent" };
    const method = (api.raw as unknown as Record<string, RawCall>)[call.method];
    if (!method) return { kind: "failed", code: "unknown-method" };
    const named = call.method.startsWith("answer") ? call.payload : { chat_id: Number(call.address), ...call.payload };
    const file = call.method === "sendDocument" ? await fileOf(call) : null;
    const payload = file ? { ...named, document: new InputFile(file.bytes, file.name) } : named;
    try {
      return { kind: "delivered", messageIds: numbersIn(await method(payload)) };
    } catch (error) {
      return resultOfError(error, call);
    }
  },
});

/** An edit or a deletion of a message that never reached the chat. */
function namesNothing({ method, payload }: OutgoingCall): boolean {
  if (/^(?:edit|deleteMessage$)/.test(method)) return payload.message_id === undefined;
  return method === "deleteMessages" && Array.isArray(payload.message_ids) && payload.message_ids.length === 0;
}

function numbersIn(result: unknown): number[] {
  const numberOf = (value: unknown): number[] =>
    typeof value === "object" && value !== null && "message_id" in value && typeof value.message_id === "number" ? [value.message_id] : [];
  return Array.isArray(result) ? result.flatMap(numberOf) : numberOf(result);
}

/** Endings that mean the work is done already or cannot matter any more. */
const MOOT = [/message is not modified/, /query is too old/, /message to delete not found/];

/** Reasons that staff can do something about, by what Telegram says. Any other is `refused-<status>`. */
const REASONS: readonly (readonly [RegExp, (typeof KNOWN_REASONS)[number]])[] = [
  [/chat not found/, "chat-not-found"],
  [/message is too long|caption is too long/, "too-long"],
  [/message text is empty|text must be non-empty/, "empty"],
  [/message to edit not found|message can't be edited/, "edited-message-gone"],
  [/message can't be deleted/, "too-old-to-delete"],
  [/file|photo|video|wrong remote/, "file-refused"],
];

const LONGEST_WAIT = seconds(30);
/** How long a row waits while Telegram does not know our token: somebody has to mend the configuration. */
const WRONG_TOKEN_WAIT = seconds(30);

/** What an error of the Bot API means for the row. */
function resultOfError(error: unknown, { attempts, payload }: OutgoingCall): DeliveryResult {
  // Doubles from half a second; the jitter keeps rows that failed together from coming back together.
  const afterMs = Math.min(seconds(0.5) * 2 ** (attempts - 1), LONGEST_WAIT) * (0.75 + Math.random() / 2);
  if (error instanceof HttpError) return { kind: "retry", afterMs, code: "network", mayHaveArrived: true };
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: status, description, parameters } = error;
  if (status === 429) return { kind: "too-fast", afterMs: Math.min(seconds(parameters.retry_after ?? 1), LONGEST_PAUSE) };
  if (status >= 500) return { kind: "retry", afterMs, code: String(status), mayHaveArrived: true };
  if (status === 401 || status === 404) return { kind: "retry", afterMs: WRONG_TOKEN_WAIT, code: "token-refused", mayHaveArrived: false };
  // Elsewhere than in the person's own chat it says nothing about the person.
  if (status === 403) return payload.chat_id === undefined ? { kind: "unreachable" } : { kind: "moot", code: "not-a-member" };
  if (MOOT.some((ending) => ending.test(description))) return { kind: "moot", code: "nothing-to-do" };
  return { kind: "failed", code: REASONS.find(([words]) => words.test(description))?.[1] ?? `refused-${status}` };
}
