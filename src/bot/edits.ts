import { Composer } from "grammy";
import type { Tx } from "../db/database.ts";
import type { TeenEdit } from "../features/cases/cases.use-cases.ts";
import type { RelayToStaff } from "../features/counselling/counselling.use-cases.ts";
import type { Reading } from "../features/triage/triage.ts";
import { LINE_MAX, readWords } from "../shared/words.ts";
import { type Content, contentOf } from "./content.ts";
import { type BotContext, say } from "./context.ts";
import { FORMS } from "./menu.ts";

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
  composer.on("edited_message", async (ctx, next) => {
    const content = contentOf(ctx.editedMessage);
    if (!content || content.text.startsWith("/")) return;
    if (content.kind === "text") {
      const corrected = await correctAnswer(ctx, content, ctx.editedMessage.message_id);
      if (corrected === "shown-again") return next();
      if (corrected) return;
    }

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

/**
 * The answer that stands in this message becomes what it says now, if it could have been the answer. Where everything was just
 * shown to be checked, it must be shown anew: the log of that screen goes, and whoever is next enters the form again.
 */
async function correctAnswer(ctx: BotContext, { text }: Content, messageId: number): Promise<"taken" | "shown-again" | null> {
  const { drafts } = ctx.unit;
  for (const form of FORMS) {
    const draft = await drafts.find(form);
    const [question, given] = Object.entries(draft?.answers ?? {}).find(([, answer]) => answer.messageId === messageId) ?? [];
    if (!draft || question === undefined || !given) continue;
    const words = readWords(text, given.max ?? LINE_MAX);
    if (words.ok) draft.answers[question] = { ...given, answer: words.text };
    else if (words.refused !== "empty") draft.unplaced.push(text);
    await say(ctx, words.ok ? "edit-taken" : `edit-${words.refused}`);
    if (draft.awaiting !== "review") return "taken";
    await ctx.unit.log.drop();
    return "shown-again";
  }
  return null;
}

/** Is there something in it for staff to read? A file that no case has was not taken in, and its edit is none either. */
const says = ({ text, details: { location, contact, poll } }: Content): boolean => text !== "" || Boolean(location ?? contact ?? poll);
