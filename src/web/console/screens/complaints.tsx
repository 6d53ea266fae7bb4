import { useMutation } from "@tanstack/react-query";
import { Logo } from "../../shared/logo.tsx";
import { useTexts } from "../../shared/texts.tsx";
import { COMPLAINT_OUTCOMES, type Complaint, type ComplaintOutcome } from "../api.ts";
import { Button } from "../parts/button.tsx";
import { errorWords } from "../parts/error-words.ts";
import { FieldError } from "../parts/field.tsx";
import { Loading, Page, Quiet } from "../parts/page.tsx";
import { ReadingFailed } from "../parts/reading-failed.tsx";
import { When } from "../parts/when.tsx";
import { useConsole } from "../state/console.tsx";
import { useComplaints, useRefresh } from "../state/queries.ts";

/** What teens say went wrong. Supervisors alone come here, and nobody sees what is about themself. */
export function ComplaintsScreen() {
  const t = useTexts();
  const { data, error, isPending, refetch } = useComplaints();
  return (
    <Page title={t("console-complaints")}>
      <p className="mt-1 max-w-prose text-muted">{t("console-complaints-about")}</p>
      <div className="mt-4">
        {error ? <ReadingFailed error={error} again={() => void refetch()} /> : null}
        {isPending ? <Loading rows={3} /> : null}
        {data?.length === 0 ? (
          <Quiet title={t("console-complaints-none")} drawing={<Logo className="size-16" />}>
            {t("console-complaints-none-about")}
          </Quiet>
        ) : null}
      </div>
      <ul className="grid gap-3">
        {data?.map((complaint) => (
          <li key={complaint.id}>
            <ComplaintCard complaint={complaint} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function ComplaintCard({ complaint }: { complaint: Complaint }) {
  const t = useTexts();
  const { api, say } = useConsole();
  const refresh = useRefresh();
  const handle = useMutation({
    mutationFn: (outcome: ComplaintOutcome) => api.handleComplaint(complaint.id, outcome),
    onSuccess: () => say(t("console-complaint-handled-now")),
    onSettled: () => refresh.lists(),
  });
  return (
    <article className="rounded-xl bg-surface px-4 py-3">
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <bdi>{complaint.pseudonym}</bdi>
        <span>{t("console-complaint-of", { name: complaint.aboutName ?? t("console-complaint-of-nobody") })}</span>
        <When at={complaint.at} />
      </p>
      {complaint.text === null ? (
        <p className="mt-2 text-muted">{t("console-complaint-erased")}</p>
      ) : (
        <blockquote dir="auto" className="words mt-2 rounded-lg border-s-4 border-accent bg-quote px-3 py-2">
          {complaint.text}
        </blockquote>
      )}
      <p className="mt-3 text-sm font-medium">{t("console-complaint-done")}</p>
      <div className="mt-1.5 flex flex-wrap gap-2">
        {COMPLAINT_OUTCOMES.map((outcome) => (
          <Button key={outcome} busy={handle.isPending && handle.variables === outcome} onClick={() => handle.mutate(outcome)}>
            {t(`console-complaint-${outcome.replaceAll("_", "-")}`)}
          </Button>
        ))}
      </div>
      {handle.error ? <FieldError>{errorWords(t, handle.error)}</FieldError> : null}
    </article>
  );
}
