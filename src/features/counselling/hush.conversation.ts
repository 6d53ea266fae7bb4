import { Composer } from "grammy";
import type { BotContext } from "../../bot/context.ts";
import type { TalkDeeds } from "./talk-deeds.use-cases.ts";

// teen  🧹, «Хтось поруч», /stop   (from any screen)
// bot   whatever it answers elsewhere; nothing follows any more: no agreed time, no question how it goes, no place that changes
export function hush({ talkDeeds }: { talkDeeds: Pick<TalkDeeds, "hush"> }): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (ctx, next) => {
    const { person } = ctx.unit;
    const before = { contact: person.contact, disguised: person.disguised };
    await next();
    const hidden = person.disguised && !before.disguised;
    if (hidden || (person.contact === "silent" && before.contact !== "silent"))
      await talkDeeds.hush(ctx.unit, hidden ? "hidden" : "asked-silence");
  });
  return composer;
}
