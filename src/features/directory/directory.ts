/** A service that can be called or written to. Facts about it carry where they come from and when somebody checked. */
export interface Hotline {
  readonly id: string;
  readonly digits: string;
  readonly reach: "call" | "text";
  /** As published; null: not known. */
  readonly hours: "24/7" | string | null;
  /** Shown even before a check: state emergency numbers and the crisis line. */
  readonly always: boolean;
  readonly verifiedAt: string | null;
  readonly reviewAfter: string | null;
  readonly source: string;
}

/** The numbers a teen is shown: those always shown, and those that somebody has checked. */
export const shownHotlines = (hotlines: readonly Hotline[]): readonly Hotline[] =>
  hotlines.filter(({ always, verifiedAt }) => always || verifiedAt !== null);
