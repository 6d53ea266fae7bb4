import { describe, expect, test } from "vitest";
import { stage } from "./http.harness.ts";

const config = { publicUrl: null, trustedProxies: [], metricsToken: null, webchat: true };
const TOKEN = "t".repeat(32);

test("healthz says that the process lives, whatever the database does", async () => {
  const { call } = await stage([], { ping: () => Promise.reject(new Error("away")) });
  const response = await call("/healthz");
  expect([response.status, await response.json()]).toEqual([200, { status: "alive" }]);
});

describe("readyz", () => {
  test("is ready when the database answers and every migration is applied", async () => {
    const { call } = await stage([]);
    const response = await call("/readyz");
    expect([response.status, await response.json()]).toEqual([200, { status: "ready", database: true, migrations: true }]);
  });

  test("is not while the database is away", async () => {
    const { call } = await stage([], {
      ping: () => Promise.reject(new Error("away")),
      migrated: () => Promise.reject(new Error("not asked")),
    });
    const response = await call("/readyz");
    expect([response.status, await response.json()]).toEqual([503, { status: "not ready", database: false, migrations: false }]);
  });

  test("is not while a migration is missing, or the question fails", async () => {
    for (const migrated of [() => Promise.resolve(false), () => Promise.reject(new Error("no table"))]) {
      const response = await (await stage([], { migrated })).call("/readyz");
      expect([response.status, await response.json()]).toEqual([503, { status: "not ready", database: true, migrations: false }]);
    }
  });

  test("does not wait for ever for a database that hangs", async () => {
    const { call } = await stage([], { ping: () => new Promise(() => undefined) });
    expect((await call("/readyz")).status).toBe(503);
  });
});

describe("metrics", () => {
  const gauges = () =>
    Promise.resolve([{ name: "parasolka_outbox_waiting" as const, help: "Rows that wait.", labels: { kind: "news" }, value: 3 }]);

  test("without a token only this machine reads them, and not through a proxy", async () => {
    const { call } = await stage([], { gauges });
    expect((await call("/metrics", { from: "127.0.0.1" })).status).toBe(200);
    expect((await call("/metrics", { from: "::1" })).status).toBe(200);
    expect((await call("/metrics", { from: "203.0.113.7" })).status).toBe(403);
    expect((await call("/metrics", { from: "127.0.0.1", headers: { "x-forwarded-for": "203.0.113.7" } })).status).toBe(403);
    expect((await call("/metrics", { from: "203.0.113.7", headers: { "x-forwarded-for": "127.0.0.1" } })).status).toBe(403);
  });

  test("with a token only its holder, from anywhere", async () => {
    const { call } = await stage([], { gauges, config: { ...config, metricsToken: TOKEN } });
    const ask = async (authorization?: string, from = "203.0.113.7"): Promise<number> =>
      (await call("/metrics", { from, headers: authorization ? { authorization } : {} })).status;
    expect(await ask(`Bearer ${TOKEN}`)).toBe(200);
    expect(await ask(undefined, "127.0.0.1")).toBe(401);
    for (const wrong of [`Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, TOKEN, "Bearer ", `Basic ${TOKEN}`])
      expect(await ask(wrong)).toBe(401);
  });

  test("count requests by route pattern and status and hold nothing that was in an address", async () => {
    const { call } = await stage([], { gauges });
    await call("/chat/секрет?code=ABCD-1234");
    await call("/api/v1/nothing/secret-id");
    await call("/healthz");
    const text = await (await call("/metrics", { from: "127.0.0.1" })).text();
    expect(text).toContain('parasolka_http_request_seconds_count{method="GET",route="/healthz",status="200"} 1');
    expect(text).toContain("# TYPE parasolka_http_request_seconds histogram");
    expect(text).toContain('parasolka_outbox_waiting{kind="news"} 3');
    for (const secret of ["секрет", "%D1", "ABCD", "secret-id", "203.0.113"]) expect(text).not.toContain(secret);
    for (const line of text.trim().split("\n")) expect(line).toMatch(/^(# (HELP|TYPE) |parasolka_\w+(\{.*\})? [\d.]+$)/);
  });
});
