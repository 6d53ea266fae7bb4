import { type Arrival, explain, groupedBy, judgeDelivery, type Problems } from "./arrivals.ts";
import type { TeenRecord, TheRecord } from "./record.ts";
import type { Deeds } from "./teens.ts";

/** Everything that the judgement rests on. */
export interface Findings {
  /** Of all teens: those who were there before anything failed too. */
  readonly deeds: readonly Deeds[];
  /** Chats of teens whose whole plan was played while nobody was killed and nothing failed: the measure for the others. */
  readonly calm: ReadonlySet<number>;
  /** Acknowledged updates in the order of their queue. */
  readonly acknowledged: readonly { readonly updateId: number; readonly chatId: number }[];
  readonly record: TheRecord;
  readonly arrivals: readonly Arrival[];
  /** When processes were killed, in milliseconds since 1970. */
  readonly kills: readonly number[];
}

/** What is broken, one sentence each, without anybody's words. Empty lists: every promise was kept. */
export interface Verdict {
  readonly lost: string[];
  readonly repeated: string[];
  readonly disordered: string[];
  readonly undelivered: string[];
  readonly parked: string[];
  /** Messages that came to a teen more often than the record holds them: over all teens, and by what explains it. */
  readonly seenTwice: number;
  readonly byLostAnswers: number;
  readonly byKills: number;
  /** Teens who saw a repeat because of one and the same kill. */
  readonly mostByOneKill: number;
  /** Messages that took effect while their answer was lost. */
  readonly lostAnswers: number;
  readonly kills: number;
  /** As many repeats as can be: one for each lost answer, one for each kill, or one for each teen whom a kill caught in the middle. */
  readonly mostRepeats: number;
  /** Repeats that neither a lost answer nor a kill explains. */
  readonly unexplained: string[];
}

const WORD = /q[0-9a-z]{4}x[0-9a-z]{3}/g;

/** Judges a run. Pure, so that a test can hand in a doctored record. */
export function judge(findings: Findings): Verdict {
  const { deeds, calm, acknowledged, record, arrivals, kills } = findings;
  const verdict = {
    lost: [] as string[],
    repeated: [] as string[],
    disordered: [] as string[],
    undelivered: [] as string[],
    parked: [] as string[],
    unexplained: [] as string[],
  };
  const turns = new Map(acknowledged.map(({ updateId }, turn) => [updateId, turn]));

  for (const { updateId } of acknowledged) {
    const status = record.inbox.get(updateId);
    if (status === undefined) verdict.lost.push(`update ${updateId} was acknowledged and is not in the record`);
    else if (status === "parked") verdict.parked.push(`update ${updateId} is parked`);
    else if (status !== "done") verdict.lost.push(`update ${updateId} was acknowledged and is ${status}`);
  }

  const measures = new Map(deeds.filter(({ chatId }) => calm.has(chatId)).map(({ plan, chatId }) => [plan.name, record.teens.get(chatId)]));
  const arrivalsOf = groupedBy(arrivals, ({ chatId }) => chatId);
  const repeats = { seenTwice: 0, byLostAnswers: 0, byKills: 0, lostAnswers: 0 };
  const caught = new Map<number, number>();
  for (const deed of deeds) {
    const teen = record.teens.get(deed.chatId) ?? { chatId: deed.chatId, held: [], outbox: [], counts: new Map() };
    judgeWords(deed, teen, turns, verdict);
    const measure = measures.get(deed.plan.name);
    if (measure && deed.finished && deed.again === 0) compare(teen, measure, verdict);

    const came = arrivalsOf.get(deed.chatId) ?? [];
    judgeDelivery(teen, came, verdict);
    const found = explain(teen, came, kills);
    repeats.lostAnswers += came.filter(({ method, answerLost }) => method === "sendMessage" && answerLost).length;
    repeats.seenTwice += found.total;
    repeats.byLostAnswers += found.byLostAnswers;
    repeats.byKills += found.byKills.length;
    for (const kill of found.byKills) caught.set(kill, (caught.get(kill) ?? 0) + 1);
    for (let left = found.total - found.byLostAnswers - found.byKills.length; left > 0; left--)
      verdict.unexplained.push(`teen ${deed.chatId} saw a message again that nothing explains`);
  }
  const moreThanOne = [...caught.values()].reduce((sum, teens) => sum + teens - 1, 0);
  return {
    ...verdict,
    ...repeats,
    kills: kills.length,
    mostByOneKill: Math.max(0, ...caught.values()),
    mostRepeats: kills.length + repeats.lostAnswers + moreThanOne,
  };
}

