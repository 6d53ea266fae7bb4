import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import packaged from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** A browser that can be started, and where it came from. `bare` is what it needs besides on a machine with nothing installed. */
interface Found {
  name: string;
  executablePath: string;
  args: string[];
  bare?: Record<string, string>;
}

/** Tests and tools look at one page of ours: nothing is fetched, updated or synchronised behind them. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--no-default-browser-check",
];

/**
 * Arguments of the packaged browser that we leave out: the first two make parallel pages fail and one closed page end the browser;
 * the others switch off protections that our pages rely on and the tests look at.
 */
const HARMFUL = new Set([
  "--single-process",
  "--no-zygote",
  "--disable-web-security",
  "--allow-running-insecure-content",
  "--disable-site-isolation-trials",
]);

/**
 * Starts a browser: `CHROME_PATH` if set, on Linux x64 the one that comes with the development packages, else an installed one.
 *
 * @returns the browser and the name of what was started
 * @throws Error that says what to install when there is none, or what to do when it does not start
 */
export async function launchBrowser(): Promise<{ browser: Browser; name: string }> {
  const found = await findBrowser();
  if (!found) throw new Error("No Chrome or Chromium found. Install one, or set CHROME_PATH to its executable file.");
  const browser = await start(found).catch((cause: unknown) => {
    throw new Error(`${found.name} (${found.executablePath}) does not start. Set CHROME_PATH to another Chrome or Chromium.`, { cause });
  });
  return { browser, name: `${found.name}, ${browser.version()}` };
}

async function start({ executablePath, args, bare }: Found): Promise<Browser> {
  const options = { executablePath, args: [...args, ...QUIET], timeout: 30_000 };
  try {
    return await chromium.launch(options);
  } catch (error) {
    const lacksLibraries = error instanceof Error && error.message.includes("error while loading shared libraries");
    if (!bare || !lacksLibraries) throw error;
    return await chromium.launch({ ...options, env: { ...process.env, ...bare } });
  }
}

async function findBrowser(): Promise<Found | undefined> {
  const chosen = process.env["CHROME_PATH"];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, and there is no such file.`);
    return { name: "Chrome from CHROME_PATH", executablePath: chosen, args: sandbox() };
  }
  if (process.platform === "linux" && process.arch === "x64") {
    const home = await unpack();
    const args = packaged.args.filter((arg) => !HARMFUL.has(arg));
    const bare = { LD_LIBRARY_PATH: join(home, "al2023/lib"), FONTCONFIG_FILE: join(home, "fonts.conf") };
    return { name: "Chromium from the packages", executablePath: join(home, "chromium"), args, bare };
  }
  const installed = usualPlaces().find((path) => existsSync(path));
  return installed === undefined ? undefined : { name: "installed Chrome", executablePath: installed, args: sandbox() };
}

/** Unpacks the packaged browser, its libraries and fonts once for each installation, beside the packages, and returns the folder. */
async function unpack(): Promise<string> {
  const modules = fileURLToPath(new URL("../node_modules", import.meta.url));
  const { version } = JSON.parse(readFileSync(join(modules, "@sparticuz/chromium/package.json"), "utf8")) as { version: string };
  const home = join(modules, ".cache", `chromium-${version}`);
  if (existsSync(home)) return home;

  // Two test files may begin at once: each unpacks into a folder of its own, the first to finish gives it the name.
  mkdirSync(join(modules, ".cache"), { recursive: true });
  const draft = mkdtempSync(`${home}-`);
  const script = `await (await import("@sparticuz/chromium")).default.executablePath()`;
  // The package unpacks into the temporary folder, and its libraries only where it believes to run on Amazon's Linux.
  const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: join(modules, ".."),
    env,
    timeout: 60_000,
  });
  writeFileSync(join(draft, "fonts.conf"), `<?xml version="1.0"?>\n<fontconfig><dir>${home}/fonts</dir></fontconfig>\n`);
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** Chrome refuses to start as root with its sandbox on; containers run as root. */
const sandbox = (): string[] => (process.getuid?.() === 0 ? ["--no-sandbox"] : []);

function usualPlaces(): string[] {
  switch (process.platform) {
    case "darwin":
      return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((app) =>
        ["/Applications", join(homedir(), "Applications")].map((folder) => join(folder, `${app}.app`, "Contents/MacOS", app)),
      );
    case "win32":
      return [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")]);
    default:
      return ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser"].flatMap((name) =>
        ["/usr/bin", "/usr/local/bin", "/snap/bin"].map((folder) => join(folder, name)),
      );
  }
}
