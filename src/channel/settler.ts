import type { Database, Tx } from "../db/database.ts";
import { isRetryable } from "../db/database-error.ts";
import { type Clock, later, seconds } from "../shared/clock.ts";
import {
  endingOf,
  giveUpChat,
  noteNumbers,
  noteRefusal,
  pauseChat,
  putBack,
  tellCases,
  writeArrivals,
  writeEndings,
} from "./deliveries.ts";
import type { DeliveryResult, OutgoingCall } from "./delivery.ts";
import { makesMessage } from "./outbox.ts";

/** What others have to know about deliveries; called in the transaction that records them. */
export interface DeliveryHooks {
  /** A row will never arrive, or nobody can know whether it did. `reason` is a stable code. */
  failed(tx: Tx, row: { personId: string; outboxId: bigint; reason: string; at: Date }): Promise<void>;
  /** The channel refuses the person's chat: they have blocked the bot, or their account is gone. */
  unreachable(tx: Tx, person: { personId: string; at: Date }): Promise<void>;
}

export interface Done {
  readonly call: OutgoingCall;
  readonly result: DeliveryResult;
}

export interface Settler {
  /** Records how a call over the network ended; resolves when it stands in the record. */
  settle(done: Done): Promise<void>;
  /** Records endings in a transaction that is open already. */
  record(tx: Tx, dones: readonly Done[]): Promise<void>;
}

const FIRST_WAIT = seconds(0.1);
const LONGEST_WAIT = seconds(2);
/** How often a record is tried while the database is away: about ten minutes. Then the row's lock has long run out. */
const TRIES = 300;

/**
 * Writes down how calls ended: what ends while a transaction is under way goes into the next one together. While the database
 * is away it keeps the endings and tries again, because a call that is known to have arrived must not be made twice.
 */
export function createSettler({
  database,
  clock,
  hooks,
}: {
  database: Pick<Database, "transaction" | "statement">;
  clock: Clock;
  hooks?: DeliveryHooks | undefined;
}): Settler {
  let waiting: { done: Done; resolve: () => void; reject: (error: unknown) => void }[] = [];
  let writing = false;

  const record = async (tx: Tx, dones: readonly Done[]): Promise<void> => {
    const now = clock.now();
    // Persons before rows of the outbox: the order in which everybody takes these locks.
    for (const { call, result } of dones) {
      if (result.kind !== "unreachable") continue;
      await giveUpChat(tx, call, now);
      await hooks?.unreachable(tx, { personId: call.personId, at: now });
    }
    const endings = dones.flatMap(({ call, result }) => {
      const ending = endingOf(result, call);
      return ending ? [{ id: String(call.outboxId), call, ...ending }] : [];
    });
    await writeEndings(tx, endings, now);
    await noteNumbers(
      tx,
      dones.flatMap(({ call, result }) => (result.kind === "delivered" ? [{ call, messageIds: result.messageIds }] : [])),
      now,
    );
    for (const { id, call, status, error } of endings)
      if (status === "failed" || status === "unknown")
        await hooks?.failed(tx, { personId: call.personId, outboxId: BigInt(id), reason: error ?? status, at: now });
    for (const { call, result } of dones) {
      if (result.kind === "retry") await putBack(tx, call, { ...result, arrived: result.mayHaveArrived }, now);
      if (result.kind !== "too-fast") continue;
      const until = later(now, result.afterMs);
      await putBack(tx, call, { code: "too-fast", afterMs: result.afterMs, arrived: false }, now);
      await pauseChat(tx, call.chatId, until);
      await noteRefusal(tx, call.channel, call.chatId, until, now);
    }
    await tellCases(
      tx,
      endings.filter(({ call }) => call.proactive).map(({ id }) => id),
    );
  };

  /** Writes what simply arrived in one statement, and gives the rest. */
  const writePlain = async (dones: readonly Done[]): Promise<readonly Done[]> => {
    const arrivals = dones.flatMap((done) => arrivalOf(done) ?? []);
    if (arrivals.length > 0) await writeArrivals(database.statement, arrivals, clock.now());
    return dones.filter((done) => arrivalOf(done) === null);
  };

  const write = async (dones: readonly Done[]): Promise<void> => {
    for (let attempt = 0; ; attempt++) {
      try {
        // Telegram has it already: until this stands in the record, a process that dies would make the teen see it twice.
        const rest = await writePlain(dones);
        if (rest.length > 0) await database.transaction((tx) => record(tx, rest), { ahead: true });
        return;
      } catch (error) {
        if (!isRetryable(error) || attempt >= TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.min(FIRST_WAIT * 2 ** attempt, LONGEST_WAIT)));
      }
    }
  };

  const work = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await write(batch.map(({ done }) => done));
        for (const { resolve } of batch) resolve();
      } catch {
        // One of them cannot be written; the others must not suffer for it.
        for (const { done, resolve, reject } of batch) await write([done]).then(resolve, reject);
      }
    }
    writing = false;
  };

  return {
    settle: (done) =>
      new Promise((resolve, reject) => {
        waiting.push({ done, resolve, reject });
        if (!writing) void work();
      }),
    record,
  };
}

/** A call that arrived and needs nothing but that it be noted; null for any other. */
function arrivalOf({ call, result }: Done): { call: OutgoingCall; messageId: number | null; code: string | null } | null {
  if (call.method.startsWith("deleteMessage")) return null;
  if (result.kind === "moot") return { call, messageId: null, code: result.code };
  if (result.kind !== "delivered" || result.messageIds.length > 1) return null;
  return { call, messageId: makesMessage(call.method) ? (result.messageIds[0] ?? null) : null, code: null };
}
