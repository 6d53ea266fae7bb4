import type { Tx } from "../../db/database.ts";
import type { Audit } from "../../shared/audit.ts";
import { type Clock, days, later } from "../../shared/clock.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { Staff } from "../staff/permissions.ts";
import { dutyRecords, type OnCall } from "./duty.repository.ts";
import { anybody, DUTY_ROLES, type DutyRole, emptyRoles, isOn, MAY_STAND, onDuty, type Shift, sparing } from "./duty-list.ts";

/** A shift as it is shown and set. */
export interface PlannedShift {
  readonly staffId: string;
  readonly from: Date;
  readonly until: Date | null;
}

export interface DutyList {
  readonly role: DutyRole;
  readonly shifts: readonly (Shift & { readonly name: string; readonly now: boolean })[];
  /** Who would be called at this moment. */
  readonly calls: readonly { readonly id: string; readonly name: string }[];
  /** Nobody keeps this list, so everybody of the role is called. */
  readonly unkept: boolean;
  /** Who may be put on it. */
  readonly mayStand: readonly { readonly id: string; readonly name: string }[];
}

export type DutyUseCases = ReturnType<typeof createDutyUseCases>;

/** How long an ended shift is remembered. */
const KEPT = days(60);

/** Who is on duty: lists that supervisors and administrators keep, and «I am on shift now». */
export function createDutyUseCases({ clock, ids, audit }: { clock: Clock; ids: Ids; audit: Audit }) {
  const record = (tx: Tx, staff: Staff, action: string, subjectId: string, details: Record<string, string | number | boolean>) =>
    audit(tx, { at: clock.now(), actor: "staff", actorId: staff.id, action, subject: "duty", subjectId, details });

  return {
    /** The lists as they stand, with who would be called now. */
    async lists(tx: Tx): Promise<DutyList[]> {
      const now = clock.now();
      const members = await dutyRecords.members(tx);
      const shifts = await dutyRecords.current(tx, now);
      const names = new Map(members.map(({ id, name }) => [id, name]));
      return DUTY_ROLES.map((role) => {
        const own = shifts.filter((shift) => shift.role === role && names.has(shift.staffId));
        return {
          role,
          shifts: own.map((shift) => ({ ...shift, name: names.get(shift.staffId) ?? "", now: isOn(shift, now) })),
          calls: onDuty(role, shifts, members, now).map((id) => ({ id, name: names.get(id) ?? "" })),
          unkept: own.length === 0,
          mayStand: members.filter((member) => MAY_STAND[role].includes(member.role)).map(({ id, name }) => ({ id, name })),
        };
      });
    },

    /** Writes a role's list anew. Refused when somebody on it may not stand there, or a shift ends before it begins. */
    async setList(tx: Tx, staff: Staff, role: DutyRole, planned: readonly PlannedShift[]): Promise<Outcome<null>> {
      const now = clock.now();
      const members = new Map((await dutyRecords.members(tx)).map((member) => [member.id, member]));
      for (const { staffId, from, until } of planned) {
        const member = members.get(staffId);
        if (!member || !MAY_STAND[role].includes(member.role)) return refuse("duty-not-for-this-member");
        if (until !== null && until <= from) return refuse("duty-ends-before-it-begins");
      }
      const running = planned.filter(({ until }) => until === null || until > now);
      await dutyRecords.replace(
        tx,
        role,
        running.map((shift) => ({ ...shift, id: ids.uuid() })),
        now,
      );
      await record(tx, staff, "duty.listed", role, { shifts: running.length });
      return accept(null);
    },

    /** «I am on shift now», until they say that they leave. Refused for who is never called at that step. */
    async setSelf(tx: Tx, staff: Staff, on: boolean): Promise<Outcome<null>> {
      const now = clock.now();
      const role = staff.role === "liaison" || staff.role === "administrator" ? null : staff.role;
      if (role === null) return refuse("duty-not-for-this-member");
      await dutyRecords.leave(tx, staff.id, now);
      if (on) await dutyRecords.begin(tx, { id: ids.uuid(), staffId: staff.id, role, at: now });
      await record(tx, staff, on ? "duty.began" : "duty.left", staff.id, {});
      return accept(null);
    },

    /**
     * Whom a step of a page calls now. When no step would call anybody, the last one calls whoever is there at all.
     *
     * @param woken at night: by how many other cases each member was woken already; null by day
     */
    async calledAt(tx: Tx, role: DutyRole, now: Date, woken: ReadonlyMap<string, number> | null = null): Promise<OnCall[]> {
      const members = await dutyRecords.members(tx);
      const shifts = await dutyRecords.current(tx, now);
      const nobody = DUTY_ROLES.every((one) => onDuty(one, shifts, members, now).length === 0);
      const listed = nobody && role === "lead" ? anybody(members) : onDuty(role, shifts, members, now);
      const called = woken === null ? listed : sparing(role, listed, members, woken);
      return members.filter(({ id }) => called.includes(id));
    },

    /** Steps for which nobody could be called in the next 24 hours. */
    async empty(tx: Tx, now: Date): Promise<DutyRole[]> {
      return emptyRoles(await dutyRecords.current(tx, now), await dutyRecords.members(tx), now, later(now, days(1)));
    },

    sweep: (tx: Tx, now: Date): Promise<number> => dutyRecords.sweep(tx, later(now, -KEPT)),
  };
}
