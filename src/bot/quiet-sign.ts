import { hasUnfollowedSign, mayGiveSign, openOutbox, PRIORITY } from "../channel/outbox.ts";
import type { KeyRing } from "../crypto/key-ring.ts";
import { notify, type Tx } from "../db/database.ts";
import type { Clock } from "../shared/clock.ts";
import type { TeenAddress } from "../shared/voice.ts";
import { buttons } from "./context.ts";
import type { Texts } from "./texts.ts";

/** The sign that a teen asked for even when nothing is new. As any sign it says nothing about what, makes no sound and is not repeated. */
export const createQuietSign =
  ({ texts, keys, clock }: { texts: Texts; keys: KeyRing; clock: Clock }) =>
  async (tx: Tx, to: TeenAddress): Promise<void> => {
    const { person, writer } = await openOutbox(tx, keys, to, clock.now());
    if (!mayGiveSign(person, clock.now()) || (await hasUnfollowedSign(tx, person))) return;
    await writer.queue({
      method: "sendMessage",
      payload: {
        text: texts.t(to.locale, "quiet-sign"),
        reply_markup: buttons([texts.t(to.locale, "news-show"), "go:cases"]),
        disable_notification: true,
      },
      priority: PRIORITY.news,
      proactive: "sign",
    });
    await notify(tx, "outbox");
  };
