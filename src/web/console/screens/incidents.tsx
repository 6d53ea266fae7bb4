import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../shared/texts.tsx";
import { HELP, type Help, type Incident } from "../api.ts";
import { Button, buttonClass } from "../parts/button.tsx";
import { errorWords } from "../parts/error-words.ts";
import { FieldError } from "../parts/field.tsx";
import { Loading } from "../parts/page.tsx";
import { ReadingFailed } from "../parts/reading-failed.tsx";
import { When } from "../parts/when.tsx";
import { useConsole } from "../state/console.tsx";
import { KEYS, useIncidents } from "../state/queries.ts";

/** Calls to which nobody came in time: what followed, and whether help arrived. */
export function Incidents() {
  const t = useTexts();
  const { data, error, isPending, refetch } = useIncidents();
  return (
    <>
      {error ? <ReadingFailed error={error} again={() => void refetch()} /> : null}
      {isPending ? <Loading rows={2} /> : null}
      {data?.length === 0 ? <p className="rounded-xl bg-surface px-4 py-3 text-muted">{t("console-incidents-none")}</p> : null}
      <ul className="grid gap-3">
        {data?.map((incident) => (
          <li key={incident.id}>
            <IncidentCard incident={incident} />
          </li>
        ))}
      </ul>
    </>
  );
}

function IncidentCard({ incident }: { incident: Incident }) {
  const t = useTexts();
  const { api } = useConsole();
  const queries = useQueryClient();
  const say = useMutation({
    mutationFn: (help: Help) => api.sayHelp(incident.id, help),
    onSettled: () => queries.invalidateQueries({ queryKey: KEYS.incidents }),
  });
  return (
    <article className="rounded-xl bg-surface px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <h3 className="font-semibold">{t(`console-page-${incident.kind}`, { reference: incident.reference })}</h3>
          <p className="text-sm text-muted">
            <When at={incident.openedAt} /> – {incident.endedAt ? <When at={incident.endedAt} /> : t("console-incident-running")}
          </p>
        </div>
        <Link to="/cases/$caseId" params={{ caseId: incident.caseId }} className={buttonClass("plain", "small")}>
          {t("console-incident-case")}
        </Link>
      </div>
      <details className="mt-2" open={incident.endedAt === null}>
        <summary className="text-sm font-medium">{t("console-timeline")}</summary>
        <ol className="mt-1.5 grid gap-1 border-s-2 border-line ps-3 text-sm">
          {incident.timeline.map((event) => (
            <li key={`${event.at} ${event.type}`}>
              <When at={event.at} /> · {t(`console-step-of-incident-${event.type.replaceAll("_", "-")}`)}
              {event.staffName ? (
                <>
                  {" "}
                  · <bdi>{event.staffName}</bdi>
                </>
              ) : null}
            </li>
          ))}
        </ol>
      </details>
      <p id={`help-${incident.id}`} className="mt-3 text-sm font-medium">
        {t("console-incident-help")}
      </p>
      <fieldset aria-labelledby={`help-${incident.id}`} className="mt-1.5 flex flex-wrap gap-2">
        {HELP.map((help) => (
          <Button
            key={help}
            look={incident.help === help ? "main" : "plain"}
            aria-pressed={incident.help === help}
            className="text-sm"
            busy={say.isPending && say.variables === help}
            onClick={() => say.mutate(help)}
          >
            {t(`console-help-${help.replaceAll("_", "-")}`)}
          </Button>
        ))}
      </fieldset>
      {say.error ? <FieldError>{errorWords(t, say.error)}</FieldError> : null}
    </article>
  );
}
