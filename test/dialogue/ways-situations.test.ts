import { expect } from "vitest";
import { days } from "../../src/shared/clock.ts";
import { answersOf, list } from "../support/start-app.ts";
import { type Stage, stories } from "../support/story.ts";

interface Words {
  readonly chat: string;
  readonly place: string;
  readonly sad: string;
  readonly more: string;
  readonly danger: string;
}

const WORDS: Record<"uk" | "en" | "ru", Words> = {
  uk: {
    chat: "а це точно анонімно?",
    place: "Львів",
    sad: "Останнім часом нічого не радує.",
    more: "Найважче вранці, перед школою.",
    danger: "сьогодні вночі я себе вб'ю",
  },
  en: {
    chat: "is this really anonymous?",
    place: "Lviv",
    sad: "Nothing makes me happy lately.",
    more: "Mornings before school are the hardest.",
    danger: "I will kill myself tonight",
  },
  ru: {
    chat: "а это точно анонимно?",
    place: "Львов",
    sad: "Последнее время ничего не радует.",
    more: "Тяжелее всего утром, перед школой.",
    danger: "сегодня ночью я себя убью",
  },
};

type Telling = Stage<Words>;

/** The card is on the screen, and a person was called. */
async function expectsRescue({ teen, stand }: Telling): Promise<void> {
  expect(teen.sees().join("\n")).toContain("112");
  const psychologist = await stand.staff("psychologist");
  expect(await psychologist.get("/cases?scope=waiting")).toMatchObject({ cases: [{ risk: "red" }] });
}

stories("arriving, whatever happens", WORDS, (story) => {
  story("arrival-wrong-input", async ({ teen, words, key }) => {
    await teen.send("/start");
    await teen.sendSticker();
    await teen.send(words.chat);
    await teen.sendPhoto();
    await teen.press(key("arrival-understood"));
    await teen.send(words.more);
    await teen.press(key("arrival-contact-open"));
    expect(teen.buttons()).toContainEqual([key("menu-counselling")]);
  });

  story("arrival-stopped", async ({ teen, key }) => {
    await teen.send("/start");
    await teen.send("/stop");
    await teen.send("/start");
    await teen.press(key("arrival-understood"));
    await teen.send("/menu");
    expect(teen.buttons()).toContainEqual([key("menu-counselling")]);
  });

  story("arrival-command-first", async ({ teen, key }) => {
    await teen.send("/status");
    await teen.press(key("arrival-understood"));
    await teen.press(key("arrival-contact-quiet"));
    // A command is nothing that was told: nobody is asked whom to pass it on to.
    expect(teen.sees()).not.toContain(key("menu-with-words"));
    await teen.press(key("menu-counselling"));
    expect(teen.sees()).not.toContain(key("menu-words-joined"));
  });

  story("arrival-danger-midway", async (telling) => {
    const { teen, words, key } = telling;
    await teen.send("/start");
    await teen.press(key("arrival-understood"));
    await teen.send(words.danger);
    await expectsRescue(telling);
    await teen.press(key("arrival-contact-quiet"));
    expect(teen.buttons()).toContainEqual([key("menu-counselling")]);
  });

  story("arrival-silence", async ({ teen, key, pass }) => {
    await teen.send("/start");
    await pass(days(3));
    await teen.press(key("arrival-understood"));
    await pass(days(3));
    await teen.press(key("arrival-contact-quiet"));
    expect(teen.buttons()).toContainEqual([key("menu-counselling")]);
  });

  // The buttons are gone already: Telegram says so, and nobody minds.
  story(
    "arrival-old-button",
    async ({ teen, key, arrive }) => {
      await arrive();
      const first = teen.messages().find(({ text }) => text?.includes(key("arrival-about", { hours: "" }).slice(0, 20)))?.message_id ?? 0;
      await teen.pressData(first, "arrival:understood");
      await teen.press(key("arrival-contact-never"));
      expect(teen.buttons()).toContainEqual([key("menu-counselling")]);
    },
    { refusals: true },
  );

  story("arrival-new-release-midway", async ({ teen, key, release }) => {
    await teen.send("/start");
    await release();
    await teen.press(key("arrival-understood"));
    await release();
    await teen.press(key("arrival-contact-hours"));
    await release();
    await teen.press(key("arrival-contact-evening"));
    expect(teen.buttons()).toContainEqual([key("menu-counselling")]);
  });

  story("arrival-blocked", async ({ teen, key }) => {
    await teen.send("/start");
    await teen.block();
    await teen.unblock();
    await teen.press(key("arrival-understood"));
    await teen.press(key("arrival-contact-quiet"));
    expect(teen.buttons()).toContainEqual([key("menu-counselling")]);
  });
});

