import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog, DialogActions } from "../parts/dialog.tsx";
import { errorWords } from "../parts/error-words.ts";
import { ChoiceField, FieldError } from "../parts/field.tsx";
import { Loading } from "../parts/page.tsx";
import { useConsole } from "../state/console.tsx";
import { useColleagues, useMe } from "../state/queries.ts";

/** A supervisor lets one member take this waiting case out of turn. */
export function PermitDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useTexts();
  const { api, say } = useConsole();
  const me = useMe();
  const { data, error } = useColleagues();
  const [who, setWho] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const permit = useMutation({
    mutationFn: (staffId: string) => api.permit(caseId, staffId),
    onSuccess: () => {
      say(t("console-permit-done"));
      onClose();
    },
  });
  const failed = permit.error ?? error;
  const options = (data ?? [])
    .filter(({ id }) => id !== me.id)
    .map(({ id, name, held, onShift }) => ({
      value: id,
      label: name,
      about: `${t("console-colleague-has", { count: held })}${onShift ? ` · ${t("console-colleague-on-shift")}` : ""}`,
    }));
  return (
    <Dialog title={t("console-permit")} intro={t("console-permit-intro")} onClose={onClose}>
      {data ? (
        <ChoiceField label={t("console-permit-whom")} name="colleague" options={options} value={who} onChange={setWho} first />
      ) : error ? null : (
        <Loading />
      )}
      {asked && who === null ? <FieldError>{t("console-choose-one")}</FieldError> : null}
      {failed ? <FieldError>{errorWords(t, failed)}</FieldError> : null}
      <DialogActions>
        <Button onClick={onClose}>{t("console-cancel")}</Button>
        <Button look="main" busy={permit.isPending} onClick={() => (who === null ? setAsked(true) : permit.mutate(who))}>
          {t("console-permit-do")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
