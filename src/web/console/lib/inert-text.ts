/** Characters that change how a line reads without being seen: bidi controls, zero-width signs, line breaks, other controls. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

export interface Piece {
  text: string;
  /** The character is shown by its number, for example U+202E. */
  unseen: boolean;
}

/** Splits a link or an account so that nothing in it can hide or turn round: unseen characters become visible numbers. */
export function inertPieces(value: string): Piece[] {
  const pieces: Piece[] = [];
  for (const character of value) {
    if (UNSEEN.test(character)) {
      pieces.push({ text: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`, unseen: true });
      continue;
    }
    const last = pieces.at(-1);
    if (last && !last.unseen) last.text += character;
    else pieces.push({ text: character, unseen: false });
  }
  return pieces;
}

/** A SHA-256 short enough to compare by eye. */
export function shortHash(hash: string): string {
  return hash.length > 20 ? `${hash.slice(0, 8)}…${hash.slice(-8)}` : hash;
}
