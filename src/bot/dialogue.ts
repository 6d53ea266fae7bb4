import type { Context } from "grammy";
import { type Answer, SKIPPED } from "../channel/drafts.ts";
import type { UpdateUnit } from "../channel/unit.ts";
import { readWords } from "../shared/words.ts";
import { Asker, type Talk } from "./dialogue-asking.ts";
import { KEEP, type Label, pageOf, type Question, type Reading, shortened, Turn } from "./dialogue-screens.ts";
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
    const pass = new Script(form, new Asker(form, texts, talk, first, entry, opening));
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

class Script implements Dialogue {
  readonly locale: string;
  readonly #form: string;
  readonly #asker: Asker;
  /** The questions of this pass, in the order of the script. */
  #order: string[] = [];
  /** Questions that only lead to the next. */
  readonly #onTheWay = new Set<string>();

  constructor(form: string, asker: Asker) {
    this.locale = asker.locale;
    this.#form = form;
    this.#asker = asker;
  }

  goTo(question: string): void {
    this.#order = [];
    this.#asker.goTo(question);
  }

  say(id: string, args: TextArguments = {}, ways: Ways = []): Promise<void> {
    return this.#asker.say(id, args, ways);
  }

  outside<T>(task: (unit: UpdateUnit) => Promise<T>): Promise<T> {
    return this.#asker.outside(task);
  }

