import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { viewOf } from "../model/doors.ts";
import type { Keyboard } from "../model/post.ts";
import type { FileState } from "../model/upload.ts";
import { ClipIcon, DownIcon, KeysIcon, SendIcon } from "./icons.tsx";
import { ReplyKeyboard } from "./reply-keyboard.tsx";

/** What the server takes in one message, in UTF-16 units. */
const LIMIT = 4000;
const COUNT_FROM = 3500;
const FIELD_MAX_PX = 160;
/** A second press of the same key within this time is a trembling hand, not a second wish. */
const SHAKY_MS = 600;
export const FIELD_ID = "field";

interface ComposerProps {
  keyboard: Keyboard | null;
  draft: string;
  onDraft: (draft: string) => void;
  onSay: (text: string, urgent?: boolean) => void;
  /** A file may be sent now. */
  files: boolean;
  file: FileState;
  onFile: (file: Blob) => void;
}

/** With a finger for a pointer there is a keyboard on the screen: Enter makes a new line, and its room is scarce. */
const byTouch = () => window.matchMedia("(pointer: coarse)").matches;

/** On a low screen (held sideways, zoomed) the keys wait folded, or nothing of the conversation would be left to see. */
const hasRoom = () => window.innerHeight >= 560;

/** Keys, text field and the button that sends. The unsent text lives in memory only. */
export function Composer({ keyboard, draft, onDraft, onSay, files, file, onFile }: ComposerProps) {
  const t = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const lastKey = useRef({ label: "", at: 0 });
  const keysId = useId();
  const countId = useId();
  const [keysOpen, setKeysOpen] = useState(hasRoom);
  const view = useMemo(() => (keyboard ? viewOf(keyboard) : null), [keyboard]);
  const layout = JSON.stringify(keyboard?.rows ?? null);

  const over = draft.length - LIMIT;
  const canSend = draft.trim() !== "" && over <= 0;

  // New keys are shown, unless somebody is just typing under a keyboard on the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the keys change, whatever they are.
  useEffect(() => {
    if (document.activeElement !== field.current || !byTouch()) setKeysOpen(hasRoom());
  }, [layout]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${Math.min(FIELD_MAX_PX, element.scrollHeight)}px`;
  }, [draft]);

  const send = () => {
    if (!canSend) return;
    onSay(draft.trim());
    onDraft("");
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing || byTouch()) return;
    event.preventDefault();
    send();
  };

  const onKey = (label: string, door: boolean) => {
    const now = performance.now();
    const twice = lastKey.current.label === label && now - lastKey.current.at < SHAKY_MS;
    lastKey.current = { label, at: now };
    if (!twice) onSay(label, door);
  };

  const toggleKeys = () => {
    if (!keysOpen) field.current?.blur();
    setKeysOpen(!keysOpen);
  };

  return (
    <footer className="shrink-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]">
      {view && <ReplyKeyboard view={view} open={keysOpen} id={keysId} onKey={onKey} />}
      <form
        className="flex items-end gap-1.5 p-2"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {view && view.rows.length > 0 && (
          <button
            type="button"
            onClick={toggleKeys}
            aria-label={t(keysOpen ? "chat-keys-hide" : "chat-keys-show")}
            aria-expanded={keysOpen}
            aria-controls={keysId}
            className="flex size-11 shrink-0 items-center justify-center rounded-full text-muted hover:bg-raised"
          >
            {keysOpen ? <DownIcon /> : <KeysIcon />}
          </button>
        )}
        {files && <AttachButton busy={file === "sending"} onFile={onFile} />}
        <div className="min-w-0 flex-1">
          <textarea
            id={FIELD_ID}
            ref={field}
            rows={1}
            value={draft}
            dir="auto"
            onChange={(event) => onDraft(event.target.value)}
            onKeyDown={onKeyDown}
            onFocus={() => {
              if (byTouch()) setKeysOpen(false);
            }}
            aria-label={t("chat-field")}
            aria-describedby={countId}
            aria-invalid={over > 0}
            placeholder={keyboard?.placeholder ?? t("chat-field-placeholder")}
            autoComplete="off"
            // No spelling service reads along.
            spellCheck={false}
            className="block min-h-11 w-full resize-none rounded-3xl border border-control bg-surface px-4 py-2.5 text-base leading-snug placeholder:overflow-hidden placeholder:text-ellipsis placeholder:whitespace-nowrap placeholder:text-muted focus-visible:border-accent focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-accent"
          />
          <p id={countId} role="status" className={`px-4 pt-1 text-xs empty:hidden ${over > 0 ? "text-risk-red" : "text-muted"}`}>
            {over > 0 ? t("chat-over", { over }) : draft.length >= COUNT_FROM && t("chat-left", { left: -over })}
          </p>
        </div>
        <button
          type="submit"
          aria-label={t("chat-send")}
          aria-disabled={!canSend}
          className={`flex size-11 shrink-0 items-center justify-center rounded-full ${canSend ? "bg-accent text-accent-ink active:scale-95" : "bg-raised text-muted"}`}
        >
          <SendIcon />
        </button>
      </form>
      <p role="status" className={`px-4 pb-2 text-sm empty:hidden ${file === "sending" ? "text-muted" : "text-risk-red"}`}>
        {file !== "none" && t(`chat-file-${file}`)}
      </p>
    </footer>
  );
}

/** There only where the server takes files now. The picker's own memory of the file is emptied at once. */
function AttachButton({ busy, onFile }: { busy: boolean; onFile: (file: Blob) => void }) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = "";
          if (chosen) onFile(chosen);
        }}
      />
      <button
        type="button"
        aria-label={t("chat-file-attach")}
        title={t("chat-file-attach")}
        aria-disabled={busy}
        onClick={() => {
          if (!busy) input.current?.click();
        }}
        className="flex size-11 shrink-0 items-center justify-center rounded-full text-muted hover:bg-raised aria-disabled:opacity-60"
      >
        <ClipIcon />
      </button>
    </>
  );
}
