import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import webPush from "web-push";
import { emailMeans } from "../../src/features/paging/email.means.ts";
import type { PageMessage } from "../../src/features/paging/paging.ts";
import { pushMeans } from "../../src/features/paging/push.means.ts";
import { webhookMeans } from "../../src/features/paging/webhook.means.ts";
import { seconds } from "../../src/shared/clock.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { rejection } from "../support/transactions.ts";
import { DANGER, recordingMeans, type Scene, scene } from "./paging.harness.ts";

const MESSAGE: PageMessage = {
  key: "00000000-0000-4000-8000-000000000009",
  reference: "4F09A1",
  kind: "danger",
  step: "psychologist",
  round: 0,
};
const soon = (): AbortSignal => AbortSignal.timeout(seconds(5));

describe("the webhook", () => {
  let server: Server;
  let got: { headers: IncomingMessage["headers"]; url: string; body: string }[] = [];
  let answer: (request: IncomingMessage) => { status: number; location?: string } | null = () => ({ status: 204 });
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        got.push({ headers: request.headers, url: request.url ?? "", body });
        const said = answer(request);
        if (said) response.writeHead(said.status, said.location ? { location: said.location } : {}).end("words that nobody reads");
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterEach(() => {
    got = [];
    answer = () => ({ status: 204 });
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const at = (userinfo = ""): string => `http://${userinfo}127.0.0.1:${(server.address() as AddressInfo).port}/hook?team=1`;

  test("posts the reference and the level, signed with the password of the address, which it never sends", async () => {
    expect(await webhookMeans(at(":s%2Fcret@")).send(MESSAGE, null, soon())).toBe("sent");
    const [page] = got;
    expect(page?.body).toBe('{"case":"4F09A1","kind":"danger","step":"psychologist","round":0}');
    expect(page?.url).toBe("/hook?team=1");
    expect(page?.headers["idempotency-key"]).toBe(MESSAGE.key);
    expect(page?.headers["parasolka-signature"]).toBe(
      `sha256=${createHmac("sha256", "s/cret")
        .update(page?.body ?? "")
        .digest("hex")}`,
    );
    expect(page?.headers.authorization).toBeUndefined();
  });

  test("an answer of 500, a redirect and no answer at all count as not delivered", async () => {
    const means = webhookMeans(at());
    answer = () => ({ status: 500 });
    expect(String(await rejection(means.send(MESSAGE, null, soon())))).toContain("500");
    answer = () => ({ status: 302, location: "http://127.0.0.1:1/elsewhere" });
    await rejection(means.send(MESSAGE, null, soon()));
    answer = () => null;
    await rejection(means.send(MESSAGE, null, AbortSignal.timeout(200)));
    expect(got).toHaveLength(3);
  });
});

describe("the letter", () => {
  test("a mail server that is down, or says no, counts as not delivered", async () => {
    const closed = createTcpServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const means = emailMeans(`smtp://127.0.0.1:${port}`, ({ reference }) => ({ subject: reference, text: reference }));
    await rejection(means.send(MESSAGE, { email: "olena@example.org" }, soon()));
  });

  test("goes to the member with nothing but the reference and the level, and the same call has the same id", async () => {
    const lines: string[] = [];
    const server = createTcpServer((socket) => {
      let inData = false;
      socket.write("220 test\r\n");
      socket.on("data", (chunk: Buffer) => {
        for (const line of chunk.toString().split("\r\n").filter(Boolean)) {
          lines.push(line);
          if (inData) {
            if (line === ".") {
              inData = false;
              socket.write("250 kept\r\n");
            }
          } else if (line === "DATA") {
            inData = true;
            socket.write("354 go on\r\n");
          } else if (line === "QUIT") socket.end("221 bye\r\n");
          else socket.write("250 yes\r\n");
        }
      });
      socket.on("error", () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const means = emailMeans(`smtp://127.0.0.1:${port}?from=pager@example.org`, ({ reference }) => ({
      subject: `Parasolka calls: ${reference}`,
      text: reference,
    }));
    expect(await means.send(MESSAGE, { email: "olena@example.org" }, soon())).toBe("sent");
    await new Promise((resolve) => server.close(resolve));
    expect(lines).toEqual(
      expect.arrayContaining([
        "MAIL FROM:<pager@example.org>",
        "RCPT TO:<olena@example.org>",
        `Message-ID: <${MESSAGE.key}@parasolka>`,
        "Subject: Parasolka calls: 4F09A1",
      ]),
    );
  });
});

describe("the push", () => {
  const vapid = webPush.generateVAPIDKeys();
  const device = {
    ...{ id: "d", staffId: "s", endpoint: "https://push.example.org/of/olena", auth: "DGv6ra1nlYgDCS1FRnbzlw" },
    publicKey: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  };
  const means = (status: number, asked: Request[] = []) =>
    pushMeans({ ...vapid, subject: "mailto:a@example.org" }, () => ({ title: "t", body: "b" }), {
      fetch: (address, init) => {
        asked.push(new Request(address, init));
        return Promise.resolve(new Response(null, { status }));
      },
    });

  test("is sealed for the browser, urgent, and takes the place of its own repetition", async () => {
    const asked: Request[] = [];
    expect(await means(201, asked).send(MESSAGE, device, soon())).toBe("sent");
    const [request] = asked;
    expect(request?.url).toBe(device.endpoint);
    expect(request?.headers.get("content-encoding")).toBe("aes128gcm");
    expect(request?.headers.get("urgency")).toBe("high");
    expect(request?.headers.get("topic")).toBe(MESSAGE.key.replaceAll("-", ""));
    expect(Buffer.from((await request?.arrayBuffer()) ?? new ArrayBuffer(0)).toString("latin1")).not.toContain("4F09A1");
  });

  test("a forgotten browser is gone, any other refusal is tried again", async () => {
    expect(await means(410).send(MESSAGE, device, soon())).toBe("gone");
    expect(await means(404).send(MESSAGE, device, soon())).toBe("gone");
    await rejection(means(503).send(MESSAGE, device, soon()));
  });
});

describe("devices of members", () => {
  let database: TestDatabase;
  let at: Scene;
  beforeAll(async () => {
    database = await testDatabase();
  }, 60_000);
  afterEach(async () => {
    await at.stand.close();
    await database.truncate();
  });
  afterAll(() => database.close());
  const DEVICE = { endpoint: "https://push.example.org/1", keys: { p256dh: "B".repeat(87), auth: "a".repeat(22) } };

  test("a browser is woken when its member is called, and removed when the push service has forgotten it", async () => {
    const { means } = recordingMeans();
    const woken: string[] = [];
    at = await scene(database, {
      means: {
        ...means,
        push: {
          send: (_message, { endpoint }) => {
            woken.push(endpoint);
            return Promise.resolve("gone");
          },
        },
      },
    });
    const member = await at.stand.staff("psychologist");
    expect((await member.call("POST", "/push", DEVICE)).status).toBe(204);
    await at.teen.send(DANGER);
    await at.tick();
    expect(woken).toEqual([DEVICE.endpoint]);
    expect(await database.transaction((tx) => tx.prisma.pushDevice.count())).toBe(0);
    expect(await at.recorded()).toContain("0.0 push gone");
  });

  test.each([
    "http://push.example.org/1",
    "https://127.0.0.1/1",
    "https://localhost/1",
    "https://[::1]/1",
    "https://db.internal/1",
    "file:///etc/passwd",
  ])("no member makes us ask %s", async (endpoint) => {
    at = await scene(database);
    const member = await at.stand.staff("psychologist");
    expect((await member.call("POST", "/push", { ...DEVICE, endpoint })).status).toBe(400);
  });

  test("whoever sees no case is told of no page", async () => {
    at = await scene(database);
    for (const [role, path] of [
      ["liaison", "/pages"],
      ["administrator", "/pages"],
      ["psychologist", "/incidents"],
      ["psychologist", "/response-times"],
      ["liaison", "/duty"],
    ] as const)
      expect({ role, path, status: (await (await at.stand.staff(role)).call("GET", path)).status }).toEqual({ role, path, status: 403 });
  });

  test("late cases are marked in the queue, counted for supervisors and for metrics", async () => {
    at = await scene(database);
    await at.teen.send(DANGER);
    at.stand.clock.advance(seconds(121));
    const supervisor = await at.stand.staff("supervisor");
    const { times } = await supervisor.get("/response-times");
    expect((times as unknown as { risk: string; late: number }[]).find(({ risk }) => risk === "red")).toEqual({
      risk: "red",
      waiting: 1,
      late: 1,
    });
    const { cases } = await supervisor.get("/cases");
    expect(cases).toMatchObject([{ overdue: true }]);
  });

  test("a red ends with what became of the child, whole, and it stays in the case", async () => {
    at = await scene(database);
    await at.teen.send(DANGER);
    const member = await at.stand.staff("psychologist");
    const taken = await member.post("/cases/next");
    const close = (more: object) =>
      member.call("POST", `/cases/${String(taken.id)}/close`, { fencingToken: taken.fencingToken, reason: "referred", ...more });
    const calledAt = at.stand.clock.now().toISOString();
    const future = new Date(at.stand.clock.now().getTime() + seconds(60)).toISOString();
    const code = async (more: object) => (await close(more)).body.error?.code;
    expect(await code({})).toBe("red-without-outcome");
    expect(await code({ redOutcome: "help_called" })).toBe("red-outcome-not-whole");
    expect(await code({ redOutcome: "help_called", redRecord: { calledNumber: "102", calledAt: future } })).toBe("red-outcome-not-whole");
    expect(await code({ redOutcome: "other", redRecord: { words: "  " } })).toBe("red-outcome-not-whole");
    const done = await close({ redOutcome: "help_arrived", redRecord: { calledNumber: "102", calledAt, words: "приїхали за годину" } });
    expect(done.body.redOutcomes).toMatchObject([{ what: "help_arrived", calledNumber: "102", calledAt, words: "приїхали за годину" }]);
    const { rows } = await database.transaction((tx) => tx.pg.query<{ row: string }>("SELECT red_outcome::text AS row FROM red_outcome"));
    expect(rows[0]?.row).not.toContain("приїхали");
    expect(await at.pages()).toEqual([]);
  });
});
