import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ConversationData, ConversationStorage, VersionedState } from "@grammyjs/conversations";
import type { Database } from "../db/database.ts";
import { days, later } from "../shared/clock.ts";
import type { BotContext } from "./context.ts";

const place = (personId: string): string => `conversation_log:state_sealed:${personId}`;

/**
 * Where running conversations are remembered: sealed with the person's key, read and written in the update's own
 * transaction. A log of another version is not replayed; the draft says where to go on.
 */
export const conversationLog = (version: string): ConversationStorage<BotContext, ConversationData> => ({
  type: "context",
  version,
  adapter: {
    async read({ unit }) {
      const { rows } = await unit.tx.pg.query<{ state_sealed: Uint8Array }>({
        name: "conversation-log-read",
        text: "SELECT state_sealed FROM conversation_log WHERE person_id = $1",
        values: [unit.person.personId],
      });
      const [row] = rows;
      return row
        ? (JSON.parse(unit.sealer.open(place(unit.person.personId), row.state_sealed)) as VersionedState<ConversationData>)
        : undefined;
    },
    async write({ unit }, state) {
      const { personId } = unit.person;
      await unit.tx.pg.query({
        name: "conversation-log-write",
        text: `INSERT INTO conversation_log (person_id, version, state_sealed, updated_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (person_id) DO UPDATE SET version = excluded.version, state_sealed = excluded.state_sealed, updated_at = excluded.updated_at`,
        values: [personId, version, unit.sealer.seal(place(personId), JSON.stringify(state)), unit.now],
      });
    },
    delete: ({ unit }) => forgetConversation(unit),
  },
});

/** Deletes the replay log of the person of this update. */
export async function forgetConversation(unit: BotContext["unit"]): Promise<void> {
  await unit.tx.pg.query({
    name: "conversation-log-delete",
    text: "DELETE FROM conversation_log WHERE person_id = $1",
    values: [unit.person.personId],
  });
}

/** How long a question waits before its replay log goes; the draft stays. */
const WAITS = days(1);

/** Deletes logs that no version running now can replay and those nobody came back to. Returns how many went. */
export function sweepConversationLogs(database: Database, version: string, now: Date): Promise<number> {
  return database.transaction(async (tx) => {
    const { rowCount } = await tx.pg.query({
      name: "conversation-log-sweep",
      text: "DELETE FROM conversation_log WHERE version <> $1 OR updated_at < $2",
      values: [version, later(now, -WAITS)],
    });
    return rowCount ?? 0;
  });
}

/**
 * The version of the dialogues: a hash over the very files that define what is asked in which order. A changed line
 * gives another version, so nobody has to remember to raise a number.
 */
export function dialogueVersion(): string {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const folders = ["bot", ...readdirSync(join(root, "features")).map((feature) => join("features", feature))];
  const files = folders
    .flatMap((folder) => readdirSync(join(root, folder)).map((file) => join(folder, file)))
    .filter((file) => /(?:\.conversation|dialogue[^/\\]*)\.[jt]s$/.test(file))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 16);
}
