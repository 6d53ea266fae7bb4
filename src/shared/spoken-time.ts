import { DateTime } from "luxon";

/** Ukraine's time. */
export const KYIV = "Europe/Kyiv";

/** The end of a shift as a teen says it: one that ends at midnight ends at 24:00 of its own day. */
export function spokenEnd(until: Date, now: Date, locale: string, zone = KYIV): string {
  const end = DateTime.fromJSDate(until, { zone });
  return end.equals(end.startOf("day")) ? "24:00" : spokenTime(until, now, locale, zone);
}

/** A moment as a teen says it: «10:00» today, otherwise with the weekday and day. */
export function spokenTime(moment: Date, now: Date, locale: string, zone = KYIV): string {
  const at = DateTime.fromJSDate(moment, { zone }).setLocale(locale);
  const time = at.toFormat("HH:mm");
  return at.hasSame(DateTime.fromJSDate(now, { zone }), "day") ? time : `${at.toFormat("cccc, d MMMM")}, ${time}`;
}
