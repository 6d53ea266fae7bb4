import type { Tx } from "../../db/database.ts";
import type { Risk } from "../../shared/risk.ts";

/** One week, from its Monday in Ukraine's time. */
export interface WeekFigures {
  /** `2026-11-23`. */
  readonly week: string;
  /** Calls that woke somebody for a child: words of danger, a call for help, blackmail at night. */
  readonly opened: number;
  /** Of these, somebody took the case. */
  readonly claimed: number;
  /** Of these, a person found no danger: a false page. */
  readonly notRed: number;
  /** People who came for the first time. */
  readonly contacts: number;
  /** Waits that nobody ended in time. */
  readonly late: Readonly<Record<Risk, number>>;
}

const WEEK = (column: string): string => `to_char(date_trunc('week', ${column} AT TIME ZONE 'Europe/Kyiv'), 'YYYY-MM-DD')`;

interface Row {
  week: string;
  opened: number;
  claimed: number;
  not_red: number;
  contacts: number;
  red: number;
  orange: number;
  yellow: number;
  green: number;
}

/** The weeks since then in which anything happened, the latest first. Counts only; what a case was about is not in them. */
export async function weekFigures(tx: Tx, since: Date): Promise<WeekFigures[]> {
  const { rows } = await tx.pg.query<Row>({
    name: "page-week-figures",
    text: `WITH pages AS (
             SELECT ${WEEK("opened_at")} AS week, count(*) AS opened, count(claimed_at) AS claimed,
               count(*) FILTER (WHERE verdict = 'not_red') AS not_red
             FROM page p WHERE opened_at >= $1 AND kind IN ('danger', 'blackmail')
               AND EXISTS (SELECT 1 FROM page_attempt a WHERE a.page_id = p.id) GROUP BY 1),
           people AS (
             SELECT ${WEEK("coalesce(consented_at, created_at)")} AS week, count(*) AS contacts
             FROM person WHERE coalesce(consented_at, created_at) >= $1 GROUP BY 1),
           waits AS (
             SELECT ${WEEK("at")} AS week, count(*) FILTER (WHERE risk = 'red') AS red, count(*) FILTER (WHERE risk = 'orange') AS orange,
               count(*) FILTER (WHERE risk = 'yellow') AS yellow, count(*) FILTER (WHERE risk = 'green') AS green
             FROM breach WHERE at >= $1 GROUP BY 1)
           SELECT week, coalesce(opened, 0)::int AS opened, coalesce(claimed, 0)::int AS claimed, coalesce(not_red, 0)::int AS not_red,
             coalesce(contacts, 0)::int AS contacts, coalesce(red, 0)::int AS red, coalesce(orange, 0)::int AS orange,
             coalesce(yellow, 0)::int AS yellow, coalesce(green, 0)::int AS green
           FROM pages FULL JOIN people USING (week) FULL JOIN waits USING (week) ORDER BY week DESC`,
    values: [since],
  });
  return rows.map(({ week, opened, claimed, not_red: notRed, contacts, ...late }) => ({ week, opened, claimed, notRed, contacts, late }));
}

/** Calls for a child that woke somebody, opened since then. */
export async function pagesSince(tx: Tx, since: Date): Promise<{ opened: number; claimed: number; notRed: number }> {
  const { rows } = await tx.pg.query<{ opened: number; claimed: number; not_red: number }>({
    name: "page-figures-since",
    text: `SELECT count(*)::int AS opened, count(claimed_at)::int AS claimed, (count(*) FILTER (WHERE verdict = 'not_red'))::int AS not_red
           FROM page p WHERE opened_at >= $1 AND kind IN ('danger', 'blackmail')
             AND EXISTS (SELECT 1 FROM page_attempt a WHERE a.page_id = p.id)`,
    values: [since],
  });
  const { opened = 0, claimed = 0, not_red: notRed = 0 } = rows[0] ?? {};
  return { opened, claimed, notRed };
}
