import { expect } from "vitest";
import { days } from "../../src/shared/clock.ts";
import { list } from "../support/start-app.ts";
import { type Stage, stories } from "../support/story.ts";

interface Words {
  story: string;
  better: string;
  when: string;
  where: string;
  who: string;
  last: string;
  demand: string;
  danger: string;
  country: string;
  name: string;
  contact: string;
  chat: string;
}

const WORDS: Record<"uk" | "en" | "ru", Words> = {
  uk: {
    story: "Мені пише незнайомець. Погрожує показати наше листування моєму класу.",
    better: "Мені пише незнайомець. Погрожує показати наше листування моєму класу й батькам.",
    when: "Почалося минулої середи",
    where: "https://t.me/synthetic_account",
    who: "@synthetic_account, підписаний як Макс",
    last: "Учора ввечері",
    demand: "500 гривень до п'ятниці",
    danger: "сьогодні вночі я себе вб'ю",
    country: "Польща",
    name: "Тест Тестенко, 1 січня 2009",
    contact: "test@example.org, після школи",
    chat: "можна я потім додам скріни?",
  },
  en: {
    story: "A stranger writes to me. He says he will show our chat to my class.",
    better: "A stranger writes to me. He says he will show our chat to my class and my parents.",
    when: "It began last Wednesday",
    where: "https://t.me/synthetic_account",
    who: "@synthetic_account, signed as Max",
    last: "Yesterday evening",
    demand: "500 hryvnias by Friday",
    danger: "I will kill myself tonight",
    country: "Poland",
    name: "Test Tester, 1 January 2009",
    contact: "test@example.org, after school",
    chat: "may I add screenshots later?",
  },
  ru: {
    story: "Мне пишет незнакомец. Угрожает показать нашу переписку моему классу.",
    better: "Мне пишет незнакомец. Угрожает показать нашу переписку моему классу и родителям.",
    when: "Началось в прошлую среду",
    where: "https://t.me/synthetic_account",
    who: "@synthetic_account, подписан как Макс",
    last: "Вчера вечером",
    demand: "500 гривен до пятницы",
    danger: "сегодня ночью я себя убью",
    country: "Польша",
    name: "Тест Тестенко, 1 января 2009",
    contact: "test@example.org, после школы",
    chat: "можно я потом добавлю скрины?",
  },
};

type Telling = Stage<Words>;

/** From the menu to the first question. */
async function begin({ teen, key, arrive }: Telling): Promise<void> {
  await arrive();
  await teen.press(key("menu-police"));
}

/** Every question in words. */
async function tellAll({ teen, words }: Telling): Promise<void> {
  for (const said of [words.story, words.when, words.where, words.who, words.last, words.demand]) await teen.send(said);
}

/** The story alone; the rest is skipped. */
async function tellShortly({ teen, words, key }: Telling): Promise<void> {
  await teen.send(words.story);
  for (let skipped = 0; skipped < 5; skipped++) await teen.press(key("dialogue-skip"));
}

/** The end of most: nothing is said about place and age, and facts alone are shared. */
async function finishShortly({ teen, key }: Telling): Promise<void> {
  await teen.press("police:place:unsaid");
  await teen.press("police:age:unsaid");
  await teen.press(key("police-consent-facts"));
  await teen.press(key("dialogue-review-send"));
}

/** What the police would read: the words of each part of the statement. */
const statementOf = async (telling: Telling): Promise<unknown[]> => list((await telling.take()).statement).map(({ text }) => text);

