import { dialogue } from "../../bot/dialogue.ts";
import { afterLeaving } from "../../bot/dialogue-verbs.ts";
import type { Texts } from "../../bot/texts.ts";
import { STORY_MAX } from "../../shared/words.ts";
import type { ComplaintUseCases } from "./complaint.use-cases.ts";

// teen  Поскаржитись
// bot   Прочитає супервізор, а не психолог.
// bot   Що пішло не так?   → words
// bot   Надсилаємо?        → send, change, leave
export const complaintConversation = ({ texts, complain }: { texts: Texts; complain: ComplaintUseCases["complain"] }) =>
  dialogue("complaint", texts, async (d) => {
    await d.say("complaint-intro");
    for (;;) {
      await d.askText("words", { max: STORY_MAX });
      const review = await d.review();
      if (review === "change") continue;
      if (review === "leave") return d.say("dialogue-left", {}, afterLeaving("complaint"));
      const sent = await d.outside(complain);
      return sent ? d.say("complaint-sent", {}, [["talk-other", "talk:other"]]) : d.say("talk-none");
    }
  });
