import { Composer } from "grammy";
import type { Draft } from "../channel/drafts.ts";
import { LOOSE } from "../features/consent/consent.conversation.ts";
import { type BotContext, buttons, say } from "./context.ts";
import { FORMS } from "./menu.ts";

/** `go:report`, and once a draft is there `go:report:on` or `go:report:anew`. */
const INTO_FORM = new RegExp(`^go:(${FORMS.join("|")})(?::(on|anew))?$`);

// teen  Розповісти про шкідливе
// bot   Тут уже є твої відповіді: про кого, де.   [Продовжити] [Почати заново]
export function forms(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(INTO_FORM, async (ctx) => {
    await ctx.answerCallbackQuery();
    const [, form = "", how] = ctx.match;
    const kept = await ctx.unit.drafts.find(form);
    if (how === undefined && kept && Object.keys(kept.answers).length > 0) return offer(ctx, form, kept);
    if (how !== undefined) await ctx.editMessageReplyMarkup();
    if (how === "anew") await ctx.unit.drafts.discard(form);
    await takeLooseWords(ctx, form);
    await ctx.conversation.enter(form, { as: "start" });
  });
  return composer;
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
