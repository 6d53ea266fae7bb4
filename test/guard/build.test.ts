import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type FixtureTree, plantTree, ROOT } from "./fixture-tree.ts";

/** A tool that notes that it ran and writes what the real one would. */
const standIn = (name: string, ...outputs: string[]): string => `
  const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require("node:fs");
  const name = ${JSON.stringify(name)} + (process.argv.includes("--mode") ? " " + process.argv[process.argv.indexOf("--mode") + 1] : "");
  appendFileSync("ran.txt", name + "\\n");
  if (existsSync("broken")) { console.log("line 3: that does not fit"); process.exit(2); }
  for (const output of ${JSON.stringify(outputs)}) {
    const file = output.replace("MODE", process.argv.at(-3));
    mkdirSync(require("node:path").dirname(file), { recursive: true });
    writeFileSync(file, "built");
  }`;

function plantProject(): FixtureTree {
  return plantTree({
    "tools/build.mjs": readFileSync(join(ROOT, "tools/build.mjs"), "utf8"),
    "tools/steps.mjs": readFileSync(join(ROOT, "tools/steps.mjs"), "utf8"),
    "node_modules/prisma/build/index.js": standIn("prisma", "src/db/generated/client.ts"),
    "node_modules/typescript/bin/tsc": standIn("tsc", "dist/main.js", "dist/cli.js", "dist/db/generated/client.js"),
    "node_modules/vite/bin/vite.js": standIn("vite", "dist/web/MODE/index.html", "dist/features/evidence/MODE.worker.js"),
    "package-lock.json": "{}",
    "prisma/schema.prisma": "one",
    "src/main.ts": "one",
    "src/cli.ts": "one",
    "src/features/evidence/gate.worker.ts": "one",
    "src/web/chat/main.tsx": "one",
    "locales/uk/chat.ftl": "one",
  });
}

interface Outcome {
  code: number;
  said: string;
  /** Which tools ran, in no particular order. */
  ran: string[];
}

async function build({ folder }: FixtureTree, ...args: string[]): Promise<Outcome> {
  const notes = join(folder, "ran.txt");
  rmSync(notes, { force: true });
  const { code, said } = await new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, ["tools/build.mjs", ...args], { cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });
  return { code, said, ran: existsSync(notes) ? readFileSync(notes, "utf8").trim().split("\n").sort() : [] };
}

const write = ({ folder }: FixtureTree, file: string, content: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
};
const remove = ({ folder }: FixtureTree, file: string): void => rmSync(join(folder, file), { recursive: true });
const EVERYTHING = ["prisma", "tsc", "vite chat", "vite console", "vite gate"];

describe("npm start builds what is stale and nothing else", () => {
  test("everything at first, then nothing", async () => {
    using project = plantProject();
    expect(await build(project, "--if-stale")).toMatchObject({ code: 0, ran: EVERYTHING });
    expect(await build(project, "--if-stale")).toEqual({ code: 0, said: "", ran: [] });
    expect(await build(project)).toMatchObject({ code: 0, ran: EVERYTHING });
  });

  test.each([
    ["src/main.ts", ["tsc"]],
    ["src/new.ts", ["tsc"]],
    ["src/features/evidence/gate.worker.ts", ["tsc", "vite gate"]],
    ["src/web/chat/main.tsx", ["vite chat", "vite console"]],
    ["locales/uk/chat.ftl", ["vite chat", "vite console"]],
    ["prisma/schema.prisma", ["prisma", "tsc"]],
    ["package-lock.json", EVERYTHING],
    ["README.md", []],
  ])("a change of %s runs %j", async (file, ran) => {
    using project = plantProject();
    await build(project);
    write(project, file, "two");
    expect(await build(project, "--if-stale")).toMatchObject({ code: 0, ran });
  });

  test("a removed output is made again", async () => {
    using project = plantProject();
    await build(project);
    remove(project, "dist/web/console");
    expect(await build(project, "--if-stale")).toMatchObject({ code: 0, ran: ["vite console"] });
  });

  test("what a removed source left behind goes", async () => {
    using project = plantProject();
    await build(project);
    write(project, "dist/gone.js", "old");
    await build(project);
    expect(existsSync(join(project.folder, "dist/gone.js"))).toBe(false);
    expect(existsSync(join(project.folder, "dist/main.js"))).toBe(true);
    expect(existsSync(join(project.folder, "dist/web/chat/index.html"))).toBe(true);
  });

  test("in an image, where there are no sources, there is nothing to do", async () => {
    using project = plantProject();
    await build(project);
    for (const folder of ["src", "node_modules"]) remove(project, folder);
    expect(await build(project, "--if-stale")).toEqual({ code: 0, said: "", ran: [] });
  });
});

describe("a build that fails", () => {
  test("says the tool's words and what to do, and is tried again", async () => {
    using project = plantProject();
    write(project, "broken", "");
    const first = await build(project, "--if-stale");
    expect(first).toMatchObject({ code: 1, ran: ["prisma"] });
    expect(first.said).toContain("line 3: that does not fit");
    expect(first.said).toContain("prisma/schema.prisma does not make a client");
    remove(project, "broken");
    expect(await build(project, "--if-stale")).toMatchObject({ code: 0, ran: EVERYTHING });
  });

  test("for want of packages names the command", async () => {
    using project = plantProject();
    remove(project, "node_modules");
    const { code, said } = await build(project, "--if-stale");
    expect([code, said]).toEqual([1, expect.stringContaining("npm ci")]);
  });
});
