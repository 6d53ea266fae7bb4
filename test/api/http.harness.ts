import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Role, Staff } from "../../src/features/staff/permissions.ts";
import type { HttpDeps } from "../../src/http/http.ts";
import { createHttp } from "../../src/http/http.ts";
import { createEventHub } from "../../src/http/hub.ts";
import type { HttpEnv } from "../../src/http/route.ts";
import { randomIds } from "../../src/shared/ids.ts";
import { createLogger } from "../../src/shared/logger.ts";

export const ORIGIN = "http://localhost:3000";
export const NOW = new Date("2026-03-02T10:00:00Z");

export const member = (role: Role): Staff => ({ id: `${role}-id`, name: role, email: `${role}@example.org`, role });

/** The cookie that `staffOf` below takes for a session of this role. */
export const cookieOf = (role: Role): string => `parasolka.session_token=${role}`;

export interface Stage {
  http: ReturnType<typeof createHttp>;
  clock: { now: () => Date; time: Date };
  log: () => string;
  /** What the database would tell on a topic. */
  tell: (topic: string, id: string) => void;
  gap: (topic: string) => void;
  call: (path: string, init?: RequestInit & { from?: string }) => Promise<Response>;
}

/** The real HTTP side with routes of the test's own, and members who are known by their cookie. */
export async function stage(api: OpenAPIHono<HttpEnv>[], changed: Partial<HttpDeps> = {}): Promise<Stage> {
  const clock = { time: NOW, now: () => clock.time };
  let log = "";
  const listeners = new Map<string, { heard: (id: string) => void; afterGap: (() => void) | undefined }>();
  const hub = createEventHub({
    database: {
      listen(topic, heard, afterGap) {
        listeners.set(topic, { heard, afterGap });
        return Promise.resolve(() => Promise.resolve());
      },
    },
    topics: ["case", "handoff", "page"],
  });
  await hub.start();
  const http = createHttp({
    config: { publicUrl: null, trustedProxies: [], metricsToken: null, webchat: true },
    clock,
    ids: randomIds,
    logger: createLogger({ level: "debug", destination: { write: (line) => (log += line) } }),
    staffOf: (headers) => {
      const role = /parasolka\.session_token=(\w+)/.exec(headers.get("cookie") ?? "")?.[1];
      return Promise.resolve(isRole(role) ? member(role) : null);
    },
    hub,
    mayHear: () => Promise.resolve(true),
    ping: () => Promise.resolve(),
    migrated: () => Promise.resolve(true),
    gauges: () => Promise.resolve([]),
    localesDir: "locales",
    webRoot: mkdtempSync(join(tmpdir(), "parasolka-web-")),
    version: "0.0.0",
    api,
    ...changed,
  });
  return {
    http,
    clock,
    log: () => log,
    tell: (topic, id) => listeners.get(topic)?.heard(id),
    gap: (topic) => listeners.get(topic)?.afterGap?.(),
    call: async (path, { from = "203.0.113.7", ...init } = {}) =>
      http.app.request(path, init, { incoming: { socket: { remoteAddress: from } } }),
  };
}

const isRole = (role: string | undefined): role is Role =>
  role === "psychologist" || role === "liaison" || role === "supervisor" || role === "administrator";
