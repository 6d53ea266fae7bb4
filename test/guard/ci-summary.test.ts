import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plantTree, ROOT } from "./fixture-tree.ts";

interface FakeTest {
  fullName: string;
  status: "passed" | "failed" | "pending";
}

const report = (
  file: string,
  tests: FakeTest[],
  status = tests.some((one) => one.status === "failed") ? "failed" : "passed",
  message = "",
) => JSON.stringify({ testResults: [{ name: join("/anywhere", file), status, message, assertionResults: tests }] });
const passed = (fullName: string): FakeTest => ({ fullName, status: "passed" });
const failed = (fullName: string): FakeTest => ({ fullName, status: "failed" });

/** The closing line and the exit code for what runs left behind. */
function summary(reports: Record<string, string>, ...args: string[]): { line: string; code: number | null } {
  using tree = plantTree({
    "tools/ci-summary.mjs": readFileSync(join(ROOT, "tools/ci-summary.mjs"), "utf8"),
    "tools/steps.mjs": readFileSync(join(ROOT, "tools/steps.mjs"), "utf8"),
    ...Object.fromEntries(Object.entries(reports).map(([name, content]) => [`test/.artifacts/reports/${name}.json`, content])),
  });
  const { stdout, status } = spawnSync(process.execPath, ["tools/ci-summary.mjs", ...args], { cwd: tree.folder, encoding: "utf8" });
  return { line: stdout.trimEnd().split("\n").at(-1) ?? "", code: status };
}

test("adds runs and named checks up", () => {
  const checks = JSON.stringify({ checks: [{ name: "types", ok: true }] });
  expect(summary({ all: report("a", [passed("x"), passed("y")]), checks })).toEqual({ line: "3 passed, 0 failed", code: 0 });
});

test("a test that ran twice counts once, and as failed if it failed once", () => {
  const reports = { quick: report("a", [passed("x"), failed("y")]), all: report("a", [passed("x"), passed("y"), passed("z")]) };
  expect(summary(reports)).toEqual({ line: "2 passed, 1 failed", code: 1 });
});

test("two tests of one name in one run are two", () => {
  expect(summary({ all: report("a", [passed("x"), passed("x")]) })).toEqual({ line: "2 passed, 0 failed", code: 0 });
});

test("skipped tests are said", () => {
  expect(summary({ all: report("a", [passed("x"), { fullName: "y", status: "pending" }]) }).line).toBe("1 passed, 0 failed, 1 skipped");
});

test("a file that could not be loaded is a failure", () => {
  expect(summary({ all: report("a", [], "failed", "no such module") })).toEqual({ line: "0 passed, 1 failed", code: 1 });
});

test("a step that broke without leaving results is a failure; one whose tests failed is not counted again", () => {
  expect(summary({ all: report("a", [passed("x")]) }, "--broke", "npm test")).toEqual({ line: "1 passed, 1 failed", code: 1 });
  expect(summary({ all: report("a", [failed("x")]) }, "--broke", "npm test")).toEqual({ line: "0 passed, 1 failed", code: 1 });
});

test("nothing at all is no success", () => {
  expect(summary({})).toEqual({ line: "0 passed, 0 failed", code: 1 });
});

test(".ci/run is valid and executable", () => {
  expect(() => execFileSync("bash", ["-n", join(ROOT, ".ci/run")])).not.toThrow();
  expect(() => execFileSync("test", ["-x", join(ROOT, ".ci/run")])).not.toThrow();
});
