import { useTexts } from "../../shared/texts.tsx";
import type { StatementPart } from "../api.ts";
import { Icon } from "./icons.tsx";

/** The statement, part by part, in the teen's own words as they confirmed them. */
export function Statement({ parts }: { parts: readonly StatementPart[] }) {
  const t = useTexts();
  return (
    <dl className="grid gap-3">
      {parts.map((part) => (
        <div key={part.label} className="break-inside-avoid">
          <dt className="text-sm text-muted">
            {part.label}
            {part.contact ? (
              <span className="ms-2 inline-flex items-center gap-1 text-xs font-semibold">
                <Icon name="lock" className="size-3" />
                {t("console-statement-contact")}
              </span>
            ) : null}
          </dt>
          <dd
            dir="auto"
            className="words mt-0.5 rounded-lg border-s-4 border-accent bg-quote px-3 py-2 print:rounded-none print:bg-transparent print:py-0.5"
          >
            {part.text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
