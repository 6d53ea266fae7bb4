import { isHere, openOutbox, PRIORITY } from "../channel/outbox.ts";
import type { Place } from "../channel/people.ts";
import type { KeyRing } from "../crypto/key-ring.ts";
import { notify } from "../db/database.ts";
import { PLAN_STEPS } from "../features/safety-plan/safety-plan.ts";
import type { Clock } from "../shared/clock.ts";
import type { PlanVoice } from "../shared/voice.ts";
import { buttons } from "./context.ts";
import type { GiveSign } from "./sign.ts";
import type { Texts } from "./texts.ts";

interface PlanVoiceDeps {
  readonly texts: Texts;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly giveSign: GiveSign;
  /** The numbers that work where the teen is, one a line. */
  readonly numbers: (locale: string, place: Place | null) => string;
}

/**
 * How a safety plan reaches a teen: one message, in their language, with the numbers of where they are. Sealed on its way and held
 * back behind the neutral sign like any words of staff; never locked against keeping, because it is theirs to keep (rule of care 13).
 */
export function createPlanVoice({ texts, keys, clock, giveSign, numbers }: PlanVoiceDeps): PlanVoice {
  const words: PlanVoice["words"] = ({ locale, place = null }, steps) => {
    const parts = PLAN_STEPS.flatMap((step) => {
      const own = steps[step]?.trim() ?? "";
      const said = [...(own === "" ? [] : [own]), ...(step === "professionals" ? [numbers(locale, place)] : [])];
      return said.length > 0 ? [`${texts.t(locale, `plan-step-${step}`)}\n${said.join("\n")}`] : [];
    });
    return [texts.t(locale, "plan-title"), ...parts, texts.t(locale, "plan-end")].join("\n\n");
  };

  return {
    words,
    async send(tx, to, { caseId, steps }) {
      const text = words(to, steps);
      const opened = await openOutbox(tx, keys, to, clock.now());
      const outboxId = await opened.writer.queue({
        method: "sendMessage",
        payload: { text, reply_markup: buttons([texts.t(to.locale, "plan-where"), `my:case:${caseId}`]) },
        priority: PRIORITY.staff,
        proactive: "words",
      });
      if (opened.person.hidden || !isHere(opened.person, clock.now())) await giveSign(tx, opened, to);
      await notify(tx, "outbox");
      return { text, outboxId };
    },
  };
}
