/** Harmless ways to write the same message: none may change its risk. Each gives the text as it would then stand. */

const words = (text: string, change: (word: string, at: number) => string): string => {
  let at = 0;
  return text.replaceAll(/[\p{L}'’ʼ]{2,}/gu, (word) => change(word, at++));
};
const longest = (text: string, change: (word: string) => string): string => {
  const found = [...text.matchAll(/\p{L}+/gu)].map(([word]) => word).sort((a, b) => b.length - a.length)[0];
  return found === undefined || found.length < 4 ? text : text.replace(found, change(found));
};
const letters = (text: string, table: Record<string, string>): string => [...text].map((letter) => table[letter] ?? letter).join("");
const between = (word: string, mark: string): string => [...word].join(mark);

const LATIN = { а: "a", е: "e", і: "i", о: "o", р: "p", с: "c", у: "y", х: "x", А: "A", Е: "E", О: "O", Р: "P", С: "C", Х: "X" };
const CYRILLIC = { a: "а", e: "е", o: "о", p: "р", c: "с", x: "х", i: "і" };
const isCyrillic = (text: string): boolean => /[а-яіїєґ]/i.test(text);
const wide = (letter: string): string => (/[a-z]/i.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0) : letter);
const bold = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0;
  return /[a-z]/.test(letter) ? String.fromCodePoint(0x1d41a + code - 97) : letter;
};

export const REWRITINGS: Readonly<Record<string, (text: string) => string>> = {
  "capital letters": (text) => text.toUpperCase(),
  "small letters": (text) => text.toLowerCase(),
  "capital and small in turn": (text) => [...text].map((letter, at) => (at % 2 ? letter.toUpperCase() : letter.toLowerCase())).join(""),
  "each word begins with a capital": (text) => words(text, (word) => word.slice(0, 1).toUpperCase() + word.slice(1)),
  "curly apostrophe": (text) => text.replaceAll("'", "’"),
  "letter apostrophe": (text) => text.replaceAll("'", "ʼ"),
  "back tick for an apostrophe": (text) => text.replaceAll("'", "`"),
  "no apostrophe": (text) => text.replaceAll("'", ""),
  "Latin letters that look Cyrillic": (text) =>
    isCyrillic(text) ? words(text, (word) => (isCyrillic(word) ? letters(word, LATIN) : word)) : text,
  "every third word in look-alikes": (text) => words(text, (word, at) => (at % 3 || !isCyrillic(word) ? word : letters(word, LATIN))),
  "Cyrillic letters that look Latin": (text) =>
    isCyrillic(text) ? text : words(text, (word, at) => (at % 2 ? word : letters(word, CYRILLIC))),
  "zero-width spaces in words": (text) => words(text, (word) => between(word, "\u200b")),
  "soft hyphens in words": (text) => words(text, (word) => `${word.slice(0, 2)}\u00ad${word.slice(2)}`),
  "zero-width joiners": (text) => words(text, (word) => `${word}\u200d`),
  "direction marks": (text) => `\u200f${text}\u200e`,
  "stress marks": (text) => words(text, (word) => word.replace(/[аеоуиі](?=\p{L})/u, "$&\u0301")),
  "struck through": (text) => words(text, (word) => between(word, "\u0336")),
  "decomposed letters": (text) => text.normalize("NFD"),
  "no-break spaces": (text) => text.replaceAll(" ", "\u00a0"),
  "double spaces": (text) => text.replaceAll(" ", "  "),
  "the longest word spelled out with spaces": (text) => longest(text, (word) => between(word, " ")),
  "the longest word spelled out with dots": (text) => longest(text, (word) => between(word, ".")),
  "the longest word spelled out with hyphens": (text) => longest(text, (word) => between(word, "-")),
  "a space in the longest word": (text) =>
    longest(text, (word) => `${word.slice(0, Math.ceil(word.length / 2))} ${word.slice(Math.ceil(word.length / 2))}`),
  "the last vowel stretched": (text) => text.replace(/([аеиіоуяюєїыэaeiou])(?=[^аеиіоуяюєїыэaeiou]*$)/iu, "$1$1$1$1$1"),
  "every vowel tripled": (text) => text.replaceAll(/[аеиіоуяюєїыэ]/giu, "$&$&$&"),
  "a doubled letter in the longest word": (text) => longest(text, (word) => word.slice(0, 2) + (word[1] ?? "") + word.slice(2)),
  "exclamation marks": (text) => `${text}!!!!!!`,
  "three dots": (text) => `${text}...`,
  "no punctuation": (text) => text.replaceAll(/[.,!?;:«»"—]/g, ""),
  "quotes around all": (text) => `"${text}"`,
  "stars around words": (text) => words(text, (word) => `*${word}*`),
  "a heart after": (text) => `${text} ❤️`,
  "faces between words": (text) => text.replaceAll(" ", " 🙂 "),
  "a flag before": (text) => `🇺🇦 ${text}`,
  "closing brackets": (text) => `${text})))`,
  "a hash before": (text) => `#${text}`,
  "zero for o": (text) => longest(text, (word) => word.replaceAll(/[оo]/gi, "0")),
  "at sign for a": (text) => longest(text, (word) => word.replaceAll(/[аa]/gi, "@")),
  "one for i": (text) => longest(text, (word) => word.replaceAll(/[іi]/gi, "1")),
  "no soft sign": (text) => text.replaceAll("ь", ""),
  "и for і and ы": (text) => text.replaceAll("і", "и").replaceAll("ы", "и"),
  "е for є, ё and э": (text) => text.replaceAll(/[єёэ]/g, "е"),
  "г for ґ": (text) => text.replaceAll("ґ", "г"),
  "wide letters": (text) => [...text].map(wide).join(""),
  "bold letters of mathematics": (text) => [...text].map(bold).join(""),
  "a greeting before": (text) => `${isCyrillic(text) ? "Привіт!" : "Hello!"} ${text}`,
  "thanks after": (text) => `${text} ${isCyrillic(text) ? "Дякую." : "Thank you."}`,
};
