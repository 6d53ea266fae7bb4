import { z } from "@hono/zod-openapi";
import { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import type { HttpEnv } from "../../src/http/route.ts";
import { apiRoutes, defineRoute, jsonAnswer, jsonBody, orThrow } from "../../src/http/route.ts";
import { later, minutes } from "../../src/shared/clock.ts";
import { RULES } from "../../src/shared/errors.ts";
import { accept, refuse } from "../../src/shared/outcome.ts";
import type { Stage } from "./http.harness.ts";
import { cookieOf, ORIGIN, stage } from "./http.harness.ts";

const WORDS = "мені страшно";
const Echo = z.object({ said: z.string(), by: z.string().nullable() });

/** Three routes as a feature would write them. */
function routes() {
  const app = apiRoutes();
  const say = defineRoute({
    method: "post",
    path: "/things/{id}/say",
    permission: "case:reply",
    summary: "Say something",
    tags: ["things"],
    request: { params: z.object({ id: z.uuid() }), body: jsonBody(z.object({ text: z.string().max(20) })) },
    responses: { 200: jsonAnswer("What was said.", Echo) },
    limit: { max: 3, perMs: minutes(1), by: "session" },
  });
  app.openapi(say, (c) => c.json({ said: c.req.valid("json").text, by: c.var.staff.name }, 200));
  const open = defineRoute({
    method: "get",
    path: "/open/{word}",
    permission: "public",
    summary: "Anybody",
    tags: ["things"],
    request: { params: z.object({ word: z.string() }) },
    responses: { 200: jsonAnswer("It.", Echo) },
    limit: { max: 2, perMs: minutes(1), by: "address" },
  });
  app.openapi(open, (c) => {
    const { word } = c.req.valid("param");
    if (word === "broken") throw new Error(WORDS);
    if (word === "away") throw Object.assign(new Error(WORDS), { code: "ECONNREFUSED" });
    return c.json({ said: orThrow(word === "closed" ? refuse("case-closed") : accept(word)), by: null }, 200);
  });
  const signedIn = defineRoute({
    method: "get",
    path: "/mine",
    permission: "signed-in",
    summary: "Any member",
    tags: ["things"],
    responses: { 200: jsonAnswer("It.", Echo) },
  });
  app.openapi(signedIn, (c) => c.json({ said: "hello", by: c.var.staff.name }, 200));
  return app;
}

const ID = "0b0b7a3e-1111-4222-8333-444455556666";
const SAY = `/api/v1/things/${ID}/say`;
const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  body: JSON.stringify(body),
  headers: { "content-type": "application/json", origin: ORIGIN, host: "localhost:3000", cookie: cookieOf("psychologist"), ...headers },
});
const errorOf = async (response: Response): Promise<{ code: string; message: string; hint: string; issues?: unknown }> =>
  ((await response.json()) as { error: { code: string; message: string; hint: string; issues?: unknown } }).error;

let on: Stage;
beforeEach(async () => {
  on = await stage([routes()]);
});

describe("the door of a route", () => {
  test("lets in who is signed in with the permission", async () => {
    const response = await on.call(SAY, json({ text: "hello" }));
    expect([response.status, await response.json()]).toEqual([200, { said: "hello", by: "psychologist" }]);
  });

  test("asks for a sign-in before it looks at the input", async () => {
    const response = await on.call("/api/v1/things/no-uuid/say", json({ nonsense: 1 }, { cookie: "" }));
    expect([response.status, (await errorOf(response)).code]).toEqual([401, "sign-in-required"]);
  });

  test.each(["liaison", "administrator"] as const)("refuses a %s, whose role lacks the permission", async (role) => {
    const response = await on.call(SAY, json({ text: "hello" }, { cookie: cookieOf(role) }));
    expect([response.status, (await errorOf(response)).code]).toEqual([403, "permission-missing"]);
  });

  test("is open to any role where it asks only for a sign-in", async () => {
    expect((await on.call("/api/v1/mine", { headers: { cookie: cookieOf("liaison") } })).status).toBe(200);
    expect((await on.call("/api/v1/mine")).status).toBe(401);
  });

  test("names what does not fit, and never what was written", async () => {
    const response = await on.call(SAY, json({ text: WORDS.repeat(5) }));
    const text = await response.clone().text();
    expect(response.status).toBe(400);
    expect((await errorOf(response)).issues).toEqual([{ path: "json.text", code: "too_big" }]);
    expect(text).not.toContain(WORDS);
  });

  test.each([
    ["no body at all", { method: "POST", body: null }, 400],
    ["half a JSON", { body: '{"text":' }, 400],
    ["a form", { body: "text=hello", headers: { "content-type": "application/x-www-form-urlencoded" } }, 415],
    ["JSON called text", { body: '{"text":"hello"}', headers: { "content-type": "text/plain" } }, 415],
  ])("refuses %s", async (_, init, status) => {
    const { headers, ...rest } = init as RequestInit & { headers?: Record<string, string> };
    const response = await on.call(SAY, { ...json({}, headers), ...rest });
    expect(response.status).toBe(status);
    expect(Object.keys(RULES)).toContain((await errorOf(response)).code);
  });
});

