import { useTexts } from "../../shared/texts.tsx";
import type { KeyboardView } from "../model/doors.ts";

interface ReplyKeyboardProps {
  view: KeyboardView;
  /** The keys below the doors are unfolded. */
  open: boolean;
  id: string;
  onKey: (label: string, door: boolean) => void;
}

/** The keys above the text field: the doors in front, the rest as the server lays it out. */
export function ReplyKeyboard({ view, open, id, onKey }: ReplyKeyboardProps) {
  const t = useTexts();
  return (
    <fieldset aria-label={t("chat-keys")} className="min-w-0 px-2 pt-2">
      {view.doors.length > 0 && (
        <div className="flex gap-2 max-[299px]:flex-wrap">
          {view.doors.map(({ label, danger }) => (
            <button
              key={label}
              type="button"
              onClick={() => onKey(label, true)}
              className={`min-h-12 min-w-0 flex-1 max-[299px]:basis-24 rounded-xl px-2.5 py-1.5 text-[0.9375rem] leading-tight font-semibold active:scale-[0.985] ${
                danger
                  ? "border border-danger bg-danger-soft text-ink hover:brightness-97"
                  : "border border-control bg-surface text-ink hover:bg-raised"
              }`}
            >
              <bdi className="[overflow-wrap:anywhere]">{label}</bdi>
            </button>
          ))}
        </div>
      )}
      <div id={id} hidden={!open} className="mt-1.5 max-h-[34vh] overflow-y-auto">
        <div className="flex flex-col gap-1.5">
          {view.rows.map((row) => (
            <div key={row.join("\n")} className="flex gap-1.5 max-[299px]:flex-wrap">
              {row.map((label) => (
                <button
                  key={label}
                  type="button"
                  onClick={() => onKey(label, false)}
                  className="min-h-11 min-w-0 flex-1 max-[299px]:basis-24 rounded-xl bg-raised px-2.5 py-1.5 leading-tight text-ink hover:bg-accent-soft active:scale-[0.985]"
                >
                  <bdi className="[overflow-wrap:anywhere]">{label}</bdi>
                </button>
              ))}
            </div>
          ))}
        </div>
      </div>
    </fieldset>
  );
}
