import type { Tx } from "../db/database.ts";

/** Who did what to what. Details hold ids, codes and counts, never words. */
export interface AuditEntry {
  readonly at: Date;
  readonly actor: "teen" | "staff" | "system";
  readonly actorId: string | null;
  readonly action: string;
  /** `case`, `handoff`, `person`, `staff`, … */
  readonly subject: string;
  readonly subjectId: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Appends to the audit in the transaction of the fact. It comes last: it locks the chain until the commit. */
export type Audit = (tx: Tx, entry: AuditEntry) => Promise<void>;
