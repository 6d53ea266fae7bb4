import { Composer } from "grammy";
import { type BotContext, buttons, say } from "../../bot/context.ts";
import { doors } from "../../bot/doors.ts";
import type { DirectoryWords } from "../directory/directory.presenter.ts";
import { CONSENT_VERSION } from "./consent.ts";

interface ArrivalDeps {
  readonly words: DirectoryWords;
  readonly showMenu: (ctx: BotContext) => Promise<void>;
}

// teen  /start
// bot   Привіт. Хто ми, хто читає, коли мусимо порушити мовчання.   [Зрозуміло]
// bot   Чи можна писати тобі першими?                               [Можна] [Лише коли я тут]
// bot   menu: two taps
export function arrival({ words, showMenu }: ArrivalDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.command("start", async (ctx) => {
    await say(ctx, "arrival-hello", {}, { reply_markup: doors(ctx) });
    if (ctx.unit.person.consent === CONSENT_VERSION) return showMenu(ctx);
    await explain(ctx, words);
  });

  composer.callbackQuery("arrival:understood", async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.editMessageReplyMarkup();
    ctx.unit.person.consent = CONSENT_VERSION;
    const keyboard = buttons([ctx.t("arrival-contact-open"), "arrival:open"], [ctx.t("arrival-contact-quiet"), "arrival:quiet"]);
    await say(ctx, "arrival-ask-contact", {}, { reply_markup: keyboard });
  });

  composer.callbackQuery(/^arrival:(open|quiet)$/, async (ctx) => {
    const contact = ctx.match[1] === "open" ? "open" : "quiet";
    ctx.unit.person.contact = contact;
    await ctx.answerCallbackQuery();
    await ctx.editMessageText(`${ctx.t("arrival-ask-contact")}\n\n✓ ${ctx.t(`arrival-contact-${contact}`)}`);
    await showMenu(ctx);
  });
  return composer;
}

/** Nobody writes freely before they have read who reads it: words that come too early are kept, and this is said first. */
export function consentFirst({ words }: Pick<ArrivalDeps, "words">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const early = composer.filter((ctx) => ctx.unit.person.consent !== CONSENT_VERSION);
  early.on("message:text", async (ctx) => {
    (await ctx.unit.drafts.open(LOOSE)).unplaced.push(ctx.message.text);
    await say(ctx, "arrival-kept", {}, { reply_markup: doors(ctx) });
    await explain(ctx, words);
  });
  early.on("callback_query", async (ctx) => {
    await ctx.answerCallbackQuery();
    await explain(ctx, words);
  });
  return composer;
}

/** The draft that holds words said outside of any form. */
export const LOOSE = "loose";

async function explain(ctx: BotContext, words: DirectoryWords): Promise<void> {
  const { locale } = ctx.unit.person;
  const keyboard = buttons([ctx.t("arrival-understood"), "arrival:understood"]);
  await say(ctx, "arrival-about", { hours: words.hours(locale, ctx.unit.now) }, { reply_markup: keyboard });
}
