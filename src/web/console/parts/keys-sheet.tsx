import { useTexts } from "../../shared/texts.tsx";
import { useConsole } from "../state/console.tsx";
import { Dialog } from "./dialog.tsx";

const KEYS_SHOWN: readonly (readonly [text: string, keys: readonly string[]])[] = [
  ["console-key-help", ["?"]],
  ["console-key-queue", ["G", "Q"]],
  ["console-key-handoffs", ["G", "H"]],
  ["console-key-next", ["N"]],
  ["console-key-reply", ["R"]],
  ["console-key-note", ["T"]],
  ["console-key-send", ["Ctrl", "Enter"]],
  ["console-key-close", ["Esc"]],
];

/** Every key of the console, and the switch for those who dictate or press by accident. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const { settings } = useConsole();
  return (
    <Dialog title={t("console-keys")} intro={t("console-keys-intro")} onClose={onClose}>
      <dl className="mt-4 divide-y divide-line">
        {KEYS_SHOWN.map(([text, keys]) => (
          <div key={text} className="flex items-center justify-between gap-4 py-2">
            <dt>{t(text)}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <kbd key={key} className="min-w-8 rounded-md border border-control bg-raised px-2 py-0.5 text-center font-mono text-sm">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex min-h-11 cursor-pointer items-center gap-3 rounded-lg bg-raised px-3">
        <input
          type="checkbox"
          data-first
          checked={settings.shortcuts}
          onChange={(event) => settings.set({ shortcuts: event.target.checked })}
          className="size-5 accent-accent"
        />
        {t("console-keys-switch")}
      </label>
    </Dialog>
  );
}
