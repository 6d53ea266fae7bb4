import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTexts } from "../../shared/texts.tsx";
import type { Work } from "../api.ts";
import { byUrgency } from "../lib/risk.ts";
import { Button, buttonClass } from "../parts/button.tsx";
import { CaseRow } from "../parts/case-row.tsx";
import { errorWords } from "../parts/error-words.ts";
import { FieldError } from "../parts/field.tsx";
import { Icon } from "../parts/icons.tsx";
import { Loading, Page } from "../parts/page.tsx";
import { ReadingFailed } from "../parts/reading-failed.tsx";
import { When } from "../parts/when.tsx";
import { useConsole } from "../state/console.tsx";
import { KEYS, useCases, useRefresh, useWork } from "../state/queries.ts";
import { NotToday } from "./not-today.tsx";
import { ShiftToggle } from "./shift-toggle.tsx";
import { TakeNext } from "./take-next.tsx";
import { TransfersOffered } from "./transfers.tsx";

/** Where a psychologist begins: the next child, those who are with them already, and care for themself. Nothing to choose from. */
export function NextScreen() {
  const t = useTexts();
  const { data: work, error, refetch } = useWork();
  return (
    <Page title={t("console-next-title")} aside={<ShiftToggle />}>
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)] lg:gap-5">
        <div className="grid gap-4 lg:gap-5">
          <section aria-label={t("console-next-section")} className="rounded-2xl bg-surface p-4 sm:p-6">
            {work ? <Pause work={work} /> : null}
            <TakeNext />
          </section>
          <TransfersOffered />
          {error ? <ReadingFailed error={error} again={() => void refetch()} /> : null}
          {work ? (
            <>
              <Permitted work={work} />
              <Lapses work={work} />
              <OwnCases work={work} />
            </>
          ) : error ? null : (
            <Loading rows={3} />
          )}
        </div>
        {work ? (
          <div className="grid gap-4 lg:gap-5">
            <NotToday work={work} />
            <Heavy work={work} />
          </div>
        ) : null}
      </div>
    </Page>
  );
}

/** After a heavy case: that it was one, and what helps. It stands above the button and holds nobody up. */
function Pause({ work }: { work: Work }) {
  const t = useTexts();
  if (work.pauseSince === null && work.restUntil === null) return null;
  return (
    <div role="status" className="mb-4 flex items-start gap-3 rounded-xl border border-line px-4 py-3">
      <Icon name="pause" className="mt-0.5 size-5 text-accent" />
      <div>
        <p className="font-semibold">
          {work.restUntil ? (
            <>
              {t("console-rest-until")} <When at={work.restUntil} />
            </>
          ) : (
            t("console-pause")
          )}
        </p>
        <p className="mt-0.5 text-sm text-muted">{t("console-pause-about")}</p>
      </div>
    </div>
  );
}

/** Waiting cases that a supervisor lets this member take out of turn. */
function Permitted({ work }: { work: Work }) {
  const t = useTexts();
  const { api } = useConsole();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const take = useMutation({
    mutationFn: (caseId: string) => api.claim(caseId),
    onSuccess: (view) => {
      refresh.case(view);
      return navigate({ to: "/cases/$caseId", params: { caseId: view.id } });
    },
    onError: () => refresh.lists(),
  });
  return work.permitted.map(({ caseId, pseudonym, byName }) => (
    <section key={caseId} className="flex flex-wrap items-center gap-3 rounded-2xl bg-accent-soft px-4 py-3">
      <p className="min-w-0 flex-1 basis-52">
        <bdi className="font-semibold">{pseudonym}</bdi>: {t("console-permitted", { name: byName })}
      </p>
      <Button look="main" busy={take.isPending && take.variables === caseId} onClick={() => take.mutate(caseId)}>
        {t("console-take")}
      </Button>
      {take.error && take.variables === caseId ? <FieldError>{errorWords(t, take.error)}</FieldError> : null}
    </section>
  ));
}

/** What went back to the queue because nobody had it open. Told until they say that they know. */
function Lapses({ work }: { work: Work }) {
  const t = useTexts();
  const { api } = useConsole();
  const queries = useQueryClient();
  const seen = useMutation({
    mutationFn: () => api.lapsesSeen(),
    onSuccess: (after) => queries.setQueryData(KEYS.work, after),
  });
  if (work.lapses.length === 0) return null;
  return (
    <section aria-labelledby="lapses" className="rounded-2xl bg-warn-soft px-4 py-3">
      <h2 id="lapses" className="flex items-center gap-2 font-semibold">
        <Icon name="clock" className="size-5 text-warn" />
        {t("console-lapses")}
      </h2>
      <p className="mt-0.5 text-sm">{t("console-lapses-about")}</p>
      <ul className="mt-2 grid gap-1.5">
        {work.lapses.map(({ caseId, pseudonym, at, taken }) => (
          <li key={caseId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link to="/cases/$caseId" params={{ caseId }} className="font-medium underline underline-offset-3">
              <bdi>{pseudonym}</bdi>
            </Link>
            <span className="text-sm">
              <When at={at} /> · {t(taken ? "console-lapse-taken" : "console-lapse-waits")}
            </span>
          </li>
        ))}
      </ul>
      <Button size="small" className="mt-3" busy={seen.isPending} onClick={() => seen.mutate()}>
        {t("console-lapses-seen")}
      </Button>
    </section>
  );
}

/** Who is with them now, and how many more there is room for. */
function OwnCases({ work }: { work: Work }) {
  const t = useTexts();
  const { data } = useCases("mine");
  const own = [...(data ?? [])].sort(byUrgency);
  return (
    <section aria-labelledby="own-cases">
      <h2 id="own-cases" className="mb-2 text-lg font-semibold">
        {t("console-own")} <span className="font-normal text-muted">{t("console-own-of", { count: work.held, most: work.most })}</span>
      </h2>
      {data?.length === 0 ? <p className="text-muted">{t("console-own-none")}</p> : null}
      <ul className="grid gap-2">
        {own.map((one) => (
          <li key={one.id}>
            <CaseRow summary={one} leads own narrow />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How much was heavy. For them alone: nobody is measured by it. */
function Heavy({ work }: { work: Work }) {
  const t = useTexts();
  const { shift, week } = work.heavy;
  return (
    <section aria-labelledby="heavy" className="rounded-2xl bg-surface px-4 py-3">
      <h2 id="heavy" className="font-semibold">
        {t("console-heavy")}
      </h2>
      <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1 tabular-nums">
        <span>{t("console-heavy-shift", { count: shift })}</span>
        <span>{t("console-heavy-week", { count: week })}</span>
      </p>
      <p className="mt-1 text-sm text-muted">{t(shift >= HEAVY_ENOUGH ? "console-heavy-enough" : "console-heavy-about")}</p>
      <Link to="/queue" className={`${buttonClass("quiet", "small")} mt-2 -ms-2.5 text-muted`}>
        {t("console-next-see-queue")}
      </Link>
    </section>
  );
}

/** After so many heavy ones in a shift a talk with the supervisor is offered. */
const HEAVY_ENOUGH = 3;
