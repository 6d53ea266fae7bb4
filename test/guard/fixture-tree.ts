import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's top folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A small tree of files outside the repository; gone when the block that holds it ends. */
export interface FixtureTree extends Disposable {
  readonly folder: string;
}

/** Writes `files` (path → content) into a new temporary folder. */
export function plantTree(files: Record<string, string>): FixtureTree {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "parasolka-rules-")));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
