import type pg from "pg";
import { RuleBroken } from "../shared/errors.ts";
import type { Topic } from "./database.ts";
import type { QueryLine } from "./query-line.ts";
import { createQueryLine } from "./query-line.ts";

export interface Ear {
  heard: (payload: string) => void;
  /** Called after a broken connection is back: what was said meanwhile is lost. */
  afterGap?: (() => void) | undefined;
}

export interface Listener {
  listen(topic: Topic, ear: Ear): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface ListenerDeps {
  /** A client that is not connected yet. */
  newClient: () => pg.Client;
  onError: (error: unknown) => void;
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5000;
/** A connection that broke without a sign is found by asking. */
const ASK_EVERY_MS = 10_000;

const channelOf = (topic: Topic): string => `parasolka_${topic}`;

/** One connection that hears every topic, and finds its way back when it breaks. */
export function createListener({ newClient, onError }: ListenerDeps): Listener {
  const ears = new Map<string, Set<Ear>>();
  let link: Promise<QueryLine> | null = null;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let gap = false;
  let closed = false;

  function connected(): Promise<QueryLine> {
    link ??= connect().catch((error: unknown) => {
      link = null;
      throw error;
    });
    return link;
  }

  async function connect(): Promise<QueryLine> {
    const mine = newClient();
    mine.on("error", () => undefined);
    mine.on("notification", ({ channel, payload }) => tell(channel, payload ?? ""));
    await mine.connect();
    const line = createQueryLine(mine);
    for (const channel of ears.keys()) await line.query(`LISTEN ${channel}`);
    mine.once("end", () => lost(mine));
    client = mine;
    clearTimeout(timer);
    ask(line, mine);
    if (gap) tellOfGap();
    return line;
  }

  function tell(channel: string, payload: string): void {
    for (const ear of ears.get(channel) ?? []) call(() => ear.heard(payload));
  }

  function tellOfGap(): void {
    gap = false;
    for (const ear of [...ears.values()].flatMap((set) => [...set])) call(() => ear.afterGap?.());
  }

  function call(ear: () => void): void {
    try {
      ear();
    } catch (error) {
      onError(error);
    }
  }

  function ask(line: QueryLine, asked: pg.Client): void {
    timer = setTimeout(() => {
      line.query("SELECT 1").then(
        () => asked === client && ask(line, asked),
        () => void asked.end(),
      );
    }, ASK_EVERY_MS);
    timer.unref();
  }

  function lost(gone: pg.Client): void {
    if (closed || gone !== client) return;
    client = null;
    link = null;
    gap = true;
    clearTimeout(timer);
    comeBack(FIRST_WAIT_MS);
  }

  /** Tries until it succeeds or the database is closed: a process that no longer hears would look well and do nothing. */
  function comeBack(waitMs: number): void {
    timer = setTimeout(() => {
      connected().catch((error: unknown) => {
        onError(error);
        if (!closed) comeBack(Math.min(2 * waitMs, LONGEST_WAIT_MS));
      });
    }, waitMs);
  }

  async function forget(channel: string, ear: Ear): Promise<void> {
    const left = ears.get(channel);
    left?.delete(ear);
    if (left?.size !== 0) return;
    ears.delete(channel);
    if (client) await connected().then((line) => line.query(`UNLISTEN ${channel}`));
  }

  return {
    async listen(topic, ear) {
      const channel = channelOf(topic);
      ears.set(channel, (ears.get(channel) ?? new Set()).add(ear));
      try {
        const line = await connected();
        await line.query(`LISTEN ${channel}`);
      } catch (cause) {
        await forget(channel, ear).catch(() => undefined);
        throw new RuleBroken("database-away", { cause });
      }
      return () => forget(channel, ear).catch(onError);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      const last = await link?.then(
        () => client,
        () => null,
      );
      await last?.end();
    },
  };
}
