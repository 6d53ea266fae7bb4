import type { Tx } from "../../db/database.ts";
import { later } from "../../shared/clock.ts";
import { PAUSE_AFTER_HEAVY, SHIFT_AT_MOST, type Work } from "./workload.ts";

/** A case that went back to the queue because its claim ran out. */
export interface Lapse {
  readonly caseId: string;
  readonly pseudonym: string;
  readonly at: Date;
  /** Somebody else has it by now. */
  readonly taken: boolean;
}

/** A waiting case that a supervisor lets a member take out of turn. */
export interface Permitted {
  readonly caseId: string;
  readonly pseudonym: string;
  readonly byName: string;
}

/** A member who takes cases. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly held: number;
  readonly onShift: boolean;
  readonly queues: string[];
  readonly languages: string[];
}

/** SQL: the case `c` is or was one of danger, as a machine or a person said. */
const HEAVY = `(c.urgency <= 1 OR EXISTS (SELECT 1 FROM signal s WHERE s.case_id = c.id AND s.risk IN ('red', 'orange'))
  OR EXISTS (SELECT 1 FROM case_event j WHERE j.case_id = c.id AND j.data->>'to' IN ('red', 'orange')))`;

/** SQL: nothing of this person is in sight of member `$1`. */
const UNKNOWN = "NOT EXISTS (SELECT 1 FROM acquaintance k WHERE k.person_id = c.person_id AND k.staff_id = $1)";

