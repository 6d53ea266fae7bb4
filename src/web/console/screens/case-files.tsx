import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { CaseView, EvidenceFile, FileDecision } from "../api.ts";
import { Button, buttonClass } from "../parts/button.tsx";
import { errorWords } from "../parts/error-words.ts";
import { FieldError } from "../parts/field.tsx";
import { Icon } from "../parts/icons.tsx";
import { Hash } from "../parts/inert.tsx";
import { named } from "../parts/names.ts";
import { UtcTime } from "../parts/when.tsx";
import type { Claim } from "../state/claim.ts";
import { useConsole } from "../state/console.tsx";
import { KEYS, useMe } from "../state/queries.ts";

/** What came into a case as a file, what became of it, and whether pictures may come at all. Nothing is loaded before it is asked for. */
export function CaseFiles({ view, claim }: { view: CaseView; claim: Claim }) {
  const t = useTexts();
  const { api } = useConsole();
  const queries = useQueryClient();
  // Below the case's own key: what makes the case be read again makes its files be.
  const key = [...KEYS.case(view.id), "files"];
  const { data, error } = useQuery({ queryKey: key, queryFn: () => api.files(view.id) });
  const allow = useMutation({
    mutationFn: (allowed: boolean) => api.allowFiles(view.id, { allow: allowed, fencingToken: claim.token ?? 0 }),
    onSuccess: (files) => queries.setQueryData(key, files),
    onError: claim.refused,
  });
  if (!data) return error ? <FieldError>{errorWords(t, error)}</FieldError> : null;
  return (
    <div className="grid gap-2">
      {data.files.length > 0 ? (
        <ul className="grid gap-2" aria-label={t("console-files")}>
          {data.files.map((file) => (
            <FileItem
              key={file.id}
              file={file}
              claim={claim}
              again={() => void queries.invalidateQueries({ queryKey: KEYS.case(view.id) })}
            />
          ))}
        </ul>
      ) : null}
      <p className="text-sm text-muted">{t(data.way === "gated" ? "console-files-open" : "console-files-refused")}</p>
      {data.openable && claim.token !== null ? (
        <div>
          <Button size="small" busy={allow.isPending} onClick={() => allow.mutate(!data.openedByStaff)}>
            {t(data.openedByStaff ? "console-files-close" : "console-files-allow")}
          </Button>
        </div>
      ) : null}
      {allow.error ? <FieldError>{errorWords(t, allow.error)}</FieldError> : null}
    </div>
  );
}

function FileItem({ file, claim, again }: { file: EvidenceFile; claim: Claim; again: () => void }) {
  const t = useTexts();
  const size = file.size === null ? "" : ` · ${t("console-file-size", { kilobytes: Math.max(1, Math.round(file.size / 1024)) })}`;
  return (
    <li className="break-inside-avoid rounded-lg border border-line px-3 py-2">
      <div className="flex items-start gap-2">
        <Icon name="facts" className="mt-0.5 size-4 text-muted" />
        <div className="min-w-0 flex-1">
          <p>
            <span className="font-medium">{named(t, "file", file.kind)}</span>
            <span className="text-sm text-muted">{size}</span>
          </p>
          <p className="text-sm">
            {named(t, "file-status", file.status)}
            {file.reason ? `: ${named(t, "file-reason", file.reason)}` : ""}
          </p>
          {file.name ? (
            <p dir="auto" className="words text-sm text-muted">
              {file.name}
            </p>
          ) : null}
        </div>
      </div>
      {file.status === "ready" ? <Reveal file={file} /> : null}
      {file.status === "waiting" ? <Decide file={file} claim={claim} again={again} /> : null}
      <div className="flex flex-wrap items-center gap-x-4 ps-6 text-xs text-muted">
        {file.sha256 ? <Hash sha256={file.sha256} /> : null}
        <UtcTime at={file.at} />
      </div>
    </li>
  );
}

