import { expect } from "vitest";
import { days, hours, minutes, seconds } from "../../src/shared/clock.ts";
import type { Person } from "../support/bot-api/person.ts";
import { type Json, list, type Stand } from "../support/start-app.ts";
import { type Stage, stories } from "../support/story.ts";
import { MONDAY_11PM } from "../support/time.ts";

const WORDS = {
  uk: {
    sad: "Останнім часом нічого не радує, у школі всі відвернулися.",
    more: "Найважче вранці, коли треба йти на перший урок.",
    danger: "Я хочу вкоротити собі віку сьогодні",
    rude: "Психолог сміється з того, що я пишу",
    reply: "Дякую, що пишеш. Вранці важко багатьом. Що відбувається дорогою до школи?",
    goodbye: "Дякую за розмову. Пиши, коли захочеш.",
    again: "Це знову я. Сьогодні знову погано.",
    late: "Я бачу твої слова. Як ти зараз?",
  },
  en: {
    sad: "Nothing makes me happy lately, everybody at school turned away.",
    more: "Mornings are the hardest, before the first lesson.",
    danger: "I want to kill myself today",
    rude: "The psychologist laughs at what I write",
    reply: "Thank you for writing. Mornings are hard for many. What happens on the way to school?",
    goodbye: "Thank you for this talk. Write whenever you want.",
    again: "It is me again. Today is bad again.",
    late: "I see your words. How are you now?",
  },
  ru: {
    sad: "Последнее время ничего не радует, в школе все отвернулись.",
    more: "Тяжелее всего утром, перед первым уроком.",
    danger: "Я хочу покончить с собой сегодня",
    rude: "Психолог смеётся над тем, что я пишу",
    reply: "Спасибо, что пишешь. Утром тяжело многим. Что происходит по дороге в школу?",
    goodbye: "Спасибо за разговор. Пиши, когда захочешь.",
    again: "Это снова я. Сегодня опять плохо.",
    late: "Я вижу твои слова. Как ты сейчас?",
  },
} as const;
type Words = (typeof WORDS)[keyof typeof WORDS];
type On = Stage<Words>;

/** Arrives and asks for a psychologist: four taps. */
async function ask({ teen, words, key, arrive }: On, contact: "open" | "quiet" = "open"): Promise<void> {
  await arrive(contact);
  await teen.press(key("menu-counselling"));
  await teen.send(words.sad);
  await teen.press(key("counselling-safe-yes"));
}

const typesOf = (view: Json): unknown[] => list(view.timeline).map(({ type }) => type);
const asPsychologist = async (stand: Stand, id: Json | undefined): Promise<Json> => (await stand.staff("psychologist")).get(`/cases/${id}`);
const last = (teen: Person): string => teen.sees().at(-1) ?? "";

