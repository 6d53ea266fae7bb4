import { randomBytes } from "node:crypto";
import type { DeliveryResult, OutgoingCall, Transport } from "../../src/channel/delivery.ts";
import { createOutboxWriter, type Delivery, PRIORITY } from "../../src/channel/outbox.ts";
import { lockPerson, type PersonInChat } from "../../src/channel/people.ts";
import { createSender, type Sender, type SenderDeps } from "../../src/channel/sender.ts";
import { createKeyRing, type Sealer } from "../../src/crypto/key-ring.ts";
import type { Database, Tx } from "../../src/db/database.ts";
import { randomIds } from "../../src/shared/ids.ts";
import type { TestDatabase } from "../support/database.ts";
import { MONDAY_10AM, type TestClock, testClock } from "../support/time.ts";

export interface Queued extends Partial<Omit<Delivery, "payload">> {
  readonly chat: number;
  readonly text?: string;
  readonly payload?: Record<string, unknown>;
  /** As for a person with an open case of risk red. */
  readonly inDanger?: boolean;
}

/** An outbox with senders at it, and a clock that only the test moves. */
export interface Post {
  readonly clock: TestClock;
  readonly keys: ReturnType<typeof createKeyRing>;
  /** Writes rows in one transaction; gives their ids. */
  queue(...rows: readonly Queued[]): Promise<bigint[]>;
  sender(call: (call: OutgoingCall) => Promise<DeliveryResult>, more?: Partial<SenderDeps>): Sender;
  senderOver(transport: Transport, more?: Partial<SenderDeps>): Sender;
  rows(sql: string): Promise<Record<string, unknown>[]>;
}

export function openPost(database: TestDatabase): Post {
  const clock = testClock(MONDAY_10AM);
  const keys = createKeyRing(randomBytes(32));
  const senderOver: Post["senderOver"] = (transport, more) =>
    createSender({ database: database as Database, keys, clock, paces: null, transports: { telegram: transport }, ...more });
  return {
    clock,
    keys,
    queue: (...rows) =>
      database.transaction(async (tx) => {
        const known = new Map<number, { person: PersonInChat; sealer: Sealer }>();
        const ids: bigint[] = [];
        for (const row of rows) {
          const found = known.get(row.chat) ?? (await personOf(tx, keys, row.chat, clock.now()));
          known.set(row.chat, found);
          ids.push(await write(tx, found, row, clock.now()));
        }
        return ids;
      }),
    sender: (call, more) => senderOver({ over: "network", call }, more),
    senderOver,
    rows: (sql) => database.transaction(async (tx) => (await tx.pg.query(sql)).rows as Record<string, unknown>[]),
  };
}

const personOf = (tx: Tx, keys: Post["keys"], chat: number, now: Date) =>
  lockPerson(tx, { keys, ids: randomIds }, { channel: "telegram", address: String(chat), apiChatId: chat, locale: "uk", now });

function write(tx: Tx, { person, sealer }: { person: PersonInChat; sealer: Sealer }, row: Queued, now: Date): Promise<bigint> {
  const { text, inDanger = false, method = "sendMessage", payload = { text }, priority = PRIORITY.answer, proactive } = row;
  const delivery = { method, payload, priority, ...(proactive ? { proactive } : {}) };
  return createOutboxWriter(tx, { ...person, inDanger }, sealer, now).queue(delivery);
}

/** A delivery that made one message. */
export const arrived = ({ outboxId }: OutgoingCall): DeliveryResult => ({ kind: "delivered", messageIds: [Number(outboxId) + 1000] });
