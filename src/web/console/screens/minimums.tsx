import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { RISKS } from "../../../shared/risk.ts";
import { useTexts } from "../../shared/texts.tsx";
import type { HeldMinimum, OpenedMinimum } from "../api.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, DialogActions } from "../parts/dialog.tsx";
import { errorWords } from "../parts/error-words.ts";
import { AreaField, FieldError } from "../parts/field.tsx";
import { languageName, named } from "../parts/names.ts";
import { Loading } from "../parts/page.tsx";
import { ReadingFailed } from "../parts/reading-failed.tsx";
import { RiskMark } from "../parts/risk-mark.tsx";
import { When } from "../parts/when.tsx";
import { useConsole } from "../state/console.tsx";
import { useMinimums, useRefresh } from "../state/queries.ts";

/** What is held of deleted cases of children in danger. Opening one takes a reason that is kept. */
export function Minimums() {
  const t = useTexts();
  const { data, error, isPending, refetch } = useMinimums();
  const [opening, setOpening] = useState<string | null>(null);
  return (
    <>
      {error ? <ReadingFailed error={error} again={() => void refetch()} /> : null}
      {isPending ? <Loading rows={1} /> : null}
      {data?.length === 0 ? <p className="rounded-xl bg-surface px-4 py-3 text-muted">{t("console-minimums-none")}</p> : null}
      <ul className="grid gap-2">
        {data?.map((held) => (
          <li key={held.id} className="flex flex-wrap items-center justify-between gap-3 rounded-xl bg-surface px-4 py-3">
            <Line held={held} />
            <Button className="text-sm" onClick={() => setOpening(held.id)}>
              {t("console-minimum-open")}
            </Button>
          </li>
        ))}
      </ul>
      {opening === null ? null : <MinimumDialog id={opening} onClose={() => setOpening(null)} />}
    </>
  );
}

function Line({ held }: { held: HeldMinimum }) {
  const t = useTexts();
  return (
    <p className="text-sm">
      <When at={held.at} /> · {t("console-minimum-until")} <When at={held.until} />
      {held.openedAt ? (
        <>
          {" "}
          · {t("console-minimum-opened")} <When at={held.openedAt} />
        </>
      ) : null}
    </p>
  );
}

const SHORTEST_REASON = 3;

function MinimumDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts();
  const { api } = useConsole();
  const refresh = useRefresh();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const tooShort = reason.trim().length < SHORTEST_REASON;
  const open = useMutation({ mutationFn: () => api.openMinimum(id, reason.trim()), onSuccess: () => refresh.lists() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tooShort) return setMissing(true);
    if (!open.isPending) open.mutate();
  };
  if (open.data)
    return (
      <Dialog key="opened" title={t("console-minimums")} onClose={onClose}>
        <Opened minimum={open.data} />
      </Dialog>
    );
  return (
    <Dialog key="asked" title={t("console-minimums")} intro={t("console-minimums-about")} onClose={onClose}>
      <form onSubmit={submit}>
        <AreaField
          data-first
          label={t("console-minimum-reason")}
          help={t("console-minimum-reason-help")}
          error={missing && tooShort ? t("console-minimum-reason-missing") : undefined}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {open.error ? <FieldError>{errorWords(t, open.error)}</FieldError> : null}
        <DialogActions>
          <Button onClick={onClose}>{t("console-cancel")}</Button>
          <Button type="submit" look="main" busy={open.isPending}>
            {t("console-minimum-open")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Opened({ minimum }: { minimum: OpenedMinimum }) {
  const t = useTexts();
  const { settings } = useConsole();
  const risk = RISKS.find((one) => one === minimum.risk);
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <bdi className="font-semibold">{minimum.pseudonym}</bdi>
        {risk ? <RiskMark risk={risk} /> : null}
      </div>
      <dl className="mt-3 grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-1.5 text-sm">
        <dt className="text-muted">{t("console-minimum-signals")}</dt>
        <dd>{minimum.signals.map((signal) => named(t, "signal", signal)).join(", ")}</dd>
        <dt className="text-muted">{t("console-summary-language")}</dt>
        <dd>{languageName(minimum.locale, settings.language)}</dd>
        <dt className="text-muted">{t("console-summary-region")}</dt>
        <dd>{minimum.region ? named(t, "region", minimum.region) : t("console-region-unsaid")}</dd>
        <dt className="text-muted">{t("console-summary-opened")}</dt>
        <dd>
          <When at={minimum.caseOpenedAt} />
        </dd>
        <dt className="text-muted">{t("console-minimum-seen")}</dt>
        <dd>
          <When at={minimum.lastSeenAt} />
        </dd>
      </dl>
    </>
  );
}
