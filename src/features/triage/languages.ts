/** In which language, alphabet and keyboard layout words were meant: what the thesaurus knows of them decides. */
import { beginMessage, isKnown, knownBeginning } from "./thesaurus.ts";
import type { Word } from "./words.ts";
import { fold, MOST_CHARACTERS, wordsOf } from "./words.ts";

/** The words of a message as they were meant, in order. */
export function understood(text: string): Word[] {
  beginMessage();
  const said = withoutCourtesy(text.slice(0, MOST_CHARACTERS));
  const words = wordsOf(said);
  const meant = joinedAgain(inLanguages(inOtherLayout(said, words) ?? words));
  return meant.filter(({ form, start, end }) => !isCode(text.slice(start, end)) || isKnown(form));
}

/** How people begin and end whatever they write: it says nothing about what stands between. Never all there is. */
const GREETING =
  /^\s*(?:привіт|привет|вітаю|добрий (?:день|вечір|ранок)|доброго (?:дня|вечора|ранку)|здравствуйте|добрый (?:день|вечер)|hello|hi|hey)[\s!,.…)]+(?=\S)/iu;
const THANKS = /(?<=\S)[\s,.!…]{1,5}(?:дякую|спасибо|спасибі|thanks|thank you|thx)[\s!.,…)]{0,9}$/iu;

/** The text with blanks for both, so that every other word keeps its place. */
const withoutCourtesy = (text: string): string =>
  text.replace(GREETING, (courtesy) => " ".repeat(courtesy.length)).replace(THANKS, (courtesy) => " ".repeat(courtesy.length));

const TURN = /[a-zа-яіїєґё](?=\d)|\d(?=[a-zа-яіїєґё])/gi;
const FEWEST_TURNS = 3;
/** Letters and digits in turn, again and again: a name, a number, a part of an address. Its letters say nothing. */
const isCode = (word: string): boolean => /\d/.test(word) && (word.match(TURN)?.length ?? 0) >= FEWEST_TURNS;

const isUsual = ({ form }: Word): boolean => isKnown(form) || ENGLISH.has(form);
const isUsualSound = (sound: string): boolean => isKnown(sound) || SOUNDING.has(sound);

/** Latin words are English, or another language in Latin letters. */
function inLanguages(words: readonly Word[]): Word[] {
  let balance = 0;
  const known = words.map((word) => {
    if (word.sound === "") return { says: 0, sound: "" };
    const sound = usualSound(word.sound);
    const says = Number(isUsual(word)) - Number(isUsualSound(sound));
    balance += says;
    return { says, sound };
  });
  return words.map((word, at) => {
    const { says, sound } = known[at] ?? { says: 0, sound: "" };
    return sound !== "" && (says < 0 || (says === 0 && balance < 0)) ? { ...word, form: sound } : word;
  });
}

/** The letter h stands for х and for г. */
function usualSound(sound: string): string {
  if (!sound.includes("х") || isUsualSound(sound)) return sound;
  const other = sound.replaceAll("х", "г");
  return isUsualSound(other) ? other : sound;
}

/** How far a word's beginning must be known past its first half. */
const PAST_THE_GAP = 2;
const SHORTEST_JOINED = 6;

/** A word with a space in it is one word again, when together it is known and apart it is not. */
function joinedAgain(words: Word[]): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [one, next] = [words[at], words[at + 1]];
    if (!one) break;
    if (next && one.form.length > 1 && belongTogether(one.form, next.form)) {
      joined.push({ ...one, form: one.form + next.form, end: next.end });
      at += 1;
    } else joined.push(one);
  }
  return joined;
}

function belongTogether(one: string, next: string): boolean {
  const together = one.length + next.length;
  if (together < SHORTEST_JOINED || Math.abs(one.length - next.length) > 2) return false;
  if ((isKnown(one) || SOUNDING.has(one) || ENGLISH.has(one)) && (isKnown(next) || SOUNDING.has(next) || ENGLISH.has(next))) return false;
  return knownBeginning(one + next) >= one.length + PAST_THE_GAP;
}

const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`\\";
const UKRAINIAN_KEYS = "йцукенгшщзхїфівапролджєячсмитьбю'ґ";
const RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё\\";
const LATIN_RUN = /[a-z[\];',.`\\]*[a-z][a-z[\];',.`\\]*/gi;
/** At sentence ends they are marks, not letters. */
const MARKS_AT_END = /[,.]+$/;
/** What share of the words must be unknown as they stand, and known in the other layout. */
const FEW = 0.35;
const MANY = 0.5;

/** The words as they would stand with the keyboard switched, when that makes sense of them; else null. */
function inOtherLayout(text: string, words: readonly Word[]): Word[] | null {
  const latin = words.filter(({ sound }) => sound !== "");
  if (latin.length === 0) return null;
  const usual = latin.filter((word) => isUsual(word) || isUsualSound(word.sound)).length / latin.length;
  if (usual > FEW) return null;
  for (const keys of [UKRAINIAN_KEYS, RUSSIAN_KEYS]) {
    const typed = wordsOf(text.replace(LATIN_RUN, (run) => switched(run, keys)));
    const known = typed.filter(({ form }) => isUsualSound(form)).length / Math.max(1, typed.length);
    if (known >= MANY && known > usual) return typed;
  }
  return null;
}

function switched(run: string, keys: string): string {
  const marks = MARKS_AT_END.exec(run)?.[0] ?? "";
  const letters = run.slice(0, run.length - marks.length).toLowerCase();
  let result = "";
  for (const letter of letters) result += keys.charAt(LATIN_KEYS.indexOf(letter));
  return result + marks;
}

const ENGLISH = new Set(
  `a an the and or but if so to of in on at by for from with about into over after before under out up down off is am are was were be been
  being do does did done have has had having will would can could should shall may might must not no yes it its this that these those there here
  what when where who why how which i im ive ill id me my mine you your yours u ur he him his she her hers they them their we us our just like
  really very too much many more most some any all every each other another one two three first last new old good bad big smal day time now then
  today tomorow yesterday night school home thing get got go going gona wana want know think say said tel told see make made take come came let
  than as only even still again because cause idk pls please ok okay hi hey helo thanks lol`
    .split(/\s+/)
    .map(fold),
);
const SOUNDING = new Set(
  `я ти ви ми ми ви вин вона вони он она они мене мени меня мне тебе тоби тебя вас вам нас нам иого иому иеи ии иг его ему ее иг що шо что чо чого
  чому як как коли когда де где куди куда тут там це цеи ето етот та ни не нет так да ну але но бо и з зи с со у в во на до к по за про от вид пид для без
  чи или або вже уже ще еше есче дуже очен бул буде будет було било бит бути е ест нема немае треба надо можна можно хочу хоче гоче гочу знаю
  сьогодни сегодня завтра вчора вчера зараз сеичас шас привит привет дякую спасибо всим всем все вси мои моя мое мои твои твоя свои`
    .split(/\s+/)
    .map(fold),
);
