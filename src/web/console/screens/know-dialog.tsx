import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTexts } from "../../shared/texts.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog, DialogActions } from "../parts/dialog.tsx";
import { errorWords } from "../parts/error-words.ts";
import { FieldError } from "../parts/field.tsx";
import { useConsole } from "../state/console.tsx";
import { KEYS, useMe, useRefresh } from "../state/queries.ts";

/** «I may know this person»: out of sight at once and for good. Nobody asks why (rules of care, 11). */
export function KnowDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useTexts();
  const { api, say } = useConsole();
  const me = useMe();
  const queries = useQueryClient();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const know = useMutation({
    mutationFn: () => api.mayKnow(caseId),
    onSuccess: async () => {
      say(t("console-know-done"));
      await navigate({ to: me.role === "psychologist" ? "/next" : "/queue" });
      // Nothing of it stays in this browser either.
      queries.removeQueries({ queryKey: KEYS.case(caseId) });
      await refresh.lists();
    },
  });
  return (
    <Dialog title={t("console-deed-know")} intro={t("console-know-intro")} onClose={onClose}>
      {know.error ? <FieldError>{errorWords(t, know.error)}</FieldError> : null}
      <DialogActions>
        <Button onClick={onClose}>{t("console-cancel")}</Button>
        <Button look="main" data-first busy={know.isPending} onClick={() => know.mutate()}>
          {t("console-know-do")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
