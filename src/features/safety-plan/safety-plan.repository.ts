import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Tx } from "../../db/database.ts";
import type { PlanSteps, SafetyPlan } from "./safety-plan.ts";

/** A version with who wrote it and when. */
export interface PlanRecord extends SafetyPlan {
  readonly caseId: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly at: Date;
}

/** More versions than these nobody looks at. */
const MOST_SHOWN = 100;

const place = (id: string): string => `safety_plan:steps_sealed:${id}`;

export type PlanRecords = ReturnType<typeof createPlanRecords>;

/** The rows of safety plans, each version one; sealed with the case's key. */
export function createPlanRecords({ keys }: { keys: KeyRing }) {
  const read = async (tx: Tx, caseId: string, sent: boolean, take: number): Promise<PlanRecord[]> => {
    const rows = await tx.prisma.safetyPlan.findMany({
      where: { caseId, ...(sent && { sentAt: { not: null } }) },
      orderBy: { version: "desc" },
      take,
      include: { staff: { select: { name: true } } },
    });
    if (rows.length === 0) return [];
    const sealer = await keys.of(tx.pg, caseId);
    return rows.map(({ stepsSealed, staff, ...row }) => ({
      ...row,
      staffName: staff.name,
      steps: JSON.parse(sealer.open(place(row.id), stepsSealed)) as PlanSteps,
    }));
  };

  return {
    async add(tx: Tx, { steps, staffName: _name, ...row }: PlanRecord): Promise<void> {
      const sealer = await keys.of(tx.pg, row.caseId);
      await tx.prisma.safetyPlan.create({ data: { ...row, stepsSealed: sealer.seal(place(row.id), JSON.stringify(steps)) } });
    },

    async sent(tx: Tx, id: string, at: Date): Promise<void> {
      await tx.prisma.safetyPlan.update({ where: { id }, data: { sentAt: at } });
    },

    /** All versions, the latest first. */
    ofCase: (tx: Tx, caseId: string): Promise<PlanRecord[]> => read(tx, caseId, false, MOST_SHOWN),

    /** The latest version; null when there is none. */
    latest: async (tx: Tx, caseId: string): Promise<PlanRecord | null> => (await read(tx, caseId, false, 1))[0] ?? null,

    /** The version that went to the teen last; null when none did. */
    latestSent: async (tx: Tx, caseId: string): Promise<PlanRecord | null> => (await read(tx, caseId, true, 1))[0] ?? null,
  };
}
