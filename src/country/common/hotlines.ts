import type { Hotline } from "../../features/directory/directory.ts";

/** Numbers for a teen who is in another country. */
export const HOTLINES_ABROAD: readonly Hotline[] = [
  {
    id: "emergency-abroad",
    digits: "112",
    reach: "call",
    hours: "24/7",
    always: true,
    verifiedAt: null,
    reviewAfter: null,
    source: "single European emergency number, Directive (EU) 2018/1972, article 109",
  },
  {
    id: "children-abroad",
    digits: "116 111",
    reach: "call",
    hours: null,
    always: false,
    verifiedAt: null,
    reviewAfter: null,
    source: "number reserved for child helplines in the EU, Decision 2007/116/EC; not in service in every country",
  },
];
