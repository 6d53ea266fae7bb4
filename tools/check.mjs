// Everything that can be judged without running the product, then the quick tests: npm run check [-- NAME…]
import { buildClient, orSayWhy } from "./build.mjs";
import { saveChecks } from "./ci-summary.mjs";
import { inLanes, runNode, seconds } from "./steps.mjs";
import { runTests } from "./test.mjs";

const TSC = "node_modules/typescript/bin/tsc";

/** The slow ones first: two lanes then end at about the same time. `mend`: what a person does about it. */
const CHECKS = [
  { name: "lint with types", args: ["node_modules/eslint/bin/eslint.js", "."], mend: "see the rule's words above" },
  { name: "types", args: [TSC, "--noEmit"], mend: "npx tsc --noEmit" },
  { name: "types of the pages", args: [TSC, "--noEmit", "-p", "src/web/tsconfig.json"], mend: "npx tsc --noEmit -p src/web/tsconfig.json" },
  { name: "schema and migrations", args: ["--import", "tsx", "tools/schema.ts", "check"], mend: "npm run schema -- new NAME" },
  { name: "unused code", args: ["node_modules/knip/bin/knip.js", "--no-progress"], mend: "remove it, or name its use in knip.json" },
  {
    name: "import rules",
    args: ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "src", "test", "tools", "bench", "--output-type", "err-long"],
    mend: "docs/architecture.md says who may import what",
  },
  { name: "lock file", args: ["--import", "tsx", "tools/lock-check.ts"], mend: "npm install, and look at what the message names" },
  {
    name: "format and lint",
    args: ["node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "--error-on-warnings"],
    mend: "npm run format",
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => name !== "tests" && !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(", ")}. There are: ${[...CHECKS.map(({ name }) => name), "tests"].join(", ")}.`);
  process.exit(2);
}
const isWanted = ({ name }) => wanted.length === 0 || wanted.includes(name);

await orSayWhy(() => buildClient());

const results = await inLanes(CHECKS.filter(isWanted), 2, async ({ name, args, mend }) => {
  const { ok, output, ms } = await runNode(args, { env: { NO_COLOR: "1" }, minutes: 5 });
  console.log(ok ? `✓ ${name.padEnd(24)} ${seconds(ms)}` : `✗ ${name.padEnd(24)} ${seconds(ms)}\n${output.trim()}\n  → ${mend}\n`);
  return { name, ok };
});
saveChecks(results);

const testsOk = isWanted({ name: "tests" }) ? await runTests(["unit", "guard"], { report: "quick" }) : true;
const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
if (!testsOk) failed.push("tests");
console.log(failed.length === 0 ? "All checks passed." : `Failed: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
