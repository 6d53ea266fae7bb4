import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyAudit } from "../../src/features/audit/audit.repository.ts";
import { read } from "../../src/features/triage/triage.ts";
import { minutes } from "../../src/shared/clock.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { type CaseJson, type Casework, casework, dump, NOW, type SummaryJson } from "./cases.harness.ts";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Something one side waits for and the other lets happen. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

describe.each(databaseEngines())("cases on %s", (engine) => {
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
    await on.join("roman", "administrator");
  });

  const claim = async (who: string, caseId: string): Promise<CaseJson> => {
    const { status, body } = await on.post<CaseJson>(who, `/cases/${caseId}/claim`);
    expect(status).toBe(200);
    return body;
  };
  const list = async (who: string, query: string): Promise<SummaryJson[]> =>
    (await on.get<{ cases: SummaryJson[] }>(who, `/cases?${query}`)).body.cases;
  const code = (answer: { body: unknown }): unknown => (answer.body as { error?: { code?: string } }).error?.code;

  describe("a teen opens a case", () => {
    test("it waits in the queue of its kind, by danger, then by waiting", async () => {
      const teen = await on.newTeen();
      const calm = await on.open(teen);
      on.pass(1_000);
      const red = await on.open(await on.newTeen(), "я порізала вени");
      on.pass(1_000);
      const later = await on.open(await on.newTeen());
      const report = await on.open(await on.newTeen(), "реклама", { kind: "content_report" });

      expect([calm.position, red.position, later.position, report.position]).toEqual([1, 1, 3, 1]);
      const waiting = await list("olena", "scope=waiting&queue=counselling");
      expect(waiting.map(({ id, position }) => [id, position])).toEqual([
        [red.caseId, 1],
        [calm.caseId, 2],
        [later.caseId, 3],
      ]);
      expect(waiting[0]).toMatchObject({ risk: "red", signals: ["suicide"], holder: null, status: "waiting" });
      expect((await on.get("olena", "/queues")).body).toEqual({
        queues: [
          { queue: "triage", waiting: 1, oldest: on.clock.time.toISOString(), red: 0, orange: 0, late: 0 },
          { queue: "counselling", waiting: 3, oldest: NOW.toISOString(), red: 1, orange: 0, late: 0 },
          { queue: "police", waiting: 0, oldest: null, red: 0, orange: 0, late: 0 },
        ],
      });
    });

    test("sending the same form twice opens one case with one receipt", async () => {
      const teen = await on.newTeen();
      const id = randomUUID();
      const first = await on.open(teen, "мене цькують", { id });
      const second = await on.open(teen, "мене цькують", { id });
      expect(second).toEqual(first);
      expect(first.receiptCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      expect(await list("olena", "scope=waiting")).toHaveLength(1);
      const typed = first.receiptCode.toLowerCase().replaceAll("-", " ");
      expect(await database.transaction((tx) => on.teen.caseOfReceipt(tx, typed))).toEqual({ caseId: id, personId: teen.personId });
    });

    test("another person's case cannot be opened again by its id", async () => {
      const { caseId } = await on.open(await on.newTeen());
      await expect(on.open(await on.newTeen(), "привіт", { id: caseId })).rejects.toMatchObject({ rule: "id-taken" });
    });
  });

  describe("claiming", () => {
    test("of two who claim at once exactly one gets the case", async () => {
      const { caseId } = await on.open(await on.newTeen());
      const answers = await Promise.all(["olena", "taras"].map((who) => on.post(who, `/cases/${caseId}/claim`)));
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses[0]).toBe(200);
      expect([404, 409]).toContain(statuses[1]);
    });

    test("many who press «next» at once get each a child of their own, the most endangered first", async () => {
      const opened = [];
      for (const words of ["мене цькують", "хочу померти", "я порізала вени"]) opened.push(await on.open(await on.newTeen(), words));
      const answers = await Promise.all(["olena", "taras", "nadia", "olena"].map((who) => on.post<CaseJson>(who, "/cases/next")));
      const taken = answers.filter(({ status }) => status === 200).map(({ body }) => body.id);
      expect(new Set(taken)).toEqual(new Set(opened.map(({ caseId }) => caseId)));
      expect(taken).toHaveLength(3);
      expect(answers.filter((answer) => code(answer) === "queue-empty")).toHaveLength(1);
    });

    test("«next» gives the most endangered, and in one queue only when asked", async () => {
      await on.open(await on.newTeen(), "хочу померти");
      const red = await on.open(await on.newTeen(), "я порізала вени");
      const report = await on.open(await on.newTeen(), "дивна реклама", { kind: "content_report" });
      expect((await on.post<CaseJson>("olena", "/cases/next", { queue: "triage" })).body.id).toBe(report.caseId);
      expect((await on.post<CaseJson>("olena", "/cases/next")).body.id).toBe(red.caseId);
    });

    test("a lapsed case is taken at once, by «next» and by its id", async () => {
      const one = await on.open(await on.newTeen(), "хочу померти");
      const two = await on.open(await on.newTeen());
      for (const { caseId } of [one, two]) await claim("olena", caseId);
      expect(code(await on.post("taras", "/cases/next"))).toBe("queue-empty");
      expect(code(await on.post("taras", `/cases/${two.caseId}/claim`))).toBe("not-found");
      on.pass(minutes(15));
      expect((await on.post<CaseJson>("taras", "/cases/next")).body).toMatchObject({ id: one.caseId, mine: true });
      expect((await on.post<CaseJson>("taras", `/cases/${two.caseId}/claim`)).body).toMatchObject({ id: two.caseId, mine: true });
    });

    test("«next» waits for the most endangered child who is just writing instead of giving another", async () => {
      await on.open(await on.newTeen(), "хочу померти");
      const red = await on.open(await on.newTeen(), "я порізала вени");
      const written = gate();
      const mayCommit = gate();
      const writing = database.transaction(async (tx) => {
        await on.teen.addTeenMessage(tx, { caseId: red.caseId, text: "допоможіть", channelMessageId: 1, reading: read("допоможіть") });
        written.open();
        await mayCommit.opened;
      });
      await written.opened;
      const next = on.post<CaseJson>("olena", "/cases/next");
      // Long enough to reach the lock; the embedded database has one connection and waits for that.
      setTimeout(mayCommit.open, 300);
      await writing;
      const { body } = await next;
      expect(body).toMatchObject({ id: red.caseId, messages: [{ text: "допоможіть" }] });
    });

    test("teens and staff who write into the same cases at once never block each other for good", async () => {
      const opened = [];
      for (let n = 0; n < 3; n += 1) {
        opened.push(await on.open(await on.newTeen(), "хочу померти"));
        on.pass(1_000);
      }
      for (const { caseId } of opened) await claim("olena", caseId);
      on.pass(minutes(16));
      const teenWrites = (caseId: string, n: number) =>
        database.transaction((tx) =>
          on.teen.addTeenMessage(tx, { caseId, text: `слова ${n}`, channelMessageId: n, reading: read("я порізала вени") }),
        );
      const work = opened.flatMap(({ caseId }, n) => [
        teenWrites(caseId, n),
        on.post("taras", `/cases/${caseId}/claim`),
        list("olena", "scope=waiting"),
        on.post("nadia", "/cases/next"),
        teenWrites(caseId, n + 10),
        on.get("nadia", `/cases/${caseId}`),
      ]);
      const answers = await Promise.all(work);
      const statuses = answers.flatMap((answer) => ("status" in answer ? [answer.status] : []));
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
      const views = await Promise.all(opened.map(({ caseId }) => on.get<CaseJson>("nadia", `/cases/${caseId}`)));
      for (const { body } of views) expect([body.risk, body.messages.length]).toEqual(["red", 2]);
    });

    test("the first reading by a person is told to the teen, once", async () => {
      const teen = await on.newTeen();
      const { caseId } = await on.open(teen);
      const view = await claim("olena", caseId);
      await on.get("olena", `/cases/${caseId}`);
      await on.get("nadia", `/cases/${caseId}`);
      expect(on.told).toEqual([{ to: teen, news: { kind: "read" } }]);
      expect(view.timeline.map(({ type }) => type)).toEqual(["opened", "claimed", "read"]);
    });

    test("when the lease runs out the case waits again at its old place, and another may take it", async () => {
      const { caseId } = await on.open(await on.newTeen());
      const view = await claim("olena", caseId);
      on.pass(minutes(15));
      const [waiting] = await list("taras", "scope=waiting");
      expect(waiting).toMatchObject({ id: caseId, status: "waiting", holder: null, waitingSince: NOW.toISOString() });
      expect(await list("olena", "scope=mine")).toEqual([]);

      const taken = await claim("taras", caseId);
      expect(taken.fencingToken).toBe((view.fencingToken ?? 0) + 1);
      const late = await on.post("olena", `/cases/${caseId}/messages`, {
        fencingToken: view.fencingToken,
        id: randomUUID(),
        text: "Я тут",
      });
      expect([late.status, code(late)]).toEqual([409, "claim-outdated"]);
      expect(on.told.filter((told) => "words" in told)).toEqual([]);
    });

    test("the console keeps a case by renewing; each write renews too", async () => {
      const { caseId } = await on.open(await on.newTeen());
      const { fencingToken } = await claim("olena", caseId);
      on.pass(minutes(14));
      expect((await on.post("olena", `/cases/${caseId}/renew`, { fencingToken })).body).toEqual({ leaseUntil: "2026-03-02T10:29:00.000Z" });
      on.pass(minutes(14));
      expect((await on.post("olena", `/cases/${caseId}/notes`, { fencingToken, id: randomUUID(), text: "слухаю" })).status).toBe(201);
      on.pass(minutes(14));
      expect((await on.post("olena", `/cases/${caseId}/renew`, { fencingToken })).status).toBe(200);
      on.pass(minutes(15));
      expect(code(await on.post("olena", `/cases/${caseId}/renew`, { fencingToken }))).toBe("lease-expired");
    });

    test("a case given back keeps its place and is readable to who had it", async () => {
      const { caseId } = await on.open(await on.newTeen());
      const { fencingToken } = await claim("olena", caseId);
      on.pass(minutes(5));
      expect((await on.post("olena", `/cases/${caseId}/release`, { fencingToken })).status).toBe(204);
      expect(await list("taras", "scope=waiting")).toMatchObject([{ id: caseId, waitingSince: NOW.toISOString() }]);
      expect((await on.get<CaseJson>("olena", `/cases/${caseId}`)).body).toMatchObject({
        mine: false,
        fencingToken: null,
        can: { claim: true, reply: false },
      });
      expect(code(await on.post("olena", `/cases/${caseId}/renew`, { fencingToken }))).toBe("case-not-held");
    });
  });

  describe("talking", () => {
    test("words of staff go to the teen once, however often they are sent", async () => {
      const teen = await on.newTeen();
      const { caseId } = await on.open(teen);
      const { fencingToken } = await claim("olena", caseId);
      on.pass(minutes(2));
      const words = { fencingToken, id: randomUUID(), text: "Я Олена. Я з тобою." };
      const [first, second] = [
        await on.post("olena", `/cases/${caseId}/messages`, words),
        await on.post("olena", `/cases/${caseId}/messages`, words),
      ];
      expect(first).toMatchObject({
        status: 201,
        body: { author: "staff", staffName: "olena of the team", text: words.text, delivery: "pending" },
      });
      expect(second).toEqual(first);
      expect(on.told.filter((told) => "words" in told)).toEqual([{ to: teen, words: words.text }]);
      const { body } = await on.get<CaseJson>("olena", `/cases/${caseId}`);
      expect(body.messages).toHaveLength(1);
      expect(body.waitingSince).toBe(on.clock.time.toISOString());
    });

    test("a repeated reply is answered even when the lease has run out meanwhile", async () => {
      const { caseId } = await on.open(await on.newTeen());
      const { fencingToken } = await claim("olena", caseId);
      const words = { fencingToken, id: randomUUID(), text: "Я тут" };
      await on.post("olena", `/cases/${caseId}/messages`, words);
      on.pass(minutes(20));
      expect((await on.post("olena", `/cases/${caseId}/messages`, words)).status).toBe(201);
    });

    test("an id that was used for other words, another case or by another member is refused", async () => {
      const one = await on.open(await on.newTeen());
      on.pass(1_000);
      const other = await on.open(await on.newTeen());
      const held = await claim("olena", one.caseId);
      const otherHeld = await claim("taras", other.caseId);
      const id = randomUUID();
      await on.post("olena", `/cases/${one.caseId}/messages`, { fencingToken: held.fencingToken, id, text: "так" });
      expect(code(await on.post("olena", `/cases/${one.caseId}/messages`, { fencingToken: held.fencingToken, id, text: "ні" }))).toBe(
        "id-taken",
      );
      expect(
        code(await on.post("taras", `/cases/${other.caseId}/messages`, { fencingToken: otherHeld.fencingToken, id, text: "так" })),
      ).toBe("id-taken");
    });

    test("the teen's words come in, are changed, and raise the risk but never lower it", async () => {
      const teen = await on.newTeen();
      const { caseId } = await on.open(teen);
      await claim("olena", caseId);
      const write = (text: string, channelMessageId: number) =>
        database.transaction((tx) => on.teen.addTeenMessage(tx, { caseId, text, channelMessageId, reading: read(text) }));
      expect(await write("я порізала вени", 7)).toMatchObject({ ok: true });
      expect(await write("дякую, все добре", 8)).toMatchObject({ ok: true });
      const edit = await database.transaction((tx) =>
        on.teen.editTeenMessage(tx, { personId: teen.personId, channelMessageId: 8, text: "дякую", reading: read("дякую") }),
      );
      expect(edit).toEqual({ ok: true, value: { caseId } });

      const { body } = await on.get<CaseJson>("olena", `/cases/${caseId}`);
      expect(body.risk).toBe("red");
      expect(body.messages.map(({ text, author, delivery }) => [text, author, delivery])).toEqual([
        ["я порізала вени", "teen", null],
        ["дякую", "teen", null],
      ]);
      expect(body.messages[1]?.editedAt).toBe(on.clock.time.toISOString());
      expect(body.signalDetails).toContainEqual(expect.objectContaining({ name: "suicide", because: "порізала вени" }));
    });

    test("a message of somebody else is not changed", async () => {
      const teen = await on.newTeen();
      const { caseId } = await on.open(teen);
      await database.transaction((tx) => on.teen.addTeenMessage(tx, { caseId, text: "моє", channelMessageId: 5, reading: read("моє") }));
      const other = await on.newTeen();
      const edit = await database.transaction((tx) =>
        on.teen.editTeenMessage(tx, { personId: other.personId, channelMessageId: 5, text: "чуже", reading: read("чуже") }),
      );
      expect(edit).toEqual({ ok: false, rule: "not-found" });
    });

    test("a thousand messages with the same signal note it once", async () => {
      const { caseId } = await on.open(await on.newTeen());
      for (let n = 0; n < 5; n += 1) await database.transaction((tx) => on.teen.raiseRisk(tx, { caseId, reading: read("хочу померти") }));
      const { body } = await on.post<CaseJson>("olena", `/cases/${caseId}/claim`);
      expect(body.signals).toEqual(["suicide", "bullying"]);
      expect(body.signalDetails.filter(({ name }) => name === "suicide")).toHaveLength(1);
      expect(body.timeline.filter(({ type }) => type === "risk-raised")).toHaveLength(1);
    });

    test("notes are for staff: the same id once, and nothing is told to the teen", async () => {
      const { caseId } = await on.open(await on.newTeen());
      const { fencingToken } = await claim("olena", caseId);
      const before = on.told.length;
      const note = { fencingToken, id: randomUUID(), text: "говорити про школу" };
      const [first, second] = [
        await on.post("olena", `/cases/${caseId}/notes`, note),
        await on.post("olena", `/cases/${caseId}/notes`, note),
      ];
      expect(first).toMatchObject({ status: 201, body: { text: note.text, staffName: "olena of the team" } });
      expect(second).toEqual(first);
      expect((await on.get<CaseJson>("nadia", `/cases/${caseId}`)).body.notes).toHaveLength(1);
      expect(on.told).toHaveLength(before);
    });

    test.each([
      ["no text", { text: "" }],
      ["spaces only", { text: "  \n" }],
      ["too long", { text: "я".repeat(4_001) }],
      ["an id that is none", { id: "1" }],
      ["no token", { fencingToken: undefined }],
    ])("%s is refused before anything is looked up", async (_, wrong) => {
      const { caseId } = await on.open(await on.newTeen());
      const { fencingToken } = await claim("olena", caseId);
      const answer = await on.post("olena", `/cases/${caseId}/messages`, { fencingToken, id: randomUUID(), text: "так", ...wrong });
      expect([answer.status, code(answer)]).toEqual([400, "input-invalid"]);
    });
  });

  describe("judging and closing", () => {
    test("a person lowers the risk with a reason, which is a note; the machine may raise it again", async () => {
      const { caseId } = await on.open(await on.newTeen(), "я порізала вени");
      const { fencingToken } = await claim("olena", caseId);
      expect(code(await on.post("olena", `/cases/${caseId}/risk`, { fencingToken, risk: "yellow", reason: " " }))).toBe(
        "risk-lowered-without-reason",
      );
      const { body } = await on.post<CaseJson>("olena", `/cases/${caseId}/risk`, {
        fencingToken,
        risk: "yellow",
        reason: "порізала палець",
      });
      expect(body).toMatchObject({ risk: "yellow", notes: [{ text: "порізала палець" }] });
      expect(body.timeline.at(-1)).toMatchObject({ type: "risk-lowered", data: { from: "red", to: "yellow" } });
      await database.transaction((tx) => on.teen.raiseRisk(tx, { caseId, reading: read("хочу померти") }));
      expect((await on.get<CaseJson>("olena", `/cases/${caseId}`)).body.risk).toBe("orange");
    });

    test("a closed case takes no more writes, and opens again when the teen writes", async () => {
      const teen = await on.newTeen();
      const { caseId } = await on.open(teen);
      const { fencingToken } = await claim("olena", caseId);
      const closed = await on.post<CaseJson>("olena", `/cases/${caseId}/close`, { fencingToken, reason: "resolved" });
      expect(closed.body).toMatchObject({ status: "closed", closeReason: "resolved", holder: null, can: { claim: false, reply: false } });
      expect(on.told.at(-1)).toEqual({ to: teen, news: { kind: "talk-ended" } });
      expect(code(await on.post("olena", `/cases/${caseId}/notes`, { fencingToken, id: randomUUID(), text: "ще" }))).toBe("case-closed");
      expect(code(await on.post("olena", `/cases/${caseId}/claim`))).toBe("case-closed");
      expect(await list("olena", "scope=closed")).toMatchObject([{ id: caseId }]);
      expect(await list("taras", "scope=closed")).toEqual([]);
      expect(await database.transaction((tx) => on.teen.openCasesOf(tx, teen.personId))).toEqual([]);

      on.pass(minutes(60));
      await database.transaction((tx) =>
        on.teen.addTeenMessage(tx, { caseId, text: "мені знову погано", channelMessageId: 9, reading: read("мені знову погано") }),
      );
      expect(await list("taras", "scope=waiting")).toMatchObject([{ id: caseId, waitingSince: on.clock.time.toISOString() }]);
      expect(await database.transaction((tx) => on.teen.openCasesOf(tx, teen.personId))).toMatchObject([{ id: caseId, status: "waiting" }]);
    });

    test("a closed report takes no words", async () => {
      const { caseId } = await on.open(await on.newTeen(), "реклама", { kind: "content_report" });
      const { fencingToken } = await claim("olena", caseId);
      await on.post("olena", `/cases/${caseId}/close`, { fencingToken, reason: "resolved" });
      const added = await database.transaction((tx) =>
        on.teen.addTeenMessage(tx, { caseId, text: "ще", channelMessageId: 1, reading: read("ще") }),
      );
      expect(added).toEqual({ ok: false, rule: "case-closed" });
    });

    test("the teen's story of a case has moments and codes, no words of staff", async () => {
      const teen = await on.newTeen();
      const { caseId, receiptCode } = await on.open(teen);
      const { fencingToken } = await claim("olena", caseId);
      for (const text of ["раз", "два"]) await on.post("olena", `/cases/${caseId}/messages`, { fencingToken, id: randomUUID(), text });
      await on.post("olena", `/cases/${caseId}/notes`, { fencingToken, id: randomUUID(), text: "нотатка" });
      await on.post("olena", `/cases/${caseId}/close`, { fencingToken, reason: "resolved" });
      const [status, ...more] = await database.transaction((tx) => on.teen.statusOf(tx, teen.personId));
      expect(more).toEqual([]);
      expect(status).toMatchObject({ id: caseId, kind: "counselling", status: "closed", receiptCode, handoff: null, registered: false });
      expect(status?.steps.map(({ type }) => type)).toEqual(["opened", "read", "answered", "closed"]);
      expect(await database.transaction((tx) => on.teen.statusOf(tx, randomUUID()))).toEqual([]);
    });
  });

  describe("who may what", () => {
    // Every route that names a case, with a body that fits.
    const ROUTES = (caseId: string): [method: "get" | "post", path: string, body: object][] => {
      const write = { fencingToken: 1, id: randomUUID(), text: "так" };
      return [
        ["get", `/cases/${caseId}`, {}],
        ["post", `/cases/${caseId}/claim`, {}],
        ["post", `/cases/${caseId}/renew`, { fencingToken: 1 }],
        ["post", `/cases/${caseId}/release`, { fencingToken: 1 }],
        ["post", `/cases/${caseId}/messages`, write],
        ["post", `/cases/${caseId}/notes`, write],
        ["post", `/cases/${caseId}/risk`, { fencingToken: 1, risk: "red", reason: "" }],
        ["post", `/cases/${caseId}/close`, { fencingToken: 1, reason: "resolved" }],
        ["post", `/cases/${caseId}/handoff`, { fencingToken: 1 }],
      ];
    };
    const send = (who: string, [method, path, body]: ReturnType<typeof ROUTES>[number]) =>
      method === "get" ? on.get(who, path) : on.post(who, path, body);

    test("a psychologist gets the same answer for a colleague's case as for none at all, on every route", async () => {
      const { caseId } = await on.open(await on.newTeen());
      await claim("olena", caseId);
      const unknown = ROUTES(randomUUID());
      for (const [at, route] of ROUTES(caseId).entries()) {
        const [theirs, nobodys] = [await send("taras", route), await send("taras", unknown[at] ?? route)];
        expect([route[1], theirs.status]).toEqual([route[1], 404]);
        expect(theirs).toEqual(nobodys);
      }
      expect((await on.get<CaseJson>("olena", `/cases/${caseId}`)).body.mine).toBe(true);
    });

    test("a waiting case is listed but not read", async () => {
      const { caseId } = await on.open(await on.newTeen());
      const [summary] = await list("olena", "scope=waiting");
      expect(JSON.stringify(summary)).not.toContain("цькують");
      expect((await on.get("olena", `/cases/${caseId}`)).status).toBe(404);
    });

    test.each(["ivan", "roman"])("%s, who has no business with cases, is refused on every route", async (who) => {
      const { caseId } = await on.open(await on.newTeen());
      for (const route of [
        ...ROUTES(caseId),
        ["get", "/queues", {}],
        ["get", "/cases?scope=waiting", {}],
        ["post", "/cases/next", {}],
      ] as ReturnType<typeof ROUTES>) {
        const answer = await send(who, route);
        expect([route[1], answer.status, code(answer)]).toEqual([route[1], 403, "permission-missing"]);
      }
    });

    test("nobody at all is refused on every route", async () => {
      const { caseId } = await on.open(await on.newTeen());
      for (const route of ROUTES(caseId)) expect((await send("stranger", route)).status).toBe(401);
    });

    test("a supervisor reads every case and writes only to one they hold", async () => {
      const { caseId } = await on.open(await on.newTeen());
      const { fencingToken } = await claim("olena", caseId);
      expect((await on.get<CaseJson>("nadia", `/cases/${caseId}`)).body).toMatchObject({
        mine: false,
        fencingToken: null,
        holder: { id: "olena" },
      });
      expect(code(await on.post("nadia", `/cases/${caseId}/close`, { fencingToken, reason: "test" }))).toBe("case-held-by-another");
      expect(code(await on.post("nadia", `/cases/${caseId}/claim`))).toBe("case-held-by-another");
    });

    test("no answer to staff carries who the teen is", async () => {
      const teen = await on.newTeen();
      const { caseId } = await on.open(teen);
      const shown = JSON.stringify([await claim("olena", caseId), await list("olena", "scope=mine")]);
      expect(shown).not.toContain(teen.personId);
      expect(shown).not.toContain(teen.chatId);
    });
  });

  describe("what is kept", () => {
    const PLANTED = "Парасолька-таємниця-4711 @planted.handle https://planted.example/page";

    test("no column of any table holds planted words, in any form", async () => {
      const teen = await on.newTeen();
      const { caseId } = await on.open(teen, `хочу померти ${PLANTED}`, {
        evidence: [
          { kind: "link", value: "https://planted.example/page" },
          { kind: "account", value: "@planted.handle" },
        ],
      });
      await database.transaction((tx) =>
        on.teen.addTeenMessage(tx, { caseId, text: PLANTED, channelMessageId: 1, reading: read(`хочу померти ${PLANTED}`) }),
      );
      await database.transaction((tx) =>
        on.teen.editTeenMessage(tx, { personId: teen.personId, channelMessageId: 1, text: `${PLANTED}!`, reading: read(PLANTED) }),
      );
      const { fencingToken } = await claim("olena", caseId);
      await on.post("olena", `/cases/${caseId}/messages`, { fencingToken, id: randomUUID(), text: PLANTED });
      await on.post("olena", `/cases/${caseId}/notes`, { fencingToken, id: randomUUID(), text: PLANTED });
      const view = await on.post<CaseJson>("olena", `/cases/${caseId}/risk`, { fencingToken, risk: "green", reason: PLANTED });
      expect(view.body.evidence.map(({ value }) => value).sort()).toEqual(["@planted.handle", "https://planted.example/page"]);
      expect(view.body.evidence.find(({ value }) => value === "@planted.handle")?.sha256).toBe(sha256("@planted.handle"));

      const kept = await dump(database);
      expect(kept.length).toBeGreaterThan(5_000);
      const forms = [PLANTED, "Парасолька-таємниця", "planted.handle", "planted.example", "хочу померти", sha256("@planted.handle")];
      for (const form of forms.flatMap((words) => [
        words,
        Buffer.from(words).toString("base64").slice(0, -4),
        Buffer.from(words).toString("hex"),
        encodeURIComponent(words),
      ])) {
        expect(kept.includes(form), form).toBe(false);
      }
    });

    test("the same account in two cases is the same indicator", async () => {
      const account = (value: string) => ({ evidence: [{ kind: "account" as const, value }] });
      await on.open(await on.newTeen(), "шантажують", account("@Bad_Guy"));
      await on.open(await on.newTeen(), "шантажують", account("bad_guy"));
      const rows = await database.transaction((tx) => tx.prisma.indicator.findMany());
      expect(rows).toHaveLength(2);
      expect(Buffer.from(rows[0]?.hash ?? []).equals(Buffer.from(rows[1]?.hash ?? []))).toBe(true);
    });

    test("without the case's key nothing can be read any more", async () => {
      const { caseId } = await on.open(await on.newTeen());
      await claim("olena", caseId);
      await database.transaction((tx) => tx.prisma.wrappedKey.delete({ where: { subjectId: caseId } }));
      const answer = await on.get("olena", `/cases/${caseId}`);
      expect([answer.status, code(answer)]).toEqual([410, "key-destroyed"]);
    });

    test("every act of staff is in the audit, in an unbroken chain; a refused one leaves nothing", async () => {
      const { caseId } = await on.open(await on.newTeen());
      const { fencingToken } = await claim("olena", caseId);
      await on.post("olena", `/cases/${caseId}/messages`, { fencingToken, id: randomUUID(), text: "так" });
      await on.post("olena", `/cases/${caseId}/messages`, { fencingToken: 99, id: randomUUID(), text: "ні" });
      await on.get("nadia", `/cases/${caseId}`);
      await on.get("nadia", `/cases/${caseId}`);
      await on.post("olena", `/cases/${caseId}/close`, { fencingToken, reason: "resolved" });
      const rows = await database.transaction((tx) => tx.prisma.auditEntry.findMany({ orderBy: { seq: "asc" } }));
      expect(rows.map(({ action, actorId }) => [action, actorId?.length === 36 ? "teen" : actorId])).toEqual([
        ["case.opened", "teen"],
        ["case.claimed", "olena"],
        ["case.replied", "olena"],
        ["case.read", "nadia"],
        ["case.closed", "olena"],
      ]);
      expect(await database.transaction(verifyAudit)).toEqual({ ok: true, entries: 5 });
    });

    test("appending at once keeps one chain", async () => {
      const teens = await Promise.all(Array.from({ length: 6 }, () => on.newTeen()));
      await Promise.all(teens.map((teen) => on.open(teen)));
      expect(await database.transaction(verifyAudit)).toEqual({ ok: true, entries: 6 });
    });

    test.each([
      ["changed", "UPDATE audit_entry SET actor_id = 'nobody' WHERE seq = 2", 2n],
      ["taken out", "DELETE FROM audit_entry WHERE seq = 2", 3n],
    ])("an entry that was %s shows", async (_, statement, brokenSeq) => {
      for (let n = 0; n < 3; n += 1) await on.open(await on.newTeen());
      await expect(database.session((client) => client.query(statement))).rejects.toThrow("never changed");
      await database.session((client) => client.query(`BEGIN; SET LOCAL session_replication_role = replica; ${statement}; COMMIT`));
      expect(await database.transaction(verifyAudit)).toMatchObject({ ok: false, brokenSeq });
    });
  });
});
