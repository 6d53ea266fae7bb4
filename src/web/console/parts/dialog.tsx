import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { IconButton } from "./button.tsx";

/**
 * A modal question on the browser's own <dialog>: it keeps the focus inside, closes with Escape, gives the focus back and needs
 * no styles written into the page, which our Content-Security-Policy would refuse. Rendered only while open.
 */
export function Dialog({ title, intro, onClose, children, wide = false }: DialogProps) {
  const t = useTexts();
  const titleId = useId();
  const introId = useId();
  const box = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    dialog.showModal();
    // The field to begin with; where there is only something to read, its title.
    (dialog.querySelector<HTMLElement>("[data-first]") ?? dialog.querySelector<HTMLElement>("h2"))?.focus();
    // Closed before it leaves the page: that is what gives the focus back.
    return () => dialog.close();
  }, []);

  return (
    <dialog
      ref={box}
      aria-labelledby={titleId}
      {...(intro ? { "aria-describedby": introId } : {})}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`m-auto max-h-[calc(100dvh-1.5rem)] w-[calc(100vw-1.5rem)] overflow-y-auto rounded-2xl bg-surface p-0 text-ink shadow-2xl ${wide ? "max-w-3xl" : "max-w-lg"}`}
    >
      <div className="flex items-start justify-between gap-2 px-5 pt-4">
        <h2 id={titleId} tabIndex={-1} className="pt-2 text-xl font-semibold outline-none">
          {title}
        </h2>
        <IconButton icon="cross" label={t("console-close-dialog")} onClick={onClose} className="-me-2" />
      </div>
      <div className="px-5 pb-5">
        {intro ? (
          <p id={introId} className="mt-1 text-muted">
            {intro}
          </p>
        ) : null}
        {children}
      </div>
    </dialog>
  );
}

interface DialogProps {
  title: string;
  intro?: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}

/** The last line of a dialog, always in sight: what it does on the right, the way out beside it. On phones the deed stands first. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-0 -mx-5 mt-5 -mb-5 flex flex-col-reverse gap-2 border-t border-line bg-surface px-5 py-4 sm:flex-row sm:justify-end">
      {children}
    </div>
  );
}
