import { type Api, ApiError } from "../../shared/api.ts";
import { pause, waitBefore } from "../../shared/backoff.ts";
import type { EventsLink, EventsOptions } from "../../shared/events.ts";
import { type Chat, type ChatState, EMPTY } from "./chat-state.ts";
import type { Download } from "./download.ts";
import { type Outgoing, settle, withoutCopy } from "./outgoing.ts";
import type { Posts } from "./post.ts";
import { createSender, type Sender } from "./sender.ts";
import { applyChange, applyWhole, sweep, type Timeline } from "./timeline.ts";
import { type FileState, fileStateOf, LARGEST_FILE, type Upload } from "./upload.ts";

export interface ChatDeps {
  api: Api;
  connect: (options: EventsOptions) => EventsLink;
  upload: Upload;
  download: Download;
  newUpdateId: () => number;
  locale: () => string;
  now?: () => number;
  random?: () => number;
}

const TYPING_MS = 6000;
/** After an own message the bot answers within a moment or not at all: in a talk with a person, dots would say that somebody writes. */
const ANSWER_MS = 1500;
/** How long the bot's short answer to a press is shown, and how long after the press it may come. */
const NOTICE_MS = 7000;
const NOTICE_FOR_MS = 20_000;
/** How long a removed bubble takes to fade. */
const FADE_MS = 260;
/** Something was taken, and after this long the live line has brought neither its copy nor an answer: fetch them. */
const COPY_LATE_MS = 2500;
/** Without the live line the page asks by itself this often. */
const POLL_MS = 10_000;
const SESSION_BACKOFF = { firstMs: 1000, longestMs: 30_000 };

