import { createHmac } from "node:crypto";
import type { Means } from "./paging.ts";

/**
 * A POST to whatever wakes the person on call. Where it goes is the operator's word alone (PAGER_URL), so a private address is as
 * good as any; nothing of what it answers is read, and a redirect is refused, because nobody named its target.
 *
 * A password in the address is not sent: it is the key by which the receiver knows that the page is ours. The header
 * `Parasolka-Signature: sha256=<hex>` is HMAC-SHA-256 of the body.
 *
 * @param options.fetch how requests are made; a test hands in its own
 */
export function webhookMeans(address: string, options: { fetch?: typeof fetch } = {}): Means<null> {
  const url = new URL(address);
  const secret = decodeURIComponent(url.password);
  url.username = "";
  url.password = "";
  const send = options.fetch ?? fetch;
  return {
    async send({ key, reference, kind, step, round }, _target, signal) {
      const body = JSON.stringify({ case: reference, kind, step, round });
      const response = await send(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "idempotency-key": key,
          ...(secret !== "" && { "parasolka-signature": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}` }),
        },
        body,
        redirect: "error",
        signal,
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`The pager answered ${response.status}`);
      return "sent";
    },
  };
}
