import type { KeyRing } from "../crypto/key-ring.ts";
import type { Database } from "../db/database.ts";
import { type Clock, hours, seconds } from "../shared/clock.ts";
import { RuleBroken } from "../shared/errors.ts";
import {
  type ClaimedRow,
  claimDue,
  type Ending,
  holdBack,
  mayHaveArrived,
  openPace,
  realNumbers,
  reclaim,
  reclaimAll,
  writeEndings,
} from "./deliveries.ts";
import type { DeliveryResult, OutgoingCall, Transport } from "./delivery.ts";
import { isHere, outboxPlace, PRIORITY } from "./outbox.ts";
import { NO_PACES, opensAt, type Paces } from "./pace.ts";
import { addressPlace, type Channel } from "./people.ts";
import { createSettler, type DeliveryHooks } from "./settler.ts";

export interface SenderDeps {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly transports: Partial<Record<Channel, Transport>>;
  /** How fast Telegram lets us speak. Null: as fast as it goes. */
  readonly paces: Paces | null;
  /** Told in the transaction that records it. */
  readonly hooks?: DeliveryHooks;
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

/** Calls that one process has under way at most, and how many more when they are words of danger. */
const AT_ONCE = 30;
const MORE_IN_DANGER = 10;
const LOOK_EVERY = seconds(1);
/** The shortest time between two claims of one process, in milliseconds. */
const CLAIM_EVERY = 10;
const GIVE_UP_AFTER = hours(24);
/** Tries that every row gets, however long it was held back before the first. */
const FEWEST_TRIES = 10;
/** The channel whose pace is kept. The web chat is our own. */
const PACED: Channel = "telegram";

/**
 * Delivers the outbox after the commit: per chat in order, chats side by side, people in danger first, no faster than the
 * channel allows. Any number of processes may run one each: rows are claimed with SKIP LOCKED, the pace is shared through the
 * database, and a claim that outlives its process is taken again.
 */
export function createSender(deps: SenderDeps): Sender {
  const { database, keys, clock, transports } = deps;
  const channels = Object.keys(transports) as Channel[];
  const paces = deps.paces ?? NO_PACES;
  const settler = createSettler(deps);
  /** Rows that this process has claimed and not recorded yet: whatever the clock says, it does not claim them twice. */
  const underWay = new Map<string, Promise<void>>();
  let running = false;
  let woken = false;
  let ticker: NodeJS.Timeout | undefined;
  let alarm: { at: number; timer: NodeJS.Timeout } | undefined;
  let round: Promise<void> | undefined;
  let lastClaim = 0;

  /** Looks again at that moment, in milliseconds since 1970. */
  const lookAt = (at: number): void => {
    if (!running || (alarm && alarm.at <= at) || at <= clock.now().getTime()) return;
    clearTimeout(alarm?.timer);
    const wake = (): void => {
      alarm = undefined;
      woken = true;
      kick();
    };
    alarm = { at, timer: setTimeout(wake, Math.max(1, at - clock.now().getTime())) };
  };

  /** Claims what may go now; some of it may turn out to have come to its end already. */
  const claim = async (of: "all" | "danger", most: number): Promise<{ claimed: number; calls: OutgoingCall[] }> => {
    const now = clock.now();
    const wanted = { of, most, channels, paced: PACED, paces, busy: [...underWay.keys()] };
    const { rows, opensAt: opens } = await claimDue(database.statement, wanted, now);
    if (opens !== null) lookAt(opens);
    for (const { pace_mark: mark } of rows) if (mark !== null) lookAt(opensAt(paces.chat, mark));
    const calls: OutgoingCall[] = [];
    for (const row of rows) {
      if (await heldBack(row, now)) continue;
      const call = open(row, now);
      if ("status" in call) await end(row, call, now);
      else calls.push(call);
    }
    return { claimed: rows.length, calls: await withNumbers(calls) };
  };

  const withNumbers = async (calls: OutgoingCall[]): Promise<OutgoingCall[]> => {
    const named = new Set(calls.flatMap(({ payload }) => provisionalIn(payload)));
    if (named.size === 0) return calls;
    const numbers = await realNumbers(database.statement, [...named]);
    return calls.map((call) => ({ ...call, payload: withRealNumbers(call.payload, numbers) }));
  };

  /** The teen may have left, or hidden the chat, since the words were written: then they wait. */
  const heldBack = async (row: ClaimedRow, now: Date): Promise<boolean> => {
    if (!row.proactive || row.priority >= PRIORITY.news) return false;
    if (isHere({ contact: row.contact, lastSeenAt: row.last_seen_at }, now)) return false;
    await database.transaction((tx) => holdBack(tx, row));
    return true;
  };

  /** The row comes to its end without a call. */
  const end = async (row: ClaimedRow, ending: Ending, now: Date): Promise<void> => {
    await database.transaction(async (tx) => {
      await writeEndings(tx, [{ id: row.id, ...ending }], now);
      if (ending.status === "failed" || ending.status === "unknown")
        await deps.hooks?.failed(tx, { personId: row.person_id, outboxId: BigInt(row.id), reason: ending.error ?? "given-up", at: now });
    });
    if (ending.status === "expired") deps.observe?.({ method: row.method, outcome: "expired" });
  };

  /** The row as a call, or how it has come to its end already. */
  const open = (row: ClaimedRow, now: Date): OutgoingCall | Ending => {
    const arrived = mayHaveArrived(row.error);
    if (row.expires_at && row.expires_at <= now) return { status: "expired", error: null };
    if (row.attempts > FEWEST_TRIES && now.getTime() - row.created_at.getTime() > GIVE_UP_AFTER)
      return { status: arrived ? "unknown" : "failed", error: row.error };
    try {
      const sealer = keys.unwrap(row.person_id, row.wrapped);
      const payload = JSON.parse(sealer.open(outboxPlace(row.id), row.payload_sealed)) as Record<string, unknown>;
      return {
        outboxId: BigInt(row.id),
        chatId: row.chat_id,
        personId: row.person_id,
        channel: row.channel,
        address: sealer.open(addressPlace(row.chat_id), row.address_sealed),
        method: row.method,
        payload,
        silent: payload.disable_notification === true,
        proactive: row.proactive,
        attempts: row.attempts,
        mayHaveArrived: arrived,
      };
    } catch (error) {
      // Erased meanwhile, or damaged: this row ends here and holds nobody up.
      const erased = error instanceof RuleBroken && error.rule === "key-destroyed";
      return erased ? { status: "cancelled", error: "key-destroyed" } : { status: "failed", error: "unreadable" };
    }
  };

  const send = async (call: OutgoingCall): Promise<void> => {
    const transport = transports[call.channel];
    if (!transport) return;
    try {
      const result =
        transport.over === "record"
          ? await database.transaction(async (tx) => {
              const done = await transport.call(call, tx);
              await settler.record(tx, [{ call, result: done }]);
              return done;
            })
          : await transport.call(call);
      deps.observe?.({ method: call.method, outcome: result.kind, ...("code" in result ? { code: result.code } : {}) });
      if (transport.over === "network") await settler.settle({ call, result });
      if (result.kind === "retry" || result.kind === "too-fast") lookAt(clock.now().getTime() + result.afterMs);
    } catch (error) {
      // Nobody knows how it ended. The row stays claimed until its lock runs out, then it is tried again.
      deps.observe?.({ method: call.method, outcome: "error", error });
    }
  };

  /** Claims what is due and begins to send it; nobody waits for anybody else's call. True when something was claimed. */
  const once = async (): Promise<boolean> => {
    const most = AT_ONCE - underWay.size;
    if (most <= -MORE_IN_DANGER) return false;
    lastClaim = performance.now();
    const { claimed, calls } = most > 0 ? await claim("all", most) : await claim("danger", most + MORE_IN_DANGER);
    for (const call of calls) {
      const id = String(call.outboxId);
      const sending = send(call).finally(() => {
        underWay.delete(id);
        // The next row of this chat may go now.
        woken = true;
        kick();
      });
      underWay.set(id, sending);
    }
    return claimed > 0;
  };

  /** What is written within a few milliseconds is claimed together: a claim for each row would cost more than the calls. */
  const breathe = async (): Promise<void> => {
    const wait = CLAIM_EVERY - (performance.now() - lastClaim);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  };

  const work = async (): Promise<void> => {
    do {
      woken = false;
      try {
        do {
          if (!running) return;
          await breathe();
        } while (await once());
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

  const takeOver = (): Promise<void> =>
    database.transaction(async (tx) => {
      await openPace(tx, PACED);
      await reclaim(tx, { now: clock.now(), busy: [...underWay.keys()] });
    });

  const tick = (): void => {
    takeOver().then(kick, (error: unknown) => deps.observe?.({ method: "reclaim", outcome: "error", error }));
  };

  return {
    wake() {
      woken = true;
      kick();
    },
    async start() {
      if (database.engine === "pglite") await database.transaction(reclaimAll);
      await takeOver();
      running = true;
      ticker = setInterval(tick, LOOK_EVERY);
      kick();
    },
    async stop() {
      running = false;
      woken = false;
      clearInterval(ticker);
      clearTimeout(alarm?.timer);
      await round;
      await Promise.allSettled(underWay.values());
    },
    async drain() {
      await round;
      await takeOver();
      for (;;) {
        // What ends while we look may let another row go, so only a look with nothing under way can say that all is sent.
        const alone = underWay.size === 0;
        woken = false;
        if ((await once()) || woken) continue;
        if (alone) return;
        if (underWay.size > 0) await Promise.race(underWay.values());
      }
    },
  };
}

interface Naming {
  message_id?: unknown;
  message_ids?: unknown;
  reply_parameters?: { message_id?: unknown };
}

/** The provisional, negative numbers by which a call names messages. */
function provisionalIn({ message_id, message_ids, reply_parameters }: Naming): number[] {
  const named = [message_id, reply_parameters?.message_id, ...(Array.isArray(message_ids) ? (message_ids as unknown[]) : [])];
  return named.filter((id): id is number => Number.isSafeInteger(id) && Number(id) < 0);
}

/** Puts the channel's numbers where a call names messages by provisional ones. */
function withRealNumbers(payload: Record<string, unknown>, numbers: ReadonlyMap<number, number | undefined>): Record<string, unknown> {
  const { reply_parameters: reply } = payload as Naming;
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
