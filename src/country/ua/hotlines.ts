import type { Hotline } from "../../features/directory/directory.ts";

/**
 * Numbers a teen may need. `verifiedAt` is null until a person has called or read the service's own page; such a number
 * is not shown, except the ones marked `always`.
 */
export const HOTLINES: readonly Hotline[] = [
  {
    id: "police",
    digits: "102",
    reach: "call",
    hours: "24/7",
    always: true,
    verifiedAt: null,
    reviewAfter: null,
    source: "state emergency number",
  },
  {
    id: "ambulance",
    digits: "103",
    reach: "call",
    hours: "24/7",
    always: true,
    verifiedAt: null,
    reviewAfter: null,
    source: "state emergency number",
  },
  {
    id: "rescue",
    digits: "101",
    reach: "call",
    hours: "24/7",
    always: true,
    verifiedAt: null,
    reviewAfter: null,
    source: "state emergency number",
  },
  {
    id: "emergency",
    digits: "112",
    reach: "call",
    hours: "24/7",
    always: true,
    verifiedAt: null,
    reviewAfter: null,
    source: "state emergency number",
  },
  {
    id: "la-strada-crisis",
    digits: "116 123",
    reach: "call",
    hours: "24/7",
    always: true,
    verifiedAt: null,
    reviewAfter: null,
    source: "La Strada-Ukraine, list of the Kyiv police of 2025-07-22",
  },
  {
    id: "la-strada-children",
    digits: "116 111",
    reach: "call",
    hours: null,
    always: false,
    verifiedAt: null,
    reviewAfter: null,
    source: "La Strada-Ukraine; the hours published are old and need a check",
  },
  {
    id: "lifeline",
    digits: "7333",
    reach: "call",
    hours: null,
    always: false,
    verifiedAt: null,
    reviewAfter: null,
    source: "Lifeline Ukraine; reported paused since 2025-10-01",
  },
];
