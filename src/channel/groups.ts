import { setTimeout } from "node:timers/promises";
import type { Api } from "grammy";
import { GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { KeyRing } from "../crypto/key-ring.ts";
import type { Database } from "../db/database.ts";
import { type Clock, days, later, minutes, seconds } from "../shared/clock.ts";
import { addressHash } from "./people.ts";
import { type ForeignChat, foreignChatOf } from "./updates.ts";

export interface GroupsDeps {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly api: Pick<Api, "sendMessage" | "leaveChat">;
  /** Why the bot leaves, in the language of who brought it in. Nothing in it may tell what the bot is for. */
  readonly words: (languageCode: string | undefined) => string;
  readonly onError: (error: unknown) => void;
}

export interface Groups {
  /** Leaves the chat of this update in the background, if it is one of others. */
  leave(update: Update): void;
  /** Finishes what it can without waiting for another try. */
  stop(): Promise<void>;
}

/** How long one process has for leaving before an update from the same chat lets another try. */
const TURN = minutes(10);
const TRIES = 3;
const LONGEST_WAIT = seconds(30);
/** A chat that has been quiet for so long may hear the reason anew. */
const KEPT = days(30);

/**
 * Politely leaves groups and channels. Nothing of it is queued: while the bot is in, updates keep coming, and each is another
 * chance, so a process that dies here loses nothing. Of the chat a keyed hash is kept, so that the reason is said once however
 * many processes hear from it; its number, which tells who is in it with whom, is never stored, and no person is made.
 */
export function createGroups({ database, keys, clock, api, words, onError }: GroupsDeps): Groups {
  const underWay = new Map<number, Promise<void>>();
  const stopping = new AbortController();

  /** Whether it is this process's turn to leave, and whether the reason has been said. */
  const take = (hash: Uint8Array, joined: boolean): Promise<{ said: boolean } | undefined> =>
    database.transaction(async (tx) => {
      const now = clock.now();
      const { rows } = await tx.pg.query<{ said: boolean }>({
        name: "foreign-chat-take",
        text: `INSERT INTO foreign_chat (address_hash, at) VALUES ($1, $2)
               ON CONFLICT (address_hash) DO UPDATE SET at = excluded.at, said = foreign_chat.said AND NOT $4 WHERE foreign_chat.at <= $3
               RETURNING said`,
        values: [hash, now, later(now, -TURN), joined],
      });
      return rows[0];
    });

  const noteSaid = (hash: Uint8Array): Promise<void> =>
    database.transaction(async (tx) => {
      await tx.pg.query({
        name: "foreign-chat-said",
        text: "UPDATE foreign_chat SET said = true WHERE address_hash = $1",
        values: [hash],
      });
    });

  const goodbye = async ({ id, isChannel, joined, languageCode }: ForeignChat): Promise<void> => {
    const hash = addressHash(keys, { channel: "telegram", address: String(id) });
    const turn = await take(hash, joined);
    if (!turn) return;
    if (!turn.said && !isChannel && (await tried(() => api.sendMessage(id, words(languageCode))))) await noteSaid(hash);
    await tried(() => api.leaveChat(id));
  };

  /** Whether it was done. What Telegram refuses for good ends here: most often the bot is out already, or may not speak. */
  const tried = async (call: () => Promise<unknown>): Promise<boolean> => {
    for (let attempt = 1; ; attempt++) {
      try {
        await call();
        return true;
      } catch (error) {
        const refused = error instanceof GrammyError && error.error_code < 500 && error.error_code !== 429;
        if (refused) return false;
        if (attempt === TRIES) {
          onError(error);
          return false;
        }
        const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) : 0;
        const wait = Math.min(Math.max(seconds(asked), seconds(attempt)), LONGEST_WAIT);
        await setTimeout(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (stopping.signal.aborted) return false;
      }
    }
  };

  return {
    leave(update) {
      const chat = foreignChatOf(update);
      if (!chat || underWay.has(chat.id)) return;
      const leaving = goodbye(chat)
        .catch(onError)
        .finally(() => underWay.delete(chat.id));
      underWay.set(chat.id, leaving);
    },
    async stop() {
      stopping.abort();
      await Promise.allSettled(underWay.values());
    },
  };
}

/** Forgets chats that were left long ago. Returns how many rows went. */
export async function sweepForeignChats(database: Database, now: Date): Promise<number> {
  return database.transaction(async (tx) => {
    const { rowCount } = await tx.pg.query({
      name: "foreign-chat-sweep",
      text: "DELETE FROM foreign_chat WHERE address_hash IN (SELECT address_hash FROM foreign_chat WHERE at < $1 LIMIT 5000)",
      values: [later(now, -KEPT)],
    });
    return rowCount ?? 0;
  });
}
