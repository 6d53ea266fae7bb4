import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A port that nobody uses just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

export interface RunningProduct {
  readonly origin: string;
  /** What it printed so far. */
  output(): string;
  /** From the start of the process to the first `ready`. */
  readonly readyMs: number;
  readonly pid: number;
  /** SIGKILL: nothing is finished. */
  kill(): Promise<void>;
  /** SIGTERM: it finishes what it began. Gives the exit code. */
  stop(): Promise<number | null>;
}

const READY_WITHIN = 60_000;

/**
 * Starts the built product (`npm run build`) as its own process and waits until it can serve.
 *
 * @param env on top of a bare environment: nothing of the caller's leaks in
 */
export async function startProduct(env: Readonly<Record<string, string>>, port: number): Promise<RunningProduct> {
  const started = performance.now();
  const child = spawn(process.execPath, ["dist/main.js"], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"] ?? "", PORT: String(port), LOG_LEVEL: "error", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const origin = `http://127.0.0.1:${port}`;
  try {
    await untilReady(origin, child);
  } catch (error) {
    child.kill("SIGKILL");
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${output}`);
  }
  const readyMs = performance.now() - started;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exit = once(child, "exit");
    child.kill(signal);
    await exit;
    return child.exitCode;
  };
  return {
    origin,
    output: () => output,
    readyMs,
    pid: child.pid ?? 0,
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
  };
}

async function untilReady(origin: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode} before it was ready`);
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await pause(25);
  }
  throw new Error("It was not ready in time");
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until `seen` holds, looking often, at most `withinMs`. */
export async function until(seen: () => boolean | Promise<boolean>, what: string, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await seen())) {
    if (Date.now() > deadline) throw new Error(`Not seen in ${withinMs} ms: ${what}`);
    await pause(20);
  }
}
