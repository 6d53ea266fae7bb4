import { Fragment } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { splitTel } from "../model/tel-links.ts";

/** A text with its emergency numbers as links to call. Nothing else in it becomes a link, and nothing is read as markup. */
export function WordsWithNumbers({ text }: { text: string }) {
  const t = useTexts();
  return splitTel(text).map(({ text: part, tel }, index) => {
    // The parts of one text never change places.
    const key = `${index}-${part.length}`;
    if (tel === undefined) return <Fragment key={key}>{part}</Fragment>;
    return (
      <a
        key={key}
        href={`tel:${tel}`}
        aria-label={t("chat-call", { number: part })}
        className="-mx-1 px-1 py-1.5 font-semibold underline underline-offset-2"
      >
        {part}
      </a>
    );
  });
}
