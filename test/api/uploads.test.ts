import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GateBusy } from "../../src/features/evidence/gate.thread.ts";
import { type RunningServer, startServer } from "../../src/http/server.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { filmBytes, photoWithPlace } from "../support/pictures.ts";
import { type Json, list, memoryFiles, type Stand, startApp } from "../support/start-app.ts";

describe.each(databaseEngines())("files of the web chat, on %s", (on) => {
  let database: TestDatabase;
  let stand: Stand;
  let server: RunningServer;
  let origin: string;
  let cookie: string;
  let files: ReturnType<typeof memoryFiles>;
  let verdict: "clear" | "sexual" | "busy";
  let updateId = 0;
  beforeAll(async () => {
    database = await testDatabase({ on });
  });
  beforeEach(async () => {
    files = memoryFiles();
    verdict = "clear";
    const judge = () => (verdict === "busy" ? Promise.reject(new GateBusy("many")) : Promise.resolve(verdict));
    stand = await startApp({ database, files, gate: { judge, stop: () => Promise.resolve() } });
    server = await startServer(stand.app.http, 0, "127.0.0.1");
    origin = `http://127.0.0.1:${server.port}`;
    const opened = await fetch(`${origin}/api/v1/chat/session`, post({ locale: "uk" }));
    cookie = opened.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
  });
  afterEach(async () => {
    await server.close(2000);
    await stand.close();
    await database.truncate();
  });
  afterAll(() => database.close());

  const key = (id: string): string => stand.app.texts.t("uk", id);
  const headers = (): Record<string, string> => ({ origin, ...(cookie ? { cookie } : {}) });
  const post = (body: unknown): RequestInit => ({
    method: "POST",
    headers: { ...headers(), "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const page = async (): Promise<Json> => {
    await stand.settle();
    return (await (await fetch(`${origin}/api/v1/chat/posts`, { headers: headers() })).json()) as Json;
  };
  const send = async (text: string): Promise<void> => {
    const answer = await fetch(`${origin}/api/v1/chat/updates`, post({ kind: "text", updateId: ++updateId, text }));
    expect(answer.status).toBe(200);
  };
  const press = async (label: string): Promise<void> => {
    const posts = list((await page()).posts).toReversed();
    for (const shown of posts) {
      const button = list(shown.buttons)
        .flatMap((row) => list(row))
        .find(({ text }) => String(text) === label);
      if (!button) continue;
      await fetch(`${origin}/api/v1/chat/updates`, post({ kind: "press", updateId: ++updateId, messageId: shown.id, data: button.data }));
      return;
    }
    throw new Error(`no button ${label}`);
  };
  const upload = (bytes: Uint8Array, type = "image/jpeg", id = ++updateId): Promise<Response> =>
    fetch(`${origin}/api/v1/chat/files`, {
      method: "POST",
      headers: { ...headers(), "content-type": type, "x-update-id": String(id) },
      body: Buffer.from(bytes),
    });
  const report = async (kind: string): Promise<void> => {
    await send("/start");
    await press(key("arrival-understood"));
    await press(key("arrival-contact-open"));
    await press(key("menu-report"));
    await press(key("report-about-me"));
    await press(key(`report-kind-${kind}`));
    await press(key("dialogue-skip"));
    await send("пишуть гидоту в чаті класу");
    if (kind === "threats") await press(key("dialogue-skip"));
    await press(key("dialogue-review-send"));
  };
  const codeOf = async (answer: Response): Promise<unknown> => ((await answer.json()) as Json).error?.code;

  /** Begins an upload and never ends it; gives what the server answers meanwhile. */
  async function neverEnding(begin: Record<string, string>): Promise<{ status: number; body: string; sent: boolean }> {
    const request = httpRequest(`${origin}/api/v1/chat/files`, {
      method: "POST",
      headers: { ...begin, "content-type": "image/jpeg", "x-update-id": "77", "transfer-encoding": "chunked" },
    });
    request.on("error", () => undefined);
    request.write(Buffer.alloc(1000, 1));
    const [answer] = (await once(request, "response", { signal: AbortSignal.timeout(5000) })) as [IncomingMessage];
    let body = "";
    for await (const chunk of answer) body += String(chunk);
    const sent = request.writableEnded;
    request.destroy();
    return { status: answer.statusCode ?? 0, body, sent };
  }

  test("a picture in a report about bullying goes to staff, and the page shows only that it was sent", async () => {
    await report("bullying");
    expect((await page()).files).toBe(true);
    const photo = await photoWithPlace(600, 600);
    const answer = await upload(photo, "image/jpeg", 9001);
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as Json).messageId).toEqual(expect.any(Number));
    const { posts } = await page();
    expect(list(posts).map(({ text }) => text)).toEqual(expect.arrayContaining([key("media-own-photo"), key("media-taken")]));
    const psychologist = await stand.staff("psychologist");
    const { id } = await psychologist.post("/cases/next");
    const [file] = list((await psychologist.get(`/cases/${String(id)}/files`)).files);
    expect(file).toMatchObject({ kind: "photo", status: "ready", mediaType: "image/jpeg", size: photo.length });
    expect((await psychologist.fetch(`/evidence/${String(file?.id)}/copy`)).headers.get("content-type")).toBe("image/webp");
    // Nobody removes what a message names.
    await database.transaction((tx) => tx.pg.query("UPDATE pgboss.job SET start_after = now() - interval '1 second'"));
    await stand.app.jobs.drain();
    expect(files.stored.size).toBe(2);
    expect(stand.faults).toEqual([]);
  });

  test("the same upload twice is one message, and the bytes that no message names are removed", async () => {
    await report("bullying");
    const photo = await photoWithPlace(300, 300);
    for (const _ of [1, 2]) expect((await upload(photo, "image/jpeg", 9002)).status).toBe(200);
    expect(list((await page()).posts).filter(({ text }) => String(text) === key("media-own-photo"))).toHaveLength(1);
    expect(files.stored.size).toBe(4);
    await stand.app.jobs.drain();
    expect(files.stored.size).toBe(4);
    await database.transaction((tx) => tx.pg.query("UPDATE pgboss.job SET start_after = now() - interval '1 second'"));
    await stand.app.jobs.drain();
    expect(files.stored.size).toBe(2);
  });

  test("on a refused way the answer comes before the body: a request that never ends gets its 403 at once", async () => {
    await report("threats");
    expect((await page()).files).toBe(false);
    const answer = await neverEnding(headers());
    expect([answer.status, answer.sent]).toEqual([403, false]);
    expect(answer.body).toContain('"files-refused"');
    expect(files.stored.size).toBe(0);
  });

  test("so does one without a session, and one from another site's page", async () => {
    const known = cookie;
    cookie = "";
    expect((await neverEnding(headers())).status).toBe(401);
    cookie = known;
    expect((await neverEnding({ ...headers(), origin: "https://evil.example" })).status).toBe(403);
    // A session that has never written has no case.
    expect((await neverEnding(headers())).status).toBe(403);
  });

  test("a form that is being filled takes none", async () => {
    await report("bullying");
    await send("/menu");
    await press(key("menu-report"));
    await press(key("report-about-me"));
    await press(key("report-kind-bullying"));
    expect((await page()).files).toBe(false);
    expect(await codeOf(await upload(await photoWithPlace(300, 300)))).toBe("files-refused");
  });

  test("over 20 MB it is refused, announced or not", async () => {
    await report("bullying");
    const announced = httpRequest(`${origin}/api/v1/chat/files`, {
      method: "POST",
      headers: { ...headers(), "content-type": "image/jpeg", "x-update-id": "78", "content-length": String(21 * 1024 * 1024) },
    });
    announced.on("error", () => undefined);
    announced.flushHeaders();
    const [answer] = (await once(announced, "response", { signal: AbortSignal.timeout(5000) })) as [IncomingMessage];
    expect(answer.statusCode).toBe(413);
    announced.destroy();
    const tooMuch = new ReadableStream({
      start: (stream) => {
        for (let count = 0; count < 21; count++) stream.enqueue(new Uint8Array(1024 * 1024));
        stream.close();
      },
    });
    const streamed = stand.request("/api/v1/chat/files", {
      method: "POST",
      headers: { cookie, origin: "http://localhost:3000", "content-type": "image/jpeg", "x-update-id": "79" },
      body: tooMuch,
      duplex: "half",
    } as RequestInit);
    expect(await codeOf(await streamed)).toBe("file-too-large");
    expect(files.stored.size).toBe(0);
  });

  test("what looks sexual, is broken or cannot be stored is said in one sentence, and nothing is kept", async () => {
    await report("bullying");
    verdict = "sexual";
    const photo = await photoWithPlace(300, 300);
    expect(await codeOf(await upload(photo))).toBe("file-not-taken");
    verdict = "clear";
    expect(await codeOf(await upload(photo.slice(0, photo.length / 2)))).toBe("file-not-taken");
    verdict = "busy";
    expect(await codeOf(await upload(photo))).toBe("too-many-requests");
    verdict = "clear";
    files.put = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
    expect(await codeOf(await upload(photo))).toBe("database-away");
    expect(files.stored.size).toBe(0);
    expect(list((await page()).posts).some(({ text }) => String(text) === key("media-own-photo"))).toBe(false);
  });

  test("a film waits for a person", async () => {
    await report("bullying");
    expect((await upload(filmBytes(), "video/mp4")).status).toBe(200);
    const psychologist = await stand.staff("psychologist");
    const { id } = await psychologist.post("/cases/next");
    expect(list((await psychologist.get(`/cases/${String(id)}/files`)).files)).toMatchObject([{ kind: "document", status: "waiting" }]);
  });
});
