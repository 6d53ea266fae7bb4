import { Composer } from "grammy";
import { type BotContext, buttons, say } from "../../bot/context.ts";
import type { DirectoryWords } from "../directory/directory.presenter.ts";
import type { PlatformWords } from "../platforms/platforms.presenter.ts";

interface BlackmailDeps {
  readonly words: Pick<DirectoryWords, "hours">;
  readonly platforms: Pick<PlatformWords, "howToReport">;
}

/** Callback data that starts the report about blackmail: what is said already is not asked again. */
export const TELL_OF_BLACKMAIL = "go:report:blackmail";
/** What is said already. */
export const OF_BLACKMAIL = { about: "me", kind: "threats" } as const;

// teen  Мене шантажують        (before anything else was read or asked: it takes nothing, it only helps)
// bot   Не твоя провина. Не плати, не відповідай, не видаляй. Хто прибере фото. Хто є поруч.
//       [Розповісти про це] [Поговорити з психологом] [Заява до поліції] [Меню]
export function blackmail({ words, platforms }: BlackmailDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery("go:blackmail", async (ctx) => {
    await ctx.answerCallbackQuery();
    const { person, now } = ctx.unit;
    const { locale } = person;
    const removal = platforms.howToReport({ locale, kind: "threats", where: null, now }) ?? ctx.t("blackmail-removal");
    const ways = buttons(
      [ctx.t("blackmail-tell"), TELL_OF_BLACKMAIL],
      [ctx.t("menu-counselling"), "go:counselling"],
      [ctx.t("menu-police"), "go:police"],
      [ctx.t("menu-menu"), "go:menu"],
    );
    await say(ctx, "blackmail-aid", { removal, hours: words.hours(locale, now) }, { reply_markup: ways });
  });
  return composer;
}
