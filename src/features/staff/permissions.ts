export const ROLES = ["psychologist", "liaison", "supervisor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  "case:list",
  "case:read",
  "case:claim",
  "case:reply",
  "case:note",
  "case:assess",
  "case:close",
  "case:permit",
  "case:files",
  "evidence:read",
  "evidence:decide",
  "handoff:offer",
  "handoff:list",
  "handoff:read",
  "handoff:answer",
  "case:silence",
  "page:see",
  "complaint:read",
  "complaint:handle",
  "minimum:list",
  "minimum:open",
  "incident:read",
  "incident:note",
  "times:read",
  "duty:read",
  "duty:set",
  "duty:self",
  "staff:list",
  "staff:add",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** A signed-in member of staff, as far as decisions need one. */
export interface Staff {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

const CARE: readonly Permission[] = [
  "case:list",
  "case:read",
  "case:claim",
  "case:reply",
  "case:note",
  "case:assess",
  "case:close",
  "case:files",
  "evidence:read",
  "evidence:decide",
  "handoff:offer",
  "handoff:list",
  "case:silence",
  "duty:read",
  "duty:self",
];

/** What each role may ask for; which records it then sees is the resource's `visibleTo`. */
const GRANTED: Record<Role, readonly Permission[]> = {
  psychologist: CARE,
  supervisor: [
    ...CARE,
    "case:permit",
    "page:see",
    "minimum:list",
    "minimum:open",
    "complaint:read",
    "complaint:handle",
    "incident:read",
    "incident:note",
    "times:read",
    "duty:set",
    "staff:list",
  ],
  administrator: ["duty:read", "duty:set", "duty:self", "staff:list", "staff:add"],
  liaison: ["handoff:list", "handoff:read", "handoff:answer"],
};

/** Everything the role may do. */
export const permissionsOf = (role: Role): readonly Permission[] => GRANTED[role];

/** Does the member's role carry this permission? */
export const mayDo = (staff: Pick<Staff, "role">, permission: Permission): boolean => GRANTED[staff.role].includes(permission);
