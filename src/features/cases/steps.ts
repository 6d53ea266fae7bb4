/** Something that happened, and when. */
export interface Step {
  readonly type: string;
  readonly at: Date;
  /** Codes that belong to it, such as the reason of a closing. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Events that a teen is told of, by the name the dialogues know. */
const TOLD: Readonly<Record<string, string>> = {
  opened: "opened",
  read: "read",
  replied: "answered",
  "handoff-offered": "offered",
  "handoff-accepted": "accepted",
  "handoff-returned": "returned",
  "handoff-declined": "declined",
  "handoff-registered": "registered",
  "handoff-entered": "entered",
  "handoff-closed": "handoff-closed",
  "handoff-withdrawn": "withdrawn",
  "police-answered": "police-answered",
  sealed: "sealed",
  unsealed: "unsealed",
  moved: "moved",
  closed: "closed",
  reopened: "reopened",
};

/** The story of a case for its teen: each run of equal steps once, at its latest moment. */
export function stepsOf(events: readonly Step[]): Step[] {
  const steps: Step[] = [];
  for (const { type, at, data } of events) {
    const told = TOLD[type];
    if (!told) continue;
    if (steps.at(-1)?.type === told) steps.pop();
    const reason = typeof data?.["reason"] === "string" ? data["reason"] : null;
    steps.push({ type: told, at, ...(type === "closed" && reason !== null && { data: { reason } }) });
  }
  return steps;
}
