import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const TRIES = 5;
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BARE = "globalThis.gc(); console.log(JSON.stringify({ milliseconds: 0, bytes: process.memoryUsage().rss }));";
const WITH = (module: string): string => `
  const from = process.cpuUsage();
  const { read } = await import(${JSON.stringify(module)});
  read("привіт, мене звати Оля");
  const { user, system } = process.cpuUsage(from);
  const milliseconds = (user + system) / 1000;
  for (let at = 0; at < 200; at += 1) read("привіт, мені сумно, hello my friend, как дела");
  globalThis.gc();
  console.log(JSON.stringify({ milliseconds, bytes: process.memoryUsage().rss }));`;

interface Measured {
  readonly milliseconds: number;
  readonly bytes: number;
}

/**
 * How much processor time the reader needs until its first answer, and how much more memory a process with it holds than an empty one; the
 * middle of five processes each, of the compiled code.
 */
export function startOf(): { milliseconds: number; megabytes: number } {
  const folder = mkdtempSync(join(tmpdir(), "triage-"));
  try {
    compile(folder);
    const module = join(folder, "features/triage/triage.js");
    const bare = middle(Array.from({ length: TRIES }, () => run(BARE)).map(({ bytes }) => bytes));
    const runs = Array.from({ length: TRIES }, () => run(WITH(module)));
    return {
      milliseconds: middle(runs.map((one) => one.milliseconds)),
      megabytes: (middle(runs.map((one) => one.bytes)) - bare) / 2 ** 20,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compile(folder: string): void {
  const options =
    "--module nodenext --target es2023 --rewriteRelativeImportExtensions --allowImportingTsExtensions --skipLibCheck --noCheck";
  const args = [
    "node_modules/typescript/bin/tsc",
    "src/features/triage/triage.ts",
    "--outDir",
    folder,
    "--rootDir",
    "src",
    ...options.split(" "),
  ];
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: "pipe" });
  execFileSync(process.execPath, [
    "-e",
    `require("node:fs").writeFileSync(${JSON.stringify(join(folder, "package.json"))}, '{"type":"module"}')`,
  ]);
}

function run(script: string): Measured {
  const out = execFileSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", script], { encoding: "utf8", cwd: ROOT });
  return JSON.parse(out) as Measured;
}

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
