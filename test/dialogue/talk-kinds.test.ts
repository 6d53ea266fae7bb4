import type { Message } from "grammy/types";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Person } from "../support/bot-api/person.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { list, type Stand, startApp } from "../support/start-app.ts";

let database: TestDatabase;
let stand: Stand;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  expect(stand.faults).toEqual([]);
  expect(stand.telegram.violations).toEqual([]);
  expect(stand.telegram.refusals).toEqual([]);
  expect(stand.telegram.unhandled).toEqual([]);
  await stand.close();
  await database.truncate();
});
afterAll(() => database.close());

const WORDS = {
  uk: {
    sad: "Останнім часом нічого не радує, у школі всі відвернулися.",
    forwarded: "Видали свої фото або всі побачать",
    answer: "Так, це він",
    before: "Він чекає біля школи",
    after: "Він чекає біля школи щодня",
    who: "Тренер Ігор",
    place: "Кав'ярня",
    question: "Хто прийде його бити?",
    options: ["я", "усі"],
    reply: "Дякую, що показуєш.",
  },
  en: {
    sad: "Nothing makes me happy lately, everybody at school turned away.",
    forwarded: "Delete your pictures or everybody will see",
    answer: "Yes, it is him",
    before: "He waits at the school",
    after: "He waits at the school every day",
    who: "Coach Ihor",
    place: "Coffee shop",
    question: "Who comes to beat him?",
    options: ["me", "all"],
    reply: "Thank you for showing me.",
  },
} as const;

type Things = Record<"contact" | "location" | "venue" | "poll" | "dice" | "story", Partial<Message>>;

const things = (words: (typeof WORDS)[keyof typeof WORDS]): Things => {
  const location = { latitude: 50.45, longitude: 30.52 };
  return {
    contact: { contact: { first_name: words.who, phone_number: "+380501112233" } },
    location: { location },
    venue: { location, venue: { location, title: words.place, address: "1" } },
    poll: {
      poll: {
        ...{ id: "1", question: words.question, total_voter_count: 0, is_closed: false, is_anonymous: true, type: "regular" },
        options: words.options.map((text, index) => ({ persistent_id: String(index), text, voter_count: 0 })),
      } as unknown as NonNullable<Message["poll"]>,
    },
    dice: { dice: { emoji: "🎲", value: 4 } },
    story: { story: { id: 1, chat: { id: 5, type: "private", first_name: "" } } },
  };
};

async function arrive(locale: keyof typeof WORDS): Promise<{ teen: Person; key: (id: string) => string }> {
  stand = await startApp({ database });
  const teen = stand.telegram.person(1001, { language_code: locale });
  const key = (id: string): string => stand.app.texts.t(locale, id);
  await teen.send("/start");
  await teen.press(key("arrival-understood"));
  await teen.press(key("arrival-contact-open"));
  return { teen, key };
}

async function sendEverything(teen: Person, words: (typeof WORDS)[keyof typeof WORDS]): Promise<void> {
  const { contact, location, venue, poll, dice, story } = things(words);
  await teen.sendSticker();
  for (const thing of [contact, location, venue, poll, dice, story]) await teen.sendOther(thing);
}

describe.each(["uk", "en"] as const)("in %s", (locale) => {
  const words = WORDS[locale];

  test("everything a teen sends in a talk reaches the psychologist, and the teen reads what has gone where", async () => {
    const { teen, key } = await arrive(locale);
    await teen.press(key("menu-counselling"));
    await teen.send(words.sad);
    await teen.press(key("counselling-safe-yes"));
    await sendEverything(teen, words);
    const threat = await teen.sendOther({
      text: words.forwarded,
      forward_origin: {
        type: "channel",
        date: 1_700_000_000,
        message_id: 77,
        chat: { id: -1009, type: "channel", title: "Злі", username: "zli" },
      },
    });
    await teen.send(words.answer, { replyTo: threat.message?.message_id ?? 0 });
    const said = await teen.send(words.before);
    await teen.edit(said.message?.message_id ?? 0, words.after);

    const psychologist = await stand.staff("psychologist");
    const taken = await psychologist.post("/cases/next");
    stand.clock.advance(60_000);
    const replyTo = list(taken.messages).at(-1)?.id;
    await psychologist.post(`/cases/${taken.id}/messages`, {
      ...{ id: crypto.randomUUID(), text: words.reply, fencingToken: taken.fencingToken, replyTo },
    });
    await stand.settle();
    await teen.react(stand.telegram.sent(1001).at(-1)?.message_id ?? 0, "❤");
    await expect(teen.transcript()).toMatchFileSnapshot(`./talk-kinds.${locale}.txt`);

    const seen = await psychologist.get(`/cases/${taken.id}`);
    const messages = list(seen.messages);
    expect(messages.map(({ kind, text }) => [kind, text])).toEqual([
      ["sticker", ""],
      ["contact", ""],
      ["location", ""],
      ["location", `${words.place}\n1`],
      ["poll", ""],
      ["dice", ""],
      ["other", ""],
      ["text", words.forwarded],
      ["text", words.answer],
      ["text", words.after],
      ["text", words.reply],
    ]);
    const [sticker, contact, location, , poll, dice, other, forward, answer, edited, reply] = messages;
    expect(sticker).toMatchObject({ emoji: "🙂" });
    expect(contact).toMatchObject({ contact: { name: words.who, phone: "+380501112233" } });
    expect(location).toMatchObject({ location: { latitude: 50.45, longitude: 30.52 } });
    expect(poll).toMatchObject({ poll: { question: words.question, options: words.options } });
    expect(dice).toMatchObject({ emoji: "🎲 4" });
    expect(other).toMatchObject({ what: "story" });
    expect(forward).toMatchObject({
      forwardedFrom: { from: "channel", id: -1009, name: "Злі", username: "zli", messageId: 77, at: "2023-11-14T22:13:20.000Z" },
    });
    expect(answer).toMatchObject({ replyTo: forward?.id, versions: [] });
    expect(edited).toMatchObject({ versions: [{ text: words.before }] });
    expect(reply).toMatchObject({ replyTo: edited?.id, reaction: ["❤"], delivery: "delivered" });
  });

  test("without a case each thing has an answer of its own, and none is kept", async () => {
    const { teen } = await arrive(locale);
    await sendEverything(teen, words);
    await expect(teen.transcript()).toMatchFileSnapshot(`./things-without-case.${locale}.txt`);
    const { rows } = await database.transaction((tx) => tx.pg.query("SELECT 1 FROM message"));
    expect(rows).toEqual([]);
  });
});

