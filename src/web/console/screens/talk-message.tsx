import type { ReactNode } from "react";
import { useTexts } from "../../shared/texts.tsx";
import type { CaseMessage, Delivery } from "../api.ts";
import { IconButton } from "../parts/button.tsx";
import { Icon, type IconName } from "../parts/icons.tsx";
import { CopyButton, Inert } from "../parts/inert.tsx";
import { named, whyUndelivered } from "../parts/names.ts";
import { UtcTime, When } from "../parts/when.tsx";

const BUBBLES: Record<CaseMessage["author"], string> = {
  teen: "self-start rounded-ss-sm bg-surface text-ink",
  staff: "self-end rounded-se-sm bg-own text-own-ink",
  bot: "self-end rounded-se-sm border border-dashed border-control bg-transparent text-ink",
};

/** The element of a message on the page, to scroll to. */
const elementId = (messageId: string): string => `message-${messageId}`;

/**
 * One message with everything that stands around its words: where it came from, what it answers, what it said before, how the
 * teen reacts to it, how it was delivered.
 *
 * @param answered the message that it answers, if that is shown too
 * @param onAnswer begins an answer to it; absent where nobody may write
 */
export function TalkMessage({ message, answered, pseudonym, onAnswer }: TalkMessageProps) {
  const t = useTexts();
  const muted = message.author === "staff" ? "text-own-muted" : "text-muted";
  return (
    <li
      id={elementId(message.id)}
      tabIndex={-1}
      className={`relative max-w-[88%] min-w-0 rounded-2xl px-3.5 py-2 sm:max-w-[80%] ${BUBBLES[message.author]}`}
    >
      <div className="flex items-start gap-2">
        <p className={`flex min-w-0 flex-1 items-center gap-1.5 text-xs font-semibold ${muted}`}>
          {message.author === "bot" ? (
            <>
              <Icon name="bot" className="size-4" />
              {t("console-author-bot")}
            </>
          ) : (
            <bdi>{message.author === "teen" ? pseudonym : (message.staffName ?? t("console-author-staff"))}</bdi>
          )}
        </p>
        {onAnswer ? (
          <IconButton icon="reply" label={t("console-answer-this")} onClick={onAnswer} className={`-my-2 -me-2 size-9! ${muted}`} />
        ) : null}
      </div>
      {answered ? <Quote message={answered} pseudonym={pseudonym} /> : null}
      {message.forwardedFrom ? <Origin origin={message.forwardedFrom} /> : null}
      <Contents message={message} />
      {message.text === "" ? null : (
        <p dir="auto" className="words">
          {message.text}
        </p>
      )}
      {message.reaction.length > 0 ? <Reaction reaction={message.reaction} /> : null}
      <div className={`mt-0.5 flex flex-wrap items-center justify-end gap-x-2 text-xs ${muted}`}>
        {message.editedAt && message.versions.length === 0 ? <Edited at={message.editedAt} /> : null}
        <When at={message.at} />
        {message.author !== "teen" && message.delivery ? (
          <DeliveryState delivery={message.delivery} reason={message.deliveryReason} />
        ) : null}
      </div>
      {message.editedAt && message.versions.length > 0 ? (
        <Versions at={message.editedAt} versions={message.versions} muted={muted} />
      ) : null}
    </li>
  );
}

interface TalkMessageProps {
  message: CaseMessage;
  answered: CaseMessage | undefined;
  pseudonym: string;
  onAnswer?: (() => void) | undefined;
}

