import type { Outcome } from "../../shared/outcome.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { Role, Staff } from "./permissions.ts";

/** A member as the team's list shows one. */
export interface TeamMember extends Staff {
  readonly active: boolean;
  readonly createdAt: Date;
}

/** Addresses of members that a demo made; production does not start while one exists. */
export const DEMO_DOMAIN = "demo.parasolka.local";

/** Who signs in to a demo: one of each role. The people are made up. */
export const DEMO_MEMBERS: readonly { readonly role: Role; readonly name: string }[] = [
  { role: "psychologist", name: "Соломія Вербицька" },
  { role: "liaison", name: "Остап Гречаний" },
  { role: "supervisor", name: "Мирослава Кленова" },
  { role: "administrator", name: "Данило Яворенко" },
];

export const demoEmail = (role: Role): string => `${role}@${DEMO_DOMAIN}`;

/** One spelling for each address. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

/** Length is what counts (NIST SP 800-63B, 5.1.1); the upper end keeps hashing cheap. */
export function checkPassword(password: string): Outcome<string> {
  return password.length >= 12 && password.length <= 128 ? accept(password) : refuse("staff-password-weak");
}

const CONSONANTS = "bcdfghjklmnprstv";
const VOWELS = "aeiu";

/** A password that can be read aloud: `random` gives one byte a syllable, six bits of which count; nine make 54 bits. */
export function readablePassword(random: (length: number) => Uint8Array): string {
  const syllables = [...random(9)].map((byte) => `${CONSONANTS[byte & 15] ?? ""}${VOWELS[(byte >> 4) & 3] ?? ""}`);
  return [0, 3, 6].map((from) => syllables.slice(from, from + 3).join("")).join("-");
}
