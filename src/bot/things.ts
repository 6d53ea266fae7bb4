import { Composer } from "grammy";
import type { BotContext } from "./context.ts";
import { say } from "./context.ts";

/** Neither words nor files, each with an answer of its own. */
const THINGS = ["sticker", "contact", "location", "poll", "dice"] as const;

// teen  (a sticker, a contact, a place, a poll, something we have never heard of)
// bot   says what becomes of it, asks for words
export function things(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  for (const kind of THINGS) composer.on(`message:${kind}`, (ctx) => say(ctx, `media-${kind}`));
  composer.on("message").filter(
    (ctx) => ctx.message?.text === undefined,
    (ctx) => say(ctx, "media-other"),
  );
  return composer;
}
