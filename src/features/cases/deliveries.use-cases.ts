import type { DeliveryHooks } from "../../channel/settler.ts";
import { notify } from "../../db/database.ts";
import { caseRecords } from "./cases.repository.ts";
import type { CaseContents } from "./contents.repository.ts";

/**
 * Puts into the line of events that words did not reach the teen, or that nobody can know whether they did: into the case of
 * staff's words, or into the person's open cases when it was the bot that spoke.
 */
export const createNoteDeliveryFailed =
  ({ contents }: { contents: Pick<CaseContents, "addEvent"> }): DeliveryHooks["failed"] =>
  async (tx, { personId, outboxId, reason, at }) => {
    for (const caseId of await caseRecords.concernedBy(tx, { outboxId, personId })) {
      await contents.addEvent(tx, { caseId, type: "delivery-failed", actor: "system", data: { reason }, at });
      await notify(tx, "case", caseId);
    }
  };
