// Runs the suites, building first what is stale: npm test [-- SUITE… or vitest's own arguments]
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildAll, orSayWhy } from "./build.mjs";
import { REPORTS, resultsOf, tell } from "./ci-summary.mjs";
import { ROOT, runNode } from "./steps.mjs";

/** `image` is left out: it installs packages a second time. CI names it. */
const SUITES = ["unit", "guard", "dialogue", "api", "browser", "faults"];

/**
 * Runs suites and shows their output as it comes.
 *
 * @param {string[]} suites
 * @param {{ report: string, more?: string[] }} options `report` names the file of results; `more` goes to vitest as it is
 * @returns {Promise<boolean>} whether every test passed
 */
export async function runTests(suites, { report, more = [] }) {
  mkdirSync(join(ROOT, REPORTS), { recursive: true });
  rmSync(join(ROOT, REPORTS, `${report}.json`), { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORTS}/${report}.json`];
  const projects = suites.map((suite) => `--project=${suite}`);
  const args = ["node_modules/vitest/vitest.mjs", "run", ...projects, ...reporters, ...more];
  const { ok } = await runNode(args, { show: true, minutes: 60 });
  return ok;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [named, more] = partition(process.argv.slice(2), (argument) => [...SUITES, "image"].includes(argument));
  const suites = named.length > 0 ? named : SUITES;
  await orSayWhy(() => buildAll({ ifStale: true }));
  const report = named.length > 0 ? named.join("-") : "all";
  const ok = await runTests(suites, { report, more });
  console.log(tell(resultsOf(report)));
  process.exitCode = ok ? 0 : 1;
}

function partition(items, belongs) {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
