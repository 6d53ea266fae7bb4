import { days, minutes } from "../../shared/clock.ts";
import type { Risk } from "../../shared/risk.ts";

/** How a teen says a talk was. */
export const FELT = ["better", "same", "worse", "unsure"] as const;
export type Felt = (typeof FELT)[number];

/** What is to be done about a talk later: say that there is no hurry, keep an agreed time, ask how it goes. */
export type ErrandKind = "silence" | "safe_time" | "check_in";

/** So long after its end new words belong to the same talk. */
const COMES_BACK_WITHIN = days(30);

/** So long the one who wrote last is asked first when a teen comes back. */
export const RESERVED_FOR = minutes(15);

/** After so long without a word about a child in danger the supervisor is told (rule of care 5). */
export const RED_SILENCE = minutes(5);

/** So long a case that was given back may wait before its teen is told that they wait again. */
export const WAITS_AGAIN_AFTER = minutes(2);

/** A talk as far as its teen's deeds depend on it. */
export interface TeensTalk {
  readonly caseId: string;
  readonly risk: Risk;
  readonly open: boolean;
  readonly closedAt: Date | null;
}

/** Is this talk, open or ended, the one that new words belong to? */
export const goesOn = ({ open, closedAt }: Pick<TeensTalk, "open" | "closedAt">, now: Date): boolean =>
  open || (closedAt !== null && now.getTime() - closedAt.getTime() <= COMES_BACK_WITHIN);

/** May a teen be asked how it was? Never where somebody is or may soon be in danger (rule of care 13). */
export const mayAskHowItWas = (risk: Risk): boolean => risk === "yellow" || risk === "green";

/** Days after a talk at which a teen may be asked how it goes, if they want to. */
export const CHECK_IN_DAYS = { tomorrow: 1, "three-days": 3 } as const;
export const CHECK_IN = ["no", "tomorrow", "three-days"] as const;

/** A part of a day in which a teen may be written to. */
export interface SafeWindow {
  readonly from: Date;
  readonly until: Date;
}

/** The parts of a day that are offered, in minutes after midnight: after school and in the evening. */
const AFTERNOON = [15 * 60, 18 * 60] as const;
const EVENING = [18 * 60, 21 * 60] as const;
/** As many are offered at once. */
const MOST_WINDOWS = 3;
const LOOK_AHEAD_DAYS = 14;

/**
 * When a teen may choose to be written to: the next few afternoons and evenings in which somebody is on duty.
 *
 * @param within the part of a span of a day in which somebody is on duty (`dutyWithin`)
 */
export function safeWindows(within: (ahead: number, from: number, to: number) => SafeWindow | null): SafeWindow[] {
  const windows: SafeWindow[] = [];
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS && windows.length < MOST_WINDOWS; ahead++)
    for (const [from, to] of [AFTERNOON, EVENING]) {
      const window = within(ahead, from, to);
      if (window && windows.length < MOST_WINDOWS) windows.push(window);
    }
  return windows;
}

/** Whom the teen has to be told of before this member's words. */
export function introductionOf(
  { keeperId, toldId }: { readonly keeperId: string | null; readonly toldId: string | null },
  staffId: string,
): "introduced" | "transferred" | null {
  if (toldId === staffId) return null;
  if (keeperId === staffId && toldId === null) return null;
  return keeperId === null && toldId === null ? "introduced" : "transferred";
}
