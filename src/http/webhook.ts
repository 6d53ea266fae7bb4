import { createHash, timingSafeEqual } from "node:crypto";
import type { Update } from "grammy/types";
import { Hono } from "hono";
import { z } from "zod";
import { seconds } from "../shared/clock.ts";
import { RuleBroken } from "../shared/errors.ts";
import { InputInvalid } from "./error-response.ts";
import type { HttpEnv } from "./route.ts";

export interface WebhookDeps {
  /** What Telegram repeats in its header. */
  readonly secret: string;
  /** Resolves when the record holds the update. @throws RuleBroken `database-away` when it should come again */
  readonly receive: (update: Update) => Promise<unknown>;
}

const anyUpdate = z.looseObject({ update_id: z.number().int().nonnegative() });

/**
 * `POST /telegram/webhook`: whatever is an update is recorded, known or not, and only then acknowledged.
 *
 * Telegram sends what was not answered with 2xx again, for a day, and holds back what comes after it in the same chat. So:
 * - 200 for everything that has a usable `update_id`: handled, repeated, ignored (nobody to answer) or parked (cannot be
 *   handled). Sending it again would not make it better, so it is kept and the chat goes on.
 * - 503 (`database-away`) when nothing could be recorded, or not within 25 seconds: sent again it will be, and if the first
 *   one was recorded after all, the second changes nothing.
 * - 400 for what is no update (no JSON object, no `update_id`, or one that no record could hold) and 413 above 1 MB, many
 *   times what Telegram can send. It was damaged on its way; whole, it will be taken.
 * - 401 without the secret: not from Telegram.
 */
export function webhookRoutes({ secret, receive }: WebhookDeps): Hono<HttpEnv> {
  return new Hono<HttpEnv>().post("/telegram/webhook", async (c) => {
    if (!sameSecret(c.req.header("x-telegram-bot-api-secret-token") ?? "", secret)) throw new RuleBroken("webhook-secret-wrong");
    const body: unknown = await c.req.json().catch(() => undefined);
    const parsed = anyUpdate.safeParse(body);
    if (!parsed.success) throw new InputInvalid("json", parsed.error);
    // The fields beyond the id are what Telegram says they are, or reach a handler that parks what it cannot read.
    await within(LONGEST_WAIT_MS, receive(parsed.data as unknown as Update));
    return c.json({ ok: true });
  });
}

/** Shorter than Telegram, or a proxy on the way, waits before it takes us for dead. */
const LONGEST_WAIT_MS = seconds(25);

/** @throws RuleBroken `database-away` when it takes longer; what `work` comes to then is of no interest */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RuleBroken("database-away", { cause: new Error(`no record within ${ms} ms`) })), ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Compares in constant time, whatever the lengths. */
const sameSecret = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret));
const digest = (value: string): Buffer => createHash("sha256").update(value).digest();
