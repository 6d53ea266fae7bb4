import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { get } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { staffEvents } from "../../src/http/events.ts";
import type { HttpDeps } from "../../src/http/http.ts";
import type { RunningServer } from "../../src/http/server.ts";
import { startServer } from "../../src/http/server.ts";
import type { Stage } from "./http.harness.ts";
import { cookieOf, stage } from "./http.harness.ts";

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.close(500);
  server = undefined;
});

interface Listening {
  stage: Stage;
  port: number;
  listen: (cookie?: string) => Promise<Stream>;
}
interface Stream {
  response: IncomingMessage;
  /** What has come so far. */
  text: () => string;
  /** Resolves when `part` has come; fails after three seconds. */
  until: (part: string) => Promise<void>;
  ended: Promise<void>;
  leave: () => void;
}

async function start(changed: Partial<HttpDeps> = {}): Promise<Listening> {
  const on = await stage([], changed);
  server = await startServer(on.http, 0, "127.0.0.1");
  const { port } = server;
  return {
    stage: on,
    port,
    async listen(cookie = cookieOf("psychologist")) {
      const request = get({ host: "127.0.0.1", port, path: "/api/v1/events", headers: { cookie } });
      const [response] = (await once(request, "response")) as [IncomingMessage];
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("error", () => undefined);
      const until = async (part: string): Promise<void> => {
        for (let waited = 0; waited < 3000; waited += 10) {
          if (text.includes(part)) return;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        throw new Error(`${part} did not come; what came: ${text}`);
      };
      const ended = new Promise<void>((resolve) => response.once("close", resolve));
      return { response, text: () => text, until, ended, leave: () => request.destroy() };
    },
  };
}

test("a change reaches the console as it happens, by id alone", async () => {
  const on = await start();
  const stream = await on.listen();
  await stream.until("event: ping");
  on.stage.tell("case", "case-1");
  on.stage.tell("handoff", "handoff-1");
  await stream.until("handoff-1");
  expect(stream.response.headers["content-type"]).toBe("text/event-stream");
  expect(stream.response.headers["cache-control"]).toBe("no-store");
  expect(stream.text()).toBe('event: ping\ndata: {}\n\nevent: case\ndata: {"id":"case-1"}\n\nevent: handoff\ndata: {"id":"handoff-1"}\n\n');
});

test("nobody hears about what they may not see", async () => {
  const on = await start({
    mayHear: (staff, topic, id) => Promise.resolve(staff.role === "liaison" && topic === "handoff" && id !== "other"),
  });
  const stream = await on.listen(cookieOf("liaison"));
  await stream.until("ping");
  on.stage.tell("case", "case-1");
  on.stage.tell("handoff", "other");
  on.stage.tell("handoff", "mine");
  await stream.until("mine");
  expect(stream.text()).not.toMatch(/case-1|other/);
});

test("without a session there is no stream", async () => {
  const on = await start();
  expect((await on.listen("parasolka.session_token=nobody")).response.statusCode).toBe(401);
});

test("who missed changes is disconnected, to read again", async () => {
  const on = await start();
  const stream = await on.listen();
  await stream.until("ping");
  on.stage.gap("case");
  await stream.ended;
});

test("one member has at most eight, and one more after one is left", async () => {
  const on = await start();
  const streams: Stream[] = [];
  for (let i = 0; i < 8; i++) streams.push(await on.listen());
  expect((await on.listen()).response.statusCode).toBe(429);
  expect((await on.listen(cookieOf("supervisor"))).response.statusCode).toBe(200);
  streams[0]?.leave();
  let status: number | undefined;
  for (let i = 0; i < 50 && status !== 200; i++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    status = (await on.listen()).response.statusCode;
  }
  expect(status).toBe(200);
});

test("a question about permission that fails ends the stream instead of hiding a change", async () => {
  const on = await start({ mayHear: () => Promise.reject(new Error("мама не знає")) });
  const stream = await on.listen();
  await stream.until("ping");
  on.stage.tell("case", "case-1");
  await stream.ended;
  expect(on.stage.log()).toContain("event stream ended");
  expect(on.stage.log()).not.toContain("мама");
});

describe("with its clocks turned", () => {
  /** The stream alone, with short times. */
  async function short(signedIn: () => boolean): Promise<Response> {
    const { http } = await stage([]);
    const { createEventHub } = await import("../../src/http/hub.ts");
    const { apiRoutes } = await import("../../src/http/route.ts");
    const { createLogger } = await import("../../src/shared/logger.ts");
    const { member } = await import("./http.harness.ts");
    const hub = createEventHub({
      database: { listen: () => Promise.resolve(() => Promise.resolve()) },
      topics: ["case", "handoff", "page"],
    });
    const app = apiRoutes();
    app.use(async (c, next) => {
      c.set("door", { admit: () => undefined, staffOf: () => Promise.resolve(signedIn() ? member("psychologist") : null) });
      await next();
    });
    const logger = createLogger({ level: "silent" });
    app.route(
      "/",
      staffEvents({ hub, mayHear: () => Promise.resolve(true), logger, stopping: http.stopping, heartbeatMs: 20, recheckMs: 50 }),
    );
    return app.request("/events");
  }

  test("a sign of life comes again and again, until the session has ended", async () => {
    let signedIn = true;
    const response = await short(() => signedIn);
    setTimeout(() => (signedIn = false), 100);
    const text = await response.text();
    expect(text.match(/event: ping/g)?.length).toBeGreaterThanOrEqual(3);
  });
});

describe("stopping the server", () => {
  test("ends open streams and does not wait for them", async () => {
    const on = await start();
    const stream = await on.listen();
    await stream.until("ping");
    const began = performance.now();
    const closing = server?.close(5000);
    await stream.ended;
    expect(await closing).toBe(true);
    expect(performance.now() - began).toBeLessThan(2000);
    server = undefined;
  });

  test("lets a running request end and takes no new one", async () => {
    let answer: (() => void) | undefined;
    const on = await start({
      gauges: () =>
        new Promise((resolve) => {
          answer = () => resolve([]);
        }),
    });
    const running = fetch(`http://127.0.0.1:${on.port}/metrics`);
    while (!answer) await new Promise((resolve) => setTimeout(resolve, 5));
    const closing = server?.close(5000);
    await expect(fetch(`http://127.0.0.1:${on.port}/healthz`)).rejects.toThrow();
    answer();
    expect((await running).status).toBe(200);
    expect(await closing).toBe(true);
    server = undefined;
  });

  test("does not wait longer than it was told to", async () => {
    const on = await start({ gauges: () => new Promise(() => undefined) });
    const running = fetch(`http://127.0.0.1:${on.port}/metrics`).catch(() => "cut off");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await server?.close(100)).toBe(false);
    expect(await running).toBe("cut off");
    server = undefined;
  });
});

test("a port that is taken is an error that says so", async () => {
  const on = await start();
  await expect(startServer(on.stage.http, on.port, "127.0.0.1")).rejects.toMatchObject({ code: "EADDRINUSE" });
});
