import { useMutation } from "@tanstack/react-query";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { Draft } from "../lib/drafts.ts";
import { useConsole } from "../state/console.tsx";
import { Button } from "./button.tsx";
import { errorWords } from "./error-words.ts";
import { FieldError } from "./field.tsx";
import { Icon } from "./icons.tsx";

const MOST = 4000;
/** From here on the box says how much room is left. */
const COUNT_FROM = 3500;

const LOOKS = {
  reply: { form: "border-t border-line bg-surface", label: "sr-only", area: "border-control bg-surface", sign: "send" },
  note: {
    form: "border-b-2 border-dashed border-note-line",
    label: "font-semibold text-note-ink",
    area: "border-note-line bg-surface border-dashed",
    sign: "lock",
  },
} as const;

/**
 * A box to write in. The reply and the note share its habits (Ctrl+Enter, kept drafts, one id a text) and nothing of its looks:
 * place, colour, border, label and the words on the button say which is which.
 */
export function WriteBox({ box, look, label, warning, placeholder, send, shortcut, hint, deliver, refused }: WriteBoxProps) {
  const t = useTexts();
  const { drafts } = useConsole();
  const id = useId();
  const [text, setText] = useState(() => drafts.read(box));
  const { form, label: labelLook, area, sign } = LOOKS[look];

  const write = (next: string) => {
    drafts.write(box, next);
    setText(next);
  };
  const sending = useMutation({
    mutationFn: async () => {
      const draft = drafts.toSend(box);
      await deliver(draft);
      drafts.sent(box, draft);
      setText(drafts.read(box));
    },
    onError: refused,
  });
  const submit = () => {
    if (text.trim() !== "" && !sending.isPending) sending.mutate();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
    if (event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className={`px-3 py-3 sm:px-5 ${form}`}
    >
      {warning ? (
        <p id={`${id}-warning`} className="mb-2 flex items-start gap-2 font-semibold text-note-ink">
          <Icon name="lock" className="mt-0.5 size-4 text-note-strong" />
          {warning}
        </p>
      ) : null}
      {hint ? <div className="mb-2">{hint}</div> : null}
      <label htmlFor={id} className={labelLook}>
        {label}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={2}
        data-key={shortcut}
        maxLength={MOST}
        readOnly={sending.isPending}
        placeholder={placeholder}
        aria-describedby={warning ? `${id}-warning` : undefined}
        aria-keyshortcuts="Control+Enter"
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={press}
        className={`field-sizing-content max-h-[40dvh] min-h-18 w-full resize-none rounded-lg border px-3 py-2 text-ink placeholder:text-muted ${area}`}
      />
      {sending.error ? <FieldError>{errorWords(t, sending.error)}</FieldError> : null}
      <div className="mt-2 flex items-center justify-end gap-3">
        <span className="text-xs text-muted" aria-live="polite">
          {text.length >= COUNT_FROM ? t("console-room-left", { count: MOST - text.length }) : null}
        </span>
        <span className="hidden text-xs text-muted sm:inline">Ctrl + Enter</span>
        <Button
          type="submit"
          look={look === "note" ? "note" : "main"}
          icon={sign}
          busy={sending.isPending}
          disabled={text.trim() === "" && !sending.isPending}
        >
          {sending.isPending ? t("console-sending") : send}
        </Button>
      </div>
    </form>
  );
}

interface WriteBoxProps {
  /** Which draft it is. */
  box: string;
  look: keyof typeof LOOKS;
  label: string;
  warning?: string;
  placeholder: string;
  send: string;
  shortcut: string;
  hint?: ReactNode;
  deliver: (draft: Draft) => Promise<void>;
  refused: (error: unknown) => void;
}
