import { Composer } from "grammy";
import { contentOf } from "../../bot/content.ts";
import { type BotContext, buttons, say } from "../../bot/context.ts";
import type { RelayToStaff } from "./counselling.use-cases.ts";

// Live talk is no form: while a case is open, what is typed goes to the people who hold it.
// What is not words is taken there too, before the forms: src/bot/things.ts and src/bot/media.ts.
export function relay({ relayToStaff }: { relayToStaff: RelayToStaff }): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("message:text", async (ctx, next) => {
    const content = contentOf(ctx.message);
    if (!content || content.text.startsWith("/")) return next();
    const relayed = await relayToStaff(ctx.unit, { content, words: content.words, messageId: ctx.message.message_id });
    if (!relayed) return next();
    if (relayed.kind !== "counselling")
      await say(
        ctx,
        "talk-added",
        {},
        { reply_markup: buttons([ctx.t("menu-counselling"), "go:counselling"], [ctx.t("menu-menu"), "go:menu"]) },
      );
  });
  return composer;
}
