import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import type { Person } from "../support/bot-api/person.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { answersOf, MASTER, type Stand, startApp } from "../support/start-app.ts";

let database: TestDatabase;
let stand: Stand;
let teen: Person;
const key = (id: string): string => stand.app.texts.t("uk", id);

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  stand = await startApp({ database });
  teen = stand.telegram.person(1001, { language_code: "uk" });
  await teen.send("/start");
  await teen.press(key("arrival-understood"));
  await teen.press(key("arrival-contact-quiet"));
});
afterEach(async () => {
  expect(stand.telegram.violations).toEqual([]);
  expect(stand.telegram.unanswered()).toBe(0);
  await stand.close();
  await database.truncate();
});
afterAll(() => database.close());

const lastWords = (): string => teen.sees().at(-1) ?? "";

/** The whole of what a psychologist is given after the report is sent. */
async function answersOfSentReport(): Promise<unknown[]> {
  await teen.press(key("dialogue-review-send"));
  const psychologist = await stand.staff("psychologist");
  const taken = await psychologist.post("/cases/next");
  return answersOf(taken);
}

async function reachStory(): Promise<void> {
  await teen.press(key("menu-report"));
  await teen.press(key("report-about-me"));
  await teen.press(key("report-kind-bullying"));
  await teen.press(key("dialogue-skip"));
}

/** Everything that was answered, to be checked. */
const REVIEW = (): string => `▸ ${key("report-label-story")}`;

describe("where words are asked", () => {
  test.each([
    ["blank characters alone", "\u2800\u2800\u3164", "dialogue-empty"],
    ["control and bidirectional characters alone", "\u202e\u2066\u200b\u0007\u2069", "dialogue-empty"],
    ["emoji alone", "😭😭💔", "dialogue-only-emoji"],
  ])("%s get a specific answer and the question still waits", async (_, words, answer) => {
    await reachStory();
    await teen.send(words);
    expect(lastWords()).toBe(key(answer));
    await teen.send("Однокласники пишуть гидоти");
    expect(lastWords()).toContain(REVIEW());
  });

  test("emoji and what was said too early reach the psychologist with the rest", async () => {
    await teen.press(key("menu-report"));
    await teen.send("мене цькують у чаті класу");
    expect(lastWords()).toBe(key("dialogue-press-a-button"));
    await teen.press(key("report-about-me"));
    await teen.press(key("report-kind-bullying"));
    await teen.press(key("dialogue-skip"));
    await teen.send("😭😭");
    await teen.send("Однокласники пишуть гидоти");
    expect(lastWords()).toContain("мене цькують у чаті класу");
    expect(await answersOfSentReport()).toEqual([
      key("report-about-me"),
      key("report-kind-bullying"),
      "Однокласники пишуть гидоти",
      "мене цькують у чаті класу",
      "😭😭",
    ]);
  });

  test("words with bidirectional characters inside are kept exactly as they were", async () => {
    const words = "він написав \u202eабв\u202c і пішов";
    await reachStory();
    await teen.send(words);
    expect(await answersOfSentReport()).toContain(words);
  });

  test("a long story is taken whole, and a long link is kept beside the form", async () => {
    const story = "дуже довга історія ".repeat(210).trim();
    const longLine = "посилання ".repeat(150).trim();
    await teen.press(key("menu-report"));
    await teen.press(key("report-about-me"));
    await teen.press(key("report-kind-bullying"));
    await teen.send(longLine);
    expect(lastWords()).toBe(key("dialogue-too-long"));
    await teen.send("t.me/klas_chat");
    await teen.send(story);
    const answers = await answersOfSentReport();
    expect(answers).toContain(story);
    expect(answers).toContain(longLine);
  });

  test("a sticker, a voice message and a photo each get their own kind answer; the photo is taken away", async () => {
    await reachStory();
    await teen.sendSticker();
    expect(lastWords()).toBe(key("media-sticker"));
    await teen.sendVoice();
    expect(lastWords()).toBe(key("media-voice"));
    await teen.sendPhoto();
    expect(lastWords()).toBe(key("media-removed"));
    expect(stand.telegram.calls.map(({ method }) => method)).not.toContain("getFile");
    expect(stand.telegram.calls.at(-2)).toMatchObject({ method: "deleteMessage", status: 200 });
    await teen.send("Однокласники пишуть гидоти");
    expect(lastWords()).toContain(REVIEW());
  });
});

