import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { Topic, Work } from "../api.ts";
import { Button } from "../parts/button.tsx";
import { errorWords } from "../parts/error-words.ts";
import { FieldError } from "../parts/field.tsx";
import { named } from "../parts/names.ts";
import { useConsole } from "../state/console.tsx";
import { KEYS, useRefresh } from "../state/queries.ts";

/** «Not this topic today»: nobody asks why, and it ends with the shift. */
export function NotToday({ work }: { work: Work }) {
  const t = useTexts();
  const { api, say } = useConsole();
  const queries = useQueryClient();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const set = useMutation({
    mutationFn: (topics: Topic[]) => api.notToday(topics),
    onSuccess: (after) => {
      queries.setQueryData(KEYS.work, after);
      say(t("console-not-today-kept"));
      void refresh.lists();
    },
  });
  const chosen = set.isPending ? set.variables : work.notToday;
  const toggle = (topic: Topic): void => set.mutate(chosen.includes(topic) ? chosen.filter((one) => one !== topic) : [...chosen, topic]);

  return (
    <section aria-labelledby="not-today" className="rounded-2xl bg-surface px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <h2 id="not-today" className="font-semibold">
          {t("console-not-today")}
        </h2>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "console-not-today-done" : "console-not-today-choose")}
        </Button>
      </div>
      <p className="mt-1 text-sm text-muted">
        {open
          ? t("console-not-today-about")
          : chosen.length === 0
            ? t("console-not-today-none")
            : chosen.map((topic) => named(t, "signal", topic)).join(" · ")}
      </p>
      {open ? (
        <fieldset className="mt-3">
          <legend className="sr-only">{t("console-not-today")}</legend>
          <div className="flex flex-wrap gap-2">
            {work.topics.map((topic) => (
              <label
                key={topic}
                className="flex min-h-11 cursor-pointer items-center gap-2 rounded-lg border border-line px-3 text-sm hover:bg-raised has-checked:border-accent has-checked:bg-accent-soft lg:min-h-10"
              >
                <input type="checkbox" checked={chosen.includes(topic)} onChange={() => toggle(topic)} className="size-4 accent-accent" />
                {named(t, "signal", topic)}
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      {set.error ? <FieldError>{errorWords(t, set.error)}</FieldError> : null}
    </section>
  );
}
