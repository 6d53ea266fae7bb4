import { Composer } from "grammy";
import type { RelayToStaff } from "../features/counselling/counselling.use-cases.ts";
import { contentOf } from "./content.ts";
import type { BotContext } from "./context.ts";
import { buttons, say } from "./context.ts";

/** Neither words nor files, each with an answer of its own; everything else is `other`. */
const THINGS = ["sticker", "contact", "location", "poll", "dice"] as const;

/** Said in a talk as one nods: it goes along, and nobody answers it. In a form it is no answer. */
const NODS: readonly string[] = ["sticker", "dice"];

// teen  (a sticker, a contact, a place, a poll, something we have never heard of)
// bot   with a case open: takes it to the people who hold it, says so where it could matter who sees it
//       without one: says what becomes of it, asks for words
export function things({ relayToStaff }: { relayToStaff: RelayToStaff }): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("message", async (ctx, next) => {
    const content = contentOf(ctx.message);
    // What Telegram itself writes, that a message was pinned, needs no answer.
    if (content === null) return;
    if (content.kind === "text") return next();
    const kind = THINGS.find((thing) => thing === content.kind) ?? "other";
    const nods = NODS.includes(kind);
    const inForm = (await ctx.unit.drafts.awaiting()) !== null;
    const message = { content, words: content.words, messageId: ctx.message.message_id };
    const relayed = nods && inForm ? null : await relayToStaff(ctx.unit, message);
    if (!relayed) return say(ctx, `media-${kind}`);
    const inTalk = relayed.kind === "counselling";
    if (nods && inTalk) return;
    const ways = buttons([ctx.t("menu-counselling"), "go:counselling"], [ctx.t("menu-menu"), "go:menu"]);
    await say(ctx, nods ? "talk-added" : `media-${kind}-passed`, {}, inTalk || inForm ? undefined : { reply_markup: ways });
  });
  return composer;
}
