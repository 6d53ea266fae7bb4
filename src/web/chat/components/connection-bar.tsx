import { useEffect, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { BotWords } from "./words.tsx";

/** A short hole in the network is nobody's business. */
const PATIENCE_MS = 1500;

/** Says that there is no connection, and that calls work without it. */
export function ConnectionBar({ offline }: { offline: boolean }) {
  const t = useTexts();
  const [shown, setShown] = useState(false);
  const [wasShown, setWasShown] = useState(false);

  useEffect(() => {
    const timer = setTimeout(
      () => {
        setShown(offline);
        if (offline) setWasShown(true);
      },
      offline ? PATIENCE_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [offline]);

  return (
    <div role="status" className="shrink-0">
      {shown ? (
        <div className="border-b border-line bg-warn-soft px-4 py-2 text-sm text-warn">
          <p>{t("chat-offline")}</p>
          <p className="mt-0.5">
            <BotWords text={t("chat-offline-danger")} />
          </p>
        </div>
      ) : (
        wasShown && <p className="sr-only">{t("chat-online-again")}</p>
      )}
    </div>
  );
}
