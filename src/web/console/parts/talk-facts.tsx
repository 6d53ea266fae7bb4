import type { ReactNode } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { CaseView } from "../api.ts";
import { When } from "./when.tsx";

/** What stands beside a talk: when the teen may be written to, whom they asked for, how they said it was. */
export function TalkFacts({ talk }: { talk: NonNullable<CaseView["talk"]> }) {
  const t = useTexts();
  const { safeTime, askedForAnother, keeperName, checkInAt, felt } = talk;
  const lines: [string, ReactNode][] = [];
  if (safeTime)
    lines.push([
      t("console-talk-safe-time"),
      <span key="safe" className="font-medium">
        <When at={safeTime.from} /> – <When at={safeTime.until} />
      </span>,
    ]);
  if (askedForAnother) lines.push([t("console-talk-another"), t("console-talk-another-about")]);
  if (keeperName) lines.push([t("console-talk-keeper"), <bdi key="keeper">{keeperName}</bdi>]);
  if (checkInAt) lines.push([t("console-talk-check-in"), <When key="check-in" at={checkInAt} />]);
  if (felt)
    lines.push([
      t("console-talk-felt"),
      <span key="felt">
        {t(`console-felt-${felt.how}`)}
        {felt.words === null ? null : (
          <q dir="auto" className="words ms-1 rounded bg-quote px-1">
            {felt.words}
          </q>
        )}
      </span>,
    ]);
  if (lines.length === 0) return <p className="text-sm text-muted">{t("console-talk-nothing")}</p>;
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
