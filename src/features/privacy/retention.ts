import { days } from "../../shared/clock.ts";

/** What is destroyed by itself when its time is over, and nobody has asked for it. */
export const RETENTION_RULES = ["closed-cases", "police-cases", "drafts", "strangers"] as const;
export type RetentionRule = (typeof RETENTION_RULES)[number];

/**
 * How long each is kept:
 * `closed-cases` a finished case that was never offered to the police, after its end: a talk goes on for a month after it ended,
 *   so nobody comes back to an empty chat;
 * `police-cases` a finished case that the police were offered, with nothing of it open there, after its end: long enough to
 *   answer the teen, a court or the police about what was passed on;
 * `drafts` a form that nobody sent, after its last answer;
 * `strangers` somebody without a case and without a draft, after we last saw them: their chat's address and their settings.
 */
export const KEPT_FOR: Readonly<Record<RetentionRule, number>> = {
  "closed-cases": days(90),
  "police-cases": days(3 * 365),
  "drafts": days(30),
  "strangers": days(90),
};