describe("buttons", () => {
  test("one pressed twice answers once and says so kindly", async () => {
    await teen.press(key("menu-report"));
    await teen.press(key("report-about-me"));
    const kinds = stand.telegram.sent(1001).at(-1);
    await teen.pressData(kinds?.message_id ?? 0, "report:kind:bullying");
    await teen.pressData(kinds?.message_id ?? 0, "report:kind:bullying");
    expect(teen.transcript()).toContain(`(toast) ${key("dialogue-old-button")}`);
    await teen.press(key("dialogue-skip"));
    await teen.send("Однокласники пишуть гидоти");
    expect(await answersOfSentReport()).toEqual([key("report-about-me"), key("report-kind-bullying"), "Однокласники пишуть гидоти"]);
  });

  test.each([
    ["of another question", "report:story:~skipped"],
    ["with an option that does not exist", "report:kind:everything"],
    ["of nothing at all", "'; DROP TABLE person; --"],
    ["with somebody else's case", "number:00000000-0000-4000-8000-000000000001"],
    ["of another form", "police:consent:signed"],
  ])("forged data %s changes nothing", async (_, data) => {
    await teen.press(key("menu-report"));
    await teen.press(key("report-about-me"));
    const kinds = stand.telegram.sent(1001).at(-1);
    await teen.pressData(kinds?.message_id ?? 0, data);
    await teen.pressData(kinds?.message_id ?? 0, "report:kind:bullying");
    await teen.press(key("dialogue-skip"));
    await teen.send("Однокласники пишуть гидоти");
    expect(lastWords()).toContain(REVIEW());
  });

  test("a stranger asking for the number of another person's case learns nothing", async () => {
    await teen.pressData(stand.telegram.sent(1001).at(-1)?.message_id ?? 0, "my:number:00000000-0000-4000-8000-000000000001");
    expect(lastWords()).toBe(key("cases-gone"));
  });
});

describe("leaving and coming back", () => {
  test("a form left in the middle goes on from the same answer", async () => {
    await reachStory();
    await teen.send("Однокласники пишуть гидоти");
    await teen.send("/menu");
    await teen.send("просто думки");
    await teen.press(key("menu-report"));
    expect(lastWords()).toContain(key("report-label-story"));
    await teen.press(key("dialogue-continue"));
    expect(lastWords()).toContain(REVIEW());
    expect(await answersOfSentReport()).toContain("просто думки");
  });

  test("a replay log of another version is not replayed: the answer at hand is taken as the answer", async () => {
    await reachStory();
    await database.transaction((tx) => tx.pg.query("UPDATE conversation_log SET version = 'older', state_sealed = state_sealed"));
    await database.transaction((tx) => tx.pg.query("DELETE FROM conversation_log"));
    await teen.send("Однокласники пишуть гидоти");
    expect(lastWords()).toContain(REVIEW());
    expect(await answersOfSentReport()).toEqual([key("report-about-me"), key("report-kind-bullying"), "Однокласники пишуть гидоти"]);
  });

  test("a replay log that cannot be read is forgotten, said so, and the question is asked again", async () => {
    await reachStory();
    await database.transaction((tx) => tx.pg.query("UPDATE conversation_log SET state_sealed = $1", [Buffer.alloc(64)]));
    await teen.send("Однокласники пишуть гидоти");
    expect(teen.sees()).toContain(key("dialogue-stumbled"));
    expect(lastWords()).toBe(key("report-ask-story"));
    const parked = await database.transaction((tx) => tx.pg.query("SELECT 1 FROM inbox WHERE status = 'parked'"));
    expect(parked.rowCount).toBe(1);
    await teen.send("Однокласники пишуть гидоти");
    expect(await answersOfSentReport()).toEqual([key("report-about-me"), key("report-kind-bullying"), "Однокласники пишуть гидоти"]);
  });

  test("no name of a teen gets past the door, not even into a sealed column", async () => {
    const named = stand.telegram.person(3003, { language_code: "uk", first_name: "Соломія", username: "solomiia_test" } as never);
    await named.send("/start");
    await named.press(key("arrival-understood"));
    await named.press(key("arrival-contact-quiet"));
    await named.press(key("menu-report"));
    const { rows } = await database.transaction((tx) => tx.pg.query("SELECT person_id, state_sealed FROM conversation_log"));
    const opened = await database.transaction(async (tx) => {
      const keys = createKeyRing(MASTER);
      const [row] = rows as { person_id: string; state_sealed: Uint8Array }[];
      return (await keys.of(tx.pg, row?.person_id ?? "")).open(
        `conversation_log:state_sealed:${row?.person_id}`,
        row?.state_sealed ?? new Uint8Array(),
      );
    });
    expect(opened).toContain("callback_query");
    expect(opened).not.toContain("Соломія");
    expect(opened).not.toContain("solomiia_test");
  });

  test("an edited answer is the answer", async () => {
    await reachStory();
    await teen.send("Однокласники пишуть");
    const story = teen.messages().findLast(({ text }) => text === "Однокласники пишуть");
    await teen.edit(story?.message_id ?? 0, "Однокласники пишуть гидоти");
    expect(teen.sees()).toContain(key("edit-taken"));
    expect(lastWords()).toContain("Однокласники пишуть гидоти");
    expect(await answersOfSentReport()).toEqual([key("report-about-me"), key("report-kind-bullying"), "Однокласники пишуть гидоти"]);
  });
});

