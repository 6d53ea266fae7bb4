import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { CaseSummary } from "../api.ts";
import { useConsole } from "../state/console.tsx";
import { AnswerDue } from "./answer-due.tsx";
import { Icon } from "./icons.tsx";
import { languageName, named } from "./names.ts";
import { PersonMark } from "./person-mark.tsx";
import { RiskMark } from "./risk-mark.tsx";
import { Waited, When } from "./when.tsx";

/**
 * A case in a list: enough to know who waits and how badly, nothing of what was said.
 *
 * @param leads whether this member may open it from here
 * @param narrow the list stands in a narrow column: the parts wrap at every width
 */
export function CaseRow({ summary, leads, own = false, narrow = false }: CaseRowProps) {
  const t = useTexts();
  const { settings } = useConsole();
  const fresh = useFresh(summary) && own;
  const side = [languageName(summary.locale, settings.language), ...(summary.region ? [named(t, "region", summary.region)] : [])];

  const inside = (
    <>
      <PersonMark pseudonym={summary.pseudonym} colour={summary.colour} />
      <span className="min-w-0 flex-1 basis-44">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <bdi className="font-semibold">{summary.pseudonym}</bdi>
          {summary.silentRed ? (
            <span className="inline-flex items-center gap-1 rounded-full bg-danger px-2 text-xs font-bold text-danger-ink">
              {t("console-silent-red-mark")}
            </span>
          ) : null}
          {fresh ? (
            <span className="inline-flex items-center gap-1 rounded-full bg-accent px-2 text-xs font-bold text-accent-ink">
              {summary.unread ? t("console-unread", { count: summary.unread }) : t("console-changed")}
            </span>
          ) : null}
        </span>
        <span className="block text-sm text-muted">
          {t(`console-kind-${summary.kind.replaceAll("_", "-")}`)}
          {side.map((each) => ` · ${each}`)}
        </span>
      </span>
      <span className="flex flex-wrap gap-1">
        {summary.signals.map((signal) => (
          <span key={signal} className="rounded-md border border-line px-1.5 py-0.5 text-xs">
            {named(t, "signal", signal)}
          </span>
        ))}
      </span>
      <span className={`flex items-center gap-3 ${narrow ? "" : "lg:contents"}`}>
        <span className="inline-flex items-center gap-1.5 text-sm tabular-nums whitespace-nowrap">
          <Icon name={summary.closedAt ? "check" : "clock"} className="size-4 text-muted" />
          {summary.closedAt ? (
            <When at={summary.closedAt} />
          ) : (
            <>
              <span className="sr-only">{t("console-waits")} </span>
              <Waited since={summary.waitingSince} />
              <AnswerDue dueAt={summary.dueAt} overdue={summary.overdue} />
            </>
          )}
        </span>
        <RiskMark risk={summary.risk} className="justify-self-start" />
      </span>
      {leads ? <Icon name="forward" className="hidden size-5 text-muted lg:block" /> : null}
    </>
  );

  const look = `flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl bg-surface px-4 py-3 text-ink ${narrow ? "" : "lg:grid lg:grid-cols-[auto_minmax(0,1fr)_minmax(0,16rem)_7.5rem_9.5rem_1.25rem]"} ${summary.risk === "red" && summary.status !== "closed" ? "ring-2 ring-risk-red ring-inset" : ""}`;
  return leads ? (
    <Link to="/cases/$caseId" params={{ caseId: summary.id }} className={`${look} hover:bg-raised`}>
      {inside}
    </Link>
  ) : (
    <div className={look}>{inside}</div>
  );
}

interface CaseRowProps {
  summary: CaseSummary;
  leads: boolean;
  own?: boolean;
  narrow?: boolean;
}

/** The server's count of unread words; where it has none, whether anything changed since this page last showed the case. */
function useFresh(summary: CaseSummary): boolean {
  const { changed } = useConsole();
  useSyncExternalStore(changed.subscribe, changed.version);
  return summary.unread === undefined ? changed.has(summary.id) : summary.unread > 0;
}
