import type { InlineKeyboard } from "grammy";
import { openOutbox, PRIORITY } from "../channel/outbox.ts";
import type { Place } from "../channel/people.ts";
import type { KeyRing } from "../crypto/key-ring.ts";
import { notify } from "../db/database.ts";
import type { Clock } from "../shared/clock.ts";
import type { TalkVoice, TalkWords, TeenAddress } from "../shared/voice.ts";
import { buttons } from "./context.ts";
import type { GiveSign } from "./sign.ts";
import type { Texts } from "./texts.ts";

/** Buttons under a message about a talk: the label's text and the callback data. */
type Rows = readonly (readonly [textId: string, data: string])[];

const WHILE_WAITING: Rows = [
  ["talk-calm", "go:learn"],
  ["talk-later", "talk:later"],
  ["talk-more", "talk:menu"],
];

const UNDER: Record<TalkWords["kind"], Rows> = {
  "introduced": [["talk-more", "talk:menu"]],
  "transferred": [["talk-more", "talk:menu"]],
  "no-hurry": [["talk-calm", "go:learn"]],
  "ended": [],
  "check-in": [
    ["talk-check-in-talk", "talk:back"],
    ["talk-check-in-fine", "talk:fine"],
  ],
  "complaint-handled": [],
};
const HOW_IT_WAS: Rows = [["talk-how-it-was", "talk:felt"]];

export interface TalkVoiceDeps {
  readonly texts: Texts;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly giveSign: GiveSign;
  /** When people answer, and whether somebody is there now. */
  readonly duty: { hours(locale: string, now: Date, place?: Place | null): string; onDuty(now: Date): boolean };
}

/** What the bot says about talks: as itself, in words that cannot be taken for a person's. */
export function createTalkVoice({ texts, keys, clock, giveSign, duty }: TalkVoiceDeps): TalkVoice {
  const rows = (locale: string, under: Rows): InlineKeyboard =>
    buttons(...under.map(([id, data]): [string, string] => [texts.t(locale, id), data]));

  /** Whoever reads at night reads first when the answer comes. */
  const placeText = ({ locale, place: whereabouts = null }: TeenAddress, place: number): string => {
    const hours = duty.hours(locale, clock.now(), whereabouts);
    const where = texts.t(locale, "talk-place", { place });
    const lines = duty.onDuty(clock.now()) ? [where, hours] : [hours, "", where];
    return `${lines.join("\n")}\n\n${texts.t(locale, "talk-place-write")}`;
  };

  return {
    async say(tx, to, words) {
      const { writer } = await openOutbox(tx, keys, to, clock.now());
      const under = [...(words.kind === "ended" && words.askHowItWas ? HOW_IT_WAS : []), ...UNDER[words.kind]];
      await writer.queue({
        method: "sendMessage",
        payload: {
          text: texts.t(to.locale, `talk-${words.kind}`),
          ...(under.length > 0 && { reply_markup: rows(to.locale, under) }),
          ...(words.kind === "no-hurry" && { disable_notification: true }),
        },
        priority: PRIORITY.staff,
        proactive: "words",
      });
      await notify(tx, "outbox");
    },

    async showPlace(tx, to, { place, because }) {
      const { writer } = await openOutbox(tx, keys, to, clock.now());
      const text = place === 0 ? texts.t(to.locale, "talk-place-taken") : placeText(to, place);
      const id = await writer.queue({
        method: "sendMessage",
        payload: {
          text: because === "asked" ? text : `${texts.t(to.locale, `talk-place-${because}`)}\n\n${text}`,
          reply_markup: rows(to.locale, WHILE_WAITING),
          disable_notification: true,
        },
        priority: PRIORITY.answer,
      });
      await notify(tx, "outbox");
      return -id;
    },

    async changePlace(tx, to, message, place) {
      const { writer } = await openOutbox(tx, keys, to, clock.now());
      const text = place === 0 ? texts.t(to.locale, "talk-place-taken") : placeText(to, place);
      await writer.queue({
        method: "editMessageText",
        payload: { message_id: Number(message), text, reply_markup: rows(to.locale, WHILE_WAITING) },
        priority: PRIORITY.staff,
      });
      await notify(tx, "outbox");
    },

    async promisedSign(tx, to) {
      await giveSign(tx, await openOutbox(tx, keys, to, clock.now()), to, { promised: true });
      await notify(tx, "outbox");
    },
  };
}
