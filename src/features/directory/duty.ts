import { DateTime } from "luxon";
import { KYIV } from "../../shared/spoken-time.ts";

/** When psychologists answer: for each weekday (1 Monday … 7 Sunday) from and to in minutes after midnight, local time. */
export interface DutyHours {
  readonly zone: string;
  readonly days: Readonly<Record<number, { readonly from: number; readonly to: number }>>;
}

/** `open`: somebody is on duty until then; otherwise the moment when somebody will be, if the hours ever say so. */
export type Duty = { readonly open: true; readonly until: Date } | { readonly open: false; readonly opensAt: Date | null };

const DAY_NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const RANGE = /^(mon|tue|wed|thu|fri|sat|sun)(?:-(mon|tue|wed|thu|fri|sat|sun))? (\d{2}):(\d{2})-(\d{2}):(\d{2})$/;

/**
 * Reads hours as an administrator writes them: `mon-fri 09:00-21:00, sat-sun 10:00-18:00`.
 *
 * @throws Error naming the part that cannot be read
 */
export function parseDutyHours(text: string, zone = KYIV): DutyHours {
  const days: Record<number, { from: number; to: number }> = {};
  for (const part of text.split(",").map((piece) => piece.trim().toLowerCase())) {
    const match = RANGE.exec(part);
    if (!match) throw new Error(`"${part}" is not like "mon-fri 09:00-21:00"`);
    const [, first = "", last = first, fromHour, fromMinute, toHour, toMinute] = match;
    const [from, to] = [Number(fromHour) * 60 + Number(fromMinute), Number(toHour) * 60 + Number(toMinute)];
    if (from >= to || to > 24 * 60) throw new Error(`"${part}" ends before it begins, or after midnight`);
    for (let day = DAY_NAMES.indexOf(first); day <= DAY_NAMES.indexOf(last); day++) days[day + 1] = { from, to };
  }
  return { zone, days };
}

/** Who is there at `now`: what every text about waiting is made from. */
export function dutyAt({ zone, days }: DutyHours, now: Date): Duty {
  const local = DateTime.fromJSDate(now, { zone });
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = local.startOf("day").plus({ days: ahead });
    const hours = days[day.weekday];
    if (!hours) continue;
    const at = (minutes: number): DateTime => day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
    if (local < at(hours.from)) return { open: false, opensAt: at(hours.from).toJSDate() };
    if (local < (hours.to === 24 * 60 ? day.plus({ days: 1 }) : at(hours.to)))
      return { open: true, until: (hours.to === 24 * 60 ? day.plus({ days: 1 }) : at(hours.to)).toJSDate() };
  }
  return { open: false, opensAt: null };
}
