import { sha256 } from "@noble/hashes/sha2.js";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { base64urlnopad, bech32, bech32m, createBase58check } from "@scure/base";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Catalogue } from "./platforms.ts";

/** What may be a phone number once spaces and signs are gone. */
const PHONE = /^\+?[\d\s().-]{7,28}$/;

/**
 * A phone number in international form (`+380671234567`), or null. A number without a country's code must begin as people
 * of the country write it, so that an id of digits is not taken for one.
 */
export function readPhone(given: string, { region, callingCode }: Catalogue["phones"]): string | null {
  const written = given.trim();
  if (!PHONE.test(written)) return null;
  const digits = written.replace(/\D/g, "");
  if (digits.length < 9 || digits.length > 15) return null;
  const international = written.startsWith("+")
    ? `+${digits}`
    : digits.startsWith(callingCode)
      ? `+${digits}`
      : digits.startsWith("0")
        ? digits
        : // 8 067 …, as numbers were dialled before
          digits.length === 11 && digits.startsWith(callingCode.slice(1))
          ? digits.slice(1)
          : null;
  const phone = international === null ? undefined : parsePhoneNumberFromString(international, region);
  return phone?.isValid() ? phone.number : null;
}

/** First digits of the cards that people pay with: Visa, Mastercard, Maestro and UnionPay, JCB, Prostir. */
const CARD = /^(?:4|5[0-8]|2[2-7]|6|35|9804)\d*$/;

/** A payment card: its sixteen digits, when their checksum holds. */
export function readCard(given: string): string | null {
  if (!/^[\d\s-]{16,24}$/.test(given)) return null;
  const digits = given.replace(/\D/g, "");
  return digits.length === 16 && CARD.test(digits) && luhn(digits) ? digits : null;
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

const base58check = createBase58check(sha256);

/** A bank account (IBAN) or a wallet of Bitcoin, Litecoin, Ethereum's family, Tron or TON, when its checksum holds. */
export function readWallet(given: string): string | null {
  const written = given.trim();
  return (
    iban(written) ??
    (/^[A-Za-z0-9_-]{25,90}$/.test(written) ? (ethereum(written) ?? segwit(written) ?? base58Wallet(written) ?? ton(written)) : null)
  );
}

function iban(written: string): string | null {
  const account = written.replace(/[\s-]/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(account)) return null;
  const turned = account.slice(4) + account.slice(0, 4);
  let rest = 0;
  for (const sign of turned) for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1 ? account : null;
}

/** Small letters alone carry no checksum; mixed ones do (EIP-55). */
function ethereum(written: string): string | null {
  if (!/^0x[0-9a-fA-F]{40}$/.test(written)) return null;
  const address = written.slice(2);
  const small = address.toLowerCase();
  const hash = bytesToHex(keccak_256(new TextEncoder().encode(small)));
  const checked = [...small].map((sign, index) => (Number.parseInt(hash[index] ?? "0", 16) >= 8 ? sign.toUpperCase() : sign)).join("");
  return address === small || address === address.toUpperCase() || address === checked ? `0x${small}` : null;
}

function segwit(written: string): string | null {
  if (!/^(?:bc|ltc)1[a-z0-9]{20,80}$/i.test(written)) return null;
  return bech32.decodeUnsafe(written) || bech32m.decodeUnsafe(written) ? written.toLowerCase() : null;
}

/** Bitcoin 0 and 5, Litecoin 48 and 50, Tron 65, Dogecoin 30. */
const VERSIONS = [0, 5, 30, 48, 50, 65];

function base58Wallet(written: string): string | null {
  if (!/^[13DLMT9A][1-9A-HJ-NP-Za-km-z]{24,35}$/.test(written)) return null;
  try {
    const bytes = base58check.decode(written);
    return bytes.length === 21 && VERSIONS.includes(bytes[0] ?? -1) ? written : null;
  } catch {
    return null;
  }
}

function ton(written: string): string | null {
  if (!/^(?:EQ|UQ|kQ|0Q)[\w-]{46}$/.test(written)) return null;
  const bytes = base64urlnopad.decode(written);
  let crc = 0;
  for (const byte of bytes.slice(0, 34)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc === ((bytes[34] ?? 0) << 8) + (bytes[35] ?? 0) ? written : null;
}
