import { RuleBroken } from "../shared/errors.ts";

/** Another transaction was in the way: trying again is right. Lock not available, deadlock, serialisation. */
const CONFLICTS = new Set(["55P03", "40P01", "40001", "P2034"]);
/** No connection, or it broke. SQLSTATE classes and codes, Node's codes, Prisma's codes. */
const LOSSES = new Set([
  ...["57P01", "57P02", "57P03", "57P05", "25P03"],
  ...[
    "ECONNREFUSED",
    "ECONNRESET",
    "ECONNABORTED",
    "EPIPE",
    "ETIMEDOUT",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ENETUNREACH",
    "EHOSTUNREACH",
    "ENOENT",
  ],
  ...["P1001", "P1002", "P1008", "P1017", "P2024"],
]);
/** `08…` connection exceptions, `53…` insufficient resources. */
const LOSS_CLASSES = new Set(["08", "53"]);
/** `pg` gives these no code. */
const LOSS_WORDS =
  /^(Connection terminated|timeout e(xceeded|xpired)|Query read timeout|Client (has encountered a connection error|was closed)|Cannot use a pool after)/;

/** `lost`: the connection; `conflict`: another transaction was in the way; null: anything else. */
export type Trouble = "lost" | "conflict" | null;

/** An error that `troubleOf` calls `lost`. */
export function connectionLost(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { code: "08006" });
}

/** What is wrong according to an error of `pg` or Prisma, or to what caused it. */
export function troubleOf(error: unknown): Trouble {
  const seen = new Set<unknown>();
  const toSee = [error];
  while (toSee.length > 0 && seen.size < 20) {
    const next = toSee.pop();
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    const { code, originalCode, message, cause, meta, driverAdapterError } = next as Record<string, unknown>;
    const trouble = troubleOfCode(code) ?? troubleOfCode(originalCode) ?? (LOSS_WORDS.test(String(message)) ? "lost" : null);
    if (trouble) return trouble;
    toSee.push(cause, meta, driverAdapterError);
  }
  return null;
}

function troubleOfCode(code: unknown): Trouble {
  if (typeof code !== "string") return null;
  if (CONFLICTS.has(code)) return "conflict";
  if (LOSSES.has(code) || (code.length === 5 && LOSS_CLASSES.has(code.slice(0, 2)))) return "lost";
  return null;
}

/** Whether the same work may succeed when it is tried again: the database was away or another transaction was in the way. */
export function isRetryable(error: unknown): boolean {
  return (error instanceof RuleBroken && error.rule === "database-away") || troubleOf(error) !== null;
}

/** `database-away` for what may succeed when tried again, everything else as it is. */
export function asBrokenRule(error: unknown): unknown {
  if (error instanceof RuleBroken && error.rule === "database-away") return error;
  return troubleOf(error) ? new RuleBroken("database-away", { cause: error }) : error;
}