describe("refusals", () => {
  test("carry the rule's status, a sentence in the language asked for, and a hint", async () => {
    const english = await on.call("/api/v1/open/closed", { headers: { "accept-language": "en-GB,uk;q=0.5" } });
    expect(english.status).toBe(409);
    expect(await errorOf(english)).toEqual({ code: "case-closed", message: "The case is closed.", hint: "The case is closed." });
    const other = await on.call("/api/v1/open/closed", { headers: { "accept-language": "de, tlh;q=0.9" } });
    expect((await errorOf(other)).message).toBe("Справу закрито.");
  });

  test("a defect answers 500 without a word of it, and the log says where, also without a word", async () => {
    const response = await on.call("/api/v1/open/broken");
    const id = response.headers.get("x-request-id") ?? "none";
    expect([response.status, (await errorOf(response)).code]).toEqual([500, "internal"]);
    expect(on.log()).toContain(id);
    expect(on.log()).toContain("http.test.ts");
    expect(on.log()).not.toContain(WORDS);
  });

  test("a database that is away answers 503: try again", async () => {
    const response = await on.call("/api/v1/open/away");
    expect([response.status, (await errorOf(response)).code]).toEqual([503, "database-away"]);
  });

  test.each(["/api/v1/nothing", "/nothing", "/api/v1", "/api/v2/mine"])("%s answers 404", async (path) => {
    const response = await on.call(path);
    expect([response.status, (await errorOf(response)).code]).toEqual([404, "not-found"]);
  });

  test.each(["uk", "en"])("every rule has a sentence in %s", async (language) => {
    const { loadErrorTexts } = await import("../../src/http/error-response.ts");
    const texts = loadErrorTexts("locales", [language]);
    const { readFileSync } = await import("node:fs");
    const file = readFileSync(`locales/${language}/errors.ftl`, "utf8");
    for (const rule of Object.keys(RULES) as (keyof typeof RULES)[]) {
      expect(file, rule).toContain(`\nerror-${rule} = ${texts(rule, language)}\n`);
    }
  });
});

describe("the log", () => {
  test("has one line a request, with the pattern of the route and nothing that was in the address", async () => {
    await on.call(`/api/v1/open/${encodeURIComponent(WORDS)}?q=secret`, {
      headers: { "user-agent": "spy", cookie: "parasolka_chat=token" },
    });
    const line = JSON.parse(on.log().trim()) as Record<string, unknown>;
    expect(line).toMatchObject({ msg: "request", method: "GET", route: "/api/v1/open/:word", status: 200 });
    for (const secret of [WORDS, encodeURIComponent(WORDS), "secret", "spy", "token", "203.0.113.7"])
      expect(on.log()).not.toContain(secret);
  });

  test("an address without a route is not named", async () => {
    await on.call("/wp-admin/hello");
    expect(on.log()).not.toContain("wp-admin");
    expect(on.log()).toContain('"status":404');
  });

  test("the request's id is ours, whatever the client sends", async () => {
    const response = await on.call("/api/v1/mine", { headers: { "x-request-id": "mine" } });
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("headers", () => {
  test.each(["/api/v1/mine", "/chat", "/console", "/healthz", "/nothing", "/api/v1/docs"])("%s is guarded", async (path) => {
    const { headers } = await on.call(path);
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'self';.*frame-ancestors 'none'/);
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("strict-transport-security")).toBeNull();
  });

  test("https is insisted on where we are public", async () => {
    const config = { publicUrl: new URL("https://chat.example.org"), trustedProxies: [], metricsToken: null, webchat: true };
    const { call } = await stage([], { config });
    expect((await call("/healthz")).headers.get("strict-transport-security")).toMatch(/^max-age=31536000/);
  });
});

describe("size", () => {
  const large = "x".repeat(1024 * 1024 + 1);

  test("a body over 1 MB is refused by its announced length", async () => {
    const response = await on.call(SAY, {
      ...json({}),
      body: large,
      headers: { ...json({}).headers, "content-length": String(large.length) },
    });
    expect([response.status, (await errorOf(response)).code]).toEqual([413, "body-too-large"]);
  });

  test("and by its real one when it announces none", async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(large));
        controller.close();
      },
    });
    const init = { ...json({}), body, duplex: "half" } as RequestInit;
    expect((await on.call(SAY, init)).status).toBe(413);
  });
});

