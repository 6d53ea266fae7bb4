import { Composer } from "grammy";
import type { CaseUseCases } from "../features/cases/cases.use-cases.ts";
import type { BotContext } from "./context.ts";

/** What stands for a reaction that is no emoji of everybody's. */
const UNSHOWABLE = { custom_emoji: "custom", paid: "paid" } as const;

// teen  ❤ (to a message)
// bot   keeps it on the message for who holds the case, and never answers
export function reactions({ noteReaction }: Pick<CaseUseCases, "noteReaction">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("message_reaction", async (ctx) => {
    const { message_id: channelMessageId, new_reaction: now, date } = ctx.messageReaction;
    const { tx, person } = ctx.unit;
    const emoji = now.map((reaction) => (reaction.type === "emoji" ? reaction.emoji : UNSHOWABLE[reaction.type]));
    await noteReaction(tx, { personId: person.personId, chatId: person.chatId, channelMessageId, emoji, madeAt: new Date(date * 1000) });
  });
  return composer;
}
