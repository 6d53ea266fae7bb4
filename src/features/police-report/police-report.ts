/** How far a teen goes with who they are; each step tells more than the one before. */
export const CONSENT_LADDER = ["anonymous", "facts", "contact", "signed"] as const;

/** Where the matter belongs. */
export const PLACES = ["ukraine", "abroad", "unsaid"] as const;

/** The answers that the police are given, in the order of the statement. */
export const STATEMENT_QUESTIONS = ["story", "when", "where", "who", "demand", "place", "region", "consent", "contact"] as const;
