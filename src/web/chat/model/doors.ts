import type { Keyboard } from "./post.ts";

/** The marks with which the server's texts begin the emergency door and the exit. */
const DANGER_MARK = "🔴";
const EXIT_MARK = "🧹";

export interface KeyboardView {
  /** The two doors: always in view and always in the same place. */
  doors: { label: string; danger: boolean }[];
  /** The other keys, which may be folded away. */
  rows: string[][];
}

/**
 * Sets the doors apart, whether they come in one row or in two. A keyboard without the emergency door (after the quick exit, or
 * "somebody is near") is shown as plain keys: nothing red may betray the page then.
 */
export function viewOf({ rows }: Keyboard): KeyboardView {
  const doorRows = rows.findIndex((row) => !row.every(isDoor));
  const inFront = doorRows < 0 ? rows : rows.slice(0, doorRows);
  const doors = inFront.flat().map((label) => ({ label, danger: label.startsWith(DANGER_MARK) }));
  if (!doors.some(({ danger }) => danger)) return { doors: [], rows };
  return { doors, rows: rows.slice(inFront.length) };
}

const isDoor = (label: string): boolean => label.startsWith(DANGER_MARK) || label.startsWith(EXIT_MARK);
