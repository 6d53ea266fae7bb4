import { randomBytes, randomUUID } from "node:crypto";

/** Where ids and other random values come from; tests hand in a counted one. */
export interface Ids {
  /** A new UUID. */
  uuid(): string;
  /** `length` random bytes. */
  bytes(length: number): Uint8Array;
}

export const randomIds: Ids = { uuid: randomUUID, bytes: randomBytes };
