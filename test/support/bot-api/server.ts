import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ApiClientOptions } from "grammy";
import type { Message, Update } from "grammy/types";
import { type Clock, minutes, systemClock } from "../../../src/shared/clock.ts";
import { isRecord, problemsOfCall } from "./check.ts";
import { type Core, createCore, type Records } from "./core.ts";
import { createFaults, type Fault, type FaultPlan } from "./faults.ts";
import { createFeed } from "./feed.ts";
import { createPerson, type Person, type PersonOptions } from "./person.ts";
import { type Answer, Refusal, refused, tooManyRequests } from "./refusal.ts";
import { type CallRequest, readCall } from "./request.ts";
import { createState, type GroupState, visible } from "./state.ts";

/** The platform's fetch; grammY types its own as node-fetch's, which takes and gives the same here. */
type BotApiFetch = typeof fetch & NonNullable<ApiClientOptions["fetch"]>;

export interface BotApiOptions {
  token?: string;
  clock?: Clock;
  /** Where to listen on 127.0.0.1; a free port by default, none at all with `false`: then only `fetch` and `handle` work. */
  port?: number | false;
  /** Takes each update at once instead of the feed; what a person does then ends when this has ended. */
  onUpdate?: (update: Update) => Promise<void> | void;
  /** How long a webhook is tried with one update, in milliseconds; a minute by default. */
  webhookPatience?: number;
}

export interface BotApi extends Records {
  readonly root: string;
  readonly token: string;
  /** Keyboards that Telegram would show badly or cut. */
  readonly warnings: readonly string[];
  /** Updates that the webhook did not take after many attempts. */
  readonly undelivered: readonly Update[];
  /** Messages of the bot that stand in the chat now. */
  sent(chatId: number): Message[];
  /** Presses that nobody answered: the teen still sees the button turning. */
  unanswered(): number;
  /** The person of this private chat; the first call makes them, Telegram knows no other chats. */
  person(chatId: number, options?: PersonOptions): Person;
  /** A group or channel with the bot in it: what it said there, and whether it has left. */
  group(chatId: number): GroupState;
  /** Makes calls by `fetch` or HTTP fail; returns what ends it. Calls of `handle` are never struck. */
  fail(plan: FaultPlan): () => void;
  /** One call without any transport. */
  handle(method: string, payload?: unknown): Answer;
  /** The same server without a socket, for `client: { fetch }` of grammY; any host will do. */
  readonly fetch: BotApiFetch;
  close(): Promise<void>;
}

type Lost = "hang" | "reset";

const CONFLICT_PAUSE_MS = 50;

