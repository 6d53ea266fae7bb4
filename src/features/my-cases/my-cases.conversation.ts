import { Composer, InlineKeyboard } from "grammy";
import { type BotContext, say } from "../../bot/context.ts";
import { spokenTime } from "../../shared/spoken-time.ts";
import type { MyCasesPorts } from "./my-cases.use-cases.ts";

// teen  /status
// bot   Заява в поліцію, 23 листопада: ✓ отримано  ✓ прочитала людина  ✓ зареєстровано   [Показати номер]
export function myCases({ myCases }: { myCases: MyCasesPorts }): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("status", (ctx) => showCases(ctx, myCases));
  composer.callbackQuery("go:cases", async (ctx) => {
    await ctx.answerCallbackQuery();
    await showCases(ctx, myCases);
  });

  composer.callbackQuery(/^number:([0-9a-f-]{36})$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const { tx, person } = ctx.unit;
    // Looked up as this person: somebody else's case has no number for them.
    const number = await myCases.registrationOf(tx, person.personId, String(ctx.match[1]));
    if (number) await say(ctx, "cases-number", { number });
    else await say(ctx, "cases-no-number");
  });
  return composer;
}

async function showCases(ctx: BotContext, { statusOf }: MyCasesPorts): Promise<void> {
  const { tx, person, now } = ctx.unit;
  const cases = await statusOf(tx, person.personId);
  if (cases.length === 0) return say(ctx, "cases-none");
  const moment = (at: Date): string => spokenTime(at, now, person.locale);
  await say(ctx, "cases-title");
  for (const { id, kind, openedAt, steps, registered } of cases) {
    const lines = steps.map(({ type, at }) => ctx.t("cases-step", { step: type, at: moment(at) }));
    const text = [ctx.t("cases-case", { kind, opened: moment(openedAt) }), ...lines].join("\n");
    const number = registered ? { reply_markup: new InlineKeyboard().text(ctx.t("cases-show-number"), `number:${id}`) } : {};
    await ctx.reply(text, { ...number, protect_content: true });
  }
}
