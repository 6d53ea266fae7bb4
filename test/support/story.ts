import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Person } from "./bot-api/person.ts";
import { type TestDatabase, testDatabase } from "./database.ts";
import { type Json, type Stand, type StandOptions, startApp } from "./start-app.ts";
import { MONDAY_10AM } from "./time.ts";

export const LANGUAGES = ["uk", "en", "ru"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a story has at hand. */
export interface Stage<Words> {
  readonly teen: Person;
  readonly stand: Stand;
  readonly locale: Language;
  /** What this teen types, in their language. */
  readonly words: Words;
  /** A text of the product in the teen's language, such as the label of a button. */
  key(id: string, args?: Record<string, string | number>): string;
  /** `/start`, understood, and whether we may write first. */
  arrive(contact?: "open" | "quiet"): Promise<void>;
  /** Lets time pass, what becomes due by it be done, and what waits be sent. */
  pass(ms: number): Promise<void>;
  /** The process ends and starts again, as it was. */
  restart(): Promise<void>;
  /** A release that changed the dialogues takes over in the middle. */
  release(): Promise<void>;
  /** What a psychologist does with the next case: takes it. */
  take(): Promise<Json>;
  /** What the psychologist who took the case says. */
  answer(taken: Json, text: string): Promise<void>;
}

export interface StoryOptions extends Omit<StandOptions, "database" | "now"> {
  readonly now?: Date;
  /** The languages in which it is told; all three, unless it says otherwise. */
  readonly locales?: readonly Language[];
  /** The Bot API answers with refusals here on purpose, as after a block. */
  readonly refusals?: boolean;
}

/**
 * Stories of one dialogue: each is played on the whole product in each language, and kept as `<name>.<language>.txt` beside the
 * test for people to read. Whatever the Bot API would not have taken fails the story.
 *
 * @param about names the dialogue
 * @param words what the teen types, by language
 */
export function stories<Words>(
  about: string,
  words: Readonly<Record<Language, Words>>,
  tell: (story: (name: string, play: (stage: Stage<Words>) => Promise<void>, options?: StoryOptions) => void) => void,
): void {
  describe(about, () => {
    let database: TestDatabase;
    let stand: Stand | undefined;
    let refusalsExpected = false;
    beforeAll(async () => {
      database = await testDatabase();
    });
    afterEach(async () => {
      const played = stand;
      stand = undefined;
      if (!played) return;
      const { telegram } = played;
      await played.close();
      await database.truncate();
      expect(telegram.violations).toEqual([]);
      if (!refusalsExpected) expect(telegram.refusals).toEqual([]);
      expect(telegram.unhandled).toEqual([]);
      expect(telegram.unanswered()).toBe(0);
    });
    afterAll(() => database.close());

    tell((name, play, { locales = LANGUAGES, now = MONDAY_10AM, refusals = false, ...options } = {}) => {
      test.each(locales)(`${name}, in %s`, async (locale) => {
        refusalsExpected = refusals;
        const played = await startApp({ database, now, ...options });
        stand = played;
        const teen = played.telegram.person(1001, { language_code: locale });
        await play(stageOf(played, teen, locale, words[locale]));
        await expect(teen.transcript()).toMatchFileSnapshot(`../dialogue/${name}.${locale}.txt`);
      });
    });
  });
}

function stageOf<Words>(stand: Stand, teen: Person, locale: Language, words: Words): Stage<Words> {
  const key: Stage<Words>["key"] = (id, args) => stand.app.texts.t(locale, id, args);
  return {
    ...{ teen, stand, locale, words, key },
    async arrive(contact = "open") {
      await teen.send("/start");
      await teen.press(key("arrival-understood"));
      await teen.press(key(`arrival-contact-${contact}`));
    },
    async pass(ms) {
      stand.clock.advance(ms);
      await stand.settle();
      await stand.app.tend();
      await stand.settle();
    },
    restart: () => stand.restart(),
    release: () => stand.restart(crypto.randomUUID()),
    take: async () => (await stand.staff("psychologist")).post("/cases/next"),
    async answer(taken, text) {
      const psychologist = await stand.staff("psychologist");
      const { fencingToken } = taken;
      await psychologist.post(`/cases/${taken.id}/messages`, { id: crypto.randomUUID(), text, fencingToken });
      await stand.settle();
    },
  };
}
