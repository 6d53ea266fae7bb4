import { Composer } from "grammy";
import { type BotContext, buttons, say } from "../../bot/context.ts";

/** Exercises, with how many cards each has: `calm-<name>-1` and so on. */
const EXERCISES = { breathe: 4, ground: 5 } as const;
const NAMES = Object.keys(EXERCISES) as (keyof typeof EXERCISES)[];

// teen  Вправи, поки чекаєш
// bot   Яка підійде?   [Дихання] [Заземлення]
// bot   one message that turns card by card   [Далі ▸]
export function calm(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const choice = (ctx: BotContext) => buttons(...NAMES.map((name): [string, string] => [ctx.t(`calm-${name}`), `talk:calm:${name}:1`]));

  composer.callbackQuery("talk:calm", async (ctx) => {
    await ctx.answerCallbackQuery();
    await say(ctx, "calm-choose", {}, { reply_markup: choice(ctx) });
  });
  composer.callbackQuery(/^talk:calm:(breathe|ground):(\d)$/, async (ctx) => {
    const name = ctx.match[1] === "ground" ? "ground" : "breathe";
    const card = Number(ctx.match[2]);
    await ctx.answerCallbackQuery();
    if (card > EXERCISES[name]) return void (await ctx.editMessageText(ctx.t("calm-done"), { reply_markup: choice(ctx) }));
    const text = ctx.t(`calm-${name}-${Math.max(1, card)}`);
    await ctx.editMessageText(text, { reply_markup: buttons([ctx.t("calm-next"), `talk:calm:${name}:${card + 1}`]) });
  });
  return composer;
}
