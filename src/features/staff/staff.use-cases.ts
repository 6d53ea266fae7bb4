import type { Tx } from "../../db/database.ts";
import type { Clock } from "../../shared/clock.ts";
import { RuleBroken } from "../../shared/errors.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import { hashPassword } from "./password.ts";
import type { Role, Staff } from "./permissions.ts";
import {
  allStaff,
  countDemoStaff,
  countStaff,
  endSessions,
  insertStaff,
  setActive,
  setPasswordHash,
  staffByEmail,
} from "./staff.repository.ts";
import type { TeamMember } from "./staff.ts";
import { checkPassword, DEMO_MEMBERS, demoEmail, normalEmail, readablePassword } from "./staff.ts";

/** Appends to the audit trail, in the transaction of the fact. */
export type RecordAudit = (
  tx: Tx,
  entry: {
    readonly at: Date;
    readonly actor: "staff" | "system";
    readonly actorId: string | null;
    readonly action: "staff-added" | "staff-activated" | "staff-deactivated" | "staff-password-reset";
    readonly subject: "staff";
    readonly subjectId: string;
    readonly details: { readonly role: Role };
  },
) => Promise<void>;

export interface StaffDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly audit: RecordAudit;
}

export interface AddStaff {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
  readonly by: Staff | null;
}

/** How to sign in to a demo. Shown once; only a hash is kept. */
export interface DemoSignIn {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface StaffUseCases {
  /** Refuses `staff-password-weak`, `staff-email-taken`. */
  addStaff(tx: Tx, input: AddStaff): Promise<Outcome<Staff>>;
  listStaff(tx: Tx): Promise<TeamMember[]>;
  /** An inactive member cannot sign in and is signed out everywhere. Refuses `not-found`. */
  setStaffActive(tx: Tx, input: { email: string; active: boolean; by: Staff | null }): Promise<Outcome<TeamMember>>;
  /** One member of each role for a demo, when nobody is in the record yet; otherwise none. */
  demoSignIns(tx: Tx): Promise<DemoSignIn[]>;
  /** New passwords for the demo members that there are. */
  resetDemoPasswords(tx: Tx): Promise<DemoSignIn[]>;
  /** @throws RuleBroken `demo-staff-in-production` */
  refuseDemoStaff(tx: Tx): Promise<void>;
}

/** What is done with members of staff. Signing in is the library's: staff.auth.ts. */
export function createStaffUseCases({ clock, ids, audit }: StaffDeps): StaffUseCases {
  /** `by` null: the command line or the start. */
  const record = (
    tx: Tx,
    action: Parameters<RecordAudit>[1]["action"],
    { id, role }: { id: string; role: Role },
    by: Staff | null,
  ): Promise<void> =>
    audit(tx, {
      at: clock.now(),
      actor: by ? "staff" : "system",
      actorId: by?.id ?? null,
      action,
      subject: "staff",
      subjectId: id,
      details: { role },
    });

  async function addStaff(tx: Tx, input: AddStaff): Promise<Outcome<Staff>> {
    const password = checkPassword(input.password);
    if (!password.ok) return password;
    const member: Staff = { id: ids.uuid(), name: input.name.trim(), email: normalEmail(input.email), role: input.role };
    const passwordHash = await hashPassword(password.value);
    const added = await insertStaff(tx, { ...member, accountId: ids.uuid(), passwordHash, at: clock.now() });
    if (!added) return refuse("staff-email-taken");
    await record(tx, "staff-added", member, input.by);
    return accept(member);
  }

  return {
    addStaff,
    listStaff: allStaff,

    async setStaffActive(tx, { email, active, by }) {
      const member = await staffByEmail(tx, normalEmail(email));
      if (!member) return refuse("not-found");
      await setActive(tx, member.id, active, clock.now());
      if (!active) await endSessions(tx, member.id);
      await record(tx, active ? "staff-activated" : "staff-deactivated", member, by);
      return accept({ ...member, active });
    },

    async demoSignIns(tx) {
      if ((await countStaff(tx)) > 0) return [];
      const made: DemoSignIn[] = [];
      for (const { role, name } of DEMO_MEMBERS) {
        const signIn = { role, name, email: demoEmail(role), password: readablePassword((length) => ids.bytes(length)) };
        const added = await addStaff(tx, { ...signIn, by: null });
        if (added.ok) made.push(signIn);
      }
      return made;
    },

    async resetDemoPasswords(tx) {
      const made: DemoSignIn[] = [];
      for (const { role } of DEMO_MEMBERS) {
        const member = await staffByEmail(tx, demoEmail(role));
        if (!member) continue;
        const password = readablePassword((length) => ids.bytes(length));
        await setPasswordHash(tx, member.id, await hashPassword(password), clock.now());
        await endSessions(tx, member.id);
        await record(tx, "staff-password-reset", member, null);
        made.push({ role, name: member.name, email: member.email, password });
      }
      return made;
    },

    async refuseDemoStaff(tx) {
      if ((await countDemoStaff(tx)) > 0) throw new RuleBroken("demo-staff-in-production");
    },
  };
}
