import { Composer } from "grammy";
import { type BotContext, buttons, say } from "../../bot/context.ts";
import { isInDanger } from "./learning.repository.ts";
import { EXERCISES, type Exercise, exerciseOf, exercisesFor } from "./learning.ts";

// teen  Вправи
// bot   Яка підійде?   [Подихати] [Повернутися в «тут і зараз»] …
// bot   one message that turns card by card   [Далі ▸] [‹ Інша вправа]
export function learning(): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.callbackQuery("go:learn", async (ctx) => {
    await ctx.answerCallbackQuery();
    const danger = await isInDanger(ctx.unit.tx, ctx.unit.person.personId);
    await say(ctx, danger ? "learn-choose-danger" : "learn-choose", {}, { reply_markup: choice(ctx, danger) });
  });
  composer.callbackQuery("learn:choose", async (ctx) => {
    await ctx.answerCallbackQuery();
    const danger = await isInDanger(ctx.unit.tx, ctx.unit.person.personId);
    await ctx.editMessageText(ctx.t(danger ? "learn-choose-danger" : "learn-choose"), { reply_markup: choice(ctx, danger) });
  });

  composer.callbackQuery(/^learn:([a-z]+):(\d)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const name = exerciseOf(ctx.match[1]);
    if (name) await turn(ctx, name, Math.max(1, Number(ctx.match[2])));
  });
  return composer;
}

const choice = (ctx: BotContext, danger: boolean) =>
  buttons(...exercisesFor(danger).map((name): [string, string] => [ctx.t(`learn-${name}`), `learn:${name}:1`]));

async function turn(ctx: BotContext, name: Exercise, card: number): Promise<void> {
  const other: [string, string] = [ctx.t("learn-other"), "learn:choose"];
  if (card > EXERCISES[name]) {
    const ways = buttons(
      [ctx.t("learn-again"), `learn:${name}:1`],
      other,
      [ctx.t("menu-counselling"), "go:counselling"],
      [ctx.t("menu-menu"), "go:menu"],
    );
    return void (await ctx.editMessageText(ctx.t("learn-done"), { reply_markup: ways }));
  }
  const count = `${card} / ${EXERCISES[name]}`;
  await ctx.editMessageText(`${ctx.t(`learn-${name}-${card}`)}\n\n${count}`, {
    reply_markup: buttons([ctx.t("learn-next"), `learn:${name}:${card + 1}`], other),
  });
}