  async choose<const Option extends string>(
    question: string,
    options: readonly Option[],
    { onTheWay = false, text = `${this.#form}-ask-${question}`, resets = [], words }: Choosing<Option> = {},
  ): Promise<Option> {
    const back = this.#comesTo(question);
    if (onTheWay) this.#onTheWay.add(question);
    const before = this.#asker.answers[question]?.value;
    const given = options.find((option) => option === before);
    if (given !== undefined && !this.#asker.isDue(question)) return given;
    const asked = this.#asker.t(text);
    const labels = options.map((option): Label => [this.#label(question, option), option]);
    const picked = await this.#pick(
      { question, asked, labels, back, stops: true, keep: true },
      options,
      words && {
        instead: (ctx) => {
          const said = readWords(ctx.message?.text ?? "", words.max);
          if (!said.ok || !words.fit(said.text)) return null;
          const { option } = words;
          return {
            ...{ value: option, answer: { asked, answer: this.#label(question, option), value: option } },
            also: { question: words.question, answer: answerIn(ctx, asked, said.text, words.max) },
          };
        },
      },
    );
    if (before !== undefined && picked !== before) await this.#asker.forget(resets);
    return picked;
  }

  async askText(question: string, how: Asking): Promise<never>;
  async askText(question: string, { max, optional = false, text = `${this.#form}-ask-${question}` }: Asking): Promise<string | null> {
    const back = this.#comesTo(question);
    const given = this.#asker.answers[question];
    if (given && !this.#asker.isDue(question)) return given.value === SKIPPED ? null : given.answer;
    const asked = this.#asker.t(text);
    const skip: Label[] = optional ? [[this.#asker.t("dialogue-skip"), SKIPPED]] : [];
    const labels = (now: Answer | null): Label[] =>
      now && now.value !== SKIPPED ? [[this.#asker.t("dialogue-keep"), KEEP], ...skip] : skip;
    return this.#asker.ask<string | null>({
      ...{ question, asked, back, stops: true, keep: true, labels },
      again: (now) => (now.value === SKIPPED ? null : this.#asker.t("dialogue-now", { answer: shortened(now.answer) })),
      read: (ctx) => {
        const now = this.#asker.answers[question];
        const option = this.#asker.optionIn(ctx, question, labels(now ?? null));
        if (option === KEEP && now) return { value: now.answer, answer: now, kept: true };
        if (option === SKIPPED && optional)
          return { value: null, answer: { asked, answer: this.#asker.t("dialogue-skipped"), value: SKIPPED } };
        if (ctx.callbackQuery) return { refused: "old-button" };
        const words = readWords(ctx.message?.text ?? "", max);
        return words.ok ? { value: words.text, answer: answerIn(ctx, asked, words.text, max) } : { refused: words.refused };
      },
    });
  }

  async review(understood: Understood = {}): Promise<Review> {
    const { shown, changeable, back } = await this.#everything(understood);
    const asked = this.#asker.t(`${this.#form}-ask-review`, { answers: shown });
    const steps = REVIEW.map((step): Label => [this.#asker.t(`dialogue-review-${step}`), step]);
    const asks = { question: "review", asked, labels: steps, back, stops: false, keep: false, protect: true };
    // Who was asked what to change, when the log went, has seen the answers already.
    const choice = this.#asker.isDue("change") ? "change" : await this.#pick(asks, REVIEW);
    if (choice !== "change") return choice;
    const labels = changeable.map((question): Label => [this.#asker.t(`${this.#form}-label-${question}`), question]);
    const change = { question: "change", asked: this.#asker.t("dialogue-ask-change"), labels, back: "review", stops: true, keep: false };
    this.goTo(await this.#pick(change, changeable));
    return "change";
  }

  async reviewToSend<const Option extends string>(
    question: string,
    options: readonly Option[],
    understood: Understood = {},
  ): Promise<Option> {
    const { shown, back } = await this.#everything(understood);
    const asked = this.#asker.t(`${this.#form}-ask-${question}-to-send`, { answers: shown });
    const labels = options.map((option): Label => [this.#label(question, option), option]);
    // It is a review to whoever goes on after a release, or corrects an answer in the chat: everything is shown again.
    const asks = { question: "review", asked, labels, back, stops: true, keep: false, protect: true };
    return this.#pick(asks, options, { savedAs: question });
  }

  /** Everything that was answered, as it is shown to be checked; what is pointless by now leaves the draft. */
  async #everything(understood: Understood): Promise<{ shown: string; changeable: string[]; back: string | null }> {
    const order = this.#order;
    this.#order = [];
    const { answers, unplaced } = await this.outside(async (unit) => {
      const draft = await unit.drafts.open(this.#form);
      // A changed answer may have made another question pointless; what was said to it is not part of the report.
      draft.answers = Object.fromEntries(
        order.flatMap((question) => (draft.answers[question] ? [[question, draft.answers[question]]] : [])),
      );
      return { answers: { ...draft.answers }, unplaced: [...draft.unplaced] };
    });
    const rows = Object.entries(answers).filter(([question, { value }]) => value !== SKIPPED && !this.#onTheWay.has(question));
    const lines = rows.map(([question, { answer }]) => {
      const seen = understood[question]?.(answer);
      return `▸ ${this.#asker.t(`${this.#form}-label-${question}`)}\n${answer}${seen ? `\n${seen}` : ""}`;
    });
    // What was said where something else was asked goes along, so it is seen too.
    if (unplaced.length > 0) lines.push(`▸ ${this.#asker.t("dialogue-label-unplaced")}\n${unplaced.join("\n")}`);
    return { shown: lines.join("\n\n"), changeable: Object.keys(answers), back: order.at(-1) ?? null };
  }

  /** Notes that the script stands at this question. @returns the one before */
  #comesTo(question: string): string | null {
    const before = this.#order.at(-1) ?? null;
    this.#order.push(question);
    return before;
  }

  /**
   * One of `options` by button, or by typing its label, or what `instead` makes of the words. `savedAs`: the answer to another
   * question than the one that is awaited.
   */
  #pick<Option extends string>(
    { labels, ...asking }: Omit<Question<Option>, "labels" | "read"> & { labels: readonly Label[] },
    options: readonly Option[],
    { instead, savedAs }: { instead?: (ctx: Context) => Reading<Option> | null; savedAs?: string } = {},
  ): Promise<Option> {
    const { question, asked, keep } = asking;
    return this.#asker.ask<Option>({
      ...asking,
      // The answer that stands is marked: pressing it leaves everything as it is.
      labels: (given) => labels.map(([label, option]): Label => [option === given?.value ? `✓ ${label}` : label, option]),
      read: (ctx) => {
        const picked = this.#asker.optionIn(ctx, question, labels);
        const option = options.find((known) => known === picked);
        const label = labels.find(([, known]) => known === option)?.[0];
        if (option !== undefined && label !== undefined && savedAs !== undefined) {
          const answer = { asked: this.#asker.t(`${this.#form}-ask-${savedAs}`), answer: label, value: option };
          return { value: option, answer, also: { question: savedAs, answer } };
        }
        if (option !== undefined && label !== undefined)
          return { value: option, answer: { asked, answer: label, ...(keep ? { value: option } : {}) } };
        if (pageOf(picked) !== null) return { refused: "turned-page" };
        return instead?.(ctx) ?? { refused: ctx.callbackQuery ? "old-button" : "press-a-button" };
      },
    });
  }

  #label(question: string, option: string): string {
    return this.#asker.t(`${this.#form}-${question}-${option}`);
  }
}

const answerIn = (ctx: Context, asked: string, words: string, max: number): Answer => {
  const messageId = ctx.message?.message_id;
  return { asked, answer: words, max, ...(messageId === undefined ? {} : { messageId }) };
};
