import type { ReactNode } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { CaseView, Fact } from "../api.ts";
import { EvidenceList } from "../parts/evidence-list.tsx";
import { HandoffStateMark } from "../parts/handoff-state.tsx";
import { Icon } from "../parts/icons.tsx";
import { languageName, named } from "../parts/names.ts";
import { RiskShape } from "../parts/risk-mark.tsx";
import { Scrolling } from "../parts/scrolling.tsx";
import { TalkFacts } from "../parts/talk-facts.tsx";
import { When } from "../parts/when.tsx";
import type { Claim } from "../state/claim.ts";
import { useConsole } from "../state/console.tsx";
import { CaseFiles } from "./case-files.tsx";
import { RiskHistory } from "./risk-history.tsx";
import { SafetyPlanPart } from "./safety-plan.tsx";
import { Screening } from "./screening.tsx";

/** What is known: why the risk is what it is, the teen's answers in their own words, evidence, and the short facts of the case. */
export function CaseFacts({ view, claim }: { view: CaseView; claim: Claim }) {
  const t = useTexts();
  return (
    <Scrolling className="px-4 py-4 sm:px-5">
      <Part title={t("console-cues")}>
        {view.signalDetails.length === 0 ? <p className="text-sm text-muted">{t("console-cues-none")}</p> : null}
        <ul className="grid gap-2.5">
          {view.signalDetails.map((signal) => (
            <li key={`${signal.name} ${signal.at} ${signal.because}`} className="flex gap-2.5">
              <RiskShape risk={signal.risk} className="mt-1 size-4" />
              <div className="min-w-0 flex-1">
                <p className="font-medium">
                  {named(t, "signal", signal.name)}
                  <span className="sr-only"> ({t(`console-risk-${signal.risk}`)})</span>
                </p>
                <p className="text-sm">
                  <span className="text-muted">{t("console-cue-because")} </span>
                  <q dir="auto" className="words rounded bg-quote px-1">
                    {signal.because}
                  </q>
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Part>

      <Part title={t("console-screening")}>
        <Screening view={view} claim={claim} />
      </Part>

      <Part title={t("console-plan")}>
        <SafetyPlanPart view={view} claim={claim} />
      </Part>

      <Part title={t("console-risk-history")}>
        <RiskHistory view={view} />
      </Part>

      {view.talk ? (
        <Part title={t("console-talk")}>
          <TalkFacts talk={view.talk} />
        </Part>
      ) : null}

      {view.handoff ? <Police view={view} /> : null}

      <Part title={t("console-facts")}>
        {view.facts.length === 0 ? <p className="text-sm text-muted">{t("console-facts-none")}</p> : null}
        <dl className="grid gap-4">
          {view.facts.map((fact) => (
            <Answer key={`${fact.question}:${fact.version}`} fact={fact} />
          ))}
        </dl>
      </Part>

      <Part title={t("console-evidence")}>
        {view.evidence.length === 0 ? (
          <p className="text-sm text-muted">{t("console-evidence-none")}</p>
        ) : (
          <EvidenceList items={view.evidence} />
        )}
        <div className="mt-3">
          <CaseFiles view={view} claim={claim} />
        </div>
      </Part>

      <Part title={t("console-summary")}>
        <Summary view={view} />
      </Part>
    </Scrolling>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-b border-line pb-5 not-first:pt-5 last:border-0">
      <h2 className="mb-2 font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** The question as it was asked, then the answer: own words as a quotation, a chosen option as a plain fact. */
function Answer({ fact }: { fact: Fact }) {
  const t = useTexts();
  return (
    <div>
      <dt className="text-sm text-muted">
        {fact.asked} <span className="sr-only">({t("console-fact-version", { version: fact.version })})</span>
      </dt>
      <dd className="mt-1">
        {fact.answer.trim() === "" ? (
          <p className="text-sm text-muted">{t("console-fact-no-words")}</p>
        ) : fact.value === undefined ? (
          <blockquote className="relative rounded-lg border-s-4 border-accent bg-quote py-2 ps-3 pe-3">
            <p className="mb-0.5 flex items-center gap-1 text-xs font-semibold text-accent">
              <Icon name="quote" className="size-3.5" />
              {t("console-own-words")}
            </p>
            <p dir="auto" className="words">
              {fact.answer}
            </p>
          </blockquote>
        ) : (
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-xs text-muted">{t("console-chosen")}</span>
            <bdi className="font-medium">{fact.answer}</bdi>
          </p>
        )}
      </dd>
    </div>
  );
}

function Summary({ view }: { view: CaseView }) {
  const t = useTexts();
  const { settings } = useConsole();
  const lines: [string, ReactNode][] = [
    [t("console-summary-queue"), t(`console-queue-${view.queue}`)],
    [t("console-summary-language"), languageName(view.locale, settings.language)],
    [t("console-summary-region"), view.region ? named(t, "region", view.region) : t("console-region-unsaid")],
    [t("console-summary-opened"), <When key="opened" at={view.openedAt} />],
    [t("console-summary-seen"), <When key="seen" at={view.lastSeenAt} />],
    [t("console-summary-contact"), t(`console-contact-${view.contact}`)],
  ];
  if (view.consent) lines.push([t("console-summary-consent"), t(`console-consent-${view.consent}`)]);
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-1.5 text-sm">
      {lines.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where the handoff stands, and the question of the police that waits for an answer. */
function Police({ view }: { view: CaseView }) {
  const t = useTexts();
  const { handoff } = view;
  if (!handoff) return null;
  return (
    <Part title={t("console-police")}>
      <div className="flex flex-wrap items-center gap-2">
        <HandoffStateMark status={handoff.status} />
        <span className="text-sm text-muted">
          {t("console-offered-at")} <When at={handoff.offeredAt} />
        </span>
      </div>
      {handoff.status === "returned" && handoff.question ? (
        <div className="mt-2 rounded-lg bg-warn-soft px-3 py-2">
          <p className="text-xs font-semibold">{t("console-police-asks")}</p>
          <p dir="auto" className="words">
            {handoff.question}
          </p>
          <p className="mt-1 text-sm">{t("console-police-asks-about")}</p>
        </div>
      ) : null}
      {handoff.declineReason ? <p className="mt-2 text-sm">{t(`console-decline-${handoff.declineReason.replaceAll("_", "-")}`)}</p> : null}
      {handoff.registrationNumber ? (
        <p className="mt-2 text-sm">
          {t("console-registration")}: <bdi className="font-medium">{handoff.registrationNumber}</bdi>
        </p>
      ) : null}
      {handoff.entryNumber ? (
        <p className="mt-1 text-sm">
          {t("console-entry")}: <bdi className="font-medium">{handoff.entryNumber}</bdi>
        </p>
      ) : null}
    </Part>
  );
}
