import { type PageLocale, pickLocale } from "./model/locale.ts";

/** A dull key: somebody may look. */
const KEY = "lang";

/** The language of the page's own words on this device. */
export function pageLocale(): PageLocale {
  return pickLocale(kept(), navigator.languages);
}

/** Keeps the language chosen on the page. A browser that keeps nothing still shows it until the page is closed. */
export function keepLocale(locale: PageLocale): void {
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Storage is switched off: nothing to keep it in.
  }
}

/** Leaves no trace of the choice. */
export function forgetLocale(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is switched off: nothing was kept.
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
