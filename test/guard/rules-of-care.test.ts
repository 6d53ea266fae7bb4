import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./fixture-tree.ts";

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** One rule as docs/rules-of-care.md has it. */
interface Rule {
  readonly number: number;
  readonly staffOnly: boolean;
  readonly tests: readonly { readonly file: string; readonly name: string }[];
}

/** The rules of a page: `## 1. Title`, what it binds, and a line `- \`file\`: name of the test` for each test. */
function rulesOf(page: string): Rule[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      number: Number.parseInt(section, 10),
      staffOnly: section.includes("Binds staff only"),
      tests: [...section.matchAll(/^- `([^`]+)`: (.+)$/gm)].map(([, file = "", name = ""]) => ({ file, name })),
    }));
}

/** Tests that are named after a rule, in all suites. */
const namedAfterRules = readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts") && !file.startsWith("guard"))
  .flatMap((file) => [...read(join("test", file)).matchAll(/"(rule of care \d+: [^"]+)"/g)].map(([, name = ""]) => name));

const RULES = rulesOf(read("docs/rules-of-care.md"));

test("all fourteen rules of care are listed, in order", () => {
  expect(RULES.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
});

test("every test that is listed exists, by its very name", () => {
  const missing = RULES.flatMap(({ number, tests }) =>
    tests.filter(({ file, name }) => !read(file).includes(`"${name}"`)).map(({ file, name }) => `${number}: ${file}: ${name}`),
  );
  expect(missing).toEqual([]);
  expect(RULES.flatMap(({ tests }) => tests).length).toBeGreaterThan(25);
});

test("each rule that binds the teen's side has a test named after it", () => {
  const unbound = RULES.filter(
    ({ number, staffOnly, tests }) => !staffOnly && !tests.some(({ name }) => name.startsWith(`rule of care ${number}: `)),
  );
  expect(unbound.map(({ number }) => number)).toEqual([]);
  expect(RULES.filter(({ staffOnly }) => staffOnly).map(({ number }) => number)).toEqual([11]);
});

test("every test that is named after a rule is listed under it", () => {
  const listed = new Set(RULES.flatMap(({ number, tests }) => tests.map(({ name }) => `${number} ${name}`)));
  const forgotten = namedAfterRules.filter((name) => !listed.has(`${/\d+/.exec(name)?.[0]} ${name}`));
  expect(forgotten).toEqual([]);
  expect(namedAfterRules.length).toBeGreaterThan(15);
});

test("a page without a rule, or with a test that is not there, is noticed", () => {
  const [rule] = rulesOf("## 3. No leading questions\n\nBinds the teen's side.\n\n- `test/guard/rules-of-care.test.ts`: no such test\n");
  expect(rule).toEqual({ number: 3, staffOnly: false, tests: [{ file: "test/guard/rules-of-care.test.ts", name: "no such test" }] });
});
