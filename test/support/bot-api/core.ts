import { isRecord, problemsOfCall, type Uploads } from "./check.ts";
import { METHODS } from "./facts.ts";
import type { Fault } from "./faults.ts";
import type { Feed } from "./feed.ts";
import { keyboardProblems, keyboardWarnings, type Markup, refuseBadKeyboard } from "./keyboard.ts";
import { HANDLED } from "./methods.ts";
import { type Answer, badRequest, granted, Refusal, refused, Unsupported } from "./refusal.ts";
import type { BotApiState } from "./state.ts";

/** One call as it came and as it was answered; `status` 0 when the call got no answer and no effect. */
export interface Call {
  method: string;
  payload: unknown;
  at: Date;
  status: number;
  /** The result, or the description of the refusal. */
  result: unknown;
  fault?: Fault["kind"];
}
/** A call that breaks the documentation: a mistake of the caller whatever the chat looks like. */
export interface Violation {
  method: string;
  problem: string;
  payload: unknown;
}
/** A call that fits the documentation but that Telegram refuses as things stand. */
export interface RefusedCall {
  method: string;
  status: number;
  description: string;
  payload: unknown;
}
export interface Records {
  readonly calls: Call[];
  readonly violations: Violation[];
  readonly refusals: RefusedCall[];
  /** Methods that were called and that the stand-in only checks. */
  readonly unhandled: string[];
}

/** Limits of the documentation for which no answer of Telegram's is known. */
const LONGEST: Record<string, { field: string; length: number }> = {
  setMyName: { field: "name", length: 64 },
  setMyDescription: { field: "description", length: 512 },
  setMyShortDescription: { field: "short_description", length: 120 },
};

export interface Core extends Records {
  handle(method: string, payload: unknown, uploads?: Uploads, fault?: Fault["kind"]): Answer;
  /** Answers a call with a refusal that came from elsewhere. */
  refuse(method: string, payload: unknown, refusal: Refusal): Answer;
  /** Notes a call that never got here, because of a fault. */
  note(call: Omit<Call, "at">): void;
}

/** Checks a call, does it and writes down what came of it. */
export function createCore(state: BotApiState, feed: () => Feed): Core {
  const record: Records = { calls: [], violations: [], refusals: [], unhandled: [] };
  const feedMethods = new Map<string, (payload: never) => unknown>([
    ["getUpdates", (payload) => feed().getUpdates(payload)],
    ["setWebhook", (payload) => feed().setWebhook(payload)],
    ["deleteWebhook", (payload) => feed().deleteWebhook(payload)],
    ["getWebhookInfo", () => feed().getWebhookInfo()],
  ]);

  function perform(given: string, raw: unknown, uploads: Uploads): { method: string; payload: unknown; answer: Answer } {
    const method = METHODS.get(given.toLowerCase())?.name;
    const payload = plain(raw);
    const violate = (problems: string[], refusal: Refusal) => {
      for (const problem of problems) record.violations.push({ method: method ?? given, problem, payload });
      return { method: method ?? given, payload, answer: refused(refusal) };
    };
    if (!method) return violate([`unknown method ${given}`], new Refusal(404, "Not Found: method not found"));
    if (!isRecord(payload)) return violate(["the parameters are not an object"], badRequest("the parameters are not an object"));
    const problems = problemsOf(method, payload, uploads);
    if (problems.length > 0) return violate(problems, badRequest(problems.join("; ")));
    try {
      return { method, payload, answer: granted(execute(method, payload, uploads)) };
    } catch (error) {
      if (error instanceof Unsupported) return violate([error.message], error);
      if (!(error instanceof Refusal)) throw error;
      return { method, payload, answer: writeDown(method, payload, error) };
    }
  }

  function execute(method: string, payload: Record<string, unknown>, uploads: Uploads): unknown {
    const markup = markupOf(payload);
    if (markup) {
      refuseBadKeyboard(markup);
      state.warnings.push(...keyboardWarnings(markup));
    }
    const ofFeed = feedMethods.get(method);
    if (ofFeed) return ofFeed(payload as never);
    const handled = HANDLED.get(method);
    if (handled) return handled(state, payload, uploads);
    record.unhandled.push(method);
    return true;
  }

  function writeDown(method: string, payload: unknown, refusal: Refusal): Answer {
    record.refusals.push({ method, status: refusal.status, description: refusal.message, payload });
    return refused(refusal);
  }

  const note = (call: Omit<Call, "at">) => void record.calls.push({ ...call, at: state.clock.now() });

  return {
    ...record,
    note,
    refuse: (method, payload, refusal) => {
      note({ method, payload, status: refusal.status, result: refusal.message });
      return writeDown(method, payload, refusal);
    },
    handle: (given, raw, uploads = new Map(), fault) => {
      const { method, payload, answer } = perform(given, raw, uploads);
      const result = answer.body.ok ? answer.body.result : answer.body.description;
      note({ method, payload, status: answer.status, result, ...(fault && { fault }) });
      return answer;
    },
  };
}

function problemsOf(method: string, payload: Record<string, unknown>, uploads: Uploads): string[] {
  const problems = problemsOfCall(method, payload, uploads);
  if (problems.length > 0) return problems;
  const limit = LONGEST[method];
  const tooLong = limit && [...String(payload[limit.field] ?? "")].length > limit.length;
  const markup = markupOf(payload);
  return [...(tooLong ? [`${limit.field}: longer than ${limit.length} characters`] : []), ...(markup ? keyboardProblems(markup) : [])];
}

const markupOf = (payload: Record<string, unknown>): Markup | undefined =>
  isRecord(payload.reply_markup) ? (payload.reply_markup as Markup) : undefined;

/** The payload as it goes over the wire; undefined when it cannot. */
function plain(payload: unknown): unknown {
  try {
    const text = JSON.stringify(payload ?? {});
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
