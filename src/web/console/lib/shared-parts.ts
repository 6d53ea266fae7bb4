import type { ConsentLevel } from "../../../shared/consent.ts";

interface Part {
  readonly contact?: true | undefined;
}

/**
 * Which parts of a confirmed statement this consent lets the police see, and which stay with us: a way to reach the teen goes only
 * from the level `contact` on. The server decides; this shows its rule before the offer.
 */
export function sharedParts<P extends Part>(parts: readonly P[], consent: ConsentLevel | null): { shared: P[]; kept: P[] } {
  const reachable = consent === "contact" || consent === "signed";
  const goes = (part: P) => consent !== null && (reachable || part.contact !== true);
  return { shared: parts.filter(goes), kept: parts.filter((part) => !goes(part)) };
}
