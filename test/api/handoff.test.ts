import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { visibleTo as casesVisibleTo, listedFor } from "../../src/features/cases/cases.repository.ts";
import type { NewCase } from "../../src/features/cases/cases.use-cases.ts";
import { visibleTo as handoffsVisibleTo } from "../../src/features/handoff/handoff.repository.ts";
import { hours, minutes } from "../../src/shared/clock.ts";
import type { ConsentLevel } from "../../src/shared/consent.ts";
import type { TeenAddress } from "../../src/shared/voice.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { type CaseJson, type Casework, casework, dump, type HandoffJson } from "./cases.harness.ts";

const STATEMENT = [
  { label: "Що сталося", text: "Погрожує злити мої фото" },
  { label: "Акаунт", text: "@planted.villain" },
  { label: "Як зі мною зв'язатися", text: "@planted.teen", contact: true as const },
];

describe.each(databaseEngines())("handoffs on %s", (engine) => {
  let database: TestDatabase;
  let on: Casework;
  let teen: TeenAddress;

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
    await on.join("roman", "administrator");
    teen = await on.newTeen();
  });

  const code = (answer: { body: unknown }): unknown => (answer.body as { error?: { code?: string } }).error?.code;
  const news = (): unknown[] => on.told.flatMap((told) => ("news" in told ? [told.news] : []));

  const report = (more: Partial<NewCase> = {}) =>
    on.open(teen, "погрожує злити мої фото", {
      kind: "police_report",
      region: "lviv",
      consent: "facts",
      statement: STATEMENT,
      evidence: [{ kind: "account", value: "@planted.villain" }],
      ...more,
    });
  const held = async (more: Partial<NewCase> = {}): Promise<{ caseId: string; fencingToken: number }> => {
    const { caseId } = await report(more);
    const { body } = await on.post<CaseJson>("olena", `/cases/${caseId}/claim`);
    return { caseId, fencingToken: body.fencingToken ?? -1 };
  };
  const offer = async (more: Partial<NewCase> = {}): Promise<{ caseId: string; fencingToken: number; id: string }> => {
    const { caseId, fencingToken } = await held(more);
    const { status, body } = await on.post<HandoffJson>("olena", `/cases/${caseId}/handoff`, { fencingToken });
    expect(status).toBe(201);
    return { caseId, fencingToken, id: body.id };
  };
  const step = (id: string, name: string, body: object = {}) => on.post<HandoffJson>("ivan", `/handoffs/${id}/${name}`, body);

  test("a whole life: offered, opened, accepted, registered, entered, closed; the teen hears each step", async () => {
    const { caseId, fencingToken } = await held();
    const before = await on.get<CaseJson>("olena", `/cases/${caseId}`);
    expect(before.body).toMatchObject({ consent: "facts", handoff: null, can: { offer: true } });
    const offered = await on.post<HandoffJson>("olena", `/cases/${caseId}/handoff`, { fencingToken });
    expect(offered).toMatchObject({
      status: 201,
      body: {
        status: "offered",
        caseId,
        dueAt: "2026-03-03T10:00:00.000Z",
        overdue: false,
        openedAt: null,
        offeredBy: "olena of the team",
      },
    });
    expect((await on.get<CaseJson>("olena", `/cases/${caseId}`)).body).toMatchObject({
      handoff: { id: offered.body.id },
      can: { offer: false },
    });

    const { id } = offered.body;
    const { body: listed } = await on.get<{ handoffs: object[] }>("ivan", "/handoffs?status=offered");
    expect(listed.handoffs).toMatchObject([{ id, caseNumber: caseId.slice(0, 8).toUpperCase(), region: "lviv", risk: "orange" }]);
    expect(JSON.stringify(listed)).not.toContain(caseId);

    on.pass(minutes(30));
    expect((await on.get<HandoffJson>("ivan", `/handoffs/${id}`)).body).toMatchObject({
      openedAt: "2026-03-02T10:30:00.000Z",
      can: { accept: true, return: true, decline: true, register: false, enter: false, close: false },
    });
    expect((await step(id, "accept")).body).toMatchObject({ status: "accepted", can: { accept: false, register: true } });
    expect((await step(id, "register", { number: " ЄО-4711 " })).body).toMatchObject({
      status: "registered",
      registrationNumber: "ЄО-4711",
    });
    expect((await step(id, "enter", { number: "12026100000000042" })).body).toMatchObject({
      status: "entered",
      registrationNumber: "ЄО-4711",
      entryNumber: "12026100000000042",
    });
    const { body } = await step(id, "close", { outcome: "investigated" });
    expect(body).toMatchObject({ status: "closed", outcome: "investigated", registrationNumber: "ЄО-4711", can: { close: false } });
    expect(body.history.map(({ type }) => type)).toEqual(["offered", "opened", "accepted", "registered", "entered", "closed"]);

    expect(news()).toEqual(["read", "offered", "accepted", "registered", "entered", "handoff-closed"].map((kind) => ({ kind })));
    const [status] = await database.transaction((tx) => on.teen.statusOf(tx, teen.personId));
    expect(status).toMatchObject({ handoff: "closed", registered: true });
    expect(status?.steps.map(({ type }) => type)).toEqual([
      "opened",
      "read",
      "offered",
      "accepted",
      "registered",
      "entered",
      "handoff-closed",
    ]);
    expect(await database.transaction((tx) => on.teen.registrationOf(tx, teen.personId, caseId))).toBe("ЄО-4711");
    expect(await database.transaction((tx) => on.teen.registrationOf(tx, randomUUID(), caseId))).toBeNull();
  });

  describe("what the police see", () => {
    test.each<[ConsentLevel, string[]]>([
      ["anonymous", ["Погрожує злити мої фото", "@planted.villain"]],
      ["facts", ["Погрожує злити мої фото", "@planted.villain"]],
      ["contact", STATEMENT.map(({ text }) => text)],
      ["signed", STATEMENT.map(({ text }) => text)],
    ])("%s: the statement as it was confirmed, as far as the consent goes", async (consent, texts) => {
      const { id } = await offer({ consent });
      const { body } = await on.get<HandoffJson>("ivan", `/handoffs/${id}`);
      expect(body.statement.map(({ text }) => text)).toEqual(texts);
      expect(body.evidence).toMatchObject([{ value: "@planted.villain", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]);
      const shown = JSON.stringify(body);
      expect(shown.includes("@planted.teen")).toBe(consent === "contact" || consent === "signed");
      for (const identity of [teen.personId, teen.chatId]) expect(shown).not.toContain(identity);
    });

    test("words, numbers and answers of a handoff stand in no column", async () => {
      const { id, caseId, fencingToken } = await offer({ consent: "signed" });
      await step(id, "return", { question: "planted question" });
      await on.post("olena", `/cases/${caseId}/handoff`, { fencingToken, answer: "planted answer" });
      await step(id, "accept");
      await step(id, "register", { number: "planted-number" });
      await step(id, "enter", { number: "planted-entry" });
      const kept = await dump(database);
      for (const words of ["planted", "Погрожує"]) {
        for (const form of [words, Buffer.from(words).toString("base64").slice(0, -4), Buffer.from(words).toString("hex")])
          expect(kept.includes(form), form).toBe(false);
      }
      expect((await on.get<HandoffJson>("ivan", `/handoffs/${id}`)).body).toMatchObject({
        question: "planted question",
        answer: "planted answer",
        entryNumber: "planted-entry",
      });
    });
  });

  describe("offering", () => {
    test("only a police report, with consent, held by who offers, once", async () => {
      const talk = await on.open(await on.newTeen());
      const talking = await on.post<CaseJson>("olena", `/cases/${talk.caseId}/claim`);
      expect(code(await on.post("olena", `/cases/${talk.caseId}/handoff`, { fencingToken: talking.body.fencingToken }))).toBe(
        "not-a-police-report",
      );

      const { caseId, fencingToken } = await held();
      expect(code(await on.post("olena", `/cases/${caseId}/handoff`, { fencingToken: fencingToken - 1 }))).toBe("claim-outdated");
      expect(code(await on.post("nadia", `/cases/${caseId}/handoff`, { fencingToken }))).toBe("case-held-by-another");
      const answers = await Promise.all([1, 2].map(() => on.post("olena", `/cases/${caseId}/handoff`, { fencingToken })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(answers.map(code)).toContain("handoff-already-open");
    });

    test("without a lease nothing is offered", async () => {
      const { caseId, fencingToken } = await held();
      on.pass(minutes(16));
      expect(code(await on.post("olena", `/cases/${caseId}/handoff`, { fencingToken }))).toBe("lease-expired");
    });

    test("a report that the teen has not agreed to share stays here", async () => {
      const { caseId, fencingToken } = await held({ consent: undefined, statement: undefined } as unknown as Partial<NewCase>);
      expect(code(await on.post("olena", `/cases/${caseId}/handoff`, { fencingToken }))).toBe("consent-missing");
    });

    test("after a duplicate was declined it may be offered again, as a new handoff with a new clock", async () => {
      const { id, caseId, fencingToken } = await offer();
      expect((await step(id, "decline", { reason: "duplicate" })).body).toMatchObject({ status: "declined", declineReason: "duplicate" });
      expect(news()).toContainEqual({ kind: "declined", reason: "duplicate" });
      on.pass(minutes(10));
      const again = await on.post<HandoffJson>("olena", `/cases/${caseId}/handoff`, { fencingToken });
      expect(again).toMatchObject({ status: 201, body: { status: "offered", dueAt: "2026-03-03T10:10:00.000Z", declineReason: null } });
      expect(again.body.id).not.toBe(id);
      expect(again.body.history.map(({ type }) => type)).toEqual(["offered"]);
    });
  });

  describe("a question of the police", () => {
    test("goes back to the psychologist, opens a closed case again, and the clock runs on", async () => {
      const { id, caseId, fencingToken } = await offer();
      await on.post("olena", `/cases/${caseId}/close`, { fencingToken, reason: "referred" });
      on.pass(hours(20));
      expect((await step(id, "return", { question: "Який це був сайт?" })).body).toMatchObject({
        status: "returned",
        question: "Який це був сайт?",
      });

      const { body } = await on.post<CaseJson>("olena", `/cases/${caseId}/claim`);
      expect(body).toMatchObject({ handoff: { status: "returned", question: "Який це був сайт?" }, can: { offer: true } });
      expect(code(await on.post("olena", `/cases/${caseId}/handoff`, { fencingToken: body.fencingToken }))).toBe("handoff-answer-missing");
      const again = await on.post<HandoffJson>("olena", `/cases/${caseId}/handoff`, {
        fencingToken: body.fencingToken,
        answer: "Телеграм",
      });
      expect(again.body).toMatchObject({
        id,
        status: "offered",
        question: "Який це був сайт?",
        answer: "Телеграм",
        dueAt: "2026-03-03T10:00:00.000Z",
      });
      on.pass(hours(4));
      expect((await on.get<HandoffJson>("ivan", `/handoffs/${id}`)).body.overdue).toBe(true);
    });

    test("does not stop a registration: the duty does not wait for the answer", async () => {
      const { id } = await offer();
      await step(id, "return", { question: "Коли це було?" });
      expect((await step(id, "register", { number: "ЄО 1" })).body).toMatchObject({ status: "registered", question: "Коли це було?" });
    });
  });

  test("steps out of order, twice or without what they need are refused and change nothing", async () => {
    const { id } = await offer();
    const wrong: [string, object][] = [
      ["register", { number: "1" }],
      ["enter", { number: "1" }],
      ["close", { outcome: "investigated" }],
    ];
    for (const [name, body] of wrong) expect(code(await step(id, name, body))).toBe("handoff-state-wrong");
    expect((await on.get<HandoffJson>("ivan", `/handoffs/${id}`)).body.status).toBe("offered");
    await step(id, "accept");
    expect(code(await step(id, "accept"))).toBe("handoff-state-wrong");
    const invalid: [string, object][] = [
      ["register", { number: "  " }],
      ["register", {}],
      ["return", { question: "" }],
      ["decline", { reason: "not interesting" }],
      ["close", { outcome: "withdrawn" }],
    ];
    for (const [name, body] of invalid) expect([name, (await step(id, name, body)).status]).toEqual([name, 400]);
    expect(news().filter((one) => (one as { kind: string }).kind === "accepted")).toHaveLength(1);
  });

  describe("taking it back", () => {
    const withdraw = (caseId: string, personId = teen.personId) =>
      database.transaction((tx) => on.handoffs.withdrawConsent(tx, { personId, caseId }));

    test("before a liaison opens it, it leaves their table and cannot be offered any more", async () => {
      const { id, caseId, fencingToken } = await offer();
      expect(await withdraw(caseId, randomUUID())).toEqual({ ok: false, rule: "not-found" });
      expect(await withdraw(caseId)).toEqual({ ok: true, value: null });
      expect((await on.get("ivan", `/handoffs/${id}`)).status).toBe(404);
      expect((await on.get("ivan", "/handoffs")).body).toEqual({ handoffs: [] });
      expect((await step(id, "accept")).status).toBe(404);
      expect(code(await on.post("olena", `/cases/${caseId}/handoff`, { fencingToken }))).toBe("consent-missing");
      expect(await withdraw(caseId)).toEqual({ ok: true, value: null });
    });

    test("after the liaison has opened it, it is too late", async () => {
      const { id, caseId } = await offer();
      await on.get("ivan", `/handoffs/${id}`);
      expect(await withdraw(caseId)).toEqual({ ok: false, rule: "withdrawal-too-late" });
      expect((await step(id, "accept")).status).toBe(200);
    });

    test("opening and taking back at once: one of them comes first, and both agree which", async () => {
      const { id, caseId } = await offer();
      const [openedIt, tookBack] = await Promise.all([on.get("ivan", `/handoffs/${id}`), withdraw(caseId)]);
      expect(openedIt.status).toBe(tookBack.ok ? 404 : 200);
    });
  });

  describe("who may what", () => {
    const ROUTES = (id: string): [method: "get" | "post", path: string, body: object][] => [
      ["get", `/handoffs/${id}`, {}],
      ["post", `/handoffs/${id}/accept`, {}],
      ["post", `/handoffs/${id}/return`, { question: "?" }],
      ["post", `/handoffs/${id}/decline`, { reason: "duplicate" }],
      ["post", `/handoffs/${id}/register`, { number: "1" }],
      ["post", `/handoffs/${id}/enter`, { number: "1" }],
      ["post", `/handoffs/${id}/close`, { outcome: "investigated" }],
    ];
    const send = (who: string, [method, path, body]: ReturnType<typeof ROUTES>[number]) =>
      method === "get" ? on.get(who, path) : on.post(who, path, body);

    test.each(["olena", "nadia", "roman"])("%s answers for the police on no route", async (who) => {
      const { id } = await offer();
      for (const route of ROUTES(id)) {
        const answer = await send(who, route);
        expect([route[1], answer.status, code(answer)]).toEqual([route[1], 403, "permission-missing"]);
      }
    });

    test("a handoff that is not there is the same 404 on every route", async () => {
      for (const route of ROUTES(randomUUID())) {
        const answer = await send("ivan", route);
        expect([route[1], answer.status, code(answer)]).toEqual([route[1], 404, "not-found"]);
      }
    });

    test("the liaison offers nothing, and reads no case", async () => {
      const { caseId, fencingToken } = await held();
      expect((await on.post("ivan", `/cases/${caseId}/handoff`, { fencingToken })).status).toBe(403);
    });

    test("a psychologist lists their own offers, a supervisor all, an administrator none", async () => {
      const { id } = await offer();
      const listed = async (who: string) =>
        ((await on.get<{ handoffs: { id: string }[] }>(who, "/handoffs")).body.handoffs ?? []).map((one) => one.id);
      expect(await listed("olena")).toEqual([id]);
      expect(await listed("taras")).toEqual([]);
      expect(await listed("nadia")).toEqual([id]);
      expect((await on.get("roman", "/handoffs")).status).toBe(403);
    });

    test("who hears of a change is who may see it", async () => {
      const { id } = await offer();
      const hears = async (who: "psychologist" | "supervisor" | "liaison" | "administrator", member: string) =>
        database.transaction((tx) => on.handoffs.mayHear(tx, { id: member, name: "", email: "", role: who }, id));
      expect(await hears("liaison", "ivan")).toBe(true);
      expect(await hears("supervisor", "nadia")).toBe(true);
      expect(await hears("psychologist", "olena")).toBe(true);
      expect(await hears("psychologist", "taras")).toBe(false);
      expect(await hears("administrator", "roman")).toBe(false);
    });

    test("the fragments themselves let nothing through to roles that have no business here", async () => {
      await offer();
      const roman = { id: "roman", name: "", email: "", role: "administrator" } as const;
      const ivan = { id: "ivan", name: "", email: "", role: "liaison" } as const;
      const count = (where: object) => database.transaction((tx) => tx.prisma.case.count({ where: { AND: [where, {}] } }));
      for (const staff of [roman, ivan])
        expect([await count(casesVisibleTo(staff)), await count(listedFor(staff, on.clock.time))]).toEqual([0, 0]);
      expect(
        await database.transaction((tx) => tx.prisma.handoff.count({ where: { AND: [{ status: "offered" }, handoffsVisibleTo(roman)] } })),
      ).toBe(0);
    });
  });

  test("the audit names who opened what once, and who decided what", async () => {
    const { id } = await offer();
    for (let n = 0; n < 3; n += 1) await on.get("ivan", `/handoffs/${id}`);
    await step(id, "accept");
    const rows = await database.transaction((tx) =>
      tx.prisma.auditEntry.findMany({ where: { subject: "handoff" }, orderBy: { seq: "asc" } }),
    );
    expect(rows.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["handoff.offered", "olena"],
      ["handoff.opened", "ivan"],
      ["handoff.read", "ivan"],
      ["handoff.accepted", "ivan"],
    ]);
  });
});