describe("writes from elsewhere", () => {
  const from = async (headers: Record<string, string>, stageOn = on): Promise<number> => {
    const init = json({ text: "hello" });
    const { origin: _, ...rest } = init.headers as Record<string, string>;
    return (await stageOn.call(SAY, { ...init, headers: { ...rest, ...headers } })).status;
  };

  test.each([
    ["another site", { origin: "https://evil.example" }],
    ["another port of this machine", { origin: "http://localhost:4000" }],
    ["a name that begins like ours", { origin: "http://localhost:3000.evil.example" }],
    ["nowhere", {}],
    ["a sandboxed page", { origin: "null" }],
    ["a sandboxed page of another site", { origin: "null", "sec-fetch-site": "cross-site" }],
    ["a neighbour's page", { "sec-fetch-site": "same-site" }],
    ["an origin that is none", { origin: "hello" }],
    ["another site that a browser calls same-origin", { origin: "https://evil.example", "sec-fetch-site": "same-origin" }],
  ])("%s is refused", async (_, headers) => {
    expect(await from(headers)).toBe(403);
  });

  test.each([
    ["our own page", { origin: ORIGIN }],
    ["our own page at another name of this machine", { origin: "http://127.0.0.1:41234", host: "127.0.0.1:41234" }],
    ["our own page whose browser hides the origin", { origin: "null", "sec-fetch-site": "same-origin" }],
    ["our own page without an origin", { "sec-fetch-site": "same-origin" }],
  ])("%s is let in", async (_, headers) => {
    expect(await from(headers)).toBe(200);
  });

  test("with a public address only that one counts, and this machine", async () => {
    const config = { publicUrl: new URL("https://chat.example.org"), trustedProxies: [], metricsToken: null, webchat: true };
    const publicStage = await stage([routes()], { config });
    expect(await from({ origin: "https://chat.example.org", host: "10.0.0.5:3000" }, publicStage)).toBe(200);
    expect(await from({ origin: "http://rebound.example", host: "rebound.example" }, publicStage)).toBe(403);
    expect(await from({ origin: "http://localhost:3000", host: "localhost:3000" }, publicStage)).toBe(200);
  });
});

