import { outboxPlace, PRIORITY } from "../../src/channel/outbox.ts";
import { addressHash } from "../../src/channel/people.ts";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import type { Database, Tx } from "../../src/db/database.ts";
import type { Fact } from "../../src/features/cases/cases.ts";

/** A piece of text that the record holds of a teen. */
export interface Held {
  /** `message`, `fact`, `draft`, `evidence`: where it stands. */
  readonly place: "message" | "fact" | "draft" | "evidence";
  /** What keeps its texts in an order that means something: the case of a message, the words put aside in one form. */
  readonly row: string | null;
  readonly text: string;
}

export interface OutboxRow {
  readonly id: bigint;
  readonly method: string;
  readonly text: string | null;
  readonly danger: boolean;
  readonly status: string;
}

/** What the database holds of one teen, opened. Texts of one `row` are in their order. */
export interface TeenRecord {
  readonly chatId: number;
  readonly held: readonly Held[];
  /** In the order of their ids. */
  readonly outbox: readonly OutboxRow[];
  /** Rows by table, and by kind where that says more. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface TheRecord {
  /** Status by update id. */
  readonly inbox: ReadonlyMap<number, string>;
  readonly teens: ReadonlyMap<number, TeenRecord>;
}

/** Reads everything that the database holds of these chats, and opens what is sealed. */
export async function readRecord(
  database: Pick<Database, "transaction">,
  master: Uint8Array,
  chatIds: readonly number[],
): Promise<TheRecord> {
  const keys = createKeyRing(master);
  return database.transaction(async (tx) => {
    const { rows } = await tx.pg.query<{ update_id: string; status: string }>("SELECT update_id, status FROM inbox");
    const inbox = new Map(rows.map((row) => [Number(row.update_id), row.status]));
    const teens = new Map<number, TeenRecord>();
    for (const chatId of chatIds) teens.set(chatId, await readTeen(tx, keys, chatId));
    return { inbox, teens };
  });
}

/** How many rows of the outbox are still on their way. */
export async function unsettled(database: Pick<Database, "transaction">): Promise<number> {
  const { rows } = await database.transaction((tx) =>
    tx.pg.query<{ n: string }>("SELECT count(*) AS n FROM outbox WHERE status IN ('pending', 'sending')"),
  );
  return Number(rows[0]?.n);
}

type Keys = ReturnType<typeof createKeyRing>;

async function readTeen(tx: Tx, keys: Keys, chatId: number): Promise<TeenRecord> {
  const hash = addressHash(keys, { channel: "telegram", address: String(chatId) });
  const { rows } = await tx.pg.query<{ id: string; person_id: string }>("SELECT id, person_id FROM chat WHERE address_hash = $1", [hash]);
  const [chat] = rows;
  if (!chat) return { chatId, held: [], outbox: [], counts: new Map() };
  const sealer = await keys.of(tx.pg, chat.person_id);
  const held: Held[] = [];

  const drafts = await tx.pg.query<{ id: string; answers_sealed: Uint8Array }>(
    "SELECT id, answers_sealed FROM draft WHERE person_id = $1 ORDER BY id",
    [chat.person_id],
  );
  for (const { id, answers_sealed } of drafts.rows) {
    const { answers, unplaced } = JSON.parse(sealer.open(`draft:answers_sealed:${id}`, answers_sealed)) as {
      answers: Record<string, { answer: string }>;
      unplaced: string[];
    };
    held.push(...Object.values(answers).map(({ answer }): Held => ({ place: "draft", row: null, text: answer })));
    held.push(...unplaced.map((text): Held => ({ place: "draft", row: id, text })));
  }

  const cases = await tx.pg.query<{ id: string; facts_sealed: Uint8Array }>(
    "SELECT id, facts_sealed FROM case_file WHERE person_id = $1 ORDER BY opened_at, id",
    [chat.person_id],
  );
  for (const { id, facts_sealed } of cases.rows) held.push(...(await readCase(tx, keys, id, facts_sealed)));

  const outbox = await tx.pg.query<{ id: string; method: string; payload_sealed: Uint8Array; priority: number; status: string }>(
    "SELECT id, method, payload_sealed, priority, status FROM outbox WHERE chat_id = $1 ORDER BY id",
    [chat.id],
  );
  return {
    chatId,
    held,
    outbox: outbox.rows.map(({ id, method, payload_sealed, priority, status }) => {
      const { text } = JSON.parse(sealer.open(outboxPlace(id), payload_sealed)) as { text?: string };
      return { id: BigInt(id), method, text: text ?? null, danger: priority === 0, status };
    }),
    counts: await count(tx, chat),
  };
}

