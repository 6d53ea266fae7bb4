import { setMaxListeners } from "node:events";
import type { Update } from "grammy/types";
import { isRecord } from "./check.ts";
import type { Waiting } from "./waiting.ts";

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 500;
const LONGEST_REQUEST_MS = 10_000;

export interface Webhook {
  /** Starts deliveries for what waits, as far as there are connections. */
  pump(): void;
  info(): { url: string; max_connections: number; last_error_date?: number; last_error_message?: string };
  stop(): void;
  /** Resolves when no delivery is under way. */
  idle(): Promise<void>;
}

interface WebhookDeps {
  url: string;
  secret: string;
  connections: number;
  /** How long an update is tried, in milliseconds. */
  patience: number;
  waiting: () => Waiting[];
  confirm: (done: Waiting) => void;
  giveUp: (one: Waiting) => void;
  /** A webhook may answer with one call of a method. */
  onReply: (method: string, payload: Record<string, unknown>) => void;
}

/** Delivers updates to a loopback address: those of one chat in order, several chats at once, each until it is taken or hopeless. */
export function createWebhook(deps: WebhookDeps): Webhook {
  const stopping = new AbortController();
  // One for each delivery that waits or is under way.
  setMaxListeners(0, stopping.signal);
  const busy = new Map<number, Promise<void>>();
  let lastError: { date: number; message: string } | undefined;

  function pump(): void {
    for (const one of deps.waiting()) {
      const chat = senderOf(one.update);
      if (stopping.signal.aborted || busy.size >= deps.connections) return;
      if (busy.has(chat)) continue;
      const delivery = carry(one).finally(() => {
        busy.delete(chat);
        pump();
      });
      busy.set(chat, delivery);
    }
  }

  async function carry(one: Waiting): Promise<void> {
    const end = performance.now() + deps.patience;
    for (let attempt = 0; performance.now() < end; attempt += 1) {
      if (attempt > 0) await pause(Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS), stopping.signal);
      if (stopping.signal.aborted) return;
      const problem = await post(one.update);
      if (problem === undefined) return deps.confirm(one);
      lastError = { date: Math.floor(Date.now() / 1000), message: problem };
    }
    if (!stopping.signal.aborted) deps.giveUp(one);
  }

  /** Sends the update once; says what went wrong, if anything did. */
  async function post(update: Update): Promise<string | undefined> {
    try {
      const response = await fetch(deps.url, {
        method: "POST",
        headers: { "content-type": "application/json", ...(deps.secret && { "x-telegram-bot-api-secret-token": deps.secret }) },
        body: JSON.stringify(update),
        redirect: "manual",
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(LONGEST_REQUEST_MS)]),
      });
      const text = await response.text();
      if (!response.ok) return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
      reply(text);
      return undefined;
    } catch (error) {
      return `Connection failed: ${error instanceof Error ? error.name : "unknown"}`;
    }
  }

  function reply(text: string): void {
    const body = parsed(text);
    if (!isRecord(body) || typeof body.method !== "string") return;
    const { method, ...payload } = body;
    deps.onReply(method, payload);
  }

  return {
    pump,
    info: () => ({
      url: deps.url,
      max_connections: deps.connections,
      ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
    }),
    stop: () => stopping.abort(),
    idle: async () => {
      await Promise.all(busy.values());
    },
  };
}

function senderOf(update: Update): number {
  const { update_id: _id, ...kinds } = update;
  const [content] = Object.values(kinds) as { from?: { id: number }; user?: { id: number } }[];
  return content?.from?.id ?? content?.user?.id ?? 0;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    signal.addEventListener("abort", finish);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
