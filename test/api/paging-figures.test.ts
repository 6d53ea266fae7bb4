import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hours, minutes, seconds } from "../../src/shared/clock.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { type Json, list, type StaffClient } from "../support/start-app.ts";
import { MONDAY_11PM } from "../support/time.ts";
import { DANGER, type Scene, scene } from "./paging.harness.ts";

describe.each(databaseEngines())("what calls and waits came to, on %s", (on) => {
  let database: TestDatabase;
  let at: Scene;
  beforeAll(async () => {
    database = await testDatabase({ on });
  }, 60_000);
  afterEach(async () => {
    await at.stand.close();
    await database.truncate();
  });
  afterAll(() => database.close());

  const psychologist = (): Promise<StaffClient> => at.stand.staff("psychologist");
  const supervisor = (): Promise<StaffClient> => at.stand.staff("supervisor");
  const text = (id: string): string => at.stand.app.texts.t("uk", id);
  const week = async (): Promise<Json | undefined> => list((await (await supervisor()).get("/page-figures")).weeks)[0];
  const take = async (): Promise<Json> => (await psychologist()).post("/cases/next");
  /** Takes whom people are called to, as who is called does: that waits for no rest. */
  const takeCalled = async (): Promise<Json> => {
    const [waiting] = list((await (await psychologist()).get("/cases")).cases).filter(({ status }) => String(status) === "waiting");
    return (await psychologist()).post(`/cases/${String(waiting?.id)}/claim`);
  };
  const deed = async (taken: Json, what: string, body: Record<string, unknown>) =>
    (await psychologist()).post(`/cases/${String(taken.id)}/${what}`, { fencingToken: taken.fencingToken, ...body });
  const another = async (n: number) => {
    const person = at.stand.telegram.person(2000 + n, { language_code: "uk" });
    await person.send("/start");
    await person.send(DANGER);
    return person;
  };

  test("calls of a week are counted: made, taken, and found false by a person; a held red that woke nobody is none", async () => {
    at = await scene(database);
    for (const n of [1, 2, 3]) await another(n);
    await at.tick();
    expect(await week()).toMatchObject({ opened: 3, claimed: 0, notRed: 0 });
    const first = await takeCalled();
    await deed(first, "close", { reason: "test", redOutcome: "no_danger" });
    const second = await takeCalled();
    await deed(second, "risk", { risk: "green", reason: "цитата з пісні" });
    await deed(second, "close", { reason: "resolved" });
    const third = await takeCalled();
    await deed(third, "close", { reason: "resolved", redOutcome: "safe" });
    expect(await week()).toMatchObject({ week: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), opened: 3, claimed: 3, notRed: 2 });
    const near = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };
    const metrics = await (await at.stand.app.http.app.request("http://localhost/metrics", {}, near)).text();
    expect(metrics).toContain('parasolka_pages_week{what="not_red"} 2');
    expect((await (await psychologist()).call("GET", "/page-figures")).status).toBe(403);
  });

  test("a risk that is lowered when the danger is over makes no false call", async () => {
    at = await scene(database);
    await another(1);
    await at.tick();
    const taken = await take();
    for (let gone = 0; gone < 7; gone++) {
      at.stand.clock.advance(minutes(10));
      await deed(taken, "renew", {});
    }
    await deed(taken, "risk", { risk: "yellow", reason: "мама поруч, спокійно" });
    await deed(taken, "close", { reason: "resolved" });
    expect(await week()).toMatchObject({ opened: 1, claimed: 1, notRed: 0 });
  });

  test("a wait that nobody ended in time is noted once for each level, counted, and shown in queue and case", async () => {
    at = await scene(database);
    await at.teen.press(text("menu-counselling"));
    await at.teen.send("мене цькують у класі щодня");
    await at.teen.press("Так");
    const [waiting] = list((await (await psychologist()).get("/cases")).cases);
    const risk = String(waiting?.risk) as "orange" | "yellow" | "green";
    expect(["orange", "yellow"]).toContain(risk);
    const within = risk === "orange" ? minutes(5) : minutes(30);
    await at.pass(within - seconds(60), minutes(10));
    expect((await week())?.late).toMatchObject({ [risk]: 0 });
    await at.pass(minutes(3), minutes(1));
    expect((await week())?.late).toMatchObject({ [risk]: 1 });
    await at.pass(minutes(20), minutes(5));
    expect((await week())?.late).toMatchObject({ [risk]: 1 });
    const { queues } = await (await psychologist()).get("/queues");
    expect(list(queues).find(({ queue }) => String(queue) === "counselling")).toMatchObject({ late: 1 });
    const taken = await take();
    expect(list(taken.timeline).filter(({ type }) => String(type) === "late")).toMatchObject([{ data: { risk } }]);
    const after = await (await psychologist()).get("/queues");
    expect(list(after.queues).find(({ queue }) => String(queue) === "counselling")).toMatchObject({ late: 0 });
  });

  test("whoever was woken by three cases in a night rests, and a backup is woken; by day there is no cap", async () => {
    at = await scene(database, { now: MONDAY_11PM });
    const one = await psychologist();
    const lead = await supervisor();
    const now = at.stand.clock.now().getTime();
    const shift = { staffId: one.id, from: new Date(now).toISOString(), until: new Date(now + hours(24)).toISOString() };
    await lead.call("PUT", "/duty/psychologist", { shifts: [shift] });
    const wokenByMail = async (n: number): Promise<string[]> => {
      at.calls.length = 0;
      await another(n);
      await at.tick();
      const taken = await takeCalled();
      await deed(taken, "close", { reason: "resolved", redOutcome: "safe" });
      return at.calls
        .filter(({ by, message }) => by === "email" && message.step === "psychologist")
        .map(({ target }) => JSON.stringify(target));
    };
    for (const n of [1, 2, 3]) expect(await wokenByMail(n)).toEqual(['{"email":"psychologist@example.org"}']);
    expect(await wokenByMail(4)).toEqual(['{"email":"supervisor@example.org"}']);
    at.stand.clock.advance(hours(11));
    expect(await wokenByMail(5)).toEqual(['{"email":"psychologist@example.org"}']);
  });
});
