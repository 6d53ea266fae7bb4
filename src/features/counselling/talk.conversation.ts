import { Composer } from "grammy";
import { type BotContext, buttons, say } from "../../bot/context.ts";
import type { RelayToStaff } from "./counselling.use-cases.ts";

// Live talk is no form: while a case is open, what is typed goes to the people who hold it.
export function relay({ relayToStaff }: { relayToStaff: RelayToStaff }): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("message:text", async (ctx, next) => {
    const { text, message_id: messageId } = ctx.message;
    if (text.startsWith("/")) return next();
    const relayed = await relayToStaff(ctx.unit, { text, messageId });
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
