import type { Database, Tx } from "../db/database.ts";
import { hours, later, minutes, seconds } from "../shared/clock.ts";
import type { DeliveryResult, OutgoingCall } from "./delivery.ts";
import { makesMessage, PROACTIVE_WORDS } from "./outbox.ts";
import type { Paces } from "./pace.ts";
import type { Channel, Contact } from "./people.ts";

/** How long a row stays with the process that claimed it: longer than a call may take, short for a child who waits. */
export const CLAIM_LASTS = seconds(15);
/** A moment further ahead than any of ours was written by a clock that has been set back since. */
const ABSURDLY_AHEAD = minutes(1);
/** Telegram may ask for hours of silence; no pause of ours is longer (telegram-calls.ts keeps to it). */
export const LONGEST_PAUSE = hours(24);

export interface ClaimedRow {
  id: string;
  chat_id: string;
  person_id: string;
  channel: Channel;
  method: string;
  payload_sealed: Uint8Array;
  address_sealed: Uint8Array;
  /** The person's data key, wrapped; null once destroyed. */
  wrapped: Uint8Array | null;
  created_at: Date;
  expires_at: Date | null;
  error: string | null;
  proactive: boolean;
  attempts: number;
  priority: number;
  contact: Contact;
  last_seen_at: Date;
  /** The chat's pace after it, when it counts towards that. */
  pace_mark: number | null;
}

/** Calls that make a message, which is what a chat's own pace counts. */
const MAKES_MESSAGE = (row: string): string => `${row}.method LIKE 'send%' OR ${row}.method IN ('copyMessage', 'forwardMessage')`;

// A row is due when no earlier row of its chat is still on its way: that keeps the order of a chat. What is said in danger
// overtakes what waits; a deletion or an edit still waits for what is in flight, which it may be about.
// The subqueries stand where joins could: however little the planner knows of a queue that has just grown, it then goes
// through it in order and stops at the first rows that may go.
const dueText = (paced: boolean, dangerOnly: boolean, limit: string): string => `
    SELECT o.id FROM outbox o
    WHERE o.status = 'pending' AND ${paced ? "o.paced" : "NOT o.paced"} ${dangerOnly ? "AND o.priority = 0" : ""} AND o.id <> ALL($5)
      AND (o.not_before <= $1 OR o.created_at > $6 OR o.attempts > 0 AND o.not_before > $6)
      AND (SELECT c.channel = ANY($4) ${
        paced
          ? `AND (c.paused_until IS NULL OR c.paused_until <= $1 OR c.paused_until > $7)
        AND (NOT (${MAKES_MESSAGE("o")}) OR c.pace_mark <= $8::float8 + CASE WHEN o.priority <= 1 THEN $11::float8 ELSE $10::float8 END
          OR c.pace_mark > $8::float8 + 2 * $11::float8)`
          : ""
      } FROM chat c WHERE c.id = o.chat_id)
      AND (SELECT count(*) = 0 FROM (SELECT 1 FROM outbox e WHERE e.chat_id = o.chat_id AND e.id < o.id AND e.status IN ('pending', 'sending') AND (
        e.status = 'pending' AND (o.priority > 0 OR e.priority = 0)
        OR e.status = 'sending' AND (o.priority > 0 OR e.priority = 0 OR o.method LIKE 'delete%' OR o.method LIKE 'edit%')) LIMIT 1) AS earlier)
    ORDER BY o.priority, o.id LIMIT ${limit} FOR UPDATE OF o SKIP LOCKED`;

/**
 * SQL: what the channel's row allows now, as `allowance` and `spend` of pace.ts say it (a test compares). $8 is now in
 * milliseconds, $12 a call's time and $13 the slack of the overall pace; a time of 0 is no pace at all.
 */
