import { Logo } from "../../shared/logo.tsx";
import { useTexts } from "../../shared/texts.tsx";
import { hidePage } from "../quick-exit.ts";
import { CloseIcon, InfoIcon } from "./icons.tsx";

interface HeaderProps {
  /** The page below has no heading of its own. */
  heading: boolean;
  onInfo: () => void;
}

/** Name, what this device keeps, and the way out, which is always in the same corner. */
export function Header({ heading, onInfo }: HeaderProps) {
  const t = useTexts();
  return (
    <header className="z-10 flex min-h-14 shrink-0 flex-wrap items-center gap-x-1 border-b border-line bg-surface px-3 py-1">
      <Logo className="size-8 shrink-0" />
      {heading ? (
        <h1 className="ml-1 min-w-0 truncate font-semibold max-[379px]:sr-only">{t("chat-name")}</h1>
      ) : (
        <p className="ml-1 min-w-0 truncate font-semibold max-[379px]:hidden">{t("chat-name")}</p>
      )}
      <button
        type="button"
        onClick={onInfo}
        aria-label={t("chat-info-open")}
        aria-haspopup="dialog"
        className="flex size-11 shrink-0 items-center justify-center rounded-full text-muted hover:bg-raised"
      >
        <InfoIcon />
      </button>
      <button
        type="button"
        onClick={hidePage}
        className="ml-auto flex min-h-11 min-w-0 items-center gap-1.5 rounded-full border border-control bg-surface px-3.5 text-[0.9375rem] font-medium hover:bg-raised"
      >
        <CloseIcon className="size-5 shrink-0" />
        {t("chat-hide-page")}
      </button>
    </header>
  );
}