/** Brings the bytes when asked, which is on record; a picture comes blurred and grey, and clears at a second press. */
function Reveal({ file }: { file: EvidenceFile }) {
  const t = useTexts();
  const { api } = useConsole();
  const [shown, setShown] = useState<{ url: string; type: string } | null>(null);
  const [clear, setClear] = useState(false);
  const load = useMutation({
    mutationFn: () => api.fileCopy(file.id),
    onSuccess: (bytes) => setShown({ url: URL.createObjectURL(bytes), type: bytes.type }),
  });
  useEffect(() => () => void (shown && URL.revokeObjectURL(shown.url)), [shown]);

  if (!shown) {
    return (
      <div className="my-1 ps-6">
        <Button size="small" busy={load.isPending} onClick={() => load.mutate()}>
          {t("console-file-show")}
        </Button>
        {load.error ? <FieldError>{errorWords(t, load.error)}</FieldError> : null}
      </div>
    );
  }
  const family = shown.type.split("/")[0];
  return (
    <div className="my-1 grid justify-items-start gap-2 ps-6">
      {family === "image" ? (
        <div className="overflow-hidden rounded-lg border border-line">
          <img
            src={shown.url}
            alt={t("console-file-picture")}
            className={`max-h-96 max-w-full ${clear ? "" : "blur-xl grayscale print:hidden"}`}
          />
        </div>
      ) : family === "audio" ? (
        // biome-ignore lint/a11y/useMediaCaption: a child's voice message comes without words to read along.
        <audio controls src={shown.url} className="max-w-full" />
      ) : (
        <>
          <p className="text-sm">{t("console-file-outside")}</p>
          <a href={shown.url} download={file.id} className={buttonClass("plain", "small")}>
            {t("console-file-save")}
          </a>
        </>
      )}
      <div className="flex flex-wrap gap-2">
        {family === "image" ? (
          <Button size="small" aria-pressed={clear} onClick={() => setClear(!clear)}>
            {t(clear ? "console-file-blur" : "console-file-clear")}
          </Button>
        ) : null}
        <Button
          size="small"
          onClick={() => {
            setShown(null);
            setClear(false);
          }}
        >
          {t("console-file-hide")}
        </Button>
      </div>
    </div>
  );
}

/** What no machine can judge: the holder or a supervisor keeps it or has it destroyed. Destroying asks once more. */
function Decide({ file, claim, again }: { file: EvidenceFile; claim: Claim; again: () => void }) {
  const t = useTexts();
  const { api } = useConsole();
  const me = useMe();
  const [sure, setSure] = useState(false);
  const decide = useMutation({
    mutationFn: (decision: FileDecision) =>
      api.decideFile(file.id, { decision, ...(claim.token === null ? {} : { fencingToken: claim.token }) }),
    onSuccess: again,
    onError: claim.refused,
  });
  if (claim.token === null && me.role !== "supervisor") return null;
  return (
    <div className="my-1 grid gap-2 ps-6">
      <p className="text-sm text-muted">{t(sure ? "console-file-destroy-sure" : "console-file-waiting-about")}</p>
      <div className="flex flex-wrap gap-2">
        {sure ? (
          <>
            <Button size="small" onClick={() => setSure(false)}>
              {t("console-cancel")}
            </Button>
            <Button size="small" look="danger" busy={decide.isPending} onClick={() => decide.mutate("destroy")}>
              {t("console-file-destroy-do")}
            </Button>
          </>
        ) : (
          <>
            <Button size="small" busy={decide.isPending} onClick={() => decide.mutate("keep")}>
              {t("console-file-keep")}
            </Button>
            <Button size="small" onClick={() => setSure(true)}>
              {t("console-file-destroy")}
            </Button>
          </>
        )}
      </div>
      {decide.error ? <FieldError>{errorWords(t, decide.error)}</FieldError> : null}
    </div>
  );
}
