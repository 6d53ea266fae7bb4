import { useTexts } from "../../shared/texts.tsx";
import { Banner } from "../parts/banner.tsx";
import { Button } from "../parts/button.tsx";
import { errorWords } from "../parts/error-words.ts";
import type { Claim } from "../state/claim.ts";

/** Says who holds the case whenever it is not the one who reads it, and offers to take it where that can be. */
export function HoldingBanner({ claim }: { claim: Claim }) {
  const t = useTexts();
  const { holding, take, taking, takeError } = claim;
  const failed = takeError ? <p className="font-medium">{errorWords(t, takeError)}</p> : null;
  const takeButton = (again: boolean) => (
    <Button size="small" look="main" busy={taking} onClick={take}>
      {t(again ? "console-take-again" : "console-take")}
    </Button>
  );
  switch (holding.state) {
    case "mine":
    case "closed":
      return null;
    case "free":
      return (
        <Banner look="calm" icon="lock" action={takeButton(false)}>
          {t("console-holding-free")}
          {failed}
        </Banner>
      );
    case "other":
      return (
        <Banner look="calm" icon="lock">
          {t("console-holding-other", { name: holding.name })}
        </Banner>
      );
    case "lost":
      return (
        <Banner look="warn" icon="warning" urgent action={holding.by === null ? takeButton(true) : null}>
          {holding.by === null ? t("console-holding-lost") : t("console-holding-taken", { name: holding.by })}{" "}
          {t("console-holding-draft-kept")}
          {failed}
        </Banner>
      );
  }
}
