import type { Update } from "grammy/types";
import type { KeyRing } from "../crypto/key-ring.ts";
import { type Database, onlyIfFound, type Tx } from "../db/database.ts";
import { isRetryable } from "../db/database-error.ts";
import { type Clock, days, later } from "../shared/clock.ts";
import { RuleBroken } from "../shared/errors.ts";
import type { Ids } from "../shared/ids.ts";
import { createDrafts, readDrafts } from "./drafts.ts";
import { createOutboxWriter } from "./outbox.ts";
import { type Address, type Looked, lookUp, openPerson, savePerson } from "./people.ts";
import { createReplayLog } from "./replay-log.ts";
import { runUnit, type UpdateUnit } from "./unit.ts";
import { isSound, kindOf } from "./updates.ts";

/** An update with where it came from. */
export interface Incoming {
  /** Within what update ids are unique: `telegram:<bot id>` or `web:<chat>`. */
  readonly source: string;
  /** The private chat it belongs to; null when it has none. */
  readonly from: (Address & { readonly apiChatId: number; readonly locale: string }) | null;
  readonly update: Update;
}

/** `done`: handled now. `duplicate`: seen before, changed nothing. `ignored`: recorded, nobody to answer. `parked`: could not be handled, kept. */
export type Received = "done" | "duplicate" | "ignored" | "parked";

export interface Inbox {
  /**
   * Handles one update in one transaction; resolves only when the record holds it, so that the caller may acknowledge it.
   *
   * @throws RuleBroken `database-away` when nothing was recorded and the update should come again
   */
  receive(incoming: Incoming): Promise<Received>;
  /** Resolves when no update is being handled. */
  idle(): Promise<void>;
}

export interface InboxDeps {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The bot: everything it does about the update happens inside the unit. */
  readonly handle: (update: Update) => Promise<void>;
  /** Shows the teen's own message where the channel leaves that to us. */
  readonly keepOwn?: (unit: UpdateUnit, update: Update) => Promise<void>;
  /** Asks again what was asked last, after an update that could not be handled. */
  readonly recover: (update: Update) => Promise<void>;
  /** Told of an update that belongs to no private chat, once it is in the record. */
  readonly elsewhere?: (update: Update) => void;
  /** Called after a commit that wrote to the outbox. Other processes look by themselves every second: a NOTIFY for each update costs more. */
  readonly wakeSender: () => void;
  /** Told about each update: its kind and outcome, never its content. */
  readonly observe?: (event: { kind: string; outcome: Received | "retry"; ms: number; error?: unknown }) => void;
}

/** Whose update it is, and what the database is being asked about them. */
interface From {
  readonly from: NonNullable<Incoming["from"]>;
  readonly looked: Looked;
}

/** Telegram may start update ids anew after a quiet week; an older one under the same id is another update. */
const REMEMBERED = days(8);

