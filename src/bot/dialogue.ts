import type { Conversation } from "@grammyjs/conversations";
import { type Context, InlineKeyboard } from "grammy";
import { type Answer, SKIPPED } from "../channel/drafts.ts";
import type { UpdateUnit } from "../channel/unit.ts";
import { readWords, type WordsRefused } from "../shared/words.ts";
import { type BotContext, inParts } from "./context.ts";
import { dataOf, type Label, PAGE, type Question, sameWords, screenOf } from "./dialogue-screens.ts";
import type { Dialogue, Entry, Review, Understood, Ways } from "./dialogue-verbs.ts";
import type { TextArguments, Texts } from "./texts.ts";

type Talk = Conversation<BotContext, Context>;

const REVIEW = ["send", "change", "leave"] as const;

/**
 * Makes a conversation out of a script.
 *
 * The draft is loaded once, at entry; each answer is saved to it as it is given. A script that is entered again runs
 * through the answered questions without asking and goes on where it was.
 */
export function dialogue(form: string, texts: Texts, script: (d: Dialogue) => Promise<void>) {
  return async (talk: Talk, first: Context, entry: Entry = { as: "start" }): Promise<void> => {
    const opening = await talk.external(async ({ unit }) => {
      const draft = await unit.drafts.open(form);
      return { locale: unit.person.locale, awaiting: draft.awaiting, answers: draft.answers };
    });
    await script(new Script(form, texts, talk, first, entry, opening));
  };
}

interface Opening {
  locale: string;
  awaiting: string | null;
  answers: Record<string, Answer>;
}

class Script implements Dialogue {
  readonly locale: string;
  readonly #form: string;
  readonly #texts: Texts;
  readonly #talk: Talk;
  readonly #answers: Record<string, Answer>;
  /** The update that entered the form, while it still waits to be taken as an answer. */
  #pending: Context | null;
  /** The chat, for saying things between answers. */
  readonly #chat: Context;
  /** The question up to which everything was said already. */
  #silentUntil: string | null;
  /** The questions of this pass, in the order of the script. */
  readonly #order: string[] = [];
  /** Questions that only lead to the next. */
  readonly #onTheWay = new Set<string>();

  constructor(form: string, texts: Texts, talk: Talk, first: Context, entry: Entry, opening: Opening) {
    this.locale = opening.locale;
    this.#form = form;
    this.#texts = texts;
    this.#talk = talk;
    this.#chat = first;
    this.#answers = { ...opening.answers };
    this.#pending = entry.as === "answer" ? first : null;
    this.#silentUntil = entry.as === "start" ? null : opening.awaiting;
  }

