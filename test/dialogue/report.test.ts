import { stories } from "../support/story.ts";

stories(
  "telling about harmful content",
  {
    uk: { story: "Однокласники створили сторінку, де сміються з мене.", where: "https://www.instagram.com/synthetic_page/" },
    en: { story: "My classmates made a page that laughs at me.", where: "https://www.instagram.com/synthetic_page/" },
    ru: { story: "Одноклассники сделали страницу, где смеются надо мной.", where: "https://www.instagram.com/synthetic_page/" },
  },
  (story) => {
    story("report-stopped", async ({ teen, words, key, arrive }) => {
      await arrive();
      await teen.press(key("menu-report"));
      await teen.press(key("report-kind-bullying"));
      await teen.send(words.story);
      await teen.send(words.where);
      await teen.press(key("dialogue-review-leave"));
    });
  },
);