export const ROOM = `
    SELECT channel, CASE WHEN mark > $8::float8 + $13::float8 + 2 * $12::float8 THEN 0 ELSE mark END AS mark,
      paused_until > $1 AND paused_until <= $7 AS paused, paused_until,
      CASE WHEN paused_until > $1 AND paused_until <= $7 THEN 0 WHEN $12::float8 = 0 THEN $3::int ELSE greatest(0, floor(($8::float8 + $13::float8
        - greatest(CASE WHEN mark > $8::float8 + $13::float8 + 2 * $12::float8 THEN 0 ELSE mark END, $8::float8)) / $12::float8) + 1) END::int AS calls
    FROM send_pace WHERE channel = $14 FOR UPDATE`;

const claimText = (dangerOnly: boolean): string => `
  WITH room AS MATERIALIZED (${ROOM}),
  free AS MATERIALIZED (${dueText(false, dangerOnly, "$3::int")}),
  paced AS MATERIALIZED (${dueText(true, dangerOnly, "(SELECT least($3::int, calls) FROM room)")}),
  claimed AS (
    UPDATE outbox o SET status = 'sending', locked_until = $2, attempts = o.attempts + 1
    FROM (SELECT id FROM free UNION ALL SELECT id FROM paced) AS due WHERE o.id = due.id RETURNING o.*),
  marked AS (
    UPDATE chat c SET pace_mark = greatest(CASE WHEN c.pace_mark > $8::float8 + 2 * $11::float8 THEN 0 ELSE c.pace_mark END, $8::float8) + $9::float8
    FROM claimed d WHERE c.id = d.chat_id AND d.paced AND (${MAKES_MESSAGE("d")}) RETURNING c.id, c.pace_mark),
  used AS (
    UPDATE send_pace p SET mark = greatest(room.mark, $8::float8) + (SELECT count(*) FROM paced) * $12::float8
    FROM room WHERE p.channel = room.channel AND $12::float8 > 0 AND EXISTS (SELECT 1 FROM paced) RETURNING p.mark)
  SELECT o.id, o.chat_id, o.person_id, c.channel, o.method, o.payload_sealed, c.address_sealed, k.wrapped, o.created_at,
    o.expires_at, o.error, o.proactive, o.attempts, o.priority, h.contact, h.last_seen_at, m.pace_mark,
    room.calls, (SELECT count(*) FROM paced)::int AS paced_calls, room.paused, room.paused_until,
    coalesce((SELECT mark FROM used), room.mark) AS mark
  FROM room LEFT JOIN claimed o ON true LEFT JOIN chat c ON c.id = o.chat_id LEFT JOIN wrapped_key k ON k.subject_id = o.person_id
    LEFT JOIN marked m ON m.id = o.chat_id LEFT JOIN person h ON h.id = o.person_id
  ORDER BY o.priority, o.id`;

const CLAIMS = { all: claimText(false), danger: claimText(true) };

export interface Wanted {
  /** All rows, or words of danger only. */
  readonly of: "all" | "danger";
  /** At least 1. */
  readonly most: number;
  readonly channels: readonly Channel[];
  /** The channel whose pace is kept. */
  readonly paced: Channel;
  readonly paces: Paces;
  /** Rows that this process has under way. */
  readonly busy: readonly string[];
}

export interface Claimed {
  readonly rows: ClaimedRow[];
  /** From when on more is allowed, in milliseconds since 1970; null when the pace holds nobody back. */
  readonly opensAt: number | null;
}

type Answer = { [Field in keyof ClaimedRow]: ClaimedRow[Field] | null } & {
  calls: number;
  paced_calls: number;
  paused: boolean | null;
  paused_until: Date | null;
  mark: number;
};

/**
 * Claims rows that may go now, in the order in which they should: danger first, then by age; of those that the pace counts as
 * many as it allows. One statement: processes that claim at the same moment wait for each other at the channel's row.
 *
 * @param statement runs it as a transaction of its own
 */
