import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDockerfile, type Stage } from "../support/dockerfile.ts";
import { ROOT } from "./fixture-tree.ts";

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const stages = readDockerfile(read("Dockerfile"));
const runtime = stages.at(-1) as Stage;
const textsOf = (name: string): string[] => runtime.instructions.filter((one) => one.name === name).map(({ text }) => text);

describe("the image", () => {
  test("runs the server as an ordinary user that is told to stop politely", () => {
    expect(textsOf("USER")).toEqual(["node"]);
    // As `npm start` runs it.
    const { scripts } = JSON.parse(read("package.json")) as { scripts: { start: string } };
    expect(textsOf("CMD")).toEqual([
      `[${scripts.start
        .split(" ")
        .map((word) => `"${word}"`)
        .join(", ")}]`,
    ]);
    expect(scripts.start).toMatch(/^node .*dist\/main\.js$/);
    expect(textsOf("STOPSIGNAL")).toEqual(["SIGTERM"]);
    expect(textsOf("VOLUME")).toEqual(["/data"]);
    expect(textsOf("EXPOSE")).toEqual(["3000"]);
    expect(textsOf("HEALTHCHECK")).toEqual([expect.stringContaining("/healthz")]);
  });

  test("stands on the Node.js that .nvmrc names", () => {
    expect(stages.map(({ base }) => base)).toEqual(stages.map(() => `node:${read(".nvmrc").trim()}-bookworm-slim`));
  });

  test("is made of files that exist and that .dockerignore lets in", () => {
    const letIn = new Set(
      read(".dockerignore")
        .split("\n")
        .filter((line) => line.startsWith("!"))
        .map((line) => line.slice(1)),
    );
    const copied = stages
      .flatMap(({ instructions }) => instructions)
      .filter(({ name, flags }) => name === "COPY" && flags["from"] === undefined)
      .flatMap(({ words }) => words.slice(0, -1));
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(copied.filter((path) => !letIn.has(path.split("/")[0] ?? ""))).toEqual([]);
    expect([...letIn].filter((path) => !copied.some((one) => one.split("/")[0] === path))).toEqual([]);
  });

  test("takes nothing secret in", () => {
    const source = read("Dockerfile");
    expect(source).not.toMatch(/\b(ARG|ADD)\b/);
    expect(source).not.toMatch(/TOKEN|SECRET|PASSWORD|MASTER_KEY/);
    expect(
      read(".dockerignore")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"))[0],
    ).toBe("*");
  });
});

describe("compose.yaml", () => {
  const compose = read("compose.yaml");

  test("has no secret of its own and refuses to start without one", () => {
    const passwords = compose.split("\n").filter((line) => line.includes("PASSWORD") && !line.startsWith("#"));
    expect(passwords.length).toBeGreaterThan(0);
    for (const line of passwords) expect(line).toContain("${POSTGRES_PASSWORD:?");
    expect(compose).toContain("env_file: .env");
  });

  test("waits for a healthy database and shows the port to this machine only", () => {
    expect(compose).toContain("condition: service_healthy");
    expect(compose).toContain("pg_isready");
    expect([...compose.matchAll(/- (\S*:3000)$/gm)].map(([, mapping]) => mapping)).toEqual(["127.0.0.1:3000:3000"]);
  });
});
