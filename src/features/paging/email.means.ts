import nodemailer from "nodemailer";
import { seconds } from "../../shared/clock.ts";
import type { Means, PageMessage } from "./paging.ts";

/** What a letter says; made by whoever knows the texts. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

const TIMEOUT = seconds(10);

/**
 * A letter to one member. The server's address may carry `?from=` (else the user's address, else parasolka@ the server).
 * The same call has the same Message-ID, by which mail systems drop a second copy.
 */
export function emailMeans(smtpUrl: string, letterOf: (message: PageMessage) => Letter): Means<{ readonly email: string }> {
  const url = new URL(smtpUrl);
  const user = decodeURIComponent(url.username);
  const from = url.searchParams.get("from") ?? (user.includes("@") ? user : `parasolka@${url.hostname}`);
  url.searchParams.delete("from");
  return {
    async send(message, { email }, signal) {
      const transport = nodemailer.createTransport({
        url: url.href,
        connectionTimeout: TIMEOUT,
        greetingTimeout: TIMEOUT,
        socketTimeout: TIMEOUT,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      const close = (): void => transport.close();
      signal.addEventListener("abort", close, { once: true });
      try {
        const { subject, text } = letterOf(message);
        await transport.sendMail({
          ...{ from, to: email, subject, text },
          messageId: `<${message.key}@parasolka>`,
          headers: { "Auto-Submitted": "auto-generated", "X-Priority": "1" },
        });
        return "sent";
      } finally {
        signal.removeEventListener("abort", close);
        close();
      }
    },
  };
}
