import type { Dated, ReportPage, ReportSteps, Tool } from "../../features/platforms/help.ts";
import { TOOLS as COMMON_TOOLS, REPORT_PAGES, REPORT_STEPS } from "../common/report-routes.ts";

/** Services of Ukraine. */
const TOOLS: readonly Tool[] = [
  {
    id: "stopcrime",
    url: "https://stopcrime.ua/net-crime",
    kinds: ["abuse_images", "intimate"],
    named: true,
    source: "StopCrime, the INHOPE hotline of NGO «Magnolia» with the cyberpolice, since 2024-03-04: anonymous reports of links",
    verifiedAt: null,
    reviewAfter: null,
  },
  {
    id: "cyberpolice",
    url: "https://ticket.cyberpolice.gov.ua",
    kinds: ["drugs_fraud"],
    named: false,
    source: "the cyberpolice's form, named by communities' sites",
    verifiedAt: null,
    reviewAfter: null,
  },
];

/** How to report in Ukraine: on the platforms, and beside them. */
export const ROUTES: { readonly steps: readonly ReportSteps[]; readonly pages: readonly ReportPage[]; readonly tools: readonly Tool[] } = {
  steps: REPORT_STEPS,
  pages: REPORT_PAGES,
  tools: [...COMMON_TOOLS, ...TOOLS],
};

/** Every entry that somebody has to look at again and again. */
export const DATED_ROUTES: readonly Dated[] = [...ROUTES.steps, ...ROUTES.pages, ...ROUTES.tools];
