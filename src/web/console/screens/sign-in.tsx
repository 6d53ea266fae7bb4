import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { ApiError } from "../../shared/api.ts";
import { Logo } from "../../shared/logo.tsx";
import { useTexts } from "../../shared/texts.tsx";
import { returnPath } from "../lib/return-path.ts";
import { Button } from "../parts/button.tsx";
import { errorWords, tooMany } from "../parts/error-words.ts";
import { FieldError, InputField } from "../parts/field.tsx";
import { usePageTitle } from "../parts/page.tsx";
import { useConsole } from "../state/console.tsx";
import { LANGUAGES } from "../state/settings.ts";

export function SignInScreen() {
  const t = useTexts();
  const { api } = useConsole();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { back } = useSearch({ from: "/sign-in" });
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState<{ email?: string; password?: string }>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const emailBox = useRef<HTMLInputElement>(null);
  const passwordBox = useRef<HTMLInputElement>(null);
  usePageTitle(t("console-sign-in"));

  const enter = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const empty = {
      ...(email.trim() === "" ? { email: t("console-email-missing") } : {}),
      ...(password === "" ? { password: t("console-password-missing") } : {}),
    };
    setMissing(empty);
    setRefusal(null);
    if (empty.email) return emailBox.current?.focus();
    if (empty.password) return passwordBox.current?.focus();

    setBusy(true);
    try {
      await api.signIn(email.trim(), password);
      queries.clear();
      await navigate({ to: returnPath(back), replace: true });
    } catch (error) {
      setRefusal(signInWords(t, error));
      setPassword("");
      passwordBox.current?.focus();
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="flex min-h-dvh flex-col items-center justify-center px-4 py-8">
      <main className="w-full max-w-sm">
        <div className="flex flex-col items-center text-center">
          <Logo className="size-16" />
          <h1 className="mt-3 text-2xl font-semibold">{t("console-product")}</h1>
          <p className="mt-1 text-muted">{t("console-sign-in-about")}</p>
        </div>
        <form noValidate onSubmit={(event) => void enter(event)} className="mt-6 rounded-2xl bg-surface p-5 pt-1 shadow-sm">
          {back ? <p className="mt-4 rounded-lg bg-accent-soft px-3 py-2">{t("console-session-ended")}</p> : null}
          <InputField
            ref={emailBox}
            label={t("console-email")}
            error={missing.email}
            type="email"
            autoComplete="username"
            inputMode="email"
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <InputField
            ref={passwordBox}
            label={t("console-password")}
            error={missing.password}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          {refusal ? <FieldError>{refusal}</FieldError> : null}
          <Button type="submit" look="main" busy={busy} className="mt-5 w-full">
            {t(busy ? "console-signing-in" : "console-sign-in")}
          </Button>
        </form>
        <p className="mt-4 text-center text-sm text-muted">{t("console-sign-in-help")}</p>
        <LanguageSwitch />
      </main>
    </div>
  );
}

/** A wrong address and a wrong password get one answer: nothing here tells who works with us. */
function signInWords(t: ReturnType<typeof useTexts>, error: unknown): string {
  if (!(error instanceof ApiError)) return errorWords(t, error);
  if (error.status === 429) return `${t("console-sign-in-too-many")} ${tooMany(t, error)}`;
  if (error.status >= 400 && error.status < 500) return t("console-sign-in-wrong");
  return errorWords(t, error);
}

function LanguageSwitch() {
  const t = useTexts();
  const { settings } = useConsole();
  return (
    <div className="mt-3 flex justify-center gap-1">
      {LANGUAGES.map((language) => (
        <Button
          key={language}
          look={settings.language === language ? "plain" : "quiet"}
          size="small"
          lang={language}
          aria-pressed={settings.language === language}
          onClick={() => settings.set({ language })}
        >
          {t(`console-language-${language}`)}
        </Button>
      ))}
    </div>
  );
}
