import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { startApp } from "../support/start-app.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const logs = async (): Promise<string[]> => {
  const { rows } = await database.transaction((tx) => tx.pg.query<{ version: string }>("SELECT version FROM conversation_log"));
  return rows.map(({ version }) => version);
};

test("a form goes on where it was after a restart, and after a release that changed the dialogues", async () => {
  const stand = await startApp({ database, version: "one" });
  const { texts } = stand.app;
  const teen = stand.telegram.person(1001);
  await teen.send("/start");
  await teen.press(texts.t("uk", "arrival-understood"));
  await teen.press(texts.t("uk", "arrival-contact-open"));
  await teen.press("go:police");
  await teen.send("Мені пише незнайомець.");
  expect(await logs()).toEqual(["one"]);
  const asked = teen.sees().at(-1);

  await stand.restart();
  await teen.send("Учора ввечері");
  expect(await logs()).toEqual(["one"]);
  const askedNext = teen.sees().at(-1);
  expect(askedNext).not.toBe(asked);

  await stand.restart("two");
  await teen.send("https://t.me/synthetic_account");
  expect(await logs()).toEqual(["two"]);
  expect(teen.sees().at(-1)).not.toBe(askedNext);
  expect(teen.sees().filter((text) => text === asked)).toHaveLength(1);
  expect(stand.faults).toEqual([]);
  await stand.close();
  await database.truncate();
});

test("a button pressed right after a release is the answer, and so is the next one", async () => {
  const stand = await startApp({ database });
  const { texts } = stand.app;
  const teen = stand.telegram.person(1001);
  await teen.send("/start");
  await teen.press(texts.t("uk", "arrival-understood"));
  await teen.press(texts.t("uk", "arrival-contact-open"));
  await teen.press("go:counselling");
  await teen.send("Останнім часом важко.");
  await teen.send("/menu");
  await teen.press("go:report");
  await stand.restart("two");
  await teen.press("report:about:me");
  await teen.press("report:kind:bullying");
  await teen.press("report:where:~skipped");
  await teen.send("Однокласники пишуть гидоти");
  expect(teen.sees().at(-1)).toContain("Однокласники пишуть гидоти");
  expect(stand.faults).toEqual([]);
  expect(stand.telegram.unanswered()).toBe(0);
  await stand.close();
  await database.truncate();
});