export async function claimDue(
  statement: Database["statement"],
  { of, most, channels, paced, paces, busy }: Wanted,
  now: Date,
): Promise<Claimed> {
  const { overall, chat, chatInDanger } = paces;
  const { rows } = await statement<Answer>({
    name: `outbox-claim-${of}`,
    text: CLAIMS[of],
    values: [
      ...[now, later(now, CLAIM_LASTS), most, channels, busy, later(now, ABSURDLY_AHEAD), later(now, LONGEST_PAUSE)],
      ...[now.getTime(), chat.everyMs, chat.slackMs, chatInDanger.slackMs, overall.everyMs, overall.slackMs, paced],
    ],
  });
  const [first] = rows;
  const held = first && first.paced_calls >= first.calls;
  const opensAt = first?.paused && first.paused_until ? first.paused_until.getTime() : held ? first.mark - overall.slackMs : null;
  return { rows: rows.filter((row): row is Answer & ClaimedRow => row.id !== null), opensAt };
}

/** Sees to it that the channel has its row: claiming locks it. */
export async function openPace(tx: Tx, channel: Channel): Promise<void> {
  await tx.pg.query({
    name: "send-pace-open",
    text: "INSERT INTO send_pace (channel) VALUES ($1) ON CONFLICT DO NOTHING",
    values: [channel],
  });
}

/** Two chats refused within this time mean that we are too fast over all, not only in one chat. */
const REFUSALS_BELONG_TOGETHER = seconds(10);

/** The channel refused a call for going too fast. The second chat within ten seconds pauses all of them. */
export async function noteRefusal(tx: Tx, channel: Channel, chatId: string, until: Date, now: Date): Promise<void> {
  await tx.pg.query({
    name: "send-pace-refused",
    text: `INSERT INTO send_pace (channel, refused_chat, refused_at) VALUES ($1, $2, $4)
           ON CONFLICT (channel) DO UPDATE SET refused_chat = $2, refused_at = $4,
             paused_until = CASE WHEN send_pace.refused_chat <> $2 AND send_pace.refused_at > $5 THEN $3 ELSE send_pace.paused_until END`,
    values: [channel, chatId, until, now, later(now, -REFUSALS_BELONG_TOGETHER)],
  });
}

/** What most calls come to, in one statement: they arrived, and the message has the number that the channel gave it. */
export async function writeArrivals(
  statement: Database["statement"],
  arrivals: readonly { readonly call: OutgoingCall; readonly messageId: number | null; readonly code: string | null }[],
  now: Date,
): Promise<void> {
  const numbered = arrivals.filter(({ messageId }) => messageId !== null);
  await statement({
    name: "outbox-arrived",
    text: `WITH ended AS (
             UPDATE outbox o SET status = 'delivered', error = e.error, finished_at = $5, locked_until = NULL
             FROM unnest($1::bigint[], $2::text[]) AS e(id, error) WHERE o.id = e.id AND o.status IN ('sending', 'pending') RETURNING o.id, o.proactive),
           numbered AS (
             UPDATE chat_message m SET message_id = n.number FROM unnest($3::bigint[], $4::bigint[]) AS n(provisional, number)
             WHERE m.provisional_id = n.provisional)
           SELECT pg_notify('parasolka_case', case_id::text)
           FROM (SELECT DISTINCT case_id FROM message WHERE outbox_id = ANY(ARRAY(SELECT id FROM ended WHERE proactive))) AS concerned`,
    values: [
      arrivals.map(({ call }) => call.outboxId),
      arrivals.map(({ code }) => code),
      numbered.map(({ call }) => -call.outboxId),
      numbered.map(({ messageId }) => messageId),
      now,
    ],
  });
}

/** Marks an error code after which the call may have taken effect all the same. */
const MAY_HAVE_ARRIVED = ":may-have-arrived";
export const mayHaveArrived = (error: string | null): boolean => error?.endsWith(MAY_HAVE_ARRIVED) ?? false;

/** SQL: what becomes of a row `o` that is to be tried again. Nothing follows an exit: then the chat is being emptied. */
const WAITS_AGAIN = `CASE WHEN o.method LIKE 'send%' AND EXISTS
             (SELECT 1 FROM outbox e WHERE e.chat_id = o.chat_id AND e.id > o.id AND e.method = 'deleteMessages')
             THEN CASE WHEN ${PROACTIVE_WORDS("o")} THEN 'held' ELSE 'cancelled' END ELSE 'pending' END`;

