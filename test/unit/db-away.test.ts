import type { AddressInfo, Server, Socket } from "node:net";
import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { asBrokenRule, isRetryable, troubleOf } from "../../src/db/database-error.ts";
import { openDatabase } from "../../src/db/open.ts";
import { RuleBroken } from "../../src/shared/errors.ts";

/** A port that takes connections, and what it does with them. */
async function server(hear: (socket: Socket) => void): Promise<{ url: string; close: () => Promise<unknown> }> {
  const sockets = new Set<Socket>();
  const listening: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    hear(socket);
  });
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const { port } = listening.address() as AddressInfo;
  return {
    url: `postgresql://nobody@127.0.0.1:${port}/nothing`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => listening.close(resolve));
    },
  };
}

describe("opening a database that is not there", () => {
  test("says database-away when the port is closed", async () => {
    const closed = await server(() => undefined);
    await closed.close();
    await expect(openDatabase({ url: closed.url })).rejects.toMatchObject({ rule: "database-away" });
  });

  test("says database-away when the server hangs up", async () => {
    const rude = await server((socket) => socket.destroy());
    await expect(openDatabase({ url: rude.url })).rejects.toMatchObject({ rule: "database-away" });
    await rude.close();
  });

  test("says database-away in time when nobody answers", async () => {
    const silent = await server(() => undefined);
    const started = performance.now();
    await expect(openDatabase({ url: silent.url, connectTimeoutMs: 300 })).rejects.toMatchObject({ rule: "database-away" });
    expect(performance.now() - started).toBeLessThan(3000);
    await silent.close();
  });
});

describe("an error", () => {
  test.each([
    ["a refused connection", Object.assign(new Error("x"), { code: "ECONNREFUSED" }), "lost"],
    ["a server that shuts down", Object.assign(new Error("x"), { code: "57P01" }), "lost"],
    ["any connection exception", Object.assign(new Error("x"), { code: "08003" }), "lost"],
    ["too many connections", Object.assign(new Error("x"), { code: "53300" }), "lost"],
    ["a socket that ended", new Error("Connection terminated unexpectedly"), "lost"],
    ["a lock not to be had", Object.assign(new Error("x"), { code: "55P03" }), "conflict"],
    ["a deadlock, as Prisma wraps it", { meta: { driverAdapterError: { cause: { originalCode: "40P01" } } } }, "conflict"],
    ["one whose cause was a lost connection", new Error("x", { cause: new Error("Connection terminated unexpectedly") }), "lost"],
    ["a unique violation", Object.assign(new Error("x"), { code: "23505" }), null],
    ["a system error of five letters", Object.assign(new Error("x"), { code: "EPERM" }), null],
    ["no object at all", "Connection terminated", null],
  ])("that is %s is recognised", (_, error, trouble) => {
    expect(troubleOf(error)).toBe(trouble);
    expect(isRetryable(error)).toBe(trouble !== null);
    expect(asBrokenRule(error)).toEqual(trouble ? new RuleBroken("database-away", { cause: error }) : error);
  });

  test("whose causes go in a circle is looked at once", () => {
    const circle: { cause?: unknown } = {};
    circle.cause = { cause: circle };
    expect(troubleOf(circle)).toBeNull();
  });
});
