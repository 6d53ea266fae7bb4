import { Composer } from "grammy";
import { type BotContext, buttons, say, toMenu } from "../../bot/context.ts";
import type { Texts } from "../../bot/texts.ts";
import type { SecretWords, WordTaken } from "../privacy/secret-word.use-cases.ts";
import type { Reading } from "../triage/triage.ts";
import { type Asking, readAsking, writeAsking } from "./my-cases.ts";
import type { MyCasesPorts } from "./my-cases.use-cases.ts";

interface TypedPorts {
  readonly texts: Texts;
  readonly read: (text: string) => Reading;
  readonly secretWords: SecretWords;
  readonly myCases: MyCasesPorts;
  /** Was the teen away long enough for words to be asked for again? */
  readonly wasAway: (lastSeenAt: Date, now: Date) => boolean;
  readonly showCase: (ctx: BotContext, caseId: string) => Promise<void>;
  /** Takes back every deletion that the word just given, or none, stands before. */
  readonly keepAll: (ctx: BotContext) => Promise<void>;
}

/** Longer than any secret word: somebody is telling something. */
const LONGEST_WORD = 64;

/** Asks for typed words outside of any form; they are taken as nothing else. */
export function ask(ctx: BotContext, asking: Asking): void {
  ctx.unit.person.asking = writeAsking(asking);
}

/**
 * Before anything else: a button, a command, a door or words of danger mean that the teen does something other than answer; and
 * after a pause, or an exit, secret words are asked for again.
 */
export function askingEnds({ texts, read, secretWords, wasAway }: TypedPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(["message", "callback_query"], async (ctx, next) => {
    const { person, now } = ctx.unit;
    const away = person.disguised || wasAway(person.lastSeenAt, now);
    if (away && !person.isNew) await secretWords.shut(ctx.unit);
    const text = ctx.message?.text;
    const elsewhere =
      ctx.callbackQuery !== undefined ||
      (text !== undefined &&
        (text.startsWith("/") || texts.says(text, "door-emergency") || texts.says(text, "door-exit") || read(text).risk === "red"));
    if (away || elsewhere) person.asking = null;
    await next();
  });
  return composer;
}

// bot   Напиши своє слово.
// teen  …                       (removed from the chat at once, kept nowhere)
// bot   Слово збережено.
export function typed(ports: TypedPorts): Composer<BotContext> {
  const { secretWords, myCases, showCase, keepAll } = ports;
  const composer = new Composer<BotContext>();
  composer.on("message:text", async (ctx, next) => {
    const { person } = ctx.unit;
    const asking = readAsking(person.asking);
    if (!asking) return next();
    person.asking = null;
    const { text, message_id: messageId } = ctx.message;
    const secret = asking.for !== "add" && asking.for !== "answer";
    if (secret && [...text].length > LONGEST_WORD) return next();
    // Whoever scrolls back later finds neither a word nor a code.
    if (secret) await ctx.deleteMessage();
    switch (asking.for) {
      case "new-word": {
        if (await secretWords.choose(ctx.unit, asking.caseId, text)) return say(ctx, "word-kept", {}, toCase(ctx, asking.caseId));
        ask(ctx, asking);
        return say(ctx, "word-unfit", {}, toMenu(ctx));
      }
      case "word": {
        const taken = await secretWords.give(ctx.unit, asking.caseId, text);
        if (taken !== "right") return sayNotTaken(ctx, taken, asking);
        return asking.leadsTo === "keep" ? keepAll(ctx) : showCase(ctx, asking.caseId);
      }
      case "code":
        // Whether there is such a case is said by nothing: a word is asked for either way.
        ask(ctx, { for: "code-word", caseId: await secretWords.caseOfCode(ctx.unit, text) });
        return say(ctx, "code-ask-word", {}, toMenu(ctx));
      case "code-word": {
        const taken = await secretWords.continueHere(ctx.unit, asking.caseId, text);
        if (taken === "right" && asking.caseId !== null) {
          await say(ctx, "code-continued");
          return showCase(ctx, asking.caseId);
        }
        return sayNotTaken(ctx, taken, { for: "code" });
      }
      case "add":
      case "answer": {
        const words = { caseId: asking.caseId, text, messageId };
        const added = asking.for === "add" ? await myCases.add(ctx.unit, words) : await myCases.answerPolice(ctx.unit, words);
        const said = added === "added" ? (asking.for === "add" ? "cases-added" : "cases-answered-police") : `cases-add-${added}`;
        return say(ctx, said, {}, { reply_markup: buttons([ctx.t("cases-to-list"), "go:cases"], [ctx.t("menu-menu"), "go:menu"]) });
      }
    }
  });
  return composer;
}

/** A wrong code and a wrong word sound the same. */
async function sayNotTaken(ctx: BotContext, taken: Exclude<WordTaken, "right"> | WordTaken, again: Asking): Promise<void> {
  if (taken === "wait") return say(ctx, "word-wait", {}, toMenu(ctx));
  ask(ctx, again);
  await say(ctx, again.for === "word" ? "word-wrong" : "code-wrong", {}, toMenu(ctx));
}

/** The way back to a case of theirs. */
export const toCase = (ctx: BotContext, caseId: string) => ({ reply_markup: buttons([ctx.t("cases-to-case"), `my:case:${caseId}`]) });
