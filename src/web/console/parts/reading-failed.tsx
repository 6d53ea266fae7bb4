import { useTexts } from "../../shared/texts.tsx";
import { Banner } from "./banner.tsx";
import { Button } from "./button.tsx";
import { errorWords } from "./error-words.ts";

/** A list or a page could not be read: why, and the way to try again. */
export function ReadingFailed({ error, again }: { error: Error; again: () => void }) {
  const t = useTexts();
  return (
    <div className="mb-3 overflow-hidden rounded-xl">
      <Banner
        look="warn"
        icon="warning"
        action={
          <Button size="small" onClick={again}>
            {t("console-try-now")}
          </Button>
        }
      >
        {errorWords(t, error)}
      </Banner>
    </div>
  );
}
