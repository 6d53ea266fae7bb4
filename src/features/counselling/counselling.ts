import type { Reading } from "../triage/triage.ts";

/** How safe the teen feels right now. */
export const SAFETY = ["yes", "unsure", "no"] as const;
export type Safety = (typeof SAFETY)[number];

/** What the answer to «are you safe now?» adds to what the words say: it only raises. */
export function readSafety(safety: Safety, answer: string): Reading["signals"] {
  if (safety === "no") return [{ name: "violence", risk: "red", because: answer }];
  if (safety === "unsure") return [{ name: "distress", risk: "orange", because: answer }];
  return [];
}