/** How much each member has, and what they said and have been given. */
export const workRecords = {
  /** Locks what a member may be given: two tabs do not take one too many. Before any person or case is locked. */
  async lock(tx: Tx, staffId: string): Promise<void> {
    await tx.pg.query({
      name: "work-begin",
      text: "INSERT INTO staff_work (staff_id) VALUES ($1) ON CONFLICT DO NOTHING",
      values: [staffId],
    });
    await tx.pg.query({ name: "work-lock", text: "SELECT 1 FROM staff_work WHERE staff_id = $1 FOR UPDATE", values: [staffId] });
  },

  /** What the member has now. What they cannot take holds for the shift in which they said so. */
  async of(tx: Tx, staffId: string, now: Date): Promise<Work> {
    const { rows } = await tx.pg.query<WorkRow>({
      name: "work-of-member",
      text: `SELECT held.count::int AS held, held.reds > 0 AS holds_red, (SELECT max(at) FROM red_outcome WHERE staff_id = $1) AS last_red_at,
               w.queues, w.languages,
               CASE WHEN w.not_today_at > $3 AND NOT EXISTS (SELECT 1 FROM duty_shift d WHERE d.staff_id = $1 AND d.by_themself
                 AND d.until_at > w.not_today_at AND d.until_at <= $2) THEN w.not_today END AS not_today
             FROM (SELECT count(*), count(*) FILTER (WHERE urgency = 0) AS reds FROM case_file
                   WHERE holder_id = $1 AND status = 'claimed' AND lease_until > $2 AND frozen_at IS NULL) AS held
             LEFT JOIN staff_work w ON w.staff_id = $1`,
      values: [staffId, now, later(now, -SHIFT_AT_MOST)],
    });
    const [row] = rows;
    if (!row) throw new Error("A count gave no row");
    const { held, holds_red: holdsRed, last_red_at: lastRedAt, not_today: notToday, queues, languages } = row;
    return { held, holdsRed, lastRedAt, notToday: notToday ?? [], queues: queues ?? [], languages: languages ?? [] };
  },

  async setNotToday(tx: Tx, staffId: string, notToday: readonly string[], now: Date): Promise<void> {
    const said = { notToday: [...notToday], notTodayAt: now };
    await tx.prisma.staffWork.upsert({ where: { staffId }, create: { staffId, ...said }, update: said });
  },

  async setSkills(tx: Tx, staffId: string, skills: { queues: readonly string[]; languages: readonly string[] }): Promise<void> {
    const said = { queues: [...skills.queues], languages: [...skills.languages] };
    await tx.prisma.staffWork.upsert({ where: { staffId }, create: { staffId, ...said }, update: said });
  },

  async lapsesSeen(tx: Tx, staffId: string, now: Date): Promise<void> {
    await tx.prisma.staffWork.upsert({
      where: { staffId },
      create: { staffId, lapsesSeenAt: now },
      update: { lapsesSeenAt: now },
    });
  },

  /** When the shift that runs began; without one, the longest that a shift is ago. */
  async shiftBegan(tx: Tx, staffId: string, now: Date): Promise<Date> {
    const running = await tx.prisma.dutyShift.findFirst({
      where: { staffId, fromAt: { lte: now }, OR: [{ untilAt: null }, { untilAt: { gt: now } }] },
      orderBy: { fromAt: "desc" },
      select: { fromAt: true },
    });
    const earliest = later(now, -SHIFT_AT_MOST);
    return running && running.fromAt > earliest ? running.fromAt : earliest;
  },

  /** How many cases of danger the member has taken since. */
  async heavySince(tx: Tx, staffId: string, since: Date): Promise<number> {
    const { rows } = await tx.pg.query<{ count: number }>({
      name: "work-heavy-since",
      text: `SELECT count(DISTINCT c.id)::int AS count FROM case_event e JOIN case_file c ON c.id = e.case_id
             WHERE e.staff_id = $1 AND e.type = 'claimed' AND e.at >= $2 AND ${HEAVY}`,
      values: [staffId, since],
    });
    return rows[0]?.count ?? 0;
  },

  /** When the member let go of a case of danger, if that was just now. */
  async heavyLeftAt(tx: Tx, staffId: string, now: Date): Promise<Date | null> {
    const { rows } = await tx.pg.query<{ at: Date }>({
      name: "work-heavy-left",
      text: `SELECT e.at FROM case_event e JOIN case_file c ON c.id = e.case_id
             WHERE e.staff_id = $1 AND e.type IN ('closed', 'released', 'transferred') AND e.at > $2 AND ${HEAVY} ORDER BY e.at DESC LIMIT 1`,
      values: [staffId, later(now, -PAUSE_AFTER_HEAVY)],
    });
    return rows[0]?.at ?? null;
  },

  /** Cases that the member lost because their claim ran out, since they last said that they know; those they have again aside. */
  async lapses(tx: Tx, staffId: string, now: Date): Promise<Lapse[]> {
    const { rows } = await tx.pg.query<{ id: string; pseudonym: string; at: Date; taken: boolean }>({
      name: "work-lapses",
      text: `SELECT c.id, p.pseudonym, max(e.at) AS at, c.status <> 'waiting' AS taken
             FROM case_event e JOIN case_file c ON c.id = e.case_id JOIN person p ON p.id = c.person_id
             WHERE e.staff_id = $1 AND e.type = 'lapsed' AND e.at > $2 AND c.frozen_at IS NULL AND c.holder_id IS DISTINCT FROM $1 AND ${UNKNOWN}
               AND e.at > coalesce((SELECT lapses_seen_at FROM staff_work WHERE staff_id = $1), '-infinity')
             GROUP BY c.id, p.pseudonym ORDER BY at DESC LIMIT 10`,
      values: [staffId, later(now, -SHIFT_AT_MOST)],
    });
    return rows.map(({ id, ...lapse }) => ({ ...lapse, caseId: id }));
  },

  /** Waiting cases that a supervisor lets the member take out of turn. */
  async permitted(tx: Tx, staffId: string): Promise<Permitted[]> {
    const { rows } = await tx.pg.query<{ id: string; pseudonym: string; name: string }>({
      name: "work-permitted",
      text: `SELECT c.id, p.pseudonym, b.name FROM claim_permit t JOIN case_file c ON c.id = t.case_id JOIN person p ON p.id = c.person_id
               JOIN staff b ON b.id = t.by_id
             WHERE t.staff_id = $1 AND c.status = 'waiting' AND c.frozen_at IS NULL AND ${UNKNOWN} ORDER BY t.at LIMIT 10`,
      values: [staffId],
    });
    return rows.map(({ id, pseudonym, name }) => ({ caseId: id, pseudonym, byName: name }));
  },

  /** Active members who take cases, with how many each has. */
  async colleagues(tx: Tx, now: Date): Promise<Colleague[]> {
    const { rows } = await tx.pg.query<Omit<Colleague, "onShift"> & { on_shift: boolean }>({
      name: "work-colleagues",
      text: `SELECT s.id, s.name, s.role, coalesce(w.queues, '{}') AS queues, coalesce(w.languages, '{}') AS languages,
               (SELECT count(*)::int FROM case_file c WHERE c.holder_id = s.id AND c.status = 'claimed' AND c.lease_until > $1) AS held,
               EXISTS (SELECT 1 FROM duty_shift d WHERE d.staff_id = s.id AND d.from_at <= $1 AND (d.until_at IS NULL OR d.until_at > $1)) AS on_shift
             FROM staff s LEFT JOIN staff_work w ON w.staff_id = s.id WHERE s.active AND s.role IN ('psychologist', 'supervisor') ORDER BY on_shift DESC, s.name, s.id LIMIT 500`,
      values: [now],
    });
    return rows.map(({ on_shift: onShift, ...one }) => ({ ...one, onShift }));
  },
};

interface WorkRow {
  held: number;
  holds_red: boolean;
  last_red_at: Date | null;
  not_today: string[] | null;
  queues: string[] | null;
  languages: string[] | null;
}