export function createInbox(deps: InboxDeps): Inbox {
  const { database, keys, clock, ids } = deps;
  const queues = new Map<string, Promise<unknown>>();

  /** One after another within a chat, before a connection is taken. */
  const inTurn = <T>(chat: string, work: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(chat) ?? Promise.resolve()).then(work, work);
    queues.set(chat, turn);
    const leave = (): void => {
      if (queues.get(chat) === turn) queues.delete(chat);
    };
    turn.then(leave, leave);
    return turn;
  };

  const openUnit = async (tx: Tx, { from, looked }: From, now: Date): Promise<UpdateUnit> => {
    const ask = (personId: string) => ({ read: readDrafts(tx, personId), log: createReplayLog(tx, personId, now) });
    const { person, sealer, asked } = await openPerson(tx, { keys, ids }, { ...from, now }, { looked, ask });
    return {
      tx,
      person,
      sealer,
      now,
      outbox: createOutboxWriter(tx, person, sealer, now),
      drafts: createDrafts(tx, { personId: person.personId, sealer, read: asked.read }, ids),
      log: asked.log,
      failure: undefined,
    };
  };

  const closeUnit = async (unit: UpdateUnit): Promise<void> => {
    if (unit.failure !== undefined) throw unit.failure;
    await unit.drafts.flush(unit.now);
    await savePerson(unit.tx, unit.person, unit.now);
  };

  /** Takes the update's place, then locks whose it is: both in one trip to the database. */
  const begin = async (tx: Tx, { source, from, update }: Incoming, now: Date): Promise<{ inboxId: string | null; from: From | null }> => {
    const entering = enter(tx, source, update, now);
    const sender = from && { from, looked: lookUp(tx, keys, from) };
    return { inboxId: await entering, from: sender };
  };

  const handle = async (tx: Tx, incoming: Incoming): Promise<{ received: Received; wrote: boolean }> => {
    const { update } = incoming;
    const now = clock.now();
    const { inboxId, from } = await begin(tx, incoming, now);
    if (inboxId === null) return { received: "duplicate", wrote: false };
    if (!from) {
      await finish(tx, inboxId, "ignored", null);
      return { received: "ignored", wrote: false };
    }
    if (!isSound(update)) throw new RuleBroken("update-broken");
    const unit = await openUnit(tx, from, now);
    await noteMessage(unit, update);
    await deps.keepOwn?.(unit, update);
    await runUnit(unit, () => deps.handle(update));
    await closeUnit(unit);
    await finish(tx, inboxId, "done", unit.person.personId);
    return { received: "done", wrote: unit.outbox.dirty };
  };

  /** Records a poison update, forgets the replay log that choked on it, and asks the awaited question again. */
  const park = async (tx: Tx, incoming: Incoming, error: unknown): Promise<{ received: Received; wrote: boolean }> => {
    const { update } = incoming;
    const now = clock.now();
    const { inboxId, from } = await begin(tx, incoming, now);
    if (inboxId === null) return { received: "duplicate", wrote: false };
    if (!from) {
      await tx.pg.query({
        name: "inbox-park-bare",
        text: "UPDATE inbox SET status = 'parked', error = $2 WHERE id = $1",
        values: [inboxId, codeOf(error)],
      });
      return { received: "parked", wrote: false };
    }
    let unit = await openUnit(tx, from, now);
    await unit.log.drop();
    await tx.pg.query({
      name: "inbox-park",
      text: "UPDATE inbox SET status = 'parked', error = $2, person_id = $3, update_sealed = $4 WHERE id = $1 AND status = 'received'",
      values: [inboxId, codeOf(error), unit.person.personId, unit.sealer.seal(`inbox:update_sealed:${inboxId}`, JSON.stringify(update))],
    });
    await noteMessage(unit, update);
    await deps.keepOwn?.(unit, update);
    await tx.pg.query("SAVEPOINT recover");
    const endings = tx.endings.length;
    try {
      await runUnit(unit, () => deps.recover(update));
      await closeUnit(unit);
    } catch (cause) {
      // Even asking again fails: the update is kept all the same, and the feed goes on.
      if (isRetryable(cause)) throw cause;
      await tx.pg.query("ROLLBACK TO SAVEPOINT recover");
      tx.endings.length = endings;
      unit = { ...unit, outbox: createOutboxWriter(tx, unit.person, unit.sealer, now) };
    }
    return { received: "parked", wrote: unit.outbox.dirty };
  };

  const receive = async (incoming: Incoming): Promise<Received> => {
    const started = performance.now();
    const kind = kindOf(incoming.update);
    const report = (outcome: Received | "retry", error?: unknown): void =>
      deps.observe?.({ kind, outcome, ms: performance.now() - started, ...(error === undefined ? {} : { error }) });
    try {
      const { received, wrote } = await database
        .transaction((tx) => handle(tx, incoming))
        .catch((error: unknown) => {
          if (isRetryable(error)) throw error;
          report("parked", error);
          return database
            .transaction((tx) => park(tx, incoming, error))
            .catch((cause: unknown) => {
              if (isRetryable(cause)) throw cause;
              // Not even the person can be opened: the bare fact is recorded, and the feed goes on.
              return database.transaction((tx) => park(tx, { ...incoming, from: null }, error));
            });
        });
      if (wrote) deps.wakeSender();
      if (received === "ignored") deps.elsewhere?.(incoming.update);
      if (received !== "parked") report(received);
      return received;
    } catch (error) {
      report("retry", error);
      throw new RuleBroken("database-away", { cause: error });
    }
  };

  return {
    receive: (incoming) =>
      inTurn(incoming.from ? `${incoming.from.channel}:${incoming.from.address}` : incoming.source, () => receive(incoming)),
    async idle() {
      while (queues.size > 0) await Promise.allSettled(queues.values());
    },
  };
}

/** Takes the update's place in the record. Null: somebody was here before. */
async function enter(tx: Tx, source: string, update: Update, now: Date): Promise<string | null> {
  const { rows } = await tx.pg.query<{ id: string }>({
    name: "inbox-enter",
    text: `INSERT INTO inbox (source, update_id, kind, status, received_at) VALUES ($1, $2, $3, 'received', $4)
           ON CONFLICT (source, update_id) DO UPDATE
             SET kind = excluded.kind, status = 'received', received_at = excluded.received_at, person_id = NULL, error = NULL, update_sealed = NULL
             WHERE inbox.received_at < $5
           RETURNING id`,
    values: [source, update.update_id, kindOf(update), now, later(now, -REMEMBERED)],
  });
  return rows[0]?.id ?? null;
}

const FINISH = onlyIfFound("UPDATE inbox SET status = $2, person_id = $3 WHERE id = $1 AND status = 'received'");

/**
 * The last statement of the handling; only what must hold the end of the audit chain comes after it. An error that somebody
 * swallowed has aborted the transaction by now, so this fails, or touches no row: either way nothing commits and the update is not acknowledged.
 */
async function finish(tx: Tx, inboxId: string, status: "done" | "ignored", personId: string | null): Promise<void> {
  await tx.post({ name: "inbox-finish", text: FINISH, values: [inboxId, status, personId] });
}

/** Remembers that a message of the teen stands in the chat, without its words. A broken number could not be named later anyway. */
async function noteMessage(unit: UpdateUnit, update: Update): Promise<void> {
  if (!update.message || !Number.isSafeInteger(update.message.message_id)) return;
  await unit.tx.post({
    name: "chat-message-in",
    text: "INSERT INTO chat_message (chat_id, direction, message_id, at) VALUES ($1, 'in', $2, $3)",
    values: [unit.person.chatId, update.message.message_id, unit.now],
  });
}

const codeOf = (error: unknown): string => (error instanceof RuleBroken ? error.rule : error instanceof Error ? error.name : "unknown");
