import { expect } from "vitest";
import { minutes } from "../../src/shared/clock.ts";
import { list } from "../support/start-app.ts";
import { stories } from "../support/story.ts";

stories(
  "talking with a psychologist",
  {
    uk: { sad: "Останнім часом нічого не радує, у школі всі відвернулися.", more: "Найважче вранці." },
    en: { sad: "Nothing makes me happy lately, everybody at school turned away.", more: "Mornings are the hardest." },
    ru: { sad: "Последнее время ничего не радует, в школе все отвернулись.", more: "Тяжелее всего утром." },
  },
  (story) => {
    story("talk-asked", async ({ teen, words, key, arrive, take, pass }) => {
      await arrive();
      await teen.press(key("menu-counselling"));
      await teen.send(words.sad);
      await teen.press(key("counselling-safe-yes"));
      await teen.press(key("talk-calm"));
      await teen.press(key("calm-breathe"));
      for (let card = 0; card < 4; card++) await teen.press(key("calm-next"));
      await teen.send(words.more);
      const taken = await take();
      expect(list(taken.messages).map(({ text }) => text)).toEqual([words.more]);
      await pass(minutes(1));
    });
  },
);
