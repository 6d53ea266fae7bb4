import { setMaxListeners } from "node:events";
import { minutes, seconds } from "../../src/shared/clock.ts";
import type { Fault } from "../support/bot-api/faults.ts";
import { diceFrom } from "../support/dice.ts";
import { pause } from "../support/process.ts";
import { arrivalsIn, type Numbers, numbersOf } from "./numbers.ts";
import { type Plan, plansOf } from "./plans.ts";
import { openStage, type Stage } from "./stage.ts";
import { type Deeds, newDeeds, play } from "./teens.ts";
import { judge, type Verdict } from "./verdict.ts";

export interface StormOptions {
  readonly seed: number;
  /** Updates of the storm, shared out evenly; those of the calm before it come on top. */
  readonly updates: number;
  readonly teens: number;
  /** Acknowledged updates between two kills, on average. */
  readonly killEvery: number;
  /** Share of the Bot API calls that fail. */
  readonly failing: number;
  /** A PostgreSQL server, for two processes on a database of its own there; null: one process on the embedded database. */
  readonly server: string | null;
  /** Longest that the storm may take before it is called off. */
  readonly limitMs: number;
  /** Told now and then how far it is. */
  readonly progress?: (line: string) => void;
  /** Calls it off. */
  readonly signal?: AbortSignal;
}

export interface StormResult {
  readonly verdict: Verdict;
  readonly numbers: Numbers;
  /** Why the storm did not come to its end, if so; then nothing is proved. */
  readonly cutShort: string | null;
  /** What the Bot API's documentation forbids and the product did. */
  readonly violations: readonly string[];
  /** What the chat of one teen looked like, for whoever wants to know why. */
  readonly transcriptOf: (chatId: number) => string;
}

/** Of all faults: how many are of which kind. Hangs are few, because each lasts until the client gives up. */
const MIX: readonly (readonly [fault: Fault, share: number])[] = [
  [{ kind: "too-many-requests", retryAfter: 1 }, 0.3],
  [{ kind: "server-error" }, 0.28],
  [{ kind: "reset-before" }, 0.18],
  [{ kind: "reset-after" }, 0.18],
  [{ kind: "hang" }, 0.03],
  [{ kind: "hang-after" }, 0.03],
];

const FIRST_TEEN = 100_000;
const PROGRESS_EVERY = seconds(5);
/** Longest that what was acknowledged may take to be delivered: claims of killed processes run out, back-off ends. */
const DRAIN_WITHIN = minutes(3);
/** Longest that a teen waits for a button: several kills may catch one reply after another of the same chat, fifteen seconds each. */
const PATIENCE = minutes(5);

/**
 * Plays the storm: teens who write and press, a Bot API that fails, processes that are killed and started again; then judges
 * what the record and the teens' chats hold. Before it, one teen of each plan has the whole thing to themselves: what the
 * record holds of them is the measure for all others.
 *
 * @throws WaitedInVain when not even the calm comes to its end
 */
export async function storm(options: StormOptions): Promise<StormResult> {
  const { seed, updates, teens, killEvery, failing, server, limitMs, progress = () => undefined } = options;
  const perTeen = Math.max(1, Math.round(updates / teens));
  const plans = plansOf(perTeen, seed);
  const stage = await openStage(server, seed);
  const off = new AbortController();
  const signal = AbortSignal.any([off.signal, ...(options.signal ? [options.signal] : [])]);
  // Every teen listens to it.
  setMaxListeners(0, signal);
  const { telegram, queues, fleet } = stage;
  const deeds: Deeds[] = [];
  const enter = (plan: Plan): Promise<void> => {
    const mine = newDeeds(FIRST_TEEN + deeds.length, plan);
    deeds.push(mine);
    const person = telegram.person(mine.chatId, { language_code: "uk" });
    return play(person, mine, { outcome: queues.outcome, text: stage.text, signal, patienceMs: PATIENCE });
  };
  const ends: (() => void)[] = [];
  try {
    progress(`${fleet.origins.length} of ${fleet.origins.length} processes are ready; ${plans.length} teens have the calm to themselves`);
    await Promise.all(plans.map(enter));
    const calm = { updates: queues.acknowledged.length, calls: telegram.calls.length, chats: deeds.map(({ chatId }) => chatId) };

    const started = performance.now();
    ends.push(...MIX.map(([fault, share], index) => telegram.fail({ fault, chance: failing * share, seed: seed * 100 + index })));
    ends.push(later(limitMs, () => off.abort(new Error(`it was not over after ${limitMs / 1000} seconds`))));
    ends.push(tellNowAndThen(stage, { ...calm, of: perTeen * teens, progress }));
    const killing = killNowAndThen(stage, {
      killEvery,
      seed,
      until: calm.updates + perTeen * teens,
      signal,
      onFailure: (error) => off.abort(error),
    });
    const played = await Promise.allSettled(Array.from({ length: teens }, (_, index) => enter(planOf(plans, index))));
    await killing.stop();
    const stormMs = performance.now() - started;

    const draining = performance.now();
    const stuck = await drained(stage, signal);
    const drainMs = performance.now() - draining;

    const record = await stage.read(deeds.map(({ chatId }) => chatId));
    const arrivals = arrivalsIn(telegram.calls);
    const failures = played.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
    return {
      verdict: judge({ deeds, calm: new Set(calm.chats), acknowledged: queues.acknowledged, record, arrivals, kills: fleet.kills }),
      numbers: numbersOf(stage, { seed, teens, ofCalm: calm.updates, callsOfCalm: calm.calls, stormMs, drainMs, deeds, record }),
      cutShort: failures.length > 0 ? sayWhy(failures, signal) : stuck,
      transcriptOf: (chatId) => telegram.person(chatId).transcript(),
      violations: telegram.violations.map(({ method, problem }) => `${method}: ${problem}`),
    };
  } finally {
    for (const end of ends) end();
    off.abort();
    await stage.close();
  }
}