  async say(id: string, args: TextArguments = {}, ways: Ways = []): Promise<void> {
    if (this.#silentUntil !== null) return;
    const markup = InlineKeyboard.from(ways.map(([textId, data]) => [InlineKeyboard.text(this.#t(textId), data)]));
    await this.#send(this.#t(id, args), ways.length > 0 ? markup : undefined);
  }

  async choose<const Option extends string>(
    question: string,
    options: readonly Option[],
    { onTheWay = false }: { onTheWay?: boolean } = {},
  ): Promise<Option> {
    this.#order.push(question);
    if (onTheWay) this.#onTheWay.add(question);
    const given = options.find((option) => option === this.#answers[question]?.value);
    if (given !== undefined) return given;
    const labels = options.map((option): Label => [this.#label(question, option), option]);
    return this.#pick(question, this.#t(`${this.#form}-ask-${question}`), labels, options, true);
  }

  async askText(question: string, limits: { max: number; optional?: boolean }): Promise<never>;
  async askText(question: string, { max, optional = false }: { max: number; optional?: boolean }): Promise<string | null> {
    this.#order.push(question);
    const given = this.#answers[question];
    if (given) return given.value === SKIPPED ? null : given.answer;
    const asked = this.#t(`${this.#form}-ask-${question}`);
    return this.#ask<string | null>({
      question,
      asked,
      keep: true,
      markup: optional ? new InlineKeyboard().text(this.#t("dialogue-skip"), dataOf(this.#form, question, SKIPPED)) : undefined,
      read: (ctx) => {
        if (ctx.callbackQuery) {
          if (optional && this.#pressed(ctx, question) === SKIPPED)
            return { value: null, answer: { asked, answer: this.#t("dialogue-skipped"), value: SKIPPED } };
          return { refused: "old-button" };
        }
        const words = readWords(ctx.message?.text ?? "", max);
        if (!words.ok) return { refused: words.refused };
        const messageId = ctx.message?.message_id;
        return { value: words.text, answer: { asked, answer: words.text, ...(messageId === undefined ? {} : { messageId }) } };
      },
    });
  }

  async review(understood: Understood = {}): Promise<Review> {
    const order = this.#order.splice(0);
    const answers = await this.outside(async (unit) => {
      const draft = await unit.drafts.open(this.#form);
      // A changed answer may have made another question pointless; what was said to it is not part of the report.
      draft.answers = Object.fromEntries(
        order.flatMap((question) => (draft.answers[question] ? [[question, draft.answers[question]]] : [])),
      );
      return draft.answers;
    });
    const rows = Object.entries(answers).filter(([question, { value }]) => value !== SKIPPED && !this.#onTheWay.has(question));
    const lines = rows
      .map(([question, { answer }]) => {
        const seen = understood[question]?.(answer);
        return `▸ ${this.#t(`${this.#form}-label-${question}`)}\n${answer}${seen ? `\n${seen}` : ""}`;
      })
      .join("\n\n");
    const steps = REVIEW.map((step): Label => [this.#t(`dialogue-review-${step}`), step]);
    const choice = await this.#pick("review", this.#t(`${this.#form}-ask-review`, { answers: lines }), steps, REVIEW, false);
    if (choice !== "change") return choice;
    const changeable = Object.keys(answers);
    const labels = changeable.map((question): Label => [this.#t(`${this.#form}-label-${question}`), question]);
    const question = await this.#pick("change", this.#t("dialogue-ask-change"), labels, changeable, false);
    delete this.#answers[question];
    await this.outside(async (unit) => {
      delete (await unit.drafts.open(this.#form)).answers[question];
    });
    return "change";
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

  /** One of `options` by button, or by typing its label. */
  #pick<Option extends string>(
    question: string,
    asked: string,
    labels: Label[],
    options: readonly Option[],
    keep: boolean,
  ): Promise<Option> {
    return this.#ask<Option>({
      question,
      asked,
      keep,
      pages: labels,
      markup: screenOf(this.#form, question, labels, 0, this.#t("dialogue-more")),
      read: (ctx) => {
        const picked = this.#pressed(ctx, question) ?? labels.find(([label]) => sameWords(label, ctx.message?.text))?.[1];
        const option = options.find((known) => known === picked);
        const label = labels.find(([, known]) => known === option)?.[0];
        if (option !== undefined && label !== undefined)
          return { value: option, answer: { asked, answer: label, ...(keep ? { value: option } : {}) } };
        return { refused: picked?.startsWith(PAGE) ? "turned-page" : ctx.callbackQuery ? "old-button" : "press-a-button" };
      },
    });
  }

  /** Asks, waits until an answer can be taken, saves it. Every other update gets a kind word and loses nothing. */
  async #ask<T>({ question, asked, markup, pages, keep, read }: Question<T>): Promise<T> {
    const entered = this.#pending;
    const awaited = this.#silentUntil === question;
    this.#pending = null;
    this.#silentUntil = null;

    let askedId: number | null = null;
    let taken = entered && awaited ? { ctx: entered, reading: read(entered) } : null;
    if (entered && !awaited) await this.#putAside(entered);
    if (taken && "refused" in taken.reading) {
      await this.#refuse(taken.ctx, question, taken.reading.refused, pages);
      taken = null;
    } else if (!taken) {
      await this.outside(async (unit) => {
        (await unit.drafts.open(this.#form)).awaiting = question;
      });
      askedId = await this.#send(asked, markup);
    }
    if (!taken) {
      const ctx = await this.#talk.waitUntil((next) => !("refused" in read(next)), {
        otherwise: async (next) => {
          const reading = read(next);
          if ("refused" in reading) await this.#refuse(next, question, reading.refused, pages);
        },
      });
      taken = { ctx, reading: read(ctx) };
    }
    const { ctx, reading } = taken;
    if ("refused" in reading) throw new Error("An answer that was refused got through");
    if (keep) this.#answers[question] = reading.answer;
    await this.outside(async (unit) => {
      const draft = await unit.drafts.open(this.#form);
      draft.awaiting = null;
      if (keep) draft.answers[question] = reading.answer;
    });
    if (ctx.callbackQuery) await this.#acknowledge(ctx, asked, reading.answer);
    else if (markup && askedId !== null) await this.#chat.api.editMessageReplyMarkup(this.#chatId, askedId);
    return reading.value;
  }

  /** An answer to a question that this version does not ask any more: nothing of it is lost. */
  async #putAside(ctx: Context): Promise<void> {
    if (ctx.callbackQuery) return void (await ctx.answerCallbackQuery({ text: this.#t("dialogue-old-button") }));
    await this.#addUnplaced(ctx.message?.text ?? "");
  }

  async #addUnplaced(words: string): Promise<void> {
    if (words.trim() === "") return;
    await this.outside(async (unit) => {
      (await unit.drafts.open(this.#form)).unplaced.push(words);
    });
  }

  /** A pressed button turns into the choice, so that the chat reads as what was said and cannot be pressed again. */
  async #acknowledge(ctx: Context, asked: string, { answer, value }: Answer): Promise<void> {
    await ctx.answerCallbackQuery();
    const [last = ""] = inParts(asked).slice(-1);
    if (value === undefined || ctx.callbackQuery?.message === undefined) return void (await ctx.editMessageReplyMarkup());
    await ctx.editMessageText(`${last}\n\n✓ ${answer}`);
  }

  async #refuse(
    ctx: Context,
    question: string,
    why: WordsRefused | "press-a-button" | "old-button" | "turned-page",
    pages: readonly Label[] | undefined,
  ): Promise<void> {
    if (why === "turned-page" && pages) {
      await ctx.answerCallbackQuery();
      const page = Number(this.#pressed(ctx, question)?.slice(PAGE.length)) || 0;
      await ctx.editMessageReplyMarkup({ reply_markup: screenOf(this.#form, question, pages, page, this.#t("dialogue-more")) });
      return;
    }
    if (ctx.callbackQuery) {
      await ctx.answerCallbackQuery({ text: this.#t("dialogue-old-button") });
      return;
    }
    await this.#addUnplaced(ctx.message?.text ?? "");
    await this.#send(this.#t(`dialogue-${why}`));
  }

  /** The option of a button of this very question, or undefined. */
  #pressed(ctx: Context, question: string): string | undefined {
    const prefix = dataOf(this.#form, question, "");
    const data = ctx.callbackQuery?.data;
    return data?.startsWith(prefix) ? data.slice(prefix.length) : undefined;
  }

  #label(question: string, option: string): string {
    return this.#t(`${this.#form}-${question}-${option}`);
  }

  #t(id: string, args?: TextArguments): string {
    return this.#texts.t(this.locale, id, args);
  }

  /** @returns the (provisional) number of the last message, under which the keyboard stands */
  async #send(text: string, markup?: InlineKeyboard): Promise<number | null> {
    const parts = inParts(text);
    let last: number | null = null;
    for (const [index, part] of parts.entries()) {
      const sent = await this.#chat.reply(part, markup && index === parts.length - 1 ? { reply_markup: markup } : undefined);
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
