import type { Tx } from "../../db/database.ts";
import type { Role } from "../staff/permissions.ts";
import type { Callable, DutyRole, Shift } from "./duty-list.ts";

/** A member who may be called, and how they are called. */
export interface OnCall extends Callable {
  readonly name: string;
  readonly email: string;
}

/** More shifts than these nobody plans at once. */
const MOST = 2_000;

/** The rows of shifts. */
export const dutyRecords = {
  /** Every active member but the liaisons, who are never called. */
  async members(tx: Tx): Promise<OnCall[]> {
    const rows = await tx.prisma.staff.findMany({
      where: { active: true, role: { not: "liaison" } },
      select: { id: true, name: true, email: true, role: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    return rows.map((row) => ({ ...row, role: row.role as Role }));
  },

  /** Shifts that have not ended by `now`, the earliest first. */
  async current(tx: Tx, now: Date): Promise<Shift[]> {
    const rows = await tx.prisma.dutyShift.findMany({
      where: { OR: [{ untilAt: null }, { untilAt: { gt: now } }] },
      orderBy: [{ fromAt: "asc" }, { id: "asc" }],
      take: MOST,
    });
    return rows.map(({ fromAt, untilAt, role, ...row }) => ({ ...row, role: role as DutyRole, from: fromAt, until: untilAt }));
  },

  /** The list of a role anew: what others wrote before goes, what members said themselves stays. */
  async replace(tx: Tx, role: DutyRole, shifts: readonly Pick<Shift, "id" | "staffId" | "from" | "until">[], now: Date): Promise<void> {
    await tx.prisma.dutyShift.deleteMany({ where: { role, byThemself: false, OR: [{ untilAt: null }, { untilAt: { gt: now } }] } });
    await tx.prisma.dutyShift.createMany({
      data: shifts.map(({ id, staffId, from, until }) => ({ id, staffId, role, fromAt: from, untilAt: until })),
    });
  },

  async begin(tx: Tx, shift: { id: string; staffId: string; role: DutyRole; at: Date }): Promise<void> {
    const { id, staffId, role, at } = shift;
    await tx.prisma.dutyShift.create({ data: { id, staffId, role, fromAt: at, untilAt: null, byThemself: true } });
  },

  /** Ends what the member said themselves; a shift that has only begun never was. */
  async leave(tx: Tx, staffId: string, now: Date): Promise<void> {
    await tx.prisma.dutyShift.deleteMany({ where: { staffId, byThemself: true, fromAt: { gte: now } } });
    await tx.prisma.dutyShift.updateMany({ where: { staffId, byThemself: true, untilAt: null }, data: { untilAt: now } });
  },

  /** Forgets shifts that ended long ago. */
  async sweep(tx: Tx, before: Date): Promise<number> {
    return (await tx.prisma.dutyShift.deleteMany({ where: { untilAt: { lt: before } } })).count;
  },
};
