/** What a content report is about: the first screen holds what hurts most often, «more» the rest. */
export const REPORT_KINDS = [
  "threats",
  "intimate",
  "adult",
  "bullying",
  "forced",
  "cruelty",
  "recruitment",
  "drugs_fraud",
  "abuse_images",
  "other",
] as const;

export type ReportKind = (typeof REPORT_KINDS)[number];
