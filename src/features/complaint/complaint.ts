/** What a supervisor did about a complaint. */
export const COMPLAINT_OUTCOMES = ["talked_with_teen", "talked_with_member", "changed_member", "unfounded"] as const;
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number];

/** A complaint as a supervisor reads it. */
export interface Complaint {
  readonly id: string;
  readonly caseId: string;
  readonly pseudonym: string;
  /** Who talked with the teen; null when nobody had yet. */
  readonly aboutName: string | null;
  /** Null once the case was erased. */
  readonly text: string | null;
  readonly at: Date;
  readonly handled: { readonly at: Date; readonly byName: string; readonly outcome: ComplaintOutcome } | null;
}
