import { Logo } from "../../shared/logo.tsx";
import { useTexts } from "../../shared/texts.tsx";
import type { PageLocale } from "../model/locale.ts";
import { Spinner } from "./icons.tsx";
import { LanguageChoice } from "./language-choice.tsx";

interface StartProps {
  locale: PageLocale;
  onLocale: (locale: PageLocale) => void;
  busy: boolean;
  failed: boolean;
  onStart: () => void;
}

/** The first visit: who this is, one line, one button. */
export function Start({ locale, onLocale, busy, failed, onStart }: StartProps) {
  const t = useTexts();
  return (
    <div className="flex min-h-full flex-col items-center px-6 py-8 text-center">
      <div className="my-auto flex w-full max-w-sm flex-col items-center py-4">
        <span className="flex size-28 items-center justify-center rounded-full bg-accent-soft">
          <Logo className="size-16" />
        </span>
        <h1 className="mt-6 text-[clamp(1.5rem,9vw,1.875rem)] font-bold tracking-tight">{t("chat-name")}</h1>
        <p className="mt-3 text-lg text-balance text-muted">{t("chat-start-line")}</p>
        <button
          type="button"
          onClick={onStart}
          aria-disabled={busy}
          className="mt-8 flex min-h-14 w-full items-center justify-center gap-2 rounded-2xl bg-accent px-6 py-3 text-xl font-semibold text-accent-ink active:scale-[0.98]"
        >
          {busy && <Spinner />}
          {t(busy ? "chat-start-busy" : "chat-start-button")}
        </button>
        <p role="status" className="mt-3 min-h-6 text-risk-red">
          {failed && t("chat-start-failed")}
        </p>
      </div>
      <LanguageChoice locale={locale} onLocale={onLocale} />
      <p className="mt-5 max-w-md text-sm text-pretty text-muted">{t("chat-start-history")}</p>
    </div>
  );
}
