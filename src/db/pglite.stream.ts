import { Duplex } from "node:stream";
import type { PgliteBroker, Seat } from "./pglite.broker.ts";

type Done = (error?: Error | null) => void;

// Message types of the frontend, as the protocol writes them (PostgreSQL manual, 54.7).
const BIND = 0x42;
const CLOSE = 0x43;
const DESCRIBE = 0x44;
const FLUSH = 0x48;
const PARSE = 0x50;
const QUERY = 0x51;
const SYNC = 0x53;
const TERMINATE = 0x58;
const STATEMENT = 0x53;
/** AuthenticationOk, then ReadyForQuery: idle. */
const WELCOME = Buffer.from("R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I", "latin1");

let opened = 0;

/**
 * Stands in for the socket of a `pg` client and speaks to a PGlite instead of a server:
 * `new pg.Pool({ stream: () => new PgliteStream(broker) })`.
 *
 * The start-up message stays here: a user or database that PGlite does not have would end it. Names of prepared statements get
 * a prefix of their own, because all connections share one session.
 */
export class PgliteStream extends Duplex {
  readonly #broker: PgliteBroker;
  readonly #prefix: Buffer;
  readonly #statements = new Map<string, Buffer>();
  readonly #seat: Seat;
  #received: Buffer = Buffer.alloc(0);
  #batch: Buffer[] = [];
  #welcomed = false;
  #ended = false;

  constructor(broker: PgliteBroker) {
    super({ allowHalfOpen: false });
    this.#broker = broker;
    this.#prefix = Buffer.from(`c${++opened}_`, "latin1");
    this.#seat = {
      hear: (bytes) => void (this.#ended || this.push(bytes)),
      lose: (error) => this.destroy(error),
    };
  }

  connect(): this {
    this.#broker.join(this.#seat).then(
      () => (this.destroyed ? this.#broker.leave(this.#seat, []) : this.emit("connect")),
      (error: Error) => this.destroy(error),
    );
    return this;
  }

  // What `pg` calls on a socket and has no meaning here.
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {
    // The server pushes.
  }

  override _write(chunk: Buffer, _encoding: string, done: Done): void {
    this.#received = this.#received.length > 0 ? Buffer.concat([this.#received, chunk]) : chunk;
    this.#forward().then(() => done(), done);
  }

  override _destroy(error: Error | null, done: Done): void {
    this.#broker.leave(this.#seat, [...[...this.#statements.values()].map(closeStatement), message(SYNC, [])]);
    done(error);
  }

  async #forward(): Promise<void> {
    if (!this.#welcomed && !this.#welcome()) return;
    for (let next = this.#nextMessage(); next; next = this.#nextMessage()) {
      const type = next[0];
      if (type === TERMINATE) {
        this.#ended = true;
        this.push(null);
        return;
      }
      this.#batch.push(this.#renamed(next));
      if (type !== SYNC && type !== QUERY && type !== FLUSH) continue;
      const batch = new Uint8Array(Buffer.concat(this.#batch));
      this.#batch = [];
      await this.#broker.submit(this.#seat, batch);
    }
  }

  /** The start-up message has no type byte. */
  #welcome(): boolean {
    if (this.#received.length < 4 || this.#received.length < this.#received.readInt32BE(0)) return false;
    this.#received = this.#received.subarray(this.#received.readInt32BE(0));
    this.#welcomed = true;
    this.push(WELCOME);
    return true;
  }

  #nextMessage(): Buffer | undefined {
    if (this.#received.length < 5) return undefined;
    const length = 1 + this.#received.readInt32BE(1);
    if (this.#received.length < length) return undefined;
    const next = this.#received.subarray(0, length);
    this.#received = this.#received.subarray(length);
    return next;
  }

  #renamed(original: Buffer): Buffer {
    const at = statementAt(original);
    if (at === undefined || original[at] === 0) return original;
    const end = original.indexOf(0, at);
    const name = original.toString("latin1", at, end);
    if (original[0] === PARSE) this.#statements.set(name, Buffer.concat([this.#prefix, original.subarray(at, end)]));
    return message(original[0] ?? 0, [original.subarray(5, at), this.#prefix, original.subarray(at)]);
  }
}

/** Where the name of a prepared statement begins in a message, if it has one. */
function statementAt(original: Buffer): number | undefined {
  switch (original[0]) {
    case PARSE:
      return 5;
    case BIND:
      return original.indexOf(0, 5) + 1;
    case DESCRIBE:
    case CLOSE:
      return original[5] === STATEMENT ? 6 : undefined;
    default:
      return undefined;
  }
}

const closeStatement = (name: Buffer): Buffer => message(CLOSE, [Buffer.from([STATEMENT]), name, Buffer.from([0])]);

function message(type: number, parts: Buffer[]): Buffer {
  const all = Buffer.concat([Buffer.alloc(5), ...parts]);
  all[0] = type;
  all.writeInt32BE(all.length - 1, 1);
  return all;
}
