import { PassThrough } from "node:stream";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type OpenConfigured, runCli } from "../../src/cli.ts";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import { createJobs } from "../../src/db/jobs.ts";
import { audit, verifyAudit } from "../../src/features/audit/audit.repository.ts";
import { createRetention } from "../../src/features/privacy/retention.use-cases.ts";
import { days } from "../../src/shared/clock.ts";
import type { Person } from "../support/bot-api/person.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { MASTER, type Stand, startApp } from "../support/start-app.ts";

describe.each(databaseEngines())("how long things are kept, on %s", (on) => {
  let database: TestDatabase;
  let stand: Stand;
  beforeAll(async () => {
    database = await testDatabase({ on });
  });
  beforeEach(async () => {
    stand = await startApp({ database });
  });
  afterEach(async () => {
    expect(stand.faults).toEqual([]);
    await stand.close();
    await database.truncate();
  });
  afterAll(() => database.close());

  const key = (id: string): string => stand.app.texts.t("uk", id);
  const sql = (text: string): Promise<unknown> => database.transaction((tx) => tx.pg.query(text));
  const count = (from: string): Promise<number> =>
    database.transaction(async (tx) => Number((await tx.pg.query<{ n: string }>(`SELECT count(*) AS n FROM ${from}`)).rows[0]?.n));
  const retention = () =>
    createRetention({ database, clock: stand.clock, keys: createKeyRing(MASTER), jobs: createJobs({ database }), audit });

  async function arrived(chatId: number): Promise<Person> {
    const teen = stand.telegram.person(chatId);
    await teen.send("/start");
    await teen.press(key("arrival-understood"));
    await teen.press(key("arrival-contact-open"));
    return teen;
  }
  async function withTalk(chatId: number): Promise<Person> {
    const teen = await arrived(chatId);
    await teen.press(key("menu-counselling"));
    await teen.send("Останнім часом нічого не радує.");
    await teen.press(key("counselling-safe-yes"));
    return teen;
  }
  /** As a psychologist ends it. */
  async function close(): Promise<string> {
    const psychologist = await stand.staff("psychologist");
    const taken = await psychologist.post("/cases/next");
    await psychologist.post(`/cases/${taken.id}/close`, { fencingToken: taken.fencingToken, reason: "resolved" });
    await stand.settle();
    return String(taken.id);
  }
  const offer = (id: string, status: string): Promise<unknown> =>
    sql(`INSERT INTO handoff (id, case_id, status, consent, statement_sealed, offered_by_id, offered_at, due_at, changed_at)
         SELECT gen_random_uuid(), '${id}', '${status}', 'facts', '\\x00', (SELECT id FROM staff LIMIT 1), now(), now(), now()`);

  test("a finished case goes after ninety days, whole, and who has nothing left with us goes with it", async () => {
    await withTalk(1001);
    const id = await close();
    stand.clock.advance(days(89));
    expect(await retention().run()).toEqual({ "closed-cases": 0, "police-cases": 0, "drafts": 0, "strangers": 0 });
    stand.clock.advance(days(2));
    expect(await retention().look()).toEqual({ "closed-cases": 1, "police-cases": 0, "drafts": 0, "strangers": 0 });
    expect(await count("case_file")).toBe(1);
    expect(await retention().run()).toEqual({ "closed-cases": 1, "police-cases": 0, "drafts": 0, "strangers": 1 });
    for (const table of ["case_file", "message", "case_event", "person", "chat", "outbox", "wrapped_key"])
      expect([table, await count(table)]).toEqual([table, 0]);
    // Only the bare fact stays, and the chain holds.
    expect(await count(`audit_entry WHERE action = 'case.erased' AND subject_id = '${id}' AND details->>'cause' = 'retention'`)).toBe(1);
    expect(await database.transaction(verifyAudit)).toMatchObject({ ok: true });
    expect(await retention().run()).toMatchObject({ "closed-cases": 0, "strangers": 0 });
  });

  test("nothing that is open goes, however old it is, and nobody who has it", async () => {
    await withTalk(1001);
    stand.clock.advance(days(2000));
    expect(await retention().run()).toEqual({ "closed-cases": 0, "police-cases": 0, "drafts": 0, "strangers": 0 });
    expect(await count("case_file")).toBe(1);
  });

  test("a case that the police were offered stays three years, and as long as they have something open", async () => {
    await withTalk(1001);
    const id = await close();
    await offer(id, "declined");
    stand.clock.advance(days(3 * 365 - 1));
    expect(await retention().run()).toMatchObject({ "closed-cases": 0, "police-cases": 0 });
    stand.clock.advance(days(2));
    await offer(id, "registered");
    expect(await retention().run()).toMatchObject({ "police-cases": 0 });
    await sql("UPDATE handoff SET status = 'closed'");
    expect(await retention().run()).toMatchObject({ "police-cases": 1 });
    expect(await count("handoff")).toBe(0);
  });

  test("a case that its teen hid is theirs to decide about", async () => {
    await withTalk(1001);
    await close();
    await sql("UPDATE case_file SET frozen_at = now(), frozen_why = 'sealed'");
    stand.clock.advance(days(2000));
    expect(await retention().run()).toMatchObject({ "closed-cases": 0, "strangers": 0 });
  });

  test("a form that was never sent goes after thirty days; who wrote again within them keeps it", async () => {
    const begun = await arrived(1001);
    await begun.press(key("menu-counselling"));
    await begun.send("Важко.");
    const other = await arrived(1002);
    await other.press(key("menu-counselling"));
    stand.clock.advance(days(20));
    await other.send("Теж важко.");
    stand.clock.advance(days(11));
    expect(await retention().run()).toEqual({ "closed-cases": 0, "police-cases": 0, "drafts": 1, "strangers": 0 });
    expect(await count("draft")).toBe(1);
    // Whoever comes back begins anew, and nothing is broken.
    await begun.press(key("counselling-safe-yes"));
    expect(begun.sees().length).toBeGreaterThan(0);
  });

  test("who only looked around is forgotten after ninety days, and met anew when they come back", async () => {
    const teen = await arrived(1001);
    stand.clock.advance(days(91));
    expect(await retention().run()).toMatchObject({ strangers: 1 });
    expect(await count("chat")).toBe(0);
    await teen.send("/start");
    expect(teen.buttons().flat()).toContain(key("arrival-understood"));
  });

  test("the command says what would go, does it when told so, and teaches", async () => {
    await withTalk(1001);
    await close();
    await sql("UPDATE case_file SET closed_at = now() - interval '91 days'");
    const open: OpenConfigured = () => Promise.resolve({ ...database, close: () => Promise.resolve() });
    const run = async (...args: string[]): Promise<{ exit: number; out: string }> => {
      let out = "";
      const say = (text: string): void => {
        out += `${text}\n`;
      };
      const env = { MASTER_KEY: Buffer.from(MASTER).toString("base64"), APP_ENV: "demo" };
      const exit = await runCli(["retention", "run", ...args], { env, stdin: new PassThrough(), out: say, err: say }, open);
      return { exit, out };
    };
    const help = (await run("--help")).out;
    for (const taught of ["closed-cases", "90 days", "--dry-run", "never touches", "cannot be taken back"]) expect(help).toContain(taught);
    const looked = await run("--dry-run");
    expect(looked).toMatchObject({ exit: 0 });
    expect(looked.out).toMatch(/closed-cases +1 would go/);
    expect(await count("case_file")).toBe(1);
    const done = await run();
    expect(done.out).toMatch(/closed-cases +1 destroyed/);
    expect(await count("case_file")).toBe(0);
  });
});
