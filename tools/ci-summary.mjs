// Adds up what runs left in test/.artifacts/reports; the last line it prints stands alone:
//   node tools/ci-summary.mjs [--broke STEP]…     --broke names a step that failed without leaving a result
//   node tools/ci-summary.mjs --forget            throws the old results away
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./steps.mjs";

/** Where runs leave their results, from the repository's top. */
export const REPORTS = "test/.artifacts/reports";

/**
 * One test or check. `status` is vitest's word: passed, failed, or one of several for skipped.
 *
 * @typedef {{ name: string, status: string }} Result
 */

/** Keeps the outcome of named checks for the summary. */
export function saveChecks(checks) {
  mkdirSync(join(ROOT, REPORTS), { recursive: true });
  writeFileSync(join(ROOT, REPORTS, "checks.json"), JSON.stringify({ checks }));
}

/**
 * The results of one run; a run that left none counts as one failure.
 *
 * @param {string} report its file's name without ending
 * @returns {Result[]}
 */
export function resultsOf(report) {
  const file = join(ROOT, REPORTS, `${report}.json`);
  if (!existsSync(file)) return [{ name: `${report}: the run left no results`, status: "failed" }];
  const { checks, testResults } = JSON.parse(readFileSync(file, "utf8"));
  if (checks) return checks.map(({ name, ok }) => ({ name: `check: ${name}`, status: ok ? "passed" : "failed" }));
  return testResults.flatMap(testsOfFile);
}

/** Every test of a file; a file that fails as a whole (it could not be loaded, or a hook broke) counts as one failure. */
function testsOfFile({ name, status, message, assertionResults }) {
  const file = relative(ROOT, name).replaceAll("\\", "/");
  const tests = assertionResults.map(({ fullName, status }) => ({ name: `${file}: ${fullName}`, status }));
  if (status !== "failed" || tests.some((test) => test.status === "failed")) return tests;
  return [...tests, { name: `${file}: ${message?.split("\n")[0] || "failed as a whole"}`, status: "failed" }];
}

/**
 * Joins several runs: a test that ran in two of them counts once, as failed when it failed in either.
 *
 * @param {Result[][]} runs
 * @returns {Result[]}
 */
export function merge(runs) {
  const worst = new Map();
  for (const results of runs) {
    const seen = new Map();
    for (const { name, status } of results) {
      // The same name may occur twice in one run: those are two tests.
      const turn = (seen.get(name) ?? 0) + 1;
      seen.set(name, turn);
      const key = `${name} #${turn}`;
      if (worst.get(key)?.status !== "failed") worst.set(key, { name, status });
    }
  }
  return [...worst.values()];
}

/**
 * The plain closing line.
 *
 * @param {Result[]} results
 */
export function tell(results) {
  const count = (wanted) => results.filter(({ status }) => status === wanted).length;
  const [passed, failed] = [count("passed"), count("failed")];
  const skipped = results.length - passed - failed;
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function summarise(broken) {
  const folder = join(ROOT, REPORTS);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];
  const reports = files.map((file) => basename(file, ".json"));
  const runs = reports.map(resultsOf);
  for (const [index, report] of reports.entries()) console.log(`from ${report}.json (${tell(runs[index])})`);
  const results = merge(runs);
  const explained = results.some(({ status }) => status === "failed");
  if (!explained) for (const step of broken) results.push({ name: step, status: "failed" });
  for (const { name, status } of results) if (status === "failed") console.log(`failed: ${name}`);
  console.log(tell(results));
  return results.length > 0 && results.every(({ status }) => status !== "failed");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const args = process.argv.slice(2);
  if (args.includes("--forget")) rmSync(join(ROOT, REPORTS), { recursive: true, force: true });
  else process.exitCode = summarise(args.filter((argument) => argument !== "--broke")) ? 0 : 1;
}
