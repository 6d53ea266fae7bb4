import type { Service } from "../../features/nearby/nearby.ts";

/**
 * Services near a teen: child-friendly spaces, centres, mobile teams, legal aid, lines of a region. `verifiedAt` is null until a
 * person has called or read the service's own page; until then a service is not shown, and `parasolka doctor` names it. Names:
 * `service-<id>` in the texts. An organisation adds the services of its own regions here.
 */
export const SERVICES: readonly Service[] = [
  {
    id: "legal-aid",
    kind: "legal",
    contact: "0 800 213 103",
    reach: "call",
    regions: "all",
    hours: "24/7",
    verifiedAt: null,
    reviewAfter: null,
    source: "system of free legal aid; number and hours from general knowledge, need a check",
  },
  {
    id: "government-children-online",
    kind: "line",
    contact: "1545, 3",
    reach: "call",
    regions: "all",
    hours: null,
    verifiedAt: null,
    reviewAfter: null,
    source: "government line for children's safety online; round the clock when it began, needs a check",
  },
  {
    id: "government-violence",
    kind: "line",
    contact: "15 47",
    reach: "call",
    regions: "all",
    hours: null,
    verifiedAt: null,
    reviewAfter: null,
    source: "government line on violence and trafficking; list of the ministry of health, needs a check",
  },
  {
    id: "psychologists-line",
    kind: "line",
    contact: "0 800 100 102",
    reach: "call",
    regions: "all",
    hours: null,
    verifiedAt: null,
    reviewAfter: null,
    source: "National Psychological Association; 10:00-20:00 in 2022, needs a check",
  },
  {
    id: "kharkiv-line",
    kind: "line",
    contact: "1552",
    reach: "call",
    regions: ["UA-63"],
    hours: null,
    verifiedAt: null,
    reviewAfter: null,
    source: "line of the Kharkiv region, ministry of social policy 2025-09-28, needs a check",
  },
];
