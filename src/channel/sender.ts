import type { KeyRing } from "../crypto/key-ring.ts";
import type { Database, Tx } from "../db/database.ts";
import { isRetryable } from "../db/database-error.ts";
import { type Clock, hours, later, seconds } from "../shared/clock.ts";
import { RuleBroken } from "../shared/errors.ts";
import { makesMessage, outboxPlace } from "./outbox.ts";
import { addressPlace, type Channel } from "./people.ts";

/** One row that is to be delivered now, opened. */
export interface OutgoingCall {
  readonly outboxId: bigint;
  readonly chatId: string;
  readonly personId: string;
  readonly channel: Channel;
  /** The channel's own address of the chat. */
  readonly address: string;
  readonly method: string;
  /** With the channel's real message numbers. */
  readonly payload: Record<string, unknown>;
  readonly silent: boolean;
  /** Which try this is, from 1. */
  readonly attempts: number;
}

/** How a call ended. */
export type DeliveryResult =
  /** It took effect; the numbers of the messages that it made. */
  | { readonly kind: "delivered"; readonly messageIds: readonly number[] }
  /** Try again after `afterMs`. `mayHaveArrived`: the answer was lost, not the call. */
  | { readonly kind: "retry"; readonly afterMs: number; readonly code: string; readonly mayHaveArrived: boolean }
  /** It never will. */
  | { readonly kind: "failed"; readonly code: string }
  /** Nothing to do any more, and nothing wrong: the message is gone or already says so. */
  | { readonly kind: "moot"; readonly code: string }
  /** The person has blocked the bot or their account is gone. */
  | { readonly kind: "unreachable" };

/** A way to a chat. No transaction is open while it talks to a network. */
export interface Transport {
  deliver(call: OutgoingCall, record: (tx: Tx, result: DeliveryResult) => Promise<void>): Promise<void>;
}

export interface SenderDeps {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly transports: Partial<Record<Channel, Transport>>;
  readonly observe?: (event: {
    method: string;
    outcome: DeliveryResult["kind"] | "expired" | "error";
    code?: string;
    error?: unknown;
  }) => void;
}

export interface Sender {
  /** Something was written: look now. */
  wake(): void;
  /** Begins to look. On the embedded database, where no other process can be, takes over what an earlier one left behind. */
  start(): Promise<void>;
  /** Finishes what is being sent, claims nothing new. */
  stop(): Promise<void>;
  /** Sends until nothing is due. For tests and one-shot commands. */
  drain(): Promise<void>;
}

/** Calls that one process has under way at most. */
const AT_ONCE = 30;
/** How long a row stays with the process that claimed it: longer than a call may take, short for a child who waits. */
const LOCK = seconds(15);
const LOOK_EVERY = seconds(1);
const GIVE_UP_AFTER = hours(24);
/** Tries that every row gets, however long it was held back before the first. */
const FEWEST_TRIES = 10;
/** Marks an error code after which the call may have taken effect all the same. */
const MAY_HAVE_ARRIVED = ":may-have-arrived";

interface Claimed {
  id: string;
  chat_id: string;
  person_id: string;
  channel: Channel;
  method: string;
  payload_sealed: Uint8Array;
  address_sealed: Uint8Array;
  created_at: Date;
  expires_at: Date | null;
  error: string | null;
  attempts: number;
}

/**
 * Delivers the outbox after the commit: per chat in order, chats side by side, people in danger first. Several processes
 * may run one each: rows are claimed with SKIP LOCKED, and a claim that outlives its process is taken again.
 */
