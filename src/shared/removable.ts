import { minutes } from "./clock.ts";

/** Telegram lets a bot remove messages of the last 48 hours; a minute is kept for the way there. */
export const REMOVABLE_FOR = minutes(48 * 60 - 1);

/** Most messages that one call removes. */
export const REMOVED_AT_ONCE = 100;
