import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkedKey, type FileStore } from "./file-store.ts";

const PART = ".part";

/** A folder, readable by its owner alone. Several processes of one machine may share it. */
export function folderFiles(root: string): FileStore {
  // Two characters of the key as a folder: no folder gets a million entries.
  const pathOf = (key: string): string => join(root, checkedKey(key).slice(0, 2), key);

  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const part = `${path}.${randomBytes(6).toString("hex")}${PART}`;
      try {
        await writeThrough(part, bytes);
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      await syncFolder(dirname(path));
    },

    async get(key) {
      return readFile(pathOf(key)).catch(unlessMissing(null));
    },

    async delete(key) {
      await rm(pathOf(key), { force: true });
    },

    async tidy(before) {
      let removed = 0;
      for (const name of await readdir(root, { recursive: true }).catch(unlessMissing<string[]>([]))) {
        if (!name.endsWith(PART)) continue;
        const path = join(root, name);
        const found = await stat(path).catch(unlessMissing(null));
        if (!found || found.mtime >= before) continue;
        await rm(path, { force: true });
        removed++;
      }
      return removed;
    },
  };
}

/** Writes a new file and waits until the disk has it. */
async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** After a power cut the name is there as well, not only the bytes. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const unlessMissing =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return instead;
    throw error;
  };
