import type { Tx } from "../../db/database.ts";

/** Whether a case is open for pictures: a column of its own, because nothing else that is read of a case asks for it. */
export const caseFiles = {
  async allowed(tx: Tx, caseId: string): Promise<boolean> {
    const row = await tx.prisma.case.findUnique({ where: { id: caseId }, select: { filesAllowed: true } });
    return row?.filesAllowed ?? false;
  },

  /** The case is locked. */
  async setAllowed(tx: Tx, caseId: string, allowed: boolean, now: Date): Promise<void> {
    await tx.prisma.case.update({ where: { id: caseId }, data: { filesAllowed: allowed, changedAt: now } });
  },
};
