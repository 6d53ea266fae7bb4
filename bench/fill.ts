import type { BenchDatabase } from "./database.ts";

/** Of a thousand cases so many wait and so many are held; the rest is closed, as after some years of work. */
const WAITING = 10;
const CLAIMED = 5;
const BATCH = 50_000;

/**
 * Fills a migrated database with cases as they would stand there: persons, chats, keys, cases, events, messages, delivered
 * rows, audit entries. What is sealed is any bytes of a likely length: nothing here is ever opened.
 */
export async function fill(database: BenchDatabase, cases: number): Promise<void> {
  // As a replica: without foreign keys and triggers, which these rows fulfil by construction.
  await database.query("SET session_replication_role = replica; SET synchronous_commit = off");
  for (let from = 1; from <= cases; from += BATCH) {
    const to = Math.min(cases, from + BATCH - 1);
    for (const statement of STATEMENTS) await database.query(statement.replaceAll(":from", String(from)).replaceAll(":to", String(to)));
  }
  await database.query("RESET session_replication_role; RESET synchronous_commit");
  await database.query("VACUUM ANALYZE");
  await database.query("CHECKPOINT");
}

/** Ids follow from the number and are spread over the index as random ones would be. */
const id = (of: string, number: string): string => `md5('${of}' || ${number})::uuid`;
const bytes = (length: number): string => `decode(repeat(md5(n::text), ${Math.ceil(length / 16)}), 'hex')`;
const AT = "now() - n % 730 * interval '1 day' - n % 86400 * interval '1 second'";
const series = "FROM generate_series(:from, :to) AS n";
const STATUS = `CASE WHEN n % 1000 < ${WAITING} THEN 'waiting' WHEN n % 1000 < ${WAITING + CLAIMED} THEN 'claimed' ELSE 'closed' END`;

const STATEMENTS = [
  `INSERT INTO person (id, pseudonym, colour, locale, consent, consented_at, contact, last_seen_at, created_at)
   SELECT ${id("person", "n")}, 'Filler ' || n, '#607d8b', 'uk', '1', ${AT}, 'quiet', ${AT}, ${AT} ${series}`,
  `INSERT INTO wrapped_key (subject_id, subject, master_key_id, wrapped) SELECT ${id("person", "n")}, 'person', 'filler', ${bytes(61)} ${series}`,
  `INSERT INTO wrapped_key (subject_id, subject, master_key_id, wrapped) SELECT ${id("case", "n")}, 'case', 'filler', ${bytes(61)} ${series}`,
  `INSERT INTO chat (id, person_id, channel, address_hash, address_sealed, created_at)
   SELECT ${id("chat", "n")}, ${id("person", "n")}, 'telegram', sha256(('chat' || n)::bytea), ${bytes(40)}, ${AT} ${series}`,
  `INSERT INTO case_file (id, person_id, chat_id, kind, queue, risk, urgency, status, receipt_hash, locale, facts_sealed, holder_id, lease_until,
     fencing_token, close_reason, opened_at, waiting_since, first_read_at, closed_at, changed_at)
   SELECT ${id("case", "n")}, ${id("person", "n")}, ${id("chat", "n")}, (ARRAY['counselling', 'counselling', 'content_report'])[1 + n % 3],
     (ARRAY['counselling', 'counselling', 'triage'])[1 + n % 3], (ARRAY['green', 'yellow', 'orange', 'red'])[1 + n / 7 % 4], 3 - n / 7 % 4, ${STATUS},
     sha256(('receipt' || n)::bytea), 'uk', ${bytes(400)}, CASE ${STATUS} WHEN 'claimed' THEN (SELECT min(id) FROM staff) END,
     CASE ${STATUS} WHEN 'claimed' THEN now() + interval '1 hour' END, 1, CASE ${STATUS} WHEN 'closed' THEN 'resolved' END, ${AT}, ${AT}, ${AT},
     CASE ${STATUS} WHEN 'closed' THEN ${AT} + interval '1 hour' END, ${AT} ${series}`,
  `INSERT INTO case_event (case_id, type, actor, at) SELECT ${id("case", "n")}, unnest(ARRAY['opened', 'claimed', 'closed']), 'teen', ${AT} ${series}`,
  `INSERT INTO message (id, case_id, author, body_sealed, channel_message_id, at)
   SELECT ${id("message", "n || '.' || m")}, ${id("case", "n")}, 'teen', ${bytes(160)}, n * 10 + m, ${AT} + m * interval '1 minute'
   ${series} CROSS JOIN generate_series(1, 3) AS m`,
  `INSERT INTO outbox (chat_id, person_id, method, payload_sealed, priority, status, attempts, not_before, created_at, finished_at)
   SELECT ${id("chat", "n")}, ${id("person", "n")}, 'sendMessage', ${bytes(300)}, 1, 'delivered', 1, ${AT}, ${AT}, ${AT} ${series}`,
  `INSERT INTO chat_message (chat_id, direction, message_id, at) SELECT ${id("chat", "n")}, 'out', n, ${AT} ${series}`,
  `INSERT INTO audit_entry (at, actor, actor_id, action, subject, subject_id, prev_hash, hash)
   SELECT ${AT}, 'teen', ${id("person", "n")}, 'case.opened', 'case', ${id("case", "n")}, sha256(n::text::bytea), sha256((n + 1)::text::bytea) ${series}`,
];
