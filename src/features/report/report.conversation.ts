import { dialogue } from "../../bot/dialogue.ts";
import { afterLeaving, type Dialogue, type Ways } from "../../bot/dialogue-verbs.ts";
import type { Texts } from "../../bot/texts.ts";
import { LINE_MAX, STORY_MAX } from "../../shared/words.ts";
import type { PlatformWords } from "../platforms/platforms.presenter.ts";
import { ABOUT, type About, isBlackmail, kindsFor, RELATIONS, type ReportKind } from "./report.ts";
import type { SendReport } from "./report.use-cases.ts";

// teen  Розповісти про шкідливе
// bot   Про кого йдеться?                → me, I saw it, I worry about someone; or at once a link to what was seen
// bot   Ким ти є для цієї людини?        → (worry) friend, family, school; nobody is told who wrote to us
// bot   (saw) Де це? Ось що піде до нас; що це?  → words, then one of ten kinds, which sends it
// bot   Про що йдеться?                  → one of ten kinds
// bot   Де це було? Посилання чи акаунт  → words, or skip
// bot   Що сталося, своїми словами       → words
// bot   Чого вимагають і до коли?        → (blackmail) words, or skip
// bot   Ось що піде до нас; це TikTok    → send, change an answer, leave
// bot   Записано, ось код. Що робити зараз. Як поскаржитися там. Що буде далі.
interface ReportPorts {
  readonly texts: Texts;
  readonly sendReport: SendReport;
  readonly platforms: Pick<PlatformWords, "seen">;
}

/** Where to go when everything is said, by whose matter it is. */
const AFTER: Readonly<Record<About, Ways>> = {
  me: [
    ["menu-counselling", "go:counselling"],
    ["menu-police", "go:police"],
    ["menu-menu", "go:menu"],
  ],
  saw: [["menu-menu", "go:menu"]],
  worry: [
    ["menu-counselling", "go:counselling"],
    ["menu-menu", "go:menu"],
  ],
};

export const reportConversation = ({ texts, sendReport, platforms }: ReportPorts) => {
  return dialogue("report", texts, async (d) => {
    const pointsSomewhere = (words: string): boolean => platforms.seen(d.locale, words) !== null || /https?:\/\//iu.test(words);
    const understood = { where: (answer: string) => platforms.seen(d.locale, answer) };
    await d.say("report-intro");
    for (;;) {
      const about = await d.choose("about", ABOUT, {
        words: { fit: pointsSomewhere, option: "saw", question: "where", max: LINE_MAX },
      });
      if (about === "saw") {
        const where = await d.askText("where", { max: LINE_MAX, optional: true, text: "report-ask-where-saw" });
        if (where === null) await d.askText("story", { max: STORY_MAX, text: "report-ask-story-saw" });
        return sendAndSay(d, about, await d.reviewToSend("kind", kindsFor(about), understood));
      }
      if (about === "worry") await d.choose("relation", RELATIONS);
      const kind = await d.choose("kind", kindsFor(about));
      if (isBlackmail(about, kind)) await d.say("report-first-threats");
      if (kind === "abuse_images") await d.say("report-first-abuse_images");

      await d.askText("where", { max: LINE_MAX, optional: true });
      await d.askText("story", { max: STORY_MAX, text: `report-ask-story${variant(about)}` });
      if (isBlackmail(about, kind)) await d.askText("demand", { max: LINE_MAX, optional: true });

      const step = await d.review(understood);
      if (step === "leave") return d.say("dialogue-left", {}, afterLeaving("report"));
      if (step === "send") return sendAndSay(d, about, kind);
    }
  });

  /** Sends it, and says at once what to do now, how to report it there, and what comes next. */
  async function sendAndSay(d: Dialogue, about: About, kind: ReportKind): Promise<void> {
    const { receiptCode, hours, howToReport, pictures, place } = await d.outside(sendReport);
    await d.say("report-sent", { receiptCode, hours }, [["word-offer", "my:word"]]);
    await d.say(`report-now-${kind}${variant(about)}`, { place });
    if (howToReport !== null) await d.say("report-how", { advice: howToReport });
    await d.say(`report-next-${about}`, { pictures: pictures ? "yes" : "no" }, AFTER[about]);
  }
};

/** The end of the id of a text that differs by whose matter it is; the teen's own has none. */
const variant = (about: About): string => (about === "me" ? "" : `-${about}`);
