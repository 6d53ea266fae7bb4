import type { Database } from "../../db/database.ts";
import type { JobWriter } from "../../db/jobs.ts";
import { RuleBroken } from "../../shared/errors.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Intake, TakenIn } from "./evidence.intake.ts";
import { newPlaces } from "./evidence.intake.ts";
import { LARGEST } from "./evidence.ts";
import { GateBusy } from "./gate.thread.ts";
import { kindOfUpload, writeUpload } from "./upload.ts";

/** After so long an upload that no message names is removed. */
const ORPHAN_AFTER_SECONDS = 3_600;

export interface UploadDeps {
  readonly database: Pick<Database, "transaction">;
  readonly ids: Ids;
  readonly jobs: JobWriter;
  readonly intake: Pick<Intake, "takeIn">;
}

/** Uploads of the web chat: looked at and stored within the request, named by the update that follows. */
export function createUploads({ database, ids, jobs, intake }: UploadDeps) {
  return {
    largest: LARGEST,

    /** @throws RuleBroken `file-not-taken`, `too-many-requests` when too many wait, `database-away` when it cannot be stored now */
    async take(bytes: Uint8Array, claimedType: string): Promise<{ as: "photo" | "voice" | "document"; fileId: string }> {
      const places = newPlaces(ids);
      // First on record that they may have to go: a process that dies before the message leaves nothing for ever.
      await database.transaction(async (tx) => {
        for (const key of [places.storageKey, places.copyKey])
          await jobs.enqueue(tx, "file-delete", { key }, { afterSeconds: ORPHAN_AFTER_SECONDS });
      });
      const kind = kindOfUpload(claimedType);
      let taken: TakenIn;
      try {
        taken = await intake.takeIn(kind, bytes, places);
      } catch (error) {
        throw new RuleBroken(error instanceof GateBusy ? "too-many-requests" : "database-away", { cause: error });
      }
      if (!taken.kept) throw new RuleBroken("file-not-taken");
      return { as: kind, fileId: writeUpload({ places, result: taken }) };
    },
  };
}
