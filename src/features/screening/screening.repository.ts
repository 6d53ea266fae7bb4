import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Tx } from "../../db/database.ts";
import type { ScreenAnswers, ScreenKind, ScreenLevel } from "./screening.ts";

/** A screen as it was filled. */
export interface ScreenRecord {
  readonly id: string;
  readonly caseId: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly kind: ScreenKind;
  readonly version: number;
  readonly level: ScreenLevel;
  readonly answers: ScreenAnswers;
  /** What the psychologist adds; may be empty. */
  readonly words: string;
  readonly at: Date;
}

/** More screens than these no case shows. */
const MOST_SHOWN = 200;

const place = (id: string): string => `screen:answers_sealed:${id}`;

export type ScreenRecords = ReturnType<typeof createScreenRecords>;

/** The rows of screens; the answers are sealed with the case's key, like notes. */
export function createScreenRecords({ keys }: { keys: KeyRing }) {
  return {
    async add(tx: Tx, { answers, words, staffName: _name, ...row }: ScreenRecord): Promise<void> {
      const sealer = await keys.of(tx.pg, row.caseId);
      await tx.prisma.screen.create({ data: { ...row, answersSealed: sealer.seal(place(row.id), JSON.stringify({ answers, words })) } });
    },

    /** Whose screen an id is; null when nobody's. */
    async ownerOf(tx: Tx, id: string): Promise<{ caseId: string; staffId: string } | null> {
      return tx.prisma.screen.findUnique({ where: { id }, select: { caseId: true, staffId: true } });
    },

    /** The screens of a case, the latest first. */
    async ofCase(tx: Tx, caseId: string): Promise<ScreenRecord[]> {
      const sealer = await keys.of(tx.pg, caseId);
      const rows = await tx.prisma.screen.findMany({
        where: { caseId },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: MOST_SHOWN,
        include: { staff: { select: { name: true } } },
      });
      return rows.map(({ answersSealed, staff, ...row }) => ({
        ...row,
        ...(JSON.parse(sealer.open(place(row.id), answersSealed)) as { answers: ScreenAnswers; words: string }),
        kind: row.kind as ScreenKind,
        level: row.level as ScreenLevel,
        staffName: staff.name,
      }));
    },
  };
}
