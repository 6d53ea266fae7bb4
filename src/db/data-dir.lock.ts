import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmdirSync, statSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import type { Clock } from "../shared/clock.ts";
import { minutes, seconds } from "../shared/clock.ts";

/** What the lock file says about the process that holds the folder. */
interface Holder {
  id: string;
  pid: number;
  /** When that process started: a number that comes back with a recycled pid does not match. Null where it cannot be known. */
  started: string | null;
  host: string;
  since: string;
}

export interface DataDirLock {
  release(): void;
}

/** Thrown when another process has the folder open. The message says what to do. */
export class DataDirInUse extends Error {
  override readonly name = "DataDirInUse";
}

export interface DataDirLockDeps {
  dataDir: string;
  clock: Clock;
  /** Told when the lock was taken away from a running process. */
  onError: (error: unknown) => void;
}

const BEAT_EVERY_MS = seconds(5);
/** A holder of which nothing else is known is gone when it has not touched its lock for so long. */
const SILENT_AFTER_MS = seconds(30);
/** A process that was killed may take a moment to go. */
const ATTEMPTS = 10;
const PAUSE_MS = 100;

/**
 * Takes the folder for this process: two processes in one PGlite folder would each write over what the other wrote.
 * A lock that a killed process left behind is taken over.
 *
 * @throws DataDirInUse when a living process holds it
 */
export function lockDataDir({ dataDir, clock, onError }: DataDirLockDeps): DataDirLock {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, "database.lock");
  const mine: Holder = {
    id: randomUUID(),
    pid: process.pid,
    started: startOf(process.pid),
    host: hostname(),
    since: clock.now().toISOString(),
  };
  for (let attempt = 1; !take(file, mine); attempt++) {
    const holder = readHolder(file);
    if (!holder) continue;
    const alive = isAlive(holder, file);
    if (attempt >= ATTEMPTS || (alive && holder.pid === process.pid)) throw new DataDirInUse(inUse(dataDir, file, holder));
    if (alive) sleep(PAUSE_MS);
    else removeStale(file, holder);
  }

  const beat = setInterval(() => {
    if (readHolder(file)?.id === mine.id) return utimesSync(file, new Date(), new Date());
    clearInterval(beat);
    onError(new DataDirInUse(`The lock ${file} was taken away while the database was open. Stop this process.`));
  }, BEAT_EVERY_MS);
  beat.unref();

  return {
    release() {
      clearInterval(beat);
      if (readHolder(file)?.id === mine.id) unlinkSync(file);
    },
  };
}

/** Puts the whole lock in place at once; false when there is one. */
function take(file: string, mine: Holder): boolean {
  const draft = `${file}.${mine.id}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function isAlive(holder: Holder, file: string): boolean {
  const touchedAgo = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  // In another container or on another machine the pid means nothing here.
  if (holder.host !== hostname()) return touchedAgo < SILENT_AFTER_MS;
  if (!processExists(holder.pid)) return false;
  const started = startOf(holder.pid);
  if (started === null || holder.started === null) return touchedAgo < SILENT_AFTER_MS;
  return started === holder.started;
}

/** Removes the lock of a dead process, one process at a time, so that nobody removes the lock that another has just taken. */
function removeStale(file: string, stale: Holder): void {
  const door = `${file}.takeover`;
  try {
    mkdirSync(door);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const stood = Date.now() - (statSync(door, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (stood > minutes(1)) rmdirSync(door);
    sleep(PAUSE_MS);
    return;
  }
  try {
    if (readHolder(file)?.id === stale.id) unlinkSync(file);
  } finally {
    rmdirSync(door);
  }
}

/** Blocks for a moment: this runs before anything else does. */
const sleep = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Something that differs between two processes that had the same pid, or `dead`; null when the system does not tell. */
function startOf(pid: number): string | null {
  try {
    if (process.platform === "linux") {
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      // The name in parentheses may hold spaces. After it come the state and, as the 20th, the start in ticks since boot.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      return fields[0] === "Z" || fields[0] === "X" ? "dead" : `${boot}:${fields[19]}`;
    }
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
}

const inUse = (dataDir: string, file: string, holder: Holder): string =>
  `The embedded database in ${dataDir} is open in another process (pid ${holder.pid} on ${holder.host}, since ${holder.since}). ` +
  "It can serve only one. Stop that process, or start this one with another DATA_DIR, or set DATABASE_URL to a PostgreSQL server, " +
  `which serves any number. If no such process runs, delete ${file}.`;
