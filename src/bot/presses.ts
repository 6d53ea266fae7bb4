import { Composer, type Middleware } from "grammy";
import type { BotContext } from "./context.ts";

/**
 * Features that answer nothing but presses of buttons and commands. Any other update passes them in one step: most of what is
 * written is words to a psychologist, and a step through each feature's handlers costs more than everything else they decide.
 */
export function pressesAndCommands(...features: readonly Middleware<BotContext>[]): Middleware<BotContext> {
  const run = new Composer<BotContext>(...features).middleware();
  return (ctx, next) => (ctx.callbackQuery || isCommand(ctx) ? run(ctx, next) : next());
}

/** As grammY's `command` sees it: by the mark that Telegram puts on it. */
const isCommand = ({ message }: BotContext): boolean =>
  message?.entities?.some(({ type, offset }) => type === "bot_command" && offset === 0) === true;
