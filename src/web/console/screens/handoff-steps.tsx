import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { HandoffStep, HandoffView } from "../api.ts";
import { Button } from "../parts/button.tsx";
import { errorWords } from "../parts/error-words.ts";
import { FieldError } from "../parts/field.tsx";
import { useConsole } from "../state/console.tsx";
import { useRefresh } from "../state/queries.ts";
import { DeclineDialog, NumberDialog, OutcomeDialog, QuestionDialog } from "./handoff-dialogs.tsx";

type Asking = "return" | "decline" | "register" | "enter" | "close";

/** What the liaison can do next. The step that leads on is the big one. */
export function HandoffSteps({ handoff }: { handoff: HandoffView }) {
  const t = useTexts();
  const { api, say } = useConsole();
  const refresh = useRefresh();
  const [asking, setAsking] = useState<Asking | null>(null);
  const answer = useMutation({
    mutationFn: (step: HandoffStep) => api.answerHandoff(handoff.id, step),
    onSuccess: (after) => {
      refresh.handoff(after);
      setAsking(null);
      say(t("console-step-done"));
    },
  });
  const { can } = handoff;
  if (!Object.values(can).some(Boolean)) return null;

  const ask = (which: Asking) => {
    answer.reset();
    setAsking(which);
  };
  const dialog = {
    busy: answer.isPending,
    error: answer.error ? errorWords(t, answer.error) : null,
    onClose: () => setAsking(null),
  };
  return (
    <section aria-labelledby="steps" className="rounded-2xl bg-surface p-5 print:hidden">
      <h2 id="steps" className="text-lg font-semibold">
        {t("console-steps")}
      </h2>
      <p className="mt-1 text-sm text-muted">{t(`console-steps-${handoff.status}`)}</p>
      <div className="mt-3 grid gap-2">
        {can.accept ? (
          <Button look="main" icon="check" busy={answer.isPending && asking === null} onClick={() => answer.mutate({ step: "accept" })}>
            {t("console-step-accept")}
          </Button>
        ) : null}
        {can.register ? (
          <Button look="main" icon="facts" onClick={() => ask("register")}>
            {t("console-step-register")}
          </Button>
        ) : null}
        {can.enter ? (
          <Button look="main" icon="scales" onClick={() => ask("enter")}>
            {t("console-step-enter")}
          </Button>
        ) : null}
        {can.close ? (
          <Button icon="lock" onClick={() => ask("close")}>
            {t("console-step-close")}
          </Button>
        ) : null}
        {can.return ? (
          <Button icon="question" onClick={() => ask("return")}>
            {t("console-step-return")}
          </Button>
        ) : null}
        {can.decline ? (
          <Button icon="cross" onClick={() => ask("decline")}>
            {t("console-step-decline")}
          </Button>
        ) : null}
      </div>
      {answer.error && asking === null ? <FieldError>{errorWords(t, answer.error)}</FieldError> : null}

      {asking === "return" ? <QuestionDialog {...dialog} onDone={(question) => answer.mutate({ step: "return", question })} /> : null}
      {asking === "decline" ? <DeclineDialog {...dialog} onDone={(reason) => answer.mutate({ step: "decline", reason })} /> : null}
      {asking === "register" ? (
        <NumberDialog {...dialog} of="register" onDone={(number) => answer.mutate({ step: "register", number })} />
      ) : null}
      {asking === "enter" ? <NumberDialog {...dialog} of="enter" onDone={(number) => answer.mutate({ step: "enter", number })} /> : null}
      {asking === "close" ? <OutcomeDialog {...dialog} onDone={(outcome) => answer.mutate({ step: "close", outcome })} /> : null}
    </section>
  );
}
