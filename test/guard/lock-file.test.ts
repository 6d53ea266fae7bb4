import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Lock, lockFaults, type Manifest } from "../../tools/lock-check.ts";
import { ROOT } from "./fixture-tree.ts";

const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), "utf8"));

test("our lock file installs everywhere", () => {
  expect(lockFaults(read("package-lock.json") as Lock, read("package.json") as Manifest)).toEqual([]);
});

describe("a lock file is refused", () => {
  const whole: Lock = {
    packages: {
      "": {},
      "node_modules/tool": { integrity: "sha512-a", optionalDependencies: { "@tool/linux": "1.0.0" } },
      "node_modules/tool/node_modules/@tool/linux": { integrity: "sha512-b" },
    },
  };
  const manifest: Manifest = { devDependencies: { tool: "1.0.0" } };

  test("not when it is whole", () => {
    expect(lockFaults(whole, manifest)).toEqual([]);
  });

  test("when a platform's binary is missing", () => {
    const { "node_modules/tool/node_modules/@tool/linux": _late, ...packages } = whole.packages;
    expect(lockFaults({ packages }, manifest)).toEqual([expect.stringContaining("tool needs @tool/linux")]);
  });

  test("when a package has no checksum", () => {
    expect(lockFaults({ packages: { ...whole.packages, "node_modules/bare": {} } }, manifest)).toEqual([
      "node_modules/bare has no checksum.",
    ]);
  });

  test("when a package comes from elsewhere", () => {
    const elsewhere = { integrity: "sha512-c", resolved: "https://registry.example.org/x.tgz" };
    expect(lockFaults({ packages: { ...whole.packages, "node_modules/x": elsewhere } }, manifest)).toEqual([
      expect.stringContaining("elsewhere"),
    ]);
  });

  test("when a version is a range, or a package is not in it", () => {
    expect(lockFaults(whole, { dependencies: { tool: "^1.0.0" } })).toEqual([expect.stringContaining("name one version")]);
    expect(lockFaults(whole, { dependencies: { other: "1.0.0" } })).toEqual([expect.stringContaining("not in the lock file")]);
  });
});
