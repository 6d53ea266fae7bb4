import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { seconds } from "../shared/clock.ts";
import type { Http } from "./http.ts";

export interface RunningServer {
  readonly port: number;
  /** Stops accepting, ends the event streams, waits for running requests, at most `waitMs`. True when all had ended by then. */
  close(waitMs?: number): Promise<boolean>;
}

/**
 * Listens on `port` (0: a free one) until closed.
 *
 * @throws Error of Node.js (`EADDRINUSE`, `EACCES`) when the port cannot be had
 */
export async function startServer(http: Pick<Http, "app" | "stop">, port: number, hostname?: string): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: http.app.fetch }) as Server;
  // A slow sender of headers or body must not hold a connection for long.
  server.headersTimeout = seconds(15);
  server.requestTimeout = seconds(30);
  server.listen(port, hostname);
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    async close(waitMs = seconds(10)) {
      const closed = new Promise<boolean>((resolve) => server.close(() => resolve(true)));
      http.stop();
      // A connection whose answer ends now is kept alive by its client; each becomes idle in its own time.
      const sweep = setInterval(() => server.closeIdleConnections(), 25);
      let timer: NodeJS.Timeout | undefined;
      const tooLate = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => resolve(false), waitMs);
      });
      const inTime = await Promise.race([closed, tooLate]);
      clearTimeout(timer);
      clearInterval(sweep);
      if (!inTime) server.closeAllConnections();
      await closed;
      return inTime;
    },
  };
}
