import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { minutes, seconds } from "../../src/shared/clock.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { type Json, list, type StaffClient } from "../support/start-app.ts";
import { dump } from "./cases.harness.ts";
import { DANGER, type Scene, scene } from "./paging.harness.ts";

const LOW = { wish_dead: "yes", thoughts: "no", behaviour: "no" };
const HIGH = { wish_dead: "yes", thoughts: "yes", method: "yes", intent: "no", plan: "yes", behaviour: "no" };

describe.each(databaseEngines())("a psychologist's own screen, on %s", (on) => {
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
  const calls = (kind: string): string[] =>
    at.calls.filter(({ by, message }) => by === "webhook" && message.kind === kind).map(({ message }) => message.step);

  /** A talk that the psychologist has taken. */
  const talk = async (words = "мені сумно"): Promise<Json> => {
    at = await scene(database);
    await at.teen.press(text("menu-counselling"));
    await at.teen.send(words);
    await at.teen.press("Так");
    const taken = await (await psychologist()).post("/cases/next");
    at.calls.length = 0;
    return taken;
  };
  const fill = async (taken: Json, answers: Record<string, string>, more: Record<string, unknown> = {}) =>
    (await psychologist()).call("POST", `/cases/${String(taken.id)}/screens`, {
      ...{ fencingToken: taken.fencingToken, id: crypto.randomUUID(), kind: "cssrs", version: 1, answers },
      ...more,
    });
  const read = async (taken: Json): Promise<Json> => (await psychologist()).get(`/cases/${String(taken.id)}`);
  const riskOf = async (taken: Json): Promise<string> => String((await read(taken)).risk);

  test("is kept sealed in the case, raises the risk, and stands in its history", async () => {
    const taken = await talk();
    expect(await fill(taken, LOW, { words: "каже дуже тихо" })).toMatchObject({ status: 201, body: { level: "low", risk: "orange" } });
    expect(await riskOf(taken)).toBe("orange");
    const seen = await read(taken);
    expect(list(seen.timeline).map(({ type }) => String(type))).toEqual(expect.arrayContaining(["screened", "risk-raised"]));
    const { screens } = await (await psychologist()).get(`/cases/${String(taken.id)}/screens`);
    expect(list(screens)).toMatchObject([{ kind: "cssrs", answers: LOW, words: "каже дуже тихо", staffName: "Олена Левченко" }]);
    if (on !== "postgresql") return;
    const everything = await dump(database);
    expect(everything).not.toContain("каже дуже тихо");
    expect(everything).not.toContain("wish_dead");
  });

  test("never lowers", async () => {
    const taken = await talk("я хочу померти, більше не можу");
    const before = await riskOf(taken);
    expect(before).not.toBe("green");
    await fill(taken, { wish_dead: "no", thoughts: "no", behaviour: "no" });
    expect(await riskOf(taken)).toBe(before);
  });

  test("that comes to red tells the supervisor until one has seen it, and everybody when the claim ends", async () => {
    const taken = await talk();
    expect(await fill(taken, HIGH)).toMatchObject({ status: 201, body: { level: "high", risk: "red" } });
    await at.tick();
    expect(calls("judged")).toEqual(["supervisor"]);
    expect(calls("danger")).toEqual([]);
    const [page] = (await at.pages()).filter(({ kind }) => String(kind) === "judged");
    expect((await (await psychologist()).call("POST", `/pages/${String(page?.id)}/seen`)).status).toBe(403);
    expect((await (await supervisor()).call("POST", `/pages/${String(page?.id)}/seen`)).status).toBe(204);
    await at.pass(minutes(3));
    expect(calls("judged")).toEqual(["supervisor"]);
    await (await psychologist()).post(`/cases/${String(taken.id)}/release`, { fencingToken: taken.fencingToken });
    await at.pass(seconds(60));
    expect(calls("danger")).toContain("psychologist");
  });

  test("handed in twice is one; with another's id, not whole, by old questions or without the case it is refused", async () => {
    const taken = await talk();
    const id = crypto.randomUUID();
    expect((await fill(taken, LOW, { id })).status).toBe(201);
    expect((await fill(taken, LOW, { id })).status).toBe(201);
    expect(list((await (await psychologist()).get(`/cases/${String(taken.id)}/screens`)).screens)).toHaveLength(1);
    expect(await fill(taken, { wish_dead: "yes" })).toMatchObject({ status: 409, body: { error: { code: "screen-not-whole" } } });
    expect(await fill(taken, LOW, { version: 99 })).toMatchObject({ status: 409, body: { error: { code: "screen-outdated" } } });
    expect(await fill(taken, LOW, { fencingToken: 0 })).toMatchObject({ status: 409, body: { error: { code: "claim-outdated" } } });
    const other = await at.stand.staff("liaison");
    expect((await other.call("GET", `/cases/${String(taken.id)}/screens`)).status).toBe(403);
  });

  test("a person who judges the danger red arms the ladder and tells the supervisor; lower again ends both", async () => {
    const taken = await talk();
    const judge = async (risk: string, reason = ""): Promise<Json> =>
      (await psychologist()).post(`/cases/${String(taken.id)}/risk`, { fencingToken: taken.fencingToken, risk, reason });
    await judge("red");
    await at.tick();
    expect((await at.pages()).map(({ kind }) => String(kind)).sort()).toEqual(["danger", "judged"]);
    expect(calls("judged")).toEqual(["supervisor"]);
    await judge("yellow", "помилка: йшлося про гру");
    await at.tick();
    expect(await at.pages()).toEqual([]);
    await at.pass(minutes(3));
    expect(calls("judged")).toEqual(["supervisor"]);
  });

  test("a page of danger is not ended by a look", async () => {
    at = await scene(database);
    await at.teen.send(DANGER);
    await at.tick();
    const [page] = await at.pages();
    expect(await (await supervisor()).call("POST", `/pages/${String(page?.id)}/seen`)).toMatchObject({
      status: 409,
      body: { error: { code: "page-not-to-be-seen" } },
    });
  });
});
