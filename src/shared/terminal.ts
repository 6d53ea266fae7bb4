import type { Readable } from "node:stream";

/** What a command reads from and writes to; tests hand in their own. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean; setRawMode?(on: boolean): unknown };
  /** Results. */
  out(line: string): void;
  /** Prompts and complaints. */
  err(text: string): void;
}

/** What makes a command end with another exit code than 0. The message is for the person who typed it. */
export class CommandFailed extends Error {
  override readonly name = "CommandFailed";
  readonly exitCode: 1 | 2;

  /** @param exitCode 1: a problem was found; 2: the command was used wrongly */
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

const LONGEST_SECRET = 1024;

/** Everything on standard input up to the first line break. @throws CommandFailed when it is longer than any secret */
export async function readSecretLine({ stdin }: Pick<Terminal, "stdin">): Promise<string> {
  let text = "";
  for await (const chunk of stdin) {
    text += String(chunk);
    if (text.length > LONGEST_SECRET) throw new CommandFailed("Standard input is too long for a password.", 2);
    if (text.includes("\n")) break;
  }
  return text.split(/\r?\n/)[0] ?? "";
}

/**
 * Asks for a secret and shows nothing of it.
 *
 * @throws CommandFailed when there is no terminal to ask on, or the person gives up (Ctrl-C)
 */
export async function askSecret(prompt: string, { stdin, err }: Pick<Terminal, "stdin" | "err">): Promise<string> {
  if (!stdin.isTTY || !stdin.setRawMode) throw new CommandFailed("There is no terminal to ask on; use --password-stdin.", 2);
  err(prompt);
  stdin.setRawMode(true);
  stdin.resume();
  try {
    return await new Promise<string>((resolve, reject) => {
      let typed = "";
      const hear = (chunk: Buffer | string): void => {
        for (const key of String(chunk)) {
          if (key === "\r" || key === "\n") {
            end(() => resolve(typed));
            break;
          }
          if (key === "\u0003" || key === "\u0004") {
            end(() => reject(new CommandFailed("Given up.")));
            break;
          }
          typed = key === "\u007f" || key === "\b" ? [...typed].slice(0, -1).join("") : (typed + key).slice(0, LONGEST_SECRET);
        }
      };
      const end = (then: () => void): void => {
        stdin.off("data", hear);
        then();
      };
      stdin.on("data", hear);
    });
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    err("\n");
  }
}
