import type { Update, WebhookInfo } from "grammy/types";
import { badRequest, conflict, type Refusal } from "./refusal.ts";
import type { Waiting } from "./waiting.ts";
import { createWebhook, type Webhook } from "./webhook.ts";

/** Kinds of updates that a bot gets only when it asks for them by name. */
const ON_REQUEST = new Set(["chat_member", "message_reaction", "message_reaction_count"]);
const LONGEST_POLL_SECONDS = 50;
const MOST_UPDATES = 100;

interface PollOptions {
  offset?: number;
  limit?: number;
  timeout?: number;
  allowed_updates?: string[];
}
interface WebhookOptions {
  url: string;
  secret_token?: string;
  max_connections?: number;
  allowed_updates?: string[];
  drop_pending_updates?: boolean;
}

export interface Feed {
  /** Puts an update on the feed, unless its kind is not asked for. */
  push(update: Update, again?: boolean): void;
  /** Resolves when there is something to get, the time is over or another call took over; then says why it must be refused. */
  ready(options: PollOptions, signal?: AbortSignal): Promise<Refusal | undefined>;
  getUpdates(options: PollOptions): Update[];
  setWebhook(options: WebhookOptions): true;
  deleteWebhook(options: { drop_pending_updates?: boolean }): true;
  getWebhookInfo(): WebhookInfo;
  /** Updates that a webhook did not take after many attempts. */
  readonly undelivered: Update[];
  close(): Promise<void>;
}

interface FeedDeps {
  /** A webhook may answer with one call of a method. */
  onReply: (method: string, payload: Record<string, unknown>) => void;
  /** How long a webhook is tried with one update, in milliseconds. */
  patience: number;
}

/** Updates from the people to the bot: fetched by it, or delivered to its webhook. */
export function createFeed({ onReply, patience }: FeedDeps): Feed {
  let waiting: Waiting[] = [];
  let allowed: string[] = [];
  let webhook: Webhook | undefined;
  let wake: ((refusal?: Refusal) => void) | undefined;
  const undelivered: Update[] = [];

  const confirm = (done: Waiting) => {
    waiting = waiting.filter((one) => one !== done);
  };
  const allow = (kinds: string[] | undefined) => {
    if (kinds) allowed = kinds;
  };
  const wanted = (update: Update) => {
    const kind = Object.keys(update).find((key) => key !== "update_id") ?? "";
    return allowed.length > 0 ? allowed.includes(kind) : !ON_REQUEST.has(kind);
  };
  const matching = ({ offset = 0 }: PollOptions) => {
    const fresh = waiting.filter(({ update, again }) => again || update.update_id >= offset);
    return offset < 0 ? fresh.slice(offset) : fresh;
  };
  const refuseWhileWebhook = () => {
    if (webhook) throw conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
  };

  return {
    undelivered,
    push: (update, again = false) => {
      if (!wanted(update)) return;
      waiting.push({ update, again });
      if (webhook) webhook.pump();
      else wake?.();
    },
    ready: (options, signal) => {
      allow(options.allowed_updates);
      const timeout = Math.min(options.timeout ?? 0, LONGEST_POLL_SECONDS);
      wake?.(conflict("terminated by other getUpdates request; make sure that only one bot instance is running"));
      if (webhook || timeout <= 0 || matching(options).length > 0) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const finish = (refusal?: Refusal) => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", give);
          if (wake === finish) wake = undefined;
          resolve(refusal);
        };
        const give = () => finish();
        const timer = setTimeout(give, timeout * 1000);
        signal?.addEventListener("abort", give);
        wake = finish;
      });
    },
    getUpdates: (options) => {
      refuseWhileWebhook();
      allow(options.allowed_updates);
      waiting = matching(options);
      const given = waiting.slice(0, Math.min(Math.max(options.limit ?? MOST_UPDATES, 1), MOST_UPDATES));
      waiting = waiting.filter((one) => !(one.again && given.includes(one)));
      return given.map(({ update }) => update);
    },
    setWebhook: (options) => {
      const { url, secret_token = "" } = options;
      if (url !== "") refuseBadWebhook(url, secret_token);
      wake?.(conflict("terminated by setWebhook request"));
      webhook?.stop();
      allow(options.allowed_updates);
      if (options.drop_pending_updates) waiting = [];
      webhook =
        url === ""
          ? undefined
          : createWebhook({
              url,
              secret: secret_token,
              connections: options.max_connections ?? 40,
              patience,
              waiting: () => waiting,
              confirm,
              giveUp: (one) => {
                confirm(one);
                undelivered.push(one.update);
              },
              onReply,
            });
      webhook?.pump();
      return true;
    },
    deleteWebhook: ({ drop_pending_updates }) => {
      webhook?.stop();
      webhook = undefined;
      if (drop_pending_updates) waiting = [];
      return true;
    },
    getWebhookInfo: () => ({
      ...(webhook?.info() ?? { url: "" }),
      has_custom_certificate: false,
      pending_update_count: waiting.length,
      ...(allowed.length > 0 && { allowed_updates: allowed as NonNullable<WebhookInfo["allowed_updates"]> }),
    }),
    close: async () => {
      wake?.();
      webhook?.stop();
      await webhook?.idle();
    },
  };
}

function refuseBadWebhook(url: string, secret: string): void {
  if (!URL.canParse(url)) throw badRequest("invalid webhook URL specified");
  if (secret.length > 256) throw badRequest("secret token is too long");
  if (!/^[\w-]*$/.test(secret)) throw badRequest("secret token contains unallowed characters");
  // Telegram refuses loopback addresses and plain http; here, where nothing may leave the machine, it is the other way round.
  if (!["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname)) {
    throw badRequest("bad webhook: this stand-in delivers to loopback addresses only");
  }
}
