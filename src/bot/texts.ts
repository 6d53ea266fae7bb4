import { I18n } from "@grammyjs/i18n";
import { RuleBroken } from "../shared/errors.ts";

/** Values put into a text. */
export type TextArguments = Readonly<Record<string, string | number>>;

export interface Texts {
  readonly locales: readonly string[];
  /** The text `id` in `locale`. @throws Error when no locale has it or a value is missing: never a raw id for a child */
  t(locale: string, id: string, args?: TextArguments): string;
  /** Whether `text` is what `id` says in any language: how a key of the reply keyboard is recognised. */
  says(text: string, id: string): boolean;
  /** The locale to speak for an app set to this language; Ukrainian when we do not speak it. */
  localeFor(languageCode: string | undefined): string;
  /** @grammyjs/i18n, for the bot's own middleware. */
  readonly i18n: I18n;
}

/**
 * The texts of `directory/<locale>/*.ftl`.
 *
 * @param locales which of them are offered; the first is the default
 */
export function createTexts(directory: string, locales: readonly string[]): Texts {
  const [defaultLocale = "uk"] = locales;
  const i18n = new I18n({
    defaultLocale,
    directory,
    fluentBundleOptions: { useIsolating: false },
    fluentOptions: {
      warningHandler: ({ type, path }: { type: unknown; path?: string }) => {
        throw new RuleBroken("internal", { cause: new Error(`Text ${path ?? "?"}: ${String(type)}`) });
      },
    },
  });
  // A text without values is put into words once; the languages of the app are weighed anew at each call of the library.
  const fixed = new Map<string, string>();
  const t: Texts["t"] = (locale, id, args) => {
    if (args && Object.keys(args).length > 0) return i18n.t(locale, id, { ...args });
    const key = `${locale} ${id}`;
    const known = fixed.get(key) ?? i18n.t(locale, id);
    fixed.set(key, known);
    return known;
  };
  // Asked of every message: each id is put into words once.
  const said = new Map<string, ReadonlySet<string>>();
  return {
    locales,
    i18n,
    t,
    says(text, id) {
      const known = said.get(id) ?? new Set(locales.map((locale) => t(locale, id)));
      said.set(id, known);
      return known.has(text);
    },
    localeFor: (languageCode) => locales.find((locale) => languageCode?.toLowerCase().startsWith(locale)) ?? defaultLocale,
  };
}
