import { RISKS } from "../../../shared/risk.ts";
import { useTexts } from "../../shared/texts.tsx";
import type { Week } from "../api.ts";
import { perThousand } from "../lib/false-pages.ts";
import { Loading } from "../parts/page.tsx";
import { ReadingFailed } from "../parts/reading-failed.tsx";
import { RiskShape } from "../parts/risk-mark.tsx";
import { languageTag } from "../parts/when.tsx";
import { useConsole } from "../state/console.tsx";
import { useWeeks } from "../state/queries.ts";

const CELL = "px-3 py-2 text-end tabular-nums";

/** What the calls of each week came to, how many were false, and how often somebody waited too long. */
export function Figures() {
  const t = useTexts();
  const { data, error, isPending, refetch } = useWeeks();
  if (error) return <ReadingFailed error={error} again={() => void refetch()} />;
  if (isPending) return <Loading rows={2} />;
  if (data.length === 0) return <p className="rounded-xl bg-surface px-4 py-3 text-muted">{t("console-figures-none")}</p>;
  const columns = ["opened", "claimed", "not-red", "contacts", "per-thousand", "late"] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls sideways, which a keyboard must be able to do
    <section aria-label={t("console-figures")} tabIndex={0} className="overflow-x-auto rounded-xl bg-surface">
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className="px-3 py-2 text-start font-semibold">
              {t("console-figures-week")}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-2 text-end font-semibold">
                {t(`console-figures-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.map((week) => (
            <WeekRow key={week.week} week={week} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function WeekRow({ week }: { week: Week }) {
  const t = useTexts();
  const { settings } = useConsole();
  const monday = new Intl.DateTimeFormat(languageTag(settings.language), { day: "numeric", month: "short", timeZone: "UTC" });
  const late = RISKS.filter((risk) => week.late[risk] > 0);
  return (
    <tr className="border-b border-line last:border-0">
      <th scope="row" className="px-3 py-2 text-start font-medium whitespace-nowrap">
        {monday.format(new Date(week.week))}
      </th>
      <td className={CELL}>{week.opened}</td>
      <td className={CELL}>{week.claimed}</td>
      <td className={CELL}>{week.notRed}</td>
      <td className={CELL}>{week.contacts}</td>
      <td className={CELL}>{perThousand(week) ?? "–"}</td>
      <td className={CELL}>
        {late.length === 0
          ? 0
          : late.map((risk) => (
              <span key={risk} className="ms-2 inline-flex items-center gap-1">
                <RiskShape risk={risk} className="size-3.5" />
                {week.late[risk]}
                <span className="sr-only"> {t(`console-risk-${risk}`)}</span>
              </span>
            ))}
      </td>
    </tr>
  );
}
