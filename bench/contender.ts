import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { addressHash } from "../src/channel/people.ts";
import { createKeyRing } from "../src/crypto/key-ring.ts";
import type { FastBotApi } from "./bot-api.ts";
import type { BenchDatabase } from "./database.ts";
import type { Step } from "./journey.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SECRET = "bench-secret";
/** The clock in which /proc counts. */
const TICK_MS = 10;
export const IN_FLIGHT = 32;

/** A program under measurement: its own process, its own database. */
export interface Contender {
  readonly name: string;
  readonly database: BenchDatabase;
  readonly botApi: FastBotApi;
  /** Posts one update to the webhook; resolves when it is acknowledged. @throws Error for anything but 200 */
  post(step: Step, chat: number, updateId: number): Promise<void>;
  /** Called with the id of each case that the console is told of, and the moment. */
  onCase: (caseId: string, at: number) => void;
  /** The cases of chats. */
  casesOf(chats: readonly number[]): Promise<Map<number, string[]>>;
  /** Milliseconds of processor time so far: of the program, and of its connections at PostgreSQL. */
  cpu(): Promise<{ program: number; database: number }>;
  stop(): Promise<void>;
}

export interface ContenderOptions {
  readonly database: BenchDatabase;
  readonly botApi: FastBotApi;
  /** Another way to the database (the counting one). */
  readonly databaseUrl?: string;
  /** More arguments for node, such as `--cpu-prof`. */
  readonly nodeArguments?: readonly string[];
}

/** Who is signed in to which database. */
const sessions = new WeakMap<ContenderOptions["database"], string>();

/** The built product in webhook mode on its own database. The first start brings that database up to date. */
export async function startProduct(
  name: string,
  { database, botApi, databaseUrl, nodeArguments = [] }: ContenderOptions,
): Promise<Contender> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = await startNode([...AS_STARTED, ...nodeArguments, "dist/main.js"], origin, {
    APP_ENV: "demo",
    DATABASE_URL: databaseUrl ?? database.url,
    MASTER_KEY: MASTER_KEY.toString("base64"),
    PORT: String(port),
    BOT_TOKEN: "7000000001:stand-in-token-of-thirty-characters",
    BOT_API_ROOT: botApi.root,
    PUBLIC_URL: origin,
    WEBHOOK_SECRET: SECRET,
    TELEGRAM_RATE: "1000",
    LOG_LEVEL: "error",
  });
  const keys = createKeyRing(MASTER_KEY);
  const contender = contend(name, child, origin, { database, botApi }, async (chats) => {
    const hashes = chats.map((chat) => Buffer.from(addressHash(keys, { channel: "telegram", address: String(chat) })));
    const rows = await database.query<{ place: string; id: string }>(
      `SELECT h.place, f.id FROM unnest($1::bytea[]) WITH ORDINALITY AS h (hash, place)
       JOIN chat c ON c.address_hash = h.hash JOIN case_file f ON f.chat_id = c.id`,
      [hashes],
    );
    return rows.map(({ place, id }) => ({ chat: chats[Number(place) - 1] ?? 0, id }));
  });
  // The password is printed at the first start only; the session lives in the database and outlasts the process.
  const cookie = (await signIn(origin, child.output())) ?? sessions.get(database) ?? null;
  if (cookie === null) throw new Error("Nobody can hear the console's events: this database was begun by another program");
  sessions.set(database, cookie);
  contender.listen("/api/v1/events", { cookie });
  return contender;
}

/** The master key of every database made here: by it the fill and the measurements find the chats. */
export const MASTER_KEY = Buffer.alloc(32, 7);

/** The hand-written floor on its own database. */
export async function startFloor(
  { database, botApi, databaseUrl, nodeArguments = [] }: ContenderOptions,
  padding: Record<string, { reads: number; writes: number }>,
): Promise<Contender> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = await startNode([...AS_STARTED, ...nodeArguments, "--import", "tsx", "bench/floor.ts"], origin, {
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl ?? database.url,
    PORT: String(port),
    BOT_API_ROOT: botApi.root,
    WEBHOOK_SECRET: SECRET,
    FLOOR_PADDING: JSON.stringify(padding),
  });
  const contender = contend("floor", child, origin, { database, botApi }, async (chats) => {
    const rows = await database.query<{ chat: string; id: string }>(
      "SELECT p.chat_id AS chat, c.id FROM person p JOIN case_file c ON c.person_id = p.id WHERE p.chat_id = ANY($1::bigint[])",
      [chats],
    );
    return rows.map(({ chat, id }) => ({ chat: Number(chat), id }));
  });
  contender.listen("/events", {});
  return contender;
}

