import { createHash, randomBytes } from "node:crypto";
import type { Rule } from "../shared/errors.ts";
import { RuleBroken } from "../shared/errors.ts";
import { deriveKey, keyedHash, open, seal } from "./seal.ts";

/** The part of a connection that the ring needs. */
export interface KeyStore {
  query<Row extends object>(statement: { name: string; text: string; values: unknown[] }): Promise<{ rows: Row[] }>;
}

/** Whose key: everything about a person before a case exists, one case, or what is held of a deleted one for a day. */
export type KeySubject = "person" | "case" | "minimum";

/** Seals and opens with the data key of one person or case. */
export interface Sealer {
  seal(place: string, value: string): Uint8Array<ArrayBuffer>;
  open(place: string, sealed: Uint8Array): string;
}

export interface KeyRing {
  /** Makes and stores a data key for a new person or case. Does nothing when it has one. */
  create(store: KeyStore, subject: KeySubject, subjectId: string): Promise<Sealer>;
  /** @throws RuleBroken `key-destroyed` when it has none any more */
  of(store: KeyStore, subjectId: string): Promise<Sealer>;
  /** Destroys the key: the erasure of everything that it sealed. Does nothing when it is gone. */
  destroy(store: KeyStore, subjectId: string): Promise<void>;
  /**
   * The sealer of a wrapped key that was read together with what it sealed.
   *
   * @throws RuleBroken `key-destroyed` when there was none
   */
  unwrap(subjectId: string, wrapped: Uint8Array | null): Sealer;
  /** Keyed hash that never rotates: the same value gives the same bytes for the life of the installation. */
  hash(purpose: "chat" | "receipt" | "indicator" | "album", value: string): Uint8Array<ArrayBuffer>;
}

const WRAP_PLACE = (subjectId: string): string => `wrapped_key:wrapped:${subjectId}`;

/**
 * Data keys, wrapped by the master key. Nothing is cached: a destroyed key is gone at the next statement, in every process.
 *
 * @param master 32 bytes
 */
export function createKeyRing(master: Uint8Array): KeyRing {
  const wrapping = deriveKey(master, "wrap data keys");
  const hashing = deriveKey(master, "keyed hashes");
  const masterKeyId = createHash("sha256").update(wrapping).digest("hex").slice(0, 16);

  return {
    async create(store, subject, subjectId) {
      const wrapped = seal(wrapping, WRAP_PLACE(subjectId), randomBytes(32));
      const { rows } = await store.query<{ wrapped: Uint8Array }>({
        name: "wrapped-key-create",
        text: `INSERT INTO wrapped_key (subject_id, subject, master_key_id, wrapped) VALUES ($1, $2, $3, $4)
               ON CONFLICT (subject_id) DO UPDATE SET subject = wrapped_key.subject RETURNING wrapped`,
        values: [subjectId, subject, masterKeyId, wrapped],
      });
      return unwrap(wrapping, subjectId, rows[0]?.wrapped);
    },

    async of(store, subjectId) {
      const { rows } = await store.query<{ wrapped: Uint8Array }>({
        name: "wrapped-key-of",
        text: "SELECT wrapped FROM wrapped_key WHERE subject_id = $1",
        values: [subjectId],
      });
      return unwrap(wrapping, subjectId, rows[0]?.wrapped);
    },

    async destroy(store, subjectId) {
      await store.query({
        name: "wrapped-key-destroy",
        text: "DELETE FROM wrapped_key WHERE subject_id = $1",
        values: [subjectId],
      });
    },

    unwrap: (subjectId, wrapped) => unwrap(wrapping, subjectId, wrapped ?? undefined),

    hash: (purpose, value) => keyedHash(hashing, purpose, value),
  };
}

const gone: Rule = "key-destroyed";

function unwrap(wrapping: Uint8Array, subjectId: string, wrapped: Uint8Array | undefined): Sealer {
  if (!wrapped) throw new RuleBroken(gone);
  const key = open(wrapping, WRAP_PLACE(subjectId), wrapped);
  return {
    seal: (place, value) => seal(key, place, Buffer.from(value, "utf8")),
    open: (place, sealed) => Buffer.from(open(key, place, sealed)).toString("utf8"),
  };
}
