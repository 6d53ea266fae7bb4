import { Composer } from "grammy";
import { type BotContext, buttons, say } from "../../bot/context.ts";
import { mayAskHowItWas, type SafeWindow } from "./talk.ts";
import type { TalkDeeds } from "./talk-deeds.use-cases.ts";

/** Says a time that was offered: «завтра, 15:00–18:00». */
export type SpokenWindow = (window: SafeWindow, now: Date, locale: string) => string;

interface TalkMenuDeps {
  readonly talkDeeds: TalkDeeds;
  readonly spokenWindow: SpokenWindow;
}

type Row = readonly [textId: string, data: string];
const OPEN: readonly Row[] = [
  ["talk-other", "talk:other"],
  ["talk-complain", "talk:complain"],
  ["talk-later", "talk:later"],
  ["talk-calm", "go:learn"],
  ["talk-end", "talk:end"],
];
const ENDED: readonly Row[] = [
  ["talk-how-it-was", "talk:felt"],
  ["talk-other", "talk:other"],
  ["talk-complain", "talk:complain"],
];

// teen  ⋯ Про розмову
// bot   Пиши сюди, це йде психологові.   [Інша людина] [Поскаржитись] [Напишіть мені згодом] [Вправи] [Завершити]
export function talkMenu({ talkDeeds, spokenWindow }: TalkMenuDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const rows = (ctx: BotContext, ids: readonly Row[]) => ({
    reply_markup: buttons(...ids.map(([id, data]): [string, string] => [ctx.t(id), data])),
  });
  const on = (data: string, handle: (ctx: BotContext) => Promise<unknown>): void => {
    composer.callbackQuery(data, async (ctx) => {
      await ctx.answerCallbackQuery();
      await handle(ctx);
    });
  };

  const show = async (ctx: BotContext): Promise<void> => {
    const talk = await talkDeeds.current(ctx.unit);
    if (!talk) return say(ctx, "talk-none", {}, rows(ctx, [["menu-counselling", "go:counselling"]]));
    if (talk.open) return say(ctx, "talk-open", {}, rows(ctx, OPEN));
    return say(ctx, "talk-closed", {}, rows(ctx, mayAskHowItWas(talk.risk) ? ENDED : ENDED.slice(1)));
  };
  on("talk:menu", show);
  // teen  Назад до розмови (after an exercise), Хочу поговорити (days later)
  // bot   where the talk stands now: its place, while it waits
  on("talk:back", async (ctx) => {
    if (!(await talkDeeds.showPlaceAgain(ctx.unit))) await show(ctx);
  });
  on("talk:fine", (ctx) => say(ctx, "talk-fine"));

  // teen  (who has an open talk) Поговорити з психологом
  // bot   the same screen: the talk goes on, nothing is asked anew
  composer.callbackQuery("go:counselling", async (ctx, next) => {
    const talk = await talkDeeds.current(ctx.unit);
    const { drafts } = ctx.unit;
    if (!talk?.open || (await drafts.find("loose")) || (await drafts.find("counselling"))) return next();
    await ctx.answerCallbackQuery();
    await show(ctx);
  });

  // teen  Інша людина
  // bot   Пояснювати не треба. Інший психолог побачить розмову.   [Так, інша людина] [Ні]
  on("talk:other", (ctx) =>
    say(
      ctx,
      "talk-other-ask",
      {},
      rows(ctx, [
        ["talk-other-yes", "talk:other-yes"],
        ["talk-no", "talk:menu"],
      ]),
    ),
  );
  on("talk:other-yes", async (ctx) => {
    await ctx.editMessageReplyMarkup();
    const asked = await talkDeeds.askForAnother(ctx.unit);
    if (asked === "none") return show(ctx);
    if (asked === "nobody") return say(ctx, "talk-other-nobody");
    return say(ctx, `talk-other-${asked}`, {}, rows(ctx, [["talk-complain", "talk:complain"]]));
  });

  // teen  Завершити розмову
  // bot   Завершуємо?   [Так, завершити] [Ні]
  on("talk:end", (ctx) =>
    say(
      ctx,
      "talk-end-ask",
      {},
      rows(ctx, [
        ["talk-end-yes", "talk:end-yes"],
        ["talk-no", "talk:menu"],
      ]),
    ),
  );
  on("talk:end-yes", async (ctx) => {
    await ctx.editMessageReplyMarkup();
    const ended = await talkDeeds.end(ctx.unit);
    if (ended === "none") return show(ctx);
    if (ended === "stays") return say(ctx, "talk-stays");
    return say(ctx, "talk-ended-by-teen", {}, rows(ctx, [["talk-how-it-was", "talk:felt"]]));
  });
  on("talk:felt", async (ctx) => {
    const talk = await talkDeeds.current(ctx.unit);
    if (!talk || talk.open || !mayAskHowItWas(talk.risk)) return show(ctx);
    await ctx.conversation.enter("feedback", { as: "start" });
  });
  on("talk:complain", async (ctx) => {
    if (!(await talkDeeds.current(ctx.unit))) return show(ctx);
    await ctx.conversation.enter("complaint", { as: "start" });
  });

  // teen  Напишіть мені згодом
  // bot   Коли безпечно?   [сьогодні, 18:00–21:00] [завтра, 15:00–18:00] … [Я напишу сюди]
  on("talk:later", async (ctx) => {
    const { now, person } = ctx.unit;
    const talk = await talkDeeds.current(ctx.unit);
    if (!talk?.open) return show(ctx);
    const windows = talkDeeds
      .windows(now)
      .map((window): [string, string] => [spokenWindow(window, now, person.locale), `talk:at:${window.from.getTime() / 60_000}`]);
    return say(ctx, "talk-later-ask", {}, { reply_markup: buttons(...windows, [ctx.t("talk-later-self"), "talk:self"]) });
  });
  composer.callbackQuery(/^talk:at:(\d{1,10})$/, async (ctx) => {
    const agreed = await talkDeeds.agree(ctx.unit, new Date(Number(ctx.match[1]) * 60_000));
    if (!agreed) return void (await ctx.answerCallbackQuery({ text: ctx.t("talk-later-gone") }));
    await ctx.answerCallbackQuery();
    const { now, person } = ctx.unit;
    await ctx.editMessageText(ctx.t("talk-later-agreed", { window: spokenWindow(agreed, now, person.locale) }));
  });
  on("talk:self", async (ctx) => {
    await talkDeeds.writeMyself(ctx.unit);
    await ctx.editMessageText(ctx.t("talk-later-self-agreed"));
  });
  return composer;
}
