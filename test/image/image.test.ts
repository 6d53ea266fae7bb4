import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Instruction, readDockerfile, type Stage } from "../support/dockerfile.ts";

// No engine builds images here: each step of the Dockerfile runs in an empty folder that stands for the stage's disk instead.
// Only the first stage's packages are not installed again; it borrows the repository's.

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

interface Disk {
  root: string;
  folder: string;
  environment: Record<string, string>;
}

const disks = new Map<string, Disk>();
let home = "";
let server: ChildProcess | undefined;
let said = "";
let port = 0;

/** A path of the image, on the stage's disk. */
const onDisk = (disk: Disk, path: string): string => join(disk.root, posix.resolve(disk.folder, path));

async function buildStage(stage: Stage): Promise<void> {
  const disk: Disk = { root: join(home, stage.name), folder: "/", environment: {} };
  disks.set(stage.name, disk);
  mkdirSync(disk.root, { recursive: true });
  for (const instruction of stage.instructions) await apply(instruction, disk, stage.name);
}

async function apply({ name, text, words, flags }: Instruction, disk: Disk, stage: string): Promise<void> {
  switch (name) {
    case "WORKDIR":
      disk.folder = text;
      mkdirSync(onDisk(disk, "."), { recursive: true });
      return;
    case "ENV": {
      const [key = "", value = ""] = text.split("=");
      disk.environment[key] = value;
      return;
    }
    case "COPY":
      copy(words, flags["from"], disk);
      return;
    case "RUN":
      if (stage === "build" && text.startsWith("npm ci")) symlinkSync(join(ROOT, "node_modules"), onDisk(disk, "node_modules"));
      else await run("sh", ["-c", text.replace(/^npm ci\b/, "npm ci --prefer-offline")], { cwd: onDisk(disk, "."), maxBuffer: 1 << 26 });
      return;
    default:
      // What Docker itself does with the finished image: user, volume, port, health, command.
      return;
  }
}

function copy(words: string[], from: string | undefined, to: Disk): void {
  const target = words.at(-1) ?? ".";
  const sources = words.slice(0, -1);
  const source = from === undefined ? { root: ROOT, folder: "/", environment: {} } : disks.get(from);
  if (!source) throw new Error(`COPY --from=${from}: there is no such stage`);
  for (const path of sources) {
    const isFile = statSync(onDisk(source, path)).isFile();
    const into = isFile && (sources.length > 1 || target.endsWith("/")) ? join(onDisk(to, target), basename(path)) : onDisk(to, target);
    const skipsGenerated = (file: string): boolean => from !== undefined || !file.startsWith(join(ROOT, "src/db/generated"));
    const finalPlace = isFile && existsSync(into) && statSync(into).isDirectory() ? join(into, basename(path)) : into;
    cpSync(onDisk(source, path), finalPlace, { recursive: true, filter: skipsGenerated });
  }
}

const stages = readDockerfile(readFileSync(join(ROOT, "Dockerfile"), "utf8"));
const runtime = stages.at(-1) as Stage;
const wordsOf = (name: string): string[] => runtime.instructions.find((one) => one.name === name)?.words ?? [];
const image = (): Disk => disks.get("final") as Disk;

/** The environment of a container: what the image sets and what is passed in, nothing of this machine's. */
const environment = (): Record<string, string> => {
  const { environment: set } = image();
  return {
    PATH: process.env["PATH"] ?? "",
    ...set,
    DATA_DIR: onDisk(image(), set["DATA_DIR"] ?? "/data"),
    PORT: String(port),
  };
};

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port: free } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return free;
}

async function untilSaid(word: string, process: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const fail = (): void => reject(new Error(`The server did not say «${word}» but:\n${said}`));
    const timer = setTimeout(fail, 120_000);
    const look = (chunk: string): void => {
      said += chunk;
      if (!said.includes(word)) return;
      clearTimeout(timer);
      resolve();
    };
    for (const stream of [process.stdout, process.stderr]) stream?.setEncoding("utf8").on("data", look);
    process.once("exit", fail);
  });
}

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "parasolka-image-")));
  for (const stage of stages) await buildStage(stage);
  port = await freePort();
  const [program = "", ...args] = wordsOf("CMD");
  server = spawn(program, args, { cwd: onDisk(image(), "."), env: environment(), stdio: ["ignore", "pipe", "pipe"] });
  await untilSaid("ready", server);
});

afterAll(() => {
  server?.kill("SIGKILL");
  rmSync(home, { recursive: true, force: true });
});

test("what the image holds is enough: the server is ready and serves both pages", async () => {
  for (const path of ["/readyz", "/healthz", "/chat", "/console", "/api/v1/openapi.json"]) {
    const { status } = await fetch(`http://127.0.0.1:${port}${path}`);
    expect([path, status]).toEqual([path, 200]);
  }
});

test("its health check says healthy", async () => {
  const [program = "", ...args] = wordsOf("HEALTHCHECK");
  await expect(run(program, args, { env: environment() })).resolves.toBeDefined();
  await expect(run(program, args, { env: { ...environment(), PORT: String(await freePort()) } })).rejects.toThrow();
});

test("its command line works", async () => {
  const { stdout } = await run("node", ["dist/cli.js", "--help"], { cwd: onDisk(image(), "."), env: environment() });
  expect(stdout).toContain("parasolka");
});

test("it can decode a picture and judge it, without the packages that the gate was built from", async () => {
  const look = `
    import { createGate } from "./dist/features/evidence/gate.thread.js";
    import { decodePicture } from "./dist/features/evidence/picture.decoder.js";
    import sharp from "sharp";
    const bytes = await sharp({ create: { width: 300, height: 300, channels: 3, background: "#88aacc" } }).png().toBuffer();
    const gate = createGate();
    console.log(await gate.judge(await (await decodePicture(bytes)).parts()));
    await gate.stop();`;
  expect(existsSync(onDisk(image(), "node_modules/@tensorflow"))).toBe(false);
  const { stdout } = await run("node", ["--input-type=module", "-e", look], { cwd: onDisk(image(), "."), env: environment() });
  expect(stdout.trim()).toBe("clear");
});

test("it holds no sources, tests, compilers or development tools, and stays small", async () => {
  const top = readdirSync(onDisk(image(), ".")).sort();
  expect(top).toEqual(["LICENSE", "dist", "locales", "node_modules", "package.json", "prisma"]);
  for (const tool of ["typescript", "prisma", "vite", "vitest", "playwright-core", "esbuild"]) {
    expect([tool, existsSync(onDisk(image(), `node_modules/${tool}`))]).toEqual([tool, false]);
  }
  const { stdout } = await run("du", ["-sk", onDisk(image(), ".")]);
  const megabytes = Number.parseInt(stdout, 10) / 1024;
  expect(megabytes).toBeLessThan(160);
});

test("told to stop, it stops politely", async () => {
  const stopping = server as ChildProcess;
  const exited = once(stopping, "exit");
  stopping.kill(wordsOf("STOPSIGNAL")[0] as NodeJS.Signals);
  expect(await exited).toEqual([0, null]);
});
