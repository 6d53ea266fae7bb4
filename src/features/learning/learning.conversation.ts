import { Composer } from "grammy";
import { type BotContext, buttons, say } from "../../bot/context.ts";
import type { UpdateUnit } from "../../channel/unit.ts";
import { isInDanger } from "./learning.repository.ts";
import { EXERCISES, type Exercise, exerciseOf, exercisesFor } from "./learning.ts";

interface LearningPorts {
  /** Is a talk of this person open? Then the exercises are something to do while waiting, and lead back to it. */
  readonly inTalk: (unit: UpdateUnit) => Promise<boolean>;
}

type Row = [label: string, data: string];

// teen  Вправи
// bot   Яка підійде?   [Подихати] [Повернутися в «тут і зараз»] …
// bot   one message that turns card by card   [Далі ▸] [‹ Інша вправа] [Назад до розмови]
export function learning({ inTalk }: LearningPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  /** The way back to whoever came from a talk. */
  const toTalk = async (ctx: BotContext): Promise<Row[]> => ((await inTalk(ctx.unit)) ? [[ctx.t("learn-to-talk"), "talk:back"]] : []);
  const choice = async (ctx: BotContext): Promise<[text: string, keyboard: ReturnType<typeof buttons>]> => {
    const danger = await isInDanger(ctx.unit.tx, ctx.unit.person.personId);
    const rows = exercisesFor(danger).map((name): Row => [ctx.t(`learn-${name}`), `learn:${name}:1`]);
    return [danger ? "learn-choose-danger" : "learn-choose", buttons(...rows, ...(await toTalk(ctx)))];
  };

  // `talk:calm…`: buttons that stand in chats since before the exercises of talks were these.
  composer.callbackQuery(["go:learn", /^talk:calm/], async (ctx) => {
    await ctx.answerCallbackQuery();
    const [text, keyboard] = await choice(ctx);
    await say(ctx, text, {}, { reply_markup: keyboard });
  });
  composer.callbackQuery("learn:choose", async (ctx) => {
    await ctx.answerCallbackQuery();
    const [text, keyboard] = await choice(ctx);
    await ctx.editMessageText(ctx.t(text), { reply_markup: keyboard });
  });

  composer.callbackQuery(/^learn:([a-z]+):(\d)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const name = exerciseOf(ctx.match[1]);
    if (name) await turn(ctx, name, Math.max(1, Number(ctx.match[2])), await toTalk(ctx));
  });
  return composer;
}

async function turn(ctx: BotContext, name: Exercise, card: number, toTalk: Row[]): Promise<void> {
  const other: Row = [ctx.t("learn-other"), "learn:choose"];
  if (card > EXERCISES[name]) {
    const again: Row = [ctx.t("learn-again"), `learn:${name}:1`];
    const on: Row[] = toTalk.length > 0 ? toTalk : [[ctx.t("menu-counselling"), "go:counselling"]];
    const done = toTalk.length > 0 ? "learn-done-talk" : "learn-done";
    await ctx.editMessageText(ctx.t(done), { reply_markup: buttons(again, other, ...on, [ctx.t("menu-menu"), "go:menu"]) });
    return;
  }
  const count = `${card} / ${EXERCISES[name]}`;
  const next: Row = [ctx.t("learn-next"), `learn:${name}:${card + 1}`];
  await ctx.editMessageText(`${ctx.t(`learn-${name}-${card}`)}\n\n${count}`, { reply_markup: buttons(next, other, ...toTalk) });
}
