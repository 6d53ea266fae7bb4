export interface TextPart {
  text: string;
  /** Digits to dial, when this part is an emergency or help-line number. */
  tel?: string;
}

const GAP = "[ \\u00a0\\u202f-]?";

/** 101, 102, 103, 112; 116 111, 116 123; 0 800 and six digits. People's own numbers are left alone on purpose. */
const NUMBER = new RegExp(`0${GAP}800${GAP}(?:\\d{3}${GAP}\\d{3}|\\d{2}${GAP}\\d{2}${GAP}\\d{2})|116${GAP}(?:111|123)|10[123]|112`, "g");

/*
 * Never inside a longer number, a date, a time, a price, a link or an account name: a number that dials by mistake frightens.
 * Two tests on the text around and no lookbehind, which phones before iOS 16.4 cannot even read.
 */
const GOES_ON_BEFORE = /(?:[\p{L}\p{N}_+№#@/\\:=-]|\p{N}[ \u00a0\u202f.,]|\p{L}\.)$/u;
const GOES_ON_AFTER = /^(?:[\p{L}\p{N}_@%/\\=-]|[.,:]\p{N}|[ \u00a0\u202f]\p{N}|[ \u00a0\u202f]?(?:грн|₴|UAH|%|°))/u;

/** Cuts a text of the bot into plain parts and numbers to call. Joined together, the parts are the text. */
export function splitTel(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(NUMBER)) {
    const inside = GOES_ON_BEFORE.test(text.slice(Math.max(0, index - 2), index)) || GOES_ON_AFTER.test(text.slice(index + found.length));
    if (inside) continue;
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: found, tel: found.replace(/\D/g, "") });
    end = index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
