import type { Tx } from "../../db/database.ts";
import type { Audit } from "../../shared/audit.ts";
import type { Clock } from "../../shared/clock.ts";
import { days, later } from "../../shared/clock.ts";
import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { Staff } from "../staff/permissions.ts";
import { type Lapse, type Permitted, workRecords } from "./workload.repository.ts";
import { type Room, restsUntil, roomOf, type Topic, type Work } from "./workload.ts";

/** How much a member carries, and what they should know before they take the next. */
export interface OwnWork extends Work {
  readonly restUntil: Date | null;
  /** Cases of danger that they took in this shift, and in seven days. */
  readonly heavy: { readonly shift: number; readonly week: number };
  /** They have just let go of a heavy one: a pause would be good. */
  readonly pauseSince: Date | null;
  readonly lapses: readonly Lapse[];
  readonly permitted: readonly Permitted[];
}

export interface Skills {
  readonly queues: readonly string[];
  readonly languages: readonly string[];
}

export type WorkUseCases = ReturnType<typeof createWorkUseCases>;

/** How much each member carries, and what they can and cannot take. */
export function createWorkUseCases({ clock, audit }: { clock: Clock; audit: Audit }) {
  const record = (tx: Tx, staff: Staff, action: string, subjectId: string, details: Record<string, string | number>): Promise<void> =>
    audit(tx, { at: clock.now(), actor: "staff", actorId: staff.id, action, subject: "staff", subjectId, details });

  return {
    lock: (tx: Tx, staffId: string): Promise<void> => workRecords.lock(tx, staffId),

    roomOf: async (tx: Tx, staffId: string, now: Date): Promise<Outcome<Room>> => roomOf(await workRecords.of(tx, staffId, now), now),

    async own(tx: Tx, staff: Staff): Promise<OwnWork> {
      const now = clock.now();
      const work = await workRecords.of(tx, staff.id, now);
      const shift = await workRecords.shiftBegan(tx, staff.id, now);
      return {
        ...work,
        restUntil: restsUntil(work, now),
        heavy: {
          shift: await workRecords.heavySince(tx, staff.id, shift),
          week: await workRecords.heavySince(tx, staff.id, later(now, -days(7))),
        },
        pauseSince: await workRecords.heavyLeftAt(tx, staff.id, now),
        lapses: await workRecords.lapses(tx, staff.id, now),
        permitted: await workRecords.permitted(tx, staff.id),
      };
    },

    /** What the member cannot take in this shift. Nobody asks why. */
    async setNotToday(tx: Tx, staff: Staff, topics: readonly Topic[]): Promise<void> {
      await workRecords.setNotToday(tx, staff.id, [...new Set(topics)], clock.now());
      await record(tx, staff, "work.not-today", staff.id, { topics: topics.length });
    },

    lapsesSeen: (tx: Tx, staff: Staff): Promise<void> => workRecords.lapsesSeen(tx, staff.id, clock.now()),

    colleagues: (tx: Tx) => workRecords.colleagues(tx, clock.now()),

    /** What a member takes, as a supervisor says; nothing listed is everything. */
    async setSkills(tx: Tx, staff: Staff, memberId: string, skills: Skills): Promise<Outcome<null>> {
      const members = await workRecords.colleagues(tx, clock.now());
      if (!members.some(({ id }) => id === memberId)) return refuse("not-found");
      await workRecords.setSkills(tx, memberId, skills);
      await record(tx, staff, "work.skills", memberId, { queues: skills.queues.length, languages: skills.languages.length });
      return accept(null);
    },
  };
}
