import type { HandoffStatus } from "../../../features/handoff/handoff.ts";
import { type Span, span } from "./time.ts";

export type { HandoffStatus };

/** Closer than this to the end of the 24 hours, the clock says so. */
const SOON = 3 * 60 * 60_000;

export type DueClock = { state: "stopped" } | { state: "running" | "soon" | "overdue"; span: Span };

/** States in which the police still owe the registration. A question runs beside the clock and does not stop it. */
const RUNNING: readonly HandoffStatus[] = ["offered", "accepted", "returned"];

/**
 * The 24-hour clock of a handoff (Criminal Procedure Code of Ukraine, article 214): how much is left, or by how much it is overdue.
 * It stops once the statement is registered, declined or closed.
 */
export function dueClock(handoff: { status: HandoffStatus; dueAt: string }, now: number): DueClock {
  if (!RUNNING.includes(handoff.status)) return { state: "stopped" };
  const left = Date.parse(handoff.dueAt) - now;
  if (left <= 0) return { state: "overdue", span: span(-left) };
  return { state: left <= SOON ? "soon" : "running", span: span(left) };
}

/** Order of the liaison's list: those with a running clock first, the nearest end first; then the newest. */
export function byDue(a: Listed, b: Listed): number {
  const runs = Number(!RUNNING.includes(a.status)) - Number(!RUNNING.includes(b.status));
  if (runs !== 0) return runs;
  return RUNNING.includes(a.status) ? Date.parse(a.dueAt) - Date.parse(b.dueAt) : Date.parse(b.offeredAt) - Date.parse(a.offeredAt);
}

interface Listed {
  status: HandoffStatus;
  dueAt: string;
  offeredAt: string;
}
