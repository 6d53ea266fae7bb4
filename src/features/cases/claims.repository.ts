import type { Tx } from "../../db/database.ts";

/** Who may take what out of turn, and who is never to see a person. */
export const claimRecords = {
  /** Lets a member take the case out of turn until somebody takes it. */
  async permit(tx: Tx, permit: { caseId: string; staffId: string; byId: string; at: Date }): Promise<void> {
    const { caseId, staffId, byId, at } = permit;
    await tx.prisma.claimPermit.upsert({ where: { caseId_staffId: { caseId, staffId } }, create: permit, update: { byId, at } });
  },

  /** Whoever has it now: nobody takes it out of turn any more. */
  async forgetPermits(tx: Tx, caseId: string): Promise<void> {
    await tx.post({ name: "claim-forget-permits", text: "DELETE FROM claim_permit WHERE case_id = $1", values: [caseId] });
  },

  /** Why this member may take the waiting case though it is not the next: theirs until now, they are called to it, or they may. */
  async outOfTurn(tx: Tx, caseId: string, staffId: string): Promise<"own" | "called" | "permit" | null> {
    const { rows } = await tx.pg.query<{ own: boolean; called: boolean; permit: boolean }>({
      name: "claim-out-of-turn",
      text: `SELECT (SELECT staff_id FROM case_event WHERE case_id = $1 AND type = 'claimed' ORDER BY id DESC LIMIT 1) IS NOT DISTINCT FROM $2 AS own,
               EXISTS (SELECT 1 FROM page WHERE case_id = $1 AND ended_at IS NULL) AS called,
               EXISTS (SELECT 1 FROM claim_permit WHERE case_id = $1 AND staff_id = $2) AS permit`,
      values: [caseId, staffId],
    });
    const [found] = rows;
    if (found?.called) return "called";
    if (found?.permit) return "permit";
    return found?.own ? "own" : null;
  },

  /** May this person be known to the member? */
  async knows(tx: Tx, staffId: string, personId: string): Promise<boolean> {
    const { rowCount } = await tx.pg.query({
      name: "claim-knows-person",
      text: "SELECT 1 FROM acquaintance WHERE staff_id = $1 AND person_id = $2",
      values: [staffId, personId],
    });
    return (rowCount ?? 0) > 0;
  },

  /** The person is out of the member's sight from now on. Said twice is said once. */
  async mayKnow(tx: Tx, staffId: string, personId: string, at: Date): Promise<void> {
    await tx.prisma.acquaintance.createMany({ data: { staffId, personId, at }, skipDuplicates: true });
    // Who wrote last is asked first when the teen comes back: not here.
    await tx.prisma.talk.updateMany({ where: { keeperId: staffId, case: { personId } }, data: { keeperId: null, reservedUntil: null } });
    await tx.prisma.claimPermit.deleteMany({ where: { staffId, case: { personId } } });
    const declined = { endedAt: at, outcome: "declined" };
    await tx.prisma.caseTransfer.updateMany({ where: { toId: staffId, endedAt: null, case: { personId } }, data: declined });
  },

  /** The person's cases that the member has, whether or not the claim has run out. The person is locked. */
  async heldOfPerson(tx: Tx, staffId: string, personId: string): Promise<string[]> {
    const rows = await tx.prisma.case.findMany({
      where: { personId, holderId: staffId, status: "claimed" },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  },

  /** An active member who takes cases. */
  async isColleague(tx: Tx, staffId: string): Promise<boolean> {
    const where = { id: staffId, active: true, role: { in: ["psychologist", "supervisor"] } };
    return (await tx.prisma.staff.count({ where })) > 0;
  },
};