/** Puts back what a process that died had under way. Nobody knows whether it arrived. */
export async function reclaim(tx: Tx, { now, busy }: { now: Date; busy: readonly string[] }): Promise<void> {
  await tx.pg.query({
    name: "outbox-reclaim",
    text: `UPDATE outbox o SET status = ${WAITS_AGAIN}, locked_until = NULL, not_before = $1, error = 'process-ended${MAY_HAVE_ARRIVED}'
           WHERE status = 'sending' AND (locked_until < $1 OR locked_until > $2) AND id <> ALL($3)`,
    values: [now, later(now, CLAIM_LASTS + ABSURDLY_AHEAD), busy],
  });
}

/** On the embedded database no other process can be: whatever is under way was so in one that died. */
export async function reclaimAll(tx: Tx): Promise<void> {
  await tx.pg.query("UPDATE outbox SET locked_until = created_at WHERE status = 'sending'");
}

/** How a row ends for good. `failed` is said only of what surely never arrived, otherwise it is `unknown`. */
export interface Ending {
  readonly status: "delivered" | "failed" | "unknown" | "expired" | "cancelled";
  readonly error: string | null;
}

/** The ending that a result means, or null when the row is not at its end. */
export function endingOf(result: DeliveryResult, call: Pick<OutgoingCall, "mayHaveArrived">): Ending | null {
  switch (result.kind) {
    case "delivered":
      return { status: "delivered", error: null };
    case "moot":
      return { status: "delivered", error: result.code };
    case "failed":
      return { status: call.mayHaveArrived ? "unknown" : "failed", error: result.code };
    case "unreachable":
      return { status: call.mayHaveArrived ? "unknown" : "failed", error: "unreachable" };
    case "retry":
    case "too-fast":
      return null;
  }
}

/** Writes how rows ended. A row that another process has claimed since ends all the same: it is known now. */
export async function writeEndings(tx: Tx, endings: readonly (Ending & { readonly id: string })[], now: Date): Promise<void> {
  if (endings.length === 0) return;
  await tx.pg.query({
    name: "outbox-end",
    text: `UPDATE outbox o SET status = e.status, error = e.error, finished_at = $4, locked_until = NULL
           FROM unnest($1::bigint[], $2::text[], $3::text[]) AS e(id, status, error)
           WHERE o.id = e.id AND o.status IN ('sending', 'pending')`,
    values: [endings.map(({ id }) => id), endings.map(({ status }) => status), endings.map(({ error }) => error), now],
  });
}

/** Lets a row be tried again later, unless an exit came after it: then the chat is being emptied. */
export async function putBack(
  tx: Tx,
  call: OutgoingCall,
  { code, afterMs, arrived }: { code: string; afterMs: number; arrived: boolean },
  now: Date,
): Promise<void> {
  await tx.pg.query({
    name: "outbox-put-back",
    text: `UPDATE outbox o SET not_before = $2, locked_until = NULL, error = $3, status = ${WAITS_AGAIN}
           WHERE o.id = $1 AND o.status = 'sending' AND o.attempts = $4`,
    values: [String(call.outboxId), later(now, afterMs), arrived || call.mayHaveArrived ? code + MAY_HAVE_ARRIVED : code, call.attempts],
  });
}

/** Claimed words whose teen is not here any more: they wait, as words written now would. */
export async function holdBack(tx: Tx, call: Pick<ClaimedRow, "id" | "attempts">): Promise<void> {
  await tx.pg.query({
    name: "outbox-hold-back",
    text: "UPDATE outbox SET status = 'held', locked_until = NULL, attempts = attempts - 1 WHERE id = $1 AND status = 'sending' AND attempts = $2",
    values: [call.id, call.attempts],
  });
}

/** Nothing goes to this chat before then. */
export async function pauseChat(tx: Tx, chatId: string, until: Date): Promise<void> {
  await tx.pg.query({ name: "chat-pause", text: "UPDATE chat SET paused_until = $2 WHERE id = $1", values: [chatId, until] });
}