stories("starting a police report", WORDS, (story) => {
  story("police-sent", async (telling) => {
    const { teen, words, key } = telling;
    await begin(telling);
    await tellAll(telling);
    await teen.press("police:place:ukraine");
    await teen.press("police:part:west");
    await teen.press(key("police-region-UA-46"));
    await teen.press("police:age:14_15");
    await teen.press(key("police-consent-facts"));
    await teen.press(key("dialogue-review-send"));

    expect(await statementOf(telling)).toEqual([
      ...[words.story, words.when, words.where, words.who, words.last, words.demand],
      ...[key("police-place-ukraine"), key("police-region-UA-46"), key("police-age-14_15"), key("police-consent-facts")],
    ]);
  });

  story("police-wrong-input", async (telling) => {
    const { teen, words, key } = telling;
    await begin(telling);
    await teen.sendSticker();
    await teen.send("😭😭😭");
    await teen.send(words.story);
    await teen.send("…");
    await teen.press(key("dialogue-skip"));
    await teen.send(words.where.repeat(40));
    await teen.send(words.where);
    for (let skipped = 0; skipped < 3; skipped++) await teen.press(key("dialogue-skip"));
    // Words where a button is asked for are kept, and the label typed is as good as the press.
    await teen.send(words.chat);
    await teen.send(key("police-place-unsaid").toUpperCase());
    await teen.press("police:age:unsaid");
    await teen.press(key("police-consent-anonymous"));
    await teen.press(key("dialogue-review-send"));

    const taken = await telling.take();
    expect(list(taken.facts).map(({ answer }) => answer)).toContain(words.chat);
    expect(list(taken.statement).map(({ text }) => text)).not.toContain(words.chat);
  });

  story("police-changed-at-review", async (telling) => {
    const { teen, words, key } = telling;
    await begin(telling);
    await tellShortly(telling);
    await teen.press("police:place:unsaid");
    await teen.press("police:age:16_17");
    await teen.press(key("police-consent-contact"));
    await teen.send(words.contact);
    await teen.press("police:home:unsure");
    await teen.press(key("dialogue-review-change"));
    await teen.press("police:change:story");
    await teen.send(words.better);
    // Less is shared than was meant first: the contact goes with it.
    await teen.press(key("dialogue-review-change"));
    await teen.press(key("dialogue-more"));
    await teen.press("police:change:consent");
    await teen.press(key("police-consent-anonymous"));
    await teen.press(key("dialogue-review-send"));

    const texts = await statementOf(telling);
    expect(texts[0]).toBe(words.better);
    expect(texts).not.toContain(words.contact);
  });

  story("police-stopped", async (telling) => {
    const { teen, words, key } = telling;
    await begin(telling);
    await teen.send(words.story);
    await teen.send("/menu");
    await teen.press(key("menu-police"));
    await teen.press(key("dialogue-continue"));
    for (let skipped = 0; skipped < 5; skipped++) await teen.press(key("dialogue-skip"));
    await teen.press("police:place:unsaid");
    await teen.press("police:age:unsaid");
    await teen.press(key("police-consent-anonymous"));
    await teen.press(key("dialogue-review-leave"));

    const psychologist = await telling.stand.staff("psychologist");
    expect(list((await psychologist.get("/cases?scope=waiting")).cases)).toEqual([]);
  });

  story("police-danger-midway", async (telling) => {
    const { teen, words, key } = telling;
    await begin(telling);
    await teen.send(words.story);
    await teen.send(words.danger);
    for (let skipped = 0; skipped < 4; skipped++) await teen.press(key("dialogue-skip"));
    await finishShortly(telling);

    // What was said in danger waits as a talk, ahead of everything.
    expect(await telling.take()).toMatchObject({ risk: "red" });
  });

  story("police-silence-timeout", async (telling) => {
    const { teen, words, key, pass } = telling;
    await begin(telling);
    await teen.send(words.story);
    await pass(days(3));
    await teen.send(words.when);
    for (let skipped = 0; skipped < 4; skipped++) await teen.press(key("dialogue-skip"));
    await finishShortly(telling);
    expect((await statementOf(telling)).slice(0, 2)).toEqual([words.story, words.when]);
  });

  story("police-old-button", async (telling) => {
    const { teen, key } = telling;
    await begin(telling);
    await tellShortly(telling);
    const place = teen.messages().at(-1)?.message_id ?? 0;
    await teen.press("police:place:unsaid");
    await teen.pressData(place, "police:place:abroad");
    await teen.press("police:age:unsaid");
    await teen.pressData(place, "police:place:ukraine");
    await teen.press(key("police-consent-facts"));
    await teen.press(key("dialogue-review-send"));
    await teen.pressData(place, "police:place:ukraine");
    expect(await statementOf(telling)).toContain(key("police-place-unsaid"));
  });

  story("police-duplicate", async (telling) => {
    const { teen, words, key } = telling;
    await begin(telling);
    await teen.redeliver(await teen.send(words.story));
    for (let skipped = 0; skipped < 5; skipped++) await teen.press(key("dialogue-skip"));
    await teen.press("police:place:unsaid");
    await teen.press("police:age:unsaid");
    await teen.press(key("police-consent-facts"));
    await teen.redeliver(await teen.press(key("dialogue-review-send")));

    const psychologist = await telling.stand.staff("psychologist");
    expect(list((await psychologist.get("/cases?scope=waiting")).cases)).toHaveLength(1);
  });

  story("police-new-release-midway", async (telling) => {
    const { teen, words, key, release } = telling;
    await begin(telling);
    await teen.send(words.story);
    await release();
    await teen.send(words.when);
    for (let skipped = 0; skipped < 4; skipped++) await teen.press(key("dialogue-skip"));
    await teen.press("police:place:unsaid");
    await teen.press("police:age:unsaid");
    await release();
    await teen.press(key("police-consent-facts"));
    await release();
    await teen.press(key("dialogue-review-send"));
    expect((await statementOf(telling)).slice(0, 2)).toEqual([words.story, words.when]);
  });

  story("police-blocked", async (telling) => {
    const { teen, words, key } = telling;
    await begin(telling);
    await teen.send(words.story);
    await teen.block();
    await teen.unblock();
    await teen.send(words.when);
    for (let skipped = 0; skipped < 4; skipped++) await teen.press(key("dialogue-skip"));
    await finishShortly(telling);
    expect((await statementOf(telling)).slice(0, 2)).toEqual([words.story, words.when]);
  });

  story("police-abroad", async (telling) => {
    const { teen, words, key } = telling;
    await begin(telling);
    await tellAll(telling);
    await teen.press("police:place:abroad");
    await teen.send(words.country);
    await teen.press("police:age:14_15");
    await teen.press(key("police-consent-contact"));
    await teen.send(words.contact);
    await teen.press("police:home:yes");
    await teen.press(key("dialogue-review-send"));

    const toldSince = teen.sees().slice(teen.sees().lastIndexOf(words.demand));
    expect(toldSince.join("\n")).not.toMatch(/\b10[1-4]\b|116/);
    expect(await statementOf(telling)).toContain(words.country);
  });

  story("police-occupied", async (telling) => {
    const { teen, key } = telling;
    await begin(telling);
    await tellShortly(telling);
    await teen.press("police:place:ukraine");
    await teen.press("police:part:south");
    await teen.press(key("police-region-UA-65"));
    await teen.press("police:there:no");
    await teen.press("police:age:16_17");
    await teen.press(key("police-consent-anonymous"));
    await teen.press(key("dialogue-review-send"));

    // Nothing that cannot work there, and nobody's link.
    const toldSince = teen.sees().slice(teen.sees().lastIndexOf(key("police-told-occupied")));
    expect(toldSince.length).toBeGreaterThan(4);
    expect(toldSince.join("\n")).not.toMatch(/\b1\d\d\b|116|t\.me|https?:/);
  });

  story("police-region-changed", async (telling) => {
    const { teen, key } = telling;
    await begin(telling);
    await tellShortly(telling);
    await teen.press("police:place:ukraine");
    await teen.press("police:part:south");
    await teen.press(key("police-region-UA-65"));
    await teen.press("police:there:yes");
    await teen.press("police:age:unsaid");
    await teen.press(key("police-consent-anonymous"));
    // The police work in one region; of the other nothing has been said yet.
    await teen.press(key("dialogue-review-change"));
    await teen.press(key("dialogue-more"));
    await teen.press("police:change:region");
    await teen.press(key("police-region-UA-23"));
    expect(teen.sees().at(-1)).toContain(key("police-ask-there"));
    await teen.press("police:there:no");
    expect(teen.sees()).toContain(key("police-told-occupied"));
    await teen.press(key("dialogue-review-send"));
    expect(teen.buttons().flat()).toContain(key("menu-counselling"));
    expect(await statementOf(telling)).toContain(key("police-there-no"));
  });

  story("police-signed", async (telling) => {
    const { teen, words, key } = telling;
    await begin(telling);
    await tellAll(telling);
    await teen.press("police:place:ukraine");
    await teen.press("police:part:north");
    await teen.press(key("police-region-UA-30"));
    await teen.press("police:age:16_17");
    await teen.press(key("police-consent-signed"));
    await teen.send(words.name);
    await teen.send(words.contact);
    await teen.press("police:home:no");
    await teen.press(key("dialogue-review-send"));

    const taken = await telling.take();
    expect(taken).toMatchObject({ consent: "signed", region: "UA-30" });
    const kept = list(taken.statement).filter(({ contact }) => Boolean(contact));
    expect(kept.map(({ text }) => text)).toEqual([words.name, words.contact]);
  });

  story("police-under-14", async (telling) => {
    const { teen, key } = telling;
    await begin(telling);
    await tellShortly(telling);
    await teen.press("police:place:ukraine");
    await teen.press("police:part:unsaid");
    await teen.press("police:age:under_14");
    await teen.press(key("police-consent-signed"));
    // Nobody under 16 is warned of a law that does not bind them.
    expect(teen.sees()).toContain(key("police-signing"));
    await teen.press(key("dialogue-skip"));
    await teen.send("test@example.org");
    await teen.press("police:home:no");
    await teen.press(key("dialogue-review-send"));
    expect(await statementOf(telling)).toContain(key("police-age-under_14"));
  });
});
