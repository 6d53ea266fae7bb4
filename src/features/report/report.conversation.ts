import { dialogue } from "../../bot/dialogue.ts";
import type { Texts } from "../../bot/texts.ts";
import { LINE_MAX, STORY_MAX } from "../../shared/words.ts";
import { REPORT_KINDS } from "./report.ts";
import type { SendReport } from "./report.use-cases.ts";

// teen  Розповісти про шкідливе
// bot   Що сталося?                    → one of ten kinds
// bot   Розкажи своїми словами         → words
// bot   Де це було? Посилання чи акаунт → words, or skip
// bot   Ось що піде до нас             → send, change an answer, leave
// bot   Записав. Ось код. Що робити зараз.
export const reportConversation = ({ texts, sendReport }: { texts: Texts; sendReport: SendReport }) =>
  dialogue("report", texts, async (d) => {
    await d.say("report-intro");
    for (;;) {
      const kind = await d.choose("kind", REPORT_KINDS);
      await d.askText("story", { max: STORY_MAX });
      await d.askText("where", { max: LINE_MAX, optional: true });

      const step = await d.review();
      if (step === "leave") return d.say("dialogue-left");
      if (step === "change") continue;

      const { receiptCode, hours } = await d.outside(sendReport);
      await d.say("report-sent", { receiptCode, hours });
      return d.say(`report-now-${kind}`);
    }
  });
