import { hours, minutes } from "../../shared/clock.ts";
import type { ContactHoursName } from "../../shared/contact-hours.ts";

/** May we write first: at any hour, in certain hours, only while the teen is here, or not at all until they come back. */
export type ContactChoice = "open" | "quiet" | "never" | ContactHoursName;

/** How long answers that were asked for in hidden mode stay in the chat. */
export const SHOWN_FOR = minutes(5);

/** A channel lets nobody remove what is older than 48 hours: what is cleared daily goes well before, whatever is down meanwhile. */
export const CLEARED_AFTER = hours(40);
/** When a chat is cleared, what is older than this goes along, so that it is cleared once a day and not message by message. */
export const CLEARED_ALONG = hours(16);

/** What the chat does to protect the teen, as they see it in their settings. */
export interface SafetySettings {
  readonly contact: ContactChoice;
  readonly hidden: boolean;
  readonly clearsDaily: boolean;
}
