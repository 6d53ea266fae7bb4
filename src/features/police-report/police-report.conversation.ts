import { dialogue } from "../../bot/dialogue.ts";
import type { Texts } from "../../bot/texts.ts";
import { PARTS_OF_COUNTRY, REGIONS } from "../../country/ua/regions.ts";
import { LINE_MAX, STORY_MAX } from "../../shared/words.ts";
import { CONSENT_LADDER, PLACES } from "./police-report.ts";
import type { SendPoliceReport } from "./police-report.use-cases.ts";

// teen  Заява в поліцію
// bot   Що це і чого це не означає. Хто дізнається.
// bot   Що сталося? Коли? Де в мережі? Який акаунт? Чого вимагають?   → words, most may be skipped
// bot   Де ти? Яка область?                                            → choice
// bot   Наскільки відкриватися поліції?                                → consent ladder
// bot   Ось точно те, що піде                                          → send, change an answer, leave
// bot   Записав. Спершу подивиться психолог. Ось код.
export const policeReportConversation = ({ texts, sendPoliceReport }: { texts: Texts; sendPoliceReport: SendPoliceReport }) =>
  dialogue("police", texts, async (d) => {
    await d.say("police-intro");
    for (;;) {
      await d.askText("story", { max: STORY_MAX });
      await d.askText("when", { max: LINE_MAX, optional: true });
      await d.askText("where", { max: LINE_MAX, optional: true });
      await d.askText("who", { max: LINE_MAX, optional: true });
      await d.askText("demand", { max: LINE_MAX, optional: true });

      if ((await d.choose("place", PLACES)) === "ukraine") {
        const part = await d.choose("part", PARTS_OF_COUNTRY, { onTheWay: true });
        await d.choose("region", REGIONS[part]);
      }

      const consent = await d.choose("consent", CONSENT_LADDER);
      if (consent === "contact" || consent === "signed") await d.askText("contact", { max: LINE_MAX });

      const step = await d.review();
      if (step === "leave") return d.say("dialogue-left");
      if (step === "change") continue;

      const { receiptCode, hours } = await d.outside(sendPoliceReport);
      return d.say("police-sent", { receiptCode, hours });
    }
  });
