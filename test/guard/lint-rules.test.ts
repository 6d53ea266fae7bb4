import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import { plantTree, ROOT } from "./fixture-tree.ts";

describe("ESLint, with types", () => {
  const POOL = "no-restricted-syntax";

  /** [the file, what it says, the rules it breaks] */
  const CASES: [string, string, string[]][] = [
    ["src/a/floating.ts", "async function go(): Promise<void> {}\ngo();", ["@typescript-eslint/no-floating-promises"]],
    ["src/a/awaited.ts", "async function go(): Promise<void> {}\nawait go();", []],
    [
      "src/a/misused.ts",
      "async function may(): Promise<boolean> { return true; }\nif (may()) throw 1;",
      ["@typescript-eslint/no-misused-promises"],
    ],
    [
      "src/a/handler.ts",
      "export const later = setLater(async () => {});\nfunction setLater(f: () => void): void { f(); }",
      ["@typescript-eslint/no-misused-promises"],
    ],
    ["src/a/await-nothing.ts", "export const one = await 1;", ["@typescript-eslint/await-thenable"]],
    [
      "src/a/forgotten.ts",
      "export function f(risk: 'red' | 'green'): number {\n  switch (risk) {\n    case 'red': return 1;\n  }\n  return 0;\n}",
      ["@typescript-eslint/switch-exhaustiveness-check"],
    ],
    ["src/a/pool.ts", "declare const database: { prisma: { x: number } };\nexport const x = database.prisma.x;", [POOL]],
    ["src/a/pool-in-deps.ts", "declare const deps: { database: { prisma: number } };\nexport const x = deps.database.prisma;", [POOL]],
    ["src/a/pool-taken.ts", "declare const database: { prisma: number };\nexport const { prisma } = database;", [POOL]],
    ["src/a/pool-made.ts", "declare class Pool {}\nexport const pool = new Pool();", [POOL]],
    ["src/a/pool-made-pg.ts", "declare const pg: { Pool: new () => object };\nexport const pool = new pg.Pool();", [POOL]],
    ["src/a/opened.ts", 'export { openDatabase } from "../db/open.ts";', ["no-restricted-imports"]],
    ["src/a/transaction.ts", "declare const tx: { prisma: number };\nexport const x = tx.prisma;", []],
    ["src/db/open.ts", "declare class Pool {}\nexport const openDatabase = (): Pool => new Pool();", []],
    ["src/app.ts", "declare const database: { prisma: number };\nexport const x = database.prisma;", []],
    ["test/unit/a.test.ts", "declare const database: { prisma: number };\nexport const x = database.prisma;", []],
  ];

  test("each rule bites, and only where it should", async () => {
    const tsconfig = { extends: join(ROOT, "tsconfig.json"), compilerOptions: { types: [] }, include: ["src", "test"] };
    using tree = plantTree({
      "tsconfig.json": JSON.stringify(tsconfig),
      ...Object.fromEntries(CASES.map(([file, content]) => [file, content])),
    });
    const eslint = new ESLint({ cwd: tree.folder, overrideConfigFile: join(ROOT, "eslint.config.js") });
    const results = await eslint.lintFiles(["src", "test"]);
    const found = new Map(results.map(({ filePath, messages }) => [filePath, messages.map(({ ruleId, message }) => ruleId ?? message)]));
    const seen = CASES.map(([file]) => [file, found.get(join(tree.folder, file))]);
    expect(seen).toEqual(CASES.map(([file, , rules]) => [file, rules]));
  });
});

describe("Biome", () => {
  /** [the file, what it says, what it breaks] */
  const CASES: [string, string, string[]][] = [
    ["src/a/any.ts", "export const x: any = 1;\n", ["lint/suspicious/noExplicitAny"]],
    ["src/a/talk.ts", 'console.log("x");\n', ["lint/suspicious/noConsole"]],
    ["src/main.ts", 'console.log("x");\n', []],
    ["src/cli.ts", 'console.log("x");\n', []],
    ["tools/a.ts", 'console.log("x");\n', []],
    ["src/a/sure.ts", "export const f = (x?: string): string => x!;\n", ["lint/style/noNonNullAssertion"]],
    ["src/a/type.ts", 'import { T } from "./any.ts";\n\nexport const x: T = 1;\n', ["lint/style/useImportType"]],
    ["test/unit/a.test.ts", 'import { test } from "vitest";\n\ntest.only("x", () => {});\n', ["lint/suspicious/noFocusedTests"]],
    ["test/unit/b.test.ts", 'import { test } from "vitest";\n\ntest.skip("x", () => {});\n', ["lint/suspicious/noSkippedTests"]],
    ["src/a/quotes.ts", "export const x = 'y'\n", ["format"]],
    ["src/a/well.ts", 'export const x = "y";\n', []],
  ];

  test("each rule bites, and only where it should", async () => {
    using tree = plantTree({
      "biome.json": readFileSync(join(ROOT, "biome.json"), "utf8"),
      "package.json": readFileSync(join(ROOT, "package.json"), "utf8"),
      ".gitignore": "node_modules/\n",
      ...Object.fromEntries(CASES.map(([file, content]) => [file, content])),
    });
    const program = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
    const output = await new Promise<string>((resolve) => {
      // It fails, as it should; what matters is what it says.
      const args = [program, "ci", "--colors=off", "--error-on-warnings", "--reporter=json", "src", "test", "tools"];
      execFile(process.execPath, args, { cwd: tree.folder }, (_error, stdout) => resolve(stdout));
    });
    const { diagnostics } = JSON.parse(output) as { diagnostics: { category: string; location: { path: string } }[] };
    const found = new Map<string, string[]>();
    for (const { category, location } of diagnostics) {
      found.set(location.path, [...(found.get(location.path) ?? []), category]);
    }
    expect(CASES.map(([file]) => [file, found.get(file) ?? []])).toEqual(CASES.map(([file, , rules]) => [file, rules]));
  });
});
