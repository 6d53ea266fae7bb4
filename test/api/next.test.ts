import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hours, minutes } from "../../src/shared/clock.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { type CaseJson, type Casework, casework, type SummaryJson } from "./cases.harness.ts";

const RED = "я порізала вени";
const ORANGE = "хочу померти";

interface WorkJson {
  held: number;
  holdsRed: boolean;
  why: string | null;
  restUntil: string | null;
  pauseSince: string | null;
  heavy: { shift: number; week: number };
  notToday: string[];
  lapses: { caseId: string; taken: boolean }[];
  permitted: { caseId: string; byName: string }[];
}

describe.each(databaseEngines())("the next child, on %s", (engine) => {
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
    await on.join("ivan", "liaison");
  });

  const code = (answer: { body: unknown }): unknown => (answer.body as { error?: { code?: string } }).error?.code;
  const next = (who: string) => on.post<CaseJson>(who, "/cases/next");
  const claim = (who: string, caseId: string) => on.post<CaseJson>(who, `/cases/${caseId}/claim`);
  const work = async (who: string): Promise<WorkJson> => (await on.get<WorkJson>(who, "/work")).body;
  const opens = async (words?: string): Promise<string> => {
    on.pass(1_000);
    return (await on.open(await on.newTeen(), words)).caseId;
  };
  const close = (who: string, { id, fencingToken }: CaseJson, redOutcome?: string) =>
    on.post(who, `/cases/${id}/close`, { fencingToken, reason: "resolved", ...(redOutcome && { redOutcome }) });
  const audited = (action: string) =>
    database.transaction((tx) => tx.prisma.auditEntry.findMany({ where: { action }, orderBy: { seq: "asc" } }));

  describe("is given within what one person can carry", () => {
    test("who has three is given no fourth, however many tabs press at once, and one again after letting one go", async () => {
      for (let n = 0; n < 5; n += 1) await opens();
      const answers = await Promise.all(Array.from({ length: 5 }, () => next("olena")));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409]);
      const full = await next("olena");
      expect(code(full)).toBe("next-while-full");
      expect(await work("olena")).toMatchObject({ held: 3, why: "next-while-full" });

      const held = answers.find(({ status }) => status === 200)?.body;
      if (!held) throw new Error("Nobody was given");
      await on.post("olena", `/cases/${held.id}/release`, { fencingToken: held.fencingToken });
      expect((await next("olena")).status).toBe(200);
    });

    test("a lease that ran out does not count", async () => {
      for (let n = 0; n < 3; n += 1) await opens();
      for (let n = 0; n < 3; n += 1) await next("olena");
      on.pass(minutes(15));
      expect((await next("olena")).status).toBe(200);
    });

    test("who has a red is given the next in less danger, and no second red; a colleague is", async () => {
      const first = await opens(RED);
      const second = await opens(RED);
      const calmer = await opens(ORANGE);
      expect((await next("olena")).body.id).toBe(first);
      expect((await next("olena")).body.id).toBe(calmer);
      expect(code(await next("olena"))).toBe("next-is-second-red");
      expect(await work("olena")).toMatchObject({ holdsRed: true, why: "next-is-second-red" });
      expect((await next("taras")).body.id).toBe(second);
    });

    test("ten minutes off after a red's outcome: nothing is given, but one's own child is not left", async () => {
      await opens(RED);
      const own = await opens();
      const red = (await next("olena")).body;
      const talk = (await next("olena")).body;
      expect(talk.id).toBe(own);
      await on.post("olena", `/cases/${own}/release`, { fencingToken: talk.fencingToken });
      expect((await close("olena", red, "safe")).status).toBe(200);
      await opens();
      expect(code(await next("olena"))).toBe("next-while-resting");
      expect((await work("olena")).restUntil).toBe(new Date(on.clock.time.getTime() + minutes(10) - 1_000).toISOString());
      expect((await claim("olena", own)).status).toBe(200);
      expect((await next("taras")).status).toBe(200);

      await opens();
      on.pass(minutes(10));
      expect((await next("olena")).status).toBe(200);
    });

    test("no rest follows from an outcome that the clock has left in the future", async () => {
      await opens(RED);
      await close("olena", (await next("olena")).body, "safe");
      on.pass(-hours(2));
      await opens();
      expect((await next("olena")).status).toBe(200);
    });
  });

  describe("is given to whom it can be", () => {
    const notToday = (who: string, topics: string[]) => on.put<WorkJson>(who, "/work/not-today", { topics });

    test("what one cannot take today goes to others, until one says otherwise or the shift is over", async () => {
      const hard = await opens(ORANGE);
      const other = await opens();
      expect((await notToday("olena", ["suicide"])).body.notToday).toEqual(["suicide"]);
      expect((await next("olena")).body.id).toBe(other);
      expect(code(await next("olena"))).toBe("next-is-not-today");
      expect((await next("taras")).body.id).toBe(hard);

      const later = await opens(ORANGE);
      await notToday("olena", []);
      expect((await next("olena")).body.id).toBe(later);
      await notToday("olena", ["suicide"]);
      on.pass(hours(12));
      expect((await work("olena")).notToday).toEqual([]);
    });

    test("who leaves the shift comes back without it", async () => {
      await database.transaction((tx) =>
        tx.prisma.dutyShift.create({
          data: { id: randomUUID(), staffId: "olena", role: "psychologist", fromAt: on.clock.time, byThemself: true },
        }),
      );
      await notToday("olena", ["suicide"]);
      on.pass(hours(2));
      expect((await work("olena")).notToday).toEqual(["suicide"]);
      await database.transaction((tx) => tx.prisma.dutyShift.updateMany({ data: { untilAt: on.clock.time } }));
      expect((await work("olena")).notToday).toEqual([]);
    });

    test("an unknown topic is refused, and who takes no cases has no work to look at", async () => {
      expect((await notToday("olena", ["homework"])).status).toBe(400);
      expect(code(await on.get("ivan", "/work"))).toBe("permission-missing");
    });

    test("the audit says that topics were put off, and not which", async () => {
      await notToday("olena", ["suicide", "violence"]);
      expect((await audited("work.not-today")).map(({ details }) => details)).toEqual([{ topics: 2 }]);
    });

    test("queues and languages that a member takes are a supervisor's to say; a red waits for no language", async () => {
      const skills = (who: string, body: object) => on.put(who, "/colleagues/olena/skills", body);
      expect((await skills("olena", { queues: [], languages: [] })).status).toBe(403);
      expect((await skills("nadia", { queues: ["counselling"], languages: ["en"] })).status).toBe(204);
      expect((await on.put("nadia", "/colleagues/ivan/skills", { queues: [], languages: [] })).status).toBe(404);
      const { body } = await on.get<{ colleagues: { id: string; queues: string[] }[] }>("nadia", "/colleagues");
      expect(body.colleagues.map(({ id, queues }) => [id, queues])).toEqual([
        ["nadia", []],
        ["olena", ["counselling"]],
        ["taras", []],
      ]);
      await on.open(await on.newTeen(), "реклама", { kind: "content_report" });
      await opens(ORANGE);
      expect(code(await next("olena"))).toBe("next-is-not-theirs");
      const english = await on.open({ ...(await on.newTeen()), locale: "en" });
      const red = await opens(RED);
      expect((await next("olena")).body.id).toBe(red);
      expect((await next("olena")).body.id).toBe(english.caseId);
    });
  });

  describe("is not chosen", () => {
    test("another than the next is refused with the way on, and nothing of the refusal stays", async () => {
      const first = await opens(ORANGE);
      const calmer = await opens();
      const refused = await claim("taras", calmer);
      expect([refused.status, code(refused)]).toEqual([409, "not-the-next"]);
      expect((await on.get<{ cases: SummaryJson[] }>("taras", "/cases?scope=mine")).body.cases).toEqual([]);
      expect((await claim("taras", first)).status).toBe(200);
      expect((await claim("taras", calmer)).status).toBe(200);
      expect((await audited("case.claimed")).map(({ details }) => (details as { by: string }).by)).toEqual(["next", "next"]);
    });

    test("the first of one's own queue is a next one too", async () => {
      await opens(ORANGE);
      const { caseId } = await on.open(await on.newTeen(), "реклама", { kind: "content_report" });
      expect((await claim("taras", caseId)).status).toBe(200);
    });

    test("a supervisor lets a member take one out of turn, once, beside their limits", async () => {
      const calmest = await opens("реклама");
      for (let n = 0; n < 3; n += 1) await opens(ORANGE);
      for (let n = 0; n < 3; n += 1) await next("taras");
      await opens(ORANGE);
      const permit = (who: string, staffId: string) => on.post(who, `/cases/${calmest}/permit`, { staffId });
      expect(code(await permit("olena", "olena"))).toBe("permission-missing");
      expect(code(await permit("nadia", "ivan"))).toBe("colleague-cannot");
      expect(code(await permit("nadia", "nobody"))).toBe("colleague-cannot");
      expect((await permit("nadia", "taras")).status).toBe(204);
      expect(await work("taras")).toMatchObject({ permitted: [{ caseId: calmest, byName: "nadia of the team" }] });
      expect(code(await claim("olena", calmest))).toBe("not-the-next");
      const taken = await claim("taras", calmest);
      expect(taken.status).toBe(200);
      expect((await work("taras")).permitted).toEqual([]);
      await on.post("taras", `/cases/${calmest}/release`, { fencingToken: taken.body.fencingToken });
      // Theirs until now, but four were one too many.
      expect(code(await claim("taras", calmest))).toBe("next-while-full");
    });

    test("who is called to a child waits for no limit, and a supervisor takes whom they must", async () => {
      for (let n = 0; n < 3; n += 1) await opens(ORANGE);
      for (let n = 0; n < 3; n += 1) await next("olena");
      const called = await opens(RED);
      const waiting = await opens();
      expect(code(await claim("olena", called))).toBe("next-while-full");
      await database.transaction((tx) =>
        tx.prisma.page.create({
          data: { id: randomUUID(), caseId: called, kind: "danger", openedAt: on.clock.time, dueAt: on.clock.time },
        }),
      );
      expect((await claim("olena", called)).status).toBe(200);
      expect((await claim("nadia", waiting)).status).toBe(200);
      expect((await audited("case.claimed")).map(({ details }) => (details as { by: string }).by).slice(-2)).toEqual([
        "called",
        "supervisor",
      ]);
    });
  });

  describe("comes back to the queue in sight of all when its claim runs out", () => {
    test("the timeline names whose it was, the audit too, and they are told until they say that they know", async () => {
      const id = await opens();
      await next("olena");
      on.pass(minutes(15));
      await on.get("taras", "/queues");
      const { body } = await on.get<CaseJson>("nadia", `/cases/${id}`);
      expect(body.timeline.at(-1)).toMatchObject({ type: "lapsed", actor: "system", staffName: "olena of the team" });
      expect((await audited("case.lapsed")).map(({ actor, details }) => ({ actor, details }))).toEqual([
        { actor: "system", details: { holder: "olena" } },
      ]);
      expect(await work("olena")).toMatchObject({ held: 0, lapses: [{ caseId: id, taken: false }] });
      expect((await work("taras")).lapses).toEqual([]);
      await next("taras");
      expect((await work("olena")).lapses).toMatchObject([{ taken: true }]);
      expect((await on.post<WorkJson>("olena", "/work/lapses-seen")).body.lapses).toEqual([]);
    });

    test("who takes it again is not told what they know", async () => {
      const id = await opens();
      await next("olena");
      on.pass(minutes(15));
      await on.get("taras", "/queues");
      await claim("olena", id);
      expect((await work("olena")).lapses).toEqual([]);
    });
  });

  describe("and how much was heavy", () => {
    test("red and orange are counted by shift and week, and a pause is offered after one", async () => {
      await opens(RED);
      await close("olena", (await next("olena")).body, "safe");
      on.pass(hours(13));
      await opens(ORANGE);
      await opens();
      const heavy = (await next("olena")).body;
      const light = (await next("olena")).body;
      expect(await work("olena")).toMatchObject({ heavy: { shift: 1, week: 2 }, pauseSince: null });
      await close("olena", light);
      expect((await work("olena")).pauseSince).toBeNull();
      const at = on.clock.time.toISOString();
      await close("olena", heavy);
      expect((await work("olena")).pauseSince).toBe(at);
      on.pass(minutes(10));
      expect(await work("olena")).toMatchObject({ pauseSince: null, restUntil: null });
      expect((await work("taras")).heavy).toEqual({ shift: 0, week: 0 });
    });
  });
});
