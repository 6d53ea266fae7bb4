import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { LINE_MAX } from "../../src/shared/words.ts";
import type { Person } from "../support/bot-api/person.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { answersOf, type Stand, startApp } from "../support/start-app.ts";

const STORY = "Однокласники пишуть гидоти";
const WHERE = "https://t.me/synthetic_page";

let database: TestDatabase;
let stand: Stand;
let teen: Person;
const key = (id: string): string => stand.app.texts.t("uk", id);
const lastWords = (): string => teen.sees().at(-1) ?? "";
const numberOf = (words: string): number => teen.messages().findLast(({ text }) => text === words)?.message_id ?? 0;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  stand = await startApp({ database });
  teen = stand.telegram.person(1001, { language_code: "uk" });
});
afterEach(async () => {
  expect(stand.telegram.violations).toEqual([]);
  expect(stand.telegram.unanswered()).toBe(0);
  expect(stand.faults).toEqual([]);
  await stand.close();
  await database.truncate();
});
afterAll(() => database.close());

async function arrive(): Promise<void> {
  await teen.send("/start");
  await teen.press(key("arrival-understood"));
  await teen.press(key("arrival-contact-quiet"));
}

async function reachReview(): Promise<void> {
  await arrive();
  await teen.press("go:report");
  await teen.press("report:about:me");
  await teen.press("report:kind:bullying");
  await teen.send(WHERE);
  await teen.send(STORY);
}

async function answersSent(): Promise<unknown[]> {
  await teen.press("report:review:send");
  const psychologist = await stand.staff("psychologist");
  return answersOf(await psychologist.post("/cases/next"));
}

const all = (...more: string[]): string[] => [key("report-about-me"), key("report-kind-bullying"), WHERE, STORY, ...more];

describe("an answer corrected in the chat", () => {
  test("into signs alone is no answer: the earlier one stays, and everything is shown again", async () => {
    await reachReview();
    await teen.edit(numberOf(STORY), "😭");
    expect(teen.sees()).toContain(key("edit-only-emoji"));
    expect(lastWords()).toContain(STORY);
    expect(await answersSent()).toEqual(all("😭"));
  });

  test("into more than fits: the earlier one stays, and the rest goes along, seen before it goes", async () => {
    await reachReview();
    const long = "посилання ".repeat(LINE_MAX / 5).trim();
    await teen.edit(numberOf(WHERE), long);
    expect(teen.sees()).toContain(key("edit-too-long"));
    expect(teen.sees().slice(-2).join("\n")).toContain("посилання посилання");
    expect(await answersSent()).toEqual(all(long));
  });

  test("after stopping changes what is kept", async () => {
    await reachReview();
    await teen.press("report:review:leave");
    await teen.edit(numberOf(STORY), `${STORY} щодня`);
    expect(lastWords()).toBe(key("edit-taken"));
    await teen.press("go:report:on");
    expect(lastWords()).toContain(`${STORY} щодня`);
  });

  test("is what «leave it as it is» leaves", async () => {
    await reachReview();
    await teen.press("report:review:~back");
    await teen.edit(numberOf(STORY), `${STORY} щодня`);
    await teen.press("report:story:~keep");
    expect(lastWords()).toContain(`${STORY} щодня`);
  });
});

describe("ways back and out", () => {
  test("work as well when typed", async () => {
    await arrive();
    await teen.press("go:report");
    await teen.send(key("report-about-me"));
    await teen.send(key("report-kind-bullying").toLowerCase());
    await teen.send(key("dialogue-skip"));
    expect(lastWords()).toBe(key("report-ask-story"));
    await teen.send("назад");
    expect(lastWords()).toBe(key("report-ask-where"));
    await teen.send(WHERE);
    await teen.send("поки зупинюсь");
    expect(lastWords()).toBe(key("dialogue-left"));
    await teen.press("go:report:on");
    await teen.send(STORY);
    expect(await answersSent()).toEqual(all());
  });

  test("from the first question lead to the menu; what was not asked is not answered", async () => {
    await arrive();
    await teen.press("go:report");
    expect(teen.buttons().at(-1)).toEqual([key("dialogue-back"), key("dialogue-stop")]);
    await teen.press(key("dialogue-back"));
    expect(lastWords()).toBe(key("menu"));
    await teen.press("go:report");
    expect(lastWords()).toBe(key("report-ask-about"));
  });

  test("of questions that are not asked now do nothing", async () => {
    await arrive();
    await teen.press("go:report");
    const asked = stand.telegram.sent(1001).at(-1)?.message_id ?? 0;
    for (const data of ["report:story:~back", "report:story:~keep", "report:review:~stop", "report:about:~keep", "report:kind:~1"])
      await teen.pressData(asked, data);
    expect(lastWords()).toBe(key("report-ask-about"));
    await teen.pressData(asked, "report:about:saw");
    expect(lastWords()).toBe(key("report-ask-where-saw"));
  });

  test("a form that follows something else is not entered out of nowhere", async () => {
    await arrive();
    const menu = stand.telegram.sent(1001).at(-1)?.message_id ?? 0;
    for (const data of ["go:feedback", "go:feedback:on", "go:complaint:anew"]) await teen.pressData(menu, data);
    expect(lastWords()).toBe(key("menu"));
  });
});

describe("first aid for blackmail", () => {
  test("may be read before anything else was read", async () => {
    await teen.send("/start");
    const about = stand.telegram.sent(1001).at(-1)?.message_id ?? 0;
    await teen.pressData(about, "go:blackmail");
    expect(lastWords()).toContain("Take It Down");
    // To tell of it, one first reads who reads.
    await teen.press("go:report:blackmail");
    expect(lastWords()).toContain(stand.app.texts.t("uk", "arrival-about", { hours: "" }).split("\n")[0]);
  });

  test("is one word away in any language, and never mixes with a report that is under way", async () => {
    await reachReview();
    await teen.send("/menu");
    await teen.press("go:blackmail");
    await teen.press("go:report:blackmail");
    expect(lastWords()).toContain(key("report-label-story"));
    await teen.press("go:report:on");
    expect(await answersSent()).toEqual(all());
  });
});
