export interface CommandPart {
  text: string;
  /** What is sent when this part is pressed. */
  command?: string;
}

/** Every command that the bot names in its texts. */
const COMMAND = /\/(?:start|menu|help|status|safe|lang|stop|data|code|delete)(?![\p{L}\p{N}_/.-]*[\p{L}\p{N}_/])/gu;
/** Inside a link, a path or a fraction it is none. */
const GOES_ON_BEFORE = /[\p{L}\p{N}_/.:-]$/u;

/** Cuts a text of the bot into plain parts and commands that can be pressed, as Telegram does. Joined together, the parts are the text. */
export function splitCommands(text: string): CommandPart[] {
  const parts: CommandPart[] = [];
  let end = 0;
  for (const { 0: command, index } of text.matchAll(COMMAND)) {
    if (GOES_ON_BEFORE.test(text.slice(Math.max(0, index - 2), index))) continue;
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: command, command });
    end = index + command.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
