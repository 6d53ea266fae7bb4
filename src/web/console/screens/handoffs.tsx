import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Logo } from "../../shared/logo.tsx";
import { useTexts } from "../../shared/texts.tsx";
import type { HandoffSummary } from "../api.ts";
import { byDue, type HandoffStatus } from "../lib/due.ts";
import { DueMark, HandoffStateMark } from "../parts/handoff-state.tsx";
import { Icon } from "../parts/icons.tsx";
import { named } from "../parts/names.ts";
import { Loading, Page, Quiet } from "../parts/page.tsx";
import { ReadingFailed } from "../parts/reading-failed.tsx";
import { RiskMark } from "../parts/risk-mark.tsx";
import { When } from "../parts/when.tsx";
import { useHandoffs, useMe } from "../state/queries.ts";

/** What is expected of the reader first; what is done last. */
const GROUPS: readonly { name: string; states: readonly HandoffStatus[] }[] = [
  { name: "to-answer", states: ["offered", "accepted"] },
  { name: "asked", states: ["returned"] },
  { name: "registered", states: ["registered", "entered"] },
  { name: "over", states: ["declined", "closed"] },
];

/** The liaison's list; psychologists see those they offered themselves. */
export function HandoffsScreen() {
  const t = useTexts();
  const me = useMe();
  const { data, error, isPending, refetch } = useHandoffs();
  const answers = me.permissions.includes("handoff:answer");
  return (
    <Page title={t("console-handoffs")}>
      <p className="mt-1 max-w-prose text-muted">{t(answers ? "console-handoffs-about" : "console-handoffs-about-own")}</p>
      <div className="mt-4">
        {error ? <ReadingFailed error={error} again={() => void refetch()} /> : null}
        {isPending ? <Loading rows={4} /> : null}
        {data?.length === 0 ? (
          <Quiet title={t("console-handoffs-none")} drawing={<Logo className="size-16" />}>
            {t("console-handoffs-none-about")}
          </Quiet>
        ) : null}
      </div>
      {data
        ? GROUPS.map(({ name, states }) => {
            const group = data.filter((one) => states.includes(one.status)).sort(byDue);
            if (group.length === 0) return null;
            return (
              <section key={name} aria-labelledby={`group-${name}`} className="mt-6 first:mt-0">
                <h2 id={`group-${name}`} className="mb-2 text-lg font-semibold">
                  {t(answers ? `console-handoffs-${name}` : `console-handoffs-${name}-own`)}{" "}
                  <span className="font-normal text-muted">{group.length}</span>
                </h2>
                <ul className="grid gap-2">
                  {group.map((one) => (
                    <li key={one.id}>
                      <HandoffRow handoff={one} />
                    </li>
                  ))}
                </ul>
              </section>
            );
          })
        : null}
    </Page>
  );
}

function HandoffRow({ handoff }: { handoff: HandoffSummary }) {
  const t = useTexts();
  const inside = (
    <>
      <span className="flex min-w-0 flex-1 basis-48 flex-col">
        <span className="flex items-center gap-2">
          <span className="font-mono font-semibold">{handoff.caseNumber}</span>
          {handoff.openedAt ? null : (
            <span className="rounded-full bg-accent px-2 text-xs font-bold text-accent-ink">{t("console-handoff-new")}</span>
          )}
        </span>
        <span className="text-sm text-muted">
          {handoff.region ? `${named(t, "region", handoff.region)} · ` : ""}
          {t("console-offered-at")} <When at={handoff.offeredAt} />
        </span>
      </span>
      <span className="flex items-center gap-1.5 text-sm">
        <Icon name="lock" className="size-4 text-muted" />
        {t(`console-consent-${handoff.consent}`)}
      </span>
      <span className="flex basis-full flex-wrap items-center gap-2 xl:contents">
        <span className="empty:hidden xl:empty:block">
          <DueMark handoff={handoff} />
        </span>
        <span>
          <HandoffStateMark status={handoff.status} />
        </span>
        <RiskMark risk={handoff.risk} className="justify-self-start" />
      </span>
      <Icon name="forward" className="hidden size-5 text-muted xl:block" />
    </>
  );
  const look =
    "flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl bg-surface px-4 py-3 hover:bg-raised xl:grid xl:grid-cols-[minmax(0,1fr)_10.5rem_17rem_9.5rem_9.5rem_1.25rem]";
  return (
    <RowLink handoff={handoff} look={look}>
      {inside}
    </RowLink>
  );
}

/** The liaison goes to the packet; a psychologist to the case it came from. */
function RowLink({ handoff, look, children }: { handoff: HandoffSummary; look: string; children: ReactNode }) {
  const me = useMe();
  if (handoff.caseId !== undefined && me.permissions.includes("case:read")) {
    return (
      <Link to="/cases/$caseId" params={{ caseId: handoff.caseId }} className={look}>
        {children}
      </Link>
    );
  }
  return (
    <Link to="/handoffs/$handoffId" params={{ handoffId: handoff.id }} className={look}>
      {children}
    </Link>
  );
}
