import { between, minutes } from "../../shared/clock.ts";

/** The card is not pushed again at every sentence of danger; the red door shows it at any time. */
const CARD_PAUSE = minutes(10);

/** Should words of danger bring the emergency card now? */
export const cardIsDue = (shownAt: Date | null, now: Date): boolean => shownAt === null || between(now, shownAt) >= CARD_PAUSE;

/** How many dull texts there are to show after an exit (`exit-dull-1` …). */
export const DULL_TEXTS = 5;

/** How long the red door, once opened, puts on top what the teen sends after it. */
const DOOR_COUNTS_FOR = minutes(30);

/** Did the teen stand at the red door not long ago? */
export const doorIsFresh = (shownAt: Date | null, now: Date): boolean => shownAt !== null && between(now, shownAt) <= DOOR_COUNTS_FOR;

/** The reason that staff see. @param because the key that was pressed */
export const doorSignal = (because: string) => ({ name: "emergency_door", risk: "red", because }) as const;
