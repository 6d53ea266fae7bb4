import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import enTexts from "../../../../locales/en/chat.ftl?raw";
import ukTexts from "../../../../locales/uk/chat.ftl?raw";
import { createTexts } from "../../shared/fluent.ts";
import { Logo } from "../../shared/logo.tsx";
import { TextsProvider } from "../../shared/texts.tsx";
import type { Chat, ChatState } from "../model/chat-state.ts";
import type { PageLocale } from "../model/locale.ts";
import { forgetLocale, keepLocale, pageLocale } from "../page-locale.ts";
import { Away } from "./away.tsx";
import { Composer, FIELD_ID } from "./composer.tsx";
import { ConnectionBar } from "./connection-bar.tsx";
import { Header } from "./header.tsx";
import { InfoDialog } from "./info-dialog.tsx";
import { Log } from "./log.tsx";
import { Start } from "./start.tsx";
import { createTimes, TimesContext } from "./times.ts";

const RAW_TEXTS: Record<PageLocale, string> = { uk: ukTexts, en: enTexts };

/** The whole page. */
export function App({ chat }: { chat: Chat }) {
  const state = useSyncExternalStore(chat.subscribe, chat.state);
  const [locale, setLocale] = useState(pageLocale);
  const [draft, setDraft] = useState("");
  const [infoOpen, setInfoOpen] = useState(false);
  const texts = useMemo(() => createTexts(locale, RAW_TEXTS[locale]), [locale]);
  const times = useMemo(() => createTimes(locale), [locale]);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = texts("chat-tab-title");
  }, [locale, texts]);

  const addToDraft = (text: string) => setDraft((before) => [before, text].filter((part) => part !== "").join("\n"));

  // A session that ended gives back what was not sent.
  useEffect(() => {
    if (state.unsent !== "") setDraft((before) => [before, state.unsent].filter((part) => part !== "").join("\n"));
  }, [state.unsent]);

  const forget = async () => {
    await chat.forget();
    forgetLocale();
    setDraft("");
    setInfoOpen(false);
  };

  const chooseLocale = (next: PageLocale) => {
    setLocale(next);
    keepLocale(next);
  };

  return (
    <TextsProvider texts={texts}>
      <TimesContext value={times}>
        <div className="app mx-auto flex max-w-[45rem] flex-col md:border-x md:border-line">
          {talking(state) && (
            <a href={`#${FIELD_ID}`} className="sr-only rounded-lg bg-surface p-3 focus:not-sr-only focus:absolute focus:z-20">
              {texts("chat-skip-to-field")}
            </a>
          )}
          <Header heading={talking(state)} onInfo={() => setInfoOpen(true)} />
          <ConnectionBar offline={state.offline} />
          <main className="flex min-h-0 flex-1 flex-col">
            <Inside
              chat={chat}
              state={state}
              draft={draft}
              locale={locale}
              onLocale={chooseLocale}
              onTakeBack={(updateId) => addToDraft(chat.takeBack(updateId))}
            />
          </main>
          {talking(state) && (
            <Composer
              keyboard={state.timeline.keyboard}
              draft={draft}
              onDraft={setDraft}
              onSay={chat.say}
              files={state.files}
              file={state.file}
              onFile={chat.sendFile}
            />
          )}
        </div>
        {infoOpen && (
          <InfoDialog
            locale={locale}
            canForget={state.phase === "ready"}
            onLocale={chooseLocale}
            onForget={forget}
            onClose={() => setInfoOpen(false)}
          />
        )}
      </TimesContext>
    </TextsProvider>
  );
}

interface InsideProps {
  chat: Chat;
  state: ChatState;
  draft: string;
  locale: PageLocale;
  onLocale: (locale: PageLocale) => void;
  onTakeBack: (updateId: number) => void;
}

function Inside({ chat, state, draft, locale, onLocale, onTakeBack }: InsideProps) {
  const [began, setBegan] = useState(false);
  if (state.phase === "blocked" || state.phase === "ended" || state.phase === "forgotten") {
    return (
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Away phase={state.phase} kept={draft !== ""} onAnew={chat.start} />
      </div>
    );
  }
  if (talking(state)) return <Log takeFocus={began} chat={chat} state={state} onTakeBack={onTakeBack} />;
  if (!state.loaded && !state.offline) return <Opening />;
  const failed = state.outgoing.some((item) => item.state === "failed");
  const busy = state.outgoing.length > 0 && !failed;
  const start = () => {
    setBegan(true);
    if (failed) chat.again();
    else if (!busy) chat.say("/start");
  };
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <Start locale={locale} onLocale={onLocale} busy={busy} failed={failed} onStart={start} />
    </div>
  );
}

/** The blink before the history is there: the same calm place, nothing jumps. */
function Opening() {
  return (
    <div className="flex flex-1 items-center justify-center opacity-60">
      <Logo className="size-16" />
    </div>
  );
}

/** The conversation has begun: there is something to read, or something other than the start on its way. */
function talking({ phase, timeline, outgoing }: ChatState): boolean {
  if (phase !== "opening" && phase !== "ready") return false;
  return timeline.posts.length > 0 || outgoing.some(({ text }) => text !== "/start");
}
