import type { Tx } from "../../db/database.ts";
import type { Help, MeansName, Page, PageKind, Told } from "./paging.ts";

export type AttemptStatus = "pending" | "sent" | "failed" | "gone" | "skipped";

export interface Attempt {
  readonly id: string;
  readonly pageId: string;
  readonly round: number;
  readonly step: number;
  readonly means: MeansName;
  readonly target: string;
  readonly status: AttemptStatus;
}

export interface PushDevice {
  readonly id: string;
  readonly staffId: string;
  readonly endpoint: string;
  readonly publicKey: string;
  readonly auth: string;
}

export interface IncidentRecord {
  readonly id: string;
  readonly caseId: string;
  readonly kind: PageKind;
  readonly openedAt: Date;
  readonly endedAt: Date | null;
  /** Did help arrive? Null: nobody has said. */
  readonly help: Help | null;
  readonly events: readonly { readonly type: string; readonly staffName: string | null; readonly at: Date }[];
}

interface Row {
  id: string;
  case_id: string;
  kind: PageKind;
  round: number;
  step: number;
  due_at: Date | null;
  opened_at: Date;
  answered_at: Date | null;
  ended_at: Date | null;
  told_message: string | null;
  told: Told | null;
}

const COLUMNS = "id, case_id, kind, round, step, due_at, opened_at, answered_at, ended_at, told_message, told";

const toPage = (row: Row): Page => ({
  ...{ id: row.id, caseId: row.case_id, kind: row.kind, round: row.round, step: row.step, dueAt: row.due_at, openedAt: row.opened_at },
  ...{ answeredAt: row.answered_at, endedAt: row.ended_at, told: row.told },
  toldMessage: row.told_message === null ? null : BigInt(row.told_message),
});

const MOST_LISTED = 200;

