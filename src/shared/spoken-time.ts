import { DateTime } from "luxon";

/** Ukraine's time. */
export const KYIV = "Europe/Kyiv";

/** The end of a shift as a teen says it: one that ends at midnight ends at 24:00 of its own day. */
export function spokenEnd(until: Date, now: Date, locale: string, zone = KYIV): string {
  const end = DateTime.fromJSDate(until, { zone });
  return end.equals(end.startOf("day")) ? "24:00" : spokenTime(until, now, locale, zone);
}

/** How far ahead a day is. */
export const daysAhead = (moment: Date, now: Date, zone = KYIV): number =>
  DateTime.fromJSDate(moment, { zone }).startOf("day").diff(DateTime.fromJSDate(now, { zone }).startOf("day"), "days").days;

/** A span within one day: «15:00–18:00», and its day, short: «ср 25.11». */
export function spokenSpan({ from, until }: { from: Date; until: Date }, locale: string, zone = KYIV): { day: string; span: string } {
  const at = DateTime.fromJSDate(from, { zone }).setLocale(locale);
  const end = DateTime.fromJSDate(until, { zone });
  const ends = end.equals(end.startOf("day")) ? "24:00" : end.toFormat("HH:mm");
  return { day: at.toFormat("ccc dd.MM"), span: `${at.toFormat("HH:mm")}–${ends}` };
}

/** The day of a moment, short enough for a button: «24.11». */
export const shortDate = (moment: Date, zone = KYIV): string => DateTime.fromJSDate(moment, { zone }).toFormat("dd.MM");

/** A moment as a teen says it: «10:00» today, otherwise with the weekday and day. */
export function spokenTime(moment: Date, now: Date, locale: string, zone = KYIV): string {
  const at = DateTime.fromJSDate(moment, { zone }).setLocale(locale);
  const time = at.toFormat("HH:mm");
  return at.hasSame(DateTime.fromJSDate(now, { zone }), "day") ? time : `${at.toFormat("cccc, d MMMM")}, ${time}`;
}
