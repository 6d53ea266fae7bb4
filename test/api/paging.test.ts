import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { minutes, seconds } from "../../src/shared/clock.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { type Json, list, type StaffClient } from "../support/start-app.ts";
import { MONDAY_10AM, MONDAY_11PM } from "../support/time.ts";
import { A_ROUND, type Call, DANGER, type Scene, scene } from "./paging.harness.ts";

describe.each(databaseEngines())("calling people, on %s", (on) => {
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

  const begin = async (options: Parameters<typeof scene>[1] = {}): Promise<void> => {
    at = await scene(database, options);
  };
  const psychologist = (): Promise<StaffClient> => at.stand.staff("psychologist");
  const supervisor = (): Promise<StaffClient> => at.stand.staff("supervisor");
  const text = (id: string): string => at.stand.app.texts.t("uk", id);
  const calledOver = (by: Call["by"], kind = "danger"): string[] =>
    at.calls.filter((call) => call.by === by && call.message.kind === kind).map(({ message }) => message.step);
  const begins = (id: string): string => at.stand.app.texts.t("uk", id, { numbers: "" }).split("\n")[0] ?? "";
  const sees = (id: string): boolean => at.teen.sees().some((words) => words.includes(begins(id)));

  test("words of danger wake the psychologist at once, the supervisor after a minute, the lead after two", async () => {
    await begin();
    await at.teen.send(DANGER);
    await at.tick();
    expect(calledOver("webhook")).toEqual(["psychologist"]);
    await at.pass(seconds(40));
    expect(calledOver("webhook")).toEqual(["psychologist"]);
    await at.pass(seconds(20));
    expect(calledOver("webhook")).toEqual(["psychologist", "supervisor"]);
    await at.pass(seconds(60));
    expect(calledOver("webhook")).toEqual(["psychologist", "supervisor", "lead"]);
    expect(calledOver("email")).toEqual(["psychologist", "supervisor", "lead"]);
    expect(await at.recorded()).toContain("0.0 console sent");
  });

  test("the page says nothing from which anybody could tell who wrote or what", async () => {
    await begin();
    await at.teen.send(DANGER);
    await at.tick();
    const [call] = at.calls;
    expect(Object.keys(call?.message ?? {}).sort()).toEqual(["key", "kind", "reference", "round", "step"]);
    expect(call?.message.reference).toMatch(/^[0-9A-F]{6}$/);
    const { rows } = await database.transaction((tx) => tx.pg.query<{ data: string }>("SELECT data::text AS data FROM pgboss.job"));
    expect(rows.map(({ data }) => data).join()).not.toContain("вб'ю");
  });

  test("the red door alone calls nobody; «call a person» does", async () => {
    await begin();
    await at.teen.send(text("door-emergency"));
    await at.pass(minutes(2));
    expect(at.calls).toEqual([]);
    await at.teen.press(text("emergency-human"));
    await at.tick();
    expect(calledOver("webhook")).toEqual(["psychologist"]);
  });

  test("the red door puts what the teen has with us on top at once, or what they send within half an hour; nobody is called", async () => {
    await begin();
    await at.teen.press(text("menu-counselling"));
    await at.teen.send("мені сумно");
    await at.teen.press("Так");
    const other = at.stand.telegram.person(1002, { language_code: "uk" });
    await other.send("/start");
    await other.press(text("arrival-understood"));
    await other.press(text("arrival-contact-open"));
    await other.press(text("menu-counselling"));
    await other.send("мене б'є брат щодня");
    await other.press("Так");
    const waiting = async () => list((await (await psychologist()).get("/cases")).cases);
    const before = (await waiting()).map(({ risk }) => String(risk));
    expect(before).not.toContain("red");
    await at.teen.send(text("door-emergency"));
    expect((await waiting())[0]).toMatchObject({ risk: "red", position: 1 });
    expect(list((await waiting())[0]?.signals).map(String)).toContain("emergency_door");
    const third = at.stand.telegram.person(1003, { language_code: "uk" });
    await third.send("/start");
    await third.press(text("arrival-understood"));
    await third.press(text("arrival-contact-open"));
    await third.send(text("door-emergency"));
    expect(await waiting()).toHaveLength(2);
    await third.press(text("menu-counselling"));
    await third.send("мені сумно");
    await third.press("Так");
    expect((await waiting()).filter(({ risk }) => String(risk) === "red")).toHaveLength(2);
    await at.tick();
    expect(at.calls).toEqual([]);
  });

  test("a red of the door alone is left to stand on top at night; by day its silence goes to the supervisor", async () => {
    await begin({ now: MONDAY_11PM });
    await at.teen.press(text("menu-counselling"));
    await at.teen.send("мені сумно");
    await at.teen.press("Так");
    await at.teen.send(text("door-emergency"));
    await at.pass(minutes(20), minutes(5));
    expect(at.calls).toEqual([]);
    await at.pass(minutes(10 * 60), minutes(60));
    expect(calledOver("webhook", "silence")[0]).toBe("supervisor");
  });

  describe("a teen whose red somebody holds and who gets no answer", () => {
    const held = async (): Promise<{ writes(ms: number): Promise<void>; answer(): Promise<void>; taken: Json }> => {
      await begin();
      await at.teen.send(DANGER);
      const taken = await (await psychologist()).post("/cases/next");
      const hold = { fencingToken: taken.fencingToken };
      return {
        taken,
        async writes(ms) {
          for (let gone = 0; gone < ms; gone += minutes(1)) {
            await at.teen.send(`ти тут? ${gone}`);
            await (await psychologist()).call("POST", `/cases/${String(taken.id)}/renew`, hold);
            await at.pass(minutes(1), seconds(60));
          }
        },
        async answer() {
          const words = { ...hold, id: crypto.randomUUID(), text: "я тут, читаю" };
          await (await psychologist()).post(`/cases/${String(taken.id)}/messages`, words);
        },
      };
    };
    const of = (): string[] => calledOver("webhook", "unheard");

    test("is told of to the supervisor after five minutes, then the lead, until an answer comes", async () => {
      const { writes, answer } = await held();
      await writes(minutes(4));
      expect(of()).toEqual([]);
      await writes(minutes(1));
      expect(of()).toEqual(["supervisor"]);
      await writes(minutes(1));
      expect(of()).toEqual(["supervisor", "lead"]);
      await answer();
      await writes(minutes(4));
      expect(of()).toEqual(["supervisor", "lead"]);
      expect(calledOver("webhook", "silence")).toEqual([]);
      await writes(minutes(2));
      expect(of().length).toBeGreaterThan(2);
    });

    test("a supervisor who knows gives five minutes more; one who takes the case has it, and whoever held it writes no more", async () => {
      const { writes, taken } = await held();
      await writes(minutes(5));
      const lead = await supervisor();
      const [page] = (await at.pages()).filter(({ kind }) => String(kind) === "unheard");
      await lead.post(`/pages/${String(page?.id)}/seen`);
      await writes(minutes(4));
      expect(of()).toEqual(["supervisor"]);
      await writes(minutes(2));
      expect(of().length).toBeGreaterThan(1);
      expect((await lead.call("POST", `/cases/${String(taken.id)}/claim`)).status).toBe(200);
      const late = { fencingToken: taken.fencingToken, id: crypto.randomUUID(), text: "я тут" };
      expect((await (await psychologist()).call("POST", `/cases/${String(taken.id)}/messages`, late)).status).toBe(409);
      expect((await at.pages()).map(({ kind }) => String(kind))).toEqual(["danger"]);
    });

    test("a supervisor takes no case from who holds it while its teen is heard", async () => {
      const { taken, answer } = await held();
      await answer();
      expect((await (await supervisor()).call("POST", `/cases/${String(taken.id)}/claim`)).status).toBe(409);
    });
  });

  test("waiting news says the place in the queue, and no number that cannot work where the teen is", async () => {
    await begin();
    await at.teen.send(text("door-emergency"));
    await at.teen.press(text("emergency-place-unsaid"));
    await at.teen.send(DANGER);
    await at.pass(seconds(60));
    const news = at.teen.sees().find((words) => words.includes(begins("page-seeking"))) ?? "";
    expect(news).toContain(at.stand.app.texts.t("uk", "talk-place", { place: 1 }));
    expect(news).not.toMatch(/\b102\b|\b116/);
    expect(news).toContain(text("numbers-in-card"));
  });

  test("ten sentences of danger are one page, and each call is made once", async () => {
    await begin();
    for (let n = 0; n < 10; n++) await at.teen.send(`${DANGER} ${n}`);
    await at.tick();
    await at.tick();
    expect(await at.pages()).toHaveLength(1);
    expect(calledOver("webhook")).toEqual(["psychologist"]);
  });

  test("two reds at once are two pages", async () => {
    await begin();
    const other = at.stand.telegram.person(1002, { language_code: "uk" });
    await other.send("/start");
    await at.teen.send(DANGER);
    await other.send(DANGER);
    await at.tick();
    expect(new Set((await at.pages()).map(({ caseId }) => caseId)).size).toBe(2);
    expect(calledOver("webhook")).toEqual(["psychologist", "psychologist"]);
  });

  test("a claim stops the ladder, and the teen reads that somebody is here", async () => {
    await begin();
    await at.teen.send(DANGER);
    await at.pass(seconds(60));
    expect(sees("page-seeking")).toBe(true);
    const before = at.teen.sees().length;
    await (await psychologist()).post("/cases/next");
    await at.stand.settle();
    expect(sees("page-found")).toBe(true);
    expect(sees("page-seeking")).toBe(false);
    expect(at.teen.sees().length).toBe(before);
    const made = calledOver("webhook").length;
    await at.pass(minutes(10), seconds(60));
    expect(calledOver("webhook")).toHaveLength(made);
    expect((await at.pages()).find(({ kind }) => String(kind) === "danger")).toMatchObject({ answered: true });
  });

  test("a claim that expires without an answer sets the ladder going again", async () => {
    await begin();
    await at.teen.send(DANGER);
    await at.tick();
    await (await psychologist()).post("/cases/next");
    await at.pass(minutes(14), seconds(60));
    expect(calledOver("webhook").filter((step) => step === "psychologist")).toHaveLength(1);
    await at.pass(minutes(3), seconds(60));
    expect(calledOver("webhook").filter((step) => step === "psychologist")).toHaveLength(2);
  });

  test("a case given back without an answer sets the ladder going again", async () => {
    await begin();
    await at.teen.send(DANGER);
    await at.tick();
    const taken = await (await psychologist()).post("/cases/next");
    await at.pass(seconds(20));
    await (await psychologist()).post(`/cases/${String(taken.id)}/release`, { fencingToken: taken.fencingToken });
    await at.pass(minutes(2));
    expect(calledOver("webhook")).toEqual(["psychologist", "psychologist", "supervisor"]);
  });

  test("whom nobody answers is told so, all are called again every five minutes, and supervisors read of an incident", async () => {
    await begin();
    await at.teen.send(DANGER);
    await at.pass(A_ROUND);
    expect(sees("page-unanswered")).toBe(true);
    const shown = at.teen.sees().length;
    expect(calledOver("webhook")).toHaveLength(3);
    await at.pass(minutes(2));
    expect(calledOver("webhook")).toHaveLength(4);
    await at.pass(minutes(5));
    expect(calledOver("webhook")).toHaveLength(7);
    // The one message changes; nothing new appears.
    expect(at.teen.sees().length).toBe(shown);
    const [incident] = list((await (await supervisor()).get("/incidents")).incidents);
    expect(list(incident?.timeline).map(({ type }) => type)).toEqual(expect.arrayContaining(["unanswered", "called-psychologist"]));
    expect((await (await psychologist()).call("GET", "/incidents")).status).toBe(403);
    await (await psychologist()).post("/cases/next");
    const [answered] = list((await (await supervisor()).get("/incidents")).incidents);
    expect(list(answered?.timeline).at(-1)).toMatchObject({ type: "answered", staffName: "Олена Левченко" });
    expect(answered).toMatchObject({ help: null });
    const help = `/incidents/${String(answered?.id)}/help`;
    expect((await (await psychologist()).call("POST", help, { help: "arrived" })).status).toBe(403);
    expect((await (await supervisor()).call("POST", help, { help: "arrived" })).status).toBe(204);
    const [said] = list((await (await supervisor()).get("/incidents")).incidents);
    expect(said).toMatchObject({ help: "arrived" });
    expect(list(said?.timeline).at(-1)).toMatchObject({ type: "help-arrived", staffName: "Ірина Савчук" });
  });

  test("after a night without anybody no missed call is made up for", async () => {
    await begin();
    await at.teen.send(DANGER);
    await at.tick();
    await at.pass(minutes(8 * 60), minutes(8 * 60));
    expect(at.calls.filter(({ by, message }) => by === "webhook" && message.kind === "danger")).toHaveLength(2);
  });

  test.each([
    ["an exit", () => at.teen.send(text("door-exit"))],
    ["a block", () => at.teen.block()],
    ["«do not write»", () => at.teen.send("/stop")],
  ])("%s does not stop the calling, and nothing follows to the phone", async (_, leave) => {
    await begin();
    await at.teen.send(DANGER);
    await at.tick();
    await leave();
    await at.stand.settle();
    const seen = at.teen.sees().length;
    await at.pass(A_ROUND);
    expect(calledOver("webhook")).toEqual(["psychologist", "supervisor", "lead"]);
    expect(at.teen.sees().length).toBe(seen);
  });

  test("deleting the red at once does not stop the calling: supervisors are called until one looks at what is left", async () => {
    await begin();
    await at.teen.send(DANGER);
    await at.tick();
    await at.teen.send("/status");
    await at.teen.press(text("cases-more-button"));
    await at.teen.press(text("delete-one"));
    await at.teen.press(text("delete-now"));
    await at.teen.press(text("delete-sure-yes"));
    expect(await database.transaction((tx) => tx.prisma.case.count())).toBe(0);
    await at.pass(seconds(60));
    expect(calledOver("webhook")).toEqual(["psychologist", "supervisor"]);
    const [held] = list((await (await supervisor()).get("/held-minimums")).minimums);
    await (await supervisor()).post(`/held-minimums/${String(held?.id)}/open`, { reason: "дитина в небезпеці" });
    await at.pass(minutes(2));
    expect(calledOver("webhook")).toEqual(["psychologist", "supervisor"]);
  });

  test("a means that fails is tried again a few times, then given up on record; the others go out", async () => {
    await begin({ refuse: ({ by }) => by === "email" });
    await at.teen.send(DANGER);
    await at.tick();
    for (let tries = 0; tries < 8; tries++) {
      await database.transaction((tx) =>
        tx.pg.query("UPDATE pgboss.job SET start_after = now() - interval '1 second' WHERE name LIKE 'page-send%'"),
      );
      await at.stand.app.jobs.drain();
    }
    expect((await at.recorded()).filter((line) => line.startsWith("0.0"))).toEqual([
      "0.0 console sent",
      "0.0 email failed",
      "0.0 webhook sent",
    ]);
    expect(at.stand.log.join("")).not.toContain("does not answer");
  });

  test("blackmail wakes people at night and waits its five minutes by day", async () => {
    const words = "мене шантажують";
    await begin({ now: MONDAY_11PM });
    await at.teen.press(text("menu-counselling"));
    await at.teen.send(words);
    await at.teen.press("Не знаю");
    await at.tick();
    expect((await at.pages()).map(({ kind }) => kind)).toEqual(["blackmail"]);
    await at.stand.close();
    await database.truncate();
    await begin({ now: MONDAY_10AM });
    await at.teen.press(text("menu-counselling"));
    await at.teen.send(words);
    await at.teen.press("Не знаю");
    await at.tick();
    expect(await at.pages()).toEqual([]);
  });

  test("five minutes of silence in a red go to the supervisor, at fifteen somebody decides on record", async () => {
    await begin();
    await at.teen.send(DANGER);
    const taken = await (await psychologist()).post("/cases/next");
    const keep = async (ms: number): Promise<void> => {
      for (let gone = 0; gone < ms; gone += minutes(1)) {
        await (await psychologist()).post(`/cases/${String(taken.id)}/renew`, { fencingToken: taken.fencingToken });
        await at.pass(minutes(1), seconds(60));
      }
    };
    await keep(minutes(4));
    expect(at.calls).toEqual([]);
    await keep(minutes(1));
    expect(at.calls.filter(({ by }) => by === "webhook").map(({ message }) => [message.kind, message.step])).toEqual([
      ["silence", "supervisor"],
    ]);
    await keep(minutes(9));
    expect(calledOver("webhook", "silence")).toEqual(["supervisor", "lead"]);
    await keep(minutes(2));
    expect(calledOver("webhook", "silence")).toEqual(["supervisor", "lead", "supervisor", "lead"]);
    const decide = (decision: string): Promise<{ status: number; body: Json }> =>
      at.stand.staff("supervisor").then((member) => member.call("POST", `/cases/${String(taken.id)}/silence`, { decision }));
    expect((await decide("call_102")).status).toBe(204);
    const made = at.calls.length;
    await keep(minutes(4));
    expect(at.calls.length).toBe(made);
    const seen = await (await supervisor()).get(`/cases/${String(taken.id)}`);
    expect(list(seen.timeline).filter(({ type }) => String(type) === "silence-decided")).toMatchObject([
      { data: { decision: "call_102" } },
    ]);
  });

  test("whoever is on the list of duty is called, a list with nobody on it gives way at once", async () => {
    await begin();
    const [one, lead] = [await psychologist(), await supervisor()];
    const now = at.stand.clock.now().getTime();
    const moment = (ms: number): string => new Date(now + ms).toISOString();
    const tomorrow = { staffId: one.id, from: moment(minutes(600)), until: moment(minutes(900)) };
    expect((await lead.call("PUT", "/duty/psychologist", { shifts: [tomorrow] })).status).toBe(200);
    await at.teen.send(DANGER);
    await at.tick();
    await at.tick();
    expect(calledOver("webhook")).toEqual(["supervisor"]);
    expect((await one.call("PUT", "/duty/psychologist", { shifts: [] })).status).toBe(403);
  });

  test("«I am on shift now» puts a member on the list until they leave", async () => {
    await begin();
    const one = await psychologist();
    const lead = await supervisor();
    await one.post("/duty/self", { onShift: true });
    const on = await lead.get("/duty");
    expect(list(on.lists)[0]).toMatchObject({ role: "psychologist", unkept: false, calls: [{ id: one.id }] });
    at.stand.clock.advance(minutes(30));
    const off = await one.post("/duty/self", { onShift: false });
    expect(off).toMatchObject({ onShift: false });
    expect(list(off.lists)[0]).toMatchObject({ unkept: true });
    const wrong = await lead.call("PUT", "/duty/lead", { shifts: [{ staffId: one.id, from: "2026-11-23T00:00:00Z", until: null }] });
    expect(wrong.status).toBe(409);
  });
});
