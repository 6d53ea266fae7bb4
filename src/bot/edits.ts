import { Composer } from "grammy";
import type { Tx } from "../db/database.ts";
import { type BotContext, say } from "./context.ts";

/** A teen may correct what they said: in a form the answer changes, in a talk the message does. */
export function edits({
  editMessage,
}: {
  editMessage: (tx: Tx, edit: { personId: string; channelMessageId: number; text: string }) => Promise<{ ok: boolean }>;
}): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("edited_message:text", async (ctx) => {
    const { text, message_id: channelMessageId } = ctx.editedMessage;
    const { unit } = ctx;
    const draft = await unit.drafts.awaiting();
    const question = Object.keys(draft?.answers ?? {}).find((name) => draft?.answers[name]?.messageId === channelMessageId);
    const given = question === undefined ? undefined : draft?.answers[question];
    if (draft && question !== undefined && given) {
      draft.answers[question] = { ...given, answer: text };
      return say(ctx, "edit-taken");
    }
    await editMessage(unit.tx, { personId: unit.person.personId, channelMessageId, text });
  });
  composer.on("edited_message", () => undefined);
  return composer;
}
