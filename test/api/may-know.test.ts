import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { read } from "../../src/features/triage/triage.ts";
import { minutes } from "../../src/shared/clock.ts";
import type { TeenAddress } from "../../src/shared/voice.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { type CaseJson, type Casework, casework, type SummaryJson } from "./cases.harness.ts";

describe.each(databaseEngines())("«I may know this person», on %s", (engine) => {
  let database: TestDatabase;
  let on: Casework;
  let teen: TeenAddress;
  let talk: CaseJson;

  beforeAll(async () => {
    database = await testDatabase({ on: engine });
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.truncate();
    on = await casework(database);
    for (const who of ["olena", "taras"]) await on.join(who, "psychologist");
    for (const who of ["nadia", "zoya"]) await on.join(who, "supervisor");
    await on.join("ivan", "liaison");
    teen = await on.newTeen();
    await on.open(teen);
    talk = (await on.post<CaseJson>("olena", "/cases/next")).body;
  });

  const code = (answer: { body: unknown }): unknown => (answer.body as { error?: { code?: string } }).error?.code;
  const mayKnow = (who: string, caseId: string) => on.post(who, `/cases/${caseId}/may-know`);
  const list = async (who: string, query: string): Promise<string[]> =>
    (await on.get<{ cases: SummaryJson[] }>(who, `/cases?${query}`)).body.cases.map(({ id }) => id);

  test("the case goes back at once at its place, and whatever else they have of the person's with it", async () => {
    const { caseId: report } = await on.open(teen, "реклама", { kind: "content_report" });
    await on.post("olena", `/cases/${report}/claim`);
    expect((await mayKnow("olena", talk.id)).status).toBe(204);
    expect(await list("olena", "scope=mine")).toEqual([]);
    expect((await list("taras", "scope=waiting")).sort()).toEqual([talk.id, report].sort());
    const late = await on.post("olena", `/cases/${talk.id}/messages`, { fencingToken: talk.fencingToken, id: randomUUID(), text: "Я тут" });
    expect([late.status, code(late)]).toEqual([404, "not-found"]);
    expect(on.told.filter((told) => "words" in told)).toEqual([]);
  });

  test("nothing of the person is in their sight any more: not what waits, not what comes later, not by any route", async () => {
    await mayKnow("olena", talk.id);
    const { caseId: later } = await on.open(teen, "я порізала вени", { kind: "content_report" });
    for (const id of [talk.id, later]) {
      const unknown = randomUUID();
      const routes = [
        ["claim", {}],
        ["renew", { fencingToken: 1 }],
        ["release", { fencingToken: 1 }],
        ["messages", { fencingToken: 1, id: randomUUID(), text: "так" }],
        ["notes", { fencingToken: 1, id: randomUUID(), text: "так" }],
        ["may-know", {}],
      ] as const;
      expect(await on.get("olena", `/cases/${id}`)).toEqual(await on.get("olena", `/cases/${unknown}`));
      for (const [deed, body] of routes)
        expect([deed, await on.post("olena", `/cases/${id}/${deed}`, body)]).toEqual([
          deed,
          await on.post("olena", `/cases/${unknown}/${deed}`, body),
        ]);
    }
    for (const scope of ["waiting", "mine", "closed"]) expect(await list("olena", `scope=${scope}`)).toEqual([]);
    expect(code(await on.post("olena", "/cases/next"))).toBe("queue-empty");
    expect(code(await on.post("nadia", `/cases/${talk.id}/permit`, { staffId: "olena" }))).toBe("colleague-cannot");
    expect((await on.post<CaseJson>("taras", "/cases/next")).body.id).toBe(later);
    expect((await on.post<CaseJson>("taras", "/cases/next")).body.id).toBe(talk.id);
  });

  test("others read that it was given back, and no reason; the audit has it", async () => {
    await mayKnow("olena", talk.id);
    const { body } = await on.get<CaseJson>("nadia", `/cases/${talk.id}`);
    expect(body.timeline.at(-1)).toMatchObject({ type: "released", staffName: "olena of the team", data: {} });
    expect(JSON.stringify(body)).not.toContain("know");
    const entries = await database.transaction((tx) => tx.prisma.auditEntry.findMany({ where: { action: "case.may-know" } }));
    expect(entries).toMatchObject([{ actorId: "olena", subjectId: talk.id, details: {} }]);
  });

  test("whoever comes back to a talk is not kept waiting for who may know them", async () => {
    await on.post("olena", `/cases/${talk.id}/messages`, { fencingToken: talk.fencingToken, id: randomUUID(), text: "Я Олена" });
    await on.post("olena", `/cases/${talk.id}/close`, { fencingToken: talk.fencingToken, reason: "resolved" });
    await mayKnow("olena", talk.id);
    await database.transaction(async (tx) => {
      await on.teen.addTeenMessage(tx, { caseId: talk.id, text: "це знову я", channelMessageId: 1, reading: read("це знову я") });
      expect((await on.talks.of(tx, talk.id)).keeperId).toBeNull();
    });
    expect((await on.post<CaseJson>("taras", "/cases/next")).body.id).toBe(talk.id);
  });

  test("a supervisor who may know the person sees neither case nor handoff; another does", async () => {
    const { caseId } = await on.open(teen, "мене шантажують", {
      kind: "police_report",
      consent: "facts",
      statement: [{ label: "Що сталося", text: "мене шантажують" }],
    });
    const { body } = await on.post<CaseJson>("taras", `/cases/${caseId}/claim`);
    expect((await on.post("taras", `/cases/${caseId}/handoff`, { fencingToken: body.fencingToken })).status).toBe(201);
    const both = async (who: string) => [
      (await on.get(who, `/cases/${caseId}`)).status,
      (await on.get<{ handoffs: unknown[] }>(who, "/handoffs")).body.handoffs.length,
    ];
    expect(await both("nadia")).toEqual([200, 1]);
    expect((await mayKnow("nadia", caseId)).status).toBe(204);
    expect(await both("nadia")).toEqual([404, 0]);
    expect(await both("zoya")).toEqual([200, 1]);
    // Who has it keeps it.
    expect((await on.get<CaseJson>("taras", `/cases/${caseId}`)).body.mine).toBe(true);
  });

  test("«next» in another tab at the same moment leaves nothing of the person with them", async () => {
    for (let round = 0; round < 5; round += 1) {
      const person = await on.newTeen();
      const { caseId } = await on.open(person, "я порізала вени");
      const held = await on.post<CaseJson>("olena", `/cases/${caseId}/claim`);
      expect(held.status).toBe(200);
      const { caseId: other } = await on.open(person, "хочу померти", { kind: "content_report" });
      await Promise.all([on.post("olena", "/cases/next", { queue: "triage" }), mayKnow("olena", caseId)]);
      expect(await list("olena", "scope=mine")).not.toContain(other);
      expect((await on.get("olena", `/cases/${other}`)).status).toBe(404);
      on.pass(minutes(1));
    }
  });

  test("a stranger's case cannot be looked for by it: unknown and not-yours answer the same", async () => {
    expect(await mayKnow("taras", talk.id)).toEqual(await mayKnow("taras", randomUUID()));
    expect(code(await mayKnow("ivan", talk.id))).toBe("permission-missing");
  });
});
