import { expect } from "vitest";
import { hours, minutes } from "../../src/shared/clock.ts";
import { type Stage, stories } from "../support/story.ts";
import { MONDAY_11PM } from "../support/time.ts";

interface Words {
  sad: string;
  more: string;
  answer: string;
  danger: string;
  behind: string;
}

const WORDS: Record<"uk" | "en" | "ru", Words> = {
  uk: {
    sad: "Останнім часом нічого не радує, у школі всі відвернулися.",
    more: "Найважче вранці.",
    answer: "Привіт. Дякую, що пишеш. Що буває вранці?",
    danger: "сьогодні вночі я себе вб'ю",
    behind: "/start сьогодні вночі я себе вб'ю",
  },
  en: {
    sad: "Nothing makes me happy lately, everybody at school turned away.",
    more: "Mornings are the hardest.",
    answer: "Hi. Thank you for writing. What happens in the mornings?",
    danger: "I will kill myself tonight",
    behind: "/start I will kill myself tonight",
  },
  ru: {
    sad: "Последнее время ничего не радует, в школе все отвернулись.",
    more: "Тяжелее всего утром.",
    answer: "Привет. Спасибо, что пишешь. Что бывает утром?",
    danger: "сегодня ночью я себя убью",
    behind: "/start сегодня ночью я себя убью",
  },
};

type Telling = Stage<Words>;

/** Asks for a talk; nobody has taken it yet. */
async function asksForTalk({ teen, words, key }: Telling): Promise<void> {
  await teen.press(key("menu-counselling"));
  await teen.send(words.sad);
  await teen.press(key("counselling-safe-yes"));
}

/** A talk that a psychologist has taken. */
async function inTalk(stage: Telling) {
  await asksForTalk(stage);
  return stage.take();
}

stories("arriving", WORDS, (story) => {
  story("arrival-two-taps", async ({ teen, key, arrive }) => {
    await arrive();
    expect(teen.buttons()).toHaveLength(6);
    expect(teen.buttons()).toContainEqual([key("menu-help")]);
  });

  story("arrival-at-night", async ({ arrive }) => arrive("quiet"), { now: MONDAY_11PM });

  story("arrival-not-safe", async ({ teen, key }) => {
    await teen.send("/start");
    await teen.press(key("arrival-unsafe"));
    await teen.press(key("emergency-near"));
    expect(teen.sees().join("\n")).not.toContain(key("arrival-unsafe"));
    await teen.send("?");
  });

  story("arrival-not-safe-writes-anyway", async ({ teen, key }) => {
    await teen.send("/start");
    await teen.press(key("arrival-unsafe"));
    await teen.press(key("arrival-anyway"));
    await teen.press(key("arrival-contact-quiet"));
  });

  story("arrival-adult", async ({ teen, key }) => {
    await teen.send("/start");
    await teen.press(key("arrival-adult"));
    await teen.press(key("arrival-anyway"));
    await teen.press(key("arrival-contact-never"));
    expect(teen.buttons()).toContainEqual([key("menu-report")]);
  });

  story("arrival-words-first", async ({ teen, words, key }) => {
    await teen.send(words.sad);
    await teen.press(key("arrival-understood"));
    await teen.press(key("arrival-contact-quiet"));
    await teen.press(key("menu-counselling"));
  });

  story("arrival-twice", async ({ teen, key, arrive }) => {
    await arrive();
    const again = await teen.send("/start");
    await teen.redeliver(again);
    expect(teen.buttons()).toContainEqual([key("menu-report")]);
  });

  story("arrival-danger-behind-start", async ({ teen, words, key }) => {
    await teen.send(words.behind);
    expect(teen.transcript()).toContain(key("emergency-here"));
  });

  story("lang-changed", async ({ teen, stand, locale }) => {
    const other = locale === "en" ? "uk" : "en";
    const say = (id: string) => stand.app.texts.t(other, id);
    await teen.send("/start");
    await teen.press(stand.app.texts.t(locale, "arrival-language"));
    await teen.press(say("lang-name"));
    await teen.press(say("arrival-understood"));
    await teen.press(say("arrival-contact-open"));
    expect(teen.keyboard().flat()).toContain(say("door-emergency"));
    await teen.send("/lang");
    await teen.press(stand.app.texts.t(locale, "lang-name"));
    expect(teen.keyboard().flat()).toContain(stand.app.texts.t(locale, "door-emergency"));
  });
});

