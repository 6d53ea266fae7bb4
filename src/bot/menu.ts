import { Composer } from "grammy";
import { LOOSE } from "../features/consent/consent.conversation.ts";
import { chooseContact } from "../features/safety/safety.use-cases.ts";
import type { Reading } from "../features/triage/triage.ts";
import { type BotContext, buttons, say } from "./context.ts";
import { doors } from "./doors.ts";
import { likelyWays } from "./likely-ways.ts";
import type { Texts } from "./texts.ts";

/** The forms a teen can start, as named in callback data, drafts and conversations. */
export const FORMS = ["report", "counselling", "police", "feedback", "complaint"] as const;

/** Callback data that leads somewhere else, out of any form. */
export const WAY = /^(?:go|lang|arrival|talk|safety|learn|near|my):/;

/** The ways on from here. */
export async function showMenu(ctx: BotContext): Promise<void> {
  const loose = await ctx.unit.drafts.find(LOOSE);
  await say(
    ctx,
    loose ? "menu-with-words" : "menu",
    {},
    { reply_markup: ways(ctx, ["report", "blackmail", "counselling", "police", "cases", "help"]) },
  );
}

const ways = (ctx: BotContext, names: readonly string[]) =>
  buttons(...names.map((name): [string, string] => [ctx.t(`menu-${name}`), `go:${name}`]));

// teen  /menu, or any way chosen from the menu
export function menu(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("menu", showMenu);
  composer.callbackQuery("go:menu", async (ctx) => {
    await ctx.answerCallbackQuery();
    await showMenu(ctx);
  });
  return composer;
}

const SETTINGS = ["help", "stop"] as const;

// teen  /help, /stop, /lang
export function settings({ texts, explain }: { texts: Texts; explain: (ctx: BotContext) => Promise<void> }): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  for (const command of SETTINGS)
    composer.command(command, async (ctx) => {
      if (command === "stop") await chooseContact(ctx.unit, "never");
      const under =
        command === "help"
          ? {
              reply_markup: buttons(
                [ctx.t("menu-learn"), "go:learn"],
                [ctx.t("menu-safety"), "go:safety"],
                [ctx.t("menu-menu"), "go:menu"],
              ),
            }
          : {};
      await say(ctx, `${command}-text`, {}, under);
    });

  const languages = () => buttons(...texts.locales.map((locale): [string, string] => [texts.t(locale, "lang-name"), `lang:${locale}`]));
  composer.command("lang", (ctx) => say(ctx, "lang-ask", {}, { reply_markup: languages() }));
  composer.callbackQuery("lang:ask", async (ctx) => {
    await ctx.answerCallbackQuery();
    await say(ctx, "lang-ask", {}, { reply_markup: languages() });
  });
  composer.callbackQuery(/^lang:(\w+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const locale = texts.locales.find((known) => known === ctx.match[1]);
    if (!locale) return;
    ctx.unit.person.locale = locale;
    ctx.i18n.useLocale(locale);
    await ctx.editMessageText(`${ctx.t("lang-ask")}\n\n✓ ${ctx.t("lang-name")}`);
    // The doors in the reply keyboard change their language with the rest.
    await say(ctx, "lang-done", {}, { reply_markup: doors(ctx) });
    await (ctx.unit.person.consent === null ? explain(ctx) : showMenu(ctx));
  });
  return composer;
}

// Whatever else is typed is kept, and the likely ways on are offered; never «I don't understand».
export function anythingElse({ read, texts }: { read: (text: string) => Reading; texts: Texts }): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("message:text", async (ctx) => {
    const { text } = ctx.message;
    if (text.startsWith("/")) return showMenu(ctx);
    // Typed as one says it to a person: the same as /stop.
    if (texts.says(text.trim().toLowerCase(), "stop-typed")) {
      await chooseContact(ctx.unit, "never");
      return say(ctx, "stop-text");
    }
    const likely = likelyWays(text, read(text));
    if (likely.about !== "bot") (await ctx.unit.drafts.open(LOOSE)).unplaced.push(text);
    await say(ctx, `typed-${likely.about}`, {}, { reply_markup: ways(ctx, likely.ways) });
  });
  composer.on("callback_query", async (ctx) => {
    await ctx.answerCallbackQuery({ text: ctx.t("dialogue-old-button") });
    await showMenu(ctx);
  });
  return composer;
}
