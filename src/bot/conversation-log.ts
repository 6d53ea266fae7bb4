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
    async read({ unit: { log, sealer, person } }) {
      const sealed = await log.read();
      return sealed ? (JSON.parse(sealer.open(place(person.personId), sealed)) as VersionedState<ConversationData>) : undefined;
    },
    write: ({ unit: { log, sealer, person } }, state) => log.write(version, sealer.seal(place(person.personId), JSON.stringify(state))),
    delete: ({ unit }) => unit.log.drop(),
  },
});

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
