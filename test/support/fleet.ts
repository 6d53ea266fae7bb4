import { pause, type RunningProduct, startProduct } from "./process.ts";

/** Several processes of the built product, each behind a port of its own. */
export interface Fleet {
  readonly origins: readonly string[];
  /** When a process was killed, in milliseconds since 1970. */
  readonly kills: readonly number[];
  /** Kills one of those that can serve, waiting for one if need be, and starts it again without waiting for that. */
  killOne(dice: () => number): Promise<void>;
  /** Resolves when every process can serve. @throws Error when one could not start */
  ready(): Promise<void>;
  /** SIGKILL to all; nothing is started any more. */
  end(): Promise<void>;
  /** Everything the processes printed, the killed ones included. */
  output(): string;
  /** From start to ready, in milliseconds, of each start. */
  readonly readyMs: readonly number[];
}

interface Seat {
  readonly port: number;
  running: RunningProduct | null;
  starting: Promise<void>;
}

const LONGEST_WAIT_MS = 60_000;

/** Starts one process for each port, all at once. Resolves when all can serve. */
export async function startFleet(env: Readonly<Record<string, string>>, ports: readonly number[]): Promise<Fleet> {
  const seats: Seat[] = ports.map((port) => ({ port, running: null, starting: Promise.resolve() }));
  const ended: string[] = [];
  const readyMs: number[] = [];
  let failure: unknown;
  let over = false;
  const kills: number[] = [];

  const start = (seat: Seat): void => {
    seat.starting = startProduct(env, seat.port).then(
      (product) => {
        readyMs.push(product.readyMs);
        seat.running = product;
      },
      (error: unknown) => {
        failure ??= error;
      },
    );
  };

  const kill = async (seat: Seat): Promise<void> => {
    const { running } = seat;
    seat.running = null;
    if (!running) return;
    await running.kill();
    ended.push(running.output());
  };

  const ready = async (): Promise<void> => {
    await Promise.all(seats.map(({ starting }) => starting));
    if (failure !== undefined) throw failure;
  };

  const fleet: Fleet = {
    origins: ports.map((port) => `http://127.0.0.1:${port}`),
    readyMs,
    kills,
    async killOne(dice) {
      const deadline = Date.now() + LONGEST_WAIT_MS;
      for (;;) {
        if (over) return;
        if (failure !== undefined) throw failure;
        const serving = seats.filter(({ running }) => running !== null);
        const victim = serving[Math.floor(dice() * serving.length)];
        if (victim) {
          kills.push(Date.now());
          await kill(victim);
          if (!over) start(victim);
          return;
        }
        if (Date.now() > deadline) throw new Error("No process can serve");
        await pause(20);
      }
    },
    ready,
    async end() {
      over = true;
      await Promise.all(seats.map(({ starting }) => starting));
      await Promise.all(seats.map(kill));
    },
    output: () => [...ended, ...seats.map(({ running }) => running?.output() ?? "")].join(""),
  };
  for (const seat of seats) start(seat);
  try {
    await ready();
  } catch (error) {
    await fleet.end();
    throw error;
  }
  return fleet;
}
