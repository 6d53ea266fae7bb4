import type { ConsentLevel } from "../../shared/consent.ts";
import type { Risk } from "../../shared/risk.ts";
import { urgencyOf } from "../../shared/risk.ts";
import type { TeenAddress } from "../../shared/voice.ts";
import type { CaseFile, CaseKind, Ending, Queue } from "./cases.ts";

type Contact = "open" | "quiet" | "silent";

/** A case as it is stored, without its sealed contents. */
export interface CaseRecord {
  readonly file: CaseFile;
  readonly queue: Queue;
  readonly locale: string;
  readonly region: string | null;
  /** Null for other kinds than police reports, and once withdrawn. */
  readonly consent: ConsentLevel | null;
  readonly firstReadAt: Date | null;
  /** The teen has taken it out of everybody's sight: sealed for a while, or on its way to be destroyed. */
  readonly frozen: boolean;
  readonly holderName: string | null;
  readonly person: { readonly pseudonym: string; readonly colour: string; readonly contact: Contact; readonly lastSeenAt: Date };
  readonly address: TeenAddress;
}

/** Reads `Row`s of `c`; conditions go behind it. */
export const RECORDS = `SELECT c.id, c.person_id, c.chat_id, c.kind, c.queue, c.risk, c.status, c.locale, c.region, c.consent,
  c.consent_withdrawn_at, c.holder_id, c.lease_until, c.fencing_token, c.close_reason, c.opened_at, c.waiting_since, c.first_read_at,
  c.closed_at, c.frozen_at, h.name AS holder_name, p.pseudonym, p.colour, p.contact, p.last_seen_at, p.place, p.locale AS person_locale
  FROM case_file c JOIN person p ON p.id = c.person_id LEFT JOIN staff h ON h.id = c.holder_id`;

/** The database's own constraints and these files' writes keep the codes within their lists. */
export interface FileRow {
  id: string;
  person_id: string;
  kind: CaseKind;
  risk: Risk;
  status: CaseFile["status"];
  holder_id: string | null;
  lease_until: Date | null;
  fencing_token: number;
  close_reason: Ending | null;
  opened_at: Date;
  waiting_since: Date;
  closed_at: Date | null;
}

/** A case with what stands around it, for who reads or lists it. */
export interface Row extends FileRow {
  chat_id: string;
  queue: Queue;
  locale: string;
  region: string | null;
  consent: ConsentLevel | null;
  consent_withdrawn_at: Date | null;
  first_read_at: Date | null;
  frozen_at: Date | null;
  holder_name: string | null;
  pseudonym: string;
  colour: string;
  contact: Contact;
  last_seen_at: Date;
  place: TeenAddress["place"];
  person_locale: string;
}

export function toRecord(row: Row): CaseRecord {
  return {
    file: toFile(row),
    queue: row.queue,
    locale: row.locale,
    region: row.region,
    consent: row.consent_withdrawn_at ? null : row.consent,
    firstReadAt: row.first_read_at,
    frozen: row.frozen_at !== null,
    holderName: row.holder_name,
    person: { pseudonym: row.pseudonym, colour: row.colour, contact: row.contact, lastSeenAt: row.last_seen_at },
    address: { personId: row.person_id, chatId: row.chat_id, locale: row.person_locale, ...(row.place && { place: row.place }) },
  };
}

/** @throws Error when the row contradicts itself: a claim without a holder, an end without a reason */
export function toFile(row: FileRow): CaseFile {
  const { id, person_id: personId, kind, risk, fencing_token: fencingToken, opened_at: openedAt, waiting_since: waitingSince } = row;
  const core = { id, personId, kind, risk, fencingToken, openedAt, waitingSince };
  if (row.status === "waiting") return { ...core, status: "waiting" };
  if (row.status === "claimed" && row.holder_id && row.lease_until)
    return { ...core, status: "claimed", holderId: row.holder_id, leaseUntil: row.lease_until };
  if (row.status === "closed" && row.closed_at && row.close_reason)
    return { ...core, status: "closed", closedAt: row.closed_at, closeReason: row.close_reason };
  throw new Error(`Case ${id} has the status ${row.status} without what belongs to it`);
}

/** The columns that a decision may change, in the order of `valuesOf`. */
export const COLUMNS_OF_FILE = [
  "risk",
  "urgency",
  "status",
  "holder_id",
  "lease_until",
  "fencing_token",
  "close_reason",
  "closed_at",
  "waiting_since",
] as const;

export const valuesOf = (file: CaseFile): unknown[] => [
  file.risk,
  urgencyOf(file.risk),
  file.status,
  file.status === "claimed" ? file.holderId : null,
  file.status === "claimed" ? file.leaseUntil : null,
  file.fencingToken,
  file.status === "closed" ? file.closeReason : null,
  file.status === "closed" ? file.closedAt : null,
  file.waitingSince,
];
