import type { Platform } from "./platforms.ts";

/** A word of an answer, without the sentence's signs around it. */
interface Word {
  readonly text: string;
  readonly small: string;
  readonly start: number;
  readonly end: number;
}

/** A name that somebody typed, with the platform they said it is on. */
export interface Spoken {
  readonly platform: string | null;
  /** As typed, without `@`. */
  readonly account: string;
  /** Where it stands in the answer, with the platform's word. */
  readonly start: number;
  readonly end: number;
}

/** What an answer says of names, and the first platform that it mentions at all. */
export interface Heard {
  readonly names: readonly Spoken[];
  readonly platform: string | null;
}

/** A name with an @ may be short where a platform stands beside it; alone it is as long as platforms demand. */
const AT_NAME = /^@[\p{L}\p{N}_.#-]{2,64}$/u;
const LONE_AT_NAME = /^@[\p{L}\p{N}_.]{3,64}/u;
const PLAIN_NAME = /^[\p{L}\p{N}_.#-]{2,40}$/u;
const TAGGED = /^[\p{L}\p{N}_.]{2,32}#\d{4}$/u;
/** Such a word is hardly anything but a name. */
const NAMELIKE = /^(?=.*[a-z])(?=.*[\d_#])[a-z\d_.#-]{3,40}$/i;
const LATIN = /^[a-z\d_.#-]{2,40}$/i;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Marks a number that was found before; its place holds these. */
export const NUMBER_MARK = "\ue000";

/** Words after which a name comes. */
const MARKERS =
  /^(?:нік(?:нейм)?(?:ом|у|и)?|ник(?:нейм)?(?:ом|у|и)?|nick(?:name)?|username|user|юзер(?:нейм)?|логін|логин|login|акк?аунт(?:і|е|у|ом)?|акк?|account|acc|проф[іи]л[ьюя]|profile|канал[іеу]?|channel|група|групі|группа|группе|group|сервер[іе]?|server|зовуть|зовут|called|named|айді|айди|id)$/;
/** Words that may stand between a platform and a name and say nothing. */
const FILLERS =
  /^(?:в|у|на|з|із|из|с|під|под|є|це|это|він|вона|він|его|він|его|його|її|ее|её|він|там|моєму|його|по|через|ім'ям|ім’ям|имя|ім'я|такий|такой|у|in|on|at|with|under|is|the|his|her|their|it's|its|from|by|via|as|named)$/;
/** More words than anybody needs to name an account. */
const MOST_WORDS = 2_000;
/** How far a name may be from its platform, in words. */
const REACH = 5;

interface Alias {
  readonly platform: string;
  /** Counts only where a colon or an @name follows. */
  readonly weak: boolean;
}

/** @returns what hears names and platforms in an answer; time grows with its length alone */
export function createListener(platforms: readonly Platform[]): (answer: string) => Heard {
  const exact = new Map<string, Alias>();
  const stems: [stem: string, alias: Alias][] = [];
  for (const { id, aliases } of platforms) {
    if (!exact.has(id)) exact.set(id, { platform: id, weak: true });
    for (const written of aliases) {
      const weak = written.startsWith("?");
      const word = written.replace(/^\?/, "");
      if (word.endsWith("*")) stems.push([word.slice(0, -1), { platform: id, weak }]);
      else exact.set(word, { platform: id, weak });
    }
  }
  const aliasOf = (word: string): Alias | undefined =>
    exact.get(word) ?? stems.find(([stem]) => word.startsWith(stem) && /^[а-яіїєґё]{0,4}$/.test(word.slice(stem.length)))?.[1];

  return (answer) => {
    const words = wordsOf(answer);
    const gap = (index: number): string => answer.slice(words[index]?.end ?? answer.length, words[index + 1]?.start ?? answer.length);
    const at = (index: number): Word => words[index] ?? { text: "", small: "", start: 0, end: 0 };
    const isName = (index: number): boolean => AT_NAME.test(at(index).text) || at(index).text.startsWith(NUMBER_MARK);

    // Which words name a platform: one word or two.
    const aliases: { platform: string; first: number; last: number }[] = [];
    for (let index = 0; index < words.length; index++) {
      if (isName(index)) continue;
      const two = index + 1 < words.length && gap(index) === " " ? aliasOf(`${at(index).small} ${at(index + 1).small}`) : undefined;
      const last = two ? index + 1 : index;
      const alias = two ?? aliasOf(at(index).small);
      if (!alias) continue;
      const next = MARKERS.test(at(last + 1).small) ? last + 2 : last + 1;
      const introduces = /[:=]/.test(gap(last)) || (next < words.length && isName(next));
      if (alias.weak && !introduces) continue;
      aliases.push({ platform: alias.platform, first: index, last });
      index = last;
    }
    const platformAt = new Map<number, number>();
    for (const [order, { first, last }] of aliases.entries()) for (let index = first; index <= last; index++) platformAt.set(index, order);

    const taken = new Map<number, Spoken>();
    const take = (index: number, platform: string, from: number, to: number): void => {
      const { text } = at(index);
      taken.set(index, { platform, account: text.replace(/^@/, ""), start: at(from).start, end: at(to).end });
    };

    /** A name after the platform; over a comma only one that is surely a name. */
    const after = (last: number, overComma: boolean): number | null => {
      let marked = false;
      let direct = true;
      let comma = false;
      for (let index = last + 1; index <= last + REACH && index < words.length; index++) {
        const before = gap(index - 1);
        if (/[\n;]/.test(before) || platformAt.has(index) || taken.has(index)) return null;
        comma ||= before.includes(",");
        if (comma && !overComma) return null;
        const { text, small } = at(index);
        if (isName(index)) return index;
        if (MARKERS.test(small)) {
          marked = true;
          continue;
        }
        if (FILLERS.test(small)) continue;
        if (PLAIN_NAME.test(text) && (marked || NAMELIKE.test(text))) return index;
        const ends = index + 1 >= words.length || /[\n,;]/.test(gap(index)) || platformAt.has(index + 1);
        const said = direct && !comma && index === last + 1;
        if (said && /[:=—–-]/.test(before) && ends && PLAIN_NAME.test(text)) return index;
        if (said && LATIN.test(text) && (CYRILLIC.test(at(last).text) || (ends && words.length === 2))) return index;
        direct = false;
      }
      return null;
    };

    /** A name before the platform: «@name в тіктоці», «нік X у роблоксі». */
    const before = (first: number): number | null => {
      for (let index = first - 1; index >= 0 && index >= first - REACH; index--) {
        if (/[\n,;:]/.test(gap(index)) || platformAt.has(index) || taken.has(index)) return null;
        const { text, small } = at(index);
        if (isName(index)) return index;
        if (FILLERS.test(small) || MARKERS.test(small)) continue;
        const introduced = index > 0 && MARKERS.test(at(index - 1).small);
        return PLAIN_NAME.test(text) && (introduced || NAMELIKE.test(text)) ? index : null;
      }
      return null;
    };

    for (const { platform, first, last } of aliases) {
      const right = after(last, false);
      if (right !== null) {
        take(right, platform, first, right);
        continue;
      }
      const left = before(first);
      if (left !== null) {
        take(left, platform, left, last);
        continue;
      }
      const beyond = after(last, true);
      if (beyond !== null) take(beyond, platform, first, beyond);
    }

    const names = words.flatMap((word, index): Spoken[] => {
      const known = taken.get(index);
      if (known) return [known];
      if (TAGGED.test(word.text.replace(/^@/, "")) && exact.has("discord"))
        return [{ platform: "discord", account: word.text.replace(/^@/, ""), start: word.start, end: word.end }];
      const name = LONE_AT_NAME.exec(word.text)?.[0].replace(/[.]+$/, "");
      return name === undefined || name.length < 4
        ? []
        : [{ platform: null, account: name.slice(1), start: word.start, end: word.start + name.length }];
    });
    return { names, platform: aliases[0]?.platform ?? null };
  };
}

/** Words with their places; signs around a word belong to the sentence. */
function wordsOf(answer: string): Word[] {
  const words: Word[] = [];
  for (const { 0: whole, index } of answer.matchAll(/[^\s,;:=]+/g)) {
    const start = /^[^\p{L}\p{N}@_\ue000]*/u.exec(whole)?.[0].length ?? 0;
    if (words.length >= MOST_WORDS) break;
    const text = trimEnd(whole.slice(start));
    if (text === "") continue;
    words.push({ text, small: text.toLowerCase(), start: index + start, end: index + start + text.length });
  }
  return words;
}

/** Without a regular expression: `[^…]+$` would try every start of a long run. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0) {
    const sign = /[\udc00-\udfff]/.test(text.charAt(end - 1)) ? text.slice(Math.max(0, end - 2), end) : text.charAt(end - 1);
    if (/[\p{L}\p{N}_\ue000]/u.test(sign)) break;
    end--;
  }
  return text.slice(0, end);
}
