import { expect } from "vitest";
import { EXERCISES } from "../../src/features/learning/learning.ts";
import { stories } from "../support/story.ts";

stories("help near me", { uk: null, en: null, ru: null }, (story) => {
  story("help-near-me", async ({ teen, key, arrive }) => {
    await arrive();
    await teen.press(key("menu-help"));
    await teen.press(key("police-part-west"));
    expect(teen.buttons().length).toBeLessThanOrEqual(7);
    await teen.press(key("dialogue-more"));
    await teen.press(key("dialogue-more"));
    await teen.press(key("police-region-UA-46"));
    // Nothing that somebody has checked: said as it is, and what always works.
    expect(teen.sees().at(-1)).toContain("102");
    expect(teen.sees().at(-1)).not.toContain("0 800 213 103");
    await teen.press(key("near-other"));
  });

  story("help-near-me-occupied", async ({ teen, key, arrive }) => {
    await arrive();
    await teen.press(key("menu-help"));
    await teen.press(key("police-part-south"));
    await teen.press(key("police-region-UA-43"));
    expect(teen.sees().at(-1)).not.toMatch(/102|103|112|116 123/);
    await teen.press(key("near-other"));
    await teen.press(key("police-part-south"));
    await teen.press(key("police-region-UA-65"));
  });

  story("help-near-me-elsewhere", async ({ teen, key, arrive }) => {
    await arrive();
    await teen.press(key("menu-help"));
    await teen.press(key("near-elsewhere-button"));
    expect(teen.sees().at(-1)).not.toMatch(/102|103|116 123/);
    await teen.press(key("menu-counselling"));
  });
});

stories(
  "exercises",
  {
    uk: { heavy: "мені дуже погано, я ріжу себе" },
    en: { heavy: "I feel awful, I cut myself" },
    ru: { heavy: "мне очень плохо, я режу себя" },
  },
  (story) => {
    story("learn-every-exercise", async ({ teen, key, arrive }) => {
      await arrive();
      await teen.send("/help");
      await teen.press(key("menu-learn"));
      for (const [name, cards] of Object.entries(EXERCISES)) {
        await teen.press(key(`learn-${name}`));
        for (let card = 0; card < cards; card++) await teen.press(key("learn-next"));
        await teen.press(key("learn-other"));
      }
    });

    story("learn-in-danger", async ({ teen, words, key, arrive }) => {
      await arrive();
      await teen.press(key("menu-counselling"));
      await teen.send(words.heavy);
      await teen.press(key("counselling-safe-unsure"));
      await teen.send("/menu");
      await teen.send("/help");
      await teen.press(key("menu-learn"));
      expect(teen.buttons().flat()).not.toContain(key("learn-place"));
      await teen.press(key("learn-cold"));
      await teen.press(key("learn-next"));
    });
  },
);

stories(
  "anything typed",
  {
    uk: {
      blackmail: "він погрожує скинути мої голі фото всім, якщо не заплачу",
      bullying: "мене цькують у класі",
      tasks: "мені пропонують гроші за підпал машини",
      adult: "дорослий чоловік просить мої інтимні фото",
      who: "ти бот чи людина?",
      what: "ну таке",
      sad: "мені сумно і самотньо",
    },
    en: {
      blackmail: "he threatens to send my nudes to everyone if I don't pay",
      bullying: "they bully me at school",
      tasks: "they offer me money to set a car on fire",
      adult: "an adult man asks for my intimate photos",
      who: "are you a bot?",
      what: "well, whatever",
      sad: "I feel sad and lonely",
    },
    ru: {
      blackmail: "он угрожает скинуть мои голые фото всем, если не заплачу",
      bullying: "меня травят в классе",
      tasks: "мне предлагают деньги за поджог машины",
      adult: "взрослый мужчина просит мои интимные фото",
      who: "ты бот или человек?",
      what: "ну такое",
      sad: "мне грустно и одиноко",
    },
  },
  (story) => {
    story("typed-blackmail", async ({ teen, words, key, arrive }) => {
      await arrive();
      await teen.send(words.blackmail);
      expect(teen.buttons()[0]).toEqual([key("menu-counselling")]);
      await teen.press(key("menu-counselling"));
    });

    story("typed-bullying", async ({ teen, words, key, arrive }) => {
      await arrive();
      await teen.send(words.bullying);
      expect(teen.buttons()[0]).toEqual([key("menu-report")]);
      await teen.press(key("menu-report"));
      expect(teen.transcript()).toContain(key("menu-words-joined"));
    });

    story("typed-others", async ({ teen, words, arrive }) => {
      await arrive();
      for (const said of [words.adult, words.tasks, words.sad, words.what]) await teen.send(said);
    });

    story("typed-who-are-you", async ({ teen, words, key, arrive }) => {
      await arrive();
      await teen.send(words.who);
      await teen.press(key("menu-report"));
      expect(teen.transcript()).not.toContain(key("menu-words-joined"));
    });
  },
);
