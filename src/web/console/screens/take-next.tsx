import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ApiError } from "../../shared/api.ts";
import { useTexts } from "../../shared/texts.tsx";
import type { QueueName } from "../api.ts";
import { Button } from "../parts/button.tsx";
import { errorWords } from "../parts/error-words.ts";
import { FieldError } from "../parts/field.tsx";
import { Icon } from "../parts/icons.tsx";
import { useConsole } from "../state/console.tsx";
import { useQueues, useRefresh, useWork } from "../state/queries.ts";

/** Refusals that are no fault: nobody waits, or not for this person now. */
const KIND = (code: string): boolean => code === "queue-empty" || code.startsWith("next-");

/** The one button: the most endangered child whom this member may take. When there is none, it says kindly why, before it is pressed. */
export function TakeNext({ queue }: { queue?: QueueName }) {
  const t = useTexts();
  const { api } = useConsole();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const counts = useQueues();
  const work = useWork();
  const next = useMutation({
    mutationFn: () => api.next(queue),
    onSuccess: (view) => {
      refresh.case(view);
      return navigate({ to: "/cases/$caseId", params: { caseId: view.id } });
    },
    onError: () => refresh.lists(),
  });
  const why = work.data?.why ?? null;
  const kind = next.error instanceof ApiError && KIND(next.error.code) ? next.error.code : null;
  const waiting = counts.data?.reduce((sum, each) => sum + (queue === undefined || each.queue === queue ? each.waiting : 0), 0) ?? 0;
  // What the server said to the press is newer than what was read before; once it gives somebody, neither holds.
  const words = why === "queue-empty" ? kind : (why ?? kind);

  return (
    <>
      <Button
        look={why === null || why === "queue-empty" ? "main" : "plain"}
        size="large"
        data-key="next"
        busy={next.isPending}
        onClick={() => next.mutate()}
        className="w-full"
      >
        {t(next.isPending ? "console-taking" : queue ? `console-next-${queue}` : "console-next")}
      </Button>
      {words === null || words === "queue-empty" ? (
        <p className="mt-2 text-center text-sm text-muted">
          {waiting === 0 ? t("console-next-none") : t("console-next-about", { count: waiting })}
        </p>
      ) : null}
      <div role="status">
        {words === null ? null : (
          <p className="mt-2 flex items-start gap-2 rounded-lg bg-accent-soft px-3 py-2">
            <Icon name={words === "next-while-resting" ? "pause" : "check"} className="mt-0.5 size-5 text-accent" />
            <span>{t(words === "queue-empty" ? "console-error-queue-empty" : `error-${words}`)}</span>
          </p>
        )}
      </div>
      {next.error && kind === null ? <FieldError>{errorWords(t, next.error)}</FieldError> : null}
    </>
  );
}
