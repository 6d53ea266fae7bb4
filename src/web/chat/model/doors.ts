import type { Keyboard } from "./post.ts";

/** The mark with which the server's texts begin the emergency door. */
const DANGER_MARK = "🔴";

export interface KeyboardView {
  /** The two doors: always in view and always in the same place. */
  doors: { label: string; danger: boolean }[];
  /** The other keys, which may be folded away. */
  rows: string[][];
}

/**
 * Sets the first row apart when it holds the emergency door. A keyboard without one (after the quick exit, or "somebody is near")
 * is shown as plain keys: nothing red may betray the page then.
 */
export function viewOf(keyboard: Keyboard): KeyboardView {
  const [first = [], ...rest] = keyboard.rows;
  const isDanger = (label: string) => label.trimStart().startsWith(DANGER_MARK);
  if (!first.some(isDanger)) return { doors: [], rows: keyboard.rows };
  return { doors: first.map((label) => ({ label, danger: isDanger(label) })), rows: rest };
}
