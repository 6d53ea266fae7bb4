import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { CLOSE_REASONS, type CloseReason, RED_OUTCOMES, type RedOutcome, type RedRecord } from "../api.ts";
import { Button } from "../parts/button.tsx";
import type { DeedDialogProps } from "../parts/deed.ts";
import { Dialog, DialogActions } from "../parts/dialog.tsx";
import { errorWords } from "../parts/error-words.ts";
import { AreaField, ChoiceField, FieldError, InputField } from "../parts/field.tsx";
import { useConsole } from "../state/console.tsx";
import { useRefresh } from "../state/queries.ts";

/** Ends the work on a case with an outcome on record; a red also with what became of the child. */
export function CloseDialog({ view, token, claim, onClose }: DeedDialogProps) {
  const t = useTexts();
  const { api, say } = useConsole();
  const refresh = useRefresh();
  const [reason, setReason] = useState<CloseReason | null>(null);
  const [missing, setMissing] = useState(false);
  const isRed = view.risk === "red";
  const [outcome, setOutcome] = useState<RedOutcome | null>(null);
  const [said, setSaid] = useState<Said>({ calledNumber: "102", calledAt: "", words: "" });

  const close = useMutation({
    mutationFn: (chosen: CloseReason) =>
      api.close(view.id, {
        fencingToken: token,
        reason: chosen,
        ...(isRed && outcome && { redOutcome: outcome, redRecord: recordOf(said) }),
      }),
    onSuccess: (after) => {
      refresh.case(after);
      say(t("console-closed-now"));
      onClose();
    },
    onError: claim.refused,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason === null || (isRed && outcome === null)) return setMissing(true);
    if (!close.isPending) close.mutate(reason);
  };

  return (
    <Dialog
      title={t("console-deed-close")}
      intro={t(view.risk === "red" ? "console-close-intro-red" : "console-close-intro")}
      onClose={onClose}
    >
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
        {isRed ? <RedOutcomeFields outcome={outcome} onOutcome={setOutcome} said={said} onSaid={setSaid} /> : null}
        {missing && isRed && outcome === null ? <FieldError>{t("console-red-outcome-missing")}</FieldError> : null}
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

/** What is written about the outcome, as the fields hold it. */
interface Said {
  calledNumber: string;
  /** Local, as the browser's field gives it. */
  calledAt: string;
  words: string;
}

const recordOf = ({ calledNumber, calledAt, words }: Said): RedRecord => ({
  ...(calledAt !== "" && { calledNumber, calledAt: new Date(calledAt).toISOString() }),
  ...(words.trim() !== "" && { words }),
});

/** What became of a child in danger: said by a person, kept. */
function RedOutcomeFields({
  outcome,
  onOutcome,
  said,
  onSaid,
}: {
  outcome: RedOutcome | null;
  onOutcome: (outcome: RedOutcome) => void;
  said: Said;
  onSaid: (said: Said) => void;
}) {
  const t = useTexts();
  const called = outcome === "help_called" || outcome === "help_arrived";
  return (
    <>
      <ChoiceField
        name="red-outcome"
        label={t("console-red-outcome")}
        value={outcome}
        onChange={onOutcome}
        options={RED_OUTCOMES.map((each) => ({ value: each, label: t(`console-red-outcome-${each.replaceAll("_", "-")}`) }))}
      />
      {called ? (
        <>
          <InputField
            label={t("console-red-called-number")}
            inputMode="tel"
            maxLength={40}
            value={said.calledNumber}
            onChange={(event) => onSaid({ ...said, calledNumber: event.target.value })}
          />
          <InputField
            label={t("console-red-called-at")}
            type="datetime-local"
            value={said.calledAt}
            onChange={(event) => onSaid({ ...said, calledAt: event.target.value })}
          />
        </>
      ) : null}
      {outcome === null ? null : (
        <AreaField
          label={t(outcome === "other" ? "console-red-words-needed" : "console-red-words")}
          maxLength={2_000}
          value={said.words}
          onChange={(event) => onSaid({ ...said, words: event.target.value })}
        />
      )}
    </>
  );
}
