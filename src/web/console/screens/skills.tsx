import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { type Colleague, QUEUE_NAMES } from "../api.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, DialogActions } from "../parts/dialog.tsx";
import { errorWords } from "../parts/error-words.ts";
import { FieldError } from "../parts/field.tsx";
import { languageName } from "../parts/names.ts";
import { Loading } from "../parts/page.tsx";
import { ReadingFailed } from "../parts/reading-failed.tsx";
import { useConsole } from "../state/console.tsx";
import { KEYS, useColleagues } from "../state/queries.ts";

/** In which a teen may write to us. */
const LANGUAGES = ["uk", "en", "ru"];

/** Which queues and languages each member takes, as «next» knows it. */
export function Skills() {
  const t = useTexts();
  const { settings } = useConsole();
  const { data, error, refetch } = useColleagues();
  const [changed, setChanged] = useState<Colleague | null>(null);
  if (error) return <ReadingFailed error={error} again={() => void refetch()} />;
  if (!data) return <Loading rows={2} />;
  return (
    <>
      <ul className="divide-y divide-line rounded-2xl bg-surface">
        {data.map((one) => {
          const said = [
            ...QUEUE_NAMES.filter((name) => one.queues.includes(name)).map((name) => t(`console-queue-${name}`)),
            ...one.languages.map((language) => languageName(language, settings.language)),
          ];
          return (
            <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
              <span className="min-w-0 flex-1 basis-40">
                <bdi className="font-medium">{one.name}</bdi>
                <span className="block text-sm text-muted">{said.length === 0 ? t("console-skills-all") : said.join(" · ")}</span>
              </span>
              <Button size="small" aria-label={t("console-skills-change-of", { name: one.name })} onClick={() => setChanged(one)}>
                {t("console-skills-change")}
              </Button>
            </li>
          );
        })}
      </ul>
      {changed ? <SkillsDialog colleague={changed} onClose={() => setChanged(null)} /> : null}
    </>
  );
}

function SkillsDialog({ colleague, onClose }: { colleague: Colleague; onClose: () => void }) {
  const t = useTexts();
  const { api, say, settings } = useConsole();
  const queries = useQueryClient();
  const [queues, setQueues] = useState(colleague.queues);
  const [languages, setLanguages] = useState(colleague.languages);
  const save = useMutation({
    mutationFn: () => api.setSkills(colleague.id, { queues, languages }),
    onSuccess: async () => {
      say(t("console-not-today-kept"));
      onClose();
      await queries.invalidateQueries({ queryKey: KEYS.colleagues });
    },
  });
  return (
    <Dialog title={colleague.name} intro={t("console-skills-intro")} onClose={onClose}>
      <Boxes
        label={t("console-skills-queues")}
        options={QUEUE_NAMES.map((name) => ({ value: name, label: t(`console-queue-${name}`) }))}
        chosen={queues}
        onChange={setQueues}
      />
      <Boxes
        label={t("console-skills-languages")}
        options={LANGUAGES.map((language) => ({ value: language, label: languageName(language, settings.language) }))}
        chosen={languages}
        onChange={setLanguages}
      />
      {save.error ? <FieldError>{errorWords(t, save.error)}</FieldError> : null}
      <DialogActions>
        <Button onClick={onClose}>{t("console-cancel")}</Button>
        <Button look="main" busy={save.isPending} onClick={() => save.mutate()}>
          {t("console-skills-save")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface BoxesProps {
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

function Boxes({ label, options, chosen, onChange }: BoxesProps) {
  return (
    <fieldset className="mt-4">
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label: name }) => (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer items-center gap-2 rounded-lg border border-line px-3 hover:bg-raised has-checked:border-accent has-checked:bg-accent-soft lg:min-h-10"
          >
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])}
              className="size-4 accent-accent"
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
