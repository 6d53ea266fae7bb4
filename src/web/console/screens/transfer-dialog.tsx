import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { NewTransfer } from "../api.ts";
import { Button } from "../parts/button.tsx";
import type { DeedDialogProps } from "../parts/deed.ts";
import { Dialog, DialogActions } from "../parts/dialog.tsx";
import { errorWords } from "../parts/error-words.ts";
import { AreaField, ChoiceField, FieldError, SelectField } from "../parts/field.tsx";
import { useConsole } from "../state/console.tsx";
import { useColleagues, useMe, useRefresh } from "../state/queries.ts";

const WAYS = ["warm", "cold"] as const;

/** Gives a case on: to a colleague who takes it over while one is still there, or to the queue. With a summary for the team. */
export function TransferDialog({ view, token, claim, onClose }: DeedDialogProps) {
  const t = useTexts();
  const { api, say } = useConsole();
  const me = useMe();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const { data } = useColleagues();
  const [how, setHow] = useState<NewTransfer["how"]>("warm");
  const [to, setTo] = useState("");
  const [summary, setSummary] = useState("");
  const [asked, setAsked] = useState(false);
  const id = useRef(crypto.randomUUID());

  const transfer = useMutation({
    mutationFn: () => api.transfer(view.id, { fencingToken: token, id: id.current, summary, how, to: to === "" ? null : to }),
    onSuccess: async () => {
      say(t(how === "warm" ? "console-transfer-offered-now" : "console-released-now"));
      if (how === "cold") await navigate({ to: me.role === "psychologist" ? "/next" : "/queue" });
      else onClose();
      await Promise.all([refresh.lists(), refresh.caseAgain(view.id)]);
    },
    onError: claim.refused,
  });
  const noWords = summary.trim() === "";
  const nobody = how === "warm" && to === "";
  const options = [
    { value: "", label: t(how === "warm" ? "console-transfer-choose" : "console-transfer-anybody") },
    ...(data ?? [])
      .filter((one) => one.id !== me.id)
      .map((one) => ({
        value: one.id,
        label: `${one.name} · ${t("console-colleague-has", { count: one.held })}${one.onShift ? ` · ${t("console-colleague-on-shift")}` : ""}`,
      })),
  ];

  return (
    <Dialog title={t("console-deed-transfer")} intro={t("console-transfer-intro")} onClose={onClose}>
      <ChoiceField
        label={t("console-transfer-how")}
        name="how"
        value={how}
        onChange={setHow}
        first
        options={WAYS.map((way) => ({ value: way, label: t(`console-transfer-${way}`), about: t(`console-transfer-${way}-about`) }))}
      />
      <SelectField
        label={t(how === "warm" ? "console-transfer-whom" : "console-transfer-whom-cold")}
        options={options}
        value={to}
        onChange={(event) => setTo(event.target.value)}
        error={asked && nobody ? t("console-choose-one") : undefined}
      />
      <div className="mt-4 rounded-xl bg-note px-3 pt-px pb-3 text-note-ink">
        <AreaField
          label={t("console-transfer-summary")}
          help={t("console-note-warning")}
          placeholder={t("console-note-placeholder")}
          maxLength={4000}
          value={summary}
          onChange={(event) => setSummary(event.target.value)}
          error={asked && noWords ? t("console-transfer-summary-missing") : undefined}
        />
      </div>
      {transfer.error ? <FieldError>{errorWords(t, transfer.error)}</FieldError> : null}
      <DialogActions>
        <Button onClick={onClose}>{t("console-cancel")}</Button>
        <Button look="main" busy={transfer.isPending} onClick={() => (noWords || nobody ? setAsked(true) : transfer.mutate())}>
          {t(`console-transfer-${how}-do`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
