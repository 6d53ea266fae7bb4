import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/**
 * Seals `plain` with AES-256-GCM.
 *
 * @param key 32 bytes
 * @param place where the result will stand (`table:column:row id`); opening at any other place fails
 * @returns version byte, nonce (12), ciphertext, tag (16)
 */
export function seal(key: Uint8Array, place: string, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
  return Uint8Array.from(Buffer.concat([Buffer.of(VERSION), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
}

/**
 * Opens what `seal` made.
 *
 * @throws Error when the key or the place is another one or a bit was changed
 */
export function open(key: Uint8Array, place: string, sealed: Uint8Array): Uint8Array {
  if (sealed.length < 1 + NONCE + TAG || sealed[0] !== VERSION) throw new Error("Not a sealed value of a known version");
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 1 + NONCE))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE, sealed.length - TAG)), decipher.final()]);
}

/** HMAC-SHA-256 over `value`: equality without the value. `purpose` keeps equal values of two kinds apart. */
export function keyedHash(key: Uint8Array, purpose: string, value: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHmac("sha256", key).update(`${purpose}\0${value}`).digest());
}

/** A 32-byte key for one purpose out of the master key (HKDF-SHA-256, RFC 5869). */
export function deriveKey(master: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", master, "parasolka", purpose, 32));
}
