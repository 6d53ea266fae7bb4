import { useEffect, useState } from "react";
import { ApiError } from "../../shared/api.ts";
import { useTexts } from "../../shared/texts.tsx";
import type { WebPost } from "../model/post.ts";
import { FileIcon, Spinner } from "./icons.tsx";

interface FileProps {
  file: NonNullable<WebPost["file"]>;
  /** Gives the bytes, once. */
  onFetch: () => Promise<Blob>;
}

/** A file of the bot: its name and size, and a button that saves it on the device while it can be had. */
export function OfferedFile({ file, onFetch }: FileProps) {
  const t = useTexts();
  const over = useIsOver(file.until);
  const [state, setState] = useState<"idle" | "busy" | "gone" | "failed">("idle");
  const closed = file.taken ? "taken" : over || state === "gone" ? "gone" : null;

  const fetchIt = async () => {
    setState("busy");
    try {
      save(await onFetch(), file.name);
      setState("idle");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setState(error.status === 410 ? "gone" : "failed");
    }
  };

  return (
    <div className="px-3.5 pt-2.5">
      <div className="flex items-center gap-3">
        <span className="flex size-11 shrink-0 items-center justify-center rounded-full bg-raised text-accent">
          <FileIcon />
        </span>
        <span className="min-w-0 flex-1">
          <bdi className="block truncate font-medium">{file.name}</bdi>
          <span className="text-sm text-muted">{t("chat-file-size", { kb: Math.ceil(file.size / 1024) })}</span>
        </span>
        {closed === null && (
          <button
            type="button"
            disabled={state === "busy"}
            onClick={() => void fetchIt()}
            className="min-h-11 shrink-0 rounded-full bg-accent px-4 font-medium text-accent-ink disabled:opacity-60"
          >
            {state === "busy" ? <Spinner /> : t("chat-file-save")}
            {state === "busy" && <span className="sr-only">{t("chat-file-opening")}</span>}
          </button>
        )}
      </div>
      <p role="status" className="pt-1 text-sm text-muted empty:hidden">
        {closed === "taken" && t("chat-file-taken")}
        {closed === "gone" && t("chat-file-gone")}
        {closed === null && state === "failed" && t("chat-file-not-fetched")}
      </p>
    </div>
  );
}

/** Puts the bytes where the browser keeps what is saved; nothing of them stays in the page. */
function save(bytes: Blob, name: string): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Is this moment over? Turns true by itself. */
function useIsOver(until: string): boolean {
  const [over, setOver] = useState(() => Date.parse(until) <= Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), Math.max(0, Date.parse(until) - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  return over;
}
