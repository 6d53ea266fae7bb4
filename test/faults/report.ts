import type { StormResult } from "./storm.ts";

const MOST_SHOWN = 10;

/** The run as a table of Markdown: what the documentation shows is what a run printed. */
export function table({ numbers, verdict }: StormResult): string {
  const { refusals, faults, errors, declined, readyMs } = numbers;
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  const list = (counts: ReadonlyMap<string, number>): string =>
    [...counts]
      .sort()
      .flatMap(([what, n]) => [`${what} ${n.toLocaleString("en")}`])
      .join(", ") || "none";
  const stormCalls = numbers.calls - numbers.callsOfCalm;
  const failed = [...faults.values()].reduce((sum, n) => sum + n, 0);
  const rows: [string, string][] = [
    ["database, processes", `${numbers.engine}, ${numbers.processes}`],
    ["seed", String(numbers.seed)],
    ["teens", `${numbers.teens}, and one of each kind in the calm before`],
    ["updates acknowledged", `${numbers.updates.toLocaleString("en")} (${numbers.ofCalm.toLocaleString("en")} of them in the calm)`],
    ["sent again by Telegram", `${numbers.sentAgain.toLocaleString("en")} (${list(refusals)})`],
    ["presses expired", String(numbers.expired)],
    ["unique words looked for", numbers.words.toLocaleString("en")],
    ["processes killed", `${numbers.kills}, ready again after ${seconds(median(readyMs))} (median)`],
    ["Bot API calls in the storm", stormCalls.toLocaleString("en")],
    ["of them failed", `${failed.toLocaleString("en")} (${((100 * failed) / Math.max(1, stormCalls)).toFixed(1)} %): ${list(faults)}`],
    ["declined by the Bot API", list(declined)],
    ["rows of the outbox", numbers.outboxRows.toLocaleString("en")],
    ["messages delivered", numbers.textsDelivered.toLocaleString("en")],
    [
      "seen twice",
      `${verdict.seenTwice}: ${verdict.byLostAnswers} after a lost answer, ${verdict.byKills} after a kill (at most ${verdict.mostByOneKill} teens by one)`,
    ],
    ["parked updates", String(verdict.parked.length)],
    [
      "duration of the storm",
      `${seconds(numbers.stormMs)}, ${((numbers.updates - numbers.ofCalm) / (numbers.stormMs / 1000)).toFixed(0)} updates a second`,
    ],
    ["until the outbox was empty", seconds(numbers.drainMs)],
    ["errors in the logs", list(errors)],
  ];
  return ["| what | seen |", "|---|---|", ...rows.map(([what, seen]) => `| ${what} | ${seen} |`)].join("\n");
}

/** What is broken, a few of each kind; empty when nothing is. */
export function complaints({ verdict, cutShort, violations }: StormResult, most = MOST_SHOWN): string[] {
  const kinds: readonly (readonly [name: string, found: readonly string[]])[] = [
    ["lost", verdict.lost],
    ["repeated", verdict.repeated],
    ["order broken", verdict.disordered],
    ["undelivered", verdict.undelivered],
    ["seen twice without a reason", verdict.unexplained],
    ["parked", verdict.parked],
    ["against the Bot API's documentation", violations],
    ["cut short", cutShort === null ? [] : [cutShort]],
  ];
  return kinds.flatMap(([name, found]) => [
    ...found.slice(0, most).map((words) => `${name}: ${words}`),
    ...(found.length > most ? [`${name}: and ${found.length - most} more`] : []),
  ]);
}

function median(list: readonly number[]): number {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