stories("the red door", WORDS, (story) => {
  story("emergency-in-ukraine", async ({ teen, key, arrive }) => {
    await arrive();
    await teen.press(key("door-emergency"));
    expect(teen.sees().at(-1)).toContain("102");
    await teen.press(key("emergency-place-ukraine"));
    await teen.press(key("emergency-human"));
    await teen.press(key("door-emergency"));
    expect(teen.buttons()).not.toContainEqual([key("emergency-place-ukraine")]);
  });

  story("emergency-abroad", async ({ teen, key, arrive }) => {
    await arrive();
    await teen.press(key("door-emergency"));
    await teen.press(key("emergency-place-abroad"));
    const card = teen.sees().at(-1) ?? "";
    expect(card).toContain("112");
    expect(card).not.toMatch(/102|116 123/);
    await teen.press(key("emergency-place"));
    await teen.press(key("emergency-place-ukraine"));
  });

  story(
    "emergency-place-unsaid",
    async ({ teen, key, arrive }) => {
      await arrive();
      await teen.press(key("door-emergency"));
      await teen.press(key("emergency-place-unsaid"));
      expect(teen.sees().at(-1)).not.toMatch(/\d{3}/);
      await teen.press(key("emergency-human"));
      expect(teen.sees().at(-1)).not.toMatch(/102|116 123/);
      await teen.press(key("door-emergency"));
      await teen.press(key("emergency-numbers"));
      expect(teen.sees().at(-1)).toContain("102");
    },
    { now: MONDAY_11PM },
  );

  story("emergency-in-a-form", async ({ teen, words, key, arrive }) => {
    await arrive();
    await teen.press(key("menu-report"));
    await teen.press(key("door-emergency"));
    await teen.press(key("emergency-place-ukraine"));
    await teen.send(words.danger);
    expect(teen.keyboard().flat()).toEqual([key("door-emergency"), key("door-exit")]);
  });

  story("emergency-before-arrival", async ({ teen, key }) => {
    await teen.send("/sos");
    await teen.press(key("emergency-human"));
  });
});

stories("leaving in a hurry", WORDS, (story) => {
  story("exit-and-back", async ({ teen, words, key, arrive, pass }) => {
    await arrive();
    await teen.send(words.sad);
    await teen.press(key("door-exit"));
    await teen.press(key("exit-more"));
    expect(teen.sees().join("\n")).not.toContain(words.sad);
    await pass(hours(2));
    await teen.send("/start");
    expect(teen.transcript()).toContain(key("exit-back"));
  });

  story("exit-somebody-is-near-in-a-talk", async (stage) => {
    const { teen, words, key, arrive, answer, pass } = stage;
    await arrive();
    const taken = await inTalk(stage);
    await teen.press(key("door-emergency"));
    await teen.press(key("emergency-near"));
    const shown = teen.sees().length;
    await answer(taken, words.answer);
    await pass(minutes(30));
    expect(teen.sees()).toHaveLength(shown);
    await teen.send("/start");
    expect(teen.sees()).toContainEqual(expect.stringContaining(words.answer));
  });

  story("exit-killed-on-the-way", async ({ teen, words, key, arrive, restart, stand }) => {
    await arrive();
    await teen.send(words.sad);
    await teen.press(key("door-exit"));
    await restart();
    await stand.settle();
    expect(teen.sees().join("\n")).not.toContain(words.sad);
  });
});

stories("when we may write", WORDS, (story) => {
  story("contact-hours", async (stage) => {
    const { teen, words, key, take, answer, pass } = stage;
    await teen.send("/start");
    await teen.press(key("arrival-understood"));
    await teen.press(key("arrival-contact-hours"));
    await teen.press(key("arrival-contact-afternoon"));
    await asksForTalk(stage);
    await pass(minutes(20));
    await answer(await take(), words.answer);
    // Half past ten in the morning: school. Nothing comes.
    expect(teen.sees()).not.toContain(key("news-sign"));
    await pass(hours(3));
    expect(teen.sees()).not.toContain(key("news-sign"));
    await pass(hours(3));
    expect(teen.sees().filter((line) => line.includes(key("news-sign")))).toHaveLength(1);
    await pass(hours(1));
    expect(teen.sees().filter((line) => line.includes(key("news-sign")))).toHaveLength(1);
    await teen.press(key("news-show"));
    expect(teen.sees()).toContainEqual(expect.stringContaining(words.answer));
  });

  story("stop-and-back", async (stage) => {
    const { teen, words, arrive, answer, pass } = stage;
    await arrive();
    const taken = await inTalk(stage);
    await teen.send("/stop");
    const shown = teen.sees().length;
    await answer(taken, words.answer);
    await pass(hours(3));
    expect(teen.sees()).toHaveLength(shown);
    await teen.send(words.more);
    expect(teen.sees()).toContainEqual(expect.stringContaining(words.answer));
  });

  story("stop-typed", async ({ teen, key, arrive }) => {
    await arrive();
    await teen.send(key("stop-typed"));
  });

  story("safety-settings", async ({ teen, key, arrive }) => {
    await arrive();
    await teen.send("/help");
    await teen.press(key("menu-safety"));
    await teen.press(key("safety-contact"));
    await teen.press(key("arrival-contact-hours"));
    await teen.press(key("arrival-contact-evening"));
    await teen.press(key("safety-place"));
    await teen.press(key("emergency-place-abroad"));
    await teen.send("/safe");
    expect(teen.sees().at(-1)).toContain(key("safety-contact-evening"));
  });
});

