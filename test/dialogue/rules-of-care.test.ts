import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ABOUT, type About, kindsFor, REPORT_KINDS, type ReportKind } from "../../src/features/report/report.ts";
import { minutes } from "../../src/shared/clock.ts";
import type { Person } from "../support/bot-api/person.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { filesOfTeens, textsOf } from "../support/reading.ts";
import { type Json, list, type Stand, startApp } from "../support/start-app.ts";
import { MONDAY_11PM } from "../support/time.ts";

// One test at least for each rule of care that binds the teen's side; docs/rules-of-care.md is the map, and a guard compares them.

const LANGUAGES = ["uk", "en", "ru"] as const;
/** Longer than anybody counts as here, shorter than a psychologist's lease. */
const AWAY = minutes(12);
const DANGER = "сьогодні вночі я себе вб'ю";
const CODE = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/;

let database: TestDatabase;
let stand: Stand;
let teen: Person;

beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await stand.close();
  await database.truncate();
});
afterAll(() => database.close());

const key = (id: string, locale = "uk"): string => stand.app.texts.t(locale, id);
const textsIn = (locale: string): { id: string; text: string }[] =>
  filesOfTeens(locale).flatMap((file) => textsOf(locale, file).flatMap(({ id, variants }) => variants.map((text) => ({ id, text }))));
/** What the bot said after the last of these words of the teen. */
const saidSince = (words: string): string[] => teen.sees().slice(teen.sees().lastIndexOf(words) + 1);
const callsOf = (method: string): Record<string, unknown>[] =>
  stand.telegram.calls
    .filter((call) => call.method.toLowerCase() === method.toLowerCase())
    .map(({ payload }) => payload as Record<string, unknown>);

async function arrive(options: { now?: Date; contact?: "open" | "quiet"; locale?: string } = {}): Promise<void> {
  stand = await startApp({ database, ...(options.now ? { now: options.now } : {}) });
  teen = stand.telegram.person(1001, { language_code: options.locale ?? "uk" });
  await teen.send("/start");
  await teen.press("arrival:understood");
  await teen.press(`arrival:${options.contact ?? "open"}`);
}

/** A talk is open and a psychologist has it. */
async function talk(words = "Останнім часом важко."): Promise<Json> {
  await teen.press("go:counselling");
  await teen.send(words);
  await teen.press("counselling:safe:yes");
  return (await stand.staff("psychologist")).post("/cases/next");
}

async function answer(taken: Json, text: string): Promise<void> {
  const { fencingToken } = taken;
  await (await stand.staff("psychologist")).post(`/cases/${taken.id}/messages`, { id: crypto.randomUUID(), text, fencingToken });
  await stand.settle();
}

describe("rule 1: the phone may be in the wrong hands", () => {
  test("rule of care 1: what we write first says nothing, makes no sound, and stays one message", async () => {
    await arrive();
    const taken = await talk();
    stand.clock.advance(AWAY);
    const before = callsOf("sendMessage").length;
    await answer(taken, "Таємні слова психолога");
    await answer(taken, "І ще одні слова");
    const sent = callsOf("sendMessage").slice(before);
    expect(sent.map(({ text }) => text)).toEqual([key("news-sign")]);
    expect(sent[0]).toMatchObject({ disable_notification: true });
  });

  test("rule of care 1: nothing comes first to who did not allow it", async () => {
    await arrive({ contact: "quiet" });
    const taken = await talk();
    stand.clock.advance(AWAY);
    const before = stand.telegram.calls.length;
    await answer(taken, "Слова психолога");
    // What stands in the chat already may change, for that makes no sound and shows nothing outside of it.
    const calls = stand.telegram.calls.slice(before);
    expect(calls.filter(({ method }) => !method.toLowerCase().startsWith("editmessage"))).toEqual([]);
    expect(JSON.stringify(calls)).not.toContain("Слова психолога");
  });

  test.each([
    ["the exit", () => teen.press(key("door-exit"))],
    ["/stop", () => teen.send("/stop")],
    [
      "«somebody is near»",
      async () => {
        await teen.press(key("door-emergency"));
        await teen.press("emergency:near");
      },
    ],
  ])("rule of care 1: nothing follows %s", async (_, leave) => {
    await arrive();
    const taken = await talk();
    await leave();
    stand.clock.advance(AWAY);
    const before = stand.telegram.calls.length;
    await answer(taken, "Слова психолога");
    expect(stand.telegram.calls.slice(before).map(({ method }) => method)).toEqual([]);
  });
});

