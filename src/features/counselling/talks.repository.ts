import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Tx } from "../../db/database.ts";
import type { TalkFacts } from "../cases/talk-port.use-cases.ts";
import type { ErrandKind, Felt, SafeWindow } from "./talk.ts";

/** What a talk has besides its case; everything empty until it is first needed. */
export interface Talk {
  readonly keeperId: string | null;
  readonly toldId: string | null;
  readonly avoidIds: readonly string[];
  readonly placeMessage: bigint | null;
  readonly placeShown: number | null;
}

type Changes = Partial<{
  keeperId: string | null;
  toldId: string | null;
  avoidIds: string[];
  reservedUntil: Date | null;
  placeMessage: bigint | null;
  placeShown: number | null;
}>;

const EMPTY: Talk = { keeperId: null, toldId: null, avoidIds: [], placeMessage: null, placeShown: null };
const feltPlace = (caseId: string): string => `talk:felt_sealed:${caseId}`;

export type Talks = ReturnType<typeof createTalks>;

/** The rows of talks, their errands, and when a teen may be written to. */
export function createTalks({ keys }: { keys: KeyRing }) {
  return {
    async of(tx: Tx, caseId: string): Promise<Talk> {
      const select = { keeperId: true, toldId: true, avoidIds: true, placeMessage: true, placeShown: true } as const;
      return (await tx.prisma.talk.findUnique({ where: { caseId }, select })) ?? EMPTY;
    },

    /** Changes a talk. Its case is locked. */
    async change(tx: Tx, caseId: string, changes: Changes): Promise<void> {
      await tx.prisma.talk.upsert({ where: { caseId }, create: { caseId, ...changes }, update: changes });
    },

    async keepFelt(tx: Tx, caseId: string, said: { felt: Felt; words: string | null; at: Date }): Promise<void> {
      const sealer = await keys.of(tx.pg, caseId);
      const feltSealed = said.words === null ? null : sealer.seal(feltPlace(caseId), said.words);
      const kept = { felt: said.felt, feltSealed, feltAt: said.at };
      await tx.prisma.talk.upsert({ where: { caseId }, create: { caseId, ...kept }, update: kept });
    },

    /** Everything of it that staff see. Null for a case that is no talk. */
    async factsOf(tx: Tx, caseId: string): Promise<TalkFacts | null> {
      const found = await tx.prisma.case.findFirst({
        where: { id: caseId, kind: "counselling" },
        select: { talk: { include: { keeper: { select: { name: true } } } }, errands: true, person: { select: { safeTime: true } } },
      });
      if (!found) return null;
      const { talk, errands, person } = found;
      const sealer = talk?.feltSealed ? await keys.of(tx.pg, caseId) : null;
      return {
        safeTime: person.safeTime && { from: person.safeTime.fromAt, until: person.safeTime.untilAt },
        askedForAnother: (talk?.avoidIds.length ?? 0) > 0,
        keeperName: talk?.keeper?.name ?? null,
        checkInAt: errands.find(({ kind }) => kind === "check_in")?.dueAt ?? null,
        felt:
          talk?.felt && talk.feltAt
            ? { how: talk.felt, words: talk.feltSealed && sealer ? sealer.open(feltPlace(caseId), talk.feltSealed) : null, at: talk.feltAt }
            : null,
      };
    },

    /** Remembers to do something about the talk; a time given before is forgotten. */
    async remember(tx: Tx, caseId: string, kind: ErrandKind, dueAt: Date): Promise<void> {
      await tx.prisma.talkErrand.upsert({
        where: { caseId_kind: { caseId, kind } },
        create: { caseId, kind, dueAt },
        update: { dueAt },
      });
    },

    async forget(tx: Tx, caseId: string, ...kinds: ErrandKind[]): Promise<void> {
      await tx.prisma.talkErrand.deleteMany({ where: { caseId, kind: { in: kinds } } });
    },

    /** What is due, the longest due first. Nothing is locked. */
    async due(tx: Tx, now: Date, most: number): Promise<{ caseId: string; kind: string }[]> {
      return tx.prisma.talkErrand.findMany({
        where: { dueAt: { lte: now } },
        orderBy: { dueAt: "asc" },
        take: most,
        select: { caseId: true, kind: true },
      });
    },

    /** Takes a due errand: true for exactly one of all who try. */
    async take(tx: Tx, caseId: string, kind: string, now: Date): Promise<boolean> {
      const { count } = await tx.prisma.talkErrand.deleteMany({ where: { caseId, kind, dueAt: { lte: now } } });
      return count > 0;
    },

    async agree(tx: Tx, personId: string, { from, until }: SafeWindow): Promise<void> {
      const window = { fromAt: from, untilAt: until };
      await tx.prisma.safeTime.upsert({ where: { personId }, create: { personId, ...window }, update: window });
    },

    async agreed(tx: Tx, personId: string): Promise<SafeWindow | null> {
      const row = await tx.prisma.safeTime.findUnique({ where: { personId } });
      return row && { from: row.fromAt, until: row.untilAt };
    },

    async disagree(tx: Tx, personId: string): Promise<void> {
      await tx.prisma.safeTime.deleteMany({ where: { personId } });
    },

    /** Nothing is to follow any more: no errand, no agreed time, no message that changes. */
    async hush(tx: Tx, personId: string): Promise<void> {
      await tx.prisma.talkErrand.deleteMany({ where: { case: { personId } } });
      await tx.prisma.safeTime.deleteMany({ where: { personId } });
      await tx.prisma.talk.updateMany({ where: { case: { personId }, placeMessage: { not: null } }, data: { placeMessage: null } });
    },

    /** Talks whose place is shown to somebody who may be written to now, and is another by now. */
    async movedPlaces(tx: Tx, hereSince: Date, most: number): Promise<string[]> {
      const { rows } = await tx.pg.query<{ id: string }>({
        name: "talk-moved-places",
        text: `WITH ranked AS (
                 SELECT id, row_number() OVER (ORDER BY urgency, waiting_since, id) AS place FROM case_file
                 WHERE status = 'waiting' AND frozen_at IS NULL AND queue = 'counselling')
               SELECT r.id FROM talk t JOIN ranked r ON r.id = t.case_id JOIN case_file c ON c.id = t.case_id JOIN person p ON p.id = c.person_id
               WHERE t.place_message IS NOT NULL AND t.place_shown IS DISTINCT FROM r.place AND ${MAY_SEE_CHANGES} LIMIT $2`,
        values: [hereSince, most],
      });
      return rows.map(({ id }) => id);
    },

    /**
     * Talks that somebody had and that wait again, unanswered, without their teen having been told, and the teen is here.
     *
     * @param before they wait at least since then
     */
    async waitingAgain(tx: Tx, hereSince: Date, before: Date, most: number): Promise<string[]> {
      const { rows } = await tx.pg.query<{ id: string }>({
        name: "talk-waiting-again",
        text: `SELECT c.id FROM talk t JOIN case_file c ON c.id = t.case_id JOIN person p ON p.id = c.person_id
               WHERE c.status = 'waiting' AND c.frozen_at IS NULL AND c.queue = 'counselling' AND c.changed_at <= $2 AND t.place_message IS NULL AND t.place_shown = 0
                 AND p.contact <> 'silent' AND NOT p.disguised AND p.last_seen_at >= $1
                 AND (SELECT m.author FROM message m WHERE m.case_id = c.id ORDER BY m.at DESC LIMIT 1) IS DISTINCT FROM 'staff' LIMIT $3`,
        values: [hereSince, before, most],
      });
      return rows.map(({ id }) => id);
    },

    /**
     * Cases of risk red in which nobody has said anything since then, and of which no supervisor has been told yet. One that waits
     * and is red only because the red door was opened wakes nobody at night: it stands on top (rule of care 7).
     */
    async silentReds(tx: Tx, before: Date, onDuty: boolean, most: number): Promise<string[]> {
      const { rows } = await tx.pg.query<{ id: string }>({
        name: "talk-silent-reds",
        text: `SELECT c.id FROM case_file c
               CROSS JOIN LATERAL (SELECT coalesce(max(m.at), c.opened_at) AS at FROM message m WHERE m.case_id = c.id) AS last
               WHERE c.status IN ('waiting', 'claimed') AND c.frozen_at IS NULL AND c.urgency = 0 AND last.at <= $1
                 AND NOT EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = c.id AND e.type = 'red-silent' AND e.at > last.at)
                 AND ($3 OR c.status = 'claimed' OR NOT EXISTS (SELECT 1 FROM signal s WHERE s.case_id = c.id AND s.name = 'emergency_door')
                   OR EXISTS (SELECT 1 FROM signal s WHERE s.case_id = c.id AND s.risk = 'red' AND s.name <> 'emergency_door')
                   OR EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = c.id AND e.actor = 'staff' AND e.data->>'to' = 'red'))
               ORDER BY last.at LIMIT $2`,
        values: [before, most, onDuty],
      });
      return rows.map(({ id }) => id);
    },

    /** Whose words came last, and whether staff's have arrived. */
    async lastWords(tx: Tx, caseId: string): Promise<{ author: string; at: Date; delivered: boolean } | null> {
      const { rows } = await tx.pg.query<{ author: string; at: Date; delivered: boolean }>({
        name: "talk-last-words",
        text: `SELECT m.author, m.at, coalesce(o.status = 'delivered', false) AS delivered FROM message m LEFT JOIN outbox o ON o.id = m.outbox_id
               WHERE m.case_id = $1 ORDER BY m.at DESC, m.id DESC LIMIT 1`,
        values: [caseId],
      });
      return rows[0] ?? null;
    },

    /** Who wrote to the person last in any of their talks, and in which. */
    async lastSpeaker(tx: Tx, personId: string): Promise<{ caseId: string; staffId: string } | null> {
      const { rows } = await tx.pg.query<{ case_id: string; staff_id: string }>({
        name: "talk-last-speaker",
        text: `SELECT m.case_id, m.staff_id FROM message m JOIN case_file c ON c.id = m.case_id
               WHERE c.person_id = $1 AND c.kind = 'counselling' AND m.author = 'staff' AND m.staff_id IS NOT NULL ORDER BY m.at DESC LIMIT 1`,
        values: [personId],
      });
      return rows[0] ? { caseId: rows[0].case_id, staffId: rows[0].staff_id } : null;
    },

    /** Are there words of staff for this person that wait for them? */
    async wordsWait(tx: Tx, personId: string): Promise<boolean> {
      const { rowCount } = await tx.pg.query({
        name: "talk-words-wait",
        text: "SELECT 1 FROM outbox WHERE person_id = $1 AND status = 'held' LIMIT 1",
        values: [personId],
      });
      return (rowCount ?? 0) > 0;
    },
  };
}

/** SQL: may a message that `p` sees already change its words? While they are here, or where they allowed us to write. */
const MAY_SEE_CHANGES = "p.contact <> 'silent' AND NOT p.disguised AND (p.contact = 'open' OR p.last_seen_at >= $1)";
