/**
 * How far a teen goes with the police, each level including the one before: facts without anything that leads to them;
 * all facts; a way to reach them, asked through us; a signed statement.
 */
export const CONSENT_LEVELS = ["anonymous", "facts", "contact", "signed"] as const;
export type ConsentLevel = (typeof CONSENT_LEVELS)[number];

/** A part of the statement as the teen saw and confirmed it. */
export interface StatementPart {
  readonly label: string;
  readonly text: string;
  /** A way to reach the teen: shared from the level `contact` on. */
  readonly contact?: true;
  /** The question that was answered, its very words, and the version of its wording; missing in older statements. */
  readonly question?: string;
  readonly asked?: string;
  readonly version?: number;
  /** The option behind a pressed button. */
  readonly value?: string;
}
