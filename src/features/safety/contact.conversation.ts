import { Composer } from "grammy";
import { type BotContext, buttons, say } from "../../bot/context.ts";
import { CONTACT_HOURS_NAMES } from "../../shared/contact-hours.ts";
import type { ContactChoice } from "./safety.ts";
import { chooseContact } from "./safety.use-cases.ts";

const CHOICES = ["open", "hours", "quiet", "never"] as const;

/** Where the question is asked: it begins the callback data. */
type Prefix = "arrival" | "safety:contact";

/** Asks whether, and when, we may write first. */
export const askContact =
  (prefix: Prefix) =>
  (ctx: BotContext): Promise<void> =>
    say(ctx, "arrival-ask-contact", {}, { reply_markup: choices(ctx, prefix, CHOICES) });

const choices = (ctx: BotContext, prefix: Prefix, names: readonly string[]) =>
  buttons(...names.map((name): [string, string] => [ctx.t(`arrival-contact-${name}`), `${prefix}:${name}`]));

// bot   Чи безпечно, якщо ми напишемо першими?   [Так, можна] [Так, у певні години] [Ні, лише коли я тут] [Не писати першими]
// teen  Так, у певні години
// bot   In the same message: О котрій?            [До 15:00] [Після 16:00] [Після 19:00]
export function contactChoice(prefix: Prefix, then: (ctx: BotContext) => Promise<void>): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(`${prefix}:hours`, async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.editMessageText(ctx.t("arrival-ask-hours"), { reply_markup: choices(ctx, prefix, CONTACT_HOURS_NAMES) });
  });
  const known: readonly ContactChoice[] = ["open", "quiet", "never", ...CONTACT_HOURS_NAMES];
  composer.callbackQuery(
    known.map((choice) => `${prefix}:${choice}`),
    async (ctx) => {
      await ctx.answerCallbackQuery();
      const choice = known.find((one) => ctx.callbackQuery.data === `${prefix}:${one}`);
      if (!choice) return;
      await chooseContact(ctx.unit, choice);
      await ctx.editMessageText(`${ctx.t("arrival-ask-contact")}\n\n✓ ${ctx.t(`arrival-contact-${choice}`)}`);
      await then(ctx);
    },
  );
  return composer;
}
