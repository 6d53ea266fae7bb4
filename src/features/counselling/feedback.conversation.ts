import { dialogue } from "../../bot/dialogue.ts";
import type { Texts } from "../../bot/texts.ts";
import { LINE_MAX } from "../../shared/words.ts";
import { CHECK_IN, FELT } from "./talk.ts";
import type { TalkDeeds } from "./talk-deeds.use-cases.ts";

// teen  Сказати, як це було
// bot   Як тобі після розмови?          → better, same, worse, unsure
// bot   Хочеш щось додати?              → words, or nothing
// bot   Спитати, як ти, за кілька днів? → no, tomorrow, in three days
export const feedbackConversation = ({ texts, talkDeeds }: { texts: Texts; talkDeeds: Pick<TalkDeeds, "keepFeedback"> }) =>
  dialogue("feedback", texts, async (d) => {
    const felt = await d.choose("felt", FELT);
    await d.askText("words", { max: LINE_MAX, optional: true });
    await d.choose("again", CHECK_IN);
    const { checkIn, wroteBeside } = await d.outside((unit) => talkDeeds.keepFeedback(unit));
    if (wroteBeside) return;
    if (felt === "worse") await d.say("feedback-worse");
    await d.say(checkIn ? "feedback-thanks-again" : "feedback-thanks");
  });
