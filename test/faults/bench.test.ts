import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, test } from "vitest";

/** What is still running; a test that ends early lets it take down what it made. */
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill("SIGTERM");
});

/** Runs the benchmarks as `npm run bench` does, and gives what they printed. */
async function bench(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<{ code: unknown; output: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "bench/run.ts", ...args], {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  running.delete(child);
  return { code, output };
}

describe("the benchmarks", () => {
  test("say what they do and what they need", async () => {
    const { code, output } = await bench(["--help"]);
    expect(code).toBe(0);
    expect(output).toContain("BENCH_DATABASE_URL");
  });

  test("say what to do where no PostgreSQL answers", async () => {
    const { code, output } = await bench(["--short"], { BENCH_DATABASE_URL: "postgresql://postgres@127.0.0.1:1/nothing" });
    expect(code).toBe(2);
    expect(output).toMatch(/No PostgreSQL answers.*\n.*BENCH_DATABASE_URL=postgresql:/);
  });

  const server = process.env["TEST_DATABASE_URL"] ?? "";
  // The figures of so short a run mean nothing and none is judged: that everything is measured at all is what is tested.
  test.runIf(server)("measure the product beside its floor, which executes as many statements for each kind of update", async () => {
    const { code, output } = await bench(["--short", "--only", "floor"], { TEST_DATABASE_URL: server });
    expect(output).toMatch(/(met {3}|MISSED) {2}updates a second, ours to the floor: \d+\.\d+/);
    expect(output).toMatch(/answers and events that did not come +0 .* 0 /);
    const rows = [...output.matchAll(/^(.+?) {2,}(\d+) +(\d+) +(\d+)$/gm)].map(([, kind, ours, , padded]) => ({ kind, ours, padded }));
    expect(rows.length).toBe(13);
    expect(rows.filter(({ ours, padded }) => ours !== padded)).toEqual([]);
    expect(code).toBe(0);
  });

  test.runIf(server)("measure the product beside itself with more cases", async () => {
    const { code, output } = await bench(["--short", "--only", "cases"], { TEST_DATABASE_URL: server });
    expect(output).toMatch(/(met {3}|MISSED) {2}updates a second, with 2000 cases to 100: \d+\.\d+/);
    expect(output).toMatch(/answers and events that did not come +0 .* 0 /);
    expect(code).toBe(0);
  });
});
