const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;

/**
 * What a teen holds to find a case again: 12 letters of Crockford's base 32 (no I, L, O, U), in three groups.
 *
 * @param bytes at least 8, from the case's keyed hash: the code can be shown again and is stored nowhere
 */
export function receiptCode(bytes: Uint8Array): string {
  let letters = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff;
    held += 8;
    while (held >= 5 && letters.length < LENGTH) {
      held -= 5;
      letters += LETTERS[(bits >> held) & 31] ?? "";
    }
    if (letters.length === LENGTH) break;
  }
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

/** A code as a person typed it: any case, gaps and dashes, `O` for 0, `I` and `L` for 1. Null when it cannot be one. */
export function readReceiptCode(typed: string): string | null {
  const letters = typed.slice(0, 40).toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(letters) ? letters.replace(/(.{4})(?=.)/g, "$1-") : null;
}
