import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { minutes } from "../../src/shared/clock.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { type Json, list, type Stand, startApp } from "../support/start-app.ts";

const ORIGIN = "http://localhost:3000";
const STORY = "Однокласники створили сторінку, де сміються з мене.";

describe.each(databaseEngines())("a copy of one's data in the web chat, on %s", (on) => {
  let database: TestDatabase;
  let stand: Stand;
  let updateId = 0;
  beforeAll(async () => {
    database = await testDatabase({ on });
  });
  beforeEach(async () => {
    stand = await startApp({ database });
  });
  afterEach(async () => {
    await stand.close();
    await database.truncate();
  });
  afterAll(() => database.close());

  const key = (id: string): string => stand.app.texts.t("uk", id);

  /** A browser of somebody's own. */
  async function browser() {
    let cookie = "";
    const call = (path: string, init: RequestInit = {}): Promise<Response> =>
      stand.request(`/api/v1/chat${path}`, { ...init, headers: { origin: ORIGIN, cookie, ...init.headers } });
    const post = (path: string, body: unknown): Promise<Response> =>
      call(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    const opened = await post("/session", { locale: "uk" });
    cookie = opened.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    const posts = async (): Promise<Json[]> => {
      await stand.settle();
      return list(((await (await call("/posts")).json()) as Json).posts);
    };
    return {
      send: (text: string) => post("/updates", { kind: "text", updateId: ++updateId, text }),
      async press(label: string): Promise<void> {
        for (const shown of (await posts()).toReversed()) {
          const button = list(shown.buttons)
            .flatMap((row) => list(row))
            .find(({ text }) => String(text) === label);
          if (!button) continue;
          await post("/updates", { kind: "press", updateId: ++updateId, messageId: shown.id, data: button.data });
          return;
        }
        throw new Error(`no button ${label}`);
      },
      fetchFile: (id: unknown) => call(`/posts/${String(id)}/file`, { method: "POST" }),
      posts,
      newest: async (): Promise<Json> => (await posts()).at(-1) as Json,
    };
  }
  type Browser = Awaited<ReturnType<typeof browser>>;

  /** A report is sent, and its copy asked for. @returns the post that offers it */
  async function copyFor(teen: Browser): Promise<Json> {
    await teen.send("/start");
    await teen.press(key("arrival-understood"));
    await teen.press(key("arrival-contact-open"));
    await teen.press(key("menu-report"));
    await teen.press(key("report-about-me"));
    await teen.press(key("report-kind-bullying"));
    await teen.press(key("dialogue-skip"));
    await teen.send(STORY);
    await teen.press(key("dialogue-review-send"));
    await teen.send("/data");
    await teen.press(key("data-copy"));
    return teen.newest();
  }

  test("stands in the chat with its name and size, and comes as an attachment with what was told", async () => {
    const teen = await browser();
    const offered = await copyFor(teen);
    expect(offered).toMatchObject({ text: key("data-copy-caption"), file: { name: "copy.txt", taken: false } });
    const answer = await teen.fetchFile(offered.id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="copy.txt"');
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes).toHaveLength(Number(offered.file?.size));
    expect(new TextDecoder().decode(bytes)).toContain(STORY);
  });

  test("is given once", async () => {
    const teen = await browser();
    const offered = await copyFor(teen);
    const [one, two] = await Promise.all([teen.fetchFile(offered.id), teen.fetchFile(offered.id)]);
    expect([one.status, two.status].sort()).toEqual([200, 410]);
    expect(await teen.newest()).toMatchObject({ id: offered.id, file: { taken: true } });
  });

  test("is gone after a quarter of an hour", async () => {
    const teen = await browser();
    const offered = await copyFor(teen);
    stand.clock.advance(minutes(15));
    const answer = await teen.fetchFile(offered.id);
    expect(answer.status).toBe(410);
    expect(await answer.json()).toMatchObject({ error: { code: "file-gone" } });
  });

  test("is for the very session: neither another browser nor one without a cookie gets it", async () => {
    const teen = await browser();
    const offered = await copyFor(teen);
    const other = await browser();
    expect((await other.fetchFile(offered.id)).status).toBe(410);
    await other.send("/start");
    expect((await other.fetchFile(offered.id)).status).toBe(410);
    const stranger = await stand.request(`/api/v1/chat/posts/${String(offered.id)}/file`, { method: "POST", headers: { origin: ORIGIN } });
    expect(stranger.status).toBe(401);
    expect((await teen.fetchFile(offered.id)).status).toBe(200);
  });

  test("is not fetched by another page in the same browser, and is gone with the chat", async () => {
    const teen = await browser();
    const offered = await copyFor(teen);
    const elsewhere = await stand.request(`/api/v1/chat/posts/${String(offered.id)}/file`, {
      method: "POST",
      headers: { origin: "http://elsewhere.test" },
    });
    expect(elsewhere.status).toBe(403);
    await teen.send(key("door-exit"));
    await stand.settle();
    expect((await teen.fetchFile(offered.id)).status).toBe(410);
  });

  test("leaves nothing of itself behind: neither in the record nor in the log", async () => {
    const teen = await browser();
    const offered = await copyFor(teen);
    expect((await teen.fetchFile(offered.id)).status).toBe(200);
    expect((await teen.fetchFile(1)).status).toBe(410);
    expect(stand.log.join("\n")).not.toContain(STORY);
    const { rows } = await database.session((client) =>
      client.query("SELECT body_sealed FROM web_post WHERE message_id = $1", [offered.id]),
    );
    expect(rows).toHaveLength(1);
    // A sealed copy of everything would be longer than the offer.
    expect((rows as { body_sealed: Uint8Array }[])[0]?.body_sealed.length).toBeLessThan(1000);
  });
});
