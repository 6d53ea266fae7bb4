import { isHere, openOutbox, PRIORITY } from "../channel/outbox.ts";
import type { Place } from "../channel/people.ts";
import type { KeyRing } from "../crypto/key-ring.ts";
import { notify } from "../db/database.ts";
import type { PageVoice } from "../shared/voice.ts";
import type { Texts } from "./texts.ts";

/** What a teen who called for a human reads while people are called: the truth, in one silent message that changes. */
export function createPagingVoice({
  texts,
  keys,
  numbers,
}: {
  texts: Texts;
  keys: KeyRing;
  /** The numbers that work where the teen is, one a line (rule of care 8). */
  numbers: (locale: string, place: Place | null) => string;
}): PageVoice {
  return {
    async tell(tx, to, person, { told, message, now, place }) {
      if (!isHere(person, now)) return null;
      const { writer } = await openOutbox(tx, keys, to, now);
      const words = texts.t(to.locale, `page-${told}`, told === "found" ? {} : { numbers: numbers(to.locale, to.place ?? null) });
      const text = told === "found" || place === 0 ? words : `${words}\n\n${texts.t(to.locale, "talk-place", { place })}`;
      await notify(tx, "outbox");
      if (message !== null) {
        await writer.queue({ method: "editMessageText", payload: { message_id: Number(message), text }, priority: PRIORITY.inDanger });
        return message;
      }
      return -(await writer.queue({ method: "sendMessage", payload: { text, disable_notification: true }, priority: PRIORITY.inDanger }));
    },
  };
}
