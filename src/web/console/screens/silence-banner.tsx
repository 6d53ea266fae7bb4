import { useMutation } from "@tanstack/react-query";
import { useTexts } from "../../shared/texts.tsx";
import { type CaseView, SILENCE_DECISIONS, type SilenceDecision } from "../api.ts";
import { Banner } from "../parts/banner.tsx";
import { Button } from "../parts/button.tsx";
import { errorWords } from "../parts/error-words.ts";
import { useConsole } from "../state/console.tsx";
import { useRefresh } from "../state/queries.ts";

/** A red in which nobody says anything: somebody decides on record. */
export function SilenceBanner({ view }: { view: CaseView }) {
  const t = useTexts();
  const { api, say } = useConsole();
  const refresh = useRefresh();
  const decide = useMutation({
    mutationFn: (decision: SilenceDecision) => api.decideSilence(view.id, decision),
    onSuccess: () => {
      say(t("console-silence-decided"));
      void refresh.caseAgain(view.id);
    },
  });
  if (!view.silentRed) return null;
  const offered = SILENCE_DECISIONS.filter((decision) => decision !== "write" || view.contact !== "silent");
  return (
    <Banner
      look="danger"
      icon="clock"
      action={
        <span className="flex flex-wrap gap-2">
          {offered.map((decision) => (
            <Button key={decision} size="small" busy={decide.isPending} onClick={() => decide.mutate(decision)}>
              {t(`console-silence-${decision.replaceAll("_", "-")}`)}
            </Button>
          ))}
        </span>
      }
    >
      {t("console-silent-red")}
      {decide.error ? <p className="font-medium">{errorWords(t, decide.error)}</p> : null}
    </Banner>
  );
}
