import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, useCallback, useEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import en from "../../../locales/en/console.ftl?raw";
import enErrors from "../../../locales/en/errors.ftl?raw";
import uk from "../../../locales/uk/console.ftl?raw";
import ukErrors from "../../../locales/uk/errors.ftl?raw";
import { ApiError, createApi } from "../shared/api.ts";
import { createTexts } from "../shared/fluent.ts";
import { TextsProvider } from "../shared/texts.tsx";
import { createConsoleApi } from "./api.ts";
import "./console.css";
import { Drafts } from "./lib/drafts.ts";
import { returnPath } from "./lib/return-path.ts";
import { Saying } from "./parts/saying.tsx";
import { createConsoleRouter } from "./router.tsx";
import { createChanged } from "./state/changed.ts";
import { ConsoleProvider } from "./state/console.tsx";
import { applySettings, readSettings, type Settings } from "./state/settings.ts";

const TEXTS = { uk: createTexts("uk", uk, ukErrors), en: createTexts("en", en, enErrors) };

const api = createConsoleApi(createApi());
const drafts = new Drafts(() => crypto.randomUUID());
const changed = createChanged();

/** No answer, or a server that is just starting: worth a second and a third try. A refusal is not. */
const worthRetrying = (failures: number, error: Error) =>
  failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 502);

const queries: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, networkMode: "always", staleTime: 5_000 },
    mutations: { retry: false, networkMode: "always" },
  },
  queryCache: new QueryCache({ onError: onRefusal }),
  mutationCache: new MutationCache({ onError: onRefusal }),
});
const router = createConsoleRouter({ api, queries, drafts });

/** A session that ended: to the sign-in, and afterwards back to the same page. What was read does not stay behind it. */
function onRefusal(error: Error): void {
  if (!(error instanceof ApiError) || error.status !== 401) return;
  const { pathname } = router.state.location;
  if (pathname.startsWith("/sign-in")) return;
  const back = returnPath(pathname);
  void router.navigate({ to: "/sign-in", search: back === "/" ? {} : { back } }).then(() => queries.clear());
}

function Console() {
  const [settings, setSettings] = useState(readSettings);
  const [said, setSaid] = useState<{ words: string; at: number } | null>(null);
  const set = useCallback((change: Partial<Settings>) => setSettings((before) => ({ ...before, ...change })), []);
  useEffect(() => applySettings(settings), [settings]);
  const say = useCallback((words: string) => setSaid({ words, at: performance.now() }), []);
  const parts = useMemo(() => ({ api, drafts, changed, say, settings: { ...settings, set } }), [settings, set, say]);

  return (
    <ConsoleProvider value={parts}>
      <TextsProvider texts={TEXTS[settings.language]}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          <Saying said={said} />
        </QueryClientProvider>
      </TextsProvider>
    </ConsoleProvider>
  );
}

const page = document.getElementById("root");
if (page) {
  createRoot(page).render(
    <StrictMode>
      <Console />
    </StrictMode>,
  );
}