/** Words of a person stand under these, and nothing else does. */
const OF_PERSONS = new Set(["talk-from-psychologist", "cases-last-answer"]);

describe("rule 2: a bot never poses as a person", () => {
  test.each(LANGUAGES)("rule of care 2: it says that it is a bot before anything is asked, in %s", async (locale) => {
    stand = await startApp({ database });
    teen = stand.telegram.person(1001, { language_code: locale });
    await teen.send("/start");
    expect(teen.sees().join("\n")).toMatch({ uk: /Я бот/, en: /I am a bot|I'm a bot/, ru: /Я бот/ }[locale]);
  });

  test("rule of care 2: a person's words, and no others, stand under a person's name", async () => {
    await arrive();
    const name = key("talk-from-psychologist");
    await answer(await talk(), "Я тут.");
    const named = teen.sees().filter((text) => text.startsWith(name));
    expect(named).toEqual([`${name}\nЯ тут.`]);
    const others = LANGUAGES.flatMap(textsIn).filter(({ id, text }) => !OF_PERSONS.has(id) && text.startsWith("👤"));
    expect(others).toEqual([]);
  });

  test("rule of care 2: no text of the bot speaks as a psychologist", () => {
    const posing =
      /(?:^|[.!?\n]\s*)(?:Я|I am|I'm|I am your|Мене звати|Меня зовут|My name is) (?:твій |твоя |твой |a |the )?(?:психолог|psychologist|\p{Lu}\p{Ll}+)/u;
    expect("Я психолог, пиши мені.").toMatch(posing);
    expect(LANGUAGES.flatMap(textsIn).filter(({ text }) => posing.test(text))).toEqual([]);
  });
});

/** What no question to a possible victim may hold: «why», acts, bodies, an answer put into the mouth. */
const LEADING: readonly (readonly [what: string, sign: RegExp])[] = [
  ["why", /(?<!\p{L})(?:чому|навіщо|нащо|почему|зачем|why|how come)(?!\p{L})/iu],
  ["blame", /(?<!\p{L})(?:вин(?:ен|на|уват|оват)\p{L}*|fault|blame|сам(?:а)? надсила\p{L}*|did you (?:send|agree))(?!\p{L})/iu],
  [
    "an act or a body",
    /(?<!\p{L})(?:сек[сс]\p{L}*|торка\p{L}*|трога\p{L}*|роздяг\p{L}*|раздева\p{L}*|тіл[оауі]|тел[оауе]|груд\p{L}*|оголен\p{L}*|голы\p{L}*|sex\w*|touch\w*|undress\w*|naked|nude|body|breast\w*)(?!\p{L})/iu,
  ],
  [
    "a suggested answer",
    /(?<!\p{L})(?:наприклад|може, (?:він|вона)|напевно|мабуть|правда ж|чи не так|например|наверное|не так ли|for example|maybe (?:he|she)|isn't it|didn't (?:he|she))(?!\p{L})/iu,
  ],
];
const leadsIn = (text: string): string[] => LEADING.flatMap(([what, sign]) => (sign.test(text) ? [what] : []));

describe("rule 3: no leading questions", () => {
  const asked = LANGUAGES.flatMap((locale) => textsIn(locale).filter(({ id }) => /-ask-/.test(id)));

  test("rule of care 3: no question asks for acts, bodies or reasons, or suggests what to answer", async () => {
    expect(asked.length).toBeGreaterThan(60);
    expect(asked.map(({ id, text }) => [id, leadsIn(text)]).filter(([, found]) => found?.length)).toEqual([]);
  });

  test.each([
    ["Чому ти це зробила?", "why"],
    ["Why did you answer?", "why"],
    ["Це твоя провина? Ти винна?", "blame"],
    ["Він торкався тебе?", "an act or a body"],
    ["Просили показати тіло?", "an act or a body"],
    ["Чого вимагають, наприклад гроші?", "a suggested answer"],
    ["Maybe he asked for money?", "a suggested answer"],
  ])("rule of care 3: «%s» would be found", (question, what) => {
    expect(leadsIn(question)).toContain(what);
  });

  test("rule of care 3: each answer is kept with the question's own words and their version, apart from what came aside", async () => {
    await arrive();
    await teen.press("go:police");
    await teen.send("Мені пише незнайомець.");
    for (let skipped = 0; skipped < 5; skipped++) await teen.press(key("dialogue-skip"));
    await teen.send("це окремо");
    await teen.press("police:place:unsaid");
    await teen.press("police:age:unsaid");
    await teen.press("police:consent:facts");
    await teen.press("police:review:send");
    const taken = await (await stand.staff("psychologist")).post("/cases/next");
    const [story] = list(taken.facts);
    expect(story).toMatchObject({ question: "police.story", asked: key("police-ask-story"), answer: "Мені пише незнайомець." });
    expect(list(taken.facts).find(({ answer: said }) => String(said) === "це окремо")).toMatchObject({
      question: "police.unplaced",
      asked: "",
    });
  });
});

test("rule of care 4: the exit hides the chat and keeps the case, and the words say which is which", async () => {
  await arrive();
  const taken = await talk("Слова, які мають лишитися.");
  await teen.press(key("door-exit"));
  expect(teen.sees().join("\n")).not.toContain("Слова, які мають лишитися.");
  const kept = await (await stand.staff("psychologist")).get(`/cases/${taken.id}`);
  expect(list(kept.facts).map(({ answer: said }) => said)).toContain("Слова, які мають лишитися.");
  await teen.send("/start");
  await teen.send("/delete");
  const said = saidSince("/delete").join("\n");
  expect(said).toMatch(/Прибрати|прибрати/);
  expect(said).toMatch(/[Сс]терти/);
  expect(said).toContain("не видаляй");
});

test.each([
  ["an exit", () => teen.press(key("door-exit"))],
  ["a block", () => teen.block()],
  ["/stop", () => teen.send("/stop")],
])("rule of care 5: a red stays open and first after %s", async (_, leave) => {
  await arrive();
  await talk();
  await teen.send(DANGER);
  await leave();
  stand.clock.advance(minutes(20));
  const psychologist = await stand.staff("psychologist");
  const { cases } = await psychologist.get("/cases?scope=waiting");
  expect(list(cases)).toHaveLength(1);
  expect(list(cases)[0]).toMatchObject({ risk: "red" });
  expect(list(cases)[0]?.status).not.toBe("closed");
});

test.each(LANGUAGES)(
  "rule of care 6: at night the hour of the answer comes first, with the numbers open now and how to reach each, in %s",
  async (locale) => {
    await arrive({ now: MONDAY_11PM, locale });
    await teen.press("go:counselling");
    await teen.send("Останнім часом важко.");
    await teen.press("counselling:safe:yes");
    const said = saidSince("Останнім часом важко.").join("\n");
    expect(said).toContain("09:00");
    const numbers = said.split("\n").filter((line) => /^\d[\d ]+ — /.test(line));
    expect(numbers.length).toBeGreaterThan(2);
    const reach = { uk: /дзвінок|повідомлення/, en: /call|text/, ru: /звонок|сообщени/ }[locale];
    expect(numbers.filter((line) => !reach.test(line))).toEqual([]);
  },
);

test("rule of care 7: the red key shows the card at once; a person is called once, however often it is pressed", async () => {
  await arrive();
  await teen.press(key("door-emergency"));
  expect(saidSince(key("door-emergency")).join("\n")).toContain("102");
  const psychologist = await stand.staff("psychologist");
  for (let pressed = 0; pressed < 3; pressed++) await teen.press("emergency:human");
  await teen.send(DANGER);
  const { cases } = await psychologist.get("/cases?scope=waiting");
  expect(list(cases).map(({ risk }) => risk)).toEqual(["red"]);
});

test.each([
  ["occupied", ["police:place:ukraine", "police:part:south", "police:region:UA-43"]],
  ["abroad", ["police:place:abroad", "police:country:~skipped"]],
] as const)(
  "rule of care 8: who is in a place that is %s gets no number of ours and nobody's link, not even at night",
  async (_, place) => {
    await arrive({ now: MONDAY_11PM });
    await teen.press("go:police");
    await teen.send("Мені пише незнайомець.");
    for (let skipped = 0; skipped < 5; skipped++) await teen.press(key("dialogue-skip"));
    const before = teen.messages().length;
    for (const press of place) await teen.press(press);
    await teen.press("police:age:unsaid");
    await teen.press("police:consent:anonymous");
    await teen.press("police:review:send");
    const said = teen.sees().slice(before).join("\n");
    expect(said).toMatch(CODE);
    expect(said).not.toMatch(/\b10[1-4]\b|\b116 ?1\d\d\b|https?:|t\.me\//);
  },
);

/** From the menu to the end of a report of this kind, in the fewest words. */
async function report(about: About, kind: ReportKind): Promise<string> {
  const before = teen.messages().at(-1)?.message_id ?? 0;
  await teen.press("go:report");
  await teen.press(`report:about:${about}`);
  if (about === "saw") await teen.send("https://t.me/synthetic_account");
  if (about === "worry") await teen.press("report:relation:friend");
  const question = about === "saw" ? "review" : "kind";
  // The first five kinds stand on the first screen.
  if (kindsFor(about).indexOf(kind) >= 5) await teen.press(`report:${question}:~1`);
  await teen.press(`report:${question}:${kind}`);
  if (about !== "saw") {
    await teen.press("report:where:~skipped");
    await teen.send("Страшно.");
    if (kind === "threats" && about === "me") await teen.press("report:demand:~skipped");
    await teen.press("report:review:send");
  }
  return teen
    .messages()
    .filter(({ message_id: id }) => id > before)
    .map(({ text = "" }) => text)
    .join("\n");
}

test.each([
  ["abroad", "дзвони 112 або на місцевий екстрений номер"],
  ["unsaid", "тисни 🔴 внизу"],
] as const)("rule of care 8: what to do after a report names no number of ours to who is %s", async (place, instead) => {
  await arrive();
  await teen.press(key("door-emergency"));
  await teen.press(`emergency:place:${place}`);
  const told: string[] = [];
  for (const about of ABOUT) for (const kind of REPORT_KINDS) told.push(await report(about, kind));
  for (const said of told) {
    expect(said).toMatch(CODE);
    expect(said).not.toMatch(/\b10[1-4]\b/);
  }
  expect(told.filter((said) => said.includes(instead)).length).toBeGreaterThan(15);
});

test("rule of care 8: who told the police form that they are abroad gets no number of ours afterwards", async () => {
  await arrive();
  await teen.press("go:police");
  await teen.send("Мені пише незнайомець.");
  for (let skipped = 0; skipped < 5; skipped++) await teen.press(key("dialogue-skip"));
  for (const press of ["place:abroad", "country:~skipped", "age:unsaid", "consent:anonymous", "review:send"])
    await teen.press(`police:${press}`);
  await teen.press(key("door-emergency"));
  const card = saidSince(key("door-emergency")).join("\n");
  expect(card).toContain("112");
  expect(card).not.toMatch(/\b10[1-4]\b/);
  expect(await report("me", "threats")).not.toMatch(/\b10[1-4]\b/);
});

test.each(["police", "report"])(
  "rule of care 9: a picture in the form «%s» is taken out of the chat unseen, and asked for in words",
  async (form) => {
    await arrive();
    await teen.press(`go:${form}`);
    const sent = await teen.sendPhoto();
    await stand.settle();
    expect(callsOf("getFile")).toEqual([]);
    expect(teen.messages().map(({ message_id: id }) => id)).not.toContain(sent.message?.message_id);
    expect(teen.sees()).toContain(key("media-removed"));
  },
);

test("rule of care 10: nothing goes to the police unless the teen said how far, and a person looked first", async () => {
  await arrive();
  await teen.press("go:police");
  await teen.send("Мені пише незнайомець.");
  for (let skipped = 0; skipped < 5; skipped++) await teen.press(key("dialogue-skip"));
  await teen.press("police:place:unsaid");
  await teen.press("police:age:unsaid");
  await teen.press("police:consent:contact");
  await teen.send("test@example.org");
  await teen.press("police:home:unsaid");
  const liaison = await stand.staff("liaison");
  const psychologist = await stand.staff("psychologist");
  const offered = async (): Promise<Json[]> => list((await liaison.get("/handoffs")).handoffs);
  expect(list((await psychologist.get("/cases?scope=waiting")).cases)).toEqual([]);

  await teen.press("police:review:send");
  expect(await offered()).toEqual([]);
  const taken = await psychologist.post("/cases/next");
  expect(await offered()).toEqual([]);
  await psychologist.post(`/cases/${taken.id}/handoff`, { fencingToken: taken.fencingToken });
  expect(await offered()).toHaveLength(1);
});

test.each(LANGUAGES)("rule of care 12: the whole bot speaks the language that was chosen, doors and all: %s", async (locale) => {
  await arrive({ locale: locale === "uk" ? "en" : "uk" });
  await teen.send("/lang");
  await teen.press(`lang:${locale}`);
  expect(teen.keyboard().flat()).toEqual([key("door-emergency", locale), key("door-exit", locale)]);
  const before = teen.messages().length;
  await teen.press("go:police");
  expect(teen.sees().slice(before)).toContain(key("police-ask-story", locale));
});

test("rule of care 13: nothing playful is sent, and nothing that a teen may need to keep is locked", async () => {
  await arrive();
  await talk();
  await teen.send(DANGER);
  await teen.press(key("door-emergency"));
  await teen.send("/status");
  expect(teen.sees().join("\n")).toMatch(CODE);
  const methods = new Set(stand.telegram.calls.map(({ method }) => method.toLowerCase()));
  expect([...methods].filter((method) => /sticker|dice|poll|animation|game|videonote/.test(method))).toEqual([]);
  expect(methods).toContain("sendmessage");
  expect(callsOf("sendMessage").filter((payload) => payload["protect_content"] === true)).toEqual([]);
});

describe("rule 14: no child's words train anything", () => {
  test("rule of care 14: what reads for danger keeps nothing and asks nobody", () => {
    const folder = join(import.meta.dirname, "../../src/features/triage");
    const sources = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".cli.ts"));
    expect(sources.length).toBeGreaterThan(2);
    for (const file of sources) {
      const imports = [...readFileSync(join(folder, file), "utf8").matchAll(/from "([^"]+)"/g)].map(([, from = ""]) => from);
      expect([file, imports.filter((from) => !/^\.\/|shared\//.test(from))]).toEqual([file, []]);
    }
  });

  test("rule of care 14: the code of a poster stands nowhere in the record", async () => {
    stand = await startApp({ database });
    teen = stand.telegram.person(1001);
    await teen.send("/start school_marmalade");
    await teen.press("arrival:understood");
    await teen.press("arrival:open");
    await talk();
    const { rows: tables } = await database.session((client) =>
      client.query<{ name: string }>("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"),
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) {
      const { rows } = await database.session((client) => client.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`));
      // A count of the code is no trace of a person.
      if (/campaign/.test(name)) continue;
      expect([name, rows.filter(({ row }) => row.includes("marmalade"))]).toEqual([name, []]);
    }
    expect(stand.log.join("\n")).not.toContain("marmalade");
  });
});
