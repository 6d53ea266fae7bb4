import { Worker } from "node:worker_threads";
import type { PGlite } from "@electric-sql/pglite";
import { connectionLost } from "./database-error.ts";

/** One PGlite that speaks the wire protocol, in this thread or in another. */
export interface PgliteBackend {
  /** Hands complete messages to the server and answers with all it said to them. One exchange at a time. */
  exchange(messages: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
  /** Resolves with the reason when it stops without having been closed. */
  readonly died: Promise<Error>;
}

/** What the worker thread says; what it hears is bytes to exchange, or `null` to close. */
export type WorkerAnswer = { kind: "ready" } | { kind: "bytes"; bytes: Uint8Array } | { kind: "closed" };

/**
 * One exchange with PGlite. Not its `execProtocolRaw`: that one also parses every answer and keeps what it parsed until a
 * call of another kind, which here never comes, so memory would grow with every query.
 */
export async function exchangeWith(pglite: PGlite, messages: Uint8Array, options: { syncToFs?: boolean } = {}): Promise<Uint8Array> {
  const said: Uint8Array[] = [];
  // What is handed over is PGlite's own memory, valid only during the call.
  await pglite.execProtocolRawStream(messages, { ...options, onRawData: (bytes) => said.push(bytes.slice()) });
  const [only] = said;
  return said.length === 1 && only ? only : Buffer.concat(said);
}

/** A PGlite that somebody else made and closes: in-memory databases of tests and tools. */
export function backendOf(pglite: PGlite): PgliteBackend {
  return {
    exchange: (messages) => exchangeWith(pglite, messages, { syncToFs: false }),
    close: () => Promise.resolve(),
    died: new Promise<never>(() => undefined),
  };
}

/**
 * A PGlite in a thread of its own, so that a long query does not stop the event loop.
 *
 * @param dataDir where the database lives, or null for memory
 * @throws Error when it does not start
 */
export function startBackendThread(dataDir: string | null): Promise<PgliteBackend> {
  const worker = startWorker(dataDir);
  const { promise: died, resolve: die } = withResolvers<Error>();
  let closing = false;
  let pending: { resolve: (answer: WorkerAnswer) => void; reject: (error: Error) => void } | null = null;

  const nextAnswer = (): Promise<WorkerAnswer> => new Promise((resolve, reject) => (pending = { resolve, reject }));
  const stopped = (error: Error): void => {
    pending?.reject(error);
    pending = null;
    if (!closing) die(error);
  };
  worker.on("message", (answer: WorkerAnswer) => {
    const waiting = pending;
    pending = null;
    waiting?.resolve(answer);
  });
  worker.once("error", (cause) => stopped(connectionLost("the embedded database failed", cause)));
  worker.once("exit", (code) => stopped(connectionLost(`the embedded database's thread ended with code ${code}`)));

  const backend: PgliteBackend = {
    async exchange(messages) {
      const answer = nextAnswer();
      worker.postMessage(messages, [messages.buffer as ArrayBuffer]);
      const said = await answer;
      if (said.kind !== "bytes") throw new Error(`the embedded database's thread answered ${said.kind}`);
      return said.bytes;
    },
    async close() {
      closing = true;
      const answer = nextAnswer();
      worker.postMessage(null);
      await answer.catch(() => undefined);
      await worker.terminate();
    },
    died,
  };
  return nextAnswer().then(() => backend);
}

/** The worker stands beside this file: compiled in `dist/`, as TypeScript in a checkout, where a thread starts without a loader for it. */
function startWorker(dataDir: string | null): Worker {
  const workerData = { dataDir };
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./pglite.worker.js", import.meta.url), { workerData });
  const loader = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const file = JSON.stringify(new URL("./pglite.worker.ts", import.meta.url));
  const source = `import(${loader}).then(({ register }) => { register(); return import(${file}); })`;
  return new Worker(source, { eval: true, workerData, execArgv: [] });
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}