/** The rows of pages, their attempts, incidents and devices. */
export const pageRecords = {
  /** Opens a page; false when one for this reason is open already. */
  async open(tx: Tx, page: Pick<Page, "id" | "caseId" | "kind">, now: Date): Promise<boolean> {
    const { rowCount } = await tx.pg.query({
      name: "page-open",
      text: `INSERT INTO page (id, case_id, kind, due_at, opened_at) VALUES ($1, $2, $3, $4, $4)
             ON CONFLICT (case_id, kind) WHERE ended_at IS NULL DO NOTHING`,
      values: [page.id, page.caseId, page.kind, now],
    });
    return rowCount === 1;
  },

  async caseOf(tx: Tx, pageId: string): Promise<string | null> {
    const { rows } = await tx.pg.query<{ case_id: string }>({
      name: "page-case",
      text: "SELECT case_id FROM page WHERE id = $1",
      values: [pageId],
    });
    return rows[0]?.case_id ?? null;
  },

  /** The page as it is now, locked. Person and case are locked before. */
  async lock(tx: Tx, pageId: string): Promise<Page | null> {
    const { rows } = await tx.pg.query<Row>({
      name: "page-lock",
      text: `SELECT ${COLUMNS} FROM page WHERE id = $1 FOR UPDATE`,
      values: [pageId],
    });
    return rows[0] ? toPage(rows[0]) : null;
  },

  /** Pages of the case that have not ended, locked. */
  async lockOf(tx: Tx, caseId: string): Promise<Page[]> {
    const { rows } = await tx.pg.query<Row>({
      name: "page-lock-of-case",
      text: `SELECT ${COLUMNS} FROM page WHERE case_id = $1 AND ended_at IS NULL ORDER BY opened_at, id FOR UPDATE`,
      values: [caseId],
    });
    return rows.map(toPage);
  },

  async save(tx: Tx, page: Page): Promise<void> {
    await tx.pg.query({
      name: "page-save",
      text: `UPDATE page SET round = $2, step = $3, due_at = $4, answered_at = $5, ended_at = $6, told_message = $7, told = $8 WHERE id = $1`,
      values: [page.id, page.round, page.step, page.dueAt, page.answeredAt, page.endedAt, page.toldMessage, page.told],
    });
  },

  /** What is due, the longest due first. Nothing is locked. */
  async due(tx: Tx, now: Date, most: number): Promise<string[]> {
    const { rows } = await tx.pg.query<{ id: string }>({
      name: "page-due",
      text: "SELECT id FROM page WHERE due_at <= $1 ORDER BY due_at LIMIT $2",
      values: [now, most],
    });
    return rows.map(({ id }) => id);
  },

  /** Pages that have not ended. */
  async current(tx: Tx): Promise<Page[]> {
    const { rows } = await tx.pg.query<Row>({
      name: "page-current",
      text: `SELECT ${COLUMNS} FROM page WHERE ended_at IS NULL ORDER BY opened_at, id LIMIT ${MOST_LISTED}`,
    });
    return rows.map(toPage);
  },

  /** Has one of these said something in the case since the page was opened? */
  async spokenSince(tx: Tx, { caseId, openedAt }: Page, authors: readonly ("teen" | "staff")[]): Promise<boolean> {
    const { rowCount } = await tx.pg.query({
      name: "page-spoken-since",
      text: "SELECT 1 FROM message WHERE case_id = $1 AND at > $2 AND author = ANY($3) LIMIT 1",
      values: [caseId, openedAt, authors],
    });
    return (rowCount ?? 0) > 0;
  },

  /** Remembers whom the page has called; a member who is gone by now keeps nobody else from being called. */
  async called(tx: Tx, pageId: string, staffIds: readonly string[], now: Date): Promise<void> {
    await tx.pg.query({
      name: "page-called",
      text: "INSERT INTO page_called (page_id, staff_id, at) SELECT $1, id, $3 FROM staff WHERE id = ANY($2) ON CONFLICT DO NOTHING",
      values: [pageId, staffIds, now],
    });
  },

  /** By how many other pages each member was called since then. */
  async woken(tx: Tx, pageId: string, since: Date): Promise<ReadonlyMap<string, number>> {
    const { rows } = await tx.pg.query<{ staff_id: string; pages: number }>({
      name: "page-woken",
      text: "SELECT staff_id, count(*)::int AS pages FROM page_called WHERE at > $2 AND page_id <> $1 GROUP BY staff_id",
      values: [pageId, since],
    });
    return new Map(rows.map(({ staff_id: staffId, pages }) => [staffId, pages]));
  },

  /** Somebody has the case: the first time is kept. */
  async claimed(tx: Tx, pageId: string, now: Date): Promise<void> {
    await tx.pg.query({
      name: "page-claimed",
      text: "UPDATE page SET claimed_at = coalesce(claimed_at, $2) WHERE id = $1",
      values: [pageId, now],
    });
  },

  /**
   * What a person found of the calls for a case; the first word counts.
   *
   * @param since only of those opened after it
   */
  async judge(tx: Tx, caseId: string, verdict: "danger" | "not_red", since: Date | null = null): Promise<void> {
    await tx.pg.query({
      name: "page-judge",
      text: "UPDATE page SET verdict = $2 WHERE case_id = $1 AND verdict IS NULL AND ($3::timestamptz IS NULL OR opened_at >= $3)",
      values: [caseId, verdict, since],
    });
  },

  async isOpen(tx: Tx, caseId: string, kind: PageKind): Promise<boolean> {
    const { rowCount } = await tx.pg.query({
      name: "page-is-open",
      text: "SELECT 1 FROM page WHERE case_id = $1 AND kind = $2 AND ended_at IS NULL",
      values: [caseId, kind],
    });
    return (rowCount ?? 0) > 0;
  },

  /** A message of the talk shows its place in the queue already. */
  async showsPlace(tx: Tx, caseId: string): Promise<boolean> {
    const { rowCount } = await tx.pg.query({
      name: "page-shows-place",
      text: "SELECT 1 FROM talk WHERE case_id = $1 AND place_message IS NOT NULL",
      values: [caseId],
    });
    return (rowCount ?? 0) > 0;
  },

  /**
   * Reds that somebody holds, whose teen has had no word since before `before` (nor has whoever holds it just taken it) and has
   * written since: where all is silent, silence is told of. Without those told of already.
   */
  async unheard(tx: Tx, { before, now }: { before: Date; now: Date }, most: number): Promise<string[]> {
    const { rows } = await tx.pg.query<{ id: string }>({
      name: "page-unheard",
      text: `SELECT c.id FROM case_file c
             CROSS JOIN LATERAL (SELECT coalesce(max(at) FILTER (WHERE author = 'staff'), '-infinity') AS staff,
               max(at) FILTER (WHERE author = 'teen') AS teen FROM message WHERE case_id = c.id) AS last
             CROSS JOIN LATERAL (SELECT min(at) AS at FROM message WHERE case_id = c.id AND author = 'teen' AND at > last.staff) AS first
             CROSS JOIN LATERAL (SELECT max(at) AS at FROM case_event WHERE case_id = c.id AND type = 'claimed') AS claimed
             WHERE c.status = 'claimed' AND c.lease_until > $2 AND c.frozen_at IS NULL AND c.urgency = 0
               AND greatest(first.at, claimed.at) <= $1 AND first.at IS NOT NULL AND last.teen > $1
               AND NOT EXISTS (SELECT 1 FROM page p WHERE p.case_id = c.id AND p.kind = 'unheard' AND p.ended_at IS NULL)
             ORDER BY first.at LIMIT $3`,
      values: [before, now, most],
    });
    return rows.map(({ id }) => id);
  },

  /** What is kept of a red that its teen deleted: `waits` for a supervisor to look at it, was `seen`, or there is nothing (any more). */
  async minimumOf(tx: Tx, caseId: string, now: Date): Promise<"waits" | "seen" | "none"> {
    const { rows } = await tx.pg.query<{ seen: boolean }>({
      name: "page-minimum",
      text: "SELECT opened_at IS NOT NULL AS seen FROM held_minimum WHERE case_id = $1 AND until > $2",
      values: [caseId, now],
    });
    const [row] = rows;
    return row ? (row.seen ? "seen" : "waits") : "none";
  },

  /** The message is still in the teen's chat: no exit has taken it out. */
  async stillThere(tx: Tx, message: bigint): Promise<boolean> {
    const { rowCount } = await tx.pg.query({
      name: "page-message-there",
      text: "SELECT 1 FROM chat_message WHERE provisional_id = $1 AND removed_at IS NULL",
      values: [message],
    });
    return (rowCount ?? 0) > 0;
  },

  /** Records the calls of a step, each once however often this is done. Gives those that are new. */
  async addAttempts(tx: Tx, attempts: readonly Omit<Attempt, "status">[], now: Date): Promise<string[]> {
    if (attempts.length === 0) return [];
    const { rows } = await tx.pg.query<{ id: string }>({
      name: "page-attempt-add",
      text: `INSERT INTO page_attempt (id, page_id, round, step, means, target, at)
             SELECT id, page, round, step, means, target, $7
             FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::text[], $6::text[]) AS new (id, page, round, step, means, target)
             ON CONFLICT DO NOTHING RETURNING id`,
      values: [
        attempts.map(({ id }) => id),
        attempts.map(({ pageId }) => pageId),
        attempts.map(({ round }) => round),
        attempts.map(({ step }) => step),
        attempts.map(({ means }) => means),
        attempts.map(({ target }) => target),
        now,
      ],
    });
    return rows.map(({ id }) => id);
  },

  /** One call with its page, as they are now. */
  async attempt(tx: Tx, id: string): Promise<{ attempt: Attempt; page: Page } | null> {
    const row = await tx.prisma.pageAttempt.findUnique({ where: { id }, include: { page: true } });
    if (!row) return null;
    const { page, means, status, ...rest } = row;
    return {
      attempt: { ...rest, means: means as MeansName, status: status as AttemptStatus },
      page: { ...page, kind: page.kind as PageKind, told: page.told as Told | null },
    };
  },

  /** Notes what became of a call; only the first note counts. */
  async settle(tx: Tx, id: string, status: AttemptStatus, now: Date): Promise<boolean> {
    const { rowCount } = await tx.pg.query({
      name: "page-attempt-settle",
      text: "UPDATE page_attempt SET status = $2, tries = tries + 1, done_at = $3 WHERE id = $1 AND status = 'pending'",
      values: [id, status, now],
    });
    return rowCount === 1;
  },

  async devicesOf(tx: Tx, staffIds: readonly string[]): Promise<PushDevice[]> {
    return tx.prisma.pushDevice.findMany({ where: { staffId: { in: [...staffIds] } }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  },

  async device(tx: Tx, id: string): Promise<PushDevice | null> {
    return tx.prisma.pushDevice.findUnique({ where: { id } });
  },

  /** A browser that may be woken; one that another member used before is this member's now. */
  async addDevice(tx: Tx, device: PushDevice, now: Date): Promise<void> {
    const { id, endpoint, ...keys } = device;
    await tx.prisma.pushDevice.upsert({ where: { endpoint }, create: { id, endpoint, ...keys, at: now }, update: { ...keys, at: now } });
  },

  async removeDevice(tx: Tx, where: { id: string } | { endpoint: string; staffId: string }): Promise<void> {
    await tx.prisma.pushDevice.deleteMany({ where });
  },

  async emailOf(tx: Tx, staffId: string): Promise<string | null> {
    const row = await tx.prisma.staff.findFirst({ where: { id: staffId, active: true }, select: { email: true } });
    return row?.email ?? null;
  },

  /** Adds to the incident of a page, opening it when there is none. */
  async addToIncident(tx: Tx, page: Page, event: { id: string; type: string; staffId?: string; at: Date }): Promise<void> {
    const { id: incidentId } = await tx.prisma.incident.upsert({
      where: { pageId: page.id },
      create: { id: event.id, pageId: page.id, caseId: page.caseId, openedAt: event.at },
      update: {},
      select: { id: true },
    });
    await tx.prisma.incidentEvent.create({ data: { incidentId, type: event.type, staffId: event.staffId ?? null, at: event.at } });
  },

  /** Adds to the incident of a page when there is one. */
  async noteIncident(tx: Tx, pageId: string, event: { type: string; staffId?: string; at: Date; ends?: boolean }): Promise<void> {
    const incident = await tx.prisma.incident.findUnique({ where: { pageId }, select: { id: true } });
    if (!incident) return;
    await tx.prisma.incidentEvent.create({
      data: { incidentId: incident.id, type: event.type, staffId: event.staffId ?? null, at: event.at },
    });
    if (event.ends) await tx.prisma.incident.updateMany({ where: { pageId, endedAt: null }, data: { endedAt: event.at } });
  },

  /** Keeps whether help arrived; false when there is no such incident. */
  async sayHelp(tx: Tx, incidentId: string, help: Help, event: { staffId: string; at: Date }): Promise<boolean> {
    const { count } = await tx.prisma.incident.updateMany({ where: { id: incidentId }, data: { help } });
    if (count === 0) return false;
    await tx.prisma.incidentEvent.create({ data: { incidentId, type: `help-${help.replace("_", "-")}`, ...event } });
    return true;
  },

  /** Incidents, the latest first. */
  async incidents(tx: Tx): Promise<IncidentRecord[]> {
    const rows = await tx.prisma.incident.findMany({
      orderBy: { openedAt: "desc" },
      take: MOST_LISTED,
      include: { page: { select: { kind: true } }, events: { orderBy: { id: "asc" }, include: { staff: { select: { name: true } } } } },
    });
    return rows.map(({ id, caseId, page, openedAt, endedAt, help, events }) => ({
      ...{ id, caseId, kind: page.kind as PageKind, openedAt, endedAt, help: help as Help | null },
      events: events.map(({ type, staff, at }) => ({ type, staffName: staff?.name ?? null, at })),
    }));
  },
};
