import { useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { DutyLists } from "../api.ts";
import { Button } from "../parts/button.tsx";
import { Loading } from "../parts/page.tsx";
import { ReadingFailed } from "../parts/reading-failed.tsx";
import { When } from "../parts/when.tsx";
import { useDuty } from "../state/queries.ts";
import { DutyDialog } from "./duty-dialog.tsx";

type List = DutyLists["lists"][number];

/** The three steps of a call: whom each would call now, and what is planned. */
export function DutyListsPart({ mayEdit }: { mayEdit: boolean }) {
  const { data, error, isPending, refetch } = useDuty();
  return (
    <>
      {error ? <ReadingFailed error={error} again={() => void refetch()} /> : null}
      {isPending ? <Loading rows={3} /> : null}
      <ul className="grid gap-3 lg:grid-cols-3">
        {data?.lists.map((list) => (
          <li key={list.role}>
            <ListCard list={list} mayEdit={mayEdit} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ListCard({ list, mayEdit }: { list: List; mayEdit: boolean }) {
  const t = useTexts();
  const [editing, setEditing] = useState(false);
  return (
    <article className="flex h-full flex-col rounded-xl bg-surface px-4 py-3">
      <h3 className="font-semibold">{t(`console-duty-${list.role}`)}</h3>
      <p className="text-sm text-muted">{t(`console-duty-${list.role}-about`)}</p>
      <p className="mt-3 text-sm">
        <span className="text-muted">{t("console-duty-now")} </span>
        <span className="font-medium">
          {list.calls.length === 0 ? t("console-duty-nobody") : <bdi>{list.calls.map(({ name }) => name).join(", ")}</bdi>}
        </span>
      </p>
      {list.unkept ? <p className="mt-1 text-sm text-muted">{t("console-duty-unkept")}</p> : null}
      {list.shifts.length > 0 ? (
        <>
          <h4 className="mt-3 text-sm font-semibold">{t("console-duty-plan")}</h4>
          <ul className="mt-1 grid gap-1.5 text-sm">
            {list.shifts.map((shift) => (
              <li key={shift.id} className={shift.now ? "font-medium" : ""}>
                <bdi>{shift.name}</bdi>{" "}
                <span className="font-normal text-muted">
                  {shift.byThemself ? (
                    t("console-duty-by-themself")
                  ) : (
                    <>
                      <When at={shift.from} /> – {shift.until ? <When at={shift.until} /> : t("console-duty-until-they-leave")}
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {mayEdit ? (
        <div className="mt-auto pt-3">
          <Button icon="pencil" className="text-sm" onClick={() => setEditing(true)}>
            {t("console-duty-edit")}
          </Button>
        </div>
      ) : null}
      {editing ? <DutyDialog list={list} onClose={() => setEditing(false)} /> : null}
    </article>
  );
}
