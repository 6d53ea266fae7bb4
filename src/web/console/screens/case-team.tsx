import { useQueryClient } from "@tanstack/react-query";
import type { Texts } from "../../shared/fluent.ts";
import { useTexts } from "../../shared/texts.tsx";
import type { CaseEvent, CaseView, Note } from "../api.ts";
import { named, whyUndelivered } from "../parts/names.ts";
import { Scrolling } from "../parts/scrolling.tsx";
import { When } from "../parts/when.tsx";
import { WriteBox } from "../parts/write-box.tsx";
import type { Claim } from "../state/claim.ts";
import { useConsole } from "../state/console.tsx";
import { KEYS } from "../state/queries.ts";

/** What only the team reads: notes, and the line of events. */
export function CaseTeam({ view, claim }: { view: CaseView; claim: Claim }) {
  const t = useTexts();
  const { api } = useConsole();
  const queries = useQueryClient();
  const { token, refused } = claim;
  return (
    <Scrolling className="text-note-ink">
      {token !== null && view.can.note ? (
        <WriteBox
          box={`note:${view.id}`}
          look="note"
          label={t("console-note-label")}
          warning={t("console-note-warning")}
          placeholder={t("console-note-placeholder")}
          send={t("console-note-save")}
          shortcut="note"
          deliver={async (draft) => {
            const note = await api.note(view.id, { fencingToken: token, ...draft });
            queries.setQueryData<CaseView>(KEYS.case(view.id), (before) => before && withNote(before, note));
          }}
          refused={refused}
        />
      ) : (
        <p className="px-3 pt-4 font-semibold sm:px-5">{t("console-note-warning")}</p>
      )}
      <section aria-labelledby="notes" className="px-3 py-4 sm:px-5">
        <h2 id="notes" className="font-semibold">
          {t("console-notes")}
        </h2>
        {view.notes.length === 0 ? <p className="mt-1 text-sm text-note-muted">{t("console-notes-none")}</p> : null}
        <ol className="mt-2 grid gap-2">
          {view.notes.toReversed().map((note) => (
            <li key={note.id} className="rounded-lg border border-dashed border-note-line px-3 py-2">
              <p className="text-xs text-note-muted">
                <bdi className="font-semibold">{note.staffName}</bdi> · <When at={note.at} />
              </p>
              <p dir="auto" className="words mt-0.5">
                {note.text}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="timeline" className="px-3 pb-6 sm:px-5">
        <h2 id="timeline" className="font-semibold">
          {t("console-timeline")}
        </h2>
        <ol className="mt-2 border-s-2 border-note-line ps-4">
          {view.timeline.toReversed().map((event) => (
            <li key={event.id} className="relative pb-3 text-sm">
              <span aria-hidden className="absolute -start-[1.33rem] top-1.5 size-2.5 rounded-full border-2 border-note-line bg-note" />
              <p>{eventWords(t, event)}</p>
              <p className="text-xs text-note-muted">
                {event.staffName ? <bdi>{event.staffName}</bdi> : named(t, "actor", event.actor)} · <When at={event.at} />
              </p>
            </li>
          ))}
        </ol>
      </section>
    </Scrolling>
  );
}

function withNote(view: CaseView, note: Note): CaseView {
  return view.notes.some((each) => each.id === note.id) ? view : { ...view, notes: [...view.notes, note] };
}

/** An event in human words, with the risk or the reason it names. */
function eventWords(t: Texts, { type, data }: CaseEvent): string {
  const words = named(t, "event", type);
  const risk = typeof data["to"] === "string" ? data["to"] : data["risk"];
  const reason = data["reason"];
  if (typeof risk === "string") return `${words}: ${named(t, "risk", risk)}`;
  if (type === "closed" && typeof reason === "string") return `${words}: ${named(t, "close", reason)}`;
  if (type === "delivery-failed" && typeof reason === "string") return `${words}: ${whyUndelivered(t, reason)}`;
  return words;
}
