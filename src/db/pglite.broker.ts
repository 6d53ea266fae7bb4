import { connectionLost } from "./database-error.ts";
import type { PgliteBackend } from "./pglite.backend.ts";

/** One connection, as the broker sees it. */
export interface Seat {
  /** What the server says to this connection. */
  hear(bytes: Buffer): void;
  /** The server is gone. */
  lose(error: Error): void;
}

/**
 * Shares one PGlite session among several connections. Each hands in complete batches (up to a Sync); while one is inside a
 * transaction the others wait, which is what a PGlite can do: it has one session.
 */
export interface PgliteBroker {
  /** Resolves when the server runs, however long its first start takes. */
  ready(): Promise<void>;
  /** Takes a place; starts the server when it does not run. */
  join(seat: Seat): Promise<void>;
  /** Sends a batch when it is this seat's turn. Rejects when the server is gone. */
  submit(seat: Seat, batch: Uint8Array): Promise<void>;
  /** Gives the place back. A transaction left open is rolled back; `farewell` is sent after that. */
  leave(seat: Seat, farewell: Uint8Array[]): void;
  /** Closes the server once what was handed in is done. */
  close(): Promise<void>;
}

interface Batch {
  seat: Seat;
  bytes: Uint8Array;
  done: () => void;
  failed: (error: Error) => void;
}

const NOTIFICATION = 0x41; // 'A'
const READY = 0x5a; // 'Z'
const IDLE = 0x49; // 'I'
const ROLLBACK = Buffer.from("Q\0\0\0\x0dROLLBACK\0", "latin1");

/** @param start makes the server; called again after it died by itself */
export function createPgliteBroker({ start }: { start: () => Promise<PgliteBackend> }): PgliteBroker {
  const seats = new Set<Seat>();
  let waiting: Batch[] = [];
  let owner: Seat | null = null;
  let pumping: Promise<void> | null = null;
  let backend: Promise<PgliteBackend> | null = null;
  let closed = false;
  /** How many servers have died. */
  let lives = 0;

  function running(): Promise<PgliteBackend> {
    if (closed) return Promise.reject(connectionLost("the embedded database is closed"));
    backend ??= start().then(
      (started) => {
        void started.died.then(lost);
        return started;
      },
      (error: unknown) => {
        backend = null;
        throw error;
      },
    );
    return backend;
  }

  function lost(error: Error): void {
    const abandoned = waiting;
    const lonely = [...seats];
    lives++;
    backend = null;
    owner = null;
    waiting = [];
    seats.clear();
    for (const batch of abandoned) batch.failed(error);
    for (const seat of lonely) seat.lose(error);
  }

  /** The next batch whose turn it is: the owner's while there is an open transaction, else the oldest. */
  function take(): Batch | undefined {
    const at = owner ? waiting.findIndex((batch) => batch.seat === owner) : 0;
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  }

  async function work(): Promise<void> {
    for (let batch = take(); batch; batch = take()) {
      try {
        const life = lives;
        const server = await running();
        const answer = await server.exchange(batch.bytes);
        // It died meanwhile: who sent this has been told, and the next server knows nothing of it.
        if (life !== lives) throw connectionLost("the embedded database failed");
        const state = deliver(batch.seat, Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength));
        owner = state === IDLE ? null : batch.seat;
        batch.done();
      } catch (error) {
        owner = null;
        batch.failed(connectionLost("the embedded database failed", error));
      }
    }
  }

  function pump(): void {
    pumping ??= work().finally(() => {
      pumping = null;
      // A batch may have come between the last look and here.
      if (waiting.length > 0 && (!owner || waiting.some((batch) => batch.seat === owner))) pump();
    });
  }

  /** Passes the answer on and returns the last transaction state in it. A notification is for every connection. */
  function deliver(seat: Seat, answer: Buffer): number | undefined {
    let state: number | undefined;
    let from = 0;
    for (let at = 0; at + 5 <= answer.length; ) {
      const next = at + 1 + answer.readInt32BE(at + 1);
      if (answer[at] === READY) state = answer[at + 5];
      if (answer[at] === NOTIFICATION) {
        hearIfSeated(seat, answer.subarray(from, at));
        const notification = Buffer.from(answer.subarray(at, next));
        for (const every of [...seats]) every.hear(notification);
        from = next;
      }
      at = next;
    }
    hearIfSeated(seat, answer.subarray(from));
    return state;
  }

  function hearIfSeated(seat: Seat, bytes: Buffer): void {
    if (bytes.length > 0 && seats.has(seat)) seat.hear(bytes);
  }

  return {
    async ready() {
      await running();
    },
    async join(seat) {
      await running();
      seats.add(seat);
    },
    submit(seat, bytes) {
      return new Promise((done, failed) => {
        waiting.push({ seat, bytes, done, failed });
        pump();
      });
    },
    leave(seat, farewell) {
      if (!seats.delete(seat)) return;
      waiting = waiting.filter((batch) => {
        if (batch.seat === seat) batch.failed(connectionLost("the connection was closed"));
        return batch.seat !== seat;
      });
      const ignore = (): void => undefined;
      waiting.unshift({ seat, bytes: new Uint8Array(Buffer.concat([ROLLBACK, ...farewell])), done: ignore, failed: ignore });
      pump();
    },
    async close() {
      while (pumping) await pumping;
      closed = true;
      const last = backend;
      backend = null;
      await last?.then((server) => server.close());
    },
  };
}
