/** Longest story: more than anybody types on a phone, little enough to be read. Code points. */
export const STORY_MAX = 12_000;
/** Longest link, account or other short answer. Code points. */
export const LINE_MAX = 1_000;

/** Grows when the wording of questions changes; kept with each answer. */
export const QUESTIONS_VERSION = 2;

/** Why a message is no answer in words. */
export type WordsRefused = "empty" | "only-emoji" | "too-long";

/** Characters that show nothing: controls, bidirectional marks and overrides, zero-width ones, variation selectors. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\u{115f}\u{1160}\u{2800}\u{3164}]|[\u{fe00}-\u{fe0f}]/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Reads a person's words as an answer, verbatim but for spaces around.
 *
 * @param max characters, counted as code points
 */
export function readWords(text: string, max: number): { ok: true; text: string } | { ok: false; refused: WordsRefused } {
  const words = text.trim();
  if (words.replace(UNSEEN, "") === "") return { ok: false, refused: "empty" };
  if (!LETTER_OR_DIGIT.test(words)) return { ok: false, refused: "only-emoji" };
  if (Array.from(words).length > max) return { ok: false, refused: "too-long" };
  return { ok: true, text: words };
}
