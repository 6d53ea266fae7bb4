import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { CLOSE_REASONS, type CloseReason, RED_OUTCOMES, type RedOutcome } from "../api.ts";
import { Button } from "../parts/button.tsx";
import type { DeedDialogProps } from "../parts/deed.ts";
import { Dialog, DialogActions } from "../parts/dialog.tsx";
import { errorWords } from "../parts/error-words.ts";
import { ChoiceField, FieldError } from "../parts/field.tsx";
import { useConsole } from "../state/console.tsx";
import { useRefresh } from "../state/queries.ts";

/** Ends the work on a case with an outcome on record; a red also with what became of the child. */
export function CloseDialog({ view, token, claim, onClose }: DeedDialogProps) {
  const t = useTexts();
  const { api, say } = useConsole();
  const refresh = useRefresh();
  const [reason, setReason] = useState<CloseReason | null>(null);
  const [redOutcome, setRedOutcome] = useState<RedOutcome | null>(null);
  const red = view.risk === "red";
  const [missing, setMissing] = useState(false);

  const close = useMutation({
    mutationFn: (chosen: { reason: CloseReason; redOutcome?: RedOutcome }) => api.close(view.id, { fencingToken: token, ...chosen }),
    onSuccess: (after) => {
      refresh.case(after);
      say(t("console-closed-now"));
      onClose();
    },
    onError: claim.refused,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason === null || (red && redOutcome === null)) return setMissing(true);
    if (!close.isPending) close.mutate({ reason, ...(red && redOutcome && { redOutcome }) });
  };

  return (
    <Dialog title={t("console-deed-close")} intro={t(red ? "console-close-intro-red" : "console-close-intro")} onClose={onClose}>
      <form onSubmit={submit}>
        <ChoiceField
          first
          name="reason"
          label={t("console-close-reason")}
          value={reason}
          onChange={setReason}
          options={CLOSE_REASONS.map((each) => ({
            value: each,
            label: t(`console-close-${each.replaceAll("_", "-")}`),
            about: t(`console-close-${each.replaceAll("_", "-")}-about`),
          }))}
        />
        {missing && reason === null ? <FieldError>{t("console-close-reason-missing")}</FieldError> : null}
        {red ? (
          <ChoiceField
            name="red-outcome"
            label={t("console-red-outcome")}
            value={redOutcome}
            onChange={setRedOutcome}
            options={RED_OUTCOMES.map((each) => ({ value: each, label: t(`console-red-outcome-${each.replaceAll("_", "-")}`) }))}
          />
        ) : null}
        {missing && red && redOutcome === null ? <FieldError>{t("console-red-outcome-missing")}</FieldError> : null}
        {close.error ? <FieldError>{errorWords(t, close.error)}</FieldError> : null}
        <DialogActions>
          <Button onClick={onClose}>{t("console-cancel")}</Button>
          <Button type="submit" look="main" busy={close.isPending}>
            {t("console-close-do")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
