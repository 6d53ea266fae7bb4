import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hours, minutes } from "../../src/shared/clock.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { type Json, list, type StaffClient } from "../support/start-app.ts";
import { dump } from "./cases.harness.ts";
import { type Scene, scene } from "./paging.harness.ts";

const EMPTY = { signs: "", myself: "", distract: "", people: "", professionals: "", surroundings: "" };
const STEPS = { ...EMPTY, signs: "не сплю дві ночі", people: "тітка Оля", surroundings: "ліки віддати тітці" };

describe.each(databaseEngines())("a safety plan, on %s", (on) => {
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
  const text = (id: string, locale = "uk"): string => at.stand.app.texts.t(locale, id);
  const talk = async (): Promise<Json> => {
    at = await scene(database);
    await at.teen.press(text("menu-counselling"));
    await at.teen.send("мені сумно");
    await at.teen.press("Так");
    return (await psychologist()).post("/cases/next");
  };
  const draft = async (taken: Json, steps: Record<string, string>) =>
    (await psychologist()).call("PUT", `/cases/${String(taken.id)}/plan`, { fencingToken: taken.fencingToken, steps });
  const send = async (taken: Json, version: number) =>
    (await psychologist()).call("POST", `/cases/${String(taken.id)}/plan/send`, { fencingToken: taken.fencingToken, version });
  const plansSeen = (): string[] => at.teen.sees().filter((words) => words.includes(text("plan-title")));

  test("is read over as the teen will read it, goes out as one message, and keeps its versions", async () => {
    const taken = await talk();
    const first = await draft(taken, STEPS);
    expect(first).toMatchObject({ status: 200, body: { versions: [{ version: 1, sentAt: null }] } });
    const asRead = String(first.body.asRead);
    for (const words of [text("plan-step-signs"), "не сплю дві ночі", "тітка Оля", "102"]) expect(asRead).toContain(words);
    expect(asRead).not.toContain(text("plan-step-myself"));
    await at.stand.settle();
    expect(plansSeen()).toEqual([]);

    await draft(taken, { ...STEPS, myself: "дихати" });
    expect(await send(taken, 1)).toMatchObject({ status: 409, body: { error: { code: "plan-outdated" } } });
    const sent = await send(taken, 2);
    expect(sent).toMatchObject({ status: 200, body: { versions: [{ version: 2 }, { version: 1, sentAt: null }] } });
    await at.stand.settle();
    expect(plansSeen()).toHaveLength(1);
    expect(plansSeen()[0]).toContain(String(sent.body.asRead));
    await send(taken, 2);
    await at.stand.settle();
    expect(plansSeen()).toHaveLength(1);

    const seen = await (await psychologist()).get(`/cases/${String(taken.id)}`);
    expect(list(seen.timeline).map(({ type }) => String(type))).toEqual(expect.arrayContaining(["plan-drafted", "plan-sent"]));
    expect(String(list(seen.messages).at(-1)?.text)).toContain("тітка Оля");
    if (on === "postgresql") expect(await dump(database)).not.toContain("тітка Оля");
  });

  test("the same words again are no new version, no words at all are refused, and without the case nothing is written", async () => {
    const taken = await talk();
    await draft(taken, STEPS);
    expect(list((await draft(taken, STEPS)).body.versions)).toHaveLength(1);
    expect(await draft(taken, EMPTY)).toMatchObject({ status: 409, body: { error: { code: "plan-empty" } } });
    expect((await draft(taken, { ...STEPS, signs: "я".repeat(401) })).status).toBe(400);
    await (await psychologist()).post(`/cases/${String(taken.id)}/release`, { fencingToken: taken.fencingToken });
    expect((await draft(taken, { ...STEPS, myself: "дихати" })).status).toBe(409);
    expect((await send(taken, 1)).status).toBe(409);
  });

  test("reaches a teen who is away only behind the neutral sign", async () => {
    const taken = await talk();
    await draft(taken, STEPS);
    at.stand.clock.advance(minutes(14));
    await send(taken, 1);
    await at.stand.settle();
    expect(plansSeen()).toEqual([]);
    expect(at.teen.sees().at(-1)).toContain(text("news-sign"));
    await at.teen.press(text("news-show"));
    await at.stand.settle();
    expect(plansSeen()).toHaveLength(1);
  });

  test("is there again in «my cases», in the language of now, and behind the secret word after a pause", async () => {
    const taken = await talk();
    await draft(taken, STEPS);
    await at.teen.send("/status");
    expect(at.teen.sees().join("\n")).not.toContain(text("plan-show"));
    await send(taken, 1);
    await at.teen.send("/status");
    await at.teen.press(text("cases-more-button"));
    await at.teen.press(text("word-offer"));
    await at.teen.send("синій лис");
    at.stand.clock.advance(hours(2));
    await at.teen.send("/status");
    expect(at.teen.sees().at(-1)).not.toContain("тітка");
    await at.teen.send("синій лис");
    await at.teen.press(text("plan-show"));
    expect(at.teen.sees().at(-1)).toContain("тітка Оля");
    await at.teen.send("/lang");
    await at.teen.press("English");
    await at.teen.send("/status");
    await at.teen.press(text("plan-show", "en"));
    expect(at.teen.sees().at(-1)).toContain(text("plan-step-signs", "en"));
  });

  test("a button of a plan in other hands shows nothing that is not theirs", async () => {
    const taken = await talk();
    await draft(taken, STEPS);
    await send(taken, 1);
    const other = at.stand.telegram.person(1002, { language_code: "uk" });
    await other.send("/start");
    await other.pressData(1, `my:plan:${String(taken.id)}`);
    expect(other.sees().join("\n")).not.toContain("тітка");
  });
});
