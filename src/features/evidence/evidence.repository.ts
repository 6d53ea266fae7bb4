import type { KeyRing, Sealer } from "../../crypto/key-ring.ts";
import type { Tx } from "../../db/database.ts";
import type { EvidenceFile as Row } from "../../db/generated/client.ts";
import { days, later } from "../../shared/clock.ts";
import type { Places, TakenIn } from "./evidence.intake.ts";
import type { EvidenceFile, Failure, FileKind, Refusal } from "./evidence.ts";

/** A file as it is stored, with where things are. */
export interface FileRecord {
  readonly file: EvidenceFile;
  /** Null when nothing of it is or will be stored. */
  readonly places: Places | null;
  /** Where it stands in the teen's chat. */
  readonly chatId: string;
  readonly channelMessageId: number | null;
  /** The sender's name for it. */
  readonly name: string | null;
  /** How Telegram knows it, while it is expected. */
  readonly reference: string | null;
}

export interface NewFile {
  readonly id: string;
  readonly caseId: string;
  readonly messageId: string | null;
  readonly chatId: string;
  readonly channelMessageId: number | null;
  readonly kind: FileKind;
  readonly status: "expected" | "too_large";
  readonly size: number | null;
  readonly name: string | null;
  readonly reference: string | null;
  readonly places: Places;
  readonly at: Date;
}

/** More than these no case shows. */
const MOST_SHOWN = 500;

const place = (column: string, id: string): string => `evidence_file:${column}:${id}`;

/** Rows of files, their sealed columns opened with the case's key. */
export function createEvidenceRecords({ keys }: { keys: KeyRing }) {
  const opened = (sealer: Sealer, column: string, id: string, sealed: Uint8Array | null): string | null =>
    sealed && sealer.open(place(column, id), sealed);

  const placesOf = (sealer: Sealer, { id, storageKey, copyKey, keySealed }: Row): Places | null => {
    const fileKey = opened(sealer, "key_sealed", id, keySealed);
    return fileKey === null ? null : { storageKey, copyKey, fileKey };
  };

  const toRecord = (sealer: Sealer, row: Row): FileRecord => ({
    file: toFile(row, opened(sealer, "sha256_sealed", row.id, row.sha256Sealed)),
    places: placesOf(sealer, row),
    chatId: row.chatId,
    channelMessageId: row.channelMessageId === null ? null : Number(row.channelMessageId),
    name: opened(sealer, "name_sealed", row.id, row.nameSealed),
    reference: opened(sealer, "reference_sealed", row.id, row.referenceSealed),
  });

  return {
    async insert(tx: Tx, { reference, name, places, channelMessageId, ...row }: NewFile): Promise<void> {
      const sealer = await keys.of(tx.pg, row.caseId);
      const sealed = (column: string, value: string | null) => (value === null ? null : sealer.seal(place(column, row.id), value));
      const { storageKey, copyKey, fileKey } = places;
      await tx.prisma.evidenceFile.create({
        data: {
          ...row,
          storageKey,
          copyKey,
          keySealed: sealed("key_sealed", row.status === "expected" ? fileKey : null),
          channelMessageId: channelMessageId === null ? null : BigInt(channelMessageId),
          referenceSealed: sealed("reference_sealed", reference),
          nameSealed: sealed("name_sealed", name),
          changedAt: row.at,
        },
      });
    },

    /** Null when there is none. @throws RuleBroken `key-destroyed` when the case was erased */
    async find(tx: Tx, id: string): Promise<FileRecord | null> {
      const row = await tx.prisma.evidenceFile.findUnique({ where: { id } });
      return row && toRecord(await keys.of(tx.pg, row.caseId), row);
    },

    /** Which case it belongs to; opens nothing. */
    async caseOf(tx: Tx, id: string): Promise<string | null> {
      const row = await tx.prisma.evidenceFile.findUnique({ where: { id }, select: { caseId: true } });
      return row?.caseId ?? null;
    },

    async ofCase(tx: Tx, caseId: string): Promise<FileRecord[]> {
      const sealer = await keys.of(tx.pg, caseId);
      const rows = await tx.prisma.evidenceFile.findMany({
        where: { caseId },
        orderBy: [{ at: "asc" }, { id: "asc" }],
        take: MOST_SHOWN,
      });
      return rows.map((row) => toRecord(sealer, row));
    },

    /** What a case has taken in the 24 hours before `now`. */
    async today(tx: Tx, caseId: string, now: Date): Promise<{ files: number; bytes: number }> {
      const { _count, _sum } = await tx.prisma.evidenceFile.aggregate({
        where: { caseId, at: { gt: later(now, -days(1)) } },
        _count: true,
        _sum: { size: true },
      });
      return { files: _count, bytes: _sum.size ?? 0 };
    },

    /** How many files came with a message. */
    countOf: (tx: Tx, messageId: string): Promise<number> => tx.prisma.evidenceFile.count({ where: { messageId } }),

    /** Its bytes are stored. The case is locked. */
    async keep(tx: Tx, { id, caseId }: { id: string; caseId: string }, taken: TakenIn & { kept: true }, now: Date): Promise<void> {
      const sealer = await keys.of(tx.pg, caseId);
      await tx.prisma.evidenceFile.update({
        where: { id },
        data: {
          status: taken.status,
          mediaType: taken.mediaType,
          size: taken.size,
          hasCopy: taken.hasCopy,
          sha256Sealed: sealer.seal(place("sha256_sealed", id), taken.sha256),
          referenceSealed: null,
          changedAt: now,
        },
      });
    },

    /** Nothing is kept of it, or nothing came. What could lead to its bytes goes with it. The case is locked. */
    async end(
      tx: Tx,
      id: string,
      ending: { status: "refused"; reason: Refusal } | { status: "failed"; reason: Failure } | { status: "too_large" },
      now: Date,
    ): Promise<void> {
      await tx.prisma.evidenceFile.update({
        where: { id },
        data: { reason: null, ...ending, hasCopy: false, referenceSealed: null, keySealed: null, sha256Sealed: null, changedAt: now },
      });
    },

    /** A person has decided. The case is locked. */
    async decided(tx: Tx, id: string, status: "ready" | "refused", staffId: string, now: Date): Promise<void> {
      await tx.prisma.evidenceFile.update({ where: { id }, data: { status, decidedById: staffId, changedAt: now } });
    },

    /** Does the record name these bytes? */
    async named(tx: Tx, key: string): Promise<boolean> {
      const count = await tx.prisma.evidenceFile.count({
        where: { OR: [{ storageKey: key }, { copyKey: key }], status: { in: ["expected", "ready", "waiting"] } },
      });
      return count > 0;
    },
  };
}

export type EvidenceRecords = ReturnType<typeof createEvidenceRecords>;

/** @throws Error when a row's columns do not fit its status */
function toFile(row: Row, sha256: string | null): EvidenceFile {
  const { id, caseId, messageId, size, at, mediaType, hasCopy, reason } = row;
  const core = { id, caseId, messageId, size, at, kind: row.kind as FileKind };
  switch (row.status) {
    case "expected":
    case "too_large":
      return { ...core, status: row.status };
    case "ready":
    case "waiting":
      if (mediaType !== null && size !== null && sha256 !== null) return { ...core, status: row.status, mediaType, size, sha256, hasCopy };
      break;
    case "refused":
      if (reason !== null) return { ...core, status: row.status, reason: reason as Refusal };
      break;
    case "failed":
      if (reason !== null) return { ...core, status: row.status, reason: reason as Failure };
      break;
  }
  throw new Error(`Evidence ${id} has the status ${row.status} without what belongs to it`);
}
