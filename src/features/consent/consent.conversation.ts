import { Composer } from "grammy";
import { type BotContext, buttons, say } from "../../bot/context.ts";
import { doors } from "../../bot/doors.ts";
import type { DirectoryWords } from "../directory/directory.presenter.ts";
import { CONSENT_VERSION } from "./consent.ts";

interface ArrivalDeps {
  readonly words: DirectoryWords;
  readonly showMenu: (ctx: BotContext) => Promise<void>;
  /** Asks whether, and when, we may write first; the menu follows. */
  readonly askContact: (ctx: BotContext) => Promise<void>;
}

// teen  /start
// bot   Привіт. Хто ми, хто читає, коли мусимо порушити мовчання. Чи безпечно зараз писати?
//       [Зрозуміло, зараз безпечно] [Зараз писати небезпечно] [Мені вже є 18] [Мова]
// bot   Чи можна писати тобі першими?   [Можна] [У певні години] [Лише коли я тут] [Не писати]
// bot   menu: two taps
export function arrival({ words, showMenu, askContact }: ArrivalDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.command("start", async (ctx) => {
    await say(ctx, "arrival-hello", {}, { reply_markup: doors(ctx) });
    if (ctx.unit.person.consent === CONSENT_VERSION) return showMenu(ctx);
    await explain(ctx, words);
  });

  composer.callbackQuery("arrival:unsafe", async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.editMessageReplyMarkup();
    const ways = buttons([ctx.t("emergency-near"), "emergency:near"], [ctx.t("arrival-anyway"), "arrival:understood"]);
    await say(ctx, "arrival-unsafe-text", {}, { reply_markup: ways });
  });

  // Age never gates help: who is older learns who is there for them, and may go on.
  composer.callbackQuery("arrival:adult", async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.editMessageReplyMarkup();
    const { locale, place } = ctx.unit.person;
    const ways = buttons([ctx.t("arrival-anyway"), "arrival:understood"]);
    await say(ctx, "arrival-adult-text", { numbers: words.numbers(locale, place) }, { reply_markup: ways });
  });

  composer.callbackQuery("arrival:understood", async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.editMessageReplyMarkup();
    ctx.unit.person.consent = CONSENT_VERSION;
    await askContact(ctx);
  });
  return composer;
}

/** Nobody writes freely before they have read who reads it: words that come too early are kept, and this is said first. */
export function consentFirst({ words }: Pick<ArrivalDeps, "words">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const early = composer.filter((ctx) => ctx.unit.person.consent !== CONSENT_VERSION);
  early.on("message:text", async (ctx) => {
    // A command is no word of theirs: nothing is kept of it, and nothing said to be.
    if (ctx.message.text.startsWith("/")) return explain(ctx, words);
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

/** Who we are, who reads, and when silence must be broken; all that has to be read before writing. */
export async function explain(ctx: BotContext, words: DirectoryWords): Promise<void> {
  const { locale, place } = ctx.unit.person;
  const keyboard = buttons(
    [ctx.t("arrival-understood"), "arrival:understood"],
    [ctx.t("arrival-unsafe"), "arrival:unsafe"],
    [ctx.t("arrival-adult"), "arrival:adult"],
    [ctx.t("arrival-language"), "lang:ask"],
  );
  await say(ctx, "arrival-about", { hours: words.hours(locale, ctx.unit.now, place) }, { reply_markup: keyboard });
}
