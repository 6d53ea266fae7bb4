import type { ConsentLevel } from "../../shared/consent.ts";

/** How far a teen goes with who they are; each step tells more than the one before. */
export const CONSENT_LADDER = ["anonymous", "facts", "contact", "signed"] as const;

/** Where the teen is. */
export const PLACES = ["ukraine", "abroad", "unsaid"] as const;

/** Whether the police of the country work where the teen is: asked where part of a region is occupied. */
export const POLICE_THERE = ["yes", "no", "unsaid"] as const;

/**
 * Bands of age where the law draws its lines: under 14 «малолітня», 14–17 «неповнолітня», from 16 answerable for a knowingly
 * false report (Criminal Code, art. 383), from 18 without a representative (КПК, art. 59, 226). Asked for what is said, never
 * for whether somebody is helped.
 */
export const AGES = ["under_14", "14_15", "16_17", "adult", "unsaid"] as const;
export type Age = (typeof AGES)[number];

/** Whether the family may know. */
export const HOME = ["yes", "no", "unsure", "unsaid"] as const;

/** Where the matter stands, as far as it changes what can be promised. */
export type Reach = "ukraine" | "occupied" | "abroad" | "unsaid";

/**
 * Whether help of the country can come to where the teen is.
 *
 * @param there the answer to whether the police work there; null when it was not asked
 * @param occupied how much of the region is occupied; null when the region is not known
 */
export function reachOf(
  place: (typeof PLACES)[number],
  there: (typeof POLICE_THERE)[number] | null,
  occupied: "whole" | "partly" | "none" | null,
): Reach {
  if (place !== "ukraine") return place;
  if (occupied === "whole") return "occupied";
  // Where the answer is missing, nothing is promised that may not work.
  return occupied === "partly" && there !== "yes" ? "occupied" : "ukraine";
}

/** Numbers of the country cannot work there, so none is given (rules of care, 8). */
export const isOutOfReach = (reach: Reach): boolean => reach === "occupied" || reach === "abroad";

/**
 * What an answer about the place means for every number that is named later: none of ours where it cannot work. Null where the
 * answer tells nothing that was not known before.
 */
export const placeAfter = (reach: Reach): (typeof PLACES)[number] | null =>
  reach === "occupied" ? "unsaid" : reach === "unsaid" ? null : reach;

/** Does the teen give more than facts: something by which the police reach them themselves? */
export const isReachable = (consent: ConsentLevel): boolean => consent === "contact" || consent === "signed";

/** Is whoever signs at this age warned of art. 383? Below 16, and where the age is not said, never. */
export const isWarned = (age: Age): boolean => age === "16_17" || age === "adult";

/** The answers that the police are given, in the order of the statement. */
export const STATEMENT_QUESTIONS = [
  "story",
  "when",
  "where",
  "who",
  "last",
  "demand",
  "place",
  "country",
  "region",
  "there",
  "age",
  "consent",
  "name",
  "contact",
  "home",
] as const;

/** Answers that lead to the teen: kept back from the police below the level `contact`. */
export const LEADING_TO_THE_TEEN: readonly string[] = ["name", "contact"];
