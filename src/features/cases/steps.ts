/** Something that happened, and when. */
export interface Step {
  readonly type: string;
  readonly at: Date;
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
  "handoff-withdrawn": "handoff-closed",
  closed: "closed",
  reopened: "reopened",
};

/** The story of a case for its teen: each run of equal steps once, at its latest moment. */
export function stepsOf(events: readonly Step[]): Step[] {
  const steps: Step[] = [];
  for (const { type, at } of events) {
    const told = TOLD[type];
    if (!told) continue;
    if (steps.at(-1)?.type === told) steps.pop();
    steps.push({ type: told, at });
  }
  return steps;
}
