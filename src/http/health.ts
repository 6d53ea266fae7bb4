import { createHash, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { Hono } from "hono";
import { seconds } from "../shared/clock.ts";
import type { Gauge, Metrics } from "./metrics.ts";
import type { HttpEnv } from "./route.ts";

export interface HealthDeps {
  /** Rejects when the database does not answer. */
  readonly ping: () => Promise<void>;
  /** Whether every migration of this version is applied. */
  readonly migrated: () => Promise<boolean>;
  readonly metrics: Metrics;
  /** Numbers of other parts (waiting cases, unsent rows). */
  readonly gauges: () => Promise<readonly Gauge[]>;
  /** Bearer token of /metrics; null: only this machine reads it. */
  readonly metricsToken: string | null;
  readonly isLoopback: (c: Context) => boolean;
}

const LONGEST_WAIT = seconds(2);

/** `/healthz` (the process lives), `/readyz` (it can serve) and `/metrics`. None says anything about a person. */
export function healthRoutes({ ping, migrated, metrics, gauges, metricsToken, isLoopback }: HealthDeps): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();

  app.get("/healthz", (c) => c.json({ status: "alive" }));

  app.get("/readyz", async (c) => {
    const database = await within(
      LONGEST_WAIT,
      ping().then(() => true),
    );
    const migrations = database && (await within(LONGEST_WAIT, migrated()));
    const ready = database && migrations;
    return c.json({ status: ready ? "ready" : "not ready", database, migrations }, ready ? 200 : 503);
  });

  app.get("/metrics", async (c) => {
    const allowed = metricsToken === null ? isLoopback(c) : isBearer(c.req.header("authorization"), metricsToken);
    if (!allowed) {
      if (metricsToken !== null) c.header("WWW-Authenticate", "Bearer");
      return c.text("", metricsToken === null ? 403 : 401);
    }
    c.header("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    return c.body(metrics.text(await gauges()));
  });

  return app;
}

/** Both sides are hashed, so the comparison takes the same time whatever the length. */
function isBearer(header: string | undefined, token: string): boolean {
  const digest = (value: string): Buffer => createHash("sha256").update(value).digest();
  return timingSafeEqual(digest(header ?? ""), digest(`Bearer ${token}`));
}

/** What `question` answers; false when it fails or takes longer than `ms`. */
async function within(ms: number, question: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([question, tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
