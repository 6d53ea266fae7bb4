import { dialogue } from "../../bot/dialogue.ts";
import { cardFor, cardWays } from "../../bot/doors.ts";
import type { Texts } from "../../bot/texts.ts";
import type { Place } from "../../channel/people.ts";
import { STORY_MAX } from "../../shared/words.ts";
import { SAFETY } from "./counselling.ts";
import type { AskForPsychologist } from "./counselling.use-cases.ts";
import type { TalkDeeds } from "./talk-deeds.use-cases.ts";

// teen  Поговорити з психологом
// bot   Що в тебе зараз? Пиши, як є.   → words
// bot   Ти зараз у безпеці?             → yes, not sure, no
// bot   Ось код. Твоє повідомлення третє. Відповідатимемо до 21:00. Пиши далі просто сюди.
export const counsellingConversation = ({
  texts,
  numbers,
  askForPsychologist,
  talkDeeds,
}: {
  texts: Texts;
  numbers: (locale: string, place: Place | null) => string;
  askForPsychologist: AskForPsychologist;
  talkDeeds: Pick<TalkDeeds, "showPlace" | "cameBack">;
}) =>
  dialogue("counselling", texts, async (d) => {
    await d.askText("open", { max: STORY_MAX });
    const safe = await d.choose("safe", SAFETY);
    const { receiptCode, caseId, position, returned } = await d.outside(askForPsychologist);
    if (safe === "no") {
      const place = await d.outside(({ person }) => Promise.resolve(person.place));
      await d.say(cardFor(place), { numbers: numbers(d.locale, place) }, cardWays(place));
    }
    await d.say("counselling-code", { receiptCode }, [["word-offer", "my:word"]]);
    if (returned) await d.outside((unit) => talkDeeds.cameBack(unit, caseId));
    else if (position > 0) await d.outside((unit) => talkDeeds.showPlace(unit, caseId, "asked"));
    else await d.say("talk-place-taken");
  });
