import { readCard, readPhone, readWallet } from "./numbers.ts";
import type { Catalogue } from "./platforms.ts";

/** A place in an answer, and what was read there. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const CARDS = /(?<![\d-])\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?![\d-])/g;
const ACCOUNTS = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![A-Za-z0-9])/gi;
const WALLETS = /(?<![\w-])[A-Za-z0-9_-]{25,90}(?![\w-])/g;
const PHONES = /(?<![\d\w+])\+?\d[\d ().-]{7,24}\d(?!\d)/g;
/** More of one kind are no indication of anybody. */
const MOST = 20;

/** Words with a scheme: digits in an address are no card. */
export const linkLikeSpans = (text: string): Span[] =>
  [...text.matchAll(/\S+/g)]
    .filter(([word]) => word.includes("://"))
    .map(({ 0: value, index }) => ({ start: index, end: index + value.length, value }));

/** Cards and wallets among other words. */
export function paymentSpans(text: string): Span[] {
  const found: Span[] = [];
  const look = (pattern: RegExp, read: (written: string) => string | null): void => {
    let looked = 0;
    for (const { 0: written, index } of text.matchAll(pattern)) {
      if (++looked > MOST * 5 || found.length >= MOST) return;
      const value = read(written);
      const [start, end] = [index, index + written.length];
      if (value !== null && !found.some((other) => start < other.end && other.start < end)) found.push({ start, end, value });
    }
  };
  look(CARDS, readCard);
  look(ACCOUNTS, readWallet);
  look(WALLETS, readWallet);
  return found;
}

/** Phone numbers among other words. A number that runs on into another («067 123 45 67 500 грн») ends where it first makes sense. */
export function phoneSpans(text: string, phones: Catalogue["phones"]): Span[] {
  const found: Span[] = [];
  let looked = 0;
  for (const { 0: written, index } of text.matchAll(PHONES)) {
    if (++looked > MOST * 2) break;
    let tried: string = written;
    for (let tries = 0; tries < 4 && tried !== ""; tries++) {
      const value = readPhone(tried, phones);
      if (value !== null) {
        found.push({ start: index, end: index + tried.length, value });
        break;
      }
      tried = tried.slice(0, Math.max(0, tried.lastIndexOf(" ")));
    }
  }
  return found;
}

/** The text with these places filled, so that whatever is looked for next does not find them again and positions stay. */
export function blanked(text: string, spans: readonly { start: number; end: number }[], mark: string): string {
  let done = "";
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start))
    done += text.slice(done.length, start) + mark.repeat(end - Math.max(start, done.length));
  return done + text.slice(done.length);
}
