import { Composer } from "grammy";
import type { Draft } from "../channel/drafts.ts";
import { LOOSE } from "../features/consent/consent.conversation.ts";
import { type BotContext, buttons, say } from "./context.ts";
import { FORMS } from "./menu.ts";

/** `go:report`, once a draft is there `go:report:on` or `go:report:anew`, and shortcuts such as `go:report:blackmail`. */
const INTO_FORM = new RegExp(`^go:(${FORMS.join("|")})(?::([a-z]+))?$`);

/** Forms that are chosen freely; the others follow something else, and can only be gone on with. */
const FREE: readonly string[] = ["report", "counselling", "police"];

/** By callback data: the answers, question by question, with which a form begins when it was entered that way. */
export type Shortcuts = Readonly<Record<string, Readonly<Record<string, string>>>>;

// teen  Розповісти про шкідливе
// bot   Тут уже є твої відповіді: про кого, де.   [Продовжити] [Почати заново]
export function forms(shortcuts: Shortcuts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(INTO_FORM, async (ctx, next) => {
    const [, form = "", how] = ctx.match;
    const kept = await ctx.unit.drafts.find(form);
    if (!FREE.includes(form) && !(how === "on" && kept)) return next();
    await ctx.answerCallbackQuery();
    const chosen = how === "on" || how === "anew";
    if (!chosen && kept && Object.keys(kept.answers).length > 0) return offer(ctx, form, kept);
    if (chosen) await ctx.editMessageReplyMarkup();
    if (how === "anew") await ctx.unit.drafts.discard(form);
    await takeLooseWords(ctx, form);
    await begin(ctx, form, shortcuts[ctx.callbackQuery.data] ?? {});
    await ctx.conversation.enter(form, { as: "start" });
  });
  return composer;
}

/** What the way in says already is answered. */
async function begin(ctx: BotContext, form: string, said: Readonly<Record<string, string>>): Promise<void> {
  const draft = await ctx.unit.drafts.open(form);
  for (const [question, value] of Object.entries(said))
    draft.answers[question] = { asked: ctx.t(`${form}-ask-${question}`), answer: ctx.t(`${form}-${question}-${value}`), value };
}

/** Says which questions are answered, and not what: whoever holds the phone reads along. */
async function offer(ctx: BotContext, form: string, { answers }: Draft): Promise<void> {
  const kept = Object.keys(answers).map((question) => ctx.t(`${form}-label-${question}`));
  await say(
    ctx,
    "dialogue-kept",
    { kept: kept.join(" · ") },
    {
      reply_markup: buttons(
        [ctx.t("dialogue-continue"), `go:${form}:on`],
        [ctx.t("dialogue-anew"), `go:${form}:anew`],
        [ctx.t("dialogue-back"), "go:menu"],
      ),
    },
  );
}

/** What was said before a form was chosen goes with it. */
async function takeLooseWords(ctx: BotContext, form: string): Promise<void> {
  const { drafts } = ctx.unit;
  const loose = await drafts.find(LOOSE);
  const draft = await drafts.open(form);
  if (!loose) return;
  draft.unplaced.push(...loose.unplaced);
  await drafts.discard(LOOSE);
  await say(ctx, "menu-words-joined");
}
