import { between, minutes } from "../../shared/clock.ts";

/** The card is not pushed again at every sentence of danger; the red door shows it at any time. */
const CARD_PAUSE = minutes(10);

/** Should words of danger bring the emergency card now? */
export const cardIsDue = (shownAt: Date | null, now: Date): boolean => shownAt === null || between(now, shownAt) >= CARD_PAUSE;

/** How many dull texts there are to show after an exit (`exit-dull-1` …). */
export const DULL_TEXTS = 5;
