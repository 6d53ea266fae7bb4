import { DateTime } from "luxon";
import { KYIV } from "./spoken-time.ts";

/** The hours of each day in which a teen may be written to first: minutes after midnight in Ukraine's time, `to` not included. */
export interface ContactHours {
  readonly from: number;
  readonly to: number;
}

/** What can be chosen: after school, after dinner, before school is over. */
export const CONTACT_HOURS = {
  day: { from: 9 * 60, to: 15 * 60 },
  afternoon: { from: 16 * 60, to: 22 * 60 },
  evening: { from: 19 * 60, to: 22 * 60 },
} as const satisfies Record<string, ContactHours>;
export type ContactHoursName = keyof typeof CONTACT_HOURS;
export const CONTACT_HOURS_NAMES = Object.keys(CONTACT_HOURS) as ContactHoursName[];

/** Is `now` in these hours, by the clock on the wall? Hours that end before they begin go over midnight. */
export function withinHours({ from, to }: ContactHours, now: Date, zone = KYIV): boolean {
  const local = DateTime.fromJSDate(now, { zone });
  const minute = local.hour * 60 + local.minute;
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
}
