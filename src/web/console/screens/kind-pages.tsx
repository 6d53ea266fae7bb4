import { Link, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { Logo } from "../../shared/logo.tsx";
import { useTexts } from "../../shared/texts.tsx";
import { onWake } from "../../shared/wake.ts";
import { Button, buttonClass } from "../parts/button.tsx";
import { errorWords } from "../parts/error-words.ts";
import { Quiet, usePageTitle } from "../parts/page.tsx";

const AGAIN_MS = 5_000;

/** The page could not even start: no network, or a server that is restarting. It tries again by itself. */
export function CannotStart({ error }: { error: unknown }) {
  const t = useTexts();
  const router = useRouter();
  usePageTitle(t("console-cannot-start"));
  useEffect(() => {
    const again = () => void router.invalidate();
    const timer = setInterval(again, AGAIN_MS);
    const stopWaking = onWake(again);
    return () => {
      clearInterval(timer);
      stopWaking();
    };
  }, [router]);
  return (
    <main className="mx-auto max-w-lg px-4 py-16">
      <h1 className="sr-only">{t("console-cannot-start")}</h1>
      <Quiet
        title={t("console-cannot-start")}
        drawing={<Logo className="size-14" />}
        action={<Button onClick={() => void router.invalidate()}>{t("console-try-now")}</Button>}
      >
        <p role="alert">{errorWords(t, error)}</p>
        <p className="mt-1">{t("console-cannot-start-again")}</p>
      </Quiet>
    </main>
  );
}

export function NoSuchPage() {
  const t = useTexts();
  usePageTitle(t("console-no-page"));
  return (
    <main className="mx-auto max-w-lg px-4 py-16">
      <h1 className="sr-only">{t("console-no-page")}</h1>
      <Quiet
        title={t("console-no-page")}
        drawing={<Logo className="size-14" />}
        action={
          <Link to="/" className={buttonClass("main")}>
            {t("console-home")}
          </Link>
        }
      >
        {t("console-no-page-about")}
      </Quiet>
    </main>
  );
}
