import type { Contender } from "./contender.ts";
import { IN_FLIGHT } from "./contender.ts";
import { newTeen, type Step, seeded, type Teen } from "./journey.ts";

/** The teens who write to one contender. Both contenders get the same ones, doing the same in the same order. */
export class Crowd {
  readonly #random = seeded(20_261_124);
  readonly #idle: Teen[];
  /** Steps taken, by their names. */
  readonly taken = new Map<string, number>();
  /** Any number that an earlier run against the same database did not use; the databases are new, so none did. */
  #lastUpdate = 1;
  #lastChat = 1_000_000;

  constructor(size: number) {
    this.#idle = Array.from({ length: size }, () => this.#newTeen());
  }

  #newTeen(): Teen {
    return newTeen(++this.#lastChat, this.#random);
  }

  /** Somebody who waits for nothing just now. */
  takeIdle(): Teen | undefined {
    const at = Math.floor(this.#random() * this.#idle.length);
    const teen = this.#idle[at];
    const last = this.#idle.pop();
    if (last && last !== teen) this.#idle[at] = last;
    return teen;
  }

  /** Their step is acknowledged. Whoever has come to the end makes room for somebody new. */
  giveBack(teen: Teen): void {
    teen.at += 1;
    this.#idle.push(teen.at < teen.steps.length ? teen : this.#newTeen());
  }

  nextUpdateId(): number {
    return ++this.#lastUpdate;
  }

  /** How far each teen is before anything is measured: all along the way, as on any evening. */
  *spread(): Generator<{ teen: Teen; steps: number }> {
    for (const teen of this.#idle) yield { teen, steps: Math.floor(this.#random() * teen.steps.length) };
  }

  note(step: Step): void {
    this.taken.set(step.name, (this.taken.get(step.name) ?? 0) + 1);
  }
}

/**
 * Brings every teen of the crowd somewhere along their way, one step of each after the other: in one chat a bot may say one
 * thing a second. Also warms up the program, its connections and the database.
 */
export async function warmUp(contender: Contender, crowd: Crowd): Promise<void> {
  let ways = [...crowd.spread()];
  while (ways.length > 0) {
    ways = ways.filter(({ teen, steps }) => teen.at < steps);
    const turn = ways.values();
    await Promise.all(
      Array.from({ length: IN_FLIGHT }, async () => {
        for (const { teen } of turn) {
          const step = teen.steps[teen.at];
          if (step) await contender.post(step, teen.chat, crowd.nextUpdateId());
          teen.at += 1;
        }
      }),
    );
  }
  await delivered(contender);
}

export interface Throughput {
  readonly updates: number;
  readonly perSecond: number;
  /** Milliseconds an update, everything that it caused included. */
  readonly programCpu: number;
  readonly databaseCpu: number;
  /** From the last acknowledgement until everything was delivered, in milliseconds. */
  readonly drainMs: number;
}

/** As much as it takes: 32 updates in flight, of 32 different chats. */
export async function throughput(contender: Contender, crowd: Crowd, forMs: number): Promise<Throughput> {
  const before = await contender.cpu();
  const started = performance.now();
  let updates = 0;
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      while (performance.now() - started < forMs) {
        const { teen, step } = await nextOf(crowd);
        crowd.note(step);
        await contender.post(step, teen.chat, crowd.nextUpdateId());
        crowd.giveBack(teen);
        updates += 1;
      }
    }),
  );
  const took = performance.now() - started;
  await delivered(contender);
  const drainMs = performance.now() - started - took;
  const after = await contender.cpu();
  return {
    updates,
    perSecond: (updates / took) * 1000,
    programCpu: (after.program - before.program) / updates,
    databaseCpu: (after.database - before.database) / updates,
    drainMs,
  };
}

/** Somebody idle and what they do next; waits when everybody has an update under way. */
async function nextOf(crowd: Crowd): Promise<{ teen: Teen; step: Step }> {
  for (let waited = 0; waited < DELIVERED_WITHIN_MS; waited += 1) {
    const teen = crowd.takeIdle();
    const step = teen?.steps[teen.at];
    if (teen && step) return { teen, step };
    await pause(1);
  }
  throw new Error("Nobody was acknowledged for too long");
}

export interface Latencies {
  /** From posting an update to the first Bot API call that answers it, in milliseconds. */
  readonly answers: number[];
  /** From posting a teen's words to the console's `case` event. */
  readonly events: number[];
  /** Updates whose answer or event did not come. */
  readonly missing: number;
}

/** A steady stream of updates, however long each takes. */
export async function steady(
  contender: Contender,
  crowd: Crowd,
  { perSecond, forMs }: { perSecond: number; forMs: number },
): Promise<Latencies> {
  const answers: number[] = [];
  const waiting = new Map<number, number>();
  const words: { chat: number; at: number }[] = [];
  const changes = new Map<string, number[]>();
  contender.botApi.heard = (chat, at) => {
    const since = chat === null ? undefined : waiting.get(chat);
    if (chat === null || since === undefined) return;
    waiting.delete(chat);
    answers.push(at - since);
  };
  contender.onCase = (caseId, at) => {
    const seen = changes.get(caseId);
    if (seen) seen.push(at);
    else changes.set(caseId, [at]);
  };
  const underWay = new Set<Promise<void>>();
  const started = performance.now();
  for (let sent = 0; sent < (perSecond * forMs) / 1000; sent += 1) {
    const due = started + (sent * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await pause(wait);
    const { teen, step } = await nextOf(crowd);
    crowd.note(step);
    // From when it was due: a load generator that is late must not hide that the program was slow.
    if (step.answered) waiting.set(teen.chat, Math.min(due, performance.now()));
    else words.push({ chat: teen.chat, at: Math.min(due, performance.now()) });
    const posting = contender.post(step, teen.chat, crowd.nextUpdateId()).then(() => crowd.giveBack(teen));
    underWay.add(posting);
    void posting.finally(() => underWay.delete(posting)).catch(() => undefined);
  }
  await Promise.all(underWay);
  await delivered(contender);
  contender.botApi.heard = () => undefined;
  contender.onCase = () => undefined;
  const { events, missing } = await match(contender, words, changes);
  return { answers, events, missing: missing + waiting.size };
}

/** Which event belongs to which words: the first on the talk of that chat after they were posted. */
async function match(contender: Contender, words: { chat: number; at: number }[], changes: Map<string, number[]>) {
  const cases = await contender.casesOf([...new Set(words.map(({ chat }) => chat))]);
  const events: number[] = [];
  let missing = 0;
  for (const { chat, at } of words) {
    const heard = cases.get(chat)?.flatMap((caseId) => changes.get(caseId) ?? []) ?? [];
    const next = heard.filter((moment) => moment >= at).sort((a, b) => a - b)[0];
    if (next === undefined) missing += 1;
    else events.push(next - at);
  }
  return { events, missing };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const DELIVERED_WITHIN_MS = 120_000;

/** Waits until the outbox holds nothing that is on its way. */
async function delivered({ database, name }: Contender): Promise<void> {
  const deadline = Date.now() + DELIVERED_WITHIN_MS;
  for (;;) {
    const [row] = await database.query<{ some: boolean }>(
      "SELECT EXISTS (SELECT 1 FROM outbox WHERE status = 'pending') OR EXISTS (SELECT 1 FROM outbox WHERE status = 'sending') AS some",
    );
    if (!row?.some) return;
    if (Date.now() > deadline) throw new Error(`${name} did not deliver everything in ${DELIVERED_WITHIN_MS / 1000} s`);
    await pause(20);
  }
}
