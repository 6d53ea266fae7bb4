import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { minutes, seconds } from "../../shared/clock.ts";
import { type Scores, verdictOf } from "./evidence.ts";

/** Looks at pictures in memory, before anything is written. */
export interface Gate {
  /**
   * @param parts squares of raw pixels, `GATE_SIDE` × `GATE_SIDE` × 3 bytes each
   * @throws GateBusy when too many pictures wait already; Error when the thread dies or takes too long: try again later
   */
  judge(parts: readonly Uint8Array[]): Promise<"clear" | "sexual">;
  stop(): Promise<void>;
}

export class GateBusy extends Error {
  override readonly name = "GateBusy";
}

export interface GateOptions {
  /** Pictures that may wait, the one being looked at among them. */
  readonly mostWaiting?: number;
  /** After so long without a picture the thread ends and gives its memory back (about 150 MB). */
  readonly idleMs?: number;
  /** For one square; it takes about 1.5 seconds on one core. */
  readonly limitMs?: number;
  /** Replaces the thread in tests. */
  readonly start?: () => Worker;
}

/** One thread, started by the first picture; pictures take turns. */
export function createGate({ mostWaiting = 20, idleMs = minutes(2), limitMs = seconds(60), start = startWorker }: GateOptions = {}): Gate {
  let thread: Promise<Worker> | null = null;
  let line: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let idle: NodeJS.Timeout | undefined;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = thread;
    thread = null;
    await ending?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
  };

  const begin = async (): Promise<Worker> => {
    const worker = start();
    await answerOf(worker, limitMs, () => undefined);
    return worker;
  };

  const look = async (parts: readonly Uint8Array[]): Promise<"clear" | "sexual"> => {
    clearTimeout(idle);
    try {
      thread ??= begin();
      const worker = await thread;
      // One by one: the first sexual part ends it.
      for (const part of parts) {
        const scores = (await answerOf(worker, limitMs, () => worker.postMessage(part))) as Scores;
        if (verdictOf([scores]) === "sexual") return "sexual";
      }
      return parts.length === 0 ? "sexual" : "clear";
    } catch (error) {
      await end();
      throw error;
    } finally {
      if (thread) idle = setTimeout(() => void end(), idleMs).unref();
    }
  };

  return {
    judge(parts) {
      if (waiting >= mostWaiting) return Promise.reject(new GateBusy("too many pictures wait"));
      waiting++;
      const turn = line.then(() => look(parts)).finally(() => waiting--);
      line = turn.catch(() => undefined);
      return turn;
    },
    async stop() {
      await line;
      await end();
    },
  };
}

/** The next thing the thread says after it was asked. */
function answerOf(worker: Worker, limitMs: number, ask: () => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => (): void => {
      clearTimeout(timer);
      for (const [event, listener] of listeners) worker.off(event, listener);
      then();
    };
    const timer = setTimeout(
      settle(() => reject(new Error("the gate took too long"))),
      limitMs,
    );
    const listeners: [string, (value: unknown) => void][] = [
      ["message", (said) => settle(() => resolve(said))()],
      ["error", (cause) => settle(() => reject(new Error("the gate's thread failed", { cause })))()],
      ["exit", () => settle(() => reject(new Error("the gate's thread ended")))()],
    ];
    for (const [event, listener] of listeners) worker.on(event, listener);
    ask();
  });
}

/** The worker stands beside this file: built in `dist/`, as TypeScript in a checkout, where a thread starts without a loader for it. */
function startWorker(): Worker {
  // What its packages print is for browsers' consoles; nobody reads it here.
  const quiet = { stdout: true, stderr: true };
  const built = new URL("./gate.worker.js", import.meta.url);
  if (existsSync(fileURLToPath(built))) return new Worker(built, { ...quiet, execArgv: [] });
  const loader = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const file = JSON.stringify(new URL("./gate.worker.ts", import.meta.url));
  const source = `import(${loader}).then(({ register }) => { register(); return import(${file}); })`;
  return new Worker(source, { eval: true, execArgv: [], ...quiet });
}
