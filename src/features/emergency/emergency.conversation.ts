import { Composer, Keyboard } from "grammy";
import { contentOf } from "../../bot/content.ts";
import { type BotContext, buttons, say, toMenu } from "../../bot/context.ts";
import { cardFor, cardWays, doors, placeWays } from "../../bot/doors.ts";
import { pressesAndCommands } from "../../bot/presses.ts";
import type { Texts } from "../../bot/texts.ts";
import { PRIORITY } from "../../channel/outbox.ts";
import { PLACES } from "../../channel/people.ts";
import type { DirectoryWords } from "../directory/directory.presenter.ts";
import type { Reading } from "../triage/triage.ts";
import { cardIsDue, DULL_TEXTS } from "./emergency.ts";
import { type OpenDoor, quickExit, type RaiseAlarm } from "./emergency.use-cases.ts";

interface EmergencyDeps {
  readonly texts: Texts;
  readonly words: DirectoryWords;
  readonly read: (text: string) => Reading;
  readonly raiseAlarm: RaiseAlarm;
}

interface DoorDeps extends EmergencyDeps {
  readonly openDoor: OpenDoor;
}

// teen  🔴 Мені зараз загрожує небезпека   (from any screen, in any state)
// bot   Ось номери. Що робити, поки йде допомога.   [Покликати людину] [Хтось поруч]
export function emergencyDoor({ texts, words, raiseAlarm, openDoor }: DoorDeps): Composer<BotContext> {
  const door = new Composer<BotContext>();
  const inText = (id: string) => (ctx: BotContext) => ctx.message?.text !== undefined && texts.says(ctx.message.text, id);

  const opened = async (ctx: BotContext): Promise<void> => {
    await showCard(ctx, words);
    await openDoor(ctx.unit, ctx.t("door-emergency"));
  };
  door.filter(inText("door-emergency"), opened);
  door.filter(inText("door-exit"), exit);

  const ways = new Composer<BotContext>();
  ways.command("sos", opened);
  ways.command("exit", exit);

  ways.callbackQuery("emergency:human", async (ctx) => {
    await ctx.answerCallbackQuery();
    ctx.unit.outbox.priority = PRIORITY.danger;
    const label = ctx.t("emergency-human");
    await raiseAlarm(ctx.unit, {
      asked: label,
      words: "",
      messageId: null,
      reading: { risk: "red", signals: [{ name: "call_for_help", risk: "red", because: label }] },
    });
    await sayCalled(ctx, words);
  });

  ways.callbackQuery("emergency:numbers", async (ctx) => {
    await ctx.answerCallbackQuery();
    ctx.unit.outbox.priority = PRIORITY.danger;
    await say(ctx, "emergency-numbers-text", { numbers: words.numbers(ctx.unit.person.locale, "ukraine") }, toMenu(ctx));
  });
  ways.callbackQuery("emergency:place", async (ctx) => {
    await ctx.answerCallbackQuery();
    await say(ctx, "emergency-ask-place", {}, { reply_markup: labelled(ctx, placeWays()) });
  });
  ways.callbackQuery(/^emergency:place:(\w+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const { unit } = ctx;
    const place = PLACES.find((known) => known === ctx.match[1]);
    if (!place) return;
    unit.person.place = place;
    unit.outbox.priority = PRIORITY.danger;
    // The message turns into the card for that place: the one screen is enough.
    const text = ctx.t(cardFor(place), { numbers: words.numbers(unit.person.locale, place) });
    await ctx.editMessageText(text, { reply_markup: labelled(ctx, cardWays(place)) });
  });

  ways.callbackQuery("emergency:near", async (ctx) => {
    await exit(ctx);
    // Afterwards: the exit takes back whatever was not sent yet.
    await ctx.answerCallbackQuery();
  });
  door.use(pressesAndCommands(ways));
  return door;
}

async function showCard(ctx: BotContext, words: DirectoryWords): Promise<void> {
  const { person, outbox, now } = ctx.unit;
  outbox.priority = PRIORITY.danger;
  person.cardShownAt = now;
  const { locale, place } = person;
  await say(ctx, cardFor(place), { numbers: words.numbers(locale, place) }, { reply_markup: labelled(ctx, cardWays(place)) });
}

const labelled = (ctx: BotContext, ways: readonly (readonly [textId: string, data: string])[]) =>
  buttons(...ways.map(([textId, data]): [string, string] => [ctx.t(textId), data]));

/** The truth about when a human comes; in a form, also what the next words will be taken for. */
async function sayCalled(ctx: BotContext, words: DirectoryWords): Promise<void> {
  const { person, now, drafts } = ctx.unit;
  const said = (await drafts.awaiting()) === null ? "emergency-called" : "emergency-called-in-form";
  await say(ctx, said, { hours: words.hours(person.locale, now, person.place) }, { reply_markup: doors(ctx) });
}

/** Hides everything and shows something dull instead. */
async function exit(ctx: BotContext): Promise<void> {
  await quickExit(ctx.unit);
  await dull(ctx);
}

async function dull(ctx: BotContext): Promise<void> {
  const keyboard = new Keyboard().text(ctx.t("exit-more")).resized();
  await say(ctx, `exit-dull-${1 + (ctx.update.update_id % DULL_TEXTS)}`, {}, { reply_markup: keyboard, disable_notification: true });
}

/** A command itself, without what was written behind it. */
const COMMAND = /^\/\S+\s*/;

/** After an exit the chat stays dull for whoever holds the phone; /start, known to the teen, brings it back. */
export function disguise(): Composer<BotContext> {
  const cover = new Composer<BotContext>();
  cover.filter(
    (ctx) => ctx.unit.person.disguised,
    async (ctx, next) => {
      const { person, outbox } = ctx.unit;
      if (ctx.hasCommand("start")) {
        person.disguised = false;
        person.contact = "quiet";
        await outbox.releaseHeld();
        await say(ctx, "exit-back");
        return next();
      }
      if (ctx.callbackQuery) return void (await ctx.answerCallbackQuery());
      return ctx.message ? dull(ctx) : next();
    },
  );
  return cover;
}

/**
 * Reads every word for danger before anything else takes it, in captions, polls, contacts and edits too: the card comes in the
 * same second, and a human is called.
 */
export function readForDanger({ words, read, raiseAlarm }: EmergencyDeps): Composer<BotContext> {
  const reader = new Composer<BotContext>();
  reader.on(["message", "edited_message"], async (ctx, next) => {
    const content = contentOf(ctx.msg);
    if (!content) return next();
    // Somebody who presses /start first and writes on behind it has written all the same.
    const isCommand = content.words.startsWith("/");
    const said = isCommand ? content.words.replace(COMMAND, "") : content.words;
    if (said.trim() === "") return next();
    const reading = read(said);
    if (reading.risk !== "red") return next();

    const { unit } = ctx;
    const edited = ctx.editedMessage !== undefined;
    unit.person.disguised = false;
    // Whoever calls for help must be able to hear the answer.
    if (unit.person.contact === "silent") unit.person.contact = "quiet";
    unit.outbox.priority = PRIORITY.danger;
    const due = cardIsDue(unit.person.cardShownAt, unit.now);
    if (due) await showCard(ctx, words);
    await raiseAlarm(unit, { asked: "", words: said, messageId: ctx.msg.message_id, reading, content, edited });
    const inForm = (await unit.drafts.awaiting()) !== null;
    if (due || !inForm) await sayCalled(ctx, words);
    // An answer that a form waits for is still its answer, an edit still an edit, a command still a command, and a file or a
    // contact more than its words.
    if (inForm || edited || isCommand || content.kind !== "text") await next();
  });
  return reader;
}
