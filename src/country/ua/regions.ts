/** The regions of Ukraine by part of the country, as ISO 3166-2:UA codes. Labels: `region-<code>` in the texts. */
export const REGIONS = {
  north: ["UA-30", "UA-32", "UA-18", "UA-74", "UA-59"],
  west: ["UA-46", "UA-26", "UA-07", "UA-56", "UA-61", "UA-68", "UA-21", "UA-77"],
  centre: ["UA-05", "UA-71", "UA-53", "UA-35", "UA-12"],
  south: ["UA-51", "UA-48", "UA-65", "UA-23", "UA-43", "UA-40"],
  east: ["UA-63", "UA-14", "UA-09"],
} as const satisfies Record<string, readonly string[]>;

export type PartOfCountry = keyof typeof REGIONS;
export const PARTS_OF_COUNTRY = Object.keys(REGIONS) as PartOfCountry[];
