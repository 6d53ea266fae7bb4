import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { CaseView, StatementPart } from "../api.ts";
import { sharedParts } from "../lib/shared-parts.ts";
import { Button } from "../parts/button.tsx";
import type { DeedDialogProps } from "../parts/deed.ts";
import { Dialog, DialogActions } from "../parts/dialog.tsx";
import { errorWords } from "../parts/error-words.ts";
import { EvidenceList } from "../parts/evidence-list.tsx";
import { AreaField, FieldError } from "../parts/field.tsx";
import { Icon } from "../parts/icons.tsx";
import { Statement } from "../parts/statement.tsx";
import { useConsole } from "../state/console.tsx";
import { useRefresh } from "../state/queries.ts";

/** The last look before the police: exactly what the teen confirmed and agreed to share. A returned handoff goes back with the answer. */
export function OfferDialog({ view, token, claim, onClose }: DeedDialogProps) {
  const t = useTexts();
  const { api, say } = useConsole();
  const refresh = useRefresh();
  const returned = view.handoff?.status === "returned";
  const [answer, setAnswer] = useState("");
  const [missing, setMissing] = useState(false);

  const offer = useMutation({
    mutationFn: () => api.offer(view.id, { fencingToken: token, ...(returned ? { answer: answer.trim() } : {}) }),
    onSuccess: async () => {
      say(t("console-offered-now"));
      onClose();
      await Promise.all([refresh.caseAgain(view.id), refresh.lists()]);
    },
    onError: claim.refused,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (returned && answer.trim() === "") return setMissing(true);
    if (!offer.isPending) offer.mutate();
  };

  return (
    <Dialog wide title={t("console-deed-offer")} intro={t("console-offer-intro")} onClose={onClose}>
      <form onSubmit={submit}>
        <Consent view={view} />
        <Shared parts={view.statement ?? []} consent={view.consent} />
        {view.evidence.length > 0 ? (
          <section className="mt-5">
            <h3 className="mb-2 font-semibold">{t("console-evidence")}</h3>
            <EvidenceList items={view.evidence} />
          </section>
        ) : null}
        {returned ? (
          <>
            <section className="mt-5 rounded-lg bg-warn-soft px-3 py-2">
              <h3 className="text-sm font-semibold">{t("console-police-asks")}</h3>
              <p dir="auto" className="words">
                {view.handoff?.question}
              </p>
            </section>
            <AreaField
              data-first
              label={t("console-offer-answer")}
              help={t("console-offer-answer-help")}
              error={missing && answer.trim() === "" ? t("console-offer-answer-missing") : undefined}
              maxLength={4000}
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
            />
          </>
        ) : null}
        {offer.error ? <FieldError>{errorWords(t, offer.error)}</FieldError> : null}
        <DialogActions>
          <Button onClick={onClose}>{t("console-cancel")}</Button>
          <Button type="submit" look="main" icon="handoff" busy={offer.isPending} disabled={view.consent === null}>
            {t(returned ? "console-offer-again" : "console-offer-do")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Consent({ view }: { view: CaseView }) {
  const t = useTexts();
  return (
    <section className="mt-4 flex gap-3 rounded-lg bg-accent-soft px-4 py-3">
      <Icon name="handoff" className="mt-0.5 size-6 text-accent" />
      <div>
        <h3 className="font-semibold">
          {t("console-consent-title")}: {view.consent ? t(`console-consent-${view.consent}`) : t("console-consent-none")}
        </h3>
        <p className="mt-0.5">{view.consent ? t(`console-consent-${view.consent}-about`) : t("console-error-consent-missing")}</p>
      </div>
    </section>
  );
}

function Shared({ parts, consent }: { parts: StatementPart[]; consent: CaseView["consent"] }) {
  const t = useTexts();
  const { shared, kept } = sharedParts(parts, consent);
  return (
    <>
      <section className="mt-5">
        <h3 className="mb-2 font-semibold">{t("console-offer-shared")}</h3>
        <Statement parts={shared} />
      </section>
      {kept.length > 0 ? (
        <section className="mt-5">
          <h3 className="font-semibold">{t("console-offer-kept")}</h3>
          <p className="text-sm text-muted">{t("console-offer-kept-about")}</p>
          <ul className="mt-1 list-disc ps-6">
            {kept.map((part) => (
              <li key={part.label}>{part.label}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
