import { createHash } from "node:crypto";
import type { Tx } from "../../db/database.ts";
import type { AuditEntry } from "../../shared/audit.ts";

export type AuditVerdict =
  | { readonly ok: true; readonly entries: number }
  | { readonly ok: false; readonly entries: number; readonly brokenSeq: bigint };

interface Row {
  seq: string;
  at: Date;
  actor: string;
  actor_id: string | null;
  action: string;
  subject: string;
  subject_id: string;
  details: unknown;
  prev_hash: Uint8Array;
  hash: Uint8Array;
}

/** Any number that nothing else in the database locks on. */
const CHAIN_LOCK = 7_270_736_901;
const START = new Uint8Array(32);
const BATCH = 1_000;
/** Ids and codes; a child's sentence does not pass. */
const CODE = /^[\w:.@-]{0,80}$/;

/**
 * Appends to the chain: the hash covers the entry and the hash before it, so that changing or removing an entry shows.
 * The chain has one end, which is locked until the transaction ends; so it is written last of all, just before the commit.
 *
 * @throws Error when a detail looks like words
 */
export async function audit(tx: Tx, entry: AuditEntry): Promise<void> {
  refuseWords(entry);
  tx.endings.push(() => append(tx, entry));
}

/** Appends unless this actor has done this to this subject before: for what happens at every look. */
export async function auditOnce(tx: Tx, entry: AuditEntry): Promise<void> {
  refuseWords(entry);
  tx.endings.push(async () => {
    const { rowCount } = await tx.pg.query({
      name: "audit-known",
      text: "SELECT 1 FROM audit_entry WHERE subject = $1 AND subject_id = $2 AND action = $3 AND actor_id = $4 LIMIT 1",
      values: [entry.subject, entry.subjectId, entry.action, entry.actorId],
    });
    if (rowCount === 0) await append(tx, entry);
  });
}

function refuseWords({ action, details = {} }: AuditEntry): void {
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === "string" && !CODE.test(value)) throw new Error(`The audit holds codes only: ${action} ${name}`);
  }
}

async function append(tx: Tx, entry: AuditEntry): Promise<void> {
  const details = entry.details ?? {};
  await tx.post({ name: "audit-lock", text: "SELECT pg_advisory_xact_lock($1)", values: [CHAIN_LOCK] });
  const { at, actor, actorId, action, subject, subjectId } = entry;
  const content = canonical({ at: at.toISOString(), actor, actorId, action, subject, subjectId, details });
  // A statement of its own, so that it sees what whoever held the lock has appended. The hash is the one that `link` gives.
  await tx.post({
    name: "audit-append",
    text: `INSERT INTO audit_entry (at, actor, actor_id, action, subject, subject_id, details, prev_hash, hash)
           SELECT $1, $2, $3, $4, $5, $6, $7, before.hash, sha256(before.hash || $8::bytea)
           FROM (SELECT coalesce((SELECT hash FROM audit_entry ORDER BY seq DESC LIMIT 1), $9::bytea) AS hash) AS before`,
    values: [at, actor, actorId, action, subject, subjectId, JSON.stringify(details), Buffer.from(content, "utf8"), START],
  });
}

/** Walks the chain from its start in batches and names the first entry that does not follow from the one before. */
export async function verifyAudit(tx: Tx): Promise<AuditVerdict> {
  let before: Uint8Array = START;
  let last = "0";
  let entries = 0;
  for (;;) {
    const { rows } = await tx.pg.query<Row>({
      name: "audit-walk",
      text: `SELECT seq::text, at, actor, actor_id, action, subject, subject_id, details, prev_hash, hash
             FROM audit_entry WHERE seq > $1 ORDER BY seq LIMIT $2`,
      values: [last, BATCH],
    });
    for (const row of rows) {
      if (!same(row.prev_hash, before) || !same(row.hash, link(before, contentOf(row))))
        return { ok: false, entries, brokenSeq: BigInt(row.seq) };
      before = row.hash;
      last = row.seq;
      entries += 1;
    }
    if (rows.length < BATCH) return { ok: true, entries };
  }
}

const contentOf = ({ at, actor, actor_id, action, subject, subject_id, details }: Row): object => ({
  at: at.toISOString(),
  actor,
  actorId: actor_id,
  action,
  subject,
  subjectId: subject_id,
  details,
});

const link = (before: Uint8Array, content: object): Uint8Array => createHash("sha256").update(before).update(canonical(content)).digest();

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** JSON with sorted names: one value, one text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
}
