import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { minutes } from "../../src/shared/clock.ts";
import type { TeenAddress } from "../../src/shared/voice.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { type CaseJson, type Casework, casework } from "./cases.harness.ts";

const SUMMARY = "боїться дороги до школи; не називати маму";

interface TransferJson {
  caseId: string;
  fromName: string;
  toName: string;
  mine: boolean;
  state: string;
  summary: string;
}

describe.each(databaseEngines())("giving a case on, on %s", (engine) => {
  let database: TestDatabase;
  let on: Casework;
  let teen: TeenAddress;
  let held: CaseJson;

  beforeAll(async () => {
    database = await testDatabase({ on: engine });
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.truncate();
    on = await casework(database);
    for (const who of ["olena", "taras", "iryna"]) await on.join(who, "psychologist");
    await on.join("nadia", "supervisor");
    await on.join("ivan", "liaison");
    teen = await on.newTeen();
    await on.open(teen);
    held = (await on.post<CaseJson>("olena", "/cases/next")).body;
    await on.post("olena", `/cases/${held.id}/messages`, { fencingToken: held.fencingToken, id: randomUUID(), text: "Я Олена" });
  });

  const code = (answer: { body: unknown }): unknown => (answer.body as { error?: { code?: string } }).error?.code;
  const transfer = (more: object = {}, who = "olena") =>
    on.post(who, `/cases/${held.id}/transfer`, {
      ...{ fencingToken: held.fencingToken, id: randomUUID(), summary: SUMMARY, how: "warm", to: "taras" },
      ...more,
    });
  const answer = (who: string, deed: "accept" | "end") => on.post(who, `/cases/${held.id}/transfer/${deed}`);
  const offers = async (who: string): Promise<TransferJson[]> =>
    (await on.get<{ transfers: TransferJson[] }>(who, "/transfers")).body.transfers;
  const read = async (who: string): Promise<CaseJson> => (await on.get<CaseJson>(who, `/cases/${held.id}`)).body;
  const says = (who: string, fencingToken: number | null, text: string) =>
    on.post(who, `/cases/${held.id}/messages`, { fencingToken, id: randomUUID(), text });

  test("warm: who holds it keeps it until the colleague takes it over, with the summary, and the teen hears who talks now", async () => {
    expect((await transfer()).status).toBe(204);
    expect(await offers("taras")).toMatchObject([{ caseId: held.id, mine: false, fromName: "olena of the team", summary: SUMMARY }]);
    expect(await offers("olena")).toMatchObject([{ mine: true, toName: "taras of the team", state: "open" }]);
    expect(await offers("iryna")).toEqual([]);
    // Until then it is not read, and the words of who holds it are the ones that reach the teen.
    expect((await on.get("taras", `/cases/${held.id}`)).status).toBe(404);
    expect((await says("olena", held.fencingToken, "Зараз познайомлю")).status).toBe(201);

    expect((await answer("taras", "accept")).status).toBe(204);
    const taken = await read("taras");
    expect(taken).toMatchObject({ mine: true, fencingToken: (held.fencingToken ?? 0) + 1, notes: [{ text: SUMMARY }] });
    const steps = taken.timeline.filter(({ type }) => type !== "replied").map(({ type, staffName }) => [type, staffName?.split(" ")[0]]);
    expect(steps.slice(-3)).toEqual([
      ["transfer-offered", "olena"],
      ["transferred", "olena"],
      ["claimed", "taras"],
    ]);
    expect(on.told).toContainEqual({ to: teen, talk: "transferred" });
    const late = await says("olena", held.fencingToken, "ще одне");
    expect([late.status, code(late)]).toEqual([409, "claim-outdated"]);
    expect((await says("taras", taken.fencingToken, "Я Тарас")).status).toBe(201);
    expect(on.told.flatMap((told) => ("words" in told ? [told.words] : []))).toEqual(["Я Олена", "Зараз познайомлю", "Я Тарас"]);
    expect(await offers("taras")).toEqual([]);
    expect(await offers("olena")).toEqual([]);
  });

  test("cold: it goes to the queue at its place with the summary, and the one who is named may take it out of turn", async () => {
    await on.open(await on.newTeen(), "хочу померти");
    expect((await transfer({ how: "cold" })).status).toBe(204);
    expect(await offers("taras")).toEqual([]);
    expect(code(await on.post("iryna", `/cases/${held.id}/claim`))).toBe("not-the-next");
    const { body } = await on.post<CaseJson>("taras", `/cases/${held.id}/claim`);
    expect(body).toMatchObject({ mine: true, notes: [{ text: SUMMARY }] });
    expect(body.timeline.map(({ type }) => type)).toContain("transferred");
  });

  test("cold to nobody: whoever is next", async () => {
    expect((await transfer({ how: "cold", to: null })).status).toBe(204);
    expect((await on.post<CaseJson>("iryna", "/cases/next")).body).toMatchObject({ id: held.id, notes: [{ text: SUMMARY }] });
  });

  test("the teen reads nothing of a summary", async () => {
    await transfer();
    await answer("taras", "accept");
    expect(JSON.stringify(on.told)).not.toContain("боїться");
  });

  test("who is asked may say no, and who asked may take it back; the case stays where it is", async () => {
    await transfer();
    expect((await answer("taras", "end")).status).toBe(204);
    expect(await offers("olena")).toMatchObject([{ state: "declined" }]);
    expect(await offers("taras")).toEqual([]);
    expect((await answer("taras", "accept")).status).toBe(404);

    on.pass(1_000);
    await transfer({ to: "iryna" });
    expect(await offers("olena")).toMatchObject([{ state: "open", toName: "iryna of the team" }]);
    expect((await answer("olena", "end")).status).toBe(204);
    expect(await offers("iryna")).toEqual([]);
    expect((await answer("iryna", "accept")).status).toBe(404);
    expect(await offers("olena")).toEqual([]);
    expect(await read("olena")).toMatchObject({ mine: true, fencingToken: held.fencingToken });
  });

  test("a second offer takes the place of the first", async () => {
    await transfer();
    await transfer({ to: "iryna" });
    expect((await answer("taras", "accept")).status).toBe(404);
    expect((await answer("iryna", "accept")).status).toBe(204);
  });

  test("an offer ends with the claim under which it was made", async () => {
    await transfer();
    on.pass(minutes(15));
    expect(await offers("taras")).toEqual([]);
    expect((await answer("taras", "accept")).status).toBe(404);
    await on.post("olena", `/cases/${held.id}/claim`);
    expect((await answer("taras", "accept")).status).toBe(404);
  });

  test("the same offer sent twice is one; its id for other words is refused", async () => {
    const id = randomUUID();
    expect([(await transfer({ id })).status, (await transfer({ id })).status]).toEqual([204, 204]);
    expect((await read("olena")).notes).toHaveLength(1);
    const other = await on.newTeen();
    const { caseId } = await on.open(other);
    const second = (await on.post<CaseJson>("iryna", `/cases/${caseId}/claim`)).body;
    const stolen = await on.post("iryna", `/cases/${caseId}/transfer`, {
      ...{ fencingToken: second.fencingToken, id, summary: "інше", how: "warm", to: "taras" },
    });
    expect(code(stolen)).toBe("id-taken");
  });

  test.each([
    ["oneself", { to: "olena" }],
    ["a liaison", { to: "ivan" }],
    ["nobody of the team", { to: "stranger" }],
    ["nobody, warm", { to: null }],
  ])("to %s it is refused, and nothing of it stays", async (_, to) => {
    expect(code(await transfer(to))).toBe("colleague-cannot");
    expect((await read("olena")).notes).toEqual([]);
  });

  test("not to who may know the person, nor to whom the teen does not want", async () => {
    const { caseId } = await on.open(teen, "реклама", { kind: "content_report" });
    await on.post("taras", `/cases/${caseId}/claim`);
    await on.post("taras", `/cases/${caseId}/may-know`);
    expect(code(await transfer())).toBe("colleague-cannot");
    await database.transaction((tx) => on.talks.change(tx, held.id, { avoidIds: ["iryna"] }));
    expect(code(await transfer({ to: "iryna" }))).toBe("colleague-cannot");
    // Who says so while the offer stands has none any more.
    await database.transaction((tx) => on.talks.change(tx, held.id, { avoidIds: [] }));
    await transfer({ to: "iryna" });
    await database.transaction((tx) => on.talks.change(tx, held.id, { avoidIds: ["iryna"] }));
    expect(await offers("iryna")).toEqual([]);
    expect((await answer("iryna", "accept")).status).toBe(404);
    expect((await read("olena")).mine).toBe(true);
  });

  test("who is offered it and may know the person is out of it at once; who offered it reads a no without a reason", async () => {
    await transfer();
    expect((await offers("taras")).length).toBe(1);
    expect((await on.post("taras", `/cases/${held.id}/may-know`)).status).toBe(204);
    expect(await offers("taras")).toEqual([]);
    expect((await answer("taras", "accept")).status).toBe(404);
    expect(await offers("olena")).toMatchObject([{ state: "declined" }]);
    expect(code(await transfer())).toBe("colleague-cannot");
  });

  test("the first reading of what is said of a child is on record, once", async () => {
    await transfer();
    for (let n = 0; n < 2; n += 1) await offers("taras");
    const entries = await database.transaction((tx) => tx.prisma.auditEntry.findMany({ where: { action: "case.transfer-read" } }));
    expect(entries).toMatchObject([{ actorId: "taras", subjectId: held.id }]);
  });

  test("nobody is given more than they can carry", async () => {
    for (let n = 0; n < 3; n += 1) {
      await on.open(await on.newTeen());
      await on.post("taras", "/cases/next");
    }
    await transfer();
    expect(code(await answer("taras", "accept"))).toBe("next-while-full");
    expect(await read("olena")).toMatchObject({ mine: true });
    expect(await offers("taras")).toHaveLength(1);
  });

  test("only who holds it gives it on, with words", async () => {
    expect((await transfer({}, "taras")).status).toBe(404);
    expect(code(await transfer({}, "nadia"))).toBe("case-held-by-another");
    expect(code(await transfer({}, "ivan"))).toBe("permission-missing");
    expect(code(await transfer({ fencingToken: 0 }))).toBe("claim-outdated");
    expect((await transfer({ summary: "  " })).status).toBe(400);
    for (const who of ["iryna", "nadia"]) expect((await answer(who, "accept")).status).toBe(404);
  });
});
