import { Keyboard } from "grammy";
import type { BotContext } from "./context.ts";

/** The two doors that every screen has: danger, and hiding. They live in the reply keyboard. */
export function doors(ctx: BotContext): Keyboard {
  return new Keyboard().text(ctx.t("door-emergency")).row().text(ctx.t("door-exit")).resized().persistent();
}

/** What can be pressed under the emergency card: the label's text and the callback data. */
export const EMERGENCY_WAYS = [
  ["emergency-human", "emergency:human"],
  ["emergency-near", "emergency:near"],
] as const;