async function readCase(tx: Tx, keys: Keys, caseId: string, factsSealed: Uint8Array): Promise<Held[]> {
  const sealer = await keys.of(tx.pg, caseId);
  const facts = JSON.parse(sealer.open(`case_file:facts_sealed:${caseId}`, factsSealed)) as Fact[];
  const messages = await tx.pg.query<{ id: string; body_sealed: Uint8Array }>(
    "SELECT id, body_sealed FROM message WHERE case_id = $1 AND author = 'teen' ORDER BY at, id",
    [caseId],
  );
  const evidence = await tx.pg.query<{ id: string; value_sealed: Uint8Array }>("SELECT id, value_sealed FROM evidence WHERE case_id = $1", [
    caseId,
  ]);
  const aside = `${caseId}:aside`;
  return [
    ...facts.map(({ question, answer }): Held => ({ place: "fact", row: question.endsWith(".unplaced") ? aside : null, text: answer })),
    ...messages.rows.map(
      ({ id, body_sealed }): Held => ({ place: "message", row: caseId, text: sealer.open(`message:body_sealed:${id}`, body_sealed) }),
    ),
    ...evidence.rows.map(
      ({ id, value_sealed }): Held => ({ place: "evidence", row: null, text: sealer.open(`evidence:value_sealed:${id}`, value_sealed) }),
    ),
  ];
}

/** Everything that a second handling of the same update would make more of. */
const COUNTED: Readonly<Record<string, string>> = {
  inbox: "SELECT kind || ' ' || status AS what FROM inbox JOIN teen ON person_id = person",
  // Without the edits of «your place in the queue»: the queue moves as other teens do, and no update of this one makes them.
  outbox: `SELECT method AS what FROM outbox JOIN teen ON chat_id = chat
           WHERE NOT (method = 'editMessageText' AND priority = ${PRIORITY.staff})`,
  chat_message: "SELECT direction AS what FROM chat_message JOIN teen ON chat_id = chat",
  draft: "SELECT form AS what FROM draft JOIN teen ON person_id = person",
  case_file: "SELECT kind AS what FROM case_file JOIN teen ON person_id = person",
  message: "SELECT author AS what FROM message m JOIN case_file c ON c.id = m.case_id JOIN teen ON c.person_id = person",
  // That an answer is late is noted by the clock, whatever the teen did: no update can lose or repeat it.
  case_event:
    "SELECT type AS what FROM case_event e JOIN case_file c ON c.id = e.case_id JOIN teen ON c.person_id = person WHERE type <> 'late'",
  signal: "SELECT name AS what FROM signal s JOIN case_file c ON c.id = s.case_id JOIN teen ON c.person_id = person",
  evidence: "SELECT e.kind AS what FROM evidence e JOIN case_file c ON c.id = e.case_id JOIN teen ON c.person_id = person",
  indicator: "SELECT i.type AS what FROM indicator i JOIN case_file c ON c.id = i.case_id JOIN teen ON c.person_id = person",
  audit_entry: "SELECT action AS what FROM audit_entry a JOIN case_file c ON c.id::text = a.subject_id JOIN teen ON c.person_id = person",
};

async function count(tx: Tx, chat: { id: string; person_id: string }): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [table, ofTeen] of Object.entries(COUNTED)) {
    const text = `WITH teen AS (SELECT $1::uuid AS person, $2::uuid AS chat) SELECT what, count(*) AS n FROM (${ofTeen}) AS rows GROUP BY what`;
    const { rows } = await tx.pg.query<{ what: string; n: string }>(text, [chat.person_id, chat.id]);
    for (const { what, n } of rows) counts.set(`${table}: ${what}`, Number(n));
  }
  return counts;
}
