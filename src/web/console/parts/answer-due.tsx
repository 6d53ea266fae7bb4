import { useTexts } from "../../shared/texts.tsx";
import { span } from "../lib/time.ts";
import { useNow } from "../state/now.ts";
import { useSpanWords, When } from "./when.tsx";

/** So near its end the time to answer is said as what is left of it. */
const NEAR_MS = 60 * 60_000;

/** By when somebody is to answer: the time that is left, the hour when it is far, or that it is over. */
export function AnswerDue({ dueAt, overdue }: { dueAt: string | null; overdue: boolean }) {
  const t = useTexts();
  const words = useSpanWords();
  const now = useNow();
  if (dueAt === null) return null;
  const left = Date.parse(dueAt) - now;
  if (overdue || left <= 0)
    return (
      <span title={t("console-due-title")} className="rounded-md bg-danger px-1.5 text-xs font-bold text-danger-ink">
        {t("console-overdue-mark")}
      </span>
    );
  return (
    <span title={t("console-due-title")} className="text-xs text-muted">
      {left < NEAR_MS ? (
        t("console-answer-in", { span: left < 60_000 ? t("console-answer-in-minute") : words(span(left)) })
      ) : (
        <>
          {t("console-answer-by")} <When at={dueAt} />
        </>
      )}
    </span>
  );
}
