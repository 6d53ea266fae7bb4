import { type FormEvent, type ReactNode, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { type ClosingOutcome, DECLINE_REASONS, type DeclineReason, OUTCOMES } from "../api.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, DialogActions } from "../parts/dialog.tsx";
import { AreaField, ChoiceField, FieldError, InputField } from "../parts/field.tsx";

interface Asked<T> {
  busy: boolean;
  /** Why the server refused the last try. */
  error: string | null;
  onClose: () => void;
  onDone: (value: T) => void;
}

/** A question that goes back to the teen through the psychologist. */
export function QuestionDialog({ onDone, ...asked }: Asked<string>) {
  const t = useTexts();
  const [question, setQuestion] = useState("");
  const [missing, setMissing] = useState(false);
  const empty = question.trim() === "";
  return (
    <StepDialog step="return" {...asked} submit={() => (empty ? setMissing(true) : onDone(question.trim()))}>
      <AreaField
        data-first
        label={t("console-question")}
        help={t("console-question-help")}
        error={missing && empty ? t("console-question-missing") : undefined}
        maxLength={2000}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
    </StepDialog>
  );
}

/** The only two ways out that the law leaves. */
export function DeclineDialog({ onDone, ...asked }: Asked<DeclineReason>) {
  const t = useTexts();
  const [reason, setReason] = useState<DeclineReason | null>(null);
  const [missing, setMissing] = useState(false);
  return (
    <StepDialog step="decline" {...asked} submit={() => (reason === null ? setMissing(true) : onDone(reason))}>
      <ChoiceField
        first
        name="decline"
        label={t("console-decline-reason")}
        value={reason}
        onChange={setReason}
        options={DECLINE_REASONS.map((each) => ({
          value: each,
          label: t(`console-decline-${each.replaceAll("_", "-")}`),
          about: t(`console-decline-${each.replaceAll("_", "-")}-about`),
        }))}
      />
      {missing && reason === null ? <FieldError>{t("console-choose-one")}</FieldError> : null}
    </StepDialog>
  );
}

/** The number of the unified record (ЄО) or of the register of pre-trial investigations (ЄРДР). */
export function NumberDialog({ of, onDone, ...asked }: Asked<string> & { of: "register" | "enter" }) {
  const t = useTexts();
  const [number, setNumber] = useState("");
  const [missing, setMissing] = useState(false);
  const empty = number.trim() === "";
  return (
    <StepDialog step={of} {...asked} submit={() => (empty ? setMissing(true) : onDone(number.trim()))}>
      <InputField
        data-first
        label={t(of === "register" ? "console-registration" : "console-entry")}
        help={t(`console-number-${of}-help`)}
        error={missing && empty ? t("console-number-missing") : undefined}
        autoComplete="off"
        maxLength={100}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
    </StepDialog>
  );
}

export function OutcomeDialog({ onDone, ...asked }: Asked<ClosingOutcome>) {
  const t = useTexts();
  const [outcome, setOutcome] = useState<ClosingOutcome | null>(null);
  const [missing, setMissing] = useState(false);
  return (
    <StepDialog step="close" {...asked} submit={() => (outcome === null ? setMissing(true) : onDone(outcome))}>
      <ChoiceField
        first
        name="outcome"
        label={t("console-outcome")}
        value={outcome}
        onChange={setOutcome}
        options={OUTCOMES.map((each) => ({ value: each, label: t(`console-outcome-${each.replaceAll("_", "-")}`) }))}
      />
      {missing && outcome === null ? <FieldError>{t("console-choose-one")}</FieldError> : null}
    </StepDialog>
  );
}

function StepDialog({ step, busy, error, onClose, submit, children }: StepDialogProps) {
  const t = useTexts();
  return (
    <Dialog title={t(`console-step-${step}`)} intro={t(`console-step-${step}-about`)} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (!busy) submit();
        }}
      >
        {children}
        {error ? <FieldError>{error}</FieldError> : null}
        <DialogActions>
          <Button onClick={onClose}>{t("console-cancel")}</Button>
          <Button type="submit" look="main" busy={busy}>
            {t(`console-step-${step}-do`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface StepDialogProps {
  step: "return" | "decline" | "register" | "enter" | "close";
  busy: boolean;
  error: string | null;
  onClose: () => void;
  submit: () => void;
  children: ReactNode;
}
