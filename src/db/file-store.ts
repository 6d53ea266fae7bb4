/**
 * Where bytes are kept that are too large for the record. Everything put here is sealed before, so whoever reads the disk or
 * the bucket reads nothing. Keys are random ids that the record holds; they say nothing about anybody.
 */
export interface FileStore {
  /** Keeps the bytes whole or not at all; the same key again replaces them. @throws what the disk or the network says (ENOSPC, …) */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is nothing under this key. */
  get(key: string): Promise<Uint8Array | null>;
  /** Does nothing when there is nothing. */
  delete(key: string): Promise<void>;
  /** Removes what writes of dead processes left half done before `before`; how many. */
  tidy(before: Date): Promise<number>;
}

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @throws TypeError for anything but a random id: a key is never made of words, and never leads out of the store */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new TypeError("A file's key is a random id");
  return key;
}
