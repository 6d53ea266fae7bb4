import type { Update } from "grammy/types";
import { hours, seconds } from "../../src/shared/clock.ts";
import { diceFrom } from "./dice.ts";
import { pause } from "./process.ts";

/** Telegram keeps two queues for each chat; they do not wait for each other. */
export type QueueName = "messages" | "presses";

/** An update that was answered with 2xx. */
export interface Acknowledgement {
  readonly updateId: number;
  readonly chatId: number;
  readonly queue: QueueName;
  /** How often it was sent. */
  readonly attempts: number;
}

export interface TelegramQueues {
  /** Puts an update at the end of its queue. */
  submit(update: Update): void;
  /** Whether it was acknowledged (true) or expired unacknowledged (false), once that is known. */
  outcome(updateId: number): Promise<boolean>;
  /** In the order in which they came; so within each queue. */
  readonly acknowledged: readonly Acknowledgement[];
  /** Updates that expired before anybody took them. */
  readonly expired: readonly number[];
  /** Sendings that got no 2xx: by what came instead. */
  readonly refusals: ReadonlyMap<string, number>;
  /** Sends nothing more. */
  stop(): void;
}

export interface TelegramQueuesOptions {
  /** Where the processes listen. Each sending goes to one of them at random, as a balancer without memory does it. */
  readonly origins: readonly string[];
  readonly path?: string;
  readonly secret: string;
  readonly seed: number;
  /** Sendings under way at most; Telegram's default is 40. */
  readonly connections?: number;
  readonly onAcknowledged?: (one: Acknowledgement) => void;
}

/** How long an update waits before Telegram forgets it. */
const KEPT: Record<QueueName, number> = { messages: hours(24), presses: seconds(150) };
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;
const LONGEST_REQUEST_MS = 60_000;

interface Waiting {
  readonly update: Update;
  readonly chatId: number;
  readonly queue: QueueName;
  readonly since: number;
  attempts: number;
}

/**
 * Delivers updates as Telegram does, to several processes: in each chat messages and presses queue apart, in each queue the
 * next is sent only when the one before was acknowledged, and what was not acknowledged is sent again, to whichever process.
 */
export function createTelegramQueues(options: TelegramQueuesOptions): TelegramQueues {
  const { origins, path = "/telegram/webhook", secret, seed, connections = 40, onAcknowledged } = options;
  const dice = diceFrom(seed);
  const stopping = new AbortController();
  const queues = new Map<string, Waiting[]>();
  const outcomes = new Map<number, { promise: Promise<boolean>; resolve: (acknowledged: boolean) => void }>();
  const acknowledged: Acknowledgement[] = [];
  const expired: number[] = [];
  const refusals = new Map<string, number>();
  const line: (() => void)[] = [];
  let free = connections;

  const enter = async (): Promise<void> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => line.push(resolve));
  };
  const leave = (): void => {
    const next = line.shift();
    if (next) next();
    else free += 1;
  };

  /** Sends the update once; says what came instead of a 2xx. */
  const post = async (update: Update): Promise<string | null> => {
    const origin = origins[Math.floor(dice() * origins.length)] ?? "";
    try {
      const response = await fetch(`${origin}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
        body: JSON.stringify(update),
        redirect: "manual",
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(LONGEST_REQUEST_MS)]),
      });
      await response.arrayBuffer();
      return response.ok ? null : String(response.status);
    } catch (error) {
      return error instanceof Error && error.name === "TimeoutError" ? "timeout" : "connection";
    }
  };

  const carry = async (waiting: Waiting): Promise<boolean> => {
    for (let failures = 0; !stopping.signal.aborted && Date.now() - waiting.since < KEPT[waiting.queue]; failures++) {
      if (failures > 0) await pause(Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS));
      await enter();
      waiting.attempts += 1;
      const refusal = await post(waiting.update).finally(leave);
      if (refusal === null) return true;
      refusals.set(refusal, (refusals.get(refusal) ?? 0) + 1);
    }
    return false;
  };

  const empty = async (key: string, queue: Waiting[]): Promise<void> => {
    for (let first = queue[0]; first; first = queue[0]) {
      const { update, chatId, attempts: _, ...rest } = first;
      const taken = await carry(first);
      if (stopping.signal.aborted && !taken) return;
      queue.shift();
      const one = { updateId: update.update_id, chatId, queue: rest.queue, attempts: first.attempts };
      if (taken) acknowledged.push(one);
      else expired.push(update.update_id);
      outcomes.get(update.update_id)?.resolve(taken);
      if (taken) onAcknowledged?.(one);
    }
    queues.delete(key);
  };

  return {
    acknowledged,
    expired,
    refusals,
    submit(update) {
      let resolve: (acknowledged: boolean) => void = () => undefined;
      const promise = new Promise<boolean>((settle) => (resolve = settle));
      outcomes.set(update.update_id, { promise, resolve });
      const queueName: QueueName = update.callback_query ? "presses" : "messages";
      const waiting: Waiting = { update, chatId: chatOf(update), queue: queueName, since: Date.now(), attempts: 0 };
      const key = `${waiting.chatId}:${queueName}`;
      const queue = queues.get(key);
      if (queue) return void queue.push(waiting);
      const started = [waiting];
      queues.set(key, started);
      void empty(key, started);
    },
    outcome(updateId) {
      const known = outcomes.get(updateId);
      if (!known) throw new Error(`Update ${updateId} was never submitted`);
      return known.promise;
    },
    stop: () => stopping.abort(),
  };
}

function chatOf(update: Update): number {
  const holder = update.message ?? update.edited_message ?? update.callback_query?.message ?? update.my_chat_member;
  return holder?.chat.id ?? 0;
}