stories("help near me, whatever happens", WORDS, (story) => {
  const choosing = async ({ teen, key, arrive }: Telling): Promise<void> => {
    await arrive();
    await teen.press(key("menu-help"));
    await teen.press(key("police-part-west"));
  };
  /** Chooses the region, and reads what is there. */
  const chosen = async ({ teen, key }: Telling): Promise<void> => {
    for (let page = 0; page < 2; page++) await teen.press(key("dialogue-more"));
    await teen.press(key("police-region-UA-46"));
    expect(teen.sees().join("\n")).toContain(key("near-none", { region: key("police-region-UA-46") }));
  };

  story("help-near-me-wrong-input", async (telling) => {
    await choosing(telling);
    await telling.teen.sendSticker();
    await telling.teen.send(telling.words.chat);
    // A place that is typed is as good as one that is pressed.
    await telling.teen.send(telling.words.place);
    expect(telling.teen.sees().at(-1)).toContain("102");
    await chosen(telling);
  });

  story("help-near-me-changed", async (telling) => {
    const { teen, key } = telling;
    await choosing(telling);
    await teen.press(key("dialogue-back"));
    await teen.press(key("police-part-north"));
    await teen.press(key("police-region-UA-30"));
    await teen.press(key("near-other"));
    await teen.press(key("near-elsewhere-button"));
  });

  story("help-near-me-stopped", async (telling) => {
    const { teen, key } = telling;
    await choosing(telling);
    await teen.send("/menu");
    await teen.press(key("menu-counselling"));
    await teen.press(key("dialogue-stop"));
  });

  story("help-near-me-danger-midway", async (telling) => {
    await choosing(telling);
    await telling.teen.send(telling.words.danger);
    await expectsRescue(telling);
    await chosen(telling);
  });

  story("help-near-me-silence", async (telling) => {
    await choosing(telling);
    await telling.pass(days(5));
    await chosen(telling);
  });

  story("help-near-me-old-button", async (telling) => {
    const { teen, key } = telling;
    await choosing(telling);
    const screen = teen.messages().at(-1)?.message_id ?? 0;
    await chosen(telling);
    await teen.pressData(screen, "near:part:west:1");
    await teen.pressData(screen, "near:region:UA-99");
    await teen.pressData(screen, "near:part:nowhere:0");
    await teen.press(key("dialogue-back"));
  });

  story("help-near-me-duplicate", async (telling) => {
    const { teen, key, arrive } = telling;
    await arrive();
    await teen.redeliver(await teen.press(key("menu-help")));
    await teen.redeliver(await teen.press(key("police-part-west")));
    await chosen(telling);
  });

  story("help-near-me-new-release-midway", async (telling) => {
    await choosing(telling);
    await telling.release();
    await chosen(telling);
  });

  story("help-near-me-blocked", async (telling) => {
    await choosing(telling);
    await telling.teen.block();
    await telling.teen.unblock();
    await chosen(telling);
  });
});

stories("exercises, whatever happens", WORDS, (story) => {
  const breathing = async ({ teen, key, arrive }: Telling): Promise<void> => {
    await arrive();
    await teen.send("/help");
    await teen.press(key("menu-learn"));
    await teen.press(key("learn-breathe"));
  };
  /** Turns the cards that are left. */
  const toTheEnd = async ({ teen, key }: Telling): Promise<void> => {
    for (let card = 0; card < 4; card++) await teen.press(key("learn-next"));
    expect(teen.sees().join("\n")).toContain(key("learn-done"));
  };

  story("learn-wrong-input", async (telling) => {
    await breathing(telling);
    await telling.teen.send("1 2 3 4");
    await telling.teen.sendSticker();
    await toTheEnd(telling);
  });

  story("learn-stopped", async (telling) => {
    const { teen, key } = telling;
    await breathing(telling);
    await teen.press(key("learn-next"));
    await teen.send("/menu");
    await teen.press(key("menu-counselling"));
  });

  story("learn-danger-midway", async (telling) => {
    const { teen, words, key } = telling;
    await breathing(telling);
    await teen.send(words.danger);
    await expectsRescue(telling);
    await teen.press(key("learn-other"));
    expect(teen.buttons().flat()).not.toContain(key("learn-place"));
  });

  story("learn-silence", async (telling) => {
    await breathing(telling);
    await telling.pass(days(2));
    await toTheEnd(telling);
  });

  story("learn-old-button", async (telling) => {
    const { teen } = telling;
    await breathing(telling);
    const card = teen.messages().at(-1)?.message_id ?? 0;
    await toTheEnd(telling);
    for (const data of ["learn:breathe:2", "learn:nothing:1", "learn:breathe:9"]) await teen.pressData(card, data);
  });

  story("learn-duplicate", async (telling) => {
    const { teen, key } = telling;
    await breathing(telling);
    await teen.redeliver(await teen.press(key("learn-next")));
    expect(teen.sees().join("\n")).toContain(key("learn-breathe-2"));
  });

  story("learn-new-release-midway", async (telling) => {
    await breathing(telling);
    await telling.release();
    await toTheEnd(telling);
  });

  story("learn-blocked", async (telling) => {
    await breathing(telling);
    await telling.teen.block();
    await telling.teen.unblock();
    await toTheEnd(telling);
  });
});

stories("asking for a talk, whatever happens", WORDS, (story) => {
  story("talk-changed", async ({ teen, words, key, arrive, take }) => {
    await arrive();
    await teen.press(key("menu-counselling"));
    await teen.send(words.sad);
    await teen.press(key("dialogue-back"));
    await teen.send(words.more);
    await teen.press(key("counselling-safe-yes"));
    expect(answersOf(await take())).toEqual([words.more, key("counselling-safe-yes")]);
  });

  story("talk-question-timeout", async ({ teen, words, key, arrive, pass, take }) => {
    await arrive();
    await teen.press(key("menu-counselling"));
    await teen.send(words.sad);
    await pass(days(2));
    await teen.press(key("counselling-safe-unsure"));
    const taken = await take();
    expect(answersOf(taken)).toEqual([words.sad, key("counselling-safe-unsure")]);
    expect(list(taken.messages)).toEqual([]);
  });
});
