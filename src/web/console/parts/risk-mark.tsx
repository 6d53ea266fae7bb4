import type { Risk } from "../../../shared/risk.ts";
import { useTexts } from "../../shared/texts.tsx";

/** Each level has its own outline, so that it is known without its colour. */
const OUTLINES: Record<Risk, string> = {
  red: "M7.5 2h9L22 7.5v9L16.5 22h-9L2 16.5v-9z",
  orange: "M12 2.5L23 21.5H1z",
  yellow: "M12 1.5L22.5 12 12 22.5 1.5 12z",
  green: "M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z",
};

const COLOURS: Record<Risk, string> = {
  red: "text-risk-red",
  orange: "text-risk-orange",
  yellow: "text-risk-yellow",
  green: "text-risk-green",
};

const SOFT: Record<Risk, string> = {
  red: "bg-risk-red-soft text-risk-red",
  orange: "bg-risk-orange-soft text-risk-orange",
  yellow: "bg-risk-yellow-soft text-risk-yellow",
  green: "bg-risk-green-soft text-risk-green",
};

export function RiskShape({ risk, className = "size-4" }: { risk: Risk; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={`shrink-0 ${COLOURS[risk]} ${className}`} aria-hidden>
      <path d={OUTLINES[risk]} fill="currentColor" />
      {risk === "red" ? <path d="M12 6.5v7M12 17.3v.01" stroke="var(--c-surface)" strokeWidth={2.8} strokeLinecap="round" /> : null}
    </svg>
  );
}

/** The risk of a case: shape, colour and word together. */
export function RiskMark({ risk, className = "" }: { risk: Risk; className?: string }) {
  const t = useTexts();
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-sm font-semibold whitespace-nowrap ${SOFT[risk]} ${className}`}
    >
      <RiskShape risk={risk} className="size-3.5" />
      <span>
        <span className="sr-only">{t("console-risk")}: </span>
        {t(`console-risk-${risk}`)}
      </span>
    </span>
  );
}
