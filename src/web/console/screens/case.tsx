import { Link, useParams } from "@tanstack/react-router";
import { Tabs } from "radix-ui";
import { type ReactNode, useEffect, useState } from "react";
import { ApiError } from "../../shared/api.ts";
import { useTexts } from "../../shared/texts.tsx";
import type { CaseView } from "../api.ts";
import { Banner } from "../parts/banner.tsx";
import { buttonClass } from "../parts/button.tsx";
import { Icon, type IconName } from "../parts/icons.tsx";
import { Loading, Quiet, usePageTitle } from "../parts/page.tsx";
import { ReadingFailed } from "../parts/reading-failed.tsx";
import { useClaim } from "../state/claim.ts";
import { useConsole } from "../state/console.tsx";
import { useCase } from "../state/queries.ts";
import { useWidth } from "../state/width.ts";
import { CaseFacts } from "./case-facts.tsx";
import { CaseHeader } from "./case-header.tsx";
import { CaseTalk } from "./case-talk.tsx";
import { CaseTeam } from "./case-team.tsx";
import { HoldingBanner } from "./holding-banner.tsx";
import { SilenceBanner } from "./silence-banner.tsx";
import { TransferBanner } from "./transfers.tsx";

/** One matter of one person: the conversation, what is known, and what only the team reads. */
export function CaseScreen() {
  const t = useTexts();
  const { caseId } = useParams({ from: "/inside/cases/$caseId" });
  const { changed } = useConsole();
  const { data: view, error, refetch } = useCase(caseId);
  usePageTitle(t("console-case"));

  // Whatever was just shown is not news any more.
  useEffect(() => {
    if (view && document.visibilityState === "visible") changed.seen(caseId);
  }, [view, caseId, changed]);

  if (view) return <OpenCase key={view.id} view={view} />;
  const notOurs = error instanceof ApiError && error.status === 404;
  return (
    <div className="mx-auto w-full max-w-3xl px-4 py-6">
      <h1 className="mb-4 text-2xl font-semibold">{t("console-case")}</h1>
      {notOurs ? (
        <Quiet
          title={t("console-case-not-found")}
          action={
            <Link to="/queue" className={buttonClass("plain")}>
              {t("console-to-queue")}
            </Link>
          }
        >
          {t("console-case-not-found-about")}
        </Quiet>
      ) : error ? (
        <ReadingFailed error={error} again={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </div>
  );
}

type Area = "talk" | "facts" | "team";

function OpenCase({ view }: { view: CaseView }) {
  const t = useTexts();
  const width = useWidth();
  const claim = useClaim(view);
  const [area, setArea] = useState<Area>("talk");

  const areas: Record<Area, ReactNode> = {
    talk: <CaseTalk view={view} claim={claim} />,
    facts: <CaseFacts view={view} claim={claim} />,
    team: <CaseTeam view={view} claim={claim} />,
  };
  const tabs: Record<Area, { label: string; icon: IconName }> = {
    talk: { label: t("console-area-talk"), icon: "talk" },
    facts: { label: t("console-area-facts"), icon: "facts" },
    team: { label: t("console-area-team"), icon: "lock" },
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <CaseHeader view={view} claim={claim} />
      <HoldingBanner view={view} claim={claim} />
      {claim.token === null ? null : <TransferBanner caseId={view.id} />}
      <SilenceBanner view={view} />
      {view.unreachable && view.status !== "closed" ? (
        <Banner look="calm" icon="blocked">
          {t("console-unreachable")}
        </Banner>
      ) : null}
      {width === "wide" ? (
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)_minmax(0,0.9fr)] gap-px bg-line">
          <section aria-label={tabs.talk.label} className="min-h-0 bg-page">
            {areas.talk}
          </section>
          <section aria-label={tabs.facts.label} className="min-h-0 bg-surface">
            {areas.facts}
          </section>
          <section aria-label={tabs.team.label} className="min-h-0 bg-note">
            {areas.team}
          </section>
        </div>
      ) : width === "middle" ? (
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)] gap-px bg-line">
          <section aria-label={tabs.talk.label} className="min-h-0 bg-page">
            {areas.talk}
          </section>
          <AreaTabs shown={["facts", "team"]} area={area === "talk" ? "facts" : area} setArea={setArea} areas={areas} tabs={tabs} />
        </div>
      ) : (
        <AreaTabs shown={["talk", "facts", "team"]} area={area} setArea={setArea} areas={areas} tabs={tabs} />
      )}
    </div>
  );
}

function AreaTabs({ shown, area, setArea, areas, tabs }: AreaTabsProps) {
  const t = useTexts();
  return (
    <Tabs.Root
      value={area}
      onValueChange={(value) => setArea(shown.find((each) => each === value) ?? area)}
      className="flex min-h-0 flex-1 flex-col bg-surface"
    >
      <Tabs.List aria-label={t("console-areas")} className="flex border-b border-line bg-surface">
        {shown.map((each) => (
          <Tabs.Trigger
            key={each}
            value={each}
            className={`flex min-h-11 flex-1 items-center justify-center gap-1.5 border-b-3 border-transparent px-1 text-sm -outline-offset-3! font-medium text-muted data-[state=active]:text-ink ${each === "team" ? "data-[state=active]:border-note-line data-[state=active]:bg-note" : "data-[state=active]:border-accent"}`}
          >
            <Icon name={tabs[each].icon} className="size-4" />
            {tabs[each].label}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {shown.map((each) => (
        <Tabs.Content
          key={each}
          value={each}
          tabIndex={-1}
          className={`min-h-0 flex-1 outline-none ${each === "team" ? "bg-note" : each === "talk" ? "bg-page" : "bg-surface"}`}
        >
          {areas[each]}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

interface AreaTabsProps {
  shown: readonly Area[];
  area: Area;
  setArea: (area: Area) => void;
  areas: Record<Area, ReactNode>;
  tabs: Record<Area, { label: string; icon: IconName }>;
}
