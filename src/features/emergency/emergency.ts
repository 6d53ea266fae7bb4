import { between, minutes } from "../../shared/clock.ts";

/** The card is not pushed again at every sentence of danger; the red door shows it at any time. */
const CARD_PAUSE = minutes(10);

/** Should words of danger bring the emergency card now? */
export const cardIsDue = (shownAt: Date | null, now: Date): boolean => shownAt === null || between(now, shownAt) >= CARD_PAUSE;

/** Telegram lets a bot remove messages of the last 48 hours; a minute is kept for the way there. */
export const REMOVABLE_FOR = minutes(48 * 60 - 1);

/** Most messages that one call removes. */
export const REMOVED_AT_ONCE = 100;

/** How many dull texts there are to show after an exit (`exit-dull-1` …). */
export const DULL_TEXTS = 5;
