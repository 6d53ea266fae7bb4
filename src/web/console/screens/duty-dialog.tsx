import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { DutyLists, PlannedShift } from "../api.ts";
import { localField, plannedOf, rowOf, type ShiftRow } from "../lib/planned-shifts.ts";
import { Button, IconButton } from "../parts/button.tsx";
import { Dialog, DialogActions } from "../parts/dialog.tsx";
import { errorWords } from "../parts/error-words.ts";
import { FieldError, InputField, SelectField } from "../parts/field.tsx";
import { useConsole } from "../state/console.tsx";
import { KEYS } from "../state/queries.ts";

type List = DutyLists["lists"][number];

/** Writes the list of one step anew: who, from when, until when. */
export function DutyDialog({ list, onClose }: { list: List; onClose: () => void }) {
  const t = useTexts();
  const { api, say } = useConsole();
  const queries = useQueryClient();
  const [rows, setRows] = useState<{ id: string; row: ShiftRow }[]>(() =>
    list.shifts.filter(({ byThemself }) => !byThemself).map((shift) => ({ id: shift.id, row: rowOf(shift) })),
  );
  const [missing, setMissing] = useState(false);
  const save = useMutation({
    mutationFn: (shifts: PlannedShift[]) => api.setDuty(list.role, shifts),
    onSuccess: (lists) => {
      queries.setQueryData(KEYS.duty, lists);
      say(t("console-duty-saved"));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const shifts = plannedOf(rows.map(({ row }) => row));
    if (shifts === null) return setMissing(true);
    if (!save.isPending) save.mutate(shifts);
  };
  const change = (id: string, to: Partial<ShiftRow>) =>
    setRows((before) => before.map((one) => (one.id === id ? { id, row: { ...one.row, ...to } } : one)));
  const add = () =>
    setRows((before) => [
      ...before,
      { id: crypto.randomUUID(), row: { staffId: list.mayStand[0]?.id ?? "", from: localField(new Date().toISOString()), until: "" } },
    ]);

  return (
    <Dialog title={t(`console-duty-${list.role}`)} intro={t("console-duty-edit-about")} onClose={onClose} wide>
      <form onSubmit={submit}>
        <ul>
          {rows.map(({ id, row }) => (
            <li key={id} className="mt-3 flex flex-wrap items-end gap-x-3 rounded-lg border border-line px-3 pb-3 sm:flex-nowrap">
              <div className="min-w-0 flex-1 basis-full sm:basis-0">
                <SelectField
                  label={t("console-duty-who")}
                  value={row.staffId}
                  onChange={(event) => change(id, { staffId: event.target.value })}
                  options={list.mayStand.map((member) => ({ value: member.id, label: member.name }))}
                />
              </div>
              <div className="min-w-0 flex-1 basis-full sm:basis-0">
                <InputField
                  label={t("console-duty-from")}
                  type="datetime-local"
                  value={row.from}
                  onChange={(event) => change(id, { from: event.target.value })}
                />
              </div>
              <div className="min-w-0 flex-1 basis-full sm:basis-0">
                <InputField
                  label={t("console-duty-until")}
                  type="datetime-local"
                  value={row.until}
                  onChange={(event) => change(id, { until: event.target.value })}
                />
              </div>
              <IconButton
                icon="cross"
                className="mt-2 sm:mt-0"
                label={t("console-duty-remove")}
                onClick={() => setRows((before) => before.filter((one) => one.id !== id))}
              />
            </li>
          ))}
        </ul>
        <Button className="mt-4" onClick={add} data-first>
          {t("console-duty-add")}
        </Button>
        {missing && plannedOf(rows.map(({ row }) => row)) === null ? <FieldError>{t("console-duty-from-missing")}</FieldError> : null}
        {save.error ? <FieldError>{errorWords(t, save.error)}</FieldError> : null}
        <DialogActions>
          <Button onClick={onClose}>{t("console-cancel")}</Button>
          <Button type="submit" look="main" busy={save.isPending}>
            {t("console-duty-save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
