import { Logo } from "../../shared/logo.tsx";
import { useTexts } from "../../shared/texts.tsx";
import { BotWords } from "./words.tsx";

interface AwayProps {
  phase: "blocked" | "ended" | "forgotten";
  /** Unsent text is kept for the new conversation. */
  kept: boolean;
  onAnew: () => void;
}

/** Instead of the conversation, when there is none on this device any more, or cannot be. */
export function Away({ phase, kept, onAnew }: AwayProps) {
  const t = useTexts();
  return (
    <div className="flex min-h-full flex-col items-center justify-center px-6 py-8 text-center">
      <Logo className="size-14" />
      <h1 className="mt-5 text-2xl font-bold text-balance">{t(`chat-${phase}-title`)}</h1>
      <p className="mt-3 max-w-sm text-balance text-muted">{t(`chat-${phase}-text`)}</p>
      {kept && <p className="mt-2 max-w-sm text-balance text-muted">{t("chat-ended-kept")}</p>}
      <button
        type="button"
        onClick={onAnew}
        className="mt-7 min-h-12 rounded-2xl border border-control bg-surface px-6 py-2 text-lg font-medium hover:bg-raised"
      >
        {t(phase === "blocked" ? "chat-blocked-again" : "chat-begin-anew")}
      </button>
      <p className="mt-7 text-balance">
        <BotWords text={t("chat-numbers")} />
      </p>
    </div>
  );
}
