import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "../shared/clock.ts";

/** How often one caller may do one thing. */
export interface Limit {
  readonly max: number;
  readonly perMs: number;
  /** `session`: by session cookie, and its address may do ten times as much; `address`: by address alone. */
  readonly by: "session" | "address";
}

export interface Limiter {
  /** Counts one; the milliseconds to wait when that was one too many, else 0. */
  take(key: string, max: number, perMs: number): number;
}

interface Window {
  count: number;
  readonly until: number;
}

const MOST_KEYS = 20_000;

/**
 * Counts in fixed windows, in this process only. Keys are hashed with a salt that dies with the process, so a memory
 * dump names no address. Holds at most `mostKeys` windows: the oldest goes first.
 */
export function createLimiter({ clock, mostKeys = MOST_KEYS }: { clock: Clock; mostKeys?: number }): Limiter {
  const salt = randomBytes(16);
  const windows = new Map<string, Window>();

  const forgetSome = (now: number): void => {
    for (const [key, window] of windows) {
      if (window.until > now && windows.size < mostKeys) return;
      windows.delete(key);
    }
  };

  return {
    take(key, max, perMs) {
      const now = clock.now().getTime();
      const hashed = createHash("sha256").update(salt).update(key).digest("base64");
      const running = windows.get(hashed);
      // A window that ends later than one can was begun before the clock was put back: it would refuse for all that time.
      if (running && running.until > now && running.until <= now + perMs) {
        running.count += 1;
        return running.count > max ? running.until - now : 0;
      }
      windows.delete(hashed);
      if (windows.size >= mostKeys) forgetSome(now);
      windows.set(hashed, { count: 1, until: now + perMs });
      return 0;
    },
  };
}
