import { seconds } from "../shared/clock.ts";

/**
 * How fast calls may follow each other, as the generic cell rate algorithm keeps it (ITU-T I.371, «virtual scheduling»): one
 * number, the mark, says what has been used. It may run ahead of the clock by `slackMs`; that much a caller may be early.
 */
export interface Pace {
  readonly everyMs: number;
  readonly slackMs: number;
}

/** The paces of a channel: all calls together, and the messages of one chat. */
export interface Paces {
  readonly overall: Pace;
  readonly chat: Pace;
  /** A chat in which somebody is in danger: more at once, before its pace holds it back. */
  readonly chatInDanger: Pace;
}

/** Part of the allowed rate that we use: whatever second Telegram looks at, it counts no more calls than it allows. */
const USED = 0.97;
/** Less than what `USED` leaves of a second, so that a call this late is made up for and none is too many. */
const OVERALL_SLACK_MS = 25;
/** Messages that a chat may get at once, as a person writes: «one a second, short bursts allowed». */
const CHAT_BURST = 5;
const CHAT_BURST_IN_DANGER = 10;

/**
 * Telegram's limits (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 *
 * @param perSecond calls a second that the bot is allowed: 30, unless Telegram has granted more
 */
export const pacesOf = (perSecond: number): Paces => ({
  overall: { everyMs: seconds(1) / (perSecond * USED), slackMs: OVERALL_SLACK_MS },
  chat: { everyMs: seconds(1), slackMs: seconds(1) * (CHAT_BURST - 1) },
  chatInDanger: { everyMs: seconds(1), slackMs: seconds(1) * (CHAT_BURST_IN_DANGER - 1) },
});

/** As fast as it goes. */
export const NO_PACES: Paces = {
  overall: { everyMs: 0, slackMs: 0 },
  chat: { everyMs: 0, slackMs: 0 },
  chatInDanger: { everyMs: 0, slackMs: 0 },
};

/** A mark that no caller could have left by now: the clock was set back. It counts for nothing. */
const isAbsurd = (pace: Pace, mark: number, nowMs: number): boolean => mark > nowMs + pace.slackMs + 2 * pace.everyMs;

/** How many calls may be made at this moment. */
export function allowance(pace: Pace, mark: number, nowMs: number): number {
  if (isAbsurd(pace, mark, nowMs)) return allowance(pace, 0, nowMs);
  return Math.max(0, Math.floor((nowMs + pace.slackMs - Math.max(mark, nowMs)) / pace.everyMs) + 1);
}

/** The mark after so many calls, made at this moment. */
export function spend(pace: Pace, mark: number, nowMs: number, calls: number): number {
  return Math.max(isAbsurd(pace, mark, nowMs) ? 0 : mark, nowMs) + calls * pace.everyMs;
}

/** From when on one call is allowed. */
export const opensAt = (pace: Pace, mark: number): number => mark - pace.slackMs;
