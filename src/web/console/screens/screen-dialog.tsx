import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { Instrument, ScreenAnswer } from "../api.ts";
import { questionText, type ScreenAnswers, stillAsked } from "../lib/screening.ts";
import { Button } from "../parts/button.tsx";
import type { DeedDialogProps } from "../parts/deed.ts";
import { Dialog, DialogActions } from "../parts/dialog.tsx";
import { errorWords } from "../parts/error-words.ts";
import { AreaField, ChoiceField, FieldError } from "../parts/field.tsx";
import { useConsole } from "../state/console.tsx";
import { KEYS, useInstruments, useRefresh } from "../state/queries.ts";

/** A screen, question by question: the next ones come when the answers before them ask for them. */
export function ScreenDialog({ view, token, claim, onClose }: DeedDialogProps) {
  const t = useTexts();
  const { api, say } = useConsole();
  const refresh = useRefresh();
  const queries = useQueryClient();
  const { data: instruments } = useInstruments();
  const [id] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<Instrument["kind"] | null>(null);
  const [answers, setAnswers] = useState<ScreenAnswers>({});
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const instrument = instruments?.find((one) => one.kind === kind);
  const asked = instrument ? stillAsked(instrument.questions, answers) : [];

  const fill = useMutation({
    mutationFn: ({ kind: of, version }: Instrument) =>
      api.fillScreen(view.id, { fencingToken: token, id, kind: of, version, answers, words }),
    onSuccess: async ({ risk }) => {
      say(t(risk !== null && risk !== view.risk ? "console-screening-raised" : "console-screening-kept"));
      await queries.invalidateQueries({ queryKey: KEYS.case(view.id) });
      void refresh.lists();
      onClose();
    },
    onError: claim.refused,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!instrument || asked.some((question) => answers[question] === undefined)) return setMissing(true);
    if (!fill.isPending) fill.mutate(instrument);
  };
  /** An answer that changes takes with it those to questions that are asked no more. */
  const answer = (question: string, given: ScreenAnswer) => {
    if (!instrument) return;
    const next = { ...answers, [question]: given };
    const still = stillAsked(instrument.questions, next);
    setAnswers(Object.fromEntries(Object.entries(next).filter(([one]) => still.includes(one))));
  };

  return (
    <Dialog title={t("console-screening-begin")} intro={t("console-screening-about")} onClose={onClose}>
      <form onSubmit={submit}>
        <ChoiceField
          first
          name="screen"
          label={t("console-screening-which")}
          value={kind}
          onChange={(chosen) => {
            setKind(chosen);
            setAnswers({});
          }}
          options={(instruments ?? []).map((one) => ({
            value: one.kind,
            label: t(`console-screening-kind-${one.kind}`),
            about: t(`console-screening-kind-${one.kind}-about`),
          }))}
        />
        {asked.map((question) => (
          <Question key={question} id={question} value={answers[question]} onChange={(given) => answer(question, given)} />
        ))}
        {instrument ? (
          <>
            <AreaField
              label={t("console-screening-words")}
              maxLength={2_000}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
            <p className="mt-3 text-xs text-muted">{t("console-screening-source", { source: instrument.source })}</p>
          </>
        ) : null}
        {missing && asked.some((question) => answers[question] === undefined) ? (
          <FieldError>{t("console-screening-missing")}</FieldError>
        ) : null}
        {fill.error ? <FieldError>{errorWords(t, fill.error)}</FieldError> : null}
        <DialogActions>
          <Button onClick={onClose}>{t("console-cancel")}</Button>
          <Button type="submit" look="main" busy={fill.isPending}>
            {t("console-screening-save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const ANSWERS: readonly ScreenAnswer[] = ["yes", "no", "unsaid"];

/** Three answers beside each other: the eye of who fills it stays on the talk. */
function Question({ id, value, onChange }: { id: string; value: ScreenAnswer | undefined; onChange: (answer: ScreenAnswer) => void }) {
  const t = useTexts();
  return (
    <fieldset className="mt-4">
      <legend className="mb-1.5 font-medium">{t(questionText(id))}</legend>
      <div className="flex flex-wrap gap-1.5">
        {ANSWERS.map((answer) => (
          <label
            key={answer}
            className="flex min-h-11 flex-1 cursor-pointer items-center justify-center gap-2 rounded-lg border border-line px-3 whitespace-nowrap hover:bg-raised has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={`question-${id}`}
              checked={value === answer}
              onChange={() => onChange(answer)}
              className="size-4 shrink-0 accent-accent"
            />
            {t(`console-screening-answer-${answer}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
