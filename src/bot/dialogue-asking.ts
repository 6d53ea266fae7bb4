import type { Conversation } from "@grammyjs/conversations";
import { type Context, InlineKeyboard } from "grammy";
import type { Answer } from "../channel/drafts.ts";
import type { UpdateUnit } from "../channel/unit.ts";
import { type BotContext, inParts } from "./context.ts";
import {
  BACK,
  dataOf,
  type Label,
  pageOf,
  pageWith,
  type Question,
  type Reading,
  type Refused,
  STOP,
  sameWords,
  screenOf,
  Turn,
} from "./dialogue-screens.ts";
import type { Entry, Ways } from "./dialogue-verbs.ts";
import type { TextArguments, Texts } from "./texts.ts";

export type Talk = Conversation<BotContext, Context>;

/** The draft as it was when the form was entered. */
export interface Opening {
  readonly locale: string;
  readonly awaiting: string | null;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** One question at a time: shows it, takes what comes, saves the answer, leads back and out. */
export class Asker {
  readonly locale: string;
  /** What was answered, as far as this run of the conversation knows. */
  readonly answers: Record<string, Answer>;
  readonly #form: string;
  readonly #texts: Texts;
  readonly #talk: Talk;
  /** The chat, for saying things between answers. */
  readonly #chat: Context;
  /** The update that entered the form, while it still waits to be taken as an answer. */
  #pending: Context | null;
  /** The question that waits for an answer, or is to be asked although it is answered. */
  #due: string | null;
  /** Everything up to the next question was said before. */
  #silent: boolean;

  constructor(form: string, texts: Texts, talk: Talk, first: Context, entry: Entry, { locale, answers, awaiting }: Opening) {
    this.locale = locale;
    this.answers = { ...answers };
    this.#form = form;
    this.#texts = texts;
    this.#talk = talk;
    this.#chat = first;
    this.#pending = entry.as === "answer" ? first : null;
    this.#due = entry.as === "start" ? null : awaiting;
    this.#silent = entry.as !== "start" || Object.keys(answers).length > 0;
  }

  /** Before the script runs anew: nothing is said or asked until this question, and this one is asked again. */
  goTo(question: string): void {
    this.#due = question;
    this.#silent = true;
  }

  /** Is this the question to be asked, whether or not it is answered? */
  isDue = (question: string): boolean => this.#due === question;

  async say(id: string, args: TextArguments = {}, ways: Ways = []): Promise<void> {
    if (this.#silent) return;
    const markup = InlineKeyboard.from(ways.map(([textId, data]) => [InlineKeyboard.text(this.t(textId), data)]));
    await this.#send(this.t(id, args), ways.length > 0 ? markup : undefined);
  }

  async outside<T>(task: (unit: UpdateUnit) => Promise<T>): Promise<T> {
    return this.#talk.external(async ({ unit }) => {
      try {
        return await task(unit);
      } catch (error) {
        // The replay log would keep the error and go on; the update must not.
        unit.failure ??= error;
        throw error;
      }
    });
  }

