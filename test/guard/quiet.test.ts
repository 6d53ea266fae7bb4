import { createServer, get } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { describe, expect, test } from "vitest";
import { isLoopback, takeNoise } from "../support/quiet.ts";

// 192.0.2.0/24 and example.org are reserved for documentation: nobody answers there, should the guard ever fail.
describe("tests stay on this machine", () => {
  test("fetch to another host is refused before a name is looked up, even when the caller swallows the error", async () => {
    await expect(fetch("https://example.org/")).rejects.toThrow("fetch failed");
    expect(takeNoise()).toEqual(["A test wanted to reach example.org; tests talk to this machine only."]);
  });

  test("so are plain sockets and http", () => {
    expect(() => connect(80, "192.0.2.1")).toThrow("192.0.2.1");
    expect(() => connect({ port: 80, host: "192.0.2.2" })).toThrow("192.0.2.2");
    expect(() => get("http://192.0.2.3/")).toThrow("192.0.2.3");
    expect(takeNoise()).toHaveLength(3);
  });

  test("this machine can be reached", async () => {
    const server = createServer((_request, response) => response.writeHead(204, { connection: "close" }).end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(204);
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(204);
    await new Promise((resolve) => server.close(resolve));
  });

  test.each([
    ["localhost", true],
    ["LOCALHOST", true],
    ["127.0.0.1", true],
    ["127.8.8.8", true],
    ["[::1]", true],
    ["::ffff:127.0.0.1", true],
    ["0.0.0.0", false],
    ["127.0.0.1.example.org", false],
    ["localhost.example.org", false],
    ["10.0.0.1", false],
  ])("%s is this machine: %s", (host, here) => {
    expect(isLoopback(host)).toBe(here);
  });
});

describe("a passing test is silent", () => {
  test.fails("one that warns fails", () => {
    console.warn("deprecated");
  });

  test.fails("one that prints an error fails", () => {
    console.error("something went wrong");
  });

  test.fails("one that reaches out fails though it caught the error", async () => {
    await fetch("https://example.org/").catch(() => undefined);
  });
});
