import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ApiError } from "../../shared/api.ts";
import { Logo } from "../../shared/logo.tsx";
import { useTexts } from "../../shared/texts.tsx";
import type { HandoffView } from "../api.ts";
import { Button, buttonClass } from "../parts/button.tsx";
import { EvidenceList } from "../parts/evidence-list.tsx";
import { DueMark, HandoffStateMark } from "../parts/handoff-state.tsx";
import { Icon } from "../parts/icons.tsx";
import { named } from "../parts/names.ts";
import { Loading, Quiet, usePageTitle } from "../parts/page.tsx";
import { ReadingFailed } from "../parts/reading-failed.tsx";
import { RiskMark } from "../parts/risk-mark.tsx";
import { Statement } from "../parts/statement.tsx";
import { UtcTime, When } from "../parts/when.tsx";
import { useHandoff } from "../state/queries.ts";
import { HandoffSteps } from "./handoff-steps.tsx";

/** A case given to the police: what the teen confirmed and agreed to share, and no more. Prints as a clean document. */
export function HandoffScreen() {
  const t = useTexts();
  const { handoffId } = useParams({ from: "/inside/handoffs/$handoffId" });
  const { data: handoff, error, refetch } = useHandoff(handoffId);
  usePageTitle(handoff ? `${t("console-handoff")} ${handoff.caseNumber}` : t("console-handoff"));

  if (handoff) return <OpenHandoff handoff={handoff} />;
  const notOurs = error instanceof ApiError && error.status === 404;
  return (
    <div className="mx-auto w-full max-w-3xl px-4 py-6">
      <h1 className="mb-4 text-2xl font-semibold">{t("console-handoff")}</h1>
      {notOurs ? (
        <Quiet
          title={t("console-handoff-not-found")}
          action={
            <Link to="/handoffs" className={buttonClass("plain")}>
              {t("console-to-handoffs")}
            </Link>
          }
        />
      ) : error ? (
        <ReadingFailed error={error} again={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </div>
  );
}

function OpenHandoff({ handoff }: { handoff: HandoffView }) {
  const t = useTexts();
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-5 sm:px-6 lg:py-8 print:max-w-none print:p-0 print:text-black">
      <PaperHead />
      <Link
        to="/handoffs"
        className="-ms-2 inline-flex min-h-10 items-center gap-1 rounded-lg px-2 text-sm text-muted hover:bg-raised print:hidden"
      >
        <Icon name="back" className="size-4" />
        {t("console-to-handoffs")}
      </Link>
      <header className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-2xl font-semibold">
          {t("console-handoff")} <span className="font-mono">{handoff.caseNumber}</span>
        </h1>
        <HandoffStateMark status={handoff.status} />
        <RiskMark risk={handoff.risk} />
        <span className="print:hidden">
          <DueMark handoff={handoff} />
        </span>
        <Button icon="print" size="small" className="ms-auto print:hidden" onClick={() => window.print()}>
          {t("console-print")}
        </Button>
      </header>

      {/* Read in this order on phones and on paper; beside each other where there is room. */}
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] print:block">
        <div className="empty:hidden lg:col-start-2">
          <HandoffSteps handoff={handoff} />
        </div>
        <div className="grid gap-4 lg:col-start-1 lg:row-span-2 lg:row-start-1 print:block">
          <Sheet title={t("console-consent-title")}>
            <p className="flex items-start gap-2 text-lg font-semibold">
              <Icon name="lock" className="mt-1 size-5 text-accent print:hidden" />
              {t(`console-consent-${handoff.consent}`)}
            </p>
            <p className="mt-1">{t(`console-consent-${handoff.consent}-about`)}</p>
            <p className="mt-2 rounded-lg bg-accent-soft px-3 py-2 font-medium print:bg-transparent print:px-0">
              {t("console-consent-no-more")}
            </p>
          </Sheet>
          <Sheet title={t("console-statement")}>
            <p className="mb-3 text-sm text-muted">{t("console-statement-about")}</p>
            <Statement parts={handoff.statement} />
          </Sheet>
          {handoff.question || handoff.answer ? <Exchange handoff={handoff} /> : null}
          <Sheet title={t("console-evidence")}>
            {handoff.evidence.length === 0 ? (
              <p className="text-muted">{t("console-evidence-none")}</p>
            ) : (
              <>
                <p className="mb-3 text-sm text-muted">{t("console-evidence-about")}</p>
                <EvidenceList items={handoff.evidence} />
              </>
            )}
          </Sheet>
        </div>
        <div className="lg:col-start-2">
          <Record handoff={handoff} />
        </div>
      </div>
    </div>
  );
}

/** Stands on paper only: whose document this is and when it was printed. */
function PaperHead() {
  const t = useTexts();
  return (
    <div className="hidden items-center gap-3 border-b border-black pb-3 print:mb-4 print:flex">
      <Logo className="size-10" />
      <div>
        <p className="font-semibold">{t("console-product")}</p>
        <p className="text-sm">
          {t("console-printed-at")} <UtcTime at={new Date().toISOString()} />
        </p>
      </div>
    </div>
  );
}

function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-2xl bg-surface p-5 print:rounded-none print:border-t print:border-gray-400 print:px-0 print:py-3">
      <h2 className="mb-2 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Exchange({ handoff }: { handoff: HandoffView }) {
  const t = useTexts();
  return (
    <Sheet title={t("console-exchange")}>
      {handoff.question ? (
        <>
          <p className="text-sm text-muted">{t("console-police-asks")}</p>
          <p dir="auto" className="words mt-0.5">
            {handoff.question}
          </p>
        </>
      ) : null}
      {handoff.answer ? (
        <>
          <p className="mt-3 text-sm text-muted">{t("console-exchange-answer")}</p>
          <p dir="auto" className="words mt-0.5 rounded-lg border-s-4 border-accent bg-quote px-3 py-2">
            {handoff.answer}
          </p>
        </>
      ) : (
        <p className="mt-2 text-sm text-muted">{t("console-exchange-waits")}</p>
      )}
    </Sheet>
  );
}

