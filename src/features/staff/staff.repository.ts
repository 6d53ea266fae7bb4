import type { Tx } from "../../db/database.ts";
import type { Role } from "./permissions.ts";
import { ROLES } from "./permissions.ts";
import type { TeamMember } from "./staff.ts";
import { DEMO_DOMAIN } from "./staff.ts";

const COLUMNS = { id: true, name: true, email: true, role: true, active: true, createdAt: true } as const;

/** `credential` is what the sign-in library calls an account with a password. */
const PASSWORD_ACCOUNT = "credential";

/** @throws TypeError when the record holds a role that this version does not know */
export function asRole(role: string): Role {
  const known = ROLES.find((one) => one === role);
  if (!known) throw new TypeError("A member of staff has an unknown role");
  return known;
}

const asMember = <Row extends { role: string }>(row: Row): Row & { role: Role } => ({ ...row, role: asRole(row.role) });

export async function allStaff(tx: Tx): Promise<TeamMember[]> {
  const rows = await tx.prisma.staff.findMany({ select: COLUMNS, orderBy: [{ createdAt: "asc" }, { email: "asc" }] });
  return rows.map(asMember);
}

export async function staffByEmail(tx: Tx, email: string): Promise<TeamMember | null> {
  const row = await tx.prisma.staff.findUnique({ select: COLUMNS, where: { email } });
  return row && asMember(row);
}

export const countStaff = (tx: Tx): Promise<number> => tx.prisma.staff.count();

export const countActiveStaff = (tx: Tx): Promise<number> => tx.prisma.staff.count({ where: { active: true } });

export const countDemoStaff = (tx: Tx): Promise<number> => tx.prisma.staff.count({ where: { email: { endsWith: `@${DEMO_DOMAIN}` } } });

export interface NewMember {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly at: Date;
}

/** Writes a member with a password. False when the address is taken. */
export async function insertStaff(tx: Tx, member: NewMember): Promise<boolean> {
  const { id, name, email, role, at } = member;
  // Not a caught error: inside a transaction that would undo everything before it.
  const { count } = await tx.prisma.staff.createMany({
    data: { id, name, email, role, emailVerified: true, createdAt: at, updatedAt: at },
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await tx.prisma.staffAccount.create({
    data: {
      id: member.accountId,
      accountId: id,
      userId: id,
      providerId: PASSWORD_ACCOUNT,
      password: member.passwordHash,
      createdAt: at,
      updatedAt: at,
    },
  });
  return true;
}

/** Everybody who is signed in as this member is signed out. */
export async function endSessions(tx: Tx, staffId: string): Promise<void> {
  await tx.prisma.staffSession.deleteMany({ where: { userId: staffId } });
}

export async function setActive(tx: Tx, staffId: string, active: boolean, at: Date): Promise<void> {
  await tx.prisma.staff.update({ where: { id: staffId }, data: { active, updatedAt: at } });
}

export async function setPasswordHash(tx: Tx, staffId: string, password: string, at: Date): Promise<void> {
  await tx.prisma.staffAccount.updateMany({
    where: { userId: staffId, providerId: PASSWORD_ACCOUNT },
    data: { password, updatedAt: at },
  });
}