export function createSender(deps: SenderDeps): Sender {
  const { database, keys, clock, transports } = deps;
  const served = Object.keys(transports);
  let running = false;
  let woken = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | undefined;

  const underWay = new Set<Promise<void>>();

  const claim = (most: number): Promise<(OutgoingCall | null)[]> =>
    database.transaction(async (tx) => {
      const now = clock.now();
      const { rows } = await tx.pg.query<Claimed>({
        name: "outbox-claim",
        text: CLAIM,
        values: [now, later(now, LOCK), most, served],
      });
      rows.sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
      const calls: (OutgoingCall | null)[] = [];
      for (const row of rows) calls.push(await open(tx, row, now));
      return calls;
    });

  const open = async (tx: Tx, row: Claimed, now: Date): Promise<OutgoingCall | null> => {
    if (row.expires_at && row.expires_at <= now) {
      await settle(tx, row.id, "expired", null, now);
      deps.observe?.({ method: row.method, outcome: "expired" });
      return null;
    }
    if (row.attempts > FEWEST_TRIES && now.getTime() - row.created_at.getTime() > GIVE_UP_AFTER) {
      await settle(tx, row.id, row.error?.endsWith(MAY_HAVE_ARRIVED) ? "unknown" : "failed", row.error, now);
      return null;
    }
    let payload: Record<string, unknown>;
    let address: string;
    try {
      const sealer = await keys.of(tx.pg, row.person_id);
      payload = JSON.parse(sealer.open(outboxPlace(row.id), row.payload_sealed)) as Record<string, unknown>;
      address = sealer.open(addressPlace(row.chat_id), row.address_sealed);
    } catch (error) {
      if (isRetryable(error)) throw error;
      // Erased meanwhile, or damaged: this row ends here and holds nobody up.
      const erased = error instanceof RuleBroken && error.rule === "key-destroyed";
      await settle(tx, row.id, erased ? "cancelled" : "failed", erased ? "key-destroyed" : "unreadable", now);
      return null;
    }
    return {
      outboxId: BigInt(row.id),
      chatId: row.chat_id,
      personId: row.person_id,
      channel: row.channel,
      address,
      method: row.method,
      payload: await withRealNumbers(tx, payload),
      silent: payload.disable_notification === true,
      attempts: row.attempts,
    };
  };

  const record =
    (call: OutgoingCall) =>
    async (tx: Tx, result: DeliveryResult): Promise<void> => {
      const now = clock.now();
      const id = String(call.outboxId);
      deps.observe?.({ method: call.method, outcome: result.kind, ...("code" in result ? { code: result.code } : {}) });
      switch (result.kind) {
        case "delivered":
          await noteNumbers(tx, call, result.messageIds, now);
          return settle(tx, id, "delivered", null, now);
        case "moot":
          return settle(tx, id, "delivered", result.code, now);
        case "failed":
          return settle(tx, id, "failed", result.code, now);
        case "unreachable":
          await tx.pg.query({
            name: "person-unreachable",
            text: "UPDATE person SET unreachable_at = $2 WHERE id = $1",
            values: [call.personId, now],
          });
          await tx.pg.query({
            name: "outbox-unreachable",
            text: "UPDATE outbox SET status = 'failed', error = 'unreachable', finished_at = $2 WHERE chat_id = $1 AND status IN ('pending', 'held')",
            values: [call.chatId, now],
          });
          return settle(tx, id, "failed", "unreachable", now);
        case "retry":
          await tx.pg.query({
            name: "outbox-retry",
            // What an exit came after is not tried again: the chat is being emptied.
            text: `UPDATE outbox o SET not_before = $2, locked_until = NULL, error = $3, status = CASE WHEN o.method LIKE 'send%' AND EXISTS
                     (SELECT 1 FROM outbox e WHERE e.chat_id = o.chat_id AND e.id > o.id AND e.method = 'deleteMessages') THEN 'cancelled' ELSE 'pending' END
                   WHERE o.id = $1 AND o.status = 'sending'`,
            values: [id, later(now, result.afterMs), result.mayHaveArrived ? result.code + MAY_HAVE_ARRIVED : result.code],
          });
      }
    };

  const send = async (call: OutgoingCall): Promise<void> => {
    try {
      await transports[call.channel]?.deliver(call, record(call));
    } catch (error) {
      // The row stays claimed until its lock runs out, then it is tried again.
      deps.observe?.({ method: call.method, outcome: "error", error });
    }
  };

  /** Claims what is due and begins to send it; nobody waits for anybody else's call. True when something was claimed. */
  const once = async (): Promise<boolean> => {
    const most = AT_ONCE - underWay.size;
    const calls = most > 0 ? await claim(most) : [];
    for (const call of calls) {
      if (!call) continue;
      const sending = send(call).finally(() => {
        underWay.delete(sending);
        // The next row of this chat may go now.
        woken = true;
        kick();
      });
      underWay.add(sending);
    }
    return calls.length > 0;
  };

  const work = async (): Promise<void> => {
    do {
      woken = false;
      try {
        while (await once()) if (!running) return;
      } catch (error) {
        deps.observe?.({ method: "claim", outcome: "error", error });
        return;
      }
    } while (woken);
  };

  const kick = (): void => {
    if (!running || round) return;
    round = work().finally(() => {
      round = undefined;
      if (woken) kick();
    });
  };

  return {
    wake() {
      woken = true;
      kick();
    },
    async start() {
      // The embedded database has one process: whatever is being sent was being sent by one that died.
      if (database.engine === "pglite")
        await database.transaction((tx) => tx.pg.query("UPDATE outbox SET locked_until = created_at WHERE status = 'sending'"));
      running = true;
      timer = setInterval(kick, LOOK_EVERY);
      kick();
    },
    async stop() {
      running = false;
      woken = false;
      clearInterval(timer);
      await round;
      await Promise.allSettled(underWay);
    },
    async drain() {
      await round;
      for (;;) {
        // What ends while we look may let another row go, so only a look with nothing under way can say that all is sent.
        const alone = underWay.size === 0;
        woken = false;
        if ((await once()) || woken) continue;
        if (alone) return;
        if (underWay.size > 0) await Promise.race(underWay);
      }
    },
  };
}

