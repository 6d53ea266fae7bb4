// Finds a lock file that `npm ci` would refuse, or that means something else on another machine: npx tsx tools/lock-check.ts
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

interface LockedPackage {
  resolved?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
  optionalDependencies?: Record<string, string>;
}

export interface Lock {
  packages: Record<string, LockedPackage>;
}

export interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const REGISTRY = "https://registry.npmjs.org/";

/**
 * What is wrong with a lock file, one sentence each; empty when nothing is.
 *
 * The dangerous one is silent: a release whose binary for some platform came late leaves no trace of that platform here,
 * `npm install` succeeds, and `npm ci` then refuses the file on every machine.
 */
export function lockFaults(lock: Lock, manifest: Manifest): string[] {
  const entries = Object.entries(lock.packages).filter(([path]) => path !== "");
  const locked = new Set(entries.map(([path]) => nameOf(path)));
  const faults: string[] = [];
  for (const [path, { resolved, integrity, link, inBundle, optionalDependencies = {} }] of entries) {
    for (const name of Object.keys(optionalDependencies)) {
      if (!locked.has(name))
        faults.push(`${nameOf(path)} needs ${name} on some platform, and the file lacks it: use an older release of it.`);
    }
    if (link || inBundle) continue;
    if (!integrity) faults.push(`${path} has no checksum.`);
    if (resolved !== undefined && !resolved.startsWith(REGISTRY)) faults.push(`${path} comes from elsewhere than the npm registry.`);
  }
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    if (!/^\d+\.\d+\.\d+/.test(version)) faults.push(`${name} is asked for as "${version}"; name one version (npm install --save-exact).`);
    if (!locked.has(name)) faults.push(`${name} is in package.json and not in the lock file: run npm install.`);
  }
  return faults;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), "utf8"));
  const faults = lockFaults(read("package-lock.json") as Lock, read("package.json") as Manifest);
  console.log(faults.length === 0 ? "The lock file is complete." : faults.join("\n"));
  process.exitCode = faults.length === 0 ? 0 : 1;
}
