import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A road to a server that can be bad: TCP, so it does for PostgreSQL and for HTTP. */
export interface Road {
  readonly port: number;
  /** The same address with this road in between. */
  through(url: string): string;
  /** Everything passes. */
  open(): Promise<void>;
  /** Connections are cut, new ones refused: a server that stopped. */
  refuse(): Promise<void>;
  /** Connections stay and new ones are taken, but nothing passes: a server that hangs, a network that swallows. */
  silence(): void;
  /** Each piece takes this long, either way; 0: no delay. */
  slow(ms: number): void;
  /** Cuts what is connected now; new connections pass. */
  cut(): void;
  /**
   * The next connection on which the client says these words, in this order, is cut when the server has heard the last and
   * answered: the answer is lost, what it says is done. Resolves when that happened.
   */
  loseAnswerAfter(...words: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

interface Ambush {
  readonly words: readonly string[];
  readonly sprung: () => void;
}

/** Starts a road on 127.0.0.1 to the host and port of `url`. */
export async function startRoad(url: string): Promise<Road> {
  const target = new URL(url);
  const to = { host: target.hostname, port: Number(target.port || 5432) };
  const pairs = new Set<{ near: Socket; far: Socket }>();
  let server: Server | null = null;
  let port = 0;
  let silent = false;
  let delayMs = 0;
  let ambush: Ambush | null = null;

  function join(near: Socket): void {
    const far = connect(to);
    const pair = { near, far };
    pairs.add(pair);
    let heard = 0;
    let losing: Ambush | null = null;
    const end = (): void => {
      near.destroy();
      far.destroy();
      pairs.delete(pair);
    };
    for (const socket of [near, far]) socket.on("error", end).on("close", end);
    near.on("data", (piece) => {
      if (ambush && !losing) {
        while (heard < ambush.words.length && piece.includes(ambush.words[heard] ?? "")) heard += 1;
        if (heard === ambush.words.length) {
          losing = ambush;
          ambush = null;
        }
      }
      pass(far, piece);
    });
    far.on("data", (piece) => {
      if (!losing) return pass(near, piece);
      losing.sprung();
      end();
    });
    if (silent) hold(pair);
  }

  function pass(on: Socket, piece: Buffer): void {
    if (delayMs === 0) on.write(piece);
    else setTimeout(() => on.writable && on.write(piece), delayMs);
  }

  const hold = ({ near, far }: { near: Socket; far: Socket }): void => {
    near.pause();
    far.pause();
  };
  const cut = (): void => {
    for (const { near, far } of pairs) {
      near.destroy();
      far.destroy();
    }
    pairs.clear();
  };

  async function listen(): Promise<void> {
    if (server) return;
    server = createServer(join).listen(port, "127.0.0.1");
    await once(server, "listening");
    ({ port } = server.address() as AddressInfo);
  }

  async function stopListening(): Promise<void> {
    const old = server;
    server = null;
    if (!old) return cut();
    const closed = once(old, "close");
    old.close();
    cut();
    await closed;
  }

  await listen();
  return {
    get port() {
      return port;
    },
    through(address) {
      const changed = new URL(address);
      changed.hostname = "127.0.0.1";
      changed.port = String(port);
      return changed.href.replace(/\/$/, "");
    },
    async open() {
      silent = false;
      for (const { near, far } of pairs) {
        near.resume();
        far.resume();
      }
      await listen();
    },
    refuse: stopListening,
    silence() {
      silent = true;
      for (const pair of pairs) hold(pair);
    },
    slow(ms) {
      delayMs = ms;
    },
    cut,
    loseAnswerAfter: (...words) =>
      new Promise((resolve) => {
        ambush = { words, sprung: resolve };
      }),
    close: stopListening,
  };
}
