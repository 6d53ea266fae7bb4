import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { folderFiles } from "../../src/db/files.folder.ts";

/** Writes files into a folder on a small disk until it is full, and says what was left: `full-disk-child.ts DIR`. */
const [dir = ""] = process.argv.slice(2);
const files = folderFiles(dir);
const kept: string[] = [];
let code = "none";
for (let count = 0; count < 100 && code === "none"; count++) {
  const key = randomUUID();
  try {
    await files.put(key, new Uint8Array(100_000).fill(count));
    kept.push(key);
  } catch (error) {
    code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  }
}
const whole = await Promise.all(kept.map(async (key, count) => (await files.get(key))?.every((byte) => byte === count)));
const left = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((name) => name.includes("-"));
process.stdout.write(JSON.stringify({ code, kept: kept.length, whole: whole.every(Boolean), left: left.length }));
