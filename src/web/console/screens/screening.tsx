import { useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { CaseView, Screen } from "../api.ts";
import { questionText } from "../lib/screening.ts";
import { Button } from "../parts/button.tsx";
import { RiskShape } from "../parts/risk-mark.tsx";
import { When } from "../parts/when.tsx";
import type { Claim } from "../state/claim.ts";
import { useScreens } from "../state/queries.ts";
import { ScreenDialog } from "./screen-dialog.tsx";

/** The structured screens of a case: what they came to, each answer, and a new one. */
export function Screening({ view, claim }: { view: CaseView; claim: Claim }) {
  const t = useTexts();
  const { data } = useScreens(view.id);
  const [filling, setFilling] = useState(false);
  const { token } = claim;
  return (
    <>
      {data?.length === 0 ? <p className="text-sm text-muted">{t("console-screening-none")}</p> : null}
      <ul className="grid gap-2">
        {data?.map((screen) => (
          <li key={screen.id}>
            <ScreenLine screen={screen} />
          </li>
        ))}
      </ul>
      {token !== null && view.can.assess ? (
        <div className="mt-3">
          <Button icon="scales" className="text-sm" onClick={() => setFilling(true)}>
            {t("console-screening-begin")}
          </Button>
        </div>
      ) : null}
      {filling && token !== null ? <ScreenDialog view={view} token={token} claim={claim} onClose={() => setFilling(false)} /> : null}
    </>
  );
}

function ScreenLine({ screen }: { screen: Screen }) {
  const t = useTexts();
  return (
    <details className="rounded-lg border border-line px-3 py-2">
      <summary className="text-sm">
        {screen.risk ? <RiskShape risk={screen.risk} className="inline size-4 align-text-bottom" /> : null}{" "}
        <span className="font-medium">
          {t(`console-screening-kind-${screen.kind}`)}: {t(`console-screening-level-${screen.level}`)}
        </span>{" "}
        <span className="text-muted">
          · <bdi>{screen.staffName}</bdi> · <When at={screen.at} />
        </span>
      </summary>
      <dl className="mt-2 grid gap-2 text-sm">
        {Object.entries(screen.answers).map(([question, answer]) => (
          <div key={question}>
            <dt className="text-muted">{t(questionText(question))}</dt>
            <dd className="font-medium">{t(`console-screening-answer-${answer}`)}</dd>
          </div>
        ))}
      </dl>
      {screen.words === "" ? null : (
        <p dir="auto" className="words mt-2 text-sm">
          {screen.words}
        </p>
      )}
    </details>
  );
}