stories("answers behind a sign", WORDS, (story) => {
  const hide = async ({ teen, key }: Telling): Promise<void> => {
    await teen.send("/safe");
    await teen.press(key("safety-hidden"));
    await teen.press(key("safety-turn-on"));
  };

  story("hidden-answer-read", async (stage) => {
    const { teen, words, key, arrive, answer } = stage;
    await arrive();
    await hide(stage);
    const taken = await inTalk(stage);
    await answer(taken, words.answer);
    expect(teen.sees().join("\n")).not.toContain(words.answer);
    await teen.press(key("news-show"));
    expect(teen.sees().join("\n")).toContain(words.answer);
    await teen.press(key("hidden-read"));
    expect(teen.sees().join("\n")).not.toContain(words.answer);
  });

  story("hidden-answer-forgotten", async (stage) => {
    const { teen, words, key, arrive, answer, pass } = stage;
    await arrive();
    await hide(stage);
    const taken = await inTalk(stage);
    await answer(taken, words.answer);
    await teen.press(key("news-show"));
    await pass(minutes(4));
    expect(teen.sees().join("\n")).toContain(words.answer);
    await pass(minutes(2));
    expect(teen.sees().join("\n")).not.toContain(words.answer);
    await teen.send(words.more);
  });

  story("hidden-came-back", async (stage) => {
    const { teen, words, key, arrive, take, answer, pass } = stage;
    await arrive("quiet");
    await hide(stage);
    await asksForTalk(stage);
    await pass(minutes(20));
    await answer(await take(), words.answer);
    expect(teen.sees().join("\n")).not.toContain(key("news-sign"));
    await teen.send(words.more);
    expect(teen.sees().join("\n")).not.toContain(words.answer);
    await teen.press(key("news-show"));
    expect(teen.sees().join("\n")).toContain(words.answer);
  });

  story("hidden-exit-after-showing", async (stage) => {
    const { teen, words, key, arrive, answer, pass } = stage;
    await arrive();
    await hide(stage);
    const taken = await inTalk(stage);
    await answer(taken, words.answer);
    await teen.press(key("news-show"));
    await teen.press(key("door-exit"));
    await pass(minutes(10));
    expect(teen.sees().join("\n")).not.toContain(words.answer);
  });

  story("hidden-off-again", async (stage) => {
    const { teen, words, key, arrive, answer } = stage;
    await arrive();
    await hide(stage);
    const taken = await inTalk(stage);
    await answer(taken, words.answer);
    await teen.send("/safe");
    await teen.press(key("safety-hidden"));
    await teen.press(key("safety-turn-off"));
    expect(teen.sees().join("\n")).toContain(words.answer);
  });
});

stories("before 48 hours", WORDS, (story) => {
  story("wall-48-hours", async (stage) => {
    const { teen, words, key, arrive, pass, restart } = stage;
    await arrive();
    await teen.send("/safe");
    await teen.press(key("safety-clear"));
    await teen.press(key("safety-turn-on"));
    await teen.send(words.sad);
    await pass(hours(39));
    expect(teen.sees().join("\n")).toContain(words.sad);
    await restart();
    await pass(hours(2));
    expect(teen.sees()).toEqual([]);
    // It goes on until it is turned off.
    await teen.send(words.more);
    expect(teen.keyboard().flat()).toEqual([key("door-emergency"), key("door-exit")]);
    await pass(hours(41));
    expect(teen.sees().join("\n")).not.toContain(words.more);
    await teen.send("/safe");
    await teen.press(key("safety-clear"));
    await teen.press(key("safety-turn-off"));
    await pass(hours(41));
    expect(teen.sees().length).toBeGreaterThan(0);
  });

  story("wall-not-chosen", async ({ teen, words, arrive, pass }) => {
    await arrive();
    await teen.send(words.sad);
    await pass(hours(41));
    expect(teen.sees().join("\n")).toContain(words.sad);
  });
});
