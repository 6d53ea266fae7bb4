import { type Risk, urgencyOf } from "../../../shared/risk.ts";

/** True when `to` is calmer than `from`; lowering needs a person's reason. */
export function lowers(from: Risk, to: Risk): boolean {
  return urgencyOf(to) > urgencyOf(from);
}

interface Waiting {
  id: string;
  risk: Risk;
  waitingSince: string;
}

/** Sort order of a queue, the same as the server's: urgency, then who has waited longest; the id makes it stable. */
export function byUrgency(a: Waiting, b: Waiting): number {
  return (
    urgencyOf(a.risk) - urgencyOf(b.risk) ||
    Date.parse(a.waitingSince) - Date.parse(b.waitingSince) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}
