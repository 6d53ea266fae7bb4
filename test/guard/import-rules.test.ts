import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plantTree, ROOT } from "./fixture-tree.ts";

const PACKAGES = ["@grammyjs/conversations", "@prisma/client", "grammy", "hono", "zod"];

/** What the small tree imports from: enough for every line below to resolve. */
const GROUND: Record<string, string> = {
  "package.json": JSON.stringify({ type: "module", dependencies: Object.fromEntries(PACKAGES.map((name) => [name, "1.0.0"])) }),
  "tsconfig.json": JSON.stringify({ compilerOptions: { module: "nodenext", allowImportingTsExtensions: true, noEmit: true } }),
  ...Object.fromEntries(
    PACKAGES.map((name) => [`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" })]),
  ),
  ...Object.fromEntries(PACKAGES.map((name) => [`node_modules/${name}/index.js`, "export const x = 1;"])),
  "src/shared/clock.ts": "export const x = 1;",
  "src/db/database.ts": "export const x = 1;",
  "src/db/generated/client.ts": "export const x = 1;",
  "src/features/cats/cats.ts": "export const x = 1;",
  "src/features/cats/cats.repository.ts": "export const x = 1;",
  "src/features/cats/cats.use-cases.ts": "export const x = 1;",
  "src/features/cats/index.ts": "export const x = 1;",
  "src/web/chat/main.tsx": "export const x = 1;",
  "test/support/clock.ts": "export const x = 1;",
};

const using = (specifier: string) => `import { x } from "${specifier}";\nexport const y = x;\n`;
const naming = (specifier: string) => `import type { x } from "${specifier}";\nexport type Y = typeof x;\n`;

/** [the file, what it says, the rules it breaks] */
const CASES: [string, string, string[]][] = [
  ["src/features/dogs/dogs.ts", using("../../shared/clock.ts"), []],
  ["src/features/dogs/tail.ts", using("./head.ts"), []],
  ["src/features/dogs/head.ts", naming("../cats/cats.ts"), []],
  ["src/features/dogs/grammy.ts", using("grammy"), ["domain-is-pure", "domain-types-are-pure", "grammy-in-dialogues"]],
  ["src/features/dogs/grammy-type.ts", naming("grammy"), ["domain-types-are-pure", "grammy-in-dialogues"]],
  ["src/features/dogs/checks.ts", using("zod"), ["domain-is-pure", "domain-types-are-pure"]],
  ["src/features/dogs/files.ts", using("node:fs"), ["domain-is-pure", "domain-types-are-pure"]],
  ["src/features/dogs/rows.ts", naming("../../db/database.ts"), ["domain-types-are-pure"]],

  ["src/features/dogs/dogs.repository.ts", using("../../db/generated/client.ts"), []],
  ["src/features/dogs/dogs.use-cases.ts", naming("../../db/database.ts"), []],
  ["src/features/dogs/sly.use-cases.ts", naming("../../db/generated/client.ts"), ["prisma-in-repositories"]],
  ["src/features/dogs/dogs.presenter.ts", using("@prisma/client"), ["prisma-in-repositories"]],
  ["src/features/staff/auth.ts", using("@prisma/client"), []],

  ["src/features/dogs/dogs.conversation.ts", using("@grammyjs/conversations"), []],
  ["src/bot/bot.ts", using("grammy"), []],
  ["src/http/webhook.ts", naming("grammy"), []],
  ["src/app.ts", using("grammy"), ["grammy-types-at-the-doors"]],
  ["src/features/dogs/chatty.use-cases.ts", using("grammy"), ["grammy-in-dialogues"]],

  ["src/features/dogs/dogs.routes.ts", using("hono"), []],
  ["src/http/server.ts", using("hono"), []],
  ["src/features/dogs/served.use-cases.ts", naming("hono"), ["hono-in-routes"]],

  ["src/features/dogs/friendly.use-cases.ts", naming("../cats/cats.use-cases.ts"), []],
  ["src/features/dogs/clingy.use-cases.ts", using("../cats/cats.use-cases.ts"), ["features-meet-in-app"]],
  ["src/features/dogs/nosy.use-cases.ts", using("../cats/cats.repository.ts"), ["features-meet-in-app"]],

  ["src/features/dogs/rising.use-cases.ts", using("../../app.ts"), ["nothing-imports-the-top"]],
  ["src/features/dogs/barrel.use-cases.ts", naming("../cats/index.ts"), ["no-barrels"]],
  ["src/features/dogs/tested.use-cases.ts", using("../../../test/support/clock.ts"), ["no-tests-in-the-product"]],
  ["src/features/dogs/lost.use-cases.ts", using("left-pad"), ["no-undeclared-packages"]],
  ["src/shared/low.ts", using("../features/cats/cats.ts"), ["shared-stands-alone"]],
  ["src/http/pages.ts", using("../web/chat/main.tsx"), ["server-without-web"]],
  ["src/web/chat/peek.ts", using("../../features/cats/cats.ts"), ["web-is-a-client"]],
  ["src/web/chat/types.ts", naming("../../features/cats/cats.ts"), []],

  ["src/shared/chicken.ts", using("./egg.ts"), ["no-cycles"]],
  ["src/shared/egg.ts", using("./chicken.ts"), []], // the same circle, told once
];

/** Runs our rules over a tree of all cases and returns, for each file, the rules it breaks. */
async function broken(): Promise<Map<string, string[]>> {
  using tree = plantTree({ ...GROUND, ...Object.fromEntries(CASES.map(([file, content]) => [file, content])) });
  const program = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [program, "src", "--config", join(ROOT, ".dependency-cruiser.cjs"), "--no-cache", "--output-type", "json"];
  const output = await new Promise<string>((resolve) => {
    // It exits with the number of broken rules; what matters is what it says.
    execFile(process.execPath, args, { cwd: tree.folder, maxBuffer: 1 << 26 }, (_error, stdout) => resolve(stdout));
  });
  const { summary } = JSON.parse(output) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  const found = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) found.set(from, [...(found.get(from) ?? []), rule.name]);
  return found;
}

test("each import rule bites, and only where it should", async () => {
  const found = await broken();
  const seen = CASES.map(([file]) => [file, [...new Set(found.get(file))].sort()]);
  expect(seen).toEqual(CASES.map(([file, , rules]) => [file, [...rules].sort()]));
});
