// Builds what `node dist/main.js` needs: node tools/build.mjs [--if-stale]
//
// schema → generated client → dist/**/*.js (tsc), and beside it the gate's worker, dist/web/chat and dist/web/console (Vite).
// With --if-stale each step whose inputs are as they were at its last success is skipped.
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { filesOf, fingerprint, ROOT, runNode, seconds } from "./steps.mjs";

const STAMP = join(ROOT, "dist/.built.json");
const GENERATED = "src/db/generated";
const PACKAGES = "package-lock.json";

/**
 * `inputs`: files and folders whose change makes the step stale. `output`: without it the step is stale.
 * `tool`: what must be installed. `hint`: what a person does when it fails.
 */
const STEPS = {
  client: {
    inputs: ["prisma/schema.prisma", "prisma.config.ts", PACKAGES],
    output: `${GENERATED}/client.ts`,
    tool: "node_modules/prisma/build/index.js",
    args: ["generate"],
    // The command insists on an engine that generating does not use; any executable file will do. It must not be used for migrations.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    hint: "prisma/schema.prisma does not make a client; the message above names the line.",
  },
  server: {
    inputs: ["src", "prisma/schema.prisma", "tsconfig.json", "tsconfig.build.json", PACKAGES],
    skip: (path) => path === "src/web" || path === GENERATED,
    output: "dist/main.js",
    tool: "node_modules/typescript/bin/tsc",
    args: ["-p", "tsconfig.build.json"],
    before: forgetMissingOutputs,
    after: finishServer,
    hint: "Types do not fit; `npx tsc --noEmit` shows the same list.",
  },
  gate: {
    inputs: ["src/features/evidence/gate.worker.ts", "src/features/evidence/evidence.ts", "vite.config.ts", PACKAGES],
    output: "dist/features/evidence/gate.worker.js",
    tool: "node_modules/vite/bin/vite.js",
    args: ["build", "--mode", "gate", "--logLevel", "warn"],
    hint: "src/features/evidence/gate.worker.ts does not build into one file.",
  },
  chat: web("chat"),
  console: web("console"),
};

function web(page) {
  return {
    inputs: ["src/web", "locales", "vite.config.ts", PACKAGES],
    output: `dist/web/${page}/index.html`,
    tool: "node_modules/vite/bin/vite.js",
    args: ["build", "--mode", page, "--logLevel", "warn"],
    hint: `src/web/${page} does not build; \`npx vite --mode ${page}\` shows it while you edit.`,
  };
}

const inputsOf = (step) => filesOf(step.inputs, step.skip);

/** TypeScript trusts its notes and writes nothing for a file whose output somebody removed; then the notes must go. */
function forgetMissingOutputs() {
  const missing = serverSources().some((source) => !existsSync(join(ROOT, outputOf(source))));
  if (missing) rmSync(join(ROOT, "dist/.tsbuildinfo"), { force: true });
}

/** Removes the output of sources that are gone, and makes the command executable. */
function finishServer() {
  const wanted = new Set(serverSources().map(outputOf));
  const skip = (path) => path === "dist/web";
  for (const file of filesOf(["dist"], skip)) {
    const script = file.replace(/\.map$/, "");
    if (script.endsWith(".js") && !wanted.has(script)) rmSync(join(ROOT, file));
  }
  const cli = join(ROOT, "dist/cli.js");
  if (existsSync(cli)) chmodSync(cli, 0o755);
}

const serverSources = () => filesOf(["src"], (path) => path === "src/web").filter((file) => /(?<!\.d)\.ts$/.test(file));
const outputOf = (source) => source.replace(/^src\//, "dist/").replace(/\.ts$/, ".js");

function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, "utf8"));
  } catch {
    // No stamp, or one cut short by a killed build: everything is stale.
    return {};
  }
}

function remember(name, print) {
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  writeFileSync(STAMP, `${JSON.stringify({ ...readStamp(), [name]: print }, null, 2)}\n`);
}

class BuildFailed extends Error {}

async function build(name, { ifStale }) {
  const step = STEPS[name];
  const print = fingerprint(inputsOf(step));
  if (ifStale && readStamp()[name] === print && existsSync(join(ROOT, step.output))) return;
  if (!existsSync(join(ROOT, step.tool))) {
    throw new BuildFailed("Building needs the development packages. Run: npm ci   (without --omit=dev)");
  }
  step.before?.();
  const { ok, output, ms } = await runNode([step.tool, ...step.args], { env: step.env });
  if (!ok) throw new BuildFailed(`${output.trim()}\n\nBuilding failed at ${name}. ${step.hint}`);
  if (!existsSync(join(ROOT, step.output))) throw new BuildFailed(`Building ${name} made no ${step.output}.`);
  step.after?.();
  remember(name, print);
  console.log(`built ${name.padEnd(8)} ${seconds(ms)}`);
}

/**
 * Generates the database client when the schema is newer than it; the type checks and tests need no more than that.
 *
 * @throws BuildFailed with the tool's words and what to do
 */
export const buildClient = (options = { ifStale: true }) => build("client", options);

/**
 * Builds everything. The server and the pages are built beside each other.
 *
 * @throws BuildFailed with the tool's words and what to do
 */
export async function buildAll(options) {
  if (!existsSync(join(ROOT, "src"))) {
    if (options.ifStale && existsSync(join(ROOT, "dist/main.js"))) return; // an image: nothing to build from, nothing to build
    throw new BuildFailed("There is no src/ to build from.");
  }
  await buildClient(options);
  const pages = async () => {
    await build("gate", options);
    await build("chat", options);
    await build("console", options);
  };
  const results = await Promise.allSettled([build("server", options), pages()]);
  const failures = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  for (const failure of failures) if (!(failure instanceof BuildFailed)) throw failure;
  if (failures.length > 0) throw new BuildFailed(failures.map((failure) => failure.message).join("\n\n"));
}

/** Runs `work`; a failed build prints its words and ends the process with 1. */
export async function orSayWhy(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await orSayWhy(() => buildAll({ ifStale: process.argv.includes("--if-stale") }));
}
