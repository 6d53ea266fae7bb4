import type { Conversation } from "@grammyjs/conversations";
import { type Context, InlineKeyboard } from "grammy";
import { type Answer, SKIPPED } from "../channel/drafts.ts";
import type { UpdateUnit } from "../channel/unit.ts";
import { readWords } from "../shared/words.ts";
import { type BotContext, inParts } from "./context.ts";
import {
  BACK,
  dataOf,
  KEEP,
  type Label,
  pageOf,
  pageWith,
  type Question,
  type Reading,
  type Refused,
  STOP,
  sameWords,
  screenOf,
  shortened,
  Turn,
} from "./dialogue-screens.ts";
import {
  type Asking,
  afterLeaving,
  type Choosing,
  type Dialogue,
  type Entry,
  type Review,
  type Understood,
  type Ways,
} from "./dialogue-verbs.ts";
import type { TextArguments, Texts } from "./texts.ts";

type Talk = Conversation<BotContext, Context>;

const REVIEW = ["send", "change", "leave"] as const;

/**
 * Makes a conversation out of a script.
 *
 * The draft is loaded once, at entry; each answer is saved to it as it is given. A script that is entered again, or taken back
 * to an earlier question, runs through the answered questions without asking and goes on where it was.
 */
export function dialogue(form: string, texts: Texts, script: (d: Dialogue) => Promise<void>) {
  return async (talk: Talk, first: Context, entry: Entry = { as: "start" }): Promise<void> => {
    const opening = await talk.external(async ({ unit }) => {
      const draft = await unit.drafts.open(form);
      // A copy: what is answered in this update must not slip into the log as if it had been there at entry.
      return { locale: unit.person.locale, awaiting: draft.awaiting, answers: { ...draft.answers } };
    });
    const pass = new Script(form, texts, talk, first, entry, opening);
    for (;;) {
      try {
        return await script(pass);
      } catch (turn) {
        if (!(turn instanceof Turn)) throw turn;
        if (turn.to === null) return pass.say("dialogue-left", {}, afterLeaving(form));
        pass.goTo(turn.to);
      }
    }
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
  /** The question that is asked although it is answered. */
  #again: string | null;
  /** The questions of this pass, in the order of the script. */
  #order: string[] = [];
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
    this.#again = this.#silentUntil;
  }

  /** Before the script runs anew: nothing is said or asked until this question, and this one is asked again. */
  goTo(question: string): void {
    this.#order = [];
    this.#silentUntil = question;
    this.#again = question;
  }

  async say(id: string, args: TextArguments = {}, ways: Ways = []): Promise<void> {
    if (this.#silentUntil !== null) return;
    const markup = InlineKeyboard.from(ways.map(([textId, data]) => [InlineKeyboard.text(this.#t(textId), data)]));
    await this.#send(this.#t(id, args), ways.length > 0 ? markup : undefined);
  }

  async choose<const Option extends string>(
    question: string,
    options: readonly Option[],
    { onTheWay = false, text = `${this.#form}-ask-${question}`, words }: Choosing<Option> = {},
  ): Promise<Option> {
    const back = this.#comesTo(question);
    if (onTheWay) this.#onTheWay.add(question);
    const given = options.find((option) => option === this.#answers[question]?.value);
    if (given !== undefined && this.#again !== question) return given;
    const asked = this.#t(text);
    const labels = options.map((option): Label => [this.#label(question, option), option]);
    return this.#pick(
      { question, asked, labels, back, stops: true, keep: true },
      options,
      words &&
        ((ctx) => {
          const said = readWords(ctx.message?.text ?? "", words.max);
          if (!said.ok || !words.fit(said.text)) return null;
          const { option } = words;
          return {
            ...{ value: option, answer: { asked, answer: this.#label(question, option), value: option } },
            also: { question: words.question, answer: answerIn(ctx, asked, said.text, words.max) },
          };
        }),
    );
  }

  async askText(question: string, how: Asking): Promise<never>;
  async askText(question: string, { max, optional = false, text = `${this.#form}-ask-${question}` }: Asking): Promise<string | null> {
    const back = this.#comesTo(question);
    const given = this.#answers[question];
    if (given && this.#again !== question) return given.value === SKIPPED ? null : given.answer;
    const asked = this.#t(text);
    const skip: Label[] = optional ? [[this.#t("dialogue-skip"), SKIPPED]] : [];
    const labels = (now: Answer | null): Label[] => (now && now.value !== SKIPPED ? [[this.#t("dialogue-keep"), KEEP], ...skip] : skip);
    return this.#ask<string | null>({
      ...{ question, asked, back, stops: true, keep: true, labels },
      again: (now) => (now.value === SKIPPED ? null : this.#t("dialogue-now", { answer: shortened(now.answer) })),
      read: (ctx) => {
        const now = this.#answers[question];
        const option = this.#optionIn(ctx, question, labels(now ?? null));
        if (option === KEEP && now) return { value: now.answer, answer: now, kept: true };
        if (option === SKIPPED && optional) return { value: null, answer: { asked, answer: this.#t("dialogue-skipped"), value: SKIPPED } };
        if (ctx.callbackQuery) return { refused: "old-button" };
        const words = readWords(ctx.message?.text ?? "", max);
        return words.ok ? { value: words.text, answer: answerIn(ctx, asked, words.text, max) } : { refused: words.refused };
      },
    });
  }

  async review(understood: Understood = {}): Promise<Review> {
    const order = this.#order;
    this.#order = [];
    const { answers, unplaced } = await this.outside(async (unit) => {
      const draft = await unit.drafts.open(this.#form);
      // A changed answer may have made another question pointless; what was said to it is not part of the report.
      draft.answers = Object.fromEntries(
        order.flatMap((question) => (draft.answers[question] ? [[question, draft.answers[question]]] : [])),
      );
      return { answers: draft.answers, unplaced: draft.unplaced };
    });
    const rows = Object.entries(answers).filter(([question, { value }]) => value !== SKIPPED && !this.#onTheWay.has(question));
    const lines = rows.map(([question, { answer }]) => {
      const seen = understood[question]?.(answer);
      return `▸ ${this.#t(`${this.#form}-label-${question}`)}\n${answer}${seen ? `\n${seen}` : ""}`;
    });
    // What was said where something else was asked goes along, so it is seen too.
    if (unplaced.length > 0) lines.push(`▸ ${this.#t("dialogue-label-unplaced")}\n${unplaced.join("\n")}`);
    const asked = this.#t(`${this.#form}-ask-review`, { answers: lines.join("\n\n") });
    const steps = REVIEW.map((step): Label => [this.#t(`dialogue-review-${step}`), step]);
    const back = order.at(-1) ?? null;
    const asks = { question: "review", asked, labels: steps, back, stops: false, keep: false };
    // Who was asked what to change, when the log went, has seen the answers already.
    const choice = this.#silentUntil === "change" ? "change" : await this.#pick(asks, REVIEW);
    if (choice !== "change") return choice;
    const changeable = Object.keys(answers);
    const labels = changeable.map((question): Label => [this.#t(`${this.#form}-label-${question}`), question]);
    const change = { question: "change", asked: this.#t("dialogue-ask-change"), labels, back: "review", stops: true, keep: false };
    this.goTo(await this.#pick(change, changeable));
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

  /** Notes that the script stands at this question. @returns the one before */
  #comesTo(question: string): string | null {
    const before = this.#order.at(-1) ?? null;
    this.#order.push(question);
    return before;
  }

  /** One of `options` by button, or by typing its label, or what `instead` makes of the words. */
  #pick<Option extends string>(
    { labels, ...asking }: Omit<Question<Option>, "labels" | "read"> & { labels: readonly Label[] },
    options: readonly Option[],
    instead?: (ctx: Context) => Reading<Option> | null,
  ): Promise<Option> {
    const { question, asked, keep } = asking;
    return this.#ask<Option>({
      ...asking,
      // The answer that stands is marked: pressing it leaves everything as it is.
      labels: (given) => labels.map(([label, option]): Label => [option === given?.value ? `✓ ${label}` : label, option]),
      read: (ctx) => {
        const picked = this.#optionIn(ctx, question, labels);
        const option = options.find((known) => known === picked);
        const label = labels.find(([, known]) => known === option)?.[0];
        if (option !== undefined && label !== undefined)
          return { value: option, answer: { asked, answer: label, ...(keep ? { value: option } : {}) } };
        if (pageOf(picked) !== null) return { refused: "turned-page" };
        return instead?.(ctx) ?? { refused: ctx.callbackQuery ? "old-button" : "press-a-button" };
      },
    });
  }

  /** Asks, waits until an answer can be taken, saves it. Every other update gets a kind word and loses nothing. */
  async #ask<T>(asking: Question<T>): Promise<T> {
    const { question, asked } = asking;
    const entered = this.#pending;
    const awaited = this.#silentUntil === question;
    this.#pending = null;
    this.#silentUntil = null;
    this.#again = null;

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
    if (keep) this.#answers[question] = answer;
    if (also) this.#answers[also.question] = also.answer;
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

  /** Puts the question on the screen, with what was answered to it before. @returns the number of its message */
  async #show<T>(asking: Question<T>): Promise<number | null> {
    const { question, asked } = asking;
    const given = await this.outside(async (unit) => {
      const draft = await unit.drafts.open(this.#form);
      draft.awaiting = question;
      return draft.answers[question] ?? null;
    });
    // The draft knows of answers that were corrected in the chat.
    if (given) this.#answers[question] = given;
    const again = given && asking.again?.(given);
    const page = pageWith(asking.labels(given), given?.value);
    return this.#send(again ? `${asked}\n\n${again}` : asked, this.#screen(asking, page));
  }

  #screen<T>({ question, labels, back, stops }: Question<T>, page: number): InlineKeyboard {
    const form = this.#form;
    const stop: Label[] = stops ? [[this.#t("dialogue-stop"), dataOf(form, question, STOP)]] : [];
    return screenOf({
      ...{ form, question, page, more: this.#t("dialogue-more") },
      labels: labels(this.#answers[question] ?? null),
      ways: [[this.#t("dialogue-back"), back === null ? "go:menu" : dataOf(form, question, BACK)], ...stop],
    });
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
      await ctx.answerCallbackQuery({ text: this.#t("dialogue-old-button") });
      return;
    }
    await this.#addUnplaced(ctx.message?.text ?? "");
    await this.#send(this.#t(`dialogue-${why}`));
  }

  /** «Back» or «stop», pressed or typed. */
  #turnIn(ctx: Context, question: string): { turn: "back" | "stop" } | null {
    const option = this.#optionIn(ctx, question, [
      [this.#t("dialogue-back"), BACK],
      [this.#t("dialogue-stop"), STOP],
    ]);
    if (option === BACK) return { turn: "back" };
    return option === STOP ? { turn: "stop" } : null;
  }

  /** The option of a button of this very question, or of a label typed instead. */
  #optionIn(ctx: Context, question: string, labels: readonly Label[]): string | undefined {
    return this.#pressed(ctx, question) ?? labels.find(([label]) => sameWords(label, ctx.message?.text))?.[1];
  }

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

const answerIn = (ctx: Context, asked: string, words: string, max: number): Answer => {
  const messageId = ctx.message?.message_id;
  return { asked, answer: words, max, ...(messageId === undefined ? {} : { messageId }) };
};
