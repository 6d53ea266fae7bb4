import { Composer } from "grammy";
import type { CaseUseCases } from "../features/cases/cases.use-cases.ts";
import { between, minutes } from "../shared/clock.ts";
import type { BotContext } from "./context.ts";

/** After this long without a word, something may have been held back for the person. */
const AWAY = minutes(10);

/**
 * The person is here: their language speaks, and what was held back for them may go. Whether words can reach them at all, who
 * holds their case is told: a block and its end, and any sign of life after words could not be delivered.
 */
export function presence({ noteReachability }: Pick<CaseUseCases, "noteReachability">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (ctx, next) => {
    const { person, tx, now } = ctx.unit;
    ctx.i18n.useLocale(person.locale);
    person.unreachable = ctx.myChatMember?.new_chat_member.status === "kicked";
    if (person.unreachable !== person.wasUnreachable)
      await noteReachability(tx, { personId: person.personId, reachable: !person.unreachable, at: now });
    // Whoever lets us in again is here: what waited behind the block may go.
    if (person.wasUnreachable && !person.unreachable && !person.disguised && person.contact !== "silent")
      await ctx.unit.outbox.releaseHeld();
    await next();
  });
  composer.on("my_chat_member", () => undefined);
  composer.on(["message", "callback_query"], async (ctx, next) => {
    const { person, outbox, now } = ctx.unit;
    // A reaction, an edit, a place that moves by itself: none of them says that somebody may be written to.
    person.here = true;
    if (!person.disguised) {
      const wasSilent = person.contact === "silent";
      if (wasSilent) person.contact = "quiet";
      if (wasSilent || between(now, person.lastSeenAt) > AWAY) await outbox.releaseHeld();
    }
    await next();
  });
  return composer;
}
