import { Composer } from "grammy";
import { type BotContext, buttons, say } from "../../bot/context.ts";
import { askContact, contactChoice } from "./contact.conversation.ts";
import { safetyOf, setClearsDaily, setHidden } from "./safety.use-cases.ts";

// teen  /safe
// bot   Безпека цього чату: what is on and what is off.   [Коли писати мені] [Приховані відповіді] [Прибирання] [Де я] [Меню]
export function safety(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("safe", screen);
  composer.callbackQuery("go:safety", async (ctx) => {
    await ctx.answerCallbackQuery();
    await screen(ctx);
  });

  composer.callbackQuery("safety:contact", async (ctx) => {
    await ctx.answerCallbackQuery();
    await askContact("safety:contact")(ctx);
  });
  composer.use(contactChoice("safety:contact", screen));

  composer.callbackQuery(/^safety:(hidden|clear)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const what = ctx.match[1] ?? "";
    const { hidden, clearsDaily } = await safetyOf(ctx.unit);
    const on = what === "hidden" ? hidden : clearsDaily;
    // What it does and what it cannot do is said before it is switched on.
    const turn: [string, string] = on ? [ctx.t("safety-turn-off"), `safety:${what}:off`] : [ctx.t("safety-turn-on"), `safety:${what}:on`];
    await say(ctx, `safety-${what}-about`, {}, { reply_markup: buttons(turn, [ctx.t("dialogue-back"), "go:safety"]) });
  });
  composer.callbackQuery(/^safety:(hidden|clear):(on|off)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.editMessageReplyMarkup();
    const [, what, how] = ctx.match;
    if (what === "hidden") await setHidden(ctx.unit, how === "on");
    else await setClearsDaily(ctx.unit, how === "on");
    await screen(ctx);
  });
  return composer;
}

async function screen(ctx: BotContext): Promise<void> {
  const { contact, hidden, clearsDaily } = await safetyOf(ctx.unit);
  const values = {
    contact: ctx.t(`safety-contact-${contact}`),
    hidden: hidden ? "on" : "off",
    clears: clearsDaily ? "on" : "off",
    place: ctx.unit.person.place ?? "unknown",
  };
  await say(ctx, "safety-screen", values, {
    reply_markup: buttons(
      [ctx.t("safety-contact"), "safety:contact"],
      [ctx.t("safety-hidden"), "safety:hidden"],
      [ctx.t("safety-clear"), "safety:clear"],
      [ctx.t("safety-place"), "emergency:place"],
      [ctx.t("menu-menu"), "go:menu"],
    ),
  });
}