/** What kind of thing it is and what is in it; nothing for plain words. */
function Contents({ message }: { message: CaseMessage }) {
  const t = useTexts();
  const { kind, emoji, contact, location, poll, what } = message;
  switch (kind) {
    case "text":
      return null;
    case "sticker":
    case "dice":
      return (
        <p className="flex flex-wrap items-center gap-x-2">
          {emoji ? <span className="text-3xl">{emoji}</span> : null}
          <span className="text-sm text-muted">{t(`console-sent-${kind}`)}</span>
        </p>
      );
    case "contact":
      return (
        <Thing icon="user" label={t("console-sent-contact")}>
          {contact ? (
            <>
              <p dir="auto" className="words font-semibold">
                {contact.name}
              </p>
              {contact.phone === "" ? null : (
                <p className="flex items-center gap-1">
                  <Inert value={contact.phone} />
                  <CopyButton value={contact.phone} label={t("console-copy-phone")} />
                </p>
              )}
            </>
          ) : null}
        </Thing>
      );
    case "location":
      return (
        <Thing icon="pin" label={t("console-sent-location")}>
          {location ? (
            <p className="flex items-center gap-1">
              <Inert value={placeOf(location)} />
              <CopyButton value={placeOf(location)} label={t("console-copy-place")} />
            </p>
          ) : null}
        </Thing>
      );
    case "poll":
      return (
        <Thing icon="bars" label={t("console-sent-poll")}>
          <p dir="auto" className="words font-semibold">
            {poll?.question}
          </p>
          <ul className="list-disc ps-5">
            {poll?.options.map((option, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the options of a poll never change places, and two may say the same
              <li key={index}>
                <span dir="auto" className="words">
                  {option}
                </span>
              </li>
            ))}
          </ul>
        </Thing>
      );
    default:
      return <Thing icon="file" label={what ? `${t("console-sent-other")}: ${what}` : t(`console-sent-${kind.replaceAll("_", "-")}`)} />;
  }
}

const placeOf = ({ latitude, longitude }: { latitude: number; longitude: number }): string => `${latitude}, ${longitude}`;

function Thing({ icon, label, children }: { icon: IconName; label: string; children?: ReactNode }) {
  return (
    <div className="my-1">
      <p className="flex items-center gap-1.5 text-sm text-muted">
        <Icon name={icon} className="size-4" />
        {label}
      </p>
      {children}
    </div>
  );
}

/** Where forwarded words came from, for the police to find the source: nothing in it is a link. */
function Origin({ origin }: { origin: NonNullable<CaseMessage["forwardedFrom"]> }) {
  const t = useTexts();
  const { from, id, name, username, messageId, at } = origin;
  const facts: { label: string; value: string }[] = [
    ...(username === null ? [] : [{ label: "", value: `@${username}` }]),
    ...(id === null ? [] : [{ label: t("console-forwarded-id"), value: String(id) }]),
    ...(messageId === null ? [] : [{ label: t("console-forwarded-message"), value: String(messageId) }]),
  ];
  const whole = [name, ...facts.map(({ label, value }) => `${label} ${value}`.trim()), at].filter((fact) => fact !== null).join(", ");
  return (
    <div className="my-1 border-s-3 border-control ps-2.5 text-sm">
      <div className="flex items-start gap-1">
        <p className="min-w-0 flex-1">
          <Icon name="forwarded" className="me-1.5 inline size-4 align-text-bottom text-muted" />
          <span className="text-muted">{t(`console-forwarded-${from.replaceAll("_", "-")}`)}</span>{" "}
          {name === null ? null : <bdi className="font-semibold [overflow-wrap:anywhere]">{name}</bdi>}
        </p>
        <CopyButton value={whole} label={t("console-copy-origin")} />
      </div>
      <p className="flex flex-wrap items-center gap-x-2 text-xs">
        {facts.map(({ label, value }) => (
          <span key={label}>
            {label} <Inert value={value} />
          </span>
        ))}
        {at === null ? null : <UtcTime at={at} />}
      </p>
    </div>
  );
}