/** Starts a stand-in for api.telegram.org that checks every call as Telegram does and plays the people who write to the bot. */
export async function startBotApi(options: BotApiOptions = {}): Promise<BotApi> {
  const { token = "7000000001:stand-in-token", clock = systemClock, onUpdate } = options;
  const state = createState(clock);
  const faults = createFaults();
  const core: Core = createCore(state, () => feed);
  const feed = createFeed({
    onReply: (method, payload) => void core.handle(method, payload),
    patience: options.webhookPatience ?? minutes(1),
  });
  const closing = new AbortController();
  const people = new Map<number, Person>();

  async function serve(request: Request, gone: AbortSignal): Promise<Response | Lost> {
    const path = decodeURIComponent(new URL(request.url).pathname);
    if (path.startsWith("/file/")) return download(path);
    const [, given, method = ""] = /^\/bot([^/]+)\/([^/]+)$/.exec(path) ?? [];
    if (given !== token) return answerWith(refused(given ? new Refusal(401, "Unauthorized") : new Refusal(404, "Not Found")));
    const call = await readCall(method, request).catch(() => ({ payload: "unreadable", uploads: new Map() }));
    const answer = await transact(method, call, gone);
    return typeof answer === "string" ? answer : answerWith(answer);
  }

  /** One call with what may go wrong on the way. */
  async function transact(method: string, call: CallRequest, gone: AbortSignal): Promise<Answer | Lost> {
    const fault = faults.next(method);
    const failed = fault && failure(fault);
    if (failed) {
      const status = typeof failed === "string" ? 0 : failed.status;
      core.note({ method, payload: call.payload, status, result: undefined, fault: fault.kind });
      return failed;
    }
    if (method.toLowerCase() === "getupdates") {
      const sound = isRecord(call.payload) && problemsOfCall(method, call.payload).length === 0;
      const refusal = sound ? await feed.ready(call.payload as Parameters<typeof feed.ready>[0], gone) : undefined;
      if (refusal) return afterPause(gone, () => core.refuse("getUpdates", call.payload, refusal));
    }
    const answer = core.handle(method, call.payload, call.uploads, fault?.kind);
    if (fault?.kind === "reset-after") return "reset";
    return fault?.kind === "hang-after" ? "hang" : answer;
  }

  function download(path: string): Response {
    const file = [...state.files.values()].find((one) => path === `/file/bot${token}/${one.path}`);
    return file?.bytes ? new Response(new Uint8Array(file.bytes)) : answerWith(refused(new Refusal(404, "Not Found")));
  }

  const fetchHere: typeof fetch = async (input, init) => {
    // grammY hands over a signal of its own kind, which Request would refuse.
    const { signal, ...rest } = init ?? {};
    const gone = new AbortController();
    const given = signal ?? (input instanceof Request ? input.signal : undefined);
    const work = serve(new Request(input, { ...rest, duplex: "half" }), gone.signal).then((outcome) =>
      outcome === "hang" ? never : outcome,
    );
    const outcome = await unlessAborted(work, [closing.signal, ...(given ? [given] : [])]).finally(() => gone.abort());
    if (outcome === "reset")
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
    return outcome;
  };

  const server = options.port === false ? undefined : await listen(options.port ?? 0, serve);

  return {
    ...{ calls: core.calls, violations: core.violations, refusals: core.refusals, unhandled: core.unhandled },
    root: server ? `http://127.0.0.1:${(server.address() as AddressInfo).port}` : "http://127.0.0.1",
    token,
    warnings: state.warnings,
    undelivered: feed.undelivered,
    sent: (chatId) => {
      const chat = state.chats.get(chatId);
      return (chat ? visible(chat) : []).filter(({ who }) => who === "bot").map(({ message }) => message);
    },
    unanswered: () => [...state.queries.values()].filter(({ answered }) => !answered).length,
    person: (chatId, about) => {
      const known = people.get(chatId) ?? createPerson({ state, chatId, about, deliver });
      people.set(chatId, known);
      return known;
    },
    group: (chatId) => {
      const known = state.groups.get(chatId) ?? { said: [], left: false };
      state.groups.set(chatId, known);
      return known;
    },
    fail: faults.add,
    handle: (method, payload) => core.handle(method, payload),
    fetch: fetchHere as unknown as BotApiFetch,
    close: async () => {
      closing.abort();
      await feed.close();
      if (!server) return;
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };

  async function deliver(update: Update, again: boolean): Promise<void> {
    if (onUpdate) await onUpdate(update);
    else feed.push(update, again);
  }
}

/** What the caller gets instead of an answer; nothing when the call is done all the same. */
function failure(fault: Fault): Answer | Lost | undefined {
  switch (fault.kind) {
    case "too-many-requests":
      return refused(tooManyRequests(fault.retryAfter));
    case "server-error":
      return refused(new Refusal(500, "Internal Server Error"));
    case "hang":
      return "hang";
    case "reset-before":
      return "reset";
    case "reset-after":
    case "hang-after":
      return undefined;
  }
}

const answerWith = ({ status, body }: Answer): Response => Response.json(body, { status });

/** Telegram takes its time to say that another call took over, so that one who has already hung up does not hear it. */
async function afterPause(gone: AbortSignal, refuse: () => Answer): Promise<Answer | Lost> {
  await new Promise((resolve) => setTimeout(resolve, CONFLICT_PAUSE_MS));
  return gone.aborted ? "hang" : refuse();
}

const never = new Promise<never>(() => undefined);

/** What `work` comes to, or a rejection as fetch has it when one of the signals is given first. */
async function unlessAborted<T>(work: Promise<T>, signals: AbortSignal[]): Promise<T> {
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new DOMException("This operation was aborted", "AbortError"));
  });
  try {
    for (const signal of signals) {
      if (signal.aborted) stop();
      signal.addEventListener("abort", stop);
    }
    return await Promise.race([work, stopped]);
  } finally {
    for (const signal of signals) signal.removeEventListener("abort", stop);
  }
}

async function listen(port: number, serve: (request: Request, gone: AbortSignal) => Promise<Response | Lost>): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing, serve).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return server;
}

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  serve: (request: Request, gone: AbortSignal) => Promise<Response | Lost>,
): Promise<void> {
  const gone = new AbortController();
  outgoing.on("close", () => gone.abort());
  const { method = "GET", url = "/" } = incoming;
  const type = incoming.headers["content-type"];
  const request = new Request(new URL(url, "http://127.0.0.1"), {
    method,
    headers: type ? { "content-type": type } : {},
    ...(method === "GET" || method === "HEAD" ? {} : { body: incoming, duplex: "half" }),
  });
  const outcome = await serve(request, gone.signal);
  if (outcome === "reset") incoming.socket.destroy();
  if (typeof outcome === "string") return;
  outgoing.writeHead(outcome.status, Object.fromEntries(outcome.headers));
  outgoing.end(new Uint8Array(await outcome.arrayBuffer()));
}
