/** What triage is judged by: shares with the interval they lie in. */
import type { Risk } from "../../src/shared/risk.ts";
import { urgencyOf } from "../../src/shared/risk.ts";
import type { Message } from "./corpus.ts";

export interface Judged {
  readonly message: Message;
  readonly risk: Risk;
  readonly signals: readonly { readonly name: string; readonly because: string }[];
}

export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** Wilson's 95 % interval of a share, both ends from 0 to 1. */
export function wilson({ hits, of }: Share): [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

export const said = (share: Share): string => {
  const [low, high] = wilson(share);
  return `${(share.of === 0 ? 0 : share.hits / share.of).toFixed(3)} [${low.toFixed(3)}–${high.toFixed(3)}] of ${share.of}`;
};

const isUrgent = (risk: Risk): boolean => urgencyOf(risk) <= urgencyOf("orange");
const shareOf = <T>(of: readonly T[], is: (one: T) => boolean): Share => ({ hits: of.filter(is).length, of: of.length });

/** Red given to red messages. */
export const redHeard = (judged: readonly Judged[]): Share =>
  shareOf(
    judged.filter(({ message }) => message.risk === "red"),
    ({ risk }) => risk === "red",
  );
/** Red or orange given to messages that are either. */
export const urgentHeard = (judged: readonly Judged[]): Share =>
  shareOf(
    judged.filter(({ message }) => isUrgent(message.risk)),
    ({ risk }) => isUrgent(risk),
  );
/** Red or orange given to messages that are neither. */
export const falseAlarms = (judged: readonly Judged[]): Share =>
  shareOf(
    judged.filter(({ message }) => !isUrgent(message.risk)),
    ({ risk }) => isUrgent(risk),
  );
/** Red, which wakes somebody, given to messages that are not even orange. */
export const falsePages = (judged: readonly Judged[]): Share =>
  shareOf(
    judged.filter(({ message }) => !isUrgent(message.risk)),
    ({ risk }) => risk === "red",
  );
