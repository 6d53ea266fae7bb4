export const PAGE_LOCALES = ["uk", "en"] as const;
export type PageLocale = (typeof PAGE_LOCALES)[number];

export const isPageLocale = (value: unknown): value is PageLocale => PAGE_LOCALES.some((locale) => locale === value);

/**
 * The language of the page's own words: the one chosen here before, else the first of the browser's that we speak. Russian speakers
 * in Ukraine read Ukrainian sooner than the English further down their list. Ukrainian when nothing fits.
 */
export function pickLocale(chosen: string | null, languages: readonly string[]): PageLocale {
  if (isPageLocale(chosen)) return chosen;
  for (const language of languages) {
    const primary = language.toLowerCase().split("-")[0];
    if (primary === "ru") return "uk";
    if (isPageLocale(primary)) return primary;
  }
  return "uk";
}