/** The message that is answered, in short; pressing it leads there. */
function Quote({ message, pseudonym }: { message: CaseMessage; pseudonym: string }) {
  const t = useTexts();
  return (
    <button
      type="button"
      aria-label={t("console-quoted-show")}
      onClick={() => {
        const target = document.getElementById(elementId(message.id));
        target?.scrollIntoView({ block: "center" });
        target?.focus({ preventScroll: true });
      }}
      className="my-1 block w-full min-w-0 rounded-md border-s-3 border-accent bg-accent-soft px-2.5 py-1 text-start text-sm text-ink"
    >
      <InShort message={message} pseudonym={pseudonym} />
    </button>
  );
}

/** Who said it and the beginning of what, in two lines. */
export function InShort({ message, pseudonym }: { message: CaseMessage; pseudonym: string }) {
  const t = useTexts();
  const words = message.text === "" ? (message.emoji ?? t(`console-sent-${message.kind.replaceAll("_", "-")}`)) : message.text;
  return (
    <>
      <bdi className="block text-xs font-semibold">
        {message.author === "teen" ? pseudonym : (message.staffName ?? t("console-author-staff"))}
      </bdi>
      <span dir="auto" className="line-clamp-2 [overflow-wrap:anywhere]">
        {words}
      </span>
    </>
  );
}

function Reaction({ reaction }: { reaction: readonly string[] }) {
  const t = useTexts();
  const { shown, unshowable } = { shown: reaction.filter((one) => !isCode(one)), unshowable: reaction.filter(isCode) };
  return (
    <p className="mt-1 inline-flex flex-wrap items-center gap-x-1.5 rounded-full border border-line bg-raised px-2.5 py-0.5 text-ink">
      <span className="sr-only">{t("console-reaction")}</span>
      {shown.length > 0 ? <span>{shown.join(" ")}</span> : null}
      {unshowable.map((code) => (
        <span key={code} className="text-xs">
          {named(t, "reaction", code)}
        </span>
      ))}
    </p>
  );
}

/** Stands for a reaction that has no emoji of everybody's. */
const isCode = (reaction: string): boolean => /^[a-z]+$/.test(reaction);

function Edited({ at }: { at: string }) {
  const t = useTexts();
  return (
    <span className="inline-flex items-center gap-1">
      <Icon name="pencil" className="size-3" />
      {t("console-edited")} <When at={at} />
    </span>
  );
}

/** What the teen wrote first may matter as much as what stands there now. */
function Versions({ at, versions, muted }: { at: string; versions: CaseMessage["versions"]; muted: string }) {
  const t = useTexts();
  return (
    <details className={`mt-1 border-t border-line pt-1 text-xs ${muted}`}>
      <summary className="min-h-6 cursor-pointer">
        <Edited at={at} /> · {t("console-versions", { count: versions.length })}
      </summary>
      <ol className="mt-1 grid gap-1.5">
        {versions.map((version, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: former versions are only ever added at the end
          <li key={index}>
            <When at={version.at} />
            {version.text === "" ? (
              <p className="italic">{t("console-version-empty")}</p>
            ) : (
              <p dir="auto" className="words text-sm text-ink">
                {version.text}
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

const DELIVERY_SIGNS: Record<Delivery, IconName> = {
  pending: "clock",
  sending: "clock",
  held: "pause",
  delivered: "checks",
  failed: "warning",
  unknown: "question",
  cancelled: "cross",
};
const NEEDS_A_LOOK: readonly Delivery[] = ["failed", "unknown", "cancelled", "held"];

function DeliveryState({ delivery, reason }: { delivery: Delivery; reason: string | null }) {
  const t = useTexts();
  const words = t(`console-delivery-${delivery}`);
  return (
    <span className={`inline-flex items-center gap-1 ${NEEDS_A_LOOK.includes(delivery) ? "font-semibold text-ink" : ""}`}>
      <Icon name={DELIVERY_SIGNS[delivery]} className="size-3.5" />
      {(delivery === "failed" || delivery === "held") && reason !== null ? `${words}: ${whyUndelivered(t, reason)}` : words}
    </span>
  );
}
