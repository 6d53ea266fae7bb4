const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Span =
  | { unit: "moment" }
  | { unit: "minutes"; minutes: number }
  | { unit: "hours"; hours: number; minutes: number }
  | { unit: "days"; days: number; hours: number };

/** A length of time in the words a person would use: a moment, minutes, hours and minutes, days and hours. */
export function span(milliseconds: number): Span {
  if (!(milliseconds >= MINUTE)) return { unit: "moment" };
  if (milliseconds < HOUR) return { unit: "minutes", minutes: Math.floor(milliseconds / MINUTE) };
  if (milliseconds < DAY) {
    return { unit: "hours", hours: Math.floor(milliseconds / HOUR), minutes: Math.floor((milliseconds % HOUR) / MINUTE) };
  }
  return { unit: "days", days: Math.floor(milliseconds / DAY), hours: Math.floor((milliseconds % DAY) / HOUR) };
}

/** How long somebody has waited. A clock that runs ahead of the server's never shows a negative wait. */
export function waited(since: string, now: number): Span {
  return span(now - Date.parse(since));
}

/** `2026-03-05 14:03:09 UTC`: the form in which times go to the police. */
export function utc(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** True when both instants fall on one calendar day of the reader. */
export function sameDay(a: string, b: string): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