/** The conversation behind the page: session, history, live events, what is on its way. Knows no screen. */
export function createChat({ api, connect, newUpdateId, upload, download, locale, now = Date.now, random = Math.random }: ChatDeps): Chat {
  let state = EMPTY;
  let link: EventsLink | undefined;
  let nap = new AbortController();
  let life = new AbortController();
  /** How often the bot spoke so far, and how often it had when each update was given. */
  let answers = 0;
  const answersBefore = new Map<number, number>();
  /** Ids of removed posts: a text may be removed before the answer to its sending is here. */
  const gone = new Set<number>();
  let pressedAt = Number.NEGATIVE_INFINITY;
  const listeners = new Set<() => void>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const set = (change: Partial<ChatState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  /** One timer of each name; setting it again moves it. */
  const after = (name: string, ms: number, act: () => void) => {
    clearTimeout(timers.get(name));
    timers.set(name, setTimeout(act, ms));
  };
  const never = (name: string) => clearTimeout(timers.get(name));

  const typing = (forMs: number) => {
    set({ typing: true });
    after("typing", forMs, () => set({ typing: false }));
  };

  /** Shows what is on its way, without what has arrived. */
  const showOutgoing = () => {
    const { posts } = state.timeline;
    sender.replace(settle(sender.items(), posts, gone));
    set({ outgoing: withoutCopy(sender.items(), posts) });
  };

  /** Takes in what the live line brings: changed posts, and the bot's short answer while somebody waits for one. */
  const takeIn = (change: Posts) => {
    for (const { id, removed } of change.posts) if (removed) gone.add(id);
    const notice = change.posts.findLast(({ passing, removed }) => passing && !removed)?.text;
    if (notice && now() - pressedAt < NOTICE_FOR_MS) {
      set({ notice });
      after("notice", NOTICE_MS, () => set({ notice: "" }));
    }
    set({ files: change.files ?? false });
    show(applyChange(state.timeline, { ...change, posts: change.posts.filter(({ passing }) => !passing) }));
  };

  /** Shows a new timeline: own texts meet their copies, ends the typing sign, lets removed bubbles fade. */
  const show = (timeline: Timeline) => {
    if (timeline === state.timeline) return;
    const answered = botSpoke(state.timeline, timeline);
    if (answered) {
      answers += 1;
      never("typing");
    }
    set({ timeline, ...(answered ? { typing: false } : {}) });
    showOutgoing();
    if (timeline.posts.some(({ removed }) => removed)) after("sweep", FADE_MS, () => set({ timeline: sweep(state.timeline) }));
  };

  const sender: Sender = createSender({
    api,
    random,
    onChange: () => showOutgoing(),
    onTaken: (item) => {
      set({ offline: false, ...(item.kind === "press" ? { press: null } : {}) });
      if (answersBefore.get(item.updateId) === answers) typing(ANSWER_MS);
      answersBefore.delete(item.updateId);
      const heard = answers;
      after("copy", COPY_LATE_MS, () => {
        if (answers === heard || sender.items().some(({ state: at }) => at === "sent")) void refresh();
      });
    },
    onFailed: (item, failed) => {
      if (item.kind === "press") set({ press: { messageId: item.messageId, data: item.data, failed } });
    },
    onSessionLost: () => end("ended"),
  });

  const send = (item: Outgoing) => {
    answersBefore.set(item.updateId, answers);
    sender.add(item);
  };

  const end = (phase: "blocked" | "ended" | "forgotten") => {
    life.abort();
    link?.close();
    for (const timer of timers.values()) clearTimeout(timer);
    gone.clear();
    const unsent = sender.close().filter((text) => text !== "/start");
    set({ ...EMPTY, phase, unsent: phase === "forgotten" ? "" : unsent.join("\n") });
  };

  /** Fetches the whole conversation and drops our own copies of what the server no longer has. Gives false when there was no contact. */
  const refresh = async (): Promise<boolean> => {
    const { signal } = life;
    const sentBefore = new Set(sender.items().filter((item) => item.state === "sent"));
    try {
      const whole = await api<Posts>("/api/v1/chat/posts", { signal });
      if (signal.aborted) return false;
      const ids = new Set(whole.posts.map(({ id }) => id));
      set({ files: whole.files ?? false });
      show(applyWhole(state.timeline, whole));
      const kept = (item: Outgoing) => !sentBefore.has(item) || (item.kind === "text" && ids.has(item.messageId ?? 0));
      sender.replace(sender.items().filter(kept));
      set({ loaded: true, outgoing: withoutCopy(sender.items(), state.timeline.posts) });
      return true;
    } catch (error) {
      if (!signal.aborted && error instanceof ApiError && error.status === 401) end(state.loaded ? "ended" : "blocked");
      return false;
    }
  };

  /** Without the live line: ask now and then, and say "no connection" only when that fails too. */
  const poll = async (): Promise<void> => {
    const { signal } = life;
    const contact = await refresh();
    if (signal.aborted) return;
    if (contact && state.offline) sender.again();
    set({ offline: !contact });
    after("poll", POLL_MS, () => void poll());
  };

  const goLive = () => {
    link = connect({
      url: "/api/v1/chat/events",
      lastEventId: String(state.timeline.revision),
      onEvent: ({ type, data }) => {
        if (type === "posts") takeIn(JSON.parse(data) as Posts);
        if (type === "typing") typing(TYPING_MS);
      },
      onState: (line) => {
        if (line === "open") {
          never("poll");
          set({ offline: false });
          sender.again();
        } else if (line !== "connecting") void poll();
      },
      recheck: async () => {
        if (!(await refresh())) throw new Error("no contact yet");
      },
    });
  };

  const open = async (): Promise<void> => {
    const { signal } = life;
    // Bounded by the page's life; the waits grow to half a minute.
    for (let tries = 1; !signal.aborted; tries += 1) {
      try {
        await api("/api/v1/chat/session", { method: "POST", body: { locale: locale() }, signal });
        if (await refresh()) break;
      } catch (error) {
        // Whatever it was, the next try may work; other defects must not hide here.
        if (!(error instanceof ApiError)) throw error;
      }
      if (signal.aborted) return;
      set({ offline: true });
      nap = new AbortController();
      await pause(waitBefore(tries, SESSION_BACKOFF, random), nap.signal);
    }
    if (signal.aborted) return;
    set({ phase: "ready", offline: false });
    sender.open();
    goLive();
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      life = new AbortController();
      set({ ...EMPTY, unsent: state.unsent });
      void open();
    },
    say(text, urgent = false) {
      if (text.trim() === "") return;
      const at = new Date(now()).toISOString();
      send({ kind: "text", updateId: newUpdateId(), text, at, state: "waiting", tries: 0, urgent });
    },
    press(messageId, data) {
      if (state.press && !state.press.failed) return;
      pressedAt = now();
      set({ press: { messageId, data, failed: null }, notice: "" });
      send({ kind: "press", updateId: newUpdateId(), messageId, data, state: "waiting", tries: 0, urgent: false });
    },
    sendFile(file) {
      if (state.file === "sending") return;
      if (file.size > LARGEST_FILE) return set({ file: "too-large" });
      set({ file: "sending" });
      const { signal } = life;
      const done = (next: FileState) => {
        if (!signal.aborted) set({ file: next });
      };
      void upload(file, newUpdateId(), signal).then(
        () => done("none"),
        (error: unknown) => done(fileStateOf(error)),
      );
    },
    fetchFile: (messageId) => download(messageId, life.signal),
    again: () => sender.again(),
    takeBack(updateId) {
      const item = sender.items().find((other) => other.updateId === updateId);
      if (item?.kind !== "text" || item.state !== "failed") return "";
      sender.replace(sender.items().filter((other) => other !== item));
      showOutgoing();
      return item.text;
    },
    wake() {
      nap.abort();
      sender.wake();
      link?.wake();
    },
    forgottenElsewhere() {
      if (state.phase === "opening" || state.phase === "ready") end("ended");
    },
    async forget() {
      await api("/api/v1/chat/session", { method: "DELETE" });
      end("forgotten");
    },
    close() {
      end("forgotten");
      listeners.clear();
    },
  };
}

/** Did the bot say or change anything between the two? */
function botSpoke(before: Timeline, after: Timeline): boolean {
  const shown = new Map(before.posts.map((post) => [post.id, post.editedAt]));
  return after.posts.some(({ id, author, editedAt, removed }) => author === "bot" && !removed && shown.get(id) !== editedAt);
}
