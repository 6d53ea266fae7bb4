/** How endangered a child is, most endangered first. */
export const RISKS = ["red", "orange", "yellow", "green"] as const;
export type Risk = (typeof RISKS)[number];

/** Sort key of a risk: 0 red … 3 green. */
export const urgencyOf = (risk: Risk): number => RISKS.indexOf(risk);

/** The more endangered of the two: what a machine may at most do to a risk. */
export const raised = (risk: Risk, by: Risk): Risk => (urgencyOf(by) < urgencyOf(risk) ? by : risk);
