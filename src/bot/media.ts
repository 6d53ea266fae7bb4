import { Composer } from "grammy";
import type { BotContext } from "./context.ts";
import { say } from "./context.ts";

/** Pictures and files: never fetched, taken out of the chat at once. What they show cannot be known from outside. */
const PICTURES = ["photo", "video", "animation", "video_note", "document"] as const;

/** What is spoken, each with an answer of its own. */
const SPOKEN = ["voice", "audio"] as const;

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
  for (const kind of SPOKEN) composer.on(`message:${kind}`, (ctx) => say(ctx, `media-${kind}`));
  return composer;
}