  /** Asks, waits until an answer can be taken, saves it. Every other update gets a kind word and loses nothing. */
  async ask<T>(asking: Question<T>): Promise<T> {
    const { question, asked } = asking;
    const entered = this.#pending;
    const awaited = this.#due === question;
    this.#pending = null;
    this.#due = null;
    this.#silent = false;

    const read = (ctx: Context): Reading<T> => this.#turnIn(ctx, question) ?? asking.read(ctx);
    let askedId: number | null = null;
    let taken = entered && awaited ? { ctx: entered, reading: read(entered) } : null;
    if (entered && !awaited) await this.#putAside(entered);
    if (taken && "refused" in taken.reading) {
      await this.#refuse(taken.ctx, asking, taken.reading.refused);
      taken = null;
    } else if (!taken) {
      askedId = await this.#show(asking);
    }
    if (!taken) {
      const ctx = await this.#talk.waitUntil((next) => !("refused" in read(next)), {
        otherwise: async (next) => {
          const reading = read(next);
          if ("refused" in reading) await this.#refuse(next, asking, reading.refused);
        },
      });
      taken = { ctx, reading: read(ctx) };
    }
    const { ctx, reading } = taken;
    if ("refused" in reading) throw new Error("An answer that was refused got through");
    if ("turn" in reading) {
      await this.outside(async (unit) => {
        (await unit.drafts.open(this.#form)).awaiting = null;
      });
      await this.#putButtonsAway(ctx, askedId);
      throw new Turn(reading.turn === "back" ? asking.back : null);
    }
    const { answer, also, value } = reading;
    const keep = asking.keep && !reading.kept;
    if (keep) this.answers[question] = answer;
    if (also) this.answers[also.question] = also.answer;
    await this.outside(async (unit) => {
      const draft = await unit.drafts.open(this.#form);
      draft.awaiting = null;
      if (keep) draft.answers[question] = answer;
      if (also) draft.answers[also.question] = also.answer;
    });
    if (ctx.callbackQuery?.message !== undefined && answer.value !== undefined) {
      // A pressed button turns into the choice, so that the chat reads as what was said and cannot be pressed again.
      await ctx.answerCallbackQuery();
      await ctx.editMessageText(`${inParts(asked).at(-1) ?? ""}\n\n✓ ${answer.answer}`);
    } else await this.#putButtonsAway(ctx, askedId);
    return value;
  }

  /** These were not answered after all. */
  async forget(questions: readonly string[]): Promise<void> {
    const answered = questions.filter((question) => this.answers[question]);
    if (answered.length === 0) return;
    for (const question of answered) delete this.answers[question];
    await this.outside(async (unit) => {
      const draft = await unit.drafts.open(this.#form);
      draft.answers = Object.fromEntries(Object.entries(draft.answers).filter(([question]) => !answered.includes(question)));
    });
  }

  /** Puts the question on the screen, with what was answered to it before. @returns the number of its message */
  async #show<T>(asking: Question<T>): Promise<number | null> {
    const { question, asked } = asking;
    const given = await this.outside(async (unit) => {
      const draft = await unit.drafts.open(this.#form);
      draft.awaiting = question;
      return draft.answers[question] ?? null;
    });
    // The draft knows of answers that were corrected in the chat.
    if (given) this.answers[question] = given;
    const again = given && asking.again?.(given);
    const page = pageWith(asking.labels(given), given?.value);
    return this.#send(again ? `${asked}\n\n${again}` : asked, this.#screen(asking, page), asking.protect);
  }

  #screen<T>({ question, labels, back, stops }: Question<T>, page: number): InlineKeyboard {
    const form = this.#form;
    const stop: Label[] = stops ? [[this.t("dialogue-stop"), dataOf(form, question, STOP)]] : [];
    return screenOf({
      ...{ form, question, page, more: this.t("dialogue-more") },
      labels: labels(this.answers[question] ?? null),
      ways: [[this.t("dialogue-back"), back === null ? "go:menu" : dataOf(form, question, BACK)], ...stop],
    });
  }

  /** An answer to a question that this version does not ask any more: nothing of it is lost. */
  async #putAside(ctx: Context): Promise<void> {
    if (ctx.callbackQuery) return void (await ctx.answerCallbackQuery({ text: this.t("dialogue-old-button") }));
    await this.#addUnplaced(ctx.message?.text ?? "");
  }

  async #addUnplaced(words: string): Promise<void> {
    if (words.trim() === "") return;
    await this.outside(async (unit) => {
      (await unit.drafts.open(this.#form)).unplaced.push(words);
    });
  }

  /** What was answered cannot be pressed again. */
  async #putButtonsAway(ctx: Context, askedId: number | null): Promise<void> {
    if (ctx.callbackQuery) {
      await ctx.answerCallbackQuery();
      await ctx.editMessageReplyMarkup();
    } else if (askedId !== null) await this.#chat.api.editMessageReplyMarkup(this.#chatId, askedId);
  }

  async #refuse<T>(ctx: Context, asking: Question<T>, why: Refused): Promise<void> {
    const page = pageOf(this.#pressed(ctx, asking.question));
    if (why === "turned-page" && page !== null) {
      await ctx.answerCallbackQuery();
      await ctx.editMessageReplyMarkup({ reply_markup: this.#screen(asking, page) });
      return;
    }
    if (ctx.callbackQuery) {
      await ctx.answerCallbackQuery({ text: this.t("dialogue-old-button") });
      return;
    }
    await this.#addUnplaced(ctx.message?.text ?? "");
    await this.#send(this.t(`dialogue-${why}`));
  }

  /** «Back» or «stop», pressed or typed. */
  #turnIn(ctx: Context, question: string): { turn: "back" | "stop" } | null {
    const option = this.optionIn(ctx, question, [
      [this.t("dialogue-back"), BACK],
      [this.t("dialogue-stop"), STOP],
    ]);
    if (option === BACK) return { turn: "back" };
    return option === STOP ? { turn: "stop" } : null;
  }

  /** The option of a button of this very question, or of a label typed instead. */
  optionIn(ctx: Context, question: string, labels: readonly Label[]): string | undefined {
    return this.#pressed(ctx, question) ?? labels.find(([label]) => sameWords(label, ctx.message?.text))?.[1];
  }

  #pressed(ctx: Context, question: string): string | undefined {
    const prefix = dataOf(this.#form, question, "");
    const data = ctx.callbackQuery?.data;
    return data?.startsWith(prefix) ? data.slice(prefix.length) : undefined;
  }

  t(id: string, args?: TextArguments): string {
    return this.#texts.t(this.locale, id, args);
  }

  /** @returns the (provisional) number of the last message, under which the keyboard stands */
  async #send(text: string, markup?: InlineKeyboard, protect = false): Promise<number | null> {
    const parts = inParts(text);
    let last: number | null = null;
    for (const [index, part] of parts.entries()) {
      const under = markup && index === parts.length - 1 ? { reply_markup: markup } : {};
      const sent = await this.#chat.reply(part, { ...under, ...(protect && { protect_content: true }) });
      last = sent.message_id;
    }
    return last;
  }

  get #chatId(): number {
    const id = this.#chat.chatId;
    if (id === undefined) throw new Error("A form runs in a private chat");
    return id;
  }
}
