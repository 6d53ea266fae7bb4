import type { OutboxRow, TeenRecord } from "./record.ts";

/** A call with a text that took effect in a chat, in the order in which the chat saw them. */
export interface Arrival {
  readonly chatId: number;
  readonly method: "sendMessage" | "editMessageText";
  readonly text: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The caller never heard that it took effect. */
  readonly answerLost: boolean;
}

/** What is broken, one sentence each, without anybody's words. */
export interface Problems {
  readonly lost: string[];
  readonly repeated: string[];
  readonly disordered: string[];
  readonly undelivered: string[];
}

const NEVER_PROMISED = new Set(["failed", "cancelled", "expired"]);

interface Spoken {
  readonly key: string;
  readonly row: OutboxRow;
}

const isSpoken = (method: string): method is Arrival["method"] => method === "sendMessage" || method === "editMessageText";
const keyOf = (method: string, text: string): string => `${method} ${text}`;

/** Every text there, and in its order. Words of danger may overtake: they are in order among themselves, and so is everything else. */
export function judgeDelivery(teen: TeenRecord, came: readonly Arrival[], problems: Problems): void {
  const spoken = teen.outbox.flatMap((row): Spoken[] =>
    row.text !== null && isSpoken(row.method) ? [{ key: keyOf(row.method, row.text), row }] : [],
  );
  const danger = new Set(spoken.filter(({ row }) => row.danger).map(({ key }) => key));
  const arrived = came.map(({ method, text }) => keyOf(method, text));
  for (const first of [true, false]) {
    const rows = spoken.filter(({ key }) => danger.has(key) === first);
    judgeOrder(
      teen.chatId,
      rows,
      arrived.filter((key) => danger.has(key) === first),
      problems,
    );
  }
}

/** Puts each arrival to its row: the one whose turn it is; else it repeats an earlier one; else it came before its turn. */
function judgeOrder(chatId: number, rows: readonly Spoken[], arrived: readonly string[], problems: Problems): void {
  const moments: (number | undefined)[] = rows.map(() => undefined);
  let turn = 0;
  for (const [moment, key] of arrived.entries()) {
    while (moments[turn] !== undefined) turn += 1;
    const repeats = (): boolean => rows.some((row, index) => row.key === key && moments[index] !== undefined);
    if (rows[turn]?.key === key) moments[turn] = moment;
    else if (!repeats()) {
      const early = rows.findIndex((row, index) => row.key === key && moments[index] === undefined);
      if (early >= 0) moments[early] = moment;
      else problems.lost.push(`a text reached teen ${chatId} that the record does not hold`);
    }
  }
  let latest = -1;
  for (const [index, { row }] of rows.entries()) {
    const moment = moments[index];
    if (moment === undefined) {
      // An edit whose message says so already, or is gone, counts as delivered without a call that took effect.
      const isMoot = row.method === "editMessageText" && row.status === "delivered";
      if (!isMoot && !NEVER_PROMISED.has(row.status))
        problems.undelivered.push(`row ${row.id} (teen ${chatId}, ${row.method}, ${row.status}) never reached the teen`);
    } else if (moment < latest) problems.disordered.push(`row ${row.id} (teen ${chatId}) reached the teen behind a later one`);
    else latest = moment;
  }
}

/** Longest that a call which arrived may wait for its place in the record before it is not «under way» any more. */
const UNDER_WAY_MS = 5_000;
/** What a killed process had written to its socket may still arrive this much later. */
const AFTERGLOW_MS = 1_000;

/**
 * Explains the messages that came more often than they stand in the outbox: by an answer that was lost before, or by a kill
 * that caught the call under way. Each lost answer explains one repeat, and each kill one in this chat.
 */
export function explain(
  teen: TeenRecord,
  came: readonly Arrival[],
  kills: readonly number[],
): { total: number; byLostAnswers: number; byKills: number[] } {
  const written = new Map<string, number>();
  for (const { method, text } of teen.outbox)
    if (method === "sendMessage" && text !== null) written.set(text, (written.get(text) ?? 0) + 1);
  const found = { total: 0, byLostAnswers: 0, byKills: [] as number[] };
  for (const [text, arrivals] of groupedBy(
    came.filter(({ method }) => method === "sendMessage"),
    (one) => one.text,
  )) {
    const total = Math.max(0, arrivals.length - (written.get(text) ?? 0));
    found.total += total;
    let left = total;
    for (const [index, { at, answerLost }] of arrivals.entries()) {
      const next = arrivals[index + 1];
      if (left === 0 || !next) break;
      const kill = kills.find((one) => !found.byKills.includes(one) && at > one - UNDER_WAY_MS && at < one + AFTERGLOW_MS && next.at > one);
      if (answerLost) found.byLostAnswers += 1;
      else if (kill !== undefined) found.byKills.push(kill);
      else continue;
      left -= 1;
    }
  }
  return found;
}

export function groupedBy<T, Key>(list: readonly T[], keyOf: (one: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
