import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { RISKS, type Risk } from "../../../shared/risk.ts";
import { useTexts } from "../../shared/texts.tsx";
import { lowers } from "../lib/risk.ts";
import { Button } from "../parts/button.tsx";
import type { DeedDialogProps } from "../parts/deed.ts";
import { Dialog, DialogActions } from "../parts/dialog.tsx";
import { errorWords } from "../parts/error-words.ts";
import { AreaField, ChoiceField, FieldError } from "../parts/field.tsx";
import { RiskShape } from "../parts/risk-mark.tsx";
import { useConsole } from "../state/console.tsx";
import { useRefresh } from "../state/queries.ts";

/** A person's judgement of the danger. Lowering takes a reason, raising may have one. */
export function RiskDialog({ view, token, claim, onClose }: DeedDialogProps) {
  const t = useTexts();
  const { api, say } = useConsole();
  const refresh = useRefresh();
  const [risk, setRisk] = useState<Risk>(view.risk);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const lowering = lowers(view.risk, risk);

  const assess = useMutation({
    mutationFn: () => api.assess(view.id, { fencingToken: token, risk, reason: reason.trim() }),
    onSuccess: (after) => {
      refresh.case(after);
      say(t("console-risk-changed"));
      onClose();
    },
    onError: claim.refused,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (risk === view.risk && reason.trim() === "") return onClose();
    if (lowering && reason.trim() === "") return setMissing(true);
    if (!assess.isPending) assess.mutate();
  };

  return (
    <Dialog title={t("console-deed-assess")} intro={t("console-risk-intro")} onClose={onClose}>
      <form onSubmit={submit}>
        <ChoiceField
          first
          name="risk"
          label={t("console-risk")}
          value={risk}
          onChange={setRisk}
          options={RISKS.map((each) => ({
            value: each,
            label: each === view.risk ? `${t(`console-risk-${each}`)} ${t("console-risk-now")}` : t(`console-risk-${each}`),
            about: t(`console-risk-${each}-about`),
            mark: <RiskShape risk={each} className="size-4" />,
          }))}
        />
        <AreaField
          label={t(lowering ? "console-risk-reason-needed" : "console-risk-reason")}
          help={t("console-risk-reason-help")}
          error={missing && reason.trim() === "" ? t("console-risk-reason-missing") : undefined}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {assess.error ? <FieldError>{errorWords(t, assess.error)}</FieldError> : null}
        <DialogActions>
          <Button onClick={onClose}>{t("console-cancel")}</Button>
          <Button type="submit" look="main" busy={assess.isPending}>
            {t("console-risk-save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