/** Was every promise kept? */
export const isKept = (verdict: Verdict): boolean => Object.values(verdict).every((found) => !Array.isArray(found) || found.length === 0);

/** The one line that sums a verdict up. */
export function lastLine({ lost, repeated, disordered, undelivered, seenTwice, mostRepeats, kills, lostAnswers }: Verdict): string {
  return (
    `lost ${lost.length}, repeated ${repeated.length}, order broken ${disordered.length}, undelivered ${undelivered.length}, ` +
    `seen twice ${seenTwice} of at most ${mostRepeats} (kills ${kills}, lost answers ${lostAnswers})`
  );
}

/** Each word of the teen once, an account once more as evidence; and what stands in one row in the order of its queue. */
function judgeWords({ words, chatId }: Deeds, teen: TeenRecord, turns: ReadonlyMap<number, number>, problems: Problems): void {
  const said = new Map<string, number>();
  const found = new Map<string, number>();
  for (const { place, text } of teen.held)
    for (const [word] of text.matchAll(WORD)) {
      const where = place === "evidence" ? found : said;
      where.set(word, (where.get(word) ?? 0) + 1);
    }
  for (const { word, updateId } of words) {
    if (!turns.has(updateId)) continue;
    const times = said.get(word) ?? 0;
    if (times === 0) problems.lost.push(`a word of update ${updateId} (teen ${chatId}) is not in the record`);
    if (times > 1) problems.repeated.push(`a word of update ${updateId} (teen ${chatId}) stands ${times} times in the record`);
  }
  const pointed = words.filter(({ isAccount, word }) => isAccount && inCase(teen, word));
  for (const { word, updateId } of pointed) {
    const times = found.get(word) ?? 0;
    if (times === 0) problems.lost.push(`the account of update ${updateId} (teen ${chatId}) is not among the evidence`);
    if (times > 1) problems.repeated.push(`the account of update ${updateId} (teen ${chatId}) is evidence ${times} times`);
  }

  const turnOf = new Map(words.map(({ word, updateId }) => [word, turns.get(updateId)]));
  const rows = groupedBy(
    teen.held.filter(({ row }) => row !== null),
    ({ row }) => row,
  );
  for (const held of rows.values()) {
    let last = -1;
    for (const { text } of held) {
      const [first] = text.matchAll(WORD);
      const turn = first && turnOf.get(first[0]);
      if (turn === undefined) continue;
      if (turn < last) problems.disordered.push(`a message of teen ${chatId} stands behind a later one`);
      last = Math.max(last, turn);
    }
  }
}

const inCase = (teen: TeenRecord, word: string): boolean => teen.held.some(({ place, text }) => place === "fact" && text.includes(word));

/** More rows than in the calm: something was done twice. Fewer: something was not done. */
function compare(teen: TeenRecord, measure: TeenRecord, problems: Problems): void {
  for (const what of new Set([...teen.counts.keys(), ...measure.counts.keys()])) {
    const here = teen.counts.get(what) ?? 0;
    const there = measure.counts.get(what) ?? 0;
    if (here > there) problems.repeated.push(`teen ${teen.chatId} has ${here} rows of ${what}, in the calm there were ${there}`);
    if (here < there) problems.lost.push(`teen ${teen.chatId} has ${here} rows of ${what}, in the calm there were ${there}`);
  }
}
