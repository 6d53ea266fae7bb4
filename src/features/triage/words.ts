/**
 * Words as triage compares them. Spelling is no obstacle: letters from the other alphabet, digits for letters, stretched
 * letters, apostrophes of any kind, `с у ї ц и д`, and Ukrainian or Russian in Latin letters all meet in one form.
 */
export interface Word {
  /** In Latin letters, for English; empty when the word has none. */
  readonly latin: string;
  /** In folded Cyrillic: the word itself or what it sounds like; empty when it is a number. */
  readonly cyrillic: string;
  /** How both forms begin, 2 to 14 letters: what word stems are looked up by. */
  readonly beginnings: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Grows at . ! ? ; and line ends. */
  readonly sentence: number;
  /** Grows at commas and dashes as well. */
  readonly clause: number;
}

/** More is not read: no channel lets a message be longer, and the time for one has a bound. */
export const MOST_CHARACTERS = 10_000;

export const SHORTEST_BEGINNING = 2;
export const LONGEST_BEGINNING = 14;

const WORD = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060\ufeff'’‘ʼʹ`´*@$_]+/gu;
const SILENT = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff'’‘ʼʹ`´*_]/gu;
/** Most words: nothing in them to normalise. */
const PLAIN = /^[a-zа-яіїєґё]+$/;
const STRETCHED = /([a-zа-яіїєґё])\1{2,}/g;

const LOOKS_CYRILLIC: Record<string, string> = {
  a: "а",
  b: "в",
  c: "с",
  e: "е",
  h: "н",
  i: "і",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
  u: "и",
  n: "п",
  r: "г",
  "0": "о",
  "1": "і",
  "3": "з",
  "4": "ч",
  "6": "б",
  "@": "а",
};
const LOOKS_LATIN: Record<string, string> = {
  а: "a",
  в: "b",
  с: "c",
  е: "e",
  н: "h",
  і: "i",
  к: "k",
  м: "m",
  о: "o",
  р: "p",
  т: "t",
  х: "x",
  у: "y",
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "@": "a",
  $: "s",
};
/** Letters that teens, keyboards and transliterations swap are one letter. */
const FOLDED: Record<string, string> = { і: "и", ї: "и", ы: "и", й: "и", є: "е", э: "е", ё: "е", ґ: "г", х: "г", ь: "", ъ: "", щ: "ш" };

const SOUNDS: Record<string, string> = {
  shch: "ш",
  sch: "ш",
  sh: "ш",
  zh: "ж",
  kh: "г",
  ch: "ч",
  ts: "ц",
  tz: "ц",
  ya: "я",
  ia: "я",
  ja: "я",
  yu: "ю",
  iu: "ю",
  ju: "ю",
  ye: "е",
  ie: "е",
  je: "е",
  yo: "е",
  yi: "и",
  ji: "жи",
  jy: "жи",
  a: "а",
  b: "б",
  c: "ц",
  d: "д",
  e: "е",
  f: "ф",
  g: "г",
  h: "г",
  i: "и",
  j: "и",
  k: "к",
  l: "л",
  m: "м",
  n: "н",
  o: "о",
  p: "п",
  q: "к",
  r: "р",
  s: "с",
  t: "т",
  u: "у",
  v: "в",
  w: "в",
  x: "г",
  y: "и",
  z: "з",
  "4": "ч",
  "6": "ш",
  "0": "о",
  "3": "з",
};

/** Cyrillic letters folded for comparison. */
export const fold = (cyrillic: string): string => cyrillic.replace(/[іїыйєэёґхьъщ]/g, (letter) => FOLDED[letter] ?? letter);

/** The words of a message, in order, with their places in it. */
export function wordsOf(text: string): Word[] {
  const read = text.slice(0, MOST_CHARACTERS);
  const words: Word[] = [];
  let sentence = 0;
  let clause = 0;
  let last = 0;
  for (const found of read.matchAll(WORD)) {
    const between = read.slice(last, found.index);
    if (/[.!?;…\n]/.test(between)) sentence += 1;
    if (/[.!?;…\n,:()–—]| - /.test(between)) clause += 1;
    last = found.index + found[0].length;
    const forms = formsOf(found[0]);
    if (forms) words.push({ ...forms, beginnings: beginningsOf(forms), start: found.index, end: last, sentence, clause });
  }
  return joinSpelledOut(words);
}

function beginningsOf({ latin, cyrillic }: Pick<Word, "latin" | "cyrillic">): string[] {
  const beginnings: string[] = [];
  for (const form of [latin, cyrillic]) {
    const longest = Math.min(form.length, LONGEST_BEGINNING);
    for (let length = SHORTEST_BEGINNING; length <= longest; length += 1) beginnings.push(form.slice(0, length));
  }
  return beginnings;
}

function formsOf(raw: string): Pick<Word, "latin" | "cyrillic"> | null {
  const lower = raw.toLowerCase();
  const known = PLAIN.test(lower) ? lower : raw.normalize("NFKC").toLowerCase().replace(SILENT, "");
  const plain = known.replace(STRETCHED, "$1");
  if (plain === "") return null;
  const inCyrillic = /[а-яёіїєґ]/.test(plain);
  const inLatin = /[a-z]/.test(plain);
  if (inCyrillic && inLatin) return mixedForms(plain);
  if (inCyrillic) return { latin: "", cyrillic: fold(replaceEach(plain, LOOKS_CYRILLIC)) };
  if (inLatin) return { latin: replaceEach(plain, LOOKS_LATIN), cyrillic: soundOf(plain) };
  return { latin: plain, cyrillic: "" };
}

/** Letters of both alphabets: Cyrillic when all its Latin letters look so; Latin as well when the reverse holds. */
function mixedForms(plain: string): Pick<Word, "latin" | "cyrillic"> {
  const asCyrillic = replaceEach(plain, LOOKS_CYRILLIC);
  const asLatin = replaceEach(plain, LOOKS_LATIN);
  const latin = /[а-яёіїєґ]/.test(asLatin) ? "" : asLatin;
  return { latin, cyrillic: /[a-z]/.test(asCyrillic) ? soundOf(asLatin) : fold(asCyrillic) };
}

function replaceEach(word: string, table: Record<string, string>): string {
  let result = "";
  for (const letter of word) result += table[letter] ?? letter;
  return result;
}

/** Latin letters as a Ukrainian or Russian speaker means them. */
function soundOf(latin: string): string {
  let result = "";
  for (let at = 0; at < latin.length; ) {
    let length = 4;
    while (length > 1 && !Object.hasOwn(SOUNDS, latin.slice(at, at + length))) length -= 1;
    result += SOUNDS[latin.slice(at, at + length)] ?? "";
    at += length;
  }
  return result;
}

/** `с у ї ц и д` and `s.u.i.c.i.d.e`: four or more single letters in a row are one word. */
function joinSpelledOut(words: Word[]): Word[] {
  const single = (word: Word | undefined): word is Word => word !== undefined && word.end - word.start === 1;
  const joined: Word[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (single(words[end])) end += 1;
    const run = words.slice(at, end);
    const [first] = run;
    if (first && run.length >= 4) {
      const forms = { latin: run.map((word) => word.latin).join(""), cyrillic: run.map((word) => word.cyrillic).join("") };
      joined.push({ ...first, ...forms, beginnings: beginningsOf(forms), end: run.at(-1)?.end ?? first.end });
      at = end;
    } else {
      const word = words[at];
      if (word) joined.push(word);
      at += 1;
    }
  }
  return joined;
}
