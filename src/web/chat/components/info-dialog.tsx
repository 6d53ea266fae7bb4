import { useEffect, useRef, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { PageLocale } from "../model/locale.ts";
import { CloseIcon, Spinner } from "./icons.tsx";
import { LanguageChoice } from "./language-choice.tsx";

interface InfoDialogProps {
  locale: PageLocale;
  /** There is a conversation to forget. */
  canForget: boolean;
  onLocale: (locale: PageLocale) => void;
  onForget: () => Promise<void>;
  onClose: () => void;
}

const KEPT = ["chat-info-cookie", "chat-info-opened", "chat-info-history", "chat-info-language-kept", "chat-info-draft"];

/** What this device keeps of the conversation, how to forget it, and the page's language. */
export function InfoDialog({ locale, canForget, onLocale, onForget, onClose }: InfoDialogProps) {
  const t = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; Esc does the same for the keyboard.
    <dialog
      ref={dialog}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      aria-labelledby="info-title"
      className="m-auto max-h-[calc(100%-1.5rem)] w-[calc(100%-1.5rem)] max-w-lg overflow-y-auto rounded-2xl bg-surface p-0 text-ink"
    >
      <div className="p-5">
        <div className="flex items-start gap-2">
          <h2 id="info-title" className="pt-2 text-xl font-bold">
            {t("chat-info-title")}
          </h2>
          <button
            type="button"
            onClick={onClose}
            aria-label={t("chat-info-close")}
            className="-mr-2 ml-auto flex size-11 shrink-0 items-center justify-center rounded-full text-muted hover:bg-raised"
          >
            <CloseIcon />
          </button>
        </div>
        <ul className="mt-2 flex list-disc flex-col gap-1.5 pl-5 marker:text-muted">
          {KEPT.map((id) => (
            <li key={id}>{t(id)}</li>
          ))}
        </ul>
        <Heading id="chat-info-hide-title" />
        <p>{t("chat-info-hide")}</p>
        {canForget && <Forget onForget={onForget} />}
        <Heading id="chat-info-language-title" />
        <LanguageChoice locale={locale} onLocale={onLocale} />
        <p className="mt-2 text-sm text-muted">{t("chat-info-language-dialogue")}</p>
      </div>
    </dialog>
  );
}

function Heading({ id }: { id: string }) {
  return <h3 className="mt-5 mb-1.5 font-semibold">{useTexts()(id)}</h3>;
}

/** Asks once more before the device forgets. */
function Forget({ onForget }: { onForget: () => Promise<void> }) {
  const t = useTexts();
  const [step, setStep] = useState<"calm" | "sure" | "busy" | "failed">("calm");
  const sure = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (step === "sure") sure.current?.focus();
  }, [step]);

  const forget = () => {
    if (step === "busy") return;
    setStep("busy");
    onForget().catch(() => setStep("failed"));
  };

  return (
    <>
      <Heading id="chat-info-forget-title" />
      <p>{t("chat-info-forget")}</p>
      {step === "calm" || step === "failed" ? (
        <button
          type="button"
          onClick={() => setStep("sure")}
          className="mt-2.5 min-h-11 rounded-xl border border-danger px-4 py-1.5 font-medium text-risk-red hover:bg-danger-soft"
        >
          {t("chat-info-forget-button")}
        </button>
      ) : (
        <div className="mt-2.5 rounded-xl bg-danger-soft p-3.5">
          <p ref={sure} tabIndex={-1} className="font-medium outline-none">
            {t("chat-info-forget-sure")}
          </p>
          <div className="mt-3 flex flex-wrap gap-2">
            <button
              type="button"
              onClick={forget}
              aria-busy={step === "busy"}
              className="flex min-h-11 items-center gap-2 rounded-xl bg-danger px-4 font-semibold text-danger-ink"
            >
              {step === "busy" && <Spinner className="size-4" />}
              {t("chat-info-forget-yes")}
            </button>
            <button
              type="button"
              onClick={() => setStep("calm")}
              className="min-h-11 rounded-xl border border-control bg-surface px-4 font-medium"
            >
              {t("chat-info-forget-no")}
            </button>
          </div>
        </div>
      )}
      <p role="status" className="mt-2 text-sm text-risk-red empty:hidden">
        {step === "failed" && t("chat-info-forget-failed")}
      </p>
    </>
  );
}