/** What `npm start` and the image tell Node.js; both contenders get it. */
const AS_STARTED = ["--max-semi-space-size=64"];

interface Child {
  readonly process: ChildProcess;
  output(): string;
}

async function startNode(args: readonly string[], origin: string, env: Record<string, string>): Promise<Child> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // Whatever ends us, no program goes on without us.
  const end = (): void => void child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    const ready = await fetch(`${origin}/readyz`).catch(() => null);
    if (ready?.ok) return { process: child, output: () => output };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGKILL");
  throw new Error(`${args.at(-1)} did not start:\n${output}`);
}

function contend(
  name: string,
  child: Child,
  origin: string,
  { database, botApi }: ContenderOptions,
  casesOf: (chats: readonly number[]) => Promise<{ chat: number; id: string }[]>,
) {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 * IN_FLIGHT });
  const { hostname, port } = new URL(origin);
  const streams: { destroy(): void }[] = [];

  /** @param again a kept connection may end just when it is used: as Telegram does, it is sent once more */
  const post = (step: Step, chat: number, updateId: number, again = true): Promise<void> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(step.update(chat, updateId));
      const sent = request(
        {
          agent,
          hostname,
          port,
          method: "POST",
          path: "/telegram/webhook",
          headers: {
            "content-type": "application/json",
            "content-length": Buffer.byteLength(body),
            "x-telegram-bot-api-secret-token": SECRET,
            // For the floor's padding; the product does not look at it.
            "x-bench-step": step.name,
          },
        },
        (response) => {
          response.resume();
          response.once("end", () => {
            if (response.statusCode === 200) resolve();
            else reject(new Error(`${name} answered ${response.statusCode} to «${step.name}»\n${child.output()}`));
          });
        },
      );
      sent.once("error", (error: NodeJS.ErrnoException) => {
        if (again && sent.reusedSocket && error.code === "ECONNRESET") post(step, chat, updateId, false).then(resolve, reject);
        else reject(error);
      });
      sent.end(body);
    });

  const contender = {
    name,
    database,
    botApi,
    post,
    onCase: (_caseId: string, _at: number): void => undefined,
    listen(path: string, headers: Record<string, string>): void {
      const stream = request({ hostname, port, path, headers: { accept: "text/event-stream", ...headers } }, (response) => {
        let rest = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          const at = performance.now();
          rest += chunk;
          const events = rest.split("\n\n");
          rest = events.pop() ?? "";
          for (const event of events) {
            const caseId = /^event: case\ndata: .*"id":"([0-9a-f-]+)"/m.exec(event)?.[1];
            if (caseId) contender.onCase(caseId, at);
          }
        });
        response.on("error", () => undefined);
      });
      stream.on("error", () => undefined);
      stream.end();
      streams.push(stream);
    },
    async casesOf(chats: readonly number[]) {
      const cases = new Map<number, string[]>();
      for (const { chat, id } of await casesOf(chats)) cases.set(chat, [...(cases.get(chat) ?? []), id]);
      return cases;
    },
    async cpu() {
      const rows = await database.query<{ pid: number }>(
        "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
      );
      return {
        program: cpuOf(child.process.pid ?? 0),
        database: rows.reduce((sum, { pid }) => sum + cpuOf(pid), 0),
      };
    },
    async stop() {
      for (const stream of streams) stream.destroy();
      agent.destroy();
      if (child.process.exitCode !== null) return;
      const exit = once(child.process, "exit");
      child.process.kill("SIGTERM");
      const timer = setTimeout(() => child.process.kill("SIGKILL"), 25_000);
      await exit;
      clearTimeout(timer);
    },
  } satisfies Contender & { listen(path: string, headers: Record<string, string>): void };
  return contender;
}

/** Milliseconds of processor time of a process on this machine; NaN where there is no /proc, or PostgreSQL is elsewhere. */
function cpuOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}

/** Signs in as the demo psychologist. Null when their password was printed at an earlier start. */
async function signIn(origin: string, output: string): Promise<string | null> {
  const password = /psychologist@demo\.parasolka\.local\s+(\S+)/.exec(output)?.[1];
  if (!password) return null;
  const response = await fetch(`${origin}/api/v1/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ email: "psychologist@demo.parasolka.local", password }),
  });
  if (!response.ok) throw new Error(`Signing in answered ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
