import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { connect, createServer } from "node:net";

/** The statements of one transaction, in their order. */
export type Statements = readonly string[];

/** Stands between a program and PostgreSQL and reads along which statements are executed. */
export interface StatementProxy {
  readonly url: string;
  /** Told of each transaction that was committed. */
  committed: (statements: Statements) => void;
  close(): Promise<void>;
}

/** @param url of the PostgreSQL server, without TLS */
export async function startStatementProxy(url: string): Promise<StatementProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    let open: string[] = [];
    const read = createReader((statement) => {
      if (/^\s*BEGIN/i.test(statement)) open = [];
      open.push(statement);
      if (/^\s*COMMIT/i.test(statement)) proxy.committed(open);
    });
    client.on("data", (chunk) => {
      read(chunk);
      upstream.write(chunk);
    });
    upstream.on("data", (chunk) => client.write(chunk));
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.end();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String((server.address() as AddressInfo).port);
  const proxy: StatementProxy = {
    url: through.href,
    committed: () => undefined,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
  return proxy;
}

/**
 * Reads what a client sends, in PostgreSQL's protocol version 3: a length and a start, then messages of a letter, a length and
 * a body. Tells of each execution, simple (`Q`) or extended (`P` names a statement, `B` binds it, `E` executes it).
 */
function createReader(executed: (statement: string) => void): (chunk: Buffer) => void {
  const named = new Map<string, string>();
  let rest: Buffer = Buffer.alloc(0);
  let started = false;
  let bound = "";
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) return;
      const message = rest.subarray(0, length);
      rest = rest.subarray(length);
      if (!started) {
        started = true;
        continue;
      }
      const [first = "", second = ""] = message.subarray(5).toString("latin1").split("\0", 2);
      const kind = String.fromCharCode(message[0] ?? 0);
      if (kind === "Q") executed(first);
      else if (kind === "P") named.set(first, second);
      else if (kind === "B") bound = named.get(second) ?? "";
      else if (kind === "E") executed(bound);
    }
  };
}

/** How many statements of an update's transaction read and how many write; BEGIN and COMMIT, which are always there, count apart. */
export interface Count {
  readonly reads: number;
  readonly writes: number;
  readonly rest: number;
}

export function count(statements: Statements): Count {
  const kinds = statements.map((statement) => {
    if (/^\s*(BEGIN|COMMIT)/i.test(statement)) return "rest";
    return /\b(INSERT INTO|UPDATE \S+ |DELETE FROM)/i.test(statement.replace(/FOR (NO KEY )?UPDATE/gi, "")) ? "writes" : "reads";
  });
  const of = (kind: string): number => kinds.filter((one) => one === kind).length;
  return { reads: of("reads"), writes: of("writes"), rest: of("rest") };
}
