/**
 * Words as triage compares them. Spelling is no obstacle: letters from the other alphabet, digits for letters, stretched or
 * doubled letters, apostrophes of any kind, `с у ї ц и д`, and Ukrainian or Russian in Latin letters all meet in one form.
 */
export interface Word {
  /** The one form: folded Cyrillic, or Latin, or digits, or a picture's name. */
  readonly form: string;
  /** What Latin letters sound like in Cyrillic; empty for every other word. */
  readonly sound: string;
  readonly start: number;
  readonly end: number;
}

/** More is not read: no channel lets a message be longer, and the time for one has a bound. */
export const MOST_CHARACTERS = 10_000;
/** Nor more words: ten thousand characters of ordinary talk hold about 1,800. */
const MOST_WORDS = 2_500;

/** Letters, digits and the marks within a word; or one picture. Hearts, flags and friendly faces say nothing. */
const WORD = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060\ufeff'’‘ʼʹ`´*@$_]+|(?![❤☺🙂😊👍🙏©®™])\p{Extended_Pictographic}/gu;
const SILENT = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff'’‘ʼʹ`´*_]/gu;
/** Addresses of pages are no words. */
const LINK = /https?:\/\/[^\sа-яіїєґ]+/gi;
/** Most messages: nothing but plain letters, digits and marks, for which a simpler and faster search does. */
const ORDINARY = /^[\n\r\t -~«»…–—’ʼа-яА-ЯёЁіІїЇєЄґҐ]*$/;
const ORDINARY_WORD = /[a-zA-Z0-9а-яА-ЯёЁіІїЇєЄґҐ'’ʼ`*@$_]+/g;
/** Most words: nothing in them to normalise. */
const PLAIN = /^[a-zа-яіїєґё]+$/;
const CYRILLIC = /[а-яёіїєґ]/;
const CYRILLIC_ONLY = /^[а-яёіїєґ]+$/;
const LATIN = /[a-z]/;
/** Digits and signs that stand for letters, when letters are around them. */
const AMONG_LETTERS = /[0-9@$]/;
const FEWEST_SPELLED_OUT = 4;
const LAST_LATIN = 0x24f;
/** Shorter words are told apart by a doubled letter: «не» and «нее», "to" and "too". */
const SHORTEST_DOUBLED = 4;

const LOOKS_CYRILLIC: Record<string, string> = {
  ...{ a: "а", b: "в", c: "с", e: "е", h: "н", i: "і", k: "к", m: "м", o: "о", p: "р", t: "т", x: "х", y: "у", u: "и", n: "п", r: "г" },
  ...{ "0": "о", "1": "і", "3": "з", "4": "ч", "6": "б", "@": "а" },
};
const LOOKS_LATIN: Record<string, string> = {
  ...{ а: "a", в: "b", с: "c", е: "e", н: "h", і: "i", к: "k", м: "m", о: "o", р: "p", т: "t", х: "x", у: "y" },
  ...{ "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", $: "s" },
};
/** Letters that look exactly alike: a whole word of them may be in the wrong alphabet. */
const ALL_ALIKE_LATIN = /^[aeiopcyx]+$/;
const ALL_ALIKE_CYRILLIC = /^[аеіорсух]+$/;
/** Letters that teens, keyboards and transliterations swap are one letter. */
const FOLDED: Record<string, string> = { і: "и", ї: "и", ы: "и", й: "и", є: "е", э: "е", ё: "е", ґ: "г", ь: "", ъ: "", щ: "ш" };
const SOUNDS: Record<string, string> = {
  ...{ shch: "ш", sch: "ш", sh: "ш", zh: "ж", kh: "х", ch: "ч", ts: "ц", tz: "ц", ya: "я", ia: "я", ja: "я", yu: "ю", iu: "ю", ju: "ю" },
  ...{ ye: "е", ie: "е", je: "е", yo: "е", yi: "и", ji: "жи", jy: "жи" },
  ...{ a: "а", b: "б", c: "ц", d: "д", e: "е", f: "ф", g: "г", h: "х", i: "и", j: "и", k: "к", l: "л", m: "м", n: "н", o: "о", p: "п" },
  ...{ q: "к", r: "р", s: "с", t: "т", u: "у", v: "в", w: "в", x: "х", y: "и", z: "з", "4": "ч", "6": "ш", "0": "о", "3": "з" },
};

/** One spelling for all that sound or look the same to somebody in a hurry: for words and for what they are compared with. */
export function fold(word: string): string {
  let folded = "";
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    folded += word.charCodeAt(at) > LAST_LATIN ? (FOLDED[letter] ?? letter) : letter;
  }
  return single(folded);
}

