import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startServer } from "../../src/http/server.ts";
import type { Stage } from "./http.harness.ts";
import { stage } from "./http.harness.ts";

let top = "";
let on: Stage;

function build(): void {
  for (const name of ["chat", "console"]) {
    mkdirSync(join(top, "web", name, "assets"), { recursive: true });
    writeFileSync(join(top, "web", name, "index.html"), `<!doctype html><title>${name}</title>`);
    writeFileSync(join(top, "web", name, "assets", "index-Ab3_dE9x.js"), `export const page = "${name}";\n`.repeat(200));
    writeFileSync(join(top, "web", name, "manifest.webmanifest"), "{}");
  }
}

beforeEach(async () => {
  top = mkdtempSync(join(tmpdir(), "parasolka-pages-"));
  writeFileSync(join(top, "master.key"), "SECRET");
  mkdirSync(join(top, "web"));
  writeFileSync(join(top, "web", "secret.txt"), "SECRET");
  on = await stage([], { webRoot: join(top, "web") });
});
afterEach(() => rmSync(top, { recursive: true }));

test("the front door leads to the chat", async () => {
  const response = await on.call("/");
  expect([response.status, response.headers.get("location")]).toEqual([302, "/chat"]);
});

test.each(["/chat", "/console", "/console/cases/1"])("%s says what to do when nothing is built", async (path) => {
  const response = await on.call(path);
  expect([response.status, await response.text()]).toEqual([503, expect.stringContaining("npm run build")]);
});

test("a build that comes later is found without a restart", async () => {
  expect((await on.call("/chat")).status).toBe(503);
  build();
  expect(await (await on.call("/chat")).text()).toContain("<title>chat</title>");
});

describe("built pages", () => {
  beforeEach(build);

  test.each([
    ["/chat", "chat"],
    ["/console", "console"],
    ["/console/", "console"],
    ["/console/cases/0b0b7a3e", "console"],
    ["/chat/anything", undefined],
  ])("%s shows %s", async (path, title) => {
    const response = await on.call(path);
    const page = await response.text();
    expect(response.status).toBe(title ? 200 : 404);
    if (title) expect(page).toContain(`<title>${title}</title>`);
  });

  test("the chat has one address", async () => {
    const response = await on.call("/chat/");
    expect([response.status, response.headers.get("location")]).toEqual([302, "/chat"]);
  });

  test("a page is never kept by the browser, a hashed file for ever", async () => {
    expect((await on.call("/chat")).headers.get("cache-control")).toBe("no-store");
    const asset = await on.call("/chat/assets/index-Ab3_dE9x.js");
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(asset.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    const again = await on.call("/chat/assets/index-Ab3_dE9x.js", { headers: { "if-none-match": asset.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
    expect((await on.call("/chat/manifest.webmanifest")).headers.get("cache-control")).toBe("no-store");
  });

  test("who takes gzip gets it, with the same content", async () => {
    const plain = await (await on.call("/console/assets/index-Ab3_dE9x.js")).text();
    const zipped = await on.call("/console/assets/index-Ab3_dE9x.js", { headers: { "accept-encoding": "gzip, br" } });
    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(plain);
  });

  test("a missing script is a 404 and not the console's page", async () => {
    expect((await on.call("/console/assets/index-gone1234.js")).status).toBe(404);
  });

  test.each([
    "/chat/../secret.txt",
    "/chat/../../master.key",
    "/chat/%2e%2e/secret.txt",
    "/chat/..%2fsecret.txt",
    "/chat/%2e%2e%2f%2e%2e%2fmaster.key",
    "/chat/..%5c..%5cmaster.key",
    "/chat/....//secret.txt",
    "/chat//etc/passwd",
    "/chat/%00",
    "/chat/assets/../../secret.txt",
    "/console/..%2f..%2fmaster.key",
    "/console/../secret.txt",
    "/secret.txt",
    "/chat/%c0%ae%c0%ae/secret.txt",
    "/chat/%zz",
  ])("%s leads nowhere", async (path) => {
    // Over a socket and without URL, which would tidy the path up before it is sent.
    const server = await startServer(on.http, 0, "127.0.0.1");
    try {
      const [response] = (await once(get({ host: "127.0.0.1", port: server.port, path, agent: false }), "response")) as [IncomingMessage];
      const body = await text(response);
      expect(response.statusCode === 404 || body.includes("<title>")).toBe(true);
      expect(body).not.toContain("SECRET");
    } finally {
      await server.close();
    }
  });

  test("a link out of the folder is not followed", async () => {
    symlinkSync(join(top, "master.key"), join(top, "web", "chat", "key.txt"));
    expect((await on.call("/chat/key.txt")).status).toBe(404);
  });
});

test("with the web chat off its page is gone and the front door leads to the console", async () => {
  build();
  const config = { publicUrl: null, trustedProxies: [], metricsToken: null, webchat: false };
  const { call } = await stage([], { config, webRoot: join(top, "web") });
  expect((await call("/chat")).status).toBe(404);
  expect((await call("/")).headers.get("location")).toBe("/console");
});
