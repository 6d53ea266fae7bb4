import { useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { CaseView } from "../api.ts";
import { Banner } from "../parts/banner.tsx";
import { Button } from "../parts/button.tsx";
import { errorWords } from "../parts/error-words.ts";
import type { Claim } from "../state/claim.ts";
import { useMe } from "../state/queries.ts";
import { PermitDialog } from "./permit-dialog.tsx";

/** Says who holds the case whenever it is not the one who reads it, and offers to take it where that can be. */
export function HoldingBanner({ view, claim }: { view: CaseView; claim: Claim }) {
  const t = useTexts();
  const me = useMe();
  const [permitting, setPermitting] = useState(false);
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
        <>
          <Banner
            look="calm"
            icon="lock"
            action={
              <span className="flex flex-wrap gap-2">
                {me.permissions.includes("case:permit") ? (
                  <Button size="small" onClick={() => setPermitting(true)}>
                    {t("console-permit")}
                  </Button>
                ) : null}
                {takeButton(false)}
              </span>
            }
          >
            {t("console-holding-free")}
            {failed}
          </Banner>
          {permitting ? <PermitDialog caseId={view.id} onClose={() => setPermitting(false)} /> : null}
        </>
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
