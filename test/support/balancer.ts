import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What stands before several processes: each request goes to the next one, and to another when that one is not there. */
export interface Balancer {
  readonly origin: string;
  /** How many requests each process has answered, in the order given. */
  readonly answered: readonly number[];
  /** Where requests go from now on. */
  point(origins: readonly string[]): void;
  close(): Promise<void>;
}

export async function startBalancer(port: number): Promise<Balancer> {
  let origins: readonly string[] = [];
  let answered: number[] = [];
  let turn = 0;

  const server = createServer((incoming, outgoing) => {
    handOn(incoming, outgoing).catch(() => outgoing.destroy());
  }).listen(port, "127.0.0.1");
  await once(server, "listening");

  async function handOn(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece as Buffer);
    const headers = Object.entries(incoming.headers).filter(([name]) => !["host", "connection", "content-length"].includes(name));
    const first = turn++;
    for (let tries = 0; tries < origins.length; tries++) {
      const index = (first + tries) % origins.length;
      const answer = await fetch(`${origins[index]}${incoming.url}`, {
        method: incoming.method ?? "GET",
        headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
        ...(pieces.length > 0 && { body: Buffer.concat(pieces) }),
        redirect: "manual",
      }).catch((error: unknown) => error as { cause?: { code?: string } });
      if (answer instanceof Response) {
        answered[index] = (answered[index] ?? 0) + 1;
        outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
        return void outgoing.end(Buffer.from(await answer.arrayBuffer()));
      }
      // Only what never reached a process may go to another one; the rest is for the sender to send again.
      if (answer.cause?.code !== "ECONNREFUSED") break;
    }
    outgoing.writeHead(502).end();
  }

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get answered() {
      return answered;
    },
    point(to) {
      origins = to;
      answered = to.map(() => 0);
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