stories<Words>("talking with a psychologist", WORDS, (story) => {
  story("talk-asked", async (on) => {
    const { teen, words, key, take, answer, pass } = on;
    await ask(on);
    await teen.press(key("talk-calm"));
    await teen.press(key("learn-breathe"));
    for (let card = 0; card < 4; card++) await teen.press(key("learn-next"));
    // Back where it was: the place is said again, and nothing was lost by breathing.
    await teen.press(key("learn-to-talk"));
    expect(last(teen)).toContain(key("talk-place", { place: 1 }));
    await teen.send(words.more);
    const taken = await take();
    expect(list(taken.messages).map(({ text }) => text)).toEqual([words.more]);
    await pass(seconds(20));
    await answer(taken, words.reply);
    await teen.send(words.more);
  });

  story("talk-wrong-input", async ({ teen, words, key, arrive, take }) => {
    await arrive();
    await teen.press(key("menu-counselling"));
    await teen.sendSticker();
    await teen.send("🙈🙈");
    await teen.send(words.sad);
    await teen.send(words.more);
    await teen.press(key("counselling-safe-unsure"));
    const taken = await take();
    expect(taken).toMatchObject({ risk: "orange" });
    expect(list(taken.facts).map(({ answer }) => answer)).toEqual(expect.arrayContaining([words.sad, words.more]));
  });

  story("talk-stopped", async ({ teen, words, key, arrive, stand }) => {
    await arrive();
    await teen.press(key("menu-counselling"));
    await teen.send(words.sad);
    await teen.send("/menu");
    await teen.press(key("menu-counselling"));
    expect((await (await stand.staff("psychologist")).get("/cases")).cases).toEqual([]);
    await teen.press(key("counselling-safe-yes"));
  });

  story("talk-danger-midway", async ({ teen, words, key, arrive, stand, take }) => {
    await arrive();
    await teen.press(key("menu-counselling"));
    await teen.send(words.danger);
    await teen.press(key("counselling-safe-no"));
    const taken = await take();
    expect(taken).toMatchObject({ risk: "red", kind: "counselling" });
    // A talk with a child in danger is neither ended by a tap nor asked how it was.
    await teen.press(key("talk-more"));
    await teen.press(key("talk-end"));
    await teen.press(key("talk-end-yes"));
    const psychologist = await stand.staff("psychologist");
    expect(await psychologist.get(`/cases/${taken.id}`)).toMatchObject({ status: "claimed", risk: "red" });
    const { fencingToken } = taken;
    expect(await psychologist.call("POST", `/cases/${taken.id}/close`, { fencingToken, reason: "resolved" })).toMatchObject({
      status: 409,
    });
    await psychologist.post(`/cases/${taken.id}/close`, { fencingToken, reason: "resolved", redOutcome: "with_adult" });
    await stand.settle();
    expect(teen.buttons().flat()).not.toContain(key("talk-how-it-was"));
  });

  story("talk-silence", async (on) => {
    const { words, take, answer, pass, stand } = on;
    await ask(on);
    const taken = await take();
    await answer(taken, words.reply);
    await pass(minutes(7));
    expect(typesOf(await asPsychologist(stand, taken.id))).toContain("teen-silent");
    // Once, and whatever follows while the teen is away waits for them.
    await pass(minutes(30));
  });

  story("talk-old-button", async (on) => {
    const { teen, key, stand } = on;
    await ask(on);
    const menu = stand.telegram.sent(1001).find(({ text }) => text === key("counselling-ask-safe"));
    await teen.pressData(menu?.message_id ?? 0, "counselling:safe:no");
    // The way from an old menu leads to the talk that is open, and asks nothing anew.
    await teen.press(key("menu-counselling"));
    await teen.press(key("talk-later"));
    await teen.pressData(stand.telegram.sent(1001).at(-1)?.message_id ?? 0, "talk:at:1");
  });

  story("talk-new-release-midway", async ({ teen, words, key, arrive, stand, take }) => {
    await arrive();
    await teen.press(key("menu-counselling"));
    await stand.restart("another");
    await teen.send(words.sad);
    await stand.restart("yet another");
    await teen.press(key("counselling-safe-yes"));
    const taken = await take();
    expect(list(taken.facts).map(({ answer }) => answer)).toEqual([words.sad, key("counselling-safe-yes")]);
    // What staff did and what waits for its time outlives a release too.
    await stand.restart("the last");
    await teen.send(words.more);
    expect(list((await asPsychologist(stand, taken.id)).messages).map(({ text }) => text)).toEqual([words.more]);
  });

  story("talk-duplicate", async (on) => {
    const { teen, words, take } = on;
    await ask(on);
    const sent = await teen.send(words.more);
    await teen.redeliver(sent);
    expect(list((await take()).messages)).toHaveLength(1);
  });

  story(
    "talk-blocked",
    async (on) => {
      const { teen, words, take, answer, stand, pass } = on;
      await ask(on);
      const taken = await take();
      await answer(taken, words.reply);
      await teen.block();
      await answer(taken, words.late);
      const seen = await asPsychologist(stand, taken.id);
      expect(seen).toMatchObject({ unreachable: true, status: "claimed" });
      expect(list(seen.messages).at(-1)).toMatchObject({ text: words.late, delivery: expect.stringMatching(/held|failed/) });
      await pass(minutes(20));
      await teen.unblock();
      await teen.send(words.again);
    },
    { refusals: true },
  );

  story("talk-at-night", (on) => ask(on), { now: MONDAY_11PM });

  story("talk-holiday", (on) => ask(on), { specialDays: "2026-11-23 closed, 11-24 12:00-15:00" });

  story("talk-safe-time", async (on) => {
    const { teen, words, key, take, answer, pass, stand } = on;
    await ask(on, "quiet");
    await teen.press(key("talk-later"));
    const [[first = ""] = []] = teen.buttons();
    await teen.press(first);
    const taken = await take();
    expect(taken.talk).toMatchObject({ safeTime: { from: "2026-11-23T13:00:00.000Z", until: "2026-11-23T16:00:00.000Z" } });
    await pass(hours(1));
    await answer(await take(), words.late);
    const before = teen.sees().length;
    // Nothing comes before the agreed time; then one sign that says nothing.
    await pass(hours(3));
    expect(teen.sees()).toHaveLength(before);
    await pass(hours(1));
    expect(teen.sees()).toHaveLength(before + 1);
    expect(typesOf(await asPsychologist(stand, taken.id))).toContain("safe-time-now");
    await teen.press(key("news-show"));
    // The next time they say that they write themselves: nobody writes first.
    await teen.press(key("talk-later"));
    await teen.press(key("talk-later-self"));
    expect(await asPsychologist(stand, taken.id)).toMatchObject({ contact: "quiet", talk: { safeTime: null } });
  });

  story("talk-other-person", async (on) => {
    const { teen, words, key, take, answer, stand } = on;
    await ask(on);
    await teen.press(key("talk-more"));
    await teen.press(key("talk-other"));
    await teen.press(key("talk-other-yes"));
    const taken = await take();
    await answer(taken, words.reply);
    await teen.press(key("talk-more"));
    await teen.press(key("talk-other"));
    await teen.press(key("talk-other-yes"));
    // Who had it neither gets it nor reads it any more; another member does, and says nothing of it.
    const former = await stand.staff("psychologist");
    expect(await former.call("POST", "/cases/next", {})).toMatchObject({ status: 404 });
    expect(await former.call("POST", `/cases/${taken.id}/claim`)).toMatchObject({ body: { error: { code: "teen-asked-for-another" } } });
    expect(await former.call("GET", `/cases/${taken.id}`)).toMatchObject({ status: 404 });
    const supervisor = await stand.staff("supervisor");
    const again = await supervisor.post("/cases/next");
    expect(again).toMatchObject({ id: taken.id, talk: { askedForAnother: true } });
    await supervisor.post(`/cases/${again.id}/messages`, {
      ...{ id: crypto.randomUUID(), text: words.late, fencingToken: again.fencingToken },
    });
    await stand.settle();
  });

  story("talk-complaint", async (on) => {
    const { teen, words, key, take, answer, stand, pass } = on;
    await ask(on);
    const taken = await take();
    await answer(taken, words.reply);
    await teen.press(key("talk-more"));
    await teen.press(key("talk-complain"));
    const said = await teen.send(words.rude);
    await teen.press(key("dialogue-review-send"));
    // Neither the words nor an edit of them nor any trace reaches the one complained of.
    await teen.edit(said.message?.message_id ?? 0, `${words.rude}!`);
    const psychologist = await stand.staff("psychologist");
    const seen = JSON.stringify(await psychologist.get(`/cases/${taken.id}`));
    expect(seen).not.toContain(words.rude);
    expect(seen).not.toContain("complain");
    expect(await psychologist.call("GET", "/complaints")).toMatchObject({ status: 403 });
    const supervisor = await stand.staff("supervisor");
    const [complaint] = list((await supervisor.get("/complaints")).complaints);
    expect(complaint).toMatchObject({ text: words.rude, aboutName: "Олена Левченко", handled: null });
    await supervisor.post(`/complaints/${complaint?.id}/handle`, { outcome: "talked_with_member" });
    await pass(minutes(1));
    expect(last(teen)).toContain(key("talk-complaint-handled"));
  });

  story("talk-complaint-danger", async (on) => {
    const { teen, words, key, take, answer, stand } = on;
    await ask(on);
    const taken = await take();
    await answer(taken, words.reply);
    await teen.press(key("talk-more"));
    await teen.press(key("talk-complain"));
    // A human is called at once, and not the one complained of.
    await teen.send(words.danger);
    const psychologist = await stand.staff("psychologist");
    expect(await psychologist.call("POST", "/cases/next", {})).toMatchObject({ status: 404 });
    expect(JSON.stringify(await psychologist.get(`/cases/${taken.id}`))).not.toContain(words.danger);
    const supervisor = await stand.staff("supervisor");
    const red = await supervisor.post("/cases/next");
    expect(red).toMatchObject({ risk: "red", kind: "counselling" });
    expect(JSON.stringify(red)).toContain(words.danger);
    await teen.press(key("dialogue-review-send"));
    expect(list((await supervisor.get("/complaints")).complaints)).toMatchObject([{ text: words.danger }]);
  });

  story("talk-ended-and-back", async (on) => {
    const { teen, words, key, take, answer, stand, pass } = on;
    await ask(on);
    const taken = await take();
    await answer(taken, words.goodbye);
    const psychologist = await stand.staff("psychologist");
    await psychologist.post(`/cases/${taken.id}/close`, { fencingToken: taken.fencingToken, reason: "resolved" });
    await stand.settle();
    await teen.press(key("talk-how-it-was"));
    await teen.press(key("feedback-felt-better"));
    await teen.press(key("dialogue-skip"));
    await teen.press(key("feedback-again-no"));
    await pass(days(2));
    await teen.send(words.again);
    // The same case goes on, and the same person is asked first.
    const supervisor = await stand.staff("supervisor");
    expect(await supervisor.call("POST", "/cases/next", {})).toMatchObject({ status: 404 });
    const again = await take();
    expect(again).toMatchObject({ id: taken.id, talk: { felt: { how: "better", words: null } } });
    await answer(again, words.late);
    await teen.press(key("talk-more"));
    await teen.press(key("talk-end"));
    await teen.press(key("talk-end-yes"));
    expect(await asPsychologist(stand, taken.id)).toMatchObject({ status: "closed", closeReason: "ended_by_teen" });
  });

  story("talk-transfer", async (on) => {
    const { teen, words, take, answer, stand, pass } = on;
    await ask(on);
    const taken = await take();
    await answer(taken, words.reply);
    await teen.send(words.more);
    // Whoever had it is gone: after a while the teen hears it, once and silently.
    await pass(minutes(9));
    await teen.send(words.again);
    await pass(minutes(7));
    await pass(minutes(2));
    await pass(minutes(1));
    const supervisor = await stand.staff("supervisor");
    const again = await supervisor.post("/cases/next");
    await stand.settle();
    await supervisor.post(`/cases/${again.id}/messages`, {
      ...{ id: crypto.randomUUID(), text: words.late, fencingToken: again.fencingToken },
    });
    await stand.settle();
  });

  story("talk-check-in", async (on) => {
    const { teen, words, key, take, answer, stand, pass } = on;
    await ask(on);
    const taken = await take();
    await answer(taken, words.goodbye);
    await teen.press(key("talk-more"));
    await teen.press(key("talk-end"));
    await teen.press(key("talk-end-yes"));
    await teen.press(key("talk-how-it-was"));
    await teen.press(key("feedback-felt-worse"));
    await teen.send(words.more);
    await teen.press(key("feedback-again-tomorrow"));
    expect(await asPsychologist(stand, taken.id)).toMatchObject({
      talk: { felt: { how: "worse", words: words.more }, checkInAt: "2026-11-24T13:00:00.000Z" },
    });
    const before = teen.sees().length;
    await pass(hours(28));
    expect(teen.sees()).toHaveLength(before);
    await pass(hours(1));
    await teen.press(key("news-show"));
    await teen.press(key("talk-check-in-fine"));
  });

  story("talk-hidden", async (on) => {
    const { teen, words, key, take, answer, stand, pass } = on;
    await ask(on);
    const taken = await take();
    await answer(taken, words.reply);
    await teen.press(key("door-exit"));
    await answer(taken, words.late);
    const seen = await asPsychologist(stand, taken.id);
    expect(typesOf(seen)).toContain("hidden");
    expect(list(seen.messages).at(-1)).toMatchObject({ delivery: "held" });
    await pass(hours(2));
    await teen.send("/start");
    expect(teen.sees().join("\n")).toContain(words.late);
  });
});
