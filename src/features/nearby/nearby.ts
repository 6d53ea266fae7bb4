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

/** A longer text is a story, whatever places are in it. */
const LONGEST_NAME = 30;
/** Fewer signs may begin another word: «сум» is sadness, and no town. */
const SHORTEST_STEM = 4;

/**
 * The region that a typed word means: its name, or a town that it is called after («Одеса», «Одеська», «Odesa»). Null where it
 * could be several, or anything else.
 *
 * @param regions with their names in the language of whoever typed
 */
export function regionNamed<R extends { readonly name: string }>(typed: string, regions: readonly R[]): R | null {
  const words = typed.trim().toLocaleLowerCase();
  if (words.length > LONGEST_NAME) return null;
  const named = (test: (name: string) => boolean): R[] => regions.filter(({ name }) => test(name.toLocaleLowerCase()));
  const [exact] = named((name) => name === words);
  if (exact) return exact;
  const stem = words.replace(/[аяиіїоеєуыэюaeiouy]$/u, "");
  const found = [...stem].length < SHORTEST_STEM ? [] : named((name) => name.startsWith(words) || name.startsWith(stem));
  return found.length === 1 ? (found[0] ?? null) : null;
}
