import type { Tx } from "../db/database.ts";
import { later, minutes, seconds } from "../shared/clock.ts";
import { allowance, type Paces, spend } from "./pace.ts";
import type { Channel } from "./people.ts";

/** Two chats refused within this time mean that we are too fast over all, not only in one chat. */
const REFUSALS_BELONG_TOGETHER = seconds(10);
/** A pause that ends later than this was written by a clock that has been set back since. */
const LONGEST_PAUSE = minutes(60);

/** What all processes together may send through a channel now, with the channel's row locked until the transaction ends. */
export interface Room {
  /** Paced calls that are allowed. */
  readonly calls: number;
  /** Notes that so many were made. Gives from when on another is allowed, in milliseconds since 1970. */
  take(calls: number): Promise<number>;
}

interface Row {
  mark: number;
  paused_until: Date | null;
}

/** Opens the shared pace of a channel. Processes that claim at the same moment wait here for each other, for milliseconds. */
export async function openRoom(tx: Tx, channel: Channel, { overall }: Paces, now: Date): Promise<Room> {
  const row = (await lockRow(tx, channel)) ?? (await makeRow(tx, channel));
  const nowMs = now.getTime();
  const mark = row?.mark ?? 0;
  const pausedUntil = row?.paused_until ?? null;
  const paused = pausedUntil !== null && pausedUntil > now && pausedUntil <= later(now, LONGEST_PAUSE);
  return {
    calls: paused ? 0 : allowance(overall, mark, nowMs),
    async take(calls) {
      const next = calls > 0 ? spend(overall, mark, nowMs, calls) : mark;
      if (calls > 0)
        await tx.pg.query({ name: "send-pace-take", text: "UPDATE send_pace SET mark = $2 WHERE channel = $1", values: [channel, next] });
      return paused ? pausedUntil.getTime() : next - overall.slackMs;
    },
  };
}

async function lockRow(tx: Tx, channel: Channel): Promise<Row | undefined> {
  const { rows } = await tx.pg.query<Row>({
    name: "send-pace-lock",
    text: "SELECT mark, paused_until FROM send_pace WHERE channel = $1 FOR UPDATE",
    values: [channel],
  });
  return rows[0];
}

async function makeRow(tx: Tx, channel: Channel): Promise<Row | undefined> {
  await tx.pg.query({
    name: "send-pace-make",
    text: "INSERT INTO send_pace (channel) VALUES ($1) ON CONFLICT DO NOTHING",
    values: [channel],
  });
  return lockRow(tx, channel);
}

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
