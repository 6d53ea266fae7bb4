import { useEffect, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { useLive } from "../state/live.tsx";
import { Banner } from "./banner.tsx";
import { Button } from "./button.tsx";

/** A blink of the network is not worth a word. */
const PATIENCE_MS = 1200;

/** Says that the page no longer hears the server, and that it keeps trying. */
export function ConnectionBar() {
  const t = useTexts();
  const { state, tryNow } = useLive();
  const [shown, setShown] = useState(false);

  useEffect(() => {
    if (state !== "lost") {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [state]);

  if (!shown) return null;
  return (
    <div className="sticky top-0 z-30">
      <Banner
        look="warn"
        icon="offline"
        action={
          <Button size="small" onClick={tryNow}>
            {t("console-try-now")}
          </Button>
        }
      >
        {t("console-connection-lost")}
      </Banner>
    </div>
  );
}
