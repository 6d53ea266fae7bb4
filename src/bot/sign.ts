import { hasUnfollowedSign, type LockedRecipient, mayGiveSign, oweSign, PRIORITY } from "../channel/outbox.ts";
import type { Tx } from "../db/database.ts";
import type { Clock } from "../shared/clock.ts";
import type { TeenAddress } from "../shared/voice.ts";
import { buttons } from "./context.ts";
import type { Texts } from "./texts.ts";

/** Callback data of a sign behind which words wait. */
export const SHOW_HIDDEN = "news:show";

/** Gives the neutral sign that something is new: `promised` when the teen chose this very time for it. */
export type GiveSign = (tx: Tx, opened: LockedRecipient, to: TeenAddress, how?: { promised: boolean }) => Promise<void>;

/** The sign says nothing, makes no sound, and there is never a second one before the first was followed. */
export const createSign =
  ({ texts, clock }: { texts: Texts; clock: Clock }): GiveSign =>
  async (tx, { person, writer }, { locale }, { promised } = { promised: false }) => {
    const allowed = promised ? person.contact !== "silent" : mayGiveSign(person, clock.now());
    // It comes when the hours begin that the teen chose.
    if (!allowed && person.contact === "open" && person.hours) await oweSign(tx, person, clock.now());
    if (!allowed || (await hasUnfollowedSign(tx, person))) return;
    await writer.queue({
      method: "sendMessage",
      payload: {
        text: texts.t(locale, "news-sign"),
        reply_markup: buttons([texts.t(locale, "news-show"), person.hidden ? SHOW_HIDDEN : "go:cases"]),
        disable_notification: true,
      },
      priority: PRIORITY.news,
      proactive: "sign",
    });
  };
