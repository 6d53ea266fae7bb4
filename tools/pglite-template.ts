import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";

const CACHE = path.resolve(import.meta.dirname, "..", "node_modules", ".cache", "parasolka");
const pgliteManifest = path.resolve(import.meta.dirname, "..", "node_modules", "@electric-sql", "pglite", "package.json");

/**
 * The bytes of an embedded database from which others start in a tenth of the time that making one takes. Kept in the cache folder
 * of node_modules until PGlite or `contents` changes.
 *
 * @param name of the kind of template
 * @param contents whatever `fill` depends on
 * @param fill what to do to an empty database
 */
export async function pgliteTemplate(name: string, contents: string, fill: (pglite: PGlite) => Promise<void>): Promise<Blob> {
  const key = createHash("sha256").update(readFileSync(pgliteManifest)).update(contents).digest("hex").slice(0, 16);
  const file = path.join(CACHE, `${name}-${key}.tar`);
  return read(file) ?? (await make(file, name, fill));
}

function read(file: string): Blob | null {
  try {
    return new Blob([readFileSync(file)]);
  } catch {
    return null;
  }
}

async function make(file: string, name: string, fill: (pglite: PGlite) => Promise<void>): Promise<Blob> {
  const pglite = await PGlite.create();
  try {
    await fill(pglite);
    const template = await pglite.dumpDataDir("none");
    mkdirSync(CACHE, { recursive: true });
    for (const old of readdirSync(CACHE))
      if (old.startsWith(`${name}-`) && old.endsWith(".tar")) rmSync(path.join(CACHE, old), { force: true });
    // Others may be reading or writing the same: a whole file appears at once or not at all.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, Buffer.from(await template.arrayBuffer()));
    renameSync(draft, file);
    return template;
  } finally {
    await pglite.close();
  }
}
