import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { Transfer } from "../api.ts";
import { Banner } from "../parts/banner.tsx";
import { Button } from "../parts/button.tsx";
import { errorWords } from "../parts/error-words.ts";
import { FieldError } from "../parts/field.tsx";
import { RiskMark } from "../parts/risk-mark.tsx";
import { useConsole } from "../state/console.tsx";
import { useRefresh, useTransfers } from "../state/queries.ts";
import { KnowDialog } from "./know-dialog.tsx";

/** Cases that colleagues offer this member, with what they say of each. */
export function TransfersOffered() {
  const { data } = useTransfers();
  return (data ?? []).filter(({ mine }) => !mine).map((offer) => <Offer key={offer.caseId} offer={offer} />);
}

function Offer({ offer }: { offer: Transfer }) {
  const t = useTexts();
  const { api } = useConsole();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const { caseId } = offer;
  const [knowing, setKnowing] = useState(false);
  const accept = useMutation({
    mutationFn: () => api.acceptTransfer(caseId),
    onSuccess: async () => {
      await navigate({ to: "/cases/$caseId", params: { caseId } });
      await Promise.all([refresh.caseAgain(caseId), refresh.lists()]);
    },
    onError: () => refresh.lists(),
  });
  const decline = useMutation({ mutationFn: () => api.endTransfer(caseId), onSettled: () => refresh.lists() });
  return (
    <section aria-labelledby={`offer-${caseId}`} className="rounded-2xl border-2 border-accent bg-surface px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`offer-${caseId}`} className="font-semibold">
          {t("console-transfer-to-you", { name: offer.fromName })}
        </h2>
        <RiskMark risk={offer.risk} />
      </div>
      <p className="mt-0.5 text-sm text-muted">
        <bdi>{offer.pseudonym}</bdi>
      </p>
      <div className="mt-2 rounded-lg border border-dashed border-note-line bg-note px-3 py-2 text-note-ink">
        <p className="text-xs text-note-muted">{t("console-note-warning")}</p>
        <p dir="auto" className="words mt-0.5">
          {offer.summary}
        </p>
      </div>
      {accept.error ? <FieldError>{errorWords(t, accept.error)}</FieldError> : null}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="main" busy={accept.isPending} onClick={() => accept.mutate()}>
          {t("console-transfer-accept")}
        </Button>
        <Button busy={decline.isPending} onClick={() => decline.mutate()}>
          {t("console-transfer-decline")}
        </Button>
        <Button look="quiet" onClick={() => setKnowing(true)}>
          {t("console-deed-know")}
        </Button>
      </div>
      {knowing ? <KnowDialog caseId={caseId} onClose={() => setKnowing(false)} /> : null}
    </section>
  );
}

/** Above a case that one has offered: to whom, and what they said. */
export function TransferBanner({ caseId }: { caseId: string }) {
  const t = useTexts();
  const { api } = useConsole();
  const refresh = useRefresh();
  const { data } = useTransfers();
  const end = useMutation({
    mutationFn: () => api.endTransfer(caseId),
    onSettled: () => Promise.all([refresh.lists(), refresh.caseAgain(caseId)]),
  });
  const offer = data?.find((one) => one.mine && one.caseId === caseId);
  if (!offer) return null;
  return (
    <Banner
      look="calm"
      icon="forwarded"
      action={
        offer.state === "open" ? (
          <Button size="small" busy={end.isPending} onClick={() => end.mutate()}>
            {t("console-transfer-take-back")}
          </Button>
        ) : null
      }
    >
      {t(offer.state === "open" ? "console-transfer-waits" : "console-transfer-declined", { name: offer.toName })}
    </Banner>
  );
}
