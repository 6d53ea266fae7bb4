import { dialogue } from "../../bot/dialogue.ts";
import { EMERGENCY_WAYS } from "../../bot/doors.ts";
import type { Texts } from "../../bot/texts.ts";
import { STORY_MAX } from "../../shared/words.ts";
import { SAFETY } from "./counselling.ts";
import type { AskForPsychologist } from "./counselling.use-cases.ts";

// teen  Поговорити з психологом
// bot   Що в тебе зараз? Пиши, як є.   → words
// bot   Ти зараз у безпеці?             → yes, not sure, no
// bot   Ти третя людина в черзі. Відповідатимемо до 21:00. Ось код. Пиши далі просто сюди.
export const counsellingConversation = ({
  texts,
  numbers,
  askForPsychologist,
}: {
  texts: Texts;
  numbers: (locale: string) => string;
  askForPsychologist: AskForPsychologist;
}) =>
  dialogue("counselling", texts, async (d) => {
    await d.askText("open", { max: STORY_MAX });
    const safe = await d.choose("safe", SAFETY);
    const { receiptCode, hours, position } = await d.outside(askForPsychologist);
    if (safe === "no") await d.say("emergency-card", { numbers: numbers(d.locale) }, EMERGENCY_WAYS);
    await d.say("counselling-waiting", { receiptCode, hours, position });
  });
