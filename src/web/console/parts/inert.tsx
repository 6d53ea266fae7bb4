import { useTexts } from "../../shared/texts.tsx";
import { inertPieces, shortHash } from "../lib/inert-text.ts";
import { useConsole } from "../state/console.tsx";
import { IconButton } from "./button.tsx";

/** A link or an account as plain characters: never clickable, nothing in it hidden. */
export function Inert({ value }: { value: string }) {
  let at = 0;
  return (
    <span className="inert font-mono text-sm">
      {inertPieces(value).map((piece) => {
        const key = at;
        at += piece.text.length;
        return piece.unseen ? (
          <span key={key} className="mx-0.5 rounded bg-warn-soft px-1 text-xs font-semibold text-warn">
            {piece.text}
          </span>
        ) : (
          <span key={key}>{piece.text}</span>
        );
      })}
    </span>
  );
}

/** Copies a value and says that it did. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const t = useTexts();
  const { say } = useConsole();
  return (
    <IconButton
      icon="copy"
      label={label}
      className="size-8! text-muted print:hidden"
      onClick={() => {
        navigator.clipboard.writeText(value).then(
          () => say(t("console-copied")),
          () => say(t("console-copy-failed")),
        );
      }}
    />
  );
}

/** A SHA-256: its ends on screen, the whole of it on paper and in the clipboard. */
export function Hash({ sha256 }: { sha256: string }) {
  const t = useTexts();
  return (
    <span className="inline-flex items-center gap-1 text-muted">
      <span className="text-xs font-semibold">SHA-256</span>
      <span className="font-mono text-xs print:hidden" title={sha256}>
        {shortHash(sha256)}
      </span>
      <span className="hidden font-mono text-xs break-all print:inline">{sha256}</span>
      <CopyButton value={sha256} label={t("console-copy-hash")} />
    </span>
  );
}
