import { DateTime } from "luxon";
import { KYIV } from "../../shared/spoken-time.ts";

/** When psychologists answer: for each weekday (1 Monday … 7 Sunday) from and to in minutes after midnight, local time. */
export interface DutyHours {
  readonly zone: string;
  readonly days: Readonly<Record<number, Shift>>;
  /** Days that are unlike their weekday: `2026-12-25`, or `12-25` for each year. Null: nobody answers. */
  readonly special?: Readonly<Record<string, Shift | null>>;
}

/** From and to in minutes after midnight, local time. */
interface Shift {
  readonly from: number;
  readonly to: number;
}

/** `open`: somebody is on duty until then; otherwise the moment when somebody will be, if the hours ever say so. */
export type Duty =
  | { readonly open: true; readonly until: Date }
  /** `dayOff`: today is a weekday with hours, but nobody answers because it is a special day. */
  | { readonly open: false; readonly opensAt: Date | null; readonly dayOff: boolean };

const DAY_NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const SPECIAL = /^((?:\d{4}-)?\d{2}-\d{2}) (closed|(\d{2}):(\d{2})-(\d{2}):(\d{2}))$/;
/** A leap year, for days without one. */
const ANY_YEAR = "2028";
/** As far ahead as hours are looked for: longer than any break an organisation takes. */
const LOOK_AHEAD_DAYS = 31;
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
    const shift = shiftOf(part, fromHour, fromMinute, toHour, toMinute);
    for (let day = DAY_NAMES.indexOf(first); day <= DAY_NAMES.indexOf(last); day++) days[day + 1] = shift;
  }
  return { zone, days };
}

/**
 * Reads days that are unlike their weekday: `2026-12-31 10:00-15:00, 12-25 closed`. A day without a year is so each year; with
 * one it goes before it.
 *
 * @throws Error naming the part that cannot be read
 */
export function parseSpecialDays(text: string): NonNullable<DutyHours["special"]> {
  const special: Record<string, Shift | null> = {};
  for (const part of text.split(",").map((piece) => piece.trim().toLowerCase())) {
    const match = SPECIAL.exec(part);
    if (!match) throw new Error(`"${part}" is not like "2026-12-31 10:00-15:00" or "12-25 closed"`);
    const [, day = "", hours, fromHour, fromMinute, toHour, toMinute] = match;
    if (!DateTime.fromISO(day.length > 5 ? day : `${ANY_YEAR}-${day}`).isValid)
      throw new Error(`"${part}" is on a day that does not exist`);
    special[day] = hours === "closed" ? null : shiftOf(part, fromHour, fromMinute, toHour, toMinute);
  }
  return special;
}

function shiftOf(part: string, fromHour?: string, fromMinute?: string, toHour?: string, toMinute?: string): Shift {
  const [from, to] = [Number(fromHour) * 60 + Number(fromMinute), Number(toHour) * 60 + Number(toMinute)];
  if (from >= to || to > 24 * 60) throw new Error(`"${part}" ends before it begins, or after midnight`);
  return { from, to };
}

/** The hours of one day of the calendar; null when nobody answers on it. */
function shiftOn({ days, special = {} }: DutyHours, day: DateTime): Shift | null {
  const dated = special[day.toFormat("yyyy-MM-dd")];
  if (dated !== undefined) return dated;
  const yearly = special[day.toFormat("MM-dd")];
  return yearly !== undefined ? yearly : (days[day.weekday] ?? null);
}

/** Who is there at `now`: what every text about waiting is made from. */
export function dutyAt(duty: DutyHours, now: Date): Duty {
  const local = DateTime.fromJSDate(now, { zone: duty.zone });
  const today = local.startOf("day");
  const dayOff = duty.days[today.weekday] !== undefined && shiftOn(duty, today) === null;
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const shift = shiftOn(duty, today.plus({ days: ahead }));
    if (!shift) continue;
    const [from, to] = momentsOf(today.plus({ days: ahead }), shift);
    if (local < from) return { open: false, opensAt: from.toJSDate(), dayOff };
    if (local < to) return { open: true, until: to.toJSDate() };
  }
  return { open: false, opensAt: null, dayOff };
}

/** `dutyAt`, worked out once a minute: hours begin and end at whole minutes, and it is asked with every message. */
export function createDutyClock(duty: DutyHours): (now: Date) => Duty {
  let known: { readonly minute: number; readonly duty: Duty } | null = null;
  return (now) => {
    const minute = Math.floor(now.getTime() / 60_000);
    if (known?.minute !== minute) known = { minute, duty: dutyAt(duty, now) };
    return known.duty;
  };
}

const momentsOf = (day: DateTime, { from, to }: Shift): [DateTime, DateTime] => {
  const at = (minutes: number): DateTime => day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  return [at(from), to === 24 * 60 ? day.plus({ days: 1 }) : at(to)];
};

/** Before a time that a teen chooses there is at least this much: minutes. */
const NOT_SOONER = 30;

/**
 * The part of `from`–`to` (minutes after midnight) on the day `ahead` days from now in which somebody is on duty. Of today only
 * what is still to come, from a full hour on. Null when nothing is left of it.
 */
export function dutyWithin(duty: DutyHours, now: Date, ahead: number, from: number, to: number): { from: Date; until: Date } | null {
  const local = DateTime.fromJSDate(now, { zone: duty.zone });
  const day = local.startOf("day").plus({ days: ahead });
  const shift = shiftOn(duty, day);
  if (!shift || Math.max(from, shift.from) >= Math.min(to, shift.to)) return null;
  const [start, end] = momentsOf(day, { from: Math.max(from, shift.from), to: Math.min(to, shift.to) });
  const soonest = local.plus({ minutes: NOT_SOONER + 59 }).startOf("hour");
  const begins = local < start.minus({ minutes: NOT_SOONER }) ? start : soonest;
  return begins < end ? { from: begins.toJSDate(), until: end.toJSDate() } : null;
}
