import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FileStore } from "../../src/db/file-store.ts";
import { openFiles } from "../../src/db/files.ts";
import { type S3, startS3 } from "../support/s3.ts";

let dir: string;
let s3: S3;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "parasolka-files-"));
  s3 = await startS3();
});
afterEach(async () => {
  await s3.close();
  rmSync(dir, { recursive: true, force: true });
});

const stores: [string, () => FileStore][] = [
  ["a folder", () => openFiles({ kind: "folder", path: join(dir, "files") })],
  ["a bucket", () => openFiles({ kind: "s3", url: s3.url })],
];
const namesIn = (path: string): string[] => readdirSync(path, { recursive: true, encoding: "utf8" });

describe.each(stores)("%s", (_, open) => {
  test("gives back the bytes, replaces them, and forgets them", async () => {
    const files = open();
    const [one, other] = [randomUUID(), randomUUID()];
    const bytes = Uint8Array.from({ length: 70_000 }, (__, index) => index % 251);
    await files.put(one, bytes);
    await files.put(other, Uint8Array.of());
    expect(Buffer.from((await files.get(one)) ?? []).equals(bytes)).toBe(true);
    expect(await files.get(other)).toHaveLength(0);
    await files.put(one, Uint8Array.of(1, 2, 3));
    expect([...((await files.get(one)) ?? [])]).toEqual([1, 2, 3]);
    await files.delete(one);
    await files.delete(one);
    expect(await files.get(one)).toBeNull();
    expect(await files.get(other)).not.toBeNull();
    expect(s3.refused).toEqual([]);
  });

  test.each(["../secret", "a/b", "", "Оленка", `${randomUUID()}.jpg`])("takes no key but a random id: %j", async (key) => {
    const files = open();
    await expect(files.put(key, Uint8Array.of(1))).rejects.toThrow("random id");
    await expect(files.get(key)).rejects.toThrow("random id");
    await expect(files.delete(key)).rejects.toThrow("random id");
  });
});

describe("a folder", () => {
  const files = (): FileStore => openFiles({ kind: "folder", path: dir });

  test("is its owner's alone and holds no half file", async () => {
    await files().put(randomUUID(), Uint8Array.of(1));
    const [name = ""] = namesIn(dir).filter((path) => path.includes("-"));
    expect(statSync(join(dir, name)).mode & 0o777).toBe(0o600);
    expect(namesIn(dir).filter((path) => path.endsWith(".part"))).toEqual([]);
  });

  test("loses what a killed process left half written, and nothing else", async () => {
    const key = randomUUID();
    await files().put(key, Uint8Array.of(1));
    const part = join(dir, key.slice(0, 2), `${randomUUID()}.0123456789ab.part`);
    const fresh = part.replace("0123", "4567");
    for (const path of [part, fresh]) writeFileSync(path, "half");
    utimesSync(part, new Date("2026-03-01T10:00:00Z"), new Date("2026-03-01T10:00:00Z"));
    expect(await files().tidy(new Date("2026-03-02T10:00:00Z"))).toBe(1);
    expect(namesIn(dir).filter((path) => path.endsWith(".part"))).toHaveLength(1);
    expect(await files().get(key)).not.toBeNull();
    expect(await openFiles({ kind: "folder", path: join(dir, "not there") }).tidy(new Date())).toBe(0);
  });

  const canMount = spawnSync("unshare", ["-rm", "true"]).status === 0;
  test.skipIf(!canMount)("on a disk that is really full says ENOSPC, keeps what was whole and leaves no piece", () => {
    const child = [process.execPath, "--import", "tsx", fileURLToPath(new URL("../support/full-disk-child.ts", import.meta.url)), dir];
    const script = `mount -t tmpfs -o size=1m tmpfs "$0" && exec "$@" "$0"`;
    const { stdout, stderr } = spawnSync("unshare", ["-rm", "sh", "-c", script, dir, ...child.slice(0, -1)], { encoding: "utf8" });
    expect(stderr).toBe("");
    const said = JSON.parse(stdout) as { code: string; kept: number; whole: boolean; left: number };
    expect(said).toMatchObject({ code: "ENOSPC", whole: true });
    expect(said.kept).toBeGreaterThan(3);
    expect(said.left).toBe(said.kept);
  });
});

describe("a bucket", () => {
  test("that refuses or breaks says so with the status alone", async () => {
    const files = openFiles({ kind: "s3", url: s3.url });
    s3.fail(500, 3);
    await expect(files.put(randomUUID(), Uint8Array.of(1))).rejects.toMatchObject({ code: "500" });
    await expect(files.get(randomUUID())).rejects.toMatchObject({ code: "500" });
    await expect(files.delete(randomUUID())).rejects.toMatchObject({ code: "500" });
    expect(s3.objects.size).toBe(0);
  });

  test("of somebody else's does not take ours: the signature is of the secret", async () => {
    const files = openFiles({ kind: "s3", url: s3.url.replace("ret@", "red@") });
    await expect(files.put(randomUUID(), Uint8Array.of(1))).rejects.toMatchObject({ code: "403" });
    expect(s3.refused).toEqual(["another signature"]);
  });
});
