import { dialogue } from "../../bot/dialogue.ts";
import type { Texts } from "../../bot/texts.ts";
import { LINE_MAX, STORY_MAX } from "../../shared/words.ts";
import type { PlatformWords } from "../platforms/platforms.presenter.ts";
import { REPORT_KINDS } from "./report.ts";
import type { SendReport } from "./report.use-cases.ts";

// teen  Розповісти про шкідливе
// bot   Що сталося?                    → one of ten kinds
// bot   Розкажи своїми словами         → words
// bot   Де це було? Посилання чи акаунт → words, or skip
// bot   Ось що піде до нас; це TikTok  → send, change an answer, leave
// bot   Записав. Ось код. Що робити зараз. Як поскаржитися там.
interface ReportPorts {
  readonly texts: Texts;
  readonly sendReport: SendReport;
  readonly platforms: Pick<PlatformWords, "seen">;
}

export const reportConversation = ({ texts, sendReport, platforms }: ReportPorts) =>
  dialogue("report", texts, async (d) => {
    await d.say("report-intro");
    for (;;) {
      const kind = await d.choose("kind", REPORT_KINDS);
      await d.askText("story", { max: STORY_MAX });
      await d.askText("where", { max: LINE_MAX, optional: true });

      const step = await d.review({ where: (answer) => platforms.seen(d.locale, answer) });
      if (step === "leave") return d.say("dialogue-left");
      if (step === "change") continue;

      const { receiptCode, hours, howToReport } = await d.outside(sendReport);
      await d.say("report-sent", { receiptCode, hours });
      await d.say(`report-now-${kind}`);
      if (howToReport !== null) await d.say("report-how", { advice: howToReport });
      return;
    }
  });
