import type { ReactNode } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { Press } from "../model/chat-state.ts";
import type { OutgoingText } from "../model/outgoing.ts";
import type { WebPost } from "../model/post.ts";
import { OfferedFile } from "./file.tsx";
import { ClockIcon, TickIcon } from "./icons.tsx";
import { InlineKeyboard } from "./inline-keyboard.tsx";
import { Photo } from "./photo.tsx";
import { useTimes } from "./times.ts";
import { BotWords } from "./words.tsx";

interface Ends {
  first: boolean;
  last: boolean;
}

/** The bot on the left, the teen on the right; bubbles of one group stand close and share their corners. */
function Shape({ own, first, last, children }: Ends & { own: boolean; children: ReactNode }) {
  const side = own
    ? `self-end bg-own text-own-ink ${first ? "" : "rounded-tr-md"} ${last ? "rounded-br-xs" : "rounded-br-md"}`
    : `self-start bg-surface ${first ? "" : "rounded-tl-md"} ${last ? "rounded-bl-xs" : "rounded-bl-md"}`;
  return (
    <div className={`w-fit max-w-[min(86%,34rem)] min-w-0 overflow-hidden rounded-2xl shadow-[0_1px_1px_var(--c-shadow)] ${side}`}>
      {children}
    </div>
  );
}

/** What was said, by the teen where there is no `onCommand`, and in the corner when; the corner joins the last line when there is room. */
function Words({
  author,
  text,
  onCommand,
  children,
}: {
  author: string;
  text: string;
  onCommand: ((command: string) => void) | null;
  children: ReactNode;
}) {
  const own = onCommand === null;
  return (
    <div className="words flow-root px-3.5 py-2" dir="auto">
      <span className="sr-only">{author} </span>
      {onCommand === null ? text : <BotWords text={text} onCommand={onCommand} />}
      <span className={`float-right mt-1.5 -mr-1 ml-3 inline-flex items-center gap-1 text-xs ${own ? "text-own-muted" : "text-muted"}`}>
        {children}
      </span>
    </div>
  );
}

const gap = (first: boolean) => (first ? "pt-2.5" : "pt-1");

/** What the teen sent with the big button is shown as the word on it. */
const worded = (text: string, start: string) => (text.trim() === "/start" ? start : text);

interface PostBubbleProps extends Ends {
  post: WebPost;
  press: Press | null;
  onPress: (messageId: number, data: string) => void;
  onFetch: (messageId: number) => Promise<Blob>;
  onCommand: (command: string) => void;
}

/** A bubble as the server keeps it. */
export function PostBubble({ post, first, last, press, onPress, onFetch, onCommand }: PostBubbleProps) {
  const t = useTexts();
  const { timeOf } = useTimes();
  const own = post.author === "teen";
  const text = own ? worded(post.text, t("chat-start-button")) : post.text;
  return (
    <li className="fold" data-leaving={post.removed ? "" : undefined} aria-live={post.silent ? "off" : undefined} data-post={post.id}>
      <div className={`flex flex-col ${gap(first)} bubble-in`}>
        <Shape own={own} first={first} last={last}>
          {post.photo && <Photo {...post.photo} />}
          {post.file && <OfferedFile file={post.file} onFetch={() => onFetch(post.id)} />}
          <Words author={t(own ? "chat-author-teen" : "chat-author-bot")} onCommand={own ? null : onCommand} text={text}>
            {post.editedAt && <span>{t("chat-edited")}</span>}
            <time dateTime={post.at}>{timeOf(post.at)}</time>
            {own && (
              <>
                <TickIcon className="size-3.5" />
                <span className="sr-only">{t("chat-state-sent")}</span>
              </>
            )}
          </Words>
        </Shape>
        {post.buttons && <InlineKeyboard messageId={post.id} rows={post.buttons} press={press} onPress={onPress} />}
      </div>
    </li>
  );
}

interface OutgoingBubbleProps extends Ends {
  item: OutgoingText;
  onAgain: () => void;
  onTakeBack: (updateId: number) => void;
}

/** A bubble on its way: a clock, a tick, or what to do when it did not go. */
export function OutgoingBubble({ item, first, last, onAgain, onTakeBack }: OutgoingBubbleProps) {
  const t = useTexts();
  const { timeOf } = useTimes();
  const failed = item.state === "failed";
  return (
    <li className="fold">
      <div className={`bubble-in flex flex-col ${gap(first)}`}>
        <Shape own first={first} last={last}>
          <Words author={t("chat-author-teen")} onCommand={null} text={worded(item.text, t("chat-start-button"))}>
            <time dateTime={item.at}>{timeOf(item.at)}</time>
            {!failed && (
              <>
                {item.state === "sent" ? <TickIcon className="size-3.5" /> : <ClockIcon className="size-3.5" />}
                <span className="sr-only">{t(`chat-state-${item.state}`)}</span>
              </>
            )}
          </Words>
        </Shape>
        {failed && <Unsent item={item} onAgain={onAgain} onTakeBack={onTakeBack} />}
      </div>
    </li>
  );
}

function Unsent({ item, onAgain, onTakeBack }: Pick<OutgoingBubbleProps, "item" | "onAgain" | "onTakeBack">) {
  const t = useTexts();
  const network = item.reason === "network";
  return (
    <p className="flex flex-wrap items-center justify-end gap-x-1.5 self-end text-right text-sm text-risk-red">
      {network ? t("chat-unsent") : t(`chat-unsent-${item.reason ?? "refused"}`)}
      <button
        type="button"
        onClick={network ? onAgain : () => onTakeBack(item.updateId)}
        className="min-h-11 px-1 font-semibold underline underline-offset-2"
      >
        {t(network ? "chat-unsent-again" : "chat-unsent-take-back")}
      </button>
    </p>
  );
}
