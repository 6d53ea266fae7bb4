/** A service that a teen can turn to where they live. Facts about it carry where they come from and when somebody checked. */
export interface Service {
  readonly id: string;
  readonly kind: "space" | "centre" | "team" | "legal" | "line";
  /** Digits, a public address or a page. */
  readonly contact: string;
  readonly reach: "call" | "text" | "web" | "visit";
  /** Codes of regions, as in ISO 3166-2. */
  readonly regions: "all" | readonly string[];
  /** As published; null: not known. */
  readonly hours: "24/7" | string | null;
  readonly verifiedAt: string | null;
  readonly reviewAfter: string | null;
  readonly source: string;
}

/** What a teen of this region is shown: only what somebody has checked, their own region's first. */
export const servicesOf = (services: readonly Service[], region: string): readonly Service[] =>
  services
    .filter(({ regions, verifiedAt }) => verifiedAt !== null && (regions === "all" || regions.includes(region)))
    .sort((a, b) => Number(a.regions === "all") - Number(b.regions === "all"));