/** Notes under which numbers the channel keeps the messages that these calls made, and which ones they removed. */
export async function noteNumbers(
  tx: Tx,
  done: readonly { readonly call: OutgoingCall; readonly messageIds: readonly number[] }[],
  now: Date,
): Promise<void> {
  const made = done.filter(({ call, messageIds }) => makesMessage(call.method) && messageIds.length > 0);
  const single = made.filter(({ messageIds }) => messageIds.length === 1);
  if (single.length > 0)
    await tx.pg.query({
      name: "chat-message-delivered",
      text: `UPDATE chat_message m SET message_id = n.number FROM unnest($1::bigint[], $2::bigint[]) AS n(provisional, number)
             WHERE m.provisional_id = n.provisional`,
      values: [single.map(({ call }) => -call.outboxId), single.map(({ messageIds }) => messageIds[0])],
    });
  for (const { call, messageIds } of made.filter((one) => one.messageIds.length > 1))
    await tx.pg.query({
      name: "chat-album-delivered",
      text: `UPDATE chat_message m SET message_id = n.number
             FROM (SELECT provisional_id, row_number() OVER (ORDER BY provisional_id DESC) AS item FROM chat_message
                   WHERE chat_id = $1 AND provisional_id <= $2 AND message_id IS NULL AND direction = 'out' ORDER BY provisional_id DESC LIMIT $4) AS mine
             JOIN unnest($3::bigint[]) WITH ORDINALITY AS n(number, item) USING (item)
             WHERE m.provisional_id = mine.provisional_id`,
      values: [call.chatId, -call.outboxId, messageIds, messageIds.length],
    });
  for (const { call } of done) {
    const removed = removedBy(call);
    if (removed.length > 0)
      await tx.pg.query({
        name: "chat-message-removed",
        text: "UPDATE chat_message SET removed_at = $3 WHERE chat_id = $1 AND message_id = ANY($2)",
        values: [call.chatId, removed, now],
      });
  }
}

function removedBy({ method, payload }: OutgoingCall): unknown[] {
  if (method === "deleteMessage") return [payload.message_id];
  return method === "deleteMessages" && Array.isArray(payload.message_ids) ? payload.message_ids : [];
}

/** Tells the consoles which cases have words whose delivery has come further. */
export async function tellCases(tx: Tx, outboxIds: readonly string[]): Promise<void> {
  if (outboxIds.length === 0) return;
  await tx.pg.query({
    name: "outbox-tell-cases",
    text: "SELECT pg_notify('parasolka_case', case_id::text) FROM (SELECT DISTINCT case_id FROM message WHERE outbox_id = ANY($1)) AS concerned",
    values: [outboxIds],
  });
}

/**
 * The person cannot be reached any more: so it stands with them, and nothing further is tried in this chat. Words of people wait,
 * in case the person comes back.
 */
export async function giveUpChat(tx: Tx, call: OutgoingCall, now: Date): Promise<void> {
  // The person's row first, as everybody who changes their chat does.
  await tx.pg.query({
    name: "person-unreachable",
    text: "UPDATE person SET unreachable_at = coalesce(unreachable_at, $2) WHERE id = $1",
    values: [call.personId, now],
  });
  await tx.pg.query({
    name: "outbox-unreachable",
    text: `UPDATE outbox SET error = 'unreachable', status = CASE WHEN ${PROACTIVE_WORDS("outbox")} THEN 'held' ELSE 'failed' END,
             finished_at = CASE WHEN ${PROACTIVE_WORDS("outbox")} THEN NULL ELSE $2::timestamptz END
           WHERE chat_id = $1 AND status IN ('pending', 'held')`,
    values: [call.chatId, now],
  });
}

/** The channel's numbers of messages that the bot knows by provisional ones; undefined for what never reached a chat. */
export async function realNumbers(
  statement: Database["statement"],
  provisional: readonly number[],
): Promise<Map<number, number | undefined>> {
  const { rows } = await statement<{ provisional_id: string; message_id: string | null }>({
    name: "chat-message-numbers",
    text: "SELECT provisional_id, message_id FROM chat_message WHERE provisional_id = ANY($1)",
    values: [provisional],
  });
  return new Map(rows.map((row) => [Number(row.provisional_id), row.message_id === null ? undefined : Number(row.message_id)]));
}
