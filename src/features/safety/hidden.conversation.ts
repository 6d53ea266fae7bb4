import { Composer } from "grammy";
import { type BotContext, buttons, say } from "../../bot/context.ts";
import { SHOW_HIDDEN } from "../../bot/sign.ts";
import { PRESENCE } from "../../channel/outbox.ts";
import { between } from "../../shared/clock.ts";
import { SHOWN_FOR } from "./safety.ts";
import { goesWithShown, removeShown, showHidden } from "./safety.use-cases.ts";

// teen  comes back, hidden mode on, words wait
// bot   whatever it answers, and below it: Є нове.   [Показати]
export function newsBehindASign(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(["message", "callback_query"], async (ctx, next) => {
    const { person, outbox, now } = ctx.unit;
    const wasAway = person.disguised || person.contact === "silent" || between(now, person.lastSeenAt) > PRESENCE;
    await next();
    if (!person.hidden || !wasAway || person.disguised || person.contact === "silent") return;
    if (await outbox.hasHeld()) await say(ctx, "news-sign", {}, sign(ctx));
  });
  return composer;
}

const sign = (ctx: BotContext) => ({ reply_markup: buttons([ctx.t("news-show"), SHOW_HIDDEN]), disable_notification: true });

// teen  ▸ Показати
// bot   (the sign goes)  what the psychologist wrote
// bot   Прочитаєш — прибери.   [Прочитано, прибрати]     all of it goes by itself after some minutes
export function hiddenAnswers(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(SHOW_HIDDEN, async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.deleteMessage();
    if ((await showHidden(ctx.unit)) === 0)
      return say(ctx, "hidden-nothing", {}, { reply_markup: buttons([ctx.t("menu-cases"), "go:cases"]) });
    const last = await ctx.reply(ctx.t("hidden-shown", { minutes: SHOWN_FOR / 60_000 }), {
      reply_markup: buttons([ctx.t("hidden-read"), "news:read"]),
    });
    await goesWithShown(ctx.unit, last.message_id);
  });
  composer.callbackQuery("news:read", async (ctx) => {
    await ctx.answerCallbackQuery({ text: ctx.t("hidden-removed") });
    await removeShown(ctx.unit);
  });
  return composer;
}
