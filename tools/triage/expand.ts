/** Makes the corpus from the seeds: npx tsx tools/triage/expand.ts. The same seeds give the same messages. */
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { CorpusLanguage, Message, Seed } from "./corpus.ts";
import { CORPUS, CORPUS_LANGUAGES, HEADER, readSeeds } from "./corpus.ts";
import { diceOf, numberOf, pick } from "./dice.ts";

const CHOICE = /\{([^{}]*)\}/g;

const OPENERS: Record<CorpusLanguage, readonly string[]> = {
  uk: ["привіт", "добрий вечір", "слухайте", "ем", "ну", "здрастуйте", "не знаю кому написати", "доброго дня", "короче", "агов"],
  ru: ["привет", "здравствуйте", "ну", "слушайте", "короче", "эм", "добрый вечер", "не знаю кому написать", "ку", "такое дело"],
  en: ["hi", "hey", "hello", "um", "so", "ok so", "idk who to tell", "hi there", "listen", "yo"],
  mixed: ["привіт", "hi", "ну короче", "privit", "здрасті", "слухайте", "hey", "такое діло", "йоу", "шо"],
};
const CLOSERS: Record<CorpusLanguage, readonly string[]> = {
  uk: ["от", "якось так", "ось таке", "?", "...", "дайте відповідь", "ви тут?", "))", "🙂", "вибачте що довго"],
  ru: ["вот", "как-то так", "такие дела", "?", "...", "ответьте", "вы тут?", "))", "🙂", "извините что много"],
  en: ["yeah", "so yeah", "idk", "?", "...", "anyone there?", "that's it", ":)", "🙂", "sorry for the long text"],
  mixed: ["ось", "так шо", "вот таке", "?", "...", "ви тут?", "))", "🙂", "idk", "сорі шо багато"],
};

/** Chosen by chance on top of each choice once, when a seed has more than one place to choose. */
const MORE = 2;
/** A seed with choices is also written in Latin letters or in surzhyk, so often. */
const MIXED_SHARE = 0.4;

/**
 * Every message of a seed: as written, with each other choice, once as somebody in a hurry types it, and of seeds with
 * choices sometimes once more in Latin letters or in surzhyk.
 */
export function messagesOf(seed: Seed): Message[] {
  const { pattern, ...rest } = seed;
  const dice = diceOf(numberOf(pattern));
  const places = [...pattern.matchAll(CHOICE)].map(([, inside = ""]) => inside.split("|").length);
  const choices = Math.max(1, ...places);
  const texts = Array.from({ length: choices }, (_, at) => chosen(pattern, (ways) => ways[at % ways.length] ?? ""));
  if (places.length > 1) for (let more = 0; more < MORE; more += 1) texts.push(chosen(pattern, (ways) => pick(dice, ways)));
  texts.push(inAHurry(pick(dice, texts), seed.language, dice));
  const messages = [...new Set(texts)].map((text, at) => ({ ...rest, written: at === 0, text }));
  const { language } = seed;
  if ((language !== "uk" && language !== "ru") || places.length === 0 || dice() > MIXED_SHARE) return messages;
  const text = dice() < 0.5 ? inLatin(pick(dice, texts)) : inSurzhyk(pick(dice, texts));
  return [...messages, { ...rest, language: "mixed", written: false, text }];
}

const chosen = (pattern: string, choose: (ways: string[]) => string): string =>
  pattern
    .replaceAll(CHOICE, (_whole, inside: string) => choose(inside.split("|")))
    .replaceAll(/ {2,}/g, " ")
    .trim();

const LATIN: Record<string, string> = {
  ...{ а: "a", б: "b", в: "v", г: "h", ґ: "g", д: "d", е: "e", є: "ye", ж: "zh", з: "z", и: "y", і: "i", ї: "yi", й: "y", к: "k", л: "l" },
  ...{ м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ь: "" },
  ...{ ю: "yu", я: "ya", ы: "y", э: "e", ё: "yo", ъ: "", "'": "" },
};
const inLatin = (text: string): string => [...text.toLowerCase()].map((letter) => LATIN[letter] ?? letter).join("");

const SURZHYK: readonly (readonly [string, string])[] = [
  ...([
    ["що", "шо"],
    ["зараз", "щас"],
    ["сьогодні", "сьодні"],
    ["більше", "больше"],
    ["дуже", "очень"],
    ["тато", "батя"],
    ["вже", "уже"],
  ] as const),
  ...([
    ["завжди", "всігда"],
    ["потім", "потом"],
    ["мені", "мнє"],
    ["допоможіть", "поможіть"],
    ["хлопець", "парєнь"],
    ["і", "і"],
  ] as const),
  ...([
    ["сейчас", "щас"],
    ["что", "шо"],
    ["папа", "батя"],
    ["меня", "мене"],
    ["мне", "мені"],
    ["помогите", "поможіть"],
    ["нет", "нєт"],
  ] as const),
  ...([
    ["и", "і"],
    ["сегодня", "сьодня"],
    ["больше", "більше"],
    ["он", "він"],
    ["они", "вони"],
  ] as const),
];
const SAID_SO = new Map(SURZHYK);
const inSurzhyk = (text: string): string => text.replaceAll(/[\p{L}']+/gu, (word) => SAID_SO.get(word.toLowerCase()) ?? word);

function inAHurry(text: string, language: CorpusLanguage, dice: () => number): string {
  let hurried = dice() < 0.6 ? text.toLowerCase() : text;
  if (dice() < 0.5) hurried = hurried.replaceAll(/[.,!?]+(?=\s|$)/g, "");
  if (dice() < 0.35) hurried = slip(hurried, dice);
  if (dice() < 0.5) hurried = `${pick(dice, OPENERS[language])}${dice() < 0.5 ? "," : ""} ${hurried}`;
  if (dice() < 0.5) hurried = `${hurried} ${pick(dice, CLOSERS[language])}`;
  return hurried;
}

/** One slip of the finger in a longer word: a letter left out, doubled or swapped with the next. */
function slip(text: string, dice: () => number): string {
  const long = [...text.matchAll(/\p{L}{5,}/gu)];
  if (long.length === 0) return text;
  const word = pick(dice, long);
  const at = word.index + 1 + Math.floor(dice() * (word[0].length - 2));
  const [here = "", next = ""] = [text[at], text[at + 1]];
  const instead = pick(dice, [next, here + here + next, next + here]);
  return text.slice(0, at) + instead + text.slice(at + 2);
}

export function tsvOf(messages: readonly Message[]): string {
  const lines = messages.map(({ id, language, risk, theme, hard, written, text }) =>
    [id, language, risk, theme, hard ? "hard" : "-", written ? "written" : "variant", text].join("\t"),
  );
  return `${[HEADER, ...lines].join("\n")}\n`;
}

export function expand(): Map<CorpusLanguage, Message[]> {
  const messages = readSeeds().flatMap(messagesOf);
  return new Map(CORPUS_LANGUAGES.map((language) => [language, messages.filter((one) => one.language === language)]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  mkdirSync(CORPUS, { recursive: true });
  for (const [language, messages] of expand()) {
    writeFileSync(`${CORPUS}${language}.tsv`, tsvOf(messages));
    console.log(`${language.padEnd(6)} ${new Set(messages.map(({ id }) => id)).size} seeds, ${messages.length} messages`);
  }
}
