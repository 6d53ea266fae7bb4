import { hash, verify } from "@node-rs/argon2";

// OWASP Password Storage Cheat Sheet: Argon2id (the library's default algorithm), 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Argon2id in the PHC format, with a salt of its own. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Whether `password` is the one that `hashed` was made from. A hash of another kind is nobody's. */
export async function verifyPassword(hashed: string, password: string): Promise<boolean> {
  return hashed.startsWith("$argon2id$") && (await verify(hashed, password));
}
