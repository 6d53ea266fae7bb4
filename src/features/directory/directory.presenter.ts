import type { Place } from "../../channel/people.ts";
import { daysAhead, spokenEnd, spokenSpan, spokenTime } from "../../shared/spoken-time.ts";
import { type Hotline, shownHotlines } from "./directory.ts";
import type { Duty, DutyHours } from "./duty.ts";

/** A text in a language. */
type Translate = (locale: string, id: string, args?: Record<string, string | number>) => string;

/** What the dialogues say about numbers and hours; made from data, never written down twice. */
export interface DirectoryWords {
  /**
   * One line a number: digits, whose they are, call or text, hours. Those of Ukraine unless the teen is abroad; to who does not say
   * where they are none is pushed.
   */
  numbers(locale: string, place?: Place | null): string;
  /** When people answer: until when now, or from when, with the numbers that are open now. */
  hours(locale: string, now: Date, place?: Place | null): string;
  /** A span of a day: «завтра, 15:00–18:00». */
  window(span: { from: Date; until: Date }, now: Date, locale: string): string;
  /** Is somebody on duty now? */
  onDuty(now: Date): boolean;
}

export function createDirectoryWords({
  t,
  hotlines,
  abroad,
  dutyHours,
  dutyAt,
}: {
  t: Translate;
  hotlines: readonly Hotline[];
  /** Numbers of other countries. */
  abroad: readonly Hotline[];
  dutyHours: Pick<DutyHours, "zone">;
  dutyAt: (now: Date) => Duty;
}): DirectoryWords {
  const numbers = (locale: string, place: Place | null = null): string =>
    place === "unsaid" ? t(locale, "numbers-in-card") : lines(locale, place === "abroad" ? abroad : hotlines);
  const lines = (locale: string, of: readonly Hotline[]): string =>
    shownHotlines(of)
      .map(({ id, digits, reach, hours }) =>
        t(locale, "hotline-line", {
          digits,
          name: t(locale, `hotline-${id}`),
          reach,
          hours: hours === "24/7" ? "always" : (hours ?? "unknown"),
        }),
      )
      .join("\n");

  return {
    numbers,
    window(span, now, locale) {
      const ahead = daysAhead(span.from, now, dutyHours.zone);
      const spoken = spokenSpan(span, locale, dutyHours.zone);
      return t(locale, "duty-window", { when: ahead === 0 ? "today" : ahead === 1 ? "tomorrow" : "later", ...spoken });
    },
    onDuty: (now) => dutyAt(now).open,
    hours(locale, now, place) {
      const duty = dutyAt(now);
      if (duty.open) return t(locale, "duty-open", { until: spokenEnd(duty.until, now, locale, dutyHours.zone) });
      if (!duty.opensAt) return t(locale, "duty-unknown", { numbers: numbers(locale, place) });
      return t(locale, duty.dayOff ? "duty-day-off" : "duty-closed", {
        opensAt: spokenTime(duty.opensAt, now, locale, dutyHours.zone),
        numbers: numbers(locale, place),
      });
    },
  };
}
