import { dialogue } from "../../bot/dialogue.ts";
import { afterLeaving, type Dialogue } from "../../bot/dialogue-verbs.ts";
import type { Texts } from "../../bot/texts.ts";
import { occupiedIn, PARTS_OF_COUNTRY, REGIONS } from "../../country/ua/regions.ts";
import { LINE_MAX, STORY_MAX } from "../../shared/words.ts";
import {
  AGES,
  CONSENT_LADDER,
  HOME,
  isOutOfReach,
  isReachable,
  isWarned,
  PLACES,
  POLICE_THERE,
  type Reach,
  reachOf,
} from "./police-report.ts";
import type { SendPoliceReport } from "./police-report.use-cases.ts";

// teen  Заява до поліції
// bot   Що це і чого це не означає. Хто дізнається, і коли поруч буде дорослий.
// bot   Що сталося? Коли? Де в мережі? Який акаунт? Коли востаннє? Чого вимагають?   → words, all but the first may be skipped
// bot   Де ти? Яка область?                                                         → choice; what that means for help
// bot   Скільки тобі років?                                                         → choice; what that means for a report
// bot   Наскільки відкриватися поліції?                                             → consent ladder; only then a name or a contact
// bot   Ось точно те, що піде                                                       → send, change an answer, leave
// bot   Записано, ось код. Що буде далі й коли. Як забрати.
export const policeReportConversation = ({ texts, sendPoliceReport }: { texts: Texts; sendPoliceReport: SendPoliceReport }) =>
  dialogue("police", texts, async (d) => {
    const sayOnce = onceEach(d);
    await d.say("police-intro");
    await d.say("police-told-who");
    for (;;) {
      await d.askText("story", { max: STORY_MAX });
      await d.askText("when", { max: LINE_MAX, optional: true });
      await d.askText("where", { max: LINE_MAX, optional: true });
      await d.askText("who", { max: LINE_MAX, optional: true });
      await d.askText("last", { max: LINE_MAX, optional: true });
      await d.askText("demand", { max: LINE_MAX, optional: true });

      const reach = await askPlace(d);
      if (isOutOfReach(reach)) await sayOnce(`police-told-${reach}`);

      const age = await d.choose("age", AGES);
      await sayOnce(`police-told-age-${age}`);

      const consent = await d.choose("consent", CONSENT_LADDER);
      if (consent === "signed") {
        await sayOnce(isWarned(age) ? "police-signing-from-16" : "police-signing");
        await d.askText("name", { max: LINE_MAX, optional: true });
      }
      if (isReachable(consent)) {
        await d.askText("contact", { max: LINE_MAX });
        const home = age === "adult" ? "yes" : await d.choose("home", HOME);
        if (home === "no" || home === "unsure") await sayOnce("police-told-home");
      }

      const step = await d.review();
      if (step === "leave") return d.say("dialogue-left", {}, afterLeaving("police"));
      if (step === "change") continue;

      const { receiptCode, hours } = await d.outside((unit) => sendPoliceReport(unit, reach));
      const sent = isOutOfReach(reach) ? "police-sent-elsewhere" : "police-sent";
      await d.say(sent, { receiptCode, hours }, [["word-offer", "my:word"]]);
      return d.say(`police-next-${reach}`, {}, [["menu-counselling", "go:counselling"]]);
    }
  });

/** Where the teen is, as closely as they want to say. */
async function askPlace(d: Dialogue): Promise<Reach> {
  const place = await d.choose("place", PLACES);
  if (place === "abroad") await d.askText("country", { max: LINE_MAX, optional: true });
  if (place !== "ukraine") return place;

  const part = await d.choose("part", [...PARTS_OF_COUNTRY, "unsaid"], { onTheWay: true });
  if (part === "unsaid") return "unsaid";
  const occupied = occupiedIn(await d.choose("region", REGIONS[part], { resets: ["there"] }));
  const there = occupied === "partly" ? await d.choose("there", POLICE_THERE) : null;
  return reachOf(place, there, occupied);
}

/** Says a text that follows an answer, and not again while other answers are changed. */
function onceEach(d: Dialogue): (id: string) => Promise<void> {
  const said = new Set<string>();
  return async (id) => {
    if (said.has(id)) return;
    said.add(id);
    await d.say(id);
  };
}