// A row is due when no earlier row of its chat is still on its way: that keeps the order of a chat. What is said in danger
// waits only for what is in flight and for earlier words of danger.
const CLAIM = `
  WITH due AS (
    SELECT o.id FROM outbox o JOIN chat c ON c.id = o.chat_id
    WHERE (o.status = 'pending' AND o.not_before <= $1 OR o.status = 'sending' AND o.locked_until < $1)
      AND c.channel = ANY($4)
      AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.chat_id = o.chat_id AND e.id < o.id
        AND (e.status = 'sending' OR e.status = 'pending' AND (o.priority > 0 OR e.priority = 0)))
    ORDER BY o.priority, o.id LIMIT $3 FOR UPDATE OF o SKIP LOCKED)
  UPDATE outbox o SET status = 'sending', locked_until = $2, attempts = o.attempts + 1
  FROM due, chat c WHERE o.id = due.id AND c.id = o.chat_id
  RETURNING o.id, o.chat_id, o.person_id, c.channel, o.method, o.payload_sealed, c.address_sealed, o.created_at, o.expires_at, o.error, o.attempts`;

async function settle(tx: Tx, id: string, status: string, error: string | null, now: Date): Promise<void> {
  await tx.pg.query({
    name: "outbox-settle",
    text: "UPDATE outbox SET status = $2, error = $3, finished_at = $4, locked_until = NULL WHERE id = $1 AND status = 'sending'",
    values: [id, status, error, now],
  });
}

/** Notes under which numbers the channel keeps what this call made or removed. */
async function noteNumbers(tx: Tx, call: OutgoingCall, messageIds: readonly number[], now: Date): Promise<void> {
  if (makesMessage(call.method) && messageIds.length > 0) {
    await tx.pg.query({
      name: "chat-message-delivered",
      text: `UPDATE chat_message m SET message_id = n.number
             FROM (SELECT provisional_id, row_number() OVER (ORDER BY provisional_id DESC) AS item FROM chat_message
                   WHERE chat_id = $1 AND provisional_id <= $2 AND message_id IS NULL AND direction = 'out' ORDER BY provisional_id DESC LIMIT $4) AS mine
             JOIN unnest($3::bigint[]) WITH ORDINALITY AS n(number, item) USING (item)
             WHERE m.provisional_id = mine.provisional_id`,
      values: [call.chatId, -call.outboxId, messageIds, messageIds.length],
    });
  }
  const removed =
    call.method === "deleteMessage" ? [call.payload.message_id] : call.method === "deleteMessages" ? call.payload.message_ids : undefined;
  if (Array.isArray(removed) && removed.length > 0)
    await tx.pg.query({
      name: "chat-message-removed",
      text: "UPDATE chat_message SET removed_at = $3 WHERE chat_id = $1 AND message_id = ANY($2)",
      values: [call.chatId, removed, now],
    });
}

/** Puts the channel's numbers where a call names messages by the provisional, negative ones. */
async function withRealNumbers(tx: Tx, payload: Record<string, unknown>): Promise<Record<string, unknown>> {
  const reply = payload.reply_parameters as { message_id?: number } | undefined;
  const named = [payload.message_id, reply?.message_id, ...(Array.isArray(payload.message_ids) ? payload.message_ids : [])];
  const provisional = named.filter((id): id is number => typeof id === "number" && id < 0);
  if (provisional.length === 0) return payload;
  const { rows } = await tx.pg.query<{ provisional_id: string; message_id: string | null }>({
    name: "chat-message-numbers",
    text: "SELECT provisional_id, message_id FROM chat_message WHERE provisional_id = ANY($1)",
    values: [provisional],
  });
  const numbers = new Map(rows.map((row) => [Number(row.provisional_id), row.message_id === null ? undefined : Number(row.message_id)]));
  const real = (id: unknown): unknown => (typeof id === "number" && id < 0 ? numbers.get(id) : id);
  const result: Record<string, unknown> = { ...payload };
  if ("message_id" in result) result.message_id = real(result.message_id);
  if (Array.isArray(result.message_ids)) result.message_ids = result.message_ids.map(real).filter((id) => id !== undefined);
  if (reply?.message_id !== undefined) {
    const target = real(reply.message_id);
    if (target === undefined) delete result.reply_parameters;
    else result.reply_parameters = { ...reply, message_id: target };
  }
  return result;
}
