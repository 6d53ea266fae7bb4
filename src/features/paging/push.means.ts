import webPush from "web-push";
import type { PushDevice } from "./paging.repository.ts";
import type { Means, PageMessage } from "./paging.ts";

export interface PushSettings {
  readonly publicKey: string;
  readonly privateKey: string;
  /** Who the push service may write to: an https address or `mailto:`. */
  readonly subject: string;
}

/** A page is worth nothing after so many seconds: the next one is on its way. */
const TTL = 300;
/** The push service has forgotten the device. */
const GONE = new Set([404, 410]);

/** A push to one browser, sealed for it (RFC 8291). Another delivery of the same call takes the place of the first (`Topic`). */
export function pushMeans(
  { publicKey, privateKey, subject }: PushSettings,
  textOf: (message: PageMessage) => { title: string; body: string },
  options: { fetch?: typeof fetch } = {},
): Means<PushDevice> {
  const send = options.fetch ?? fetch;
  return {
    async send(message, device, signal) {
      const { endpoint, headers, body, method } = webPush.generateRequestDetails(
        { endpoint: device.endpoint, keys: { p256dh: device.publicKey, auth: device.auth } },
        JSON.stringify(textOf(message)),
        {
          vapidDetails: { subject, publicKey, privateKey },
          TTL,
          urgency: "high",
          topic: message.key.replaceAll("-", ""),
          contentEncoding: "aes128gcm",
        },
      );
      const response = await send(endpoint, {
        method,
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
        body: body === null ? null : Uint8Array.from(body),
        redirect: "error",
        signal,
      });
      await response.body?.cancel();
      if (GONE.has(response.status)) return "gone";
      if (!response.ok) throw new Error(`The push service answered ${response.status}`);
      return "sent";
    },
  };
}
