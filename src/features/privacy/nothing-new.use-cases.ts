import type { UpdateUnit } from "../../channel/unit.ts";
import type { Database } from "../../db/database.ts";
import type { JobHandler, JobWriter } from "../../db/jobs.ts";
import type { Clock } from "../../shared/clock.ts";
import type { TeenAddress } from "../../shared/voice.ts";
import { nothingNewRows } from "./nothing-new.repository.ts";
import { ownCases } from "./privacy.repository.ts";
import { NOTHING_NEW_EVERY } from "./privacy.ts";

export interface NothingNewDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly jobs: JobWriter;
  /** A neutral, silent sign to who may be written to first; nothing to anybody else. */
  readonly quietSign: (tx: UpdateUnit["tx"], to: TeenAddress) => Promise<void>;
}

export type NothingNew = ReturnType<typeof createNothingNew>;

/** Every two weeks a sign that a case is not forgotten, for who asked for it. It ends with the case, an exit, «не пиши» or a deletion. */
export function createNothingNew({ database, clock, jobs, quietSign }: NothingNewDeps) {
  const inTwoWeeks = { afterSeconds: NOTHING_NEW_EVERY / 1000 };

  return {
    /** Begins or ends it. False when the case is not theirs or has ended. */
    async want({ tx, person }: UpdateUnit, caseId: string, wanted: boolean): Promise<boolean> {
      const own = (await ownCases.ofPerson(tx, person.personId)).find(({ id }) => id === caseId);
      if (!own || own.closed || own.frozen) return false;
      if (own.tellsNothingNew === wanted) return true;
      await ownCases.setNothingNew(tx, caseId, wanted);
      if (wanted) await jobs.enqueue(tx, "nothing-new", { caseId }, inTwoWeeks);
      return true;
    },

    /** Job: two weeks are over. */
    remind: (({ caseId }) =>
      database.transaction(async (tx) => {
        const own = await ownCases.lock(tx, caseId);
        if (!own?.tellsNothingNew) return;
        const { contact, locale, lastStep } = await nothingNewRows.around(tx, own);
        if (own.closed || own.frozen || contact !== "open") return ownCases.setNothingNew(tx, caseId, false);
        // Something was new: its own sign has said so.
        const quiet = clock.now().getTime() - lastStep.getTime() >= NOTHING_NEW_EVERY;
        if (quiet) await quietSign(tx, { personId: own.personId, chatId: own.chatId, locale });
        await jobs.enqueue(tx, "nothing-new", { caseId }, inTwoWeeks);
      })) satisfies JobHandler<"nothing-new">,
  };
}
