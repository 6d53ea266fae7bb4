import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Person } from "../support/bot-api/person.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { answersOf, list, type Stand, startApp } from "../support/start-app.ts";
import { MONDAY_11PM } from "../support/time.ts";

let database: TestDatabase;
let stand: Stand;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  expect(stand.telegram.violations).toEqual([]);
  expect(stand.telegram.refusals).toEqual([]);
  expect(stand.telegram.unhandled).toEqual([]);
  expect(stand.telegram.unanswered()).toBe(0);
  await stand.close();
  await database.truncate();
});
afterAll(() => database.close());

/** What the teen types; what they press is looked up by its text's id. */
const WORDS = {
  uk: {
    story: "Мені пише незнайомець і погрожує викласти наше листування, якщо не надішлю гроші.",
    better: "Мені пише незнайомець. Погрожує викласти наше листування. Вимагає 500 гривень до п'ятниці.",
    where: "https://t.me/synthetic_account",
    sad: "Останнім часом нічого не радує, у школі всі відвернулися.",
    more: "Найважче вранці, коли треба йти на перший урок.",
    reply: "Дякую, що пишеш. Вранці важко багатьом. Що відбувається дорогою до школи?",
    when: "Почалося минулої середи",
    who: "Нік @synthetic_account",
    last: "Писав учора ввечері",
    demand: "Гроші на картку",
  },
  en: {
    story: "A stranger writes to me and says he will post our chat unless I send money.",
    better: "A stranger writes to me. He says he will post our chat. He wants 500 hryvnias by Friday.",
    where: "https://t.me/synthetic_account",
    sad: "Nothing makes me happy lately, everybody at school turned away.",
    more: "Mornings are the hardest, before the first lesson.",
    reply: "Thank you for writing. Mornings are hard for many. What happens on the way to school?",
    when: "It began last Wednesday",
    who: "Nick @synthetic_account",
    last: "He wrote yesterday evening",
    demand: "Money to a card",
  },
} as const;

async function arrive(
  locale: keyof typeof WORDS,
  now?: Date,
): Promise<{ teen: Person; words: (typeof WORDS)[keyof typeof WORDS]; key: (id: string) => string }> {
  stand = await startApp({ database, ...(now ? { now } : {}) });
  const teen = stand.telegram.person(1001, { language_code: locale });
  const key = (id: string): string => stand.app.texts.t(locale, id);
  await teen.send("/start");
  await teen.press(key("arrival-understood"));
  await teen.press(key("arrival-contact-open"));
  return { teen, words: WORDS[locale], key };
}

const golden = (name: string): string => `./${name}.txt`;

describe.each(["uk", "en"] as const)("in %s", (locale) => {
  test("a teen reports content, changes an answer before sending, and gets a code", async () => {
    const { teen, words, key } = await arrive(locale);
    await teen.press(key("menu-report"));
    await teen.press(key("report-about-me"));
    await teen.press(key("report-kind-threats"));
    await teen.send(words.where);
    await teen.send(words.story);
    await teen.send(words.demand);
    await teen.press(key("dialogue-review-change"));
    await teen.press(key("report-label-story"));
    await teen.send(words.better);
    await teen.press(key("dialogue-review-send"));

    await expect(teen.transcript()).toMatchFileSnapshot(golden(`report-journey.${locale}`));
    const psychologist = await stand.staff("psychologist");
    const { cases } = await psychologist.get("/cases?scope=waiting");
    expect(cases).toHaveLength(1);
    const taken = await psychologist.post("/cases/next");
    expect(taken).toMatchObject({ kind: "content_report", queue: "triage", evidence: [{ kind: "link", value: words.where }] });
    expect(answersOf(taken)).toEqual([key("report-about-me"), key("report-kind-threats"), words.where, words.better, words.demand]);
  });

  test("a teen talks with a psychologist, both ways", async () => {
    const { teen, words, key } = await arrive(locale);
    await teen.press(key("menu-counselling"));
    await teen.send(words.sad);
    await teen.press(key("counselling-safe-yes"));
    await teen.send(words.more);

    const psychologist = await stand.staff("psychologist");
    const taken = await psychologist.post("/cases/next");
    expect(list(taken.messages).map(({ author, text }) => [author, text])).toEqual([["teen", words.more]]);
    stand.clock.advance(60_000);
    await psychologist.post(`/cases/${taken.id}/messages`, {
      id: crypto.randomUUID(),
      text: words.reply,
      fencingToken: taken.fencingToken,
    });
    await stand.settle();
    stand.clock.advance(60_000);
    await teen.send(words.more);
    await teen.send("/status");

    await expect(teen.transcript()).toMatchFileSnapshot(golden(`talk.${locale}`));
    const seen = await psychologist.get(`/cases/${taken.id}`);
    expect(list(seen.messages).map(({ author, text, delivery }) => [author, text, delivery])).toEqual([
      ["teen", words.more, null],
      ["staff", words.reply, "delivered"],
      ["teen", words.more, null],
    ]);
  });

  test("a teen starts a police report and reads each state up to its number", async () => {
    const { teen, words, key } = await arrive(locale);
    await teen.press(key("menu-police"));
    await teen.send(words.story);
    await teen.send(words.when);
    await teen.send(words.where);
    await teen.send(words.who);
    await teen.send(words.last);
    await teen.send(words.demand);
    await teen.press(key("police-place-ukraine"));
    await teen.press(key("police-part-west"));
    await teen.press(key("police-region-UA-46"));
    await teen.press(key("police-age-unsaid"));
    await teen.press(key("police-consent-facts"));
    await teen.press(key("dialogue-review-send"));

    const psychologist = await stand.staff("psychologist");
    const liaison = await stand.staff("liaison");
    const taken = await psychologist.post("/cases/next");
    expect(taken).toMatchObject({ kind: "police_report", region: "UA-46", consent: "facts" });
    const offered = await psychologist.post(`/cases/${taken.id}/handoff`, { fencingToken: taken.fencingToken });
    stand.clock.advance(60_000);
    const opened = await liaison.get(`/handoffs/${offered.id}`);
    expect(list(opened.statement).map(({ text }) => text)).toEqual([
      words.story,
      words.when,
      words.where,
      words.who,
      words.last,
      words.demand,
      key("police-place-ukraine"),
      key("police-region-UA-46"),
      key("police-age-unsaid"),
      key("police-consent-facts"),
    ]);
    await liaison.post(`/handoffs/${offered.id}/accept`);
    stand.clock.advance(60_000);
    await liaison.post(`/handoffs/${offered.id}/register`, { number: "ЄО-4711/2026" });
    await stand.settle();
    await teen.press(key("news-show"));
    await teen.press(key("cases-show-number"));

    await expect(teen.transcript()).toMatchFileSnapshot(golden(`police-report.${locale}`));
  });
});

test("at night the truth about hours comes first, with the numbers that are open", async () => {
  const { teen, words, key } = await arrive("uk", MONDAY_11PM);
  await teen.press(key("menu-counselling"));
  await teen.send(words.sad);
  await teen.press(key("counselling-safe-yes"));
  await expect(teen.transcript()).toMatchFileSnapshot(golden("talk-at-night.uk"));
});
