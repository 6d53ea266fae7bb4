import { useTexts } from "../../shared/texts.tsx";
import { type Span, sameDay, utc, waited } from "../lib/time.ts";
import { useConsole } from "../state/console.tsx";
import { useNow } from "../state/now.ts";

/** A length of time in words: «3 год 12 хв». */
export function useSpanWords(): (span: Span) => string {
  const t = useTexts();
  return (span) => {
    const { unit, ...parts } = span;
    return t(`console-span-${unit}`, parts);
  };
}

/** How long it has waited, moving on by itself. */
export function Waited({ since }: { since: string }) {
  const words = useSpanWords();
  const now = useNow();
  return <time dateTime={since}>{words(waited(since, now))}</time>;
}

/** A time of day; with the date when it was not today. The whole time in UTC is in the title. */
export function When({ at, full = false }: { at: string; full?: boolean }) {
  const { settings } = useConsole();
  const now = useNow();
  const today = !full && sameDay(at, new Date(now).toISOString());
  const form: Intl.DateTimeFormatOptions = today
    ? { hour: "2-digit", minute: "2-digit" }
    : { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", ...(full ? { year: "numeric" } : {}) };
  return (
    <time dateTime={at} title={utc(at)}>
      {new Intl.DateTimeFormat(languageTag(settings.language), form).format(new Date(at))}
    </time>
  );
}

/** `2026-03-05 14:03:09 UTC`, for what the police compare. */
export function UtcTime({ at }: { at: string }) {
  return (
    <time dateTime={at} className="tabular-nums">
      {utc(at)}
    </time>
  );
}

/** English with the day before the month, as everybody here reads dates. */
export const languageTag = (language: string): string => (language === "en" ? "en-GB" : language);
