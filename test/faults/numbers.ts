import { isRecord } from "../support/bot-api/check.ts";
import type { Call } from "../support/bot-api/core.ts";
import type { Fault } from "../support/bot-api/faults.ts";
import type { Arrival } from "./arrivals.ts";
import type { TheRecord } from "./record.ts";
import type { Stage } from "./stage.ts";
import type { Deeds } from "./teens.ts";

/** What happened, as counts. */
export interface Numbers {
  readonly seed: number;
  readonly engine: "PostgreSQL" | "embedded";
  readonly processes: number;
  readonly teens: number;
  /** Acknowledged ones, and those of the calm among them. */
  readonly updates: number;
  readonly ofCalm: number;
  readonly sentAgain: number;
  readonly refusals: ReadonlyMap<string, number>;
  readonly expired: number;
  readonly kills: number;
  readonly readyMs: readonly number[];
  readonly calls: number;
  readonly callsOfCalm: number;
  readonly faults: ReadonlyMap<Fault["kind"], number>;
  readonly outboxRows: number;
  readonly textsDelivered: number;
  readonly words: number;
  readonly stormMs: number;
  readonly drainMs: number;
  /** Calls that Telegram itself would not do, by what it says. */
  readonly declined: ReadonlyMap<string, number>;
  /** Lines of errors that the processes logged, by what they say. */
  readonly errors: ReadonlyMap<string, number>;
}

const SPOKEN = ["sendMessage", "editMessageText"] as const;

/** The texts that took effect, from the stand-in's own log. */
export function arrivalsIn(calls: readonly Call[]): Arrival[] {
  return calls.flatMap(({ method, payload, status, fault, at }): Arrival[] => {
    const spoken = SPOKEN.find((one) => one === method);
    if (!spoken || status !== 200 || !isRecord(payload) || typeof payload.text !== "string") return [];
    const answerLost = fault === "reset-after" || fault === "hang-after";
    return [{ chatId: Number(payload.chat_id), method: spoken, text: payload.text, at: at.getTime(), answerLost }];
  });
}

/** Counts what happened. */
export function numbersOf(
  { queues, fleet, telegram, engine }: Stage,
  about: Pick<Numbers, "seed" | "teens" | "ofCalm" | "callsOfCalm" | "stormMs" | "drainMs"> & {
    deeds: readonly Deeds[];
    record: TheRecord;
  },
): Numbers {
  const { deeds, record, ...rest } = about;
  const outbox = [...record.teens.values()].flatMap((teen) => teen.outbox);
  return {
    ...rest,
    engine,
    processes: fleet.origins.length,
    updates: queues.acknowledged.length,
    sentAgain: queues.acknowledged.reduce((sum, { attempts }) => sum + attempts - 1, 0),
    refusals: queues.refusals,
    expired: queues.expired.length,
    kills: fleet.kills.length,
    readyMs: fleet.readyMs,
    calls: telegram.calls.length,
    faults: counted(telegram.calls.flatMap(({ fault }) => (fault ? [fault] : []))),
    outboxRows: outbox.length,
    textsDelivered: outbox.filter(({ method, status }) => method === "sendMessage" && status === "delivered").length,
    words: deeds.reduce((sum, { words }) => sum + words.length, 0),
    declined: counted(telegram.refusals.map(({ description }) => description.split(":").slice(0, 2).join(":"))),
    errors: counted(errorsIn(fleet.output())),
  };
}

function counted<T>(list: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** What the processes complained of. A line cut short by a kill says nothing. */
function errorsIn(output: string): string[] {
  return output.split("\n").flatMap((line) => {
    try {
      const { msg, level } = JSON.parse(line) as { msg?: unknown; level?: unknown };
      return typeof msg === "string" ? [`${String(level)}: ${msg}`] : [];
    } catch {
      return [];
    }
  });
}
