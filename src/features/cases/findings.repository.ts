import { createHash } from "node:crypto";
import type { KeyRing } from "../../crypto/key-ring.ts";
import type { Tx } from "../../db/database.ts";
import type { Ids } from "../../shared/ids.ts";
import type { Pointer, Recogniser } from "../../shared/pointers.ts";
import type { Risk } from "../../shared/risk.ts";
import { urgencyOf } from "../../shared/risk.ts";
import { type RiskCues, withCues } from "./cases.ts";
import { indicatorsOf } from "./indicator.ts";

export interface EvidenceItem {
  readonly id: string;
  readonly kind: string;
  readonly value: string;
  readonly sha256: string;
  readonly origin: string;
  readonly at: Date;
}

export interface SignalDetail {
  readonly name: string;
  readonly risk: Risk;
  readonly because: string;
  readonly at: Date;
}

/** More than these no case shows. */
const MOST_SHOWN = 1_000;

/** What was found in a teen's words: signals with their reasons, and evidence with what links it to other cases. */
export function createCaseFindings({ keys, ids, recognise }: { keys: KeyRing; ids: Ids; recognise: Recogniser["recognise"] }) {
  const sealerOf = (tx: Tx, caseId: string) => keys.of(tx.pg, caseId);

  return {
    /** Adds the signals that are new by name or more urgent than those of their name; so their number stays bounded. */
    async addSignals(tx: Tx, caseId: string, reading: RiskCues, at: Date): Promise<void> {
      const signals = withCues(reading.signals);
      if (signals.length === 0) return;
      const { rows: known } = await tx.pg.query<{ name: string; risk: Risk }>({
        name: "signal-known",
        text: "SELECT name, risk FROM signal WHERE case_id = $1",
        values: [caseId],
      });
      const worst = new Map<string, number>();
      for (const { name, risk } of known) worst.set(name, Math.min(worst.get(name) ?? Infinity, urgencyOf(risk)));
      const fresh = signals.filter(({ name, risk }) => {
        const isNew = urgencyOf(risk) < (worst.get(name) ?? Infinity);
        if (isNew) worst.set(name, urgencyOf(risk));
        return isNew;
      });
      if (fresh.length === 0) return;
      const sealer = await sealerOf(tx, caseId);
      const rows = fresh.map(({ because, ...signal }) => {
        const id = ids.uuid();
        return { ...signal, id, sealed: sealer.seal(`signal:because_sealed:${id}`, because) };
      });
      await tx.pg.query({
        name: "signal-add",
        text: `INSERT INTO signal (id, case_id, name, risk, because_sealed, at)
               SELECT id, $1, name, risk, sealed, $2 FROM unnest($3::uuid[], $4::text[], $5::text[], $6::bytea[]) AS new (id, name, risk, sealed)`,
        values: [
          caseId,
          at,
          rows.map(({ id }) => id),
          rows.map(({ name }) => name),
          rows.map(({ risk }) => risk),
          rows.map(({ sealed }) => sealed),
        ],
      });
    },

    async signals(tx: Tx, caseId: string): Promise<SignalDetail[]> {
      const sealer = await sealerOf(tx, caseId);
      const rows = await tx.prisma.signal.findMany({ where: { caseId }, orderBy: [{ at: "asc" }, { id: "asc" }], take: MOST_SHOWN });
      return rows
        .map((row) => ({
          name: row.name,
          risk: row.risk as Risk,
          because: sealer.open(`signal:because_sealed:${row.id}`, row.becauseSealed),
          at: row.at,
        }))
        .sort((a, b) => urgencyOf(a.risk) - urgencyOf(b.risk));
    },

    /** The names of signals of many cases: what lists show. */
    async signalNames(tx: Tx, caseIds: string[]): Promise<Map<string, string[]>> {
      const rows = await tx.prisma.signal.findMany({
        where: { caseId: { in: caseIds } },
        select: { caseId: true, name: true, risk: true },
      });
      const names = new Map<string, string[]>();
      for (const { caseId, name } of rows.sort((a, b) => urgencyOf(a.risk as Risk) - urgencyOf(b.risk as Risk))) {
        const known = names.get(caseId) ?? [];
        if (!known.includes(name)) names.set(caseId, [...known, name]);
      }
      return names;
    },

    /**
     * Keeps each item as it was given, with the SHA-256 of its UTF-8 bytes, and what links it to other cases. Of cards and
     * wallets only the latter: the teen's words have them already.
     */
    async addEvidence(tx: Tx, caseId: string, items: readonly Pointer[], at: Date): Promise<void> {
      if (items.length === 0) return;
      const sealer = await sealerOf(tx, caseId);
      const kept = items.filter(({ kind }) => kind !== "payment");
      const rows = kept.map(({ kind, value }) => {
        const id = ids.uuid();
        const sha256 = createHash("sha256").update(value, "utf8").digest("hex");
        return {
          id,
          kind,
          value: sealer.seal(`evidence:value_sealed:${id}`, value),
          sha256: sealer.seal(`evidence:sha256_sealed:${id}`, sha256),
        };
      });
      await tx.pg.query({
        name: "evidence-add",
        text: `INSERT INTO evidence (id, case_id, kind, value_sealed, sha256_sealed, origin, at)
               SELECT id, $1, kind, value, sha256, 'teen', $2
               FROM unnest($3::uuid[], $4::text[], $5::bytea[], $6::bytea[]) AS new (id, kind, value, sha256)`,
        values: [
          caseId,
          at,
          rows.map(({ id }) => id),
          rows.map(({ kind }) => kind),
          rows.map(({ value }) => value),
          rows.map(({ sha256 }) => sha256),
        ],
      });
      const indicators = items
        .flatMap((item) => indicatorsOf(item, recognise))
        .map(({ type, value }) => ({ type, hash: keys.hash("indicator", `${type}:${value}`) }));
      if (indicators.length === 0) return;
      await tx.pg.query({
        name: "indicator-add",
        text: `INSERT INTO indicator (case_id, type, hash, at)
               SELECT $1, type, hash, $2 FROM unnest($3::text[], $4::bytea[]) AS new (type, hash) ON CONFLICT DO NOTHING`,
        values: [caseId, at, indicators.map(({ type }) => type), indicators.map(({ hash }) => hash)],
      });
    },

    async evidence(tx: Tx, caseId: string): Promise<EvidenceItem[]> {
      const sealer = await sealerOf(tx, caseId);
      const rows = await tx.prisma.evidence.findMany({ where: { caseId }, orderBy: [{ at: "asc" }, { id: "asc" }], take: MOST_SHOWN });
      return rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        value: sealer.open(`evidence:value_sealed:${row.id}`, row.valueSealed),
        sha256: sealer.open(`evidence:sha256_sealed:${row.id}`, row.sha256Sealed),
        origin: row.origin,
        at: row.at,
      }));
    },
  };
}
