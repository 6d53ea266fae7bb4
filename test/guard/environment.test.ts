import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig, variables } from "../../src/config.ts";

const known = Object.keys(variables.shape).sort();
const example = readFileSync(".env.example", "utf8").split("\n");
const assignments = example.flatMap((line, index) => {
  const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
  return name === undefined ? [] : [{ name, value: value ?? "", above: example[index - 1] ?? "" }];
});
const rows = [...readFileSync("docs/configuration.md", "utf8").matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`|–) \| (.+) \|$/gm)];

test(".env.example names every variable once, and no other, each with a comment", () => {
  expect(assignments.map(({ name }) => name).sort()).toEqual(known);
  for (const { name, above } of assignments) expect(above, name).toMatch(/^# \S/);
});

test("docs/configuration.md has a row for each, with the same default", () => {
  expect(rows.map(([, name]) => name).sort()).toEqual(known);
  for (const [, name, value = ""] of rows) expect(value, name).toBe(assignments.find((one) => one.name === name)?.value);
});

test("the values in .env.example are the defaults: copying it changes nothing", () => {
  const copied = Object.fromEntries(assignments.map(({ name, value }) => [name, value]));
  expect(readConfig(copied)).toEqual(readConfig({}));
});

test("the environment is read where the process starts and nowhere else", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.startsWith("db/generated"),
  );
  const readers = files.filter((name) => readFileSync(join("src", name), "utf8").includes("process.env"));
  expect(readers.filter((name) => !["main.ts", "cli.ts"].includes(name))).toEqual([]);
});
