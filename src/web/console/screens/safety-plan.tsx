import { useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { type CaseView, PLAN_STEPS, type SafetyPlan } from "../api.ts";
import { Button } from "../parts/button.tsx";
import { When } from "../parts/when.tsx";
import type { Claim } from "../state/claim.ts";
import { usePlan } from "../state/queries.ts";
import { PlanDialog } from "./plan-dialog.tsx";

/** The safety plan of a case: every version, and what went to the child. */
export function SafetyPlanPart({ view, claim }: { view: CaseView; claim: Claim }) {
  const t = useTexts();
  const { data } = usePlan(view.id);
  const [writing, setWriting] = useState(false);
  const { token } = claim;
  if (!data) return null;
  const exists = data.versions.length > 0;
  return (
    <>
      {exists ? null : <p className="text-sm text-muted">{t("console-plan-none")}</p>}
      <ul className="grid gap-2">
        {data.versions.map((version) => (
          <li key={version.id}>
            <Version version={version} />
          </li>
        ))}
      </ul>
      {token !== null && view.can.reply ? (
        <div className="mt-3">
          <Button icon="facts" className="text-sm" onClick={() => setWriting(true)}>
            {t(exists ? "console-plan-change" : "console-plan-make")}
          </Button>
        </div>
      ) : null}
      {writing && token !== null ? (
        <PlanDialog view={view} token={token} claim={claim} plan={data} onClose={() => setWriting(false)} />
      ) : null}
    </>
  );
}

function Version({ version }: { version: SafetyPlan["versions"][number] }) {
  const t = useTexts();
  return (
    <details className="rounded-lg border border-line px-3 py-2">
      <summary className="text-sm">
        <span className="font-medium">{t("console-plan-version", { version: version.version })}</span>{" "}
        <span className="text-muted">
          · {t(version.sentAt ? "console-plan-sent" : "console-plan-draft")} · <bdi>{version.staffName}</bdi> ·{" "}
          <When at={version.sentAt ?? version.at} />
        </span>
      </summary>
      <dl className="mt-2 grid gap-2 text-sm">
        {PLAN_STEPS.filter((step) => version.steps[step].trim() !== "").map((step) => (
          <div key={step}>
            <dt className="text-muted">{t(`console-plan-${step}`)}</dt>
            <dd dir="auto" className="words">
              {version.steps[step]}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
