import { Fragment } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { splitCommands } from "../model/commands.ts";
import { splitTel } from "../model/tel-links.ts";

/** Room for a finger around what can be tapped in the middle of a line. */
const TAPPED = "-mx-1 px-1 py-1.5 font-semibold underline underline-offset-2";

interface BotWordsProps {
  text: string;
  /** Where nothing can be sent, commands stay words. */
  onCommand?: ((command: string) => void) | undefined;
}

/** A text of the bot: emergency numbers are links to call, commands can be pressed. Nothing else becomes a link or is read as markup. */
export function BotWords({ text, onCommand }: BotWordsProps) {
  const t = useTexts();
  return splitTel(text).map(({ text: part, tel }, index) => {
    // The parts of one text never change places.
    const key = `${index}-${part.length}`;
    if (tel === undefined) return <Commands key={key} text={part} onCommand={onCommand} />;
    return (
      <a key={key} href={`tel:${tel}`} aria-label={t("chat-call", { number: part })} className={TAPPED}>
        {part}
      </a>
    );
  });
}

function Commands({ text, onCommand }: BotWordsProps) {
  return splitCommands(text).map(({ text: part, command }, index) => {
    const key = `${index}-${part.length}`;
    if (command === undefined || !onCommand) return <Fragment key={key}>{part}</Fragment>;
    return (
      <button key={key} type="button" onClick={() => onCommand(command)} className={`${TAPPED} -my-1.5 text-accent`}>
        {part}
      </button>
    );
  });
}
