import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { PageView } from "../api.ts";
import { freshCalls, sound } from "../lib/alarm.ts";
import { Banner } from "../parts/banner.tsx";
import { Button } from "../parts/button.tsx";
import { errorWords } from "../parts/error-words.ts";
import { useConsole } from "../state/console.tsx";
import { KEYS, useMe, usePages, useRefresh } from "../state/queries.ts";

/** On every screen: somebody is being called, and the one thing to do about it. Nothing blinks; it sounds once for each call. */
export function PageBanner() {
  const me = useMe();
  return me.permissions.includes("case:list") ? <Calls mayDecide={me.role === "supervisor"} /> : null;
}

function Calls({ mayDecide }: { mayDecide: boolean }) {
  const t = useTexts();
  const { api } = useConsole();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const queries = useQueryClient();
  const { data } = usePages();
  useSound((data ?? []).filter(({ kind }) => concerns(kind, mayDecide)));
  const take = useMutation({
    mutationFn: (caseId: string) => api.claim(caseId),
    onSuccess: (view) => {
      refresh.case(view);
      void navigate({ to: "/cases/$caseId", params: { caseId: view.id } });
    },
    // Somebody was faster: the list says so.
    onSettled: () => queries.invalidateQueries({ queryKey: KEYS.pages }),
  });
  const see = useMutation({
    mutationFn: (pageId: string) => api.seePage(pageId),
    onSettled: () => queries.invalidateQueries({ queryKey: KEYS.pages }),
  });
  const open = (data ?? []).filter(({ answered, kind }) => !answered && concerns(kind, mayDecide));
  return open.map((page) => (
    <Banner
      key={page.id}
      look="danger"
      icon="alarm"
      urgent
      action={
        page.kind === "judged" || page.kind === "unheard" ? (
          <span className="flex flex-wrap gap-2">
            <Button size="small" look="danger" onClick={() => void navigate({ to: "/cases/$caseId", params: { caseId: page.caseId } })}>
              {t("console-page-open")}
            </Button>
            {page.kind === "unheard" ? (
              <Button size="small" look="danger" busy={take.isPending} onClick={() => take.mutate(page.caseId)}>
                {t("console-page-take")}
              </Button>
            ) : null}
            <Button size="small" busy={see.isPending && see.variables === page.id} onClick={() => see.mutate(page.id)}>
              {t("console-page-seen")}
            </Button>
          </span>
        ) : page.kind === "silence" ? (
          <Button size="small" look="danger" onClick={() => void navigate({ to: "/cases/$caseId", params: { caseId: page.caseId } })}>
            {t(mayDecide ? "console-page-decide" : "console-page-open")}
          </Button>
        ) : (
          <Button size="small" look="danger" busy={take.isPending} onClick={() => take.mutate(page.caseId)}>
            {t("console-page-take")}
          </Button>
        )
      }
    >
      <strong>{t(`console-page-${page.kind}`, { reference: page.reference })}</strong>
      {page.round > 0 ? <span> {t("console-page-round", { round: page.round + 1 })}</span> : null}
      {take.error && take.variables === page.caseId ? <p>{errorWords(t, take.error)}</p> : null}
    </Banner>
  ));
}

/** What a supervisor is told is theirs alone. */
const concerns = (kind: PageView["kind"], supervises: boolean): boolean => supervises || (kind !== "judged" && kind !== "unheard");

function useSound(pages: Parameters<typeof freshCalls>[0]): void {
  const known = useRef<ReadonlySet<string>>(new Set());
  const context = useRef<AudioContext | null>(null);
  useEffect(() => {
    const fresh = freshCalls(pages, known.current);
    if (fresh.length === 0) return;
    known.current = new Set([...known.current, ...fresh]);
    context.current ??= typeof AudioContext === "undefined" ? null : new AudioContext();
    void sound(context.current);
  }, [pages]);
  useEffect(() => () => void context.current?.close().catch(() => undefined), []);
}
