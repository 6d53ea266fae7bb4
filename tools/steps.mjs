import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's top folder; every tool works from any current folder. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** `1.2 s`, for people. */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/**
 * Runs one Node.js program of the tree and waits for it.
 *
 * @param {string[]} args the script and its arguments
 * @param {{ env?: Record<string, string>, show?: boolean, minutes?: number }} [options] `show` prints the output as it comes;
 *   otherwise it is kept. `minutes` is the longest it may take (default 10).
 * @returns {Promise<{ ok: boolean, output: string, ms: number }>}
 */
export function runNode(args, { env = {}, show = false, minutes = 10 } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
      timeout: minutes * 60_000,
      killSignal: "SIGKILL",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8");
      stream?.on("data", (text) => {
        output += text;
      });
    }
    const end = (ok, why) => resolve({ ok, output: why ? `${output}\n${why}\n` : output, ms: performance.now() - started });
    child.once("exit", (_code, signal) => {
      // Whatever a stopped program had started itself must not hold us by its open output.
      if (signal) for (const stream of [child.stdout, child.stderr]) stream?.destroy();
    });
    child.once("error", (error) => end(false, error.message));
    child.once("close", (code, signal) => end(code === 0, signal ? `stopped by ${signal} (longest time: ${minutes} min)` : ""));
  });
}

/**
 * Runs `work` for each item, at most `lanes` at a time (the machines we promise have two cores).
 *
 * @template Item, Result
 * @param {Item[]} items
 * @param {number} lanes
 * @param {(item: Item) => Promise<Result>} work
 * @returns {Promise<Result[]>} in the order of `items`
 */
export async function inLanes(items, lanes, work) {
  const results = new Array(items.length);
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/** Every file below the given files and folders, as sorted paths from the repository's top. Missing ones are left out. */
export function filesOf(paths, skip = () => false) {
  const found = [];
  const visit = (path) => {
    const from = relative(ROOT, path).replaceAll("\\", "/");
    if (skip(from)) return;
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else if (stat?.isFile()) found.push(from);
  };
  for (const path of paths) visit(join(ROOT, path));
  return found.sort();
}

/** One hash over the names and contents of `files`: equal means that nothing relevant changed. */
export function fingerprint(files) {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update("\0");
  return hash.digest("hex");
}
