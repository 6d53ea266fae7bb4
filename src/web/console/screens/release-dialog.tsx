import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTexts } from "../../shared/texts.tsx";
import { Button } from "../parts/button.tsx";
import type { DeedDialogProps } from "../parts/deed.ts";
import { Dialog, DialogActions } from "../parts/dialog.tsx";
import { errorWords } from "../parts/error-words.ts";
import { FieldError } from "../parts/field.tsx";
import { useConsole } from "../state/console.tsx";
import { useMe, useRefresh } from "../state/queries.ts";

/** Gives the case back to its queue at once. Nobody is asked why (rules of care, 11). */
export function ReleaseDialog({ view, token, claim, onClose }: DeedDialogProps) {
  const t = useTexts();
  const { api, say } = useConsole();
  const me = useMe();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const release = useMutation({
    mutationFn: () => api.release(view.id, token),
    onSuccess: async () => {
      say(t("console-released-now"));
      await navigate({ to: me.role === "psychologist" ? "/next" : "/queue" });
      await Promise.all([refresh.lists(), refresh.caseAgain(view.id)]);
    },
    onError: claim.refused,
  });
  return (
    <Dialog title={t("console-deed-release")} intro={t("console-release-intro")} onClose={onClose}>
      {release.error ? <FieldError>{errorWords(t, release.error)}</FieldError> : null}
      <DialogActions>
        <Button onClick={onClose}>{t("console-cancel")}</Button>
        <Button look="main" data-first busy={release.isPending} onClick={() => release.mutate()}>
          {t("console-release-do")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
