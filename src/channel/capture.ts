import { currentUnit } from "./unit.ts";

/** Calls that read and so need an answer now; they belong to the poller, the start-up and the media jobs, with an `Api` of their own. */
const READS = /^(?:get|logOut|close|setWebhook|deleteWebhook)/;

/**
 * The `client.fetch` of the bot: every Bot API call becomes a row of the outbox, also inside conversations, and is
 * answered at once as Telegram would, with as much of a response as grammY reads. A failure here marks the update as failed, so that nothing can swallow it.
 */
export async function captureFetch(url: string | URL | Request, init?: { body?: unknown }): Promise<Pick<Response, "json">> {
  const unit = currentUnit();
  try {
    const method = new URL(String(url)).pathname.split("/").pop() ?? "";
    if (READS.test(method)) throw new Error(`${method} cannot be answered inside an update`);
    if (typeof init?.body !== "string") throw new Error(`${method} carries bytes; queue a storage reference instead`);
    const result = await unit.outbox.capture(method, JSON.parse(init.body) as Record<string, unknown>);
    return { json: () => Promise.resolve({ ok: true, result }) };
  } catch (error) {
    unit.failure ??= error;
    throw error;
  }
}
