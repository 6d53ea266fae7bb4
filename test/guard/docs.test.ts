import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { HANDOFF_STATUSES } from "../../src/features/handoff/handoff.ts";
import { ROLES } from "../../src/features/staff/permissions.ts";
import { CONSENT_LEVELS } from "../../src/shared/consent.ts";
import { RISKS } from "../../src/shared/risk.ts";
import { ROOT } from "./fixture-tree.ts";

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const markdownIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith(".md"))
    .map((file) => join(folder, file));
const PAGES = [".", "docs", "docs/decisions"].flatMap(markdownIn);
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

describe.each(PAGES)("%s", (page) => {
  const text = read(page);

  test("every link leads somewhere in the repository", () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target).filter((target) => !/^[a-z]+:/.test(target));
    const broken = targets.filter((target) => {
      const [path = "", heading] = target.split("#");
      const file = path === "" ? page : join(dirname(page), path);
      if (!existsSync(join(ROOT, file))) return true;
      return heading !== undefined && !headingsOf(read(file)).includes(heading);
    });
    expect(broken).toEqual([]);
  });

  test("every npm script that it names exists", () => {
    const named = [...text.matchAll(/npm (?:run )?(start|test|(?<=run )[\w:-]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

/** Headings as the addresses that GitHub gives them. */
const headingsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .replace(/\s/g, "-"),
  );

test("architecture has a line for every folder of src", () => {
  const architecture = read("docs/architecture.md");
  const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `\`src/${name}/\``);
  expect(folders.filter((folder) => !architecture.includes(`| ${folder} |`))).toEqual([]);
});

test("the glossary explains every role, risk, level of consent and state of a handoff", () => {
  const glossary = read("docs/glossary.md");
  const words = [...ROLES, ...RISKS, ...CONSENT_LEVELS, ...HANDOFF_STATUSES];
  expect(words.filter((word) => !glossary.includes(word))).toEqual([]);
});

test("the glossary gives each word in both languages, once", () => {
  const rows = read("docs/glossary.md")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| English"))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const english = rows.map(([, word]) => word);
  expect(new Set(english).size).toBe(english.length);
  expect(rows.filter(([, , ukrainian = "", meaning = ""]) => !/\p{Script=Cyrillic}/u.test(ukrainian) || meaning === "")).toEqual([]);
});

test("decisions are numbered without a gap and say context, decision and consequences", () => {
  const pages = readdirSync(join(ROOT, "docs/decisions")).sort();
  expect(pages.map((page) => Number.parseInt(page, 10))).toEqual(pages.map((_page, index) => index + 1));
  for (const page of pages) {
    const headings = [...read(join("docs/decisions", page)).matchAll(/^(#+ .+)$/gm)].map(([, heading = ""]) => heading);
    expect([page, headings[0]?.slice(0, 7)]).toEqual([page, `# ${page.slice(0, 4)}.`]);
    expect([page, headings.slice(1)]).toEqual([page, ["## Context", "## Decision", "## Consequences"]]);
  }
});