test("in a form a roll of dice is no answer, and a place goes to the open case though the question still waits", async () => {
  const { teen, key } = await arrive("uk");
  await teen.press(key("menu-counselling"));
  await teen.send(WORDS.uk.sad);
  await teen.press(key("counselling-safe-yes"));
  await teen.send("/menu");
  await teen.press(key("menu-report"));
  await teen.press(key("report-about-me"));
  await teen.press(key("report-kind-bullying"));
  const { dice, location } = things(WORDS.uk);
  await teen.sendOther(dice);
  expect(teen.sees().at(-1)).toBe(key("media-dice"));
  await teen.sendOther(location);
  expect(teen.sees().at(-1)).toBe(key("media-location-passed"));
  await teen.send("У чаті класу");
  expect(teen.sees().at(-1)).toContain(key("report-ask-story"));
  const psychologist = await stand.staff("psychologist");
  const talk = await psychologist.post("/cases/next", { queue: "counselling" });
  expect(list(talk.messages).map(({ kind }) => kind)).toEqual(["location"]);
});

test("in a report what is not words is added too, with the way to a psychologist", async () => {
  const { teen, key } = await arrive("uk");
  await teen.press(key("menu-report"));
  await teen.press(key("report-about-me"));
  await teen.press(key("report-kind-bullying"));
  await teen.press(key("dialogue-skip"));
  await teen.send("Однокласники пишуть гидоти");
  await teen.press(key("dialogue-review-send"));
  const { contact, dice } = things(WORDS.uk);
  await teen.sendOther(contact);
  expect(teen.sees().at(-1)).toBe(key("media-contact-passed"));
  expect(teen.buttons().flat()).toEqual([key("menu-counselling"), key("menu-menu")]);
  await teen.sendOther(dice);
  expect(teen.sees().at(-1)).toBe(key("talk-added"));
});

test.each([
  ["the name of a contact", { contact: { first_name: "я порізала вени", phone_number: "1" } }],
  ["the question of a poll", { poll: { question: "я порізала вени", options: [] } }],
  ["an option of a poll", { poll: { question: "що?", options: [{ text: "я порізала вени" }] } }],
  ["the name of a place", { venue: { title: "я порізала вени", address: "", location: { latitude: 1, longitude: 2 } } }],
  ["what somebody else wrote", { text: "я порізала вени", forward_origin: { type: "hidden_user", date: 1, sender_user_name: "Оля" } }],
])("words of danger count in %s", async (_, content) => {
  const { teen, key } = await arrive("uk");
  await teen.sendOther(content as unknown as Partial<Message>);
  expect(teen.transcript()).toContain(key("emergency-human"));
  const psychologist = await stand.staff("psychologist");
  const taken = await psychologist.post("/cases/next");
  expect(taken).toMatchObject({ kind: "counselling", risk: "red" });
});

test("words of danger in an edit bring the card and the words, with what stood there before", async () => {
  const { teen, key } = await arrive("uk");
  await teen.press(key("menu-counselling"));
  await teen.send(WORDS.uk.sad);
  await teen.press(key("counselling-safe-yes"));
  const said = await teen.send("нічого такого");
  await teen.edit(said.message?.message_id ?? 0, "я порізала вени");
  expect(teen.transcript()).toContain(key("emergency-human"));
  const psychologist = await stand.staff("psychologist");
  const taken = await psychologist.post("/cases/next");
  expect(taken).toMatchObject({ risk: "red" });
  expect(list(taken.messages).map(({ text, versions }) => [text, list(versions).map((version) => version.text)])).toEqual([
    ["я порізала вени", ["нічого такого"]],
  ]);
});

test("Telegram's own notices in the chat are not answered", async () => {
  const { teen } = await arrive("uk");
  const before = teen.sees().length;
  for (const notice of [
    { pinned_message: { message_id: 1, date: 0, chat: { id: 1001, type: "private", first_name: "" } } },
    { message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } },
    { write_access_allowed: {} },
    { chat_background_set: { type: {} } },
    { gift: {} },
    { migrate_from_chat_id: 5 },
  ])
    await teen.sendOther(notice as unknown as Partial<Message>);
  expect(teen.sees().length).toBe(before + 6);
});
