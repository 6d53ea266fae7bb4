import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Config } from "../config.ts";

const BYTES = 32;

/**
 * The 32-byte master key, out of the configuration or its file. A demo makes one once, readable by its owner alone.
 *
 * @throws Error when the file cannot be read or holds anything but 32 bytes of base64
 */
export function loadMasterKey({ masterKey }: Pick<Config, "masterKey">): Uint8Array {
  switch (masterKey.from) {
    case "value":
      return decode(masterKey.base64, "MASTER_KEY");
    case "file":
      return decode(read(masterKey.path), masterKey.path);
    case "generated":
      return decode(readOrMake(masterKey.path), masterKey.path);
  }
}

function decode(text: string, from: string): Uint8Array {
  const key = Buffer.from(text.trim(), "base64");
  // Decoding skips what is not base64, so the way back shows whether all of it was.
  if (key.length !== BYTES || key.toString("base64") !== text.trim()) {
    throw new Error(`${from}: the master key must be ${BYTES} bytes as base64 (openssl rand -base64 32)`);
  }
  return Uint8Array.from(key);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new Error(`${path}: the master key cannot be read`, { cause });
  }
}

/** Two processes that start together get one key: the file appears whole, and only once. */
function readOrMake(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (!hasCode(cause, "ENOENT")) throw new Error(`${path}: the master key cannot be read`, { cause });
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, `${randomBytes(BYTES).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read(path);
}

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && "code" in error && error.code === code;
