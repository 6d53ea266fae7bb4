import { useQueryClient } from "@tanstack/react-query";
import { Fragment, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { CaseMessage, CaseView } from "../api.ts";
import { sameDay } from "../lib/time.ts";
import { Button, IconButton } from "../parts/button.tsx";
import { Icon, type IconName } from "../parts/icons.tsx";
import { CopyButton } from "../parts/inert.tsx";
import { Scrolling } from "../parts/scrolling.tsx";
import { languageTag } from "../parts/when.tsx";
import { WriteBox } from "../parts/write-box.tsx";
import type { Claim } from "../state/claim.ts";
import { useConsole } from "../state/console.tsx";
import { KEYS } from "../state/queries.ts";
import { InShort, TalkMessage } from "./talk-message.tsx";

/** The conversation with the teen, live, and the only box on the page whose words reach them. */
export function CaseTalk({ view, claim }: { view: CaseView; claim: Claim }) {
  const t = useTexts();
  const { api, drafts } = useConsole();
  const queries = useQueryClient();
  const { token, refused } = claim;
  const box = `reply:${view.id}`;
  const mayWrite = token !== null && view.can.reply;
  const [answering, setAnswering] = useState<string | null>(null);
  const answered = view.messages.find(({ id }) => id === answering);
  const answer = (messageId: string) => {
    setAnswering(messageId);
    document.querySelector<HTMLElement>('[data-key="reply"]')?.focus();
  };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <Messages view={view} onAnswer={mayWrite ? answer : undefined} />
      {mayWrite ? (
        <WriteBox
          box={box}
          look="reply"
          label={t("console-reply-label")}
          placeholder={t("console-reply-placeholder")}
          send={t("console-reply-send")}
          shortcut="reply"
          hint={
            <>
              <ContactLine view={view} />
              {answered ? <Answering message={answered} pseudonym={view.pseudonym} stop={() => setAnswering(null)} /> : null}
            </>
          }
          deliver={async (draft) => {
            const message = await api.reply(view.id, { fencingToken: token, ...draft, ...(answered && { replyTo: answered.id }) });
            setAnswering(null);
            queries.setQueryData<CaseView>(KEYS.case(view.id), (before) => before && withMessage(before, message));
          }}
          refused={refused}
        />
      ) : (
        <div className="border-t border-line bg-surface px-4 py-3">
          <p className="text-sm text-muted">{t(claim.holding.state === "closed" ? "console-reply-closed" : "console-reply-not-held")}</p>
          <Unsent text={drafts.read(box)} />
        </div>
      )}
    </div>
  );
}

/** What was being written when the case was lost: nothing of it is lost with it. */
function Unsent({ text }: { text: string }) {
  const t = useTexts();
  if (text.trim() === "") return null;
  return (
    <div className="mt-2 flex items-start gap-2 rounded-lg border border-line px-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="text-xs font-semibold text-muted">{t("console-unsent")}</p>
        <p dir="auto" className="words">
          {text}
        </p>
      </div>
      <CopyButton value={text} label={t("console-copy-unsent")} />
    </div>
  );
}

function withMessage(view: CaseView, message: CaseMessage): CaseView {
  return view.messages.some((each) => each.id === message.id) ? view : { ...view, messages: [...view.messages, message] };
}

/** Under which of the teen's messages the words will stand. */
function Answering({ message, pseudonym, stop }: { message: CaseMessage; pseudonym: string; stop: () => void }) {
  const t = useTexts();
  return (
    <div className="relative mt-2 flex items-start gap-1 rounded-md border-s-3 border-accent bg-accent-soft py-1 ps-2.5 pe-1 text-sm text-ink">
      <div className="min-w-0 flex-1">
        <span className="sr-only">{t("console-answering")}</span>
        <InShort message={message} pseudonym={pseudonym} />
      </div>
      <IconButton icon="cross" label={t("console-answering-stop")} onClick={stop} className="size-8!" />
    </div>
  );
}

const CONTACT_SIGNS: Record<CaseView["contact"], IconName> = { open: "check", quiet: "clock", silent: "pause" };

/** May we write first: in plain words, where it matters, above the box. Where nothing arrives, the banner above says so. */
function ContactLine({ view }: { view: CaseView }) {
  const t = useTexts();
  if (view.unreachable) return null;
  return (
    <p className={`flex items-start gap-2 text-sm ${view.contact === "silent" ? "font-medium text-warn" : "text-muted"}`}>
      <Icon name={CONTACT_SIGNS[view.contact]} className="mt-0.5 size-4" />
      <span>{t(`console-contact-${view.contact}`)}</span>
    </p>
  );
}

function Messages({ view, onAnswer }: { view: CaseView; onAnswer: ((messageId: string) => void) | undefined }) {
  const t = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [below, setBelow] = useState(false);
  const last = view.messages.at(-1);

  const lastId = last?.id;
  const lastAuthor = last?.author;

  // New words move the list only for those who read its end; others are told that there is more below.
  useLayoutEffect(() => {
    if (lastId === undefined) return;
    if (atEnd.current || lastAuthor === "staff") toEnd(list.current);
    else setBelow(true);
  }, [lastId, lastAuthor]);

  // A growing reply or a phone's keyboard takes room: whoever reads the end keeps it in sight.
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const watch = new ResizeObserver(() => {
      if (atEnd.current) toEnd(box);
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  return (
    <div className="relative min-h-0 flex-1">
      <Scrolling
        ref={list}
        role="log"
        aria-label={t("console-messages")}
        onScroll={({ currentTarget: box }) => {
          atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
          if (atEnd.current) setBelow(false);
        }}
        className="px-3 py-4 sm:px-5"
      >
        {view.messages.length === 0 ? <p className="mx-auto max-w-sm py-8 text-center text-muted">{t("console-messages-none")}</p> : null}
        <ol className="mx-auto flex max-w-3xl flex-col gap-2.5">
          {view.messages.map((message, index) => (
            <Fragment key={message.id}>
              {sameDay(view.messages[index - 1]?.at ?? "", message.at) ? null : <Day at={message.at} />}
              <TalkMessage
                message={message}
                answered={message.replyTo === null ? undefined : view.messages.find(({ id }) => id === message.replyTo)}
                pseudonym={view.pseudonym}
                onAnswer={onAnswer && message.author === "teen" ? () => onAnswer(message.id) : undefined}
              />
            </Fragment>
          ))}
        </ol>
      </Scrolling>
      {below ? (
        <Button
          look="main"
          size="small"
          icon="down"
          onClick={() => toEnd(list.current)}
          className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full! shadow-lg"
        >
          {t("console-new-below")}
        </Button>
      ) : null}
    </div>
  );
}

function toEnd(box: HTMLElement | null): void {
  if (box) box.scrollTop = box.scrollHeight;
}

function Day({ at }: { at: string }) {
  const { settings } = useConsole();
  return (
    <li className="my-1 text-center text-xs font-medium text-muted">
      {new Intl.DateTimeFormat(languageTag(settings.language), { weekday: "long", day: "numeric", month: "long" }).format(new Date(at))}
    </li>
  );
}