describe("limits", () => {
  const open = (from: string, headers: Record<string, string> = {}): Promise<Response> => on.call("/api/v1/open/hello", { from, headers });

  test("one address has its number, is told how long to wait, and may go on after that", async () => {
    expect((await open("203.0.113.1")).status).toBe(200);
    expect((await open("203.0.113.1")).status).toBe(200);
    const third = await open("203.0.113.1");
    expect([third.status, third.headers.get("retry-after"), (await errorOf(third)).code]).toEqual([429, "60", "too-many-requests"]);
    expect((await open("203.0.113.2")).status).toBe(200);
    on.clock.time = later(on.clock.time, minutes(1));
    expect((await open("203.0.113.1")).status).toBe(200);
  });

  test("X-Forwarded-For buys nothing where no proxy is trusted", async () => {
    const statuses = [];
    for (const spoof of ["1.1.1.1", "2.2.2.2", "3.3.3.3"]) statuses.push((await open("203.0.113.1", { "x-forwarded-for": spoof })).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  test("behind a trusted proxy the client is the last address that the proxy did not own", async () => {
    const config = { publicUrl: null, trustedProxies: ["10.0.0.0/8"], metricsToken: null, webchat: true };
    const proxied = await stage([routes()], { config });
    const ask = async (forwarded: string): Promise<number> =>
      (await proxied.call("/api/v1/open/hello", { from: "::ffff:10.0.0.2", headers: { "x-forwarded-for": forwarded } })).status;
    expect([await ask("198.51.100.1"), await ask("198.51.100.1"), await ask("198.51.100.2")]).toEqual([200, 200, 200]);
    // What the client wrote itself stands left and does not count.
    expect(await ask("9.9.9.9, 198.51.100.1, 10.0.0.3")).toBe(429);
    expect(await ask("hello")).toBe(200);
  });

  test("an IPv6 customer is one, whichever of the many addresses is used", async () => {
    const statuses = [];
    for (const address of ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:0db8:1:2:3:4:5:6", "2001:db8:1:3::1"]) {
      statuses.push((await open(address)).status);
    }
    expect(statuses).toEqual([200, 200, 429, 200]);
  });

  test("sessions behind one address are counted apart", async () => {
    const say = async (role: "psychologist" | "supervisor"): Promise<number> =>
      (await on.call(SAY, json({ text: "hello" }, { cookie: cookieOf(role) }))).status;
    expect([await say("psychologist"), await say("psychologist"), await say("psychologist"), await say("psychologist")]).toEqual([
      200, 200, 200, 429,
    ]);
    expect(await say("supervisor")).toBe(200);
  });

  test("made-up sessions run out of their address's count", async () => {
    const statuses = new Set<number>();
    for (let i = 0; i < 31; i++)
      statuses.add((await on.call(SAY, json({ text: "hi" }, { cookie: `parasolka.session_token=made-up-${i}` }))).status);
    expect([...statuses]).toEqual([401, 429]);
  });
});

describe("a start with a hole in it", () => {
  test("fails when a route under /api/v1 names no permission", async () => {
    const forgotten = apiRoutes();
    forgotten.get("/secrets", (c) => c.json({ all: true }));
    await expect(stage([forgotten])).rejects.toThrow(/GET \/api\/v1\/secrets/);
  });

  test("fails when a handler answers at a documented address without its door", async () => {
    const route = defineRoute({
      method: "get",
      path: "/x",
      permission: "case:read",
      summary: "x",
      tags: [],
      responses: { 204: { description: "x" } },
    });
    const app = apiRoutes();
    const { middleware: _, ...documented } = route as typeof route & { middleware: unknown };
    app.openAPIRegistry.registerPath(documented);
    app.get("/x", (c) => c.body(null, 204));
    await expect(stage([app])).rejects.toThrow(/GET \/api\/v1\/x/);
  });

  test("fails when one answers to every method", async () => {
    const outside = new Hono<HttpEnv>();
    outside.all("/api/v1/anything", (c) => c.text("hello"));
    await expect(stage([], { outside: [outside] })).rejects.toThrow(/\/api\/v1\/anything/);
  });

  test("fails when a body could be left out", () => {
    const body = { content: { "application/json": { schema: z.object({}) } } };
    const define = (): unknown =>
      defineRoute({
        method: "post",
        path: "/x",
        permission: "public",
        summary: "x",
        tags: [],
        request: { body },
        responses: { 204: { description: "x" } },
      });
    expect(define).toThrow(/required/);
  });
});

describe("the API's description", () => {
  test("is OpenAPI 3.1 with the permission of every operation, and no security where it is public", async () => {
    const document = (await (await on.call("/api/v1/openapi.json")).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { security: unknown; "x-permission": string; responses: Record<string, unknown> }>>;
      components: { securitySchemes: object };
    };
    expect(document.openapi).toBe("3.1.0");
    expect(document.components.securitySchemes).toHaveProperty("session");
    const say = document.paths["/api/v1/things/{id}/say"]?.["post"];
    expect([say?.["x-permission"], say?.security, Object.keys(say?.responses ?? {})]).toEqual([
      "case:reply",
      [{ session: [] }],
      ["200", "400", "401", "403", "429"],
    ]);
    for (const operations of Object.values(document.paths)) {
      for (const operation of Object.values(operations)) {
        expect(operation["x-permission"]).toBeTruthy();
        expect(operation.security).toEqual(operation["x-permission"] === "public" ? [] : [{ session: [] }]);
      }
    }
  });

  test("is a page to read, without scripts or anything from elsewhere", async () => {
    const response = await on.call("/api/v1/docs");
    const page = await response.text();
    expect(page).toContain("/api/v1/things/{id}/say");
    expect(page).toContain("case:reply");
    expect(page).not.toMatch(/<script|src=|https?:\/\/(?!json-schema)/);
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? "";
    const { createHash } = await import("node:crypto");
    expect(response.headers.get("content-security-policy")).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  });
});
