import { Composer } from "grammy";
import type { Tx } from "../db/database.ts";
import type { TeenEdit } from "../features/cases/cases.use-cases.ts";
import type { RelayToStaff } from "../features/counselling/counselling.use-cases.ts";
import type { Reading } from "../features/triage/triage.ts";
import { type Content, contentOf } from "./content.ts";
import { type BotContext, say } from "./context.ts";

interface EditsDeps {
  readonly editMessage: (tx: Tx, edit: TeenEdit) => Promise<{ ok: boolean }>;
  readonly relayToStaff: RelayToStaff;
  /** Reads words for danger. */
  readonly read: (text: string) => Reading;
}

/**
 * A teen may correct what they said: in a form the answer changes, in a case the message does, and what is in neither goes to
 * the open case, if there is one, as it reads now. Somebody who shares where they are and moves edits their message too.
 */
export function edits({ editMessage, relayToStaff, read }: EditsDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("edited_message", async (ctx) => {
    const content = contentOf(ctx.editedMessage);
    if (!content || content.text.startsWith("/")) return;
    if (content.kind === "text" && (await correctAnswer(ctx, content, ctx.editedMessage.message_id))) return say(ctx, "edit-taken");

    const { message_id: messageId, edit_date: editDate } = ctx.editedMessage;
    const { tx, person, now } = ctx.unit;
    const { text, details, words } = content;
    const madeAt = Number.isSafeInteger(editDate) ? new Date(Number(editDate) * 1000) : now;
    const edit = { personId: person.personId, channelMessageId: messageId, text, details, madeAt, reading: read(words) };
    const edited = await editMessage(tx, edit);
    if (!edited.ok && says(content)) await relayToStaff(ctx.unit, { content, words, messageId, edited: true });
  });
  return composer;
}

async function correctAnswer(ctx: BotContext, { text }: Content, messageId: number): Promise<boolean> {
  const draft = await ctx.unit.drafts.awaiting();
  const question = Object.keys(draft?.answers ?? {}).find((name) => draft?.answers[name]?.messageId === messageId);
  const given = question === undefined ? undefined : draft?.answers[question];
  if (!draft || question === undefined || !given) return false;
  draft.answers[question] = { ...given, answer: text };
  return true;
}

/** Is there something in it for staff to read? A file that no case has was not taken in, and its edit is none either. */
const says = ({ text, details: { location, contact, poll } }: Content): boolean => text !== "" || Boolean(location ?? contact ?? poll);
