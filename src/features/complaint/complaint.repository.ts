import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Tx } from "../../db/database.ts";
import type { Prisma } from "../../db/generated/client.ts";
import { RuleBroken } from "../../shared/errors.ts";
import type { TeenAddress } from "../../shared/voice.ts";
import type { Staff } from "../staff/permissions.ts";
import type { Complaint, ComplaintOutcome } from "./complaint.ts";

/** Not `OR: []`: inside an AND that means everything. */
const NOTHING: Prisma.ComplaintWhereInput = { id: { in: [] } };

/**
 * Complaints this member may read and handle: a supervisor all but those about themself, those of a case that its teen took out of
 * sight, and those of a person whom they may know.
 */
export function visibleTo(staff: Staff): Prisma.ComplaintWhereInput {
  if (staff.role !== "supervisor") return NOTHING;
  const inSight = { frozenAt: null, person: { is: { knownBy: { none: { staffId: staff.id } } } } };
  return { case: inSight, OR: [{ aboutId: null }, { aboutId: { not: staff.id } }] };
}

const MOST_LISTED = 200;
const WITH = {
  about: { select: { name: true } },
  handledBy: { select: { name: true } },
  case: { select: { chatId: true, personId: true, person: { select: { pseudonym: true, locale: true } } } },
} as const satisfies Prisma.ComplaintInclude;
type Row = Prisma.ComplaintGetPayload<{ include: typeof WITH }>;

const place = (id: string): string => `complaint:body_sealed:${id}`;

export type Complaints = ReturnType<typeof createComplaints>;

/** The rows of complaints; their words are sealed with the case's key and go when it goes. */
export function createComplaints({ keys }: { keys: KeyRing }) {
  const textOf = async (tx: Tx, { id, caseId, bodySealed }: Row): Promise<string | null> => {
    try {
      return (await keys.of(tx.pg, caseId)).open(place(id), bodySealed);
    } catch (error) {
      if (error instanceof RuleBroken && error.rule === "key-destroyed") return null;
      throw error;
    }
  };

  const toComplaint = async (tx: Tx, row: Row): Promise<Complaint> => ({
    id: row.id,
    caseId: row.caseId,
    pseudonym: row.case.person.pseudonym,
    aboutName: row.about?.name ?? null,
    text: await textOf(tx, row),
    at: row.at,
    handled:
      row.handledAt && row.handledBy ? { at: row.handledAt, byName: row.handledBy.name, outcome: row.outcome as ComplaintOutcome } : null,
  });

  return {
    /** Keeps a complaint; one that is known changes nothing. */
    async add(
      tx: Tx,
      complaint: { id: string; caseId: string; aboutId: string | null; text: string; messageIds: readonly number[]; at: Date },
    ): Promise<void> {
      const { id, caseId, aboutId, text, messageIds, at } = complaint;
      const bodySealed = (await keys.of(tx.pg, caseId)).seal(place(id), text);
      const row = { id, caseId, aboutId, bodySealed, channelMessageIds: messageIds.map(BigInt), at };
      await tx.prisma.complaint.createMany({ data: [row], skipDuplicates: true });
    },

    /** Open ones the oldest first, handled ones the latest first. */
    async list(tx: Tx, staff: Staff, handled: boolean): Promise<Complaint[]> {
      const rows = await tx.prisma.complaint.findMany({
        where: { AND: [visibleTo(staff), { handledAt: handled ? { not: null } : null }] },
        orderBy: handled ? { handledAt: "desc" } : { at: "asc" },
        take: MOST_LISTED,
        include: WITH,
      });
      const complaints: Complaint[] = [];
      for (const row of rows) complaints.push(await toComplaint(tx, row));
      return complaints;
    },

    /** The complaint when this member may see it, and where its teen is reached. */
    async find(tx: Tx, staff: Staff, id: string): Promise<{ complaint: Complaint; address: TeenAddress } | null> {
      const row = await tx.prisma.complaint.findFirst({ where: { AND: [visibleTo(staff), { id }] }, include: WITH });
      if (!row) return null;
      const { personId, chatId, person } = row.case;
      return { complaint: await toComplaint(tx, row), address: { personId, chatId, locale: person.locale } };
    },

    /** True for exactly one of all who try. */
    async handle(tx: Tx, id: string, done: { outcome: ComplaintOutcome; staffId: string; at: Date }): Promise<boolean> {
      const { count } = await tx.prisma.complaint.updateMany({
        where: { id, handledAt: null },
        data: { handledAt: done.at, handledById: done.staffId, outcome: done.outcome },
      });
      return count === 1;
    },

    /** Is this message of the person part of a complaint? */
    async hasMessage(tx: Tx, personId: string, messageId: number): Promise<boolean> {
      const where = { case: { personId }, channelMessageIds: { has: BigInt(messageId) } };
      return (await tx.prisma.complaint.findFirst({ where, select: { id: true } })) !== null;
    },
  };
}
