import { later, minutes } from "../../shared/clock.ts";
import type { Risk } from "../../shared/risk.ts";

/** Is somebody on duty at a moment, and until or from when (the directory's hours). */
export type DutyAt = (
  moment: Date,
) => { readonly open: true; readonly until: Date } | { readonly open: false; readonly opensAt: Date | null };

/** A red is answered at once: after this nobody can say that it was. People are called every minute until then. */
const RED_WITHIN = minutes(2);
/** At any hour. */
const ORANGE_WITHIN = minutes(5);
/** Of the hours in which psychologists answer. */
const YELLOW_WITHIN = minutes(30);
/** More changes of shift than these no wait is followed through. */
const MOST_SHIFTS = 8;

/**
 * By when a waiting case is to be answered: red within 2 minutes and orange within 5 at any hour, yellow within 30 minutes of duty,
 * green by the end of the day of duty on which it waits, or of the next one. Null: the hours never say that somebody will be there.
 */
export function answerDue(risk: Risk, waitingSince: Date, dutyAt: DutyAt): Date | null {
  if (risk === "red") return later(waitingSince, RED_WITHIN);
  if (risk === "orange") return later(waitingSince, ORANGE_WITHIN);
  if (risk === "yellow") return afterDuty(waitingSince, YELLOW_WITHIN, dutyAt);
  const duty = dutyAt(waitingSince);
  if (duty.open) return duty.until;
  const next = duty.opensAt === null ? null : dutyAt(duty.opensAt);
  return next?.open ? next.until : null;
}

/** The moment at which so much time of duty has passed. */
function afterDuty(since: Date, ms: number, dutyAt: DutyAt): Date | null {
  let at = since;
  let left = ms;
  for (let shifts = 0; shifts < MOST_SHIFTS; shifts++) {
    const duty = dutyAt(at);
    if (!duty.open) {
      if (duty.opensAt === null) return null;
      at = duty.opensAt;
      continue;
    }
    if (later(at, left) <= duty.until) return later(at, left);
    left -= duty.until.getTime() - at.getTime();
    at = duty.until;
  }
  return null;
}

/** A case as far as its time to answer goes. */
interface Waiting {
  readonly risk: Risk;
  readonly waitingSince: Date;
}

/** Has nobody answered in time? */
export function isOverdue({ risk, waitingSince }: Waiting, dutyAt: DutyAt, now: Date): boolean {
  const due = answerDue(risk, waitingSince, dutyAt);
  return due !== null && due < now;
}

/** How many wait and how many of them are late, for each risk. */
export function countLate(cases: readonly Waiting[], dutyAt: DutyAt, now: Date): { risk: Risk; waiting: number; late: number }[] {
  return (["red", "orange", "yellow", "green"] as const).map((risk) => {
    const own = cases.filter((one) => one.risk === risk);
    return { risk, waiting: own.length, late: own.filter((one) => isOverdue(one, dutyAt, now)).length };
  });
}
