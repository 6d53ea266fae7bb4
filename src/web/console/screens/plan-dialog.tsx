import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { PLAN_STEPS, type PlanSteps, type SafetyPlan } from "../api.ts";
import { Button } from "../parts/button.tsx";
import type { DeedDialogProps } from "../parts/deed.ts";
import { Dialog, DialogActions } from "../parts/dialog.tsx";
import { errorWords } from "../parts/error-words.ts";
import { AreaField, FieldError } from "../parts/field.tsx";
import { useConsole } from "../state/console.tsx";
import { KEYS, useRefresh } from "../state/queries.ts";

const EMPTY: PlanSteps = { signs: "", myself: "", distract: "", people: "", professionals: "", surroundings: "" };
/** As many characters as the server takes. */
const LONGEST = 400;

/** Six steps, then the whole as the child will read it: nothing goes out that was not read over. */
export function PlanDialog({ view, token, claim, plan, onClose }: DeedDialogProps & { plan: SafetyPlan }) {
  const t = useTexts();
  const { api, say } = useConsole();
  const queries = useQueryClient();
  const refresh = useRefresh();
  const [steps, setSteps] = useState<PlanSteps>({ ...EMPTY, ...plan.versions[0]?.steps });
  const [kept, setKept] = useState<SafetyPlan | null>(null);
  const remember = (now: SafetyPlan) => queries.setQueryData(KEYS.plan(view.id), now);

  const draft = useMutation({
    mutationFn: () => api.draftPlan(view.id, { fencingToken: token, steps }),
    onSuccess: (now) => {
      remember(now);
      setKept(now);
    },
    onError: claim.refused,
  });
  const send = useMutation({
    mutationFn: (version: number) => api.sendPlan(view.id, { fencingToken: token, version }),
    onSuccess: (now) => {
      remember(now);
      say(t("console-plan-sent-now"));
      void refresh.caseAgain(view.id);
      onClose();
    },
    onError: claim.refused,
  });

  const latest = kept?.versions[0];
  if (kept && latest)
    return (
      <Dialog key="review" title={t("console-plan")} intro={t("console-plan-review-about")} onClose={onClose} wide>
        <blockquote dir="auto" lang={view.locale} className="words mt-3 rounded-lg border-s-4 border-accent bg-quote px-4 py-3">
          {kept.asRead}
        </blockquote>
        {send.error ? <FieldError>{errorWords(t, send.error)}</FieldError> : null}
        <DialogActions>
          <Button onClick={() => setKept(null)}>{t("console-plan-edit")}</Button>
          <Button
            onClick={() => {
              say(t("console-plan-kept"));
              onClose();
            }}
          >
            {t("console-plan-later")}
          </Button>
          <Button look="main" icon="send" busy={send.isPending} onClick={() => send.mutate(latest.version)}>
            {t("console-plan-send")}
          </Button>
        </DialogActions>
      </Dialog>
    );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!draft.isPending) draft.mutate();
  };
  return (
    <Dialog key="write" title={t("console-plan")} intro={t("console-plan-intro")} onClose={onClose} wide>
      <form onSubmit={submit}>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {PLAN_STEPS.map((step, index) => (
            <AreaField
              key={step}
              {...(index === 0 && { "data-first": true })}
              label={t(`console-plan-${step}`)}
              help={t(`console-plan-${step}-help`)}
              maxLength={LONGEST}
              value={steps[step]}
              onChange={(event) => setSteps({ ...steps, [step]: event.target.value })}
            />
          ))}
        </div>
        {draft.error ? <FieldError>{errorWords(t, draft.error)}</FieldError> : null}
        <DialogActions>
          <Button onClick={onClose}>{t("console-cancel")}</Button>
          <Button type="submit" look="main" busy={draft.isPending}>
            {t("console-plan-review")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
