import { Composer } from "grammy";
import { minutes } from "../shared/clock.ts";
import type { BotContext } from "./context.ts";

/** After this long without a word, something may have been held back for the person. */
const AWAY = minutes(10);

/** The person is here: their language speaks, what was held back for them may go, and a block is noted. */
export function presence(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (ctx, next) => {
    ctx.i18n.useLocale(ctx.unit.person.locale);
    await next();
  });
  composer.on("my_chat_member", (ctx) => {
    ctx.unit.person.unreachable = ctx.myChatMember.new_chat_member.status === "kicked";
  });
  composer.on(["message", "callback_query"], async (ctx, next) => {
    const { person, outbox, now } = ctx.unit;
    if (!person.disguised) {
      const wasSilent = person.contact === "silent";
      if (wasSilent) person.contact = "quiet";
      if (wasSilent || now.getTime() - person.lastSeenAt.getTime() > AWAY) await outbox.releaseHeld();
    }
    await next();
  });
  return composer;
}