/** Numbers, times and what happened, in the order it happened. */
function Record({ handoff }: { handoff: HandoffView }) {
  const t = useTexts();
  const lines: [string, ReactNode][] = [
    [t("console-offered-by"), <bdi key="by">{handoff.offeredBy}</bdi>],
    [t("console-summary-region"), handoff.region ? named(t, "region", handoff.region) : t("console-region-unsaid")],
    [t("console-due"), <UtcTime key="due" at={handoff.dueAt} />],
  ];
  if (handoff.registrationNumber) lines.push([t("console-registration"), <bdi key="eo">{handoff.registrationNumber}</bdi>]);
  if (handoff.entryNumber) lines.push([t("console-entry"), <bdi key="erdr">{handoff.entryNumber}</bdi>]);
  if (handoff.declineReason) lines.push([t("console-decline-reason"), t(`console-decline-${handoff.declineReason.replaceAll("_", "-")}`)]);
  if (handoff.outcome) lines.push([t("console-outcome"), named(t, "outcome", handoff.outcome)]);
  return (
    <Sheet title={t("console-history")}>
      <dl className="grid gap-2 text-sm print:grid-cols-3">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt className="text-muted">{name}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      <ol className="mt-4 border-s-2 border-line ps-4 text-sm">
        {handoff.history.map((event) => (
          <li key={`${event.type} ${event.at}`} className="relative pb-2.5">
            <span aria-hidden className="absolute -start-[1.33rem] top-1.5 size-2.5 rounded-full border-2 border-control bg-surface" />
            <p>{named(t, "handoff", event.type)}</p>
            <p className="text-xs text-muted">
              <span className="print:hidden">
                <When at={event.at} full />
              </span>
              <span className="hidden print:inline">
                <UtcTime at={event.at} />
              </span>
            </p>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
