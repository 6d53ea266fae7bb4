import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";

/** What staff read, and what stands on the administrator's side. */
const NOT_FOR_TEENS = new Set(["console.ftl", "errors.ftl"]);

const ROOT = join(import.meta.dirname, "..", "..");

/** The files of texts that a teen reads. */
export const filesOfTeens = (locale: string): string[] =>
  readdirSync(join(ROOT, "locales", locale))
    .filter((file) => file.endsWith(".ftl") && !NOT_FOR_TEENS.has(file))
    .sort();

/** A text in every form it can take, with a word in the place of each value. */
export interface TextForms {
  readonly id: string;
  readonly variants: readonly string[];
}

type Pattern = string | readonly Element[];
type Element =
  | string
  | { readonly type: "var" | "str" | "num" | "mesg" | "term" | "func"; readonly value?: string | number }
  | { readonly type: "select"; readonly variants: readonly { readonly value: Pattern }[] };

/** Stands where a value will be: one word, that ends nothing. */
const VALUE = "значення";

/** The texts of one file. */
export function textsOf(locale: string, file: string): TextForms[] {
  const { body } = new FluentResource(readFileSync(join(ROOT, "locales", locale, file), "utf8"));
  return body.flatMap(({ id, value }) => (value === null ? [] : [{ id, variants: formsOf(value as Pattern) }]));
}

/** Each choice of each selector once; where several stand in one text, the others say their last. */
function formsOf(pattern: Pattern): string[] {
  if (typeof pattern === "string") return [pattern];
  let forms = [""];
  for (const element of pattern) {
    const said = saidBy(element);
    const [usual = ""] = said.slice(-1);
    const others = said.slice(0, -1).map((choice) => (forms[0] ?? "") + choice);
    forms = [...forms.map((form) => form + usual), ...others];
  }
  return forms;
}

function saidBy(element: Element): string[] {
  if (typeof element === "string") return [element];
  if (element.type === "select") return element.variants.flatMap(({ value }) => formsOf(value));
  return element.type === "str" ? [String(element.value)] : [VALUE];
}

export interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly words: number;
}

/** What a line of a list begins with. */
const MARK = /^(?:[^\p{L}\p{N}«"'(/@]+|\d{1,2}[.)]\s+|·\s*)+/u;
/** Where a full stop ends no sentence. */
const ABBREVIATIONS = /(?<=(?:^|[\s(«])(?:ст|ін|т|напр|див|тел|грн|хв|год|вул|обл|п|с|ч|art|e\.g|i\.e))\.(?=\s)/giu;
const WORD = /[\p{L}\p{N}]+(?:['’ʼ.\-/_@:][\p{L}\p{N}]+)*/gu;
/** From so many words on, a line without a full stop is a sentence too, not a name. */
const LIKE_A_SENTENCE = 5;

/**
 * The sentences of a text as people read it: each line apart, cut where a sentence ends, names and labels left out, for they
 * would make every average good.
 */
export function sentencesOf(id: string, text: string): Sentence[] {
  return text
    .split("\n")
    .map((line) => line.trim().replace(MARK, ""))
    .flatMap((line) => line.replace(ABBREVIATIONS, "\u2024").split(/(?<=[.!?…]["»)]*)\s+(?=\S)/u))
    .map((part) => part.replaceAll("\u2024", ".").trim())
    .map((part) => ({ id, text: part, words: part.match(WORD)?.length ?? 0 }))
    .filter(({ text: part, words }) => words >= LIKE_A_SENTENCE || (words > 0 && /[.!?…]["»)]*$/u.test(part)));
}

/** Texts that stand on buttons, found where the code and the questions put them; `answers`: chosen as an answer to a question. */
export function labelsOf(locale: string): { id: string; text: string; answers: boolean }[] {
  const texts = new Map(filesOfTeens(locale).flatMap((file) => textsOf(locale, file).map(({ id, variants }) => [id, variants] as const)));
  const ids = [...texts.keys()];
  const questions = ids.flatMap((id) => /^(\w+)-ask-([\w-]+)$/.exec(id)?.slice(1).join("-") ?? []);
  // What ends with a full stop is said, not pressed, whatever its id looks like; the walk sees what really stands on buttons.
  const isSaid = (id: string): boolean => texts.get(id)?.some((text) => /[.!…]$/.test(text)) ?? false;
  const options = ids.filter((id) => questions.some((question) => id.startsWith(`${question}-`)) && !isSaid(id));
  const changeable = ids.filter((id) => /^\w+-label-/.test(id));
  const inCode = [...labelIdsInCode()].filter((id) => texts.has(id));
  const fixed = ids.filter((id) => /^(?:menu|door|command|lang-name|dialogue-(?:more|skip|review|back|stop))(?:-|$)/.test(id));
  const labels = new Set([...options, ...changeable, ...inCode, ...fixed].filter((id) => !NO_LABELS.test(id)));
  return [...labels].flatMap((id) => (texts.get(id) ?? []).map((text) => ({ id, text, answers: options.includes(id) })));
}

/** Begin like labels and are none: the menu's own words, descriptions of commands, the doors of the reply keyboard. */
const NO_LABELS = /^(?:menu|menu-with-words|menu-words-joined|menu-continued|command-.*|door-.*)$/;

/** Ids of texts that code puts on a button: `["id", "data:…"]`, `[ctx.t("id"), "data:…"]`, `.text(ctx.t("id"), …)`. */
function labelIdsInCode(): Set<string> {
  const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:bot|features)[/\\].*\.ts$/.test(file))
    .map((file) => readFileSync(join(ROOT, "src", file), "utf8"));
  const found = sources.flatMap((source) => [
    ...source.matchAll(/\["([a-z][\w-]+)",\s*[`"][a-z]+:/g),
    ...source.matchAll(/\[(?:ctx|this|texts)\.#?t\("([a-z][\w-]+)"\),\s*[`"][a-z]+:/g),
    ...source.matchAll(/\.text\(\s*(?:ctx|this)\.#?t\("([a-z][\w-]+)"\)/g),
  ]);
  return new Set(found.map(([, id = ""]) => id));
}
