/** The regions of Ukraine by part of the country, as ISO 3166-2:UA codes. Labels: `police-region-<code>` in the texts. */
export const REGIONS = {
  north: ["UA-30", "UA-32", "UA-18", "UA-74", "UA-59"],
  west: ["UA-46", "UA-26", "UA-07", "UA-56", "UA-61", "UA-68", "UA-21", "UA-77"],
  centre: ["UA-05", "UA-71", "UA-53", "UA-35", "UA-12"],
  south: ["UA-51", "UA-48", "UA-65", "UA-23", "UA-43", "UA-40"],
  east: ["UA-63", "UA-14", "UA-09"],
} as const satisfies Record<string, readonly string[]>;

export type PartOfCountry = keyof typeof REGIONS;
export type Region = (typeof REGIONS)[PartOfCountry][number];
export const PARTS_OF_COUNTRY = Object.keys(REGIONS) as PartOfCountry[];

/**
 * Where the police of Ukraine cannot come: the whole of a region, or some of it (then the teen is asked). The front moves, so
 * this is data with a date; a region that is missing here counts as free.
 */
export const OCCUPIED: {
  readonly verifiedAt: string | null;
  readonly reviewAfter: string;
  readonly source: string;
  readonly whole: readonly Region[];
  readonly partly: readonly Region[];
} = {
  verifiedAt: null,
  reviewAfter: "2026-12-31",
  source: "the ministry's list of territories where fighting goes on or which are temporarily occupied; to be checked before each release",
  whole: ["UA-43", "UA-40", "UA-09"],
  partly: ["UA-14", "UA-23", "UA-65", "UA-63", "UA-48", "UA-59", "UA-12"],
};

/** How much of a region is occupied. */
export function occupiedIn(region: Region): "whole" | "partly" | "none" {
  if (OCCUPIED.whole.includes(region)) return "whole";
  return OCCUPIED.partly.includes(region) ? "partly" : "none";
}
