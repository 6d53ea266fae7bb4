import { Link, useSearch } from "@tanstack/react-router";
import { Logo } from "../../shared/logo.tsx";
import { useTexts } from "../../shared/texts.tsx";
import type { QueueCount, QueueName } from "../api.ts";
import { byUrgency } from "../lib/risk.ts";
import { buttonClass } from "../parts/button.tsx";
import { CaseRow } from "../parts/case-row.tsx";
import { Loading, Page, Quiet } from "../parts/page.tsx";
import { ReadingFailed } from "../parts/reading-failed.tsx";
import { RiskShape } from "../parts/risk-mark.tsx";
import { Waited } from "../parts/when.tsx";
import { useCases, useMe, useQueues } from "../state/queries.ts";
import { ShiftToggle } from "./shift-toggle.tsx";
import { TakeNext } from "./take-next.tsx";
import { TransfersOffered } from "./transfers.tsx";

/** Who waits. One button takes the most endangered child; what is below it is there to know, not to choose from. */
export function QueueScreen() {
  const t = useTexts();
  const { queue, closed } = useSearch({ from: "/inside/queue" });
  return (
    <Page
      title={t("console-queue")}
      aside={
        <nav aria-label={t("console-queue-view")} className="flex gap-1 rounded-xl bg-surface p-1">
          <ViewLink closed={false} current={!closed} queue={queue} />
          <ViewLink closed current={closed === true} queue={queue} />
        </nav>
      }
    >
      {closed ? (
        <ClosedCases />
      ) : (
        <>
          <NextAndQueues {...(queue ? { queue } : {})} />
          <div className="mt-4 grid gap-3 empty:hidden">
            <TransfersOffered />
          </div>
          <OwnCases />
          <WaitingCases {...(queue ? { queue } : {})} />
        </>
      )}
    </Page>
  );
}

function ViewLink({ closed, current, queue }: { closed: boolean; current: boolean; queue: QueueName | undefined }) {
  const t = useTexts();
  return (
    <Link
      to="/queue"
      search={{ ...(queue ? { queue } : {}), ...(closed ? { closed: true as const } : {}) }}
      aria-current={current ? "page" : undefined}
      className={`inline-flex min-h-9 items-center rounded-lg px-3 text-sm font-medium ${current ? "bg-accent-soft" : "text-muted hover:bg-raised"}`}
    >
      {t(closed ? "console-closed" : "console-open")}
    </Link>
  );
}

function NextAndQueues({ queue }: { queue?: QueueName }) {
  const t = useTexts();
  const counts = useQueues();
  return (
    <section aria-label={t("console-next-section")} className="mt-4 grid gap-3 lg:grid-cols-[minmax(17rem,1fr)_2fr]">
      <div className="flex flex-col justify-center rounded-2xl bg-surface p-4">
        <TakeNext {...(queue ? { queue } : {})} />
        <div className="mt-2 flex justify-center">
          <ShiftToggle />
        </div>
      </div>
      <ul className="grid grid-cols-3 gap-2 sm:gap-3">
        {counts.data?.map((count) => (
          <li key={count.queue}>
            <QueueCard count={count} chosen={queue === count.queue} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One queue in numbers. Pressing it narrows the list and the big button to it; pressing again widens. */
function QueueCard({ count, chosen }: { count: QueueCount; chosen: boolean }) {
  const t = useTexts();
  return (
    <Link
      to="/queue"
      search={chosen ? {} : { queue: count.queue }}
      aria-current={chosen ? "true" : undefined}
      activeProps={{}}
      className={`flex h-full flex-col justify-between gap-1 rounded-2xl border-2 bg-surface px-3 py-2.5 hover:border-accent sm:gap-3 sm:px-4 sm:py-3 ${chosen ? "border-accent" : "border-transparent"}`}
    >
      <span className="truncate text-sm font-medium sm:text-base">{t(`console-queue-${count.queue}`)}</span>
      <span className="flex flex-wrap items-baseline justify-between gap-x-2">
        <span className="text-2xl font-semibold tabular-nums">
          {count.waiting}
          <span className="sr-only"> {t("console-waiting-count", { count: count.waiting })}</span>
        </span>
        <span className="flex flex-wrap gap-2">
          {count.late > 0 ? (
            <span className="rounded-md bg-danger px-1.5 text-xs leading-5 font-bold text-danger-ink">
              {t("console-late-count", { count: count.late })}
            </span>
          ) : null}
          <RiskCount risk="red" count={count.red} />
          <RiskCount risk="orange" count={count.orange} />
        </span>
      </span>
      <span className="hidden text-sm text-muted sm:block">
        {count.oldest ? (
          <>
            {t("console-oldest")} <Waited since={count.oldest} />
          </>
        ) : (
          t("console-queue-clear")
        )}
      </span>
    </Link>
  );
}

function RiskCount({ risk, count }: { risk: "red" | "orange"; count: number }) {
  const t = useTexts();
  if (count === 0) return null;
  return (
    <span className="inline-flex items-center gap-1 text-sm font-semibold">
      <RiskShape risk={risk} className="size-4" />
      {count}
      <span className="sr-only"> {t(`console-risk-${risk}`)}</span>
    </span>
  );
}

function OwnCases() {
  const t = useTexts();
  const { data } = useCases("mine");
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="own-cases" className="mt-7">
      <h2 id="own-cases" className="mb-2 text-lg font-semibold">
        {t("console-own")} <span className="font-normal text-muted">{data.length}</span>
      </h2>
      <ul className="grid gap-2">
        {[...data].sort(byUrgency).map((one) => (
          <li key={one.id}>
            <CaseRow summary={one} leads own />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WaitingCases({ queue }: { queue?: QueueName }) {
  const t = useTexts();
  const me = useMe();
  const { data, error, isPending, refetch } = useCases("waiting", queue);
  return (
    <section aria-labelledby="waiting-cases" className="mt-7">
      <h2 id="waiting-cases" className="mb-2 text-lg font-semibold">
        {t("console-waiting")} {data ? <span className="font-normal text-muted">{data.length}</span> : null}
      </h2>
      {error ? <ReadingFailed error={error} again={() => void refetch()} /> : null}
      {isPending ? <Loading rows={4} /> : null}
      {data?.length === 0 ? (
        <Quiet
          title={t("console-nobody-waits")}
          drawing={<Logo className="size-16" />}
          action={
            queue ? (
              <Link to="/queue" className={buttonClass("plain")}>
                {t("console-all-queues")}
              </Link>
            ) : null
          }
        >
          {t("console-nobody-waits-about")}
        </Quiet>
      ) : null}
      <ul className="grid gap-2">
        {data
          ? [...data].sort(byUrgency).map((one) => (
              <li key={one.id}>
                <CaseRow summary={one} leads={one.readable ?? me.role === "supervisor"} />
              </li>
            ))
          : null}
      </ul>
    </section>
  );
}

function ClosedCases() {
  const t = useTexts();
  const { data, error, isPending, refetch } = useCases("closed");
  return (
    <section aria-label={t("console-closed")} className="mt-4">
      {error ? <ReadingFailed error={error} again={() => void refetch()} /> : null}
      {isPending ? <Loading /> : null}
      {data?.length === 0 ? <Quiet title={t("console-closed-none")}>{t("console-closed-none-about")}</Quiet> : null}
      <ul className="grid gap-2">
        {data?.map((one) => (
          <li key={one.id}>
            <CaseRow summary={one} leads={one.readable ?? true} />
          </li>
        ))}
      </ul>
    </section>
  );
}