function planOf(plans: readonly Plan[], index: number): Plan {
  const plan = plans[index % plans.length];
  if (!plan) throw new Error("There are no plans");
  return plan;
}

function later(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}

/** Kills a process after about every so many acknowledged updates, until all are. */
function killNowAndThen(
  { queues, fleet, listeners }: Stage,
  plan: { killEvery: number; seed: number; until: number; signal: AbortSignal; onFailure: (error: unknown) => void },
): { stop: () => Promise<void> } {
  const dice = diceFrom(plan.seed * 7 + 1);
  const gap = (): number => Math.max(1, Math.round(plan.killEvery * (0.5 + dice())));
  let next = queues.acknowledged.length + gap();
  let work: Promise<void> = Promise.resolve();
  const heard = (): void => {
    const done = queues.acknowledged.length;
    if (done < next || done >= plan.until || plan.signal.aborted) return;
    next += gap();
    work = work
      // At any moment of what follows, not just when an update was finished.
      .then(() => pause(dice() * 1_000))
      .then(() => fleet.killOne(dice))
      .catch(plan.onFailure);
  };
  listeners.add(heard);
  return {
    async stop() {
      listeners.delete(heard);
      await work;
    },
  };
}

function tellNowAndThen(
  { queues, fleet, telegram }: Stage,
  { updates, of, progress }: { updates: number; of: number; progress: (line: string) => void },
): () => void {
  const started = performance.now();
  const timer = setInterval(() => {
    const done = queues.acknowledged.length - updates;
    const rate = (done / ((performance.now() - started) / 1000)).toFixed(0);
    progress(`${done} of ${of} updates acknowledged (${rate}/s), ${fleet.kills.length} kills, ${telegram.calls.length} Bot API calls`);
  }, PROGRESS_EVERY);
  return () => clearInterval(timer);
}

/** Waits until everything that was acknowledged has left the outbox. Says what is still there when that takes too long. */
async function drained(stage: Stage, signal: AbortSignal): Promise<string | null> {
  if (signal.aborted) return "it was called off";
  const deadline = Date.now() + DRAIN_WITHIN;
  await stage.fleet.ready();
  let calls = -1;
  let quietSince = Date.now();
  for (;;) {
    const left = await stage.unsettled();
    if (left === 0) return null;
    // Nobody may look into the embedded database: as long a silence as the longest wait of a row has to do.
    if (stage.telegram.calls.length !== calls) {
      calls = stage.telegram.calls.length;
      quietSince = Date.now();
    } else if (left === null && Date.now() - quietSince > seconds(20)) return null;
    if (signal.aborted || Date.now() > deadline) return `${left ?? "some"} rows of the outbox are still on their way`;
    await pause(200);
  }
}

function sayWhy(failures: readonly unknown[], signal: AbortSignal): string {
  const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  if (signal.aborted) return `it was called off: ${wordsOf(signal.reason)}`;
  return `${failures.length} teens did not come to their end: ${[...new Set(failures.map(wordsOf))].join("; ")}`;
}
