import type { Role } from "../staff/permissions.ts";

/** Who is called, in the order in which they are: the steps of a page. */
export const DUTY_ROLES = ["psychologist", "supervisor", "lead"] as const;
export type DutyRole = (typeof DUTY_ROLES)[number];

/** Which members may be on which list. A lead may be somebody who sees no case: they ring people. */
export const MAY_STAND: Record<DutyRole, readonly Role[]> = {
  psychologist: ["psychologist", "supervisor"],
  supervisor: ["supervisor"],
  lead: ["supervisor", "administrator"],
};

/** Who is called where nobody keeps a list. */
const WITHOUT_A_LIST: Record<DutyRole, Role> = { psychologist: "psychologist", supervisor: "supervisor", lead: "supervisor" };

export interface Shift {
  readonly id: string;
  readonly staffId: string;
  readonly role: DutyRole;
  readonly from: Date;
  /** Null: until they say that they leave. */
  readonly until: Date | null;
  /** They said so themselves; a list that others write leaves it alone. */
  readonly byThemself: boolean;
}

/** An active member, as far as being called goes. */
export interface Callable {
  readonly id: string;
  readonly role: Role;
}

export const isOn = ({ from, until }: Pick<Shift, "from" | "until">, now: Date): boolean => from <= now && (until === null || until > now);

/** Does this shift touch the span? */
const touches = ({ from, until }: Shift, start: Date, end: Date): boolean => from < end && (until === null || until > start);

/**
 * Whom a step calls now. With a list (any shift of the role that has not ended): who is on it at this moment, which may be nobody.
 * Without one: every active member of the role, so that a fresh installation wakes somebody. Only active members, each once.
 *
 * @param shifts those that have not ended
 */
export function onDuty(role: DutyRole, shifts: readonly Shift[], members: readonly Callable[], now: Date): string[] {
  const list = shifts.filter((shift) => shift.role === role && (shift.until === null || shift.until > now));
  if (list.length === 0) return members.filter((member) => member.role === WITHOUT_A_LIST[role]).map(({ id }) => id);
  const active = new Set(members.filter((member) => MAY_STAND[role].includes(member.role)).map(({ id }) => id));
  const on = list.filter((shift) => isOn(shift, now) && active.has(shift.staffId)).map(({ staffId }) => staffId);
  return [...new Set(on)];
}

/** So many cases wake the same member in one night at most, while there is somebody else (rule of care 11). */
export const NIGHT_CAP = 3;

/**
 * Whom a step wakes at night: those of its list who were not woken by so many cases already, else others who may stand there and
 * were not, else the list after all: a child never waits for a cap.
 *
 * @param woken by how many other cases each was woken this night
 */
export function sparing(
  role: DutyRole,
  listed: readonly string[],
  members: readonly Callable[],
  woken: ReadonlyMap<string, number>,
): string[] {
  const rested = (id: string): boolean => (woken.get(id) ?? 0) < NIGHT_CAP;
  const fresh = listed.filter(rested);
  if (fresh.length > 0 || listed.length === 0) return fresh;
  const backup = members.filter((member) => MAY_STAND[role].includes(member.role) && rested(member.id)).map(({ id }) => id);
  return backup.length > 0 ? backup : [...listed];
}

/** Whom anybody could call when every step comes out empty: all supervisors, else all psychologists, else whoever is there. */
export function anybody(members: readonly Callable[]): string[] {
  for (const role of ["supervisor", "psychologist", "administrator"] as const) {
    const found = members.filter((member) => member.role === role);
    if (found.length > 0) return found.map(({ id }) => id);
  }
  return [];
}

/** Roles for which nobody is on a list at some time of this span, though nobody can be called without one. For a warning. */
export function emptyRoles(shifts: readonly Shift[], members: readonly Callable[], start: Date, end: Date): DutyRole[] {
  return DUTY_ROLES.filter((role) => {
    const list = shifts.filter((shift) => shift.role === role && (shift.until === null || shift.until > start));
    if (list.length === 0) return onDuty(role, [], members, start).length === 0;
    const active = new Set(members.map(({ id }) => id));
    return !list.some((shift) => active.has(shift.staffId) && touches(shift, start, end));
  });
}
