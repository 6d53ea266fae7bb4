import type { DestinationStream } from "pino";
import pino from "pino";
import { RULES, RuleBroken } from "./errors.ts";

/** Everything that can be said in the log. A sentence that is not here cannot be logged, so no child's words can. */
export const EVENTS = [
  "started",
  "stopping",
  "stopped",
  "stop took too long",
  "start refused",
  "request",
  "request failed",
  "sign-in library",
  "update handled",
  "update repeated",
  "update parked",
  "update refused",
  "polling failed",
  "webhook set",
  "delivery done",
  "delivery failed",
  "delivery delayed",
  "group not left",
  "sender failed",
  "listener lost",
  "listener back",
  "job done",
  "job failed",
  "job given up",
  "migration applied",
  "master key made",
  "demo members made",
  "event stream opened",
  "event stream ended",
] as const;
export type LogEvent = (typeof EVENTS)[number];

const UPDATE_KINDS = ["message", "edited_message", "callback_query", "my_chat_member", "message_reaction", "unknown"] as const;
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
const OUTCOMES = [
  "done",
  "ignored",
  "repeated",
  "parked",
  "delivered",
  "held",
  "failed",
  "unknown",
  "cancelled",
  "expired",
  "refused",
] as const;

/** The only fields that are ever written. Anything else, and any value of another shape, is dropped. */
export interface LogFields {
  readonly requestId?: string;
  readonly method?: string;
  /** The pattern of the route, never the address that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly updateKind?: string;
  readonly outcome?: (typeof OUTCOMES)[number];
  /** One of our rules, or a code of Node.js, PostgreSQL or Prisma. */
  readonly code?: string;
  /** The kind of a job. */
  readonly job?: string;
  readonly caseId?: string;
  readonly staffId?: string;
  readonly count?: number;
  readonly attempt?: number;
  readonly error?: unknown;
}

export interface Logger {
  debug(event: LogEvent, fields?: LogFields): void;
  info(event: LogEvent, fields?: LogFields): void;
  warn(event: LogEvent, fields?: LogFields): void;
  error(event: LogEvent, fields?: LogFields): void;
}

/**
 * JSON lines with an allow-list: a field passes only when it is named here and its value has the shape of a machine's word.
 *
 * @param destination where lines go; default standard output
 */
export function createLogger({ level, destination }: { level: pino.LevelWithSilent; destination?: DestinationStream }): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  const lines = destination ? pino(options, destination) : pino(options);
  const write =
    (as: "debug" | "info" | "warn" | "error") =>
    (event: LogEvent, fields: LogFields = {}): void => {
      if (lines.isLevelEnabled(as)) lines[as](allowed(fields), isOneOf(EVENTS)(event) ? event : "unnamed event");
    };
  return { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}

type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isLike =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === "string" && pattern.test(value);
const isOneOf =
  (list: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && list.includes(value);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
// Node.js (ECONNRESET, ERR_…), PostgreSQL (23505, 40P01), Prisma (P2002), Telegram (429).
const FOREIGN_CODE = /^(E[A-Z]{3,20}|ERR_[A-Z_]{3,60}|[0-9]{2}[0-9A-Z]{3}|P[0-9]{4}|[0-9]{3})$/;
const isCode: Check = (value) => (typeof value === "string" && Object.hasOwn(RULES, value)) || isLike(FOREIGN_CODE)(value);

const FIELDS: Record<Exclude<keyof LogFields, "error">, Check> = {
  requestId: isLike(UUID),
  method: isOneOf(METHODS),
  route: isLike(/^\/[a-z0-9/:*._-]{0,80}$/i),
  status: isNumber,
  ms: isNumber,
  updateKind: isOneOf(UPDATE_KINDS),
  outcome: isOneOf(OUTCOMES),
  code: isCode,
  job: isLike(/^[a-z-]{1,40}$/),
  caseId: isLike(UUID),
  staffId: isLike(UUID),
  count: isNumber,
  attempt: isNumber,
};

function allowed(fields: LogFields): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, fits] of Object.entries(FIELDS)) {
    const value = fields[name as keyof typeof FIELDS];
    if (value !== undefined && fits(value)) kept[name] = value;
  }
  if (fields.error !== undefined) kept["error"] = describe(fields.error, 3);
  return kept;
}

/** What happened and where, without a message: libraries quote in theirs what they were given. */
function describe(error: unknown, depth: number): object {
  if (!(error instanceof Error)) return { name: "not an Error" };
  const code = error instanceof RuleBroken ? error.rule : "code" in error ? error.code : undefined;
  return {
    name: isLike(/^[A-Z][A-Za-z]{1,40}$/)(error.constructor.name) ? error.constructor.name : "Error",
    ...(isCode(code) && { code }),
    stack: frames(error),
    ...(error.cause !== undefined && depth > 1 && { cause: describe(error.cause, depth - 1) }),
  };
}

const FRAME = /^\s+at (?:[\w$.<>[\]# ]+ \()?((?:file:\/\/|node:|\/|[A-Z]:\\)[^\s()]*:\d+:\d+)\)?$/;

/** File, line and column of each frame; the message in front of them is left out, whatever lines it has. */
function frames(error: Error): string[] {
  const stack = error.stack ?? "";
  const start = stack.indexOf(error.message) + error.message.length;
  return stack
    .slice(start)
    .split("\n")
    .flatMap((line) => FRAME.exec(line)?.[1] ?? [])
    .slice(0, 12);
}
