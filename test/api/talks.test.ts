import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { minutes, seconds } from "../../src/shared/clock.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { type CaseJson, type Casework, casework, dump, type SummaryJson } from "./cases.harness.ts";

interface ComplaintJson {
  id: string;
  text: string | null;
  aboutName: string | null;
  handled: { outcome: string } | null;
}

describe.each(databaseEngines())("talks on %s", (engine) => {
  let database: TestDatabase;
  let on: Casework;
  beforeAll(async () => {
    database = await testDatabase({ on: engine });
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.truncate();
    on = await casework(database);
    await on.join("olena", "psychologist");
    await on.join("taras", "psychologist");
    await on.join("nadia", "supervisor");
    await on.join("maria", "supervisor");
    await on.join("ivan", "liaison");
    await on.join("roman", "administrator");
  });

  const code = (answer: { body: unknown }): unknown => (answer.body as { error?: { code?: string } }).error?.code;
  const claim = async (who: string, caseId: string): Promise<CaseJson> => (await on.post<CaseJson>(who, `/cases/${caseId}/claim`)).body;
  const reply = (who: string, { id, fencingToken }: CaseJson, text = "Я тут") =>
    on.post(who, `/cases/${id}/messages`, { id: randomUUID(), text, fencingToken });
  const talkTold = (): string[] => on.told.flatMap((one) => ("talk" in one ? [one.talk] : []));
  const typesOf = async (who: string, caseId: string): Promise<string[]> =>
    (await on.get<CaseJson>(who, `/cases/${caseId}`)).body.timeline.map(({ type }) => type);

  describe("a red", () => {
    test("is not closed without what became of the child, and the outcome stands in its line of events", async () => {
      const { caseId } = await on.open(await on.newTeen(), "я порізала вени");
      const taken = await claim("olena", caseId);
      expect(taken.risk).toBe("red");
      const { fencingToken } = taken;
      const refused = await on.post("olena", `/cases/${caseId}/close`, { fencingToken, reason: "resolved" });
      expect([refused.status, code(refused)]).toEqual([409, "red-without-outcome"]);
      expect((await on.get<CaseJson>("olena", `/cases/${caseId}`)).body).toMatchObject({ status: "claimed", risk: "red" });
      expect(await on.post("olena", `/cases/${caseId}/close`, { fencingToken, reason: "resolved", redOutcome: "vanished" })).toMatchObject({
        status: 400,
      });
      const redRecord = { calledNumber: "103", calledAt: on.clock.time.toISOString() };
      const closing = { fencingToken, reason: "resolved", redOutcome: "help_arrived", redRecord };
      expect(await on.post("olena", `/cases/${caseId}/close`, closing)).toMatchObject({ status: 200, body: { status: "closed" } });
      const { body } = await on.get<CaseJson>("olena", `/cases/${caseId}`);
      expect(body.timeline.findLast(({ type }) => type === "closed")?.data).toEqual({ reason: "resolved", redOutcome: "help_arrived" });
    });

    test("in which nobody says anything for five minutes is marked for the supervisor, once, until somebody does", async () => {
      const teen = await on.newTeen();
      const { caseId } = await on.open(teen, "я порізала вени");
      const calm = await on.open(await on.newTeen());
      on.pass(minutes(5) - 1);
      await on.rounds.silentReds(on.clock.time);
      const waiting = async (): Promise<(SummaryJson & { silentRed: boolean })[]> =>
        (await on.get<{ cases: (SummaryJson & { silentRed: boolean })[] }>("nadia", "/cases?scope=waiting")).body.cases;
      expect((await waiting()).map(({ silentRed }) => silentRed)).toEqual([false, false]);
      on.pass(1);
      await on.rounds.silentReds(on.clock.time);
      await on.rounds.silentReds(on.clock.time);
      expect((await waiting()).map(({ id, silentRed }) => [id, silentRed])).toEqual([
        [caseId, true],
        [calm.caseId, false],
      ]);
      expect((await typesOf("nadia", caseId)).filter((type) => type === "red-silent")).toHaveLength(1);

      const taken = await claim("olena", caseId);
      await reply("olena", taken);
      expect((await on.get<{ silentRed: boolean }>("olena", `/cases/${caseId}`)).body.silentRed).toBe(false);
      on.pass(minutes(6));
      await on.rounds.silentReds(on.clock.time);
      expect((await on.get<{ silentRed: boolean }>("nadia", `/cases/${caseId}`)).body.silentRed).toBe(true);
    });

    test("is not ended by its teen, and the wish stands in the case", async () => {
      const teen = await on.newTeen();
      const { caseId } = await on.open(teen, "я порізала вени");
      const ended = await database.transaction((tx) => on.talkCases.endByTeen(tx, { caseId, personId: teen.personId }));
      expect(ended).toEqual({ ok: false, rule: "red-without-outcome" });
      expect(await typesOf("nadia", caseId)).toContain("wants-to-end");
    });
  });

  describe("who talks with the teen", () => {
    test("is said before the first words, once, and again when another one speaks", async () => {
      const { caseId } = await on.open(await on.newTeen());
      const first = await claim("olena", caseId);
      await reply("olena", first);
      await reply("olena", first, "Ще слово");
      expect(talkTold()).toEqual(["introduced"]);
      await on.post("olena", `/cases/${caseId}/release`, { fencingToken: first.fencingToken });
      const second = await claim("taras", caseId);
      expect(talkTold()).toEqual(["introduced", "transferred"]);
      await reply("taras", second);
      expect(talkTold()).toEqual(["introduced", "transferred"]);
    });

    test("is another one when the teen asks for it: the former neither gets it nor reads it, and is told why by its id", async () => {
      const teen = await on.newTeen();
      const { caseId } = await on.open(teen);
      const taken = await claim("olena", caseId);
      await database.transaction(async (tx) => {
        await on.talks.change(tx, caseId, { avoidIds: ["olena"] });
        await on.talkCases.askAnother(tx, { caseId, personId: teen.personId });
      });
      expect(code(await reply("olena", taken))).toBe("not-found");
      expect((await on.get("olena", `/cases/${caseId}`)).status).toBe(404);
      expect(code(await on.post("olena", `/cases/${caseId}/claim`))).toBe("teen-asked-for-another");
      expect(code(await on.post("olena", "/cases/next"))).toBe("queue-empty");
      expect((await on.post<CaseJson>("taras", "/cases/next")).body.id).toBe(caseId);
    });

    test("who comes back is kept for the one who wrote last, but only for a while and never in danger", async () => {
      const calm = await on.open(await on.newTeen());
      const red = await on.open(await on.newTeen(), "я порізала вени");
      const reservedUntil = new Date(on.clock.time.getTime() + minutes(10));
      await database.transaction(async (tx) => {
        for (const { caseId } of [calm, red]) await on.talks.change(tx, caseId, { keeperId: "olena", reservedUntil });
      });
      expect((await on.post<CaseJson>("taras", "/cases/next")).body.id).toBe(red.caseId);
      expect(code(await on.post("taras", "/cases/next"))).toBe("queue-empty");
      on.pass(minutes(10) + seconds(1));
      expect((await on.post<CaseJson>("taras", "/cases/next")).body.id).toBe(calm.caseId);
    });
  });

  describe("complaints", () => {
    const WORDS = "психолог насміхався з мене, кажу вам таємно";
    const complain = async (aboutId: string | null): Promise<string> => {
      const { caseId } = await on.open(await on.newTeen());
      const id = randomUUID();
      await database.transaction((tx) => on.complaints.add(tx, { id, caseId, aboutId, text: WORDS, messageIds: [77], at: on.clock.time }));
      return id;
    };
    const list = async (who: string, query = ""): Promise<ComplaintJson[]> =>
      (await on.get<{ complaints: ComplaintJson[] }>(who, `/complaints${query}`)).body.complaints;

    test("are for supervisors alone", async () => {
      const id = await complain("olena");
      for (const who of ["olena", "taras", "ivan", "roman"]) {
        expect(await on.get(who, "/complaints")).toMatchObject({ status: 403, body: { error: { code: "permission-missing" } } });
        expect((await on.post(who, `/complaints/${id}/handle`, { outcome: "unfounded" })).status).toBe(403);
      }
      expect(await list("nadia")).toMatchObject([{ id, text: WORDS, aboutName: "olena of the team", handled: null }]);
    });

    test("about a supervisor are hidden from this one, who cannot tell them from none", async () => {
      const id = await complain("nadia");
      const ofNobody = await complain(null);
      expect((await list("nadia")).map((one) => one.id)).toEqual([ofNobody]);
      const guessed = await on.post("nadia", `/complaints/${id}/handle`, { outcome: "unfounded" });
      const unknown = await on.post("nadia", `/complaints/${randomUUID()}/handle`, { outcome: "unfounded" });
      expect([guessed.status, code(guessed)]).toEqual([404, "not-found"]);
      expect([unknown.status, code(unknown)]).toEqual([404, "not-found"]);
      expect((await list("maria")).map((one) => one.id).sort()).toEqual([id, ofNobody].sort());
    });

    test("are handled once, with what was done on record, and the teen hears of it once", async () => {
      const id = await complain("olena");
      expect((await on.post("nadia", `/complaints/${id}/handle`, { outcome: "forgotten" })).status).toBe(400);
      const handled = await on.post<ComplaintJson>("nadia", `/complaints/${id}/handle`, { outcome: "talked_with_member" });
      expect(handled).toMatchObject({ status: 200, body: { handled: { outcome: "talked_with_member", byName: "nadia of the team" } } });
      expect(code(await on.post("maria", `/complaints/${id}/handle`, { outcome: "unfounded" }))).toBe("complaint-handled");
      expect(await list("nadia")).toEqual([]);
      expect(await list("nadia", "?handled=true")).toMatchObject([{ id }]);
    });

    test("stand in the database sealed, and go with the case's key", async () => {
      const id = await complain("olena");
      const all = await dump(database);
      expect(all).not.toContain("насміхався");
      expect(all).not.toContain(Buffer.from(WORDS).toString("base64").slice(0, 30));
      await database.transaction((tx) => tx.pg.query("DELETE FROM wrapped_key WHERE subject = 'case'"));
      expect(await list("nadia")).toMatchObject([{ id, text: null }]);
    });
  });
});
