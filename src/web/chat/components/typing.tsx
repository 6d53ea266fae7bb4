import { useTexts } from "../../shared/texts.tsx";

/** Three dots where the next bubble of the bot will be. */
export function Typing() {
  const t = useTexts();
  return (
    <div className="bubble-in pt-2.5">
      <div className="flex h-10 w-fit items-center gap-1.5 rounded-2xl rounded-bl-md bg-surface px-4 text-muted shadow-[0_1px_1px_var(--c-shadow)]">
        <span className="sr-only">{t("chat-typing")}</span>
        <span className="dot size-2 rounded-full bg-current" />
        <span className="dot size-2 rounded-full bg-current" />
        <span className="dot size-2 rounded-full bg-current" />
      </div>
    </div>
  );
}
