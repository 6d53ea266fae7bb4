import { useEffect, useMemo } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { Chat, ChatState } from "../model/chat-state.ts";
import { rowsOf } from "../model/rows.ts";
import { OutgoingBubble, PostBubble } from "./bubble.tsx";
import { DownIcon } from "./icons.tsx";
import { useTimes } from "./times.ts";
import { Typing } from "./typing.tsx";
import { useFollow } from "./use-follow.ts";

interface LogProps {
  /** The teen has just pressed "start": whoever listens to the page is taken to the first words. */
  takeFocus: boolean;
  chat: Chat;
  state: ChatState;
  onTakeBack: (updateId: number) => void;
}

/** The conversation. */
export function Log({ takeFocus, chat, state, onTakeBack }: LogProps) {
  const t = useTexts();
  const { timeline, outgoing, press, notice, typing } = state;
  const rows = useMemo(() => rowsOf(timeline.posts, outgoing), [timeline.posts, outgoing]);
  const { box, content, atEnd, unseen, toEnd } = useFollow(rows, typing, press);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the conversation opens.
  useEffect(() => {
    if (takeFocus) box.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={box}
        role="log"
        aria-label={t("chat-log")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable with the keyboard (WCAG 2.1.1).
        tabIndex={0}
        className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain px-3 focus-visible:-outline-offset-3"
      >
        <div ref={content} className="flex min-h-full flex-col justify-end pt-2 pb-3">
          <ol className="flex flex-col">
            {rows.map(({ key, ...row }) => {
              if (row.kind === "day") return <Day key={key} at={row.at} />;
              if (row.kind === "post")
                return <PostBubble key={key} {...row} press={press} onPress={chat.press} onFetch={chat.fetchFile} onCommand={chat.say} />;
              return <OutgoingBubble key={key} {...row} onAgain={chat.again} onTakeBack={onTakeBack} />;
            })}
          </ol>
          {typing && <Typing />}
        </div>
      </div>
      <p role="status" className="pointer-events-none absolute inset-x-3 top-3 flex justify-center empty:hidden">
        {notice !== "" && (
          <bdi className="bubble-in max-w-md rounded-2xl bg-ink px-4 py-2.5 text-center text-[0.9375rem] text-page shadow-md [overflow-wrap:anywhere]">
            {notice}
          </bdi>
        )}
      </p>
      {!atEnd && (
        <button
          type="button"
          onClick={toEnd}
          className="absolute right-3 bottom-3 flex min-h-11 min-w-11 items-center justify-center gap-1 rounded-full border border-line bg-surface px-2.5 text-sm font-medium text-accent shadow-md"
        >
          <DownIcon />
          {unseen ? (
            <span className="pr-1.5 max-[299px]:sr-only">{t("chat-to-end-new")}</span>
          ) : (
            <span className="sr-only">{t("chat-to-end")}</span>
          )}
        </button>
      )}
    </div>
  );
}

function Day({ at }: { at: string }) {
  const t = useTexts();
  const { dateOf, daysAgo } = useTimes();
  const ago = daysAgo(at);
  return (
    <li className="flex justify-center pt-4 pb-1">
      <time dateTime={at.slice(0, 10)} className="rounded-full bg-surface/70 px-3 py-0.5 text-xs font-medium text-muted">
        {ago === 0 ? t("chat-day-today") : ago === 1 ? t("chat-day-yesterday") : dateOf(at)}
      </time>
    </li>
  );
}
