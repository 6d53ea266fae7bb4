import type { Database } from "../../db/database.ts";
import { notify } from "../../db/database.ts";
import { breachRecords } from "./breaches.repository.ts";
import { caseRecords } from "./cases.repository.ts";
import { isHeld } from "./cases.ts";
import type { CaseContents } from "./contents.repository.ts";
import { type DutyAt, isOverdue } from "./response-time.ts";

interface BreachDeps {
  readonly database: Pick<Database, "transaction">;
  readonly contents: Pick<CaseContents, "addEvent">;
  readonly dutyAt: DutyAt;
}

/**
 * Waits that nobody ended in time, noted once for each wait and level: in the line of events, and to be counted when the case is
 * long gone. Gives how many there were.
 */
export const createNoteBreaches =
  ({ database, contents, dutyAt }: BreachDeps) =>
  async (now: Date): Promise<number> => {
    const late = (await database.transaction((tx) => breachRecords.unnoted(tx, now))).filter((wait) => isOverdue(wait, dutyAt, now));
    for (const wait of late)
      await database.transaction(async (tx) => {
        const file = (await caseRecords.lock(tx, wait.caseId))?.file;
        // Somebody came while this waited for the lock.
        if (!file || file.status === "closed" || isHeld(file, now) || file.waitingSince.getTime() !== wait.waitingSince.getTime()) return;
        if (!(await breachRecords.note(tx, wait, now))) return;
        await contents.addEvent(tx, { caseId: wait.caseId, type: "late", actor: "system", data: { risk: wait.risk }, at: now });
        await notify(tx, "case", wait.caseId);
      });
    return late.length;
  };
