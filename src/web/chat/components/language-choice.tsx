import { useTexts } from "../../shared/texts.tsx";
import { PAGE_LOCALES, type PageLocale } from "../model/locale.ts";

interface LanguageChoiceProps {
  locale: PageLocale;
  onLocale: (locale: PageLocale) => void;
}

/** Each language in its own words, whatever the page speaks. */
const LANGUAGE_NAMES: Record<PageLocale, string> = { uk: "Українська", en: "English" };

/** The language of the page's own words. */
export function LanguageChoice({ locale, onLocale }: LanguageChoiceProps) {
  const t = useTexts();
  return (
    <fieldset aria-label={t("chat-info-language-title")} className="flex flex-wrap gap-2">
      {PAGE_LOCALES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === locale}
          onClick={() => onLocale(each)}
          className={`min-h-11 rounded-xl border px-4 ${each === locale ? "border-accent bg-accent-soft font-semibold" : "border-control hover:bg-raised"}`}
        >
          {LANGUAGE_NAMES[each]}
        </button>
      ))}
    </fieldset>
  );
}
