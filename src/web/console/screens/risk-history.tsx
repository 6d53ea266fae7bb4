import { RISKS, type Risk } from "../../../shared/risk.ts";
import { useTexts } from "../../shared/texts.tsx";
import type { CaseEvent, CaseView } from "../api.ts";
import { RiskShape } from "../parts/risk-mark.tsx";
import { When } from "../parts/when.tsx";

/** Each time the risk changed, the latest first: to what, when, and whether a person or the machine said so. */
export function RiskHistory({ view }: { view: CaseView }) {
  const t = useTexts();
  const steps = view.timeline.flatMap((event) => {
    const risk = riskIn(event);
    return risk === null ? [] : [{ event, risk }];
  });
  return (
    <ol className="grid gap-1.5">
      {steps.toReversed().map(({ event, risk }) => (
        <li key={event.id} className="flex gap-2.5 text-sm">
          <RiskShape risk={risk} className="mt-0.5 size-4" />
          <p className="min-w-0 flex-1">
            <span className="font-medium">{t(`console-risk-${risk}`)}</span>{" "}
            <span className="text-muted">
              · {event.staffName ? <bdi>{event.staffName}</bdi> : t("console-risk-history-by-machine")} · <When at={event.at} />
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

const CHANGES = new Set(["opened", "risk-raised", "risk-lowered", "assessed"]);

function riskIn({ type, data }: CaseEvent): Risk | null {
  if (!CHANGES.has(type)) return null;
  const said = type === "opened" ? data["risk"] : data["to"];
  return RISKS.find((risk) => risk === said) ?? null;
}
