import { Composer } from "grammy";
import type { BotContext } from "./context.ts";
import { say } from "./context.ts";

/** Pictures and files: never fetched, taken out of the chat at once. What they show cannot be known from outside. */
const PICTURES = ["photo", "video", "animation", "video_note", "document"] as const;

/** Other things than words, each with an answer of its own. */
const THINGS = ["voice", "audio", "sticker", "contact", "location", "poll", "dice"] as const;

// teen  (a photo)
// bot   removes it, says why, asks for words or a link
export function media(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(
    PICTURES.map((kind) => `message:${kind}` as const),
    async (ctx) => {
      await ctx.deleteMessage();
      await say(ctx, "media-removed");
    },
  );
  for (const kind of THINGS) composer.on(`message:${kind}`, (ctx) => say(ctx, `media-${kind}`));
  composer.on("message").filter(
    (ctx) => ctx.message?.text === undefined,
    (ctx) => say(ctx, "media-other"),
  );
  return composer;
}
