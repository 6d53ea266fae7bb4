import { isHere, openOutbox, PRIORITY } from "../channel/outbox.ts";
import type { KeyRing } from "../crypto/key-ring.ts";
import { notify } from "../db/database.ts";
import type { Clock } from "../shared/clock.ts";
import type { TeenVoice } from "../shared/voice.ts";
import { inParts } from "./context.ts";
import type { GiveSign } from "./sign.ts";
import type { Texts } from "./texts.ts";

/**
 * How staff's words and news reach a teen. Words go out while the teen is here and wait otherwise; a sign that says
 * nothing goes to who allowed us to write first.
 */
export function createVoice({
  texts,
  keys,
  clock,
  giveSign,
}: {
  texts: Texts;
  keys: KeyRing;
  clock: Clock;
  giveSign: GiveSign;
}): TeenVoice {
  return {
    async relay(tx, to, text, replyTo) {
      const opened = await openOutbox(tx, keys, to, clock.now());
      // Never a parse_mode: what staff write is what the teen reads, sign by sign. The teen may have removed what is answered.
      const under = replyTo ? { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } } : {};
      const sent: bigint[] = [];
      for (const part of inParts(`${texts.t(to.locale, "talk-from-psychologist")}\n${text}`)) {
        const payload = { text: part, ...(sent.length === 0 && under) };
        sent.push(await opened.writer.queue({ method: "sendMessage", payload, priority: PRIORITY.staff, proactive: "words" }));
      }
      if (opened.person.hidden || !isHere(opened.person, clock.now())) await giveSign(tx, opened, to);
      await notify(tx, "outbox");
      return sent;
    },

    async fileNews(tx, to, { because, remove }) {
      const { writer } = await openOutbox(tx, keys, to, clock.now());
      if (remove !== null) await writer.queue({ method: "deleteMessage", payload: { message_id: remove }, priority: PRIORITY.answer });
      const text = texts.t(to.locale, `media-ended-${because}`);
      await writer.queue({ method: "sendMessage", payload: { text }, priority: PRIORITY.answer, proactive: "words" });
      await notify(tx, "outbox");
    },

    async news(tx, to, { kind }) {
      const opened = await openOutbox(tx, keys, to, clock.now());
      // Who is here sees the answer itself in a moment, and the words that end a talk; that somebody has read stands in /status.
      if ((kind === "read" || kind === "talk-ended") && isHere(opened.person, clock.now())) return;
      await giveSign(tx, opened, to);
      await notify(tx, "outbox");
    },
  };
}
