import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadMasterKey } from "../../src/crypto/master-key.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parasolka-key-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const BYTES = Uint8Array.from({ length: 32 }, (_, index) => index);
const TEXT = Buffer.from(BYTES).toString("base64");

test("a key from the environment is used as it is", () => {
  expect(loadMasterKey({ masterKey: { from: "value", base64: TEXT } })).toEqual(BYTES);
});

test("a key file may end with a line break", () => {
  const path = join(folder, "key");
  writeFileSync(path, `${TEXT}\n`);
  expect(loadMasterKey({ masterKey: { from: "file", path } })).toEqual(BYTES);
});

test.each([
  ["31 bytes", Buffer.alloc(31).toString("base64")],
  ["33 bytes", Buffer.alloc(33).toString("base64")],
  ["nothing", ""],
  ["hex", Buffer.alloc(32).toString("hex")],
  ["the right length with words around", `key: ${TEXT}`],
])("%s is refused, and not shown", (_, content) => {
  const path = join(folder, "key");
  writeFileSync(path, content);
  const load = (): Uint8Array => loadMasterKey({ masterKey: { from: "file", path } });
  expect(load).toThrow(/must be 32 bytes as base64/);
  if (content) expect(load).not.toThrow(content);
});

test("a missing key file is an error, never a new key", () => {
  const path = join(folder, "absent");
  expect(() => loadMasterKey({ masterKey: { from: "file", path } })).toThrow(/cannot be read/);
  expect(readdirSync(folder)).toEqual([]);
});

test("a demo makes its key once, for its owner alone", () => {
  const path = join(folder, "data", "master.key");
  const first = loadMasterKey({ masterKey: { from: "generated", path } });
  expect(first).toHaveLength(32);
  expect(loadMasterKey({ masterKey: { from: "generated", path } })).toEqual(first);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, "data"))).toEqual(["master.key"]);
});

test("a damaged demo key is refused and left as it is", () => {
  const path = join(folder, "master.key");
  writeFileSync(path, "half a ke");
  chmodSync(path, 0o600);
  expect(() => loadMasterKey({ masterKey: { from: "generated", path } })).toThrow(/32 bytes/);
  expect(readFileSync(path, "utf8")).toBe("half a ke");
});
