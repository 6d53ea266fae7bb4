import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backendOf } from "../../src/db/pglite.backend.ts";
import { createPgliteBroker } from "../../src/db/pglite.broker.ts";
import { PgliteStream } from "../../src/db/pglite.stream.ts";
import { fromDatabase, fromMigrations, SCHEMA_FILE } from "../../tools/schema-engine.ts";
import type { TestDatabase } from "../support/database.ts";
import { databaseEngines, migratedTemplate, testDatabase } from "../support/database.ts";

const TIMEOUT_MS = 120_000;

describe("schema.prisma", () => {
  test(
    "is where the migrations lead",
    async () => {
      expect(await fromMigrations()).toBeNull();
    },
    TIMEOUT_MS,
  );

  test(
    "is what the migrations make of an embedded database",
    async () => {
      const pglite = await PGlite.create({ loadDataDir: await migratedTemplate() });
      const broker = createPgliteBroker({ start: () => Promise.resolve(backendOf(pglite)) });
      const drift = await fromDatabase({ stream: () => new PgliteStream(broker), ssl: false, user: "postgres", password: "" });
      await pglite.close();
      expect(drift).toBeNull();
    },
    TIMEOUT_MS,
  );

  test.skipIf(!databaseEngines().includes("postgresql"))(
    "is what the migrations make of a PostgreSQL database, and a change by hand is noticed",
    async () => {
      const database = await testDatabase({ on: "postgresql" });
      try {
        const url = await database.session(async (client) => {
          const made = new URL(process.env["TEST_DATABASE_URL"] ?? "");
          made.pathname = `/${client.database ?? ""}`;
          return made.href;
        });
        expect(await fromDatabase({ connectionString: url })).toBeNull();
        await database.session((client) => client.query("ALTER TABLE note DROP COLUMN at"));
        expect(await fromDatabase({ connectionString: url })).toContain('ALTER TABLE "note" ADD COLUMN');
      } finally {
        await database.close();
      }
    },
    TIMEOUT_MS,
  );
});

describe.each(databaseEngines())("what schema.prisma cannot say, on %s", (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ on: engine });
  }, TIMEOUT_MS);
  afterAll(() => database.close());

  test("each column with a closed list of words in its comment accepts these words and no others", async () => {
    const checks = await database.session(async (client) => {
      const { rows } = await client.query<{ name: string; definition: string }>(
        `SELECT conrelid::regclass::text || '.' || substring(conname FROM char_length(conrelid::regclass::text) + 2) AS name,
                pg_get_constraintdef(oid) AS definition
         FROM pg_constraint WHERE contype = 'c' AND conname LIKE '%\\_known' ORDER BY 1`,
      );
      return rows;
    });
    const inDatabase = checks.map(({ name, definition }) => `${name.replace(/_known$/, "")}: ${words(definition, /'(\w+)'/g)}`);
    expect(inDatabase.sort()).toEqual(listsInSchema().sort());
  });

  const entry = (seq: number) =>
    `INSERT INTO audit_entry (seq, at, actor, action, subject, subject_id, prev_hash, hash) VALUES (${seq}, now(), 'system', 'x', 'case', '1', '', '')`;

  test.each(["UPDATE audit_entry SET action = 'y'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"])(
    "the audit trail refuses: %s",
    async (statement) => {
      await database.transaction(async (tx) => void (await tx.pg.query(`${entry(1)} ON CONFLICT DO NOTHING`)));
      await expect(database.transaction(async (tx) => void (await tx.pg.query(statement)))).rejects.toThrow("never changed or removed");
      expect(await database.transaction((tx) => tx.prisma.auditEntry.findMany({ select: { seq: true, action: true } }))).toEqual([
        { seq: 1n, action: "x" },
      ]);
    },
  );

  test("a case's urgency cannot differ from its risk", async () => {
    await database.transaction((tx) => openCase(tx.prisma));
    const change = (data: { risk?: string; urgency?: number }) =>
      database.transaction(async (tx) => void (await tx.prisma.case.updateMany({ data })));
    await expect(change({ risk: "red" })).rejects.toThrow("urgency_follows_risk");
    await expect(change({ risk: "purple", urgency: 0 })).rejects.toThrow("risk_known");
    await change({ risk: "red", urgency: 0 });
  });

  test("a case has one open handoff, and another only after it was returned, declined or closed", async () => {
    await database.truncate();
    await database.transaction((tx) => openCase(tx.prisma));
    const offer = (n: number) => database.transaction(async (tx) => void (await tx.prisma.handoff.create({ data: handoff(n) })));
    const answer = (status: string) => database.transaction(async (tx) => void (await tx.prisma.handoff.updateMany({ data: { status } })));
    await offer(1);
    for (const open of ["offered", "accepted", "registered", "entered"]) {
      await answer(open);
      await expect(offer(2)).rejects.toMatchObject({ code: "P2002" });
    }
    await answer("returned");
    await offer(2);
    await expect(answer("accepted")).rejects.toMatchObject({ code: "P2002" });
  });
});

type Prisma = TestDatabase["prisma"];
const NOW = new Date("2026-03-02T09:30:00.000Z");
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const bytes = new Uint8Array([1]);

async function openCase(prisma: Pick<Prisma, "person" | "chat" | "staff" | "case">): Promise<void> {
  await prisma.person.create({ data: { id: uuid(1), pseudonym: "Синя Сова", colour: "blue", locale: "uk", lastSeenAt: NOW } });
  await prisma.chat.create({ data: { id: uuid(2), personId: uuid(1), channel: "web", addressHash: bytes, addressSealed: bytes } });
  await prisma.staff.create({ data: { id: "s", name: "Олена", email: "s@example.org", role: "psychologist" } });
  await prisma.case.create({
    data: {
      ...{ id: uuid(3), personId: uuid(1), chatId: uuid(2), kind: "police_report", queue: "police", risk: "yellow", urgency: 2 },
      ...{ status: "waiting", receiptHash: bytes, locale: "uk", factsSealed: bytes, openedAt: NOW, waitingSince: NOW, changedAt: NOW },
    },
  });
}

const handoff = (n: number) => ({
  ...{ id: uuid(10 + n), caseId: uuid(3), status: "offered", consent: "facts", statementSealed: bytes },
  ...{ offeredById: "s", offeredAt: NOW, dueAt: NOW, changedAt: NOW },
});

/** `table.column: words` for each text column whose comment is a closed list: two or more words in backquotes, without «…». */
function listsInSchema(): string[] {
  const models = readFileSync(SCHEMA_FILE, "utf8").matchAll(/^model \w+ \{(.*?)^\}/gms);
  return [...models].flatMap(([, body = ""]) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "";
    return [...body.matchAll(/((?:^ *\/\/\/.*\n)+) *(\w+) +String\b(.*)/gm)].flatMap(([, comment = "", field = "", rest = ""]) => {
      const list = words(comment, /`(\w+)`/g);
      if (!list.includes(",") || comment.includes("…")) return [];
      return [`${table}.${/@map\("(\w+)"\)/.exec(rest)?.[1] ?? field}: ${list}`];
    });
  });
}

const words = (text: string, pattern: RegExp): string =>
  [...text.matchAll(pattern)]
    .map(([, word]) => word)
    .sort()
    .join(", ");