describe("the doors", () => {
  test("the emergency card is one tap away in the middle of a form, and the form goes on", async () => {
    await reachStory();
    await teen.press(key("door-emergency"));
    expect(lastWords()).toContain("102");
    await teen.send("Однокласники пишуть гидоти");
    expect(lastWords()).toContain(REVIEW());
  });

  test("words of danger bring the card at once and put a case on top", async () => {
    await teen.send("я вже наковталась таблеток, прощавайте");
    expect(teen.sees().some((text) => text.includes("112"))).toBe(true);
    const psychologist = await stand.staff("psychologist");
    expect(await psychologist.get("/cases?scope=waiting")).toMatchObject({ cases: [{ risk: "red", queue: "counselling" }] });
  });

  test("words of danger behind a command count, and the command is obeyed", async () => {
    const stranger = stand.telegram.person(2002, { language_code: "uk" });
    await stranger.send("/start я вже наковталась таблеток, прощавайте");
    expect(stranger.sees().some((text) => text.includes("112"))).toBe(true);
    expect(stranger.buttons()).toContainEqual([key("arrival-understood")]);
    const psychologist = await stand.staff("psychologist");
    expect(answersOf(await psychologist.post("/cases/next"))).toEqual(["я вже наковталась таблеток, прощавайте"]);
  });

  test("exit leaves nothing but something dull, keeps the case, and /start brings everything back", async () => {
    await teen.press(key("menu-counselling"));
    await teen.send("Останнім часом нічого не радує");
    await teen.press(key("counselling-safe-yes"));
    await teen.press(key("door-exit"));
    expect(teen.sees()).toHaveLength(1);
    expect(teen.keyboard()).toEqual([[key("exit-more")]]);

    const psychologist = await stand.staff("psychologist");
    const taken = await psychologist.post("/cases/next");
    await psychologist.post(`/cases/${taken.id}/messages`, { id: crypto.randomUUID(), text: "Я тут.", fencingToken: taken.fencingToken });
    await stand.settle();
    expect(teen.sees()).toHaveLength(1);

    await teen.send("/start");
    expect(teen.sees().join("\n")).toContain("Я тут.");
    expect(teen.keyboard()).toContainEqual([key("door-emergency")]);
  });

  test("nobody writes freely before having read who reads; early words are kept", async () => {
    const other = stand.telegram.person(2002, { language_code: "uk" });
    await other.send("мені потрібна допомога з одним акаунтом");
    expect(other.sees().join("\n")).toContain(key("arrival-kept"));
    await other.press(key("arrival-understood"));
    await other.press(key("arrival-contact-quiet"));
    expect(other.sees().at(-1)).toContain(key("menu-with-words"));
  });
});
