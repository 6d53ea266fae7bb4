import { useTexts } from "../../shared/texts.tsx";
import type { Press } from "../model/chat-state.ts";
import type { InlineButton } from "../model/post.ts";
import { Spinner } from "./icons.tsx";

interface InlineKeyboardProps {
  messageId: number;
  rows: InlineButton[][];
  press: Press | null;
  onPress: (messageId: number, data: string) => void;
}

/** The answers under a bubble. One press at a time; the pressed one shows that it is under way until the server has answered. */
export function InlineKeyboard({ messageId, rows, press, onPress }: InlineKeyboardProps) {
  const t = useTexts();
  const mine = press?.messageId === messageId ? press : null;
  const underWay = press !== null && press.failed === null;
  return (
    <fieldset aria-label={t("chat-buttons")} className="mt-1.5 flex w-full max-w-[min(86%,34rem)] min-w-0 flex-col gap-1.5 self-start">
      {rows.map((row) => (
        <div key={row.map(({ data }) => data).join("\n")} className="flex gap-1.5 max-[299px]:flex-wrap">
          {row.map(({ text, data }) => {
            const pressed = underWay && mine?.data === data;
            return (
              <button
                key={`${data}-${text}`}
                type="button"
                aria-disabled={underWay}
                aria-busy={pressed}
                onClick={() => onPress(messageId, data)}
                className={`flex min-h-11 min-w-0 flex-auto max-[299px]:basis-24 items-center justify-center gap-2 rounded-xl border border-accent/40 bg-surface px-3 py-2 text-center leading-snug font-medium text-accent hover:bg-accent-soft active:scale-[0.985] ${pressed ? "bg-accent-soft" : ""}`}
              >
                {pressed && <Spinner className="size-4 shrink-0" />}
                <bdi className="min-w-0 [overflow-wrap:anywhere]">{text}</bdi>
              </button>
            );
          })}
        </div>
      ))}
      <p role="status" className="text-sm text-risk-red empty:hidden">
        {mine?.failed && t(mine.failed === "network" ? "chat-press-failed" : "chat-press-refused")}
      </p>
    </fieldset>
  );
}