/** Doubled letters as one; in short words only what is stretched longer. */
function single(word: string): string {
  const most = word.length < SHORTEST_DOUBLED ? 2 : 1;
  let result = "";
  for (let at = 0; at < word.length; ) {
    let end = at + 1;
    while (word.charCodeAt(end) === word.charCodeAt(at) && isLetterCode(word.charCodeAt(at))) end += 1;
    result += end - at > 2 ? word.charAt(at) : word.slice(at, at + Math.min(most, end - at));
    at = end;
  }
  return result;
}

const isLetterCode = (code: number): boolean => code >= 0x61;

/** A word before it is known in which alphabet the message is. */
interface Found {
  /** Read as Cyrillic, folded; empty when it cannot be. */
  readonly cyrillic: string;
  /** Read as Latin; empty when it cannot be. */
  readonly latin: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a message, in order, with their places in it. */
export function wordsOf(text: string): Word[] {
  const found = joinSpelledOut(foundIn(text.slice(0, MOST_CHARACTERS)));
  let balance = 0;
  for (const { cyrillic, latin } of found)
    if ((cyrillic === "") !== (latin === "")) balance += cyrillic === "" ? -latin.length : cyrillic.length;
  return found.map(({ cyrillic, latin, start, end }) =>
    latin === "" || (cyrillic !== "" && balance >= 0)
      ? { form: cyrillic, sound: "", start, end }
      : { form: latin, sound: fold(soundOf(latin)), start, end },
  );
}

function foundIn(message: string): Found[] {
  const text = message.includes("://") ? message.replace(LINK, (link) => " ".repeat(link.length)) : message;
  const all: Found[] = [];
  // Hostile messages say the same thousands of times.
  const known = new Map<string, Pick<Found, "cyrillic" | "latin">>();
  for (const match of text.matchAll(ORDINARY.test(text) ? ORDINARY_WORD : WORD)) {
    const [raw] = match;
    const forms = known.get(raw) ?? formsOf(raw);
    known.set(raw, forms);
    if (all.length === MOST_WORDS) break;
    if (forms.cyrillic !== "" || forms.latin !== "") all.push({ ...forms, start: match.index, end: match.index + raw.length });
  }
  return all;
}

function formsOf(raw: string): Pick<Found, "cyrillic" | "latin"> {
  const lower = raw.toLowerCase();
  const known = PLAIN.test(lower) ? lower : raw.normalize("NFKC").toLowerCase().normalize("NFD").replace(SILENT, silenced).normalize("NFC");
  const inCyrillic = CYRILLIC.test(known);
  if (inCyrillic && lower === known && !ALL_ALIKE_CYRILLIC.test(known) && CYRILLIC_ONLY.test(known))
    return { cyrillic: fold(known), latin: "" };
  const inLatin = LATIN.test(known);
  if (!inCyrillic && !inLatin) return { cyrillic: known, latin: "" };
  const asCyrillic = inLatin || AMONG_LETTERS.test(known) ? replaceEach(known, LOOKS_CYRILLIC) : known;
  const asLatin = inCyrillic || AMONG_LETTERS.test(known) ? replaceEach(known, LOOKS_LATIN) : known;
  const cyrillic = inCyrillic ? !LATIN.test(asCyrillic) : ALL_ALIKE_LATIN.test(known);
  const latin = inLatin ? !CYRILLIC.test(asLatin) : ALL_ALIKE_CYRILLIC.test(known);
  return { cyrillic: cyrillic ? fold(asCyrillic) : "", latin: latin || !cyrillic ? single(asLatin) : "" };
}

/** The marks that make й and ї of и and і are letters; all others go. */
const silenced = (mark: string): string => (mark === "\u0306" || mark === "\u0308" ? mark : "");

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
function joinSpelledOut(words: Found[]): Found[] {
  const isLetter = (word: Found | undefined): word is Found => word !== undefined && word.cyrillic.length <= 1 && word.latin.length <= 1;
  const joined: Found[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (isLetter(words[end])) end += 1;
    const run = words.slice(at, end);
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length >= FEWEST_SPELLED_OUT) {
      const whole = (form: "cyrillic" | "latin"): string =>
        run.every((word) => word[form] !== "") ? single(run.map((word) => word[form]).join("")) : "";
      const forms = { cyrillic: whole("cyrillic"), latin: whole("latin") };
      joined.push(...(forms.cyrillic === "" && forms.latin === "" ? run : [{ ...forms, start: first.start, end: last.end }]));
      at = end;
    } else {
      joined.push(...words.slice(at, Math.max(end, at + 1)));
      at = Math.max(end, at + 1);
    }
  }
  return joined;
}
