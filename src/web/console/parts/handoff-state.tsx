import { useTexts } from "../../shared/texts.tsx";
import { dueClock, type HandoffStatus } from "../lib/due.ts";
import { useNow } from "../state/now.ts";
import { Icon, type IconName } from "./icons.tsx";
import { useSpanWords } from "./when.tsx";

const SIGNS: Record<HandoffStatus, IconName> = {
  offered: "send",
  accepted: "check",
  returned: "question",
  declined: "cross",
  registered: "facts",
  entered: "scales",
  closed: "lock",
};

/** The state of a handoff: a sign and a word. */
export function HandoffStateMark({ status }: { status: HandoffStatus }) {
  const t = useTexts();
  return (
    <span className="inline-flex items-center gap-1.5 rounded-full border border-control px-2.5 py-0.5 text-sm font-medium whitespace-nowrap">
      <Icon name={SIGNS[status]} className="size-4" />
      {t(`console-handoff-${status}`)}
    </span>
  );
}

/** The 24-hour clock while it runs. Nearly over and overdue differ from the rest by sign and word, not by colour alone. */
export function DueMark({ handoff }: { handoff: { status: HandoffStatus; dueAt: string } }) {
  const t = useTexts();
  const words = useSpanWords();
  const clock = dueClock(handoff, useNow());
  if (clock.state === "stopped") return null;
  const looks = {
    running: "text-muted",
    soon: "rounded-full bg-warn-soft px-2.5 py-0.5 font-semibold text-warn",
    overdue: "rounded-full bg-danger px-2.5 py-0.5 font-semibold text-danger-ink",
  } as const;
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm whitespace-nowrap tabular-nums ${looks[clock.state]}`}>
      <Icon name={clock.state === "running" ? "clock" : clock.state === "soon" ? "alarm" : "warning"} className="size-4" />
      {t(`console-due-${clock.state}`, { span: words(clock.span) })}
    </span>
  );
}
