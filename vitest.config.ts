import { defineConfig } from "vitest/config";

interface Suite {
  name: string;
  /** The longest one test, and one hook, may take. */
  testTimeout: number;
  hookTimeout: number;
  /** Suites of one group run beside each other; the groups run one after another. */
  group: number;
}

/** One folder of test/ each. Starting an embedded database takes seconds on two busy cores, so hooks get longer than tests. */
const SUITES: Suite[] = [
  { name: "unit", testTimeout: 10_000, hookTimeout: 30_000, group: 0 },
  { name: "guard", testTimeout: 60_000, hookTimeout: 60_000, group: 0 },
  { name: "dialogue", testTimeout: 30_000, hookTimeout: 60_000, group: 0 },
  { name: "api", testTimeout: 30_000, hookTimeout: 60_000, group: 0 },
  // They measure time or drive a browser: nothing else beside them.
  { name: "browser", testTimeout: 60_000, hookTimeout: 120_000, group: 1 },
  { name: "faults", testTimeout: 120_000, hookTimeout: 120_000, group: 2 },
  // Installs production packages and starts the image's steps; CI names it, `npm test` leaves it out.
  { name: "image", testTimeout: 300_000, hookTimeout: 300_000, group: 3 },
];

export default defineConfig({
  test: {
    pool: "forks",
    // The machines we promise have two cores.
    maxWorkers: 2,
    teardownTimeout: 20_000,
    projects: SUITES.map(({ name, testTimeout, hookTimeout, group }) => ({
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        setupFiles: ["test/support/setup.ts"],
        environment: "node",
        pool: "forks",
        maxWorkers: group === 0 ? 2 : 1,
        testTimeout,
        hookTimeout,
        sequence: { groupOrder: group },
        unstubEnvs: true,
        unstubGlobals: true,
        restoreMocks: true,
      },
    })),
  },
});
