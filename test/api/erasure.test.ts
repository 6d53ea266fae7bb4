import { PassThrough } from "node:stream";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type OpenConfigured, runCli } from "../../src/cli.ts";
import { hours } from "../../src/shared/clock.ts";
import type { Person } from "../support/bot-api/person.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { list, MASTER, memoryFiles, type Stand, startApp } from "../support/start-app.ts";

const STORY = "Планетарна вивірка їсть сині абрикоси";
const TALK = "Оксамитовий трамвай поїхав на північ";
const FILE = "11111111-1111-4111-8111-111111111111";

describe.each(databaseEngines())("deleting, on %s", (on) => {
  let database: TestDatabase;
  let stand: Stand;
  beforeAll(async () => {
    database = await testDatabase({ on });
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

  async function withTalk(files = memoryFiles()): Promise<Person> {
    stand = await startApp({ database, files });
    const teen = stand.telegram.person(1001, { language_code: "uk" });
    await teen.send("/start");
    await teen.press(key("arrival-understood"));
    await teen.press(key("arrival-contact-open"));
    await teen.press(key("menu-counselling"));
    await teen.send(STORY);
    await teen.press(key("counselling-safe-yes"));
    await teen.send(TALK);
    return teen;
  }
  /** The time of the jobs that wait has come. */
  const due = async (): Promise<void> => {
    await sql("UPDATE pgboss.job SET start_after = now() WHERE state IN ('created', 'retry')");
    await stand.app.jobs.drain();
    await stand.settle();
  };

  test("a case that is on its way to be destroyed is in no answer that staff get, and no claim of it holds", async () => {
    const teen = await withTalk();
    const psychologist = await stand.staff("psychologist");
    const supervisor = await stand.staff("supervisor");
    const { id, fencingToken } = await psychologist.post("/cases/next");
    await teen.send("/delete");
    await teen.press(key("delete-later"));
    for (const member of [psychologist, supervisor]) {
      for (const scope of ["waiting", "mine", "closed"]) expect(list((await member.get(`/cases?scope=${scope}`)).cases)).toEqual([]);
      for (const [method, path, body] of [
        ["GET", `/cases/${id}`],
        ["GET", `/cases/${id}/files`],
        ["POST", `/cases/${id}/claim`, {}],
        ["POST", `/cases/${id}/renew`, { fencingToken }],
        ["POST", `/cases/${id}/release`, { fencingToken }],
        ["POST", `/cases/${id}/messages`, { id: crypto.randomUUID(), text: "Привіт", fencingToken }],
        ["POST", `/cases/${id}/notes`, { id: crypto.randomUUID(), text: "Нотатка", fencingToken }],
        ["POST", `/cases/${id}/risk`, { risk: "orange", reason: "Так", fencingToken }],
        ["POST", `/cases/${id}/close`, { reason: "resolved", fencingToken }],
      ] as const)
        expect([path, (await member.call(method, path, body)).status]).toEqual([path, 404]);
      expect((await member.call("POST", "/cases/next", {})).status).toBe(404);
      expect(list((await member.get("/queues")).queues).filter(({ waiting }) => Number(waiting) !== 0)).toEqual([]);
    }
  });

  test("what is destroyed leaves no key, no sealed column and no file, and an entry without content", async () => {
    const files = memoryFiles();
    const teen = await withTalk(files);
    await files.put(FILE, Buffer.from("sealed"));
    await sql(`INSERT INTO evidence_file (id, case_id, chat_id, kind, status, storage_key, copy_key, key_sealed, at, changed_at)
               SELECT gen_random_uuid(), id, chat_id, 'photo', 'failed', '${FILE}', gen_random_uuid(), '\\x00', now(), now() FROM case_file`);
    await teen.send("/delete");
    await teen.press(key("delete-now"));
    await teen.press(key("delete-sure-yes"));
    for (const table of ["case_file", "message", "draft", "conversation_log", "evidence_file", "indicator", "case_event"])
      expect([table, await count(table)]).toEqual([table, 0]);
    await due();
    await due();
    for (const table of ["wrapped_key", "person", "chat", "outbox", "chat_message", "inbox WHERE update_sealed IS NOT NULL"])
      expect([table, await count(table)]).toEqual([table, 0]);
    expect([...files.stored.keys()]).toEqual([]);
    const trail = await database.transaction((tx) => tx.prisma.auditEntry.findMany({ where: { action: "case.erased" } }));
    expect(trail.map(({ actor, details }) => [actor, details])).toEqual([["system", { kind: "counselling", cause: "teen-now" }]]);
  });

  test("a job that dies in the middle leaves everything, the next try destroys everything, and one more does nothing", async () => {
    const teen = await withTalk();
    const id = await database.transaction(async (tx) => (await tx.prisma.case.findFirstOrThrow()).id);
    await teen.send("/delete");
    await teen.press(key("delete-later"));
    stand.clock.advance(hours(72));
    await sql("CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$");
    await sql("CREATE TRIGGER die BEFORE DELETE ON wrapped_key FOR EACH ROW EXECUTE FUNCTION die()");
    await sql("UPDATE pgboss.job SET start_after = now() WHERE name = 'case-erase'");
    await stand.app.jobs.drain();
    expect([await count("case_file"), await count("message")]).toEqual([1, 1]);
    await sql("DROP TRIGGER die ON wrapped_key");
    await sql("DROP FUNCTION die()");
    await due();
    await due();
    expect([await count("case_file"), await count("wrapped_key")]).toEqual([0, 0]);
    await database.transaction((tx) => stand.app.jobs.enqueue(tx, "case-erase", { caseId: id }));
    await due();
    expect(await count("audit_entry WHERE action = 'case.erased'")).toBe(1);
  });

  test("a deletion that was taken back in time is not done by its job, and one taken back too late is told so", async () => {
    const teen = await withTalk();
    await teen.send("/delete");
    await teen.press(key("delete-later"));
    stand.clock.advance(hours(71));
    await teen.press(key("delete-cancel"));
    stand.clock.advance(hours(2));
    await due();
    expect(await count("case_file")).toBe(1);
    await teen.send("/delete");
    await teen.press(key("delete-later"));
    stand.clock.advance(hours(73));
    await teen.press(key("delete-cancel"));
    expect(teen.sees().join("\n")).toContain(key("delete-too-late"));
  });

  test("an administrator erases by the receipt code: first it is only said what would go", async () => {
    const teen = await withTalk();
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(teen.transcript())?.[0] ?? "";
    const open: OpenConfigured = () => Promise.resolve({ ...database, close: () => Promise.resolve() });
    const run = async (...args: string[]): Promise<{ exit: number; out: string }> => {
      let out = "";
      const say = (text: string): void => {
        out += `${text}\n`;
      };
      const env = { MASTER_KEY: Buffer.from(MASTER).toString("base64"), APP_ENV: "demo" };
      const exit = await runCli(["erase", ...args], { env, stdin: new PassThrough(), out: say, err: say }, open);
      return { exit, out };
    };
    expect((await run("--help")).out).toContain("what would be destroyed; changes nothing");
    expect((await run("0000-0000-0000")).exit).toBe(1);
    expect(await run(code)).toMatchObject({ exit: 0 });
    expect(await count("case_file")).toBe(1);
    const done = await run(code, "--yes");
    expect(done).toMatchObject({ exit: 0 });
    expect(done.out).not.toContain(code);
    expect(await count("case_file")).toBe(0);
    expect((await run(code, "--yes")).exit).toBe(1);
  });
});
