import { type AttackReport, memoryIsFlat } from "./attack.ts";

/** What the report says against the product, as sentences; none when it held. */
export function objectionsTo(report: AttackReport): string[] {
  const { wrong, unhandled, violations, parkedThoughSound, notServed, heapMb, prototypeClean, slowest } = report;
  return [
    ...wrong.map((line) => `answered neither 2xx nor 4xx: ${line}`),
    ...unhandled.map((line) => `an error that nobody took: ${line}`),
    ...violations.map((line) => `a call that Telegram would not understand: ${line}`),
    ...parkedThoughSound.map((line) => `a sound update was parked: ${line}`),
    ...notServed.map((line) => `a teen in between was stopped ${line}`),
    ...(prototypeClean ? [] : ["Object.prototype was changed"]),
    ...(memoryIsFlat(heapMb) ? [] : [`memory grew: ${heapMb.join(" ")} MB`]),
    ...(slowest.ms > SLOWEST_MS ? [`one update held everybody up for ${slowest.ms} ms: ${slowest.what}`] : []),
  ];
}

/** Longest that one update may take. Far above what any takes; work that grows faster than its text would be above. */
const SLOWEST_MS = 10_000;
