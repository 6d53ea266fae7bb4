import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createChat } from "../../src/web/chat/model/chat.ts";
import type { Chat } from "../../src/web/chat/model/chat-state.ts";
import { createDownload } from "../../src/web/chat/model/download.ts";
import type { Posts, WebPost } from "../../src/web/chat/model/post.ts";
import { createUpdateIds } from "../../src/web/chat/model/update-ids.ts";
import { createUpload } from "../../src/web/chat/model/upload.ts";
import { createApi } from "../../src/web/shared/api.ts";
import { connectEvents, type EventsLink, type LinkState } from "../../src/web/shared/events.ts";
import { createSseReader } from "../../src/web/shared/sse.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const cleanups: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A real server on the loopback; gives a `fetch` that reaches it with a page's relative paths. */
async function serve(handler: Handler): Promise<typeof fetch> {
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return (path, init) => fetch(`http://127.0.0.1:${port}${String(path)}`, init);
}

const stream = (response: ServerResponse) => {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(": hello\n\n");
};

describe("reading server-sent events", () => {
  test("an event cut anywhere is read whole", () => {
    const text = 'id: 7\r\nevent: posts\r\ndata: {"a":\r\ndata: 1}\r\n\r\n: ping\r\n\r\nretry: 2000\r\ndata\r\n\r\n';
    for (let cut = 0; cut <= text.length; cut += 1) {
      const reader = createSseReader();
      const events = [...reader.push(text.slice(0, cut)), ...reader.push(text.slice(cut))];
      expect(events).toEqual([
        { type: "posts", data: '{"a":\n1}' },
        { type: "message", data: "" },
      ]);
      expect([reader.lastEventId, reader.retryMs]).toEqual(["7", 2000]);
    }
  });

  test("an event without its empty line is not an event yet", () => {
    const reader = createSseReader();
    expect(reader.push("id: 3\ndata: x\n")).toEqual([]);
    expect(reader.lastEventId).toBeUndefined();
  });
});

describe("the live line", () => {
  const listen = (send: typeof fetch, options: { recheck?: () => Promise<void>; silenceMs?: number } = {}) => {
    const states: LinkState[] = [];
    const events: string[] = [];
    const link: EventsLink = connectEvents({
      url: "/events",
      lastEventId: "5",
      fetch: send,
      backoff: { firstMs: 5, longestMs: 20 },
      onState: (state) => states.push(state),
      onEvent: ({ type, data }) => events.push(`${type} ${data}`),
      ...options,
    });
    cleanups.push(() => link.close());
    return { states, events, link };
  };

  test("comes back by itself after a cut and after trouble on the server, goes on from the last event, and checks again first", async () => {
    const asked: (string | undefined)[] = [];
    const send = await serve((request, response) => {
      asked.push(request.headers["last-event-id"] as string | undefined);
      if (asked.length === 2) {
        response.writeHead(503).end();
        return;
      }
      stream(response);
      response.write(`id: ${5 + asked.length}\nevent: posts\ndata: ${asked.length}\n\n`);
      if (asked.length === 1) setTimeout(() => response.destroy(), 10);
    });
    const recheck = vi.fn(async () => {});
    const { states, events } = listen(send, { recheck });

    await vi.waitFor(() => expect(events).toEqual(["posts 1", "posts 3"]));
    expect(asked).toEqual(["5", "6", "6"]);
    expect(states).toEqual(["open", "lost", "open"]);
    expect(recheck).toHaveBeenCalledOnce();
  });

  test.each([401, 403, 404])("stops for good when the server says %i", async (status) => {
    let times = 0;
    const send = await serve((_, response) => {
      times += 1;
      response.writeHead(status).end();
    });
    const { states } = listen(send);

    await vi.waitFor(() => expect(states).toEqual(["refused"]));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(times).toBe(1);
  });

  test("a line that says nothing, not even a ping, is given up and opened anew", async () => {
    let times = 0;
    const send = await serve((_, response) => {
      times += 1;
      stream(response);
    });
    const { states } = listen(send, { silenceMs: 60 });

    await vi.waitFor(() => expect(times).toBeGreaterThan(1));
    expect(states.slice(0, 2)).toEqual(["open", "lost"]);
  });

  test("a failed check after a reconnection counts as lost", async () => {
    let times = 0;
    const send = await serve((_, response) => {
      times += 1;
      stream(response);
      if (times < 3) setTimeout(() => response.destroy(), 5);
    });
    const recheck = vi.fn(async () => {}).mockRejectedValueOnce(new Error("no contact"));
    const { states } = listen(send, { recheck });

    await vi.waitFor(() => expect(states).toEqual(["open", "lost", "open"]));
    expect(recheck).toHaveBeenCalledTimes(2);
  });
});

describe("errors of requests", () => {
  test("the server's code, the wait it names, a page that is not ours, and no answer at all are told apart", async () => {
    const send = await serve((request, response) => {
      if (request.url === "/limited") {
        const error = { code: "too-many-requests", message: "Зачекай" };
        response.writeHead(429, { "retry-after": "3" }).end(JSON.stringify({ error }));
      } else if (request.url === "/portal") response.end("<html>Wi-Fi</html>");
      else if (request.url === "/nothing") response.writeHead(204).end();
      else if (request.url === "/cut") request.socket.destroy();
    });
    const api = createApi({ fetch: send });

    await expect(api("/limited")).rejects.toMatchObject({ status: 429, code: "too-many-requests", message: "Зачекай", retryAfterMs: 3000 });
    await expect(api("/portal")).rejects.toMatchObject({ status: 200, code: "answer-unreadable" });
    await expect(api("/cut")).rejects.toMatchObject({ status: 0, code: "offline" });
    await expect(api("/slow", { timeoutMs: 20 })).rejects.toMatchObject({ status: 0, code: "timeout" });
    await expect(api("/nothing")).resolves.toBeUndefined();
  });
});

describe("the conversation behind the page", () => {
  interface Fake {
    posts: WebPost[];
    revision: number;
    updates: { updateId: number; kind: string; text?: string }[];
    taken: Set<number>;
    /** What happens to the next updates: a status instead of taking one, or "lose": taken, and the line cut before the answer. */
    next: (number | "lose")[];
    signedIn: boolean;
    live: ServerResponse | undefined;
    answer: (text: string) => string | undefined;
  }

  const newPost = (fake: Fake, author: WebPost["author"], text: string, change: Partial<WebPost> = {}): WebPost => {
    const id = fake.posts.length + 1;
    const post: WebPost = {
      id,
      author,
      text,
      buttons: null,
      photo: null,
      at: new Date().toISOString(),
      editedAt: null,
      removed: false,
      silent: false,
      passing: false,
      updateId: null,
      ...change,
    };
    fake.posts.push(post);
    fake.revision += 1;
    return post;
  };

  const tell = (fake: Fake, posts: WebPost[]) => {
    const change: Posts = { posts, keyboard: null, revision: fake.revision };
    fake.live?.write(`id: ${fake.revision}\nevent: posts\ndata: ${JSON.stringify(change)}\n\n`);
  };

  const bodyOf = async (request: IncomingMessage): Promise<string> => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    return body;
  };

  const takeUpdate = async (fake: Fake, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const update = JSON.parse(await bodyOf(request)) as Fake["updates"][number];
    const known = fake.taken.has(update.updateId);
    const fate = fake.next.shift();
    fake.updates.push(update);
    if (typeof fate === "number") {
      response.writeHead(fate).end("{}");
      return;
    }
    fake.taken.add(update.updateId);
    if (!known && update.text !== undefined) tell(fake, [newPost(fake, "teen", update.text, { updateId: update.updateId })]);
    const answer = known || update.text === undefined ? undefined : fake.answer(update.text);
    if (answer !== undefined) tell(fake, [newPost(fake, "bot", answer)]);
    if (fate === "lose") {
      request.socket.destroy();
      return;
    }
    const own = known ? undefined : fake.posts.find(({ updateId }) => updateId === update.updateId);
    response.end(JSON.stringify({ messageId: own?.id ?? null }));
  };

  const open = async (change: Partial<Fake> = {}): Promise<{ fake: Fake; chat: Chat }> => {
    const fake: Fake = {
      posts: [],
      revision: 0,
      updates: [],
      taken: new Set(),
      next: [],
      signedIn: true,
      live: undefined,
      answer: () => undefined,
      ...change,
    };
    const send = await serve(async (request, response) => {
      const path = request.url?.replace("/api/v1/chat/", "");
      if (path === "session") {
        if (request.method === "DELETE") fake.signedIn = false;
        response.end(JSON.stringify({ resumed: false }));
      } else if (!fake.signedIn) response.writeHead(401).end("{}");
      else if (path === "posts") response.end(JSON.stringify({ posts: fake.posts, keyboard: null, revision: fake.revision }));
      else if (path === "events") {
        stream(response);
        fake.live = response;
        if (fake.revision > Number(request.headers["last-event-id"])) tell(fake, fake.posts);
      } else await takeUpdate(fake, request, response);
    });
    const chat = createChat({
      api: createApi({ fetch: send }),
      connect: (options) => connectEvents({ ...options, fetch: send, backoff: { firstMs: 5, longestMs: 20 } }),
      upload: createUpload(send),
      download: createDownload(send),
      newUpdateId: createUpdateIds(),
      locale: () => "uk",
      random: () => 0,
    });
    cleanups.push(() => chat.close());
    chat.start();
    return { fake, chat };
  };

  const words = (chat: Chat) => [
    ...chat.state().timeline.posts.map(({ author, text }) => `${author}: ${text}`),
    ...chat.state().outgoing.map(({ text, state }) => `(${state}) ${text}`),
  ];
  const live = (chat: Chat, fake: Fake) =>
    vi.waitFor(() => {
      expect(chat.state().phase).toBe("ready");
      expect(fake.live).toBeDefined();
    });

  test("what is written before the session is open goes as soon as it is, in order and once", async () => {
    const { fake, chat } = await open({ answer: (text) => `чую: ${text}` });
    chat.say("раз");
    chat.say("два");
    expect(words(chat)).toEqual(["(waiting) раз", "(waiting) два"]);

    await vi.waitFor(() => expect(words(chat)).toEqual(["teen: раз", "bot: чую: раз", "teen: два", "bot: чую: два"]), 5000);
    expect(fake.updates.map(({ text }) => text)).toEqual(["раз", "два"]);
  });

  test("a lost answer is asked for again under the same id, and the message stands once", async () => {
    const { fake, chat } = await open({ next: ["lose"] });
    await live(chat, fake);
    chat.say("я тут");

    await vi.waitFor(() => expect(fake.updates).toHaveLength(2), 5000);
    await vi.waitFor(() => expect(words(chat)).toEqual(["teen: я тут"]));
    expect(fake.updates[0]?.updateId).toBe(fake.updates[1]?.updateId);
  });

  test("a message that is too long can be taken back, and does not hold up the next", async () => {
    const { fake, chat } = await open({ next: [413] });
    await live(chat, fake);
    chat.say("довге");
    chat.say("коротке");

    await vi.waitFor(() => expect(words(chat)).toEqual(["teen: коротке", "(failed) довге"]));
    const [failed] = chat.state().outgoing;
    expect(chat.takeBack(failed?.updateId ?? 0)).toBe("довге");
    expect(chat.takeBack(failed?.updateId ?? 0)).toBe("");
    expect(words(chat)).toEqual(["teen: коротке"]);
  });

  test("the emergency door overtakes a message that waits for its next try", async () => {
    const { fake, chat } = await open({ next: [503] });
    await live(chat, fake);
    chat.say("перше");
    await vi.waitFor(() => expect(fake.updates).toHaveLength(1));
    chat.say("🔴", true);

    await vi.waitFor(() => expect(words(chat)).toEqual(["teen: 🔴", "teen: перше"]), 5000);
    expect(fake.updates.map(({ text }) => text)).toEqual(["перше", "🔴", "перше"]);
  });

  test("a session that is over clears the page and gives the unsent words back", async () => {
    const { fake, chat } = await open({ answer: () => "слухаю" });
    await live(chat, fake);
    chat.say("перше");
    await vi.waitFor(() => expect(words(chat)).toEqual(["teen: перше", "bot: слухаю"]));
    fake.signedIn = false;
    chat.say("друге");

    await vi.waitFor(() => expect(chat.state()).toMatchObject({ phase: "ended", unsent: "друге" }));
    expect(words(chat)).toEqual([]);
  });

  test("a browser that keeps no cookie is told so instead of trying for ever", async () => {
    const { chat } = await open({ signedIn: false });

    await vi.waitFor(() => expect(chat.state().phase).toBe("blocked"));
  });

  test("forgetting empties the page, and nothing that was unsent comes back", async () => {
    const { fake, chat } = await open();
    await live(chat, fake);
    chat.say("таємне");
    await vi.waitFor(() => expect(words(chat)).toEqual(["teen: таємне"]));
    await chat.forget();

    expect(chat.state()).toMatchObject({ phase: "forgotten", unsent: "" });
    expect(words(chat)).toEqual([]);
    expect(fake.signedIn).toBe(false);
  });

  test("the sign that an answer is coming shows after an own message and goes with the answer", async () => {
    const { fake, chat } = await open();
    await live(chat, fake);
    chat.say("агов");
    await vi.waitFor(() => expect(chat.state().typing).toBe(true));
    tell(fake, [newPost(fake, "bot", "я тут")]);

    await vi.waitFor(() => expect(words(chat)).toEqual(["teen: агов", "bot: я тут"]));
    expect(chat.state().typing).toBe(false);
  });

  test("a press that the server refuses says so on its button and can be pressed again", async () => {
    const { fake, chat } = await open({ next: [404] });
    await live(chat, fake);
    chat.press(3, "так");
    expect(chat.state().press).toEqual({ messageId: 3, data: "так", failed: null });
    await vi.waitFor(() => expect(chat.state().press?.failed).toBe("refused"));
    chat.press(3, "так");

    await vi.waitFor(() => expect(chat.state().press).toBeNull());
    expect(new Set(fake.updates.map(({ updateId }) => updateId)).size).toBe(2);
  });

  test("the bot's short answer to a press shows for a moment and is no part of the conversation", async () => {
    const { fake, chat } = await open();
    await live(chat, fake);
    tell(fake, [newPost(fake, "bot", "давнє", { passing: true }), newPost(fake, "bot", "питання")]);
    await vi.waitFor(() => expect(words(chat)).toEqual(["bot: питання"]));
    chat.press(3, "так");
    await vi.waitFor(() => expect(chat.state().press).toBeNull());
    expect(chat.state().notice).toBe("");
    tell(fake, [newPost(fake, "bot", "Записано", { passing: true })]);

    await vi.waitFor(() => expect(chat.state().notice).toBe("Записано"));
    expect(words(chat)).toEqual(["bot: питання"]);
  });

  test("the exit leaves nothing behind, not even the word that asked for it", async () => {
    const { fake, chat } = await open({ answer: () => "слухаю" });
    await live(chat, fake);
    chat.say("таємне");
    await vi.waitFor(() => expect(words(chat)).toEqual(["teen: таємне", "bot: слухаю"]));
    fake.answer = () => {
      for (const post of fake.posts) Object.assign(post, { removed: true, text: "", updateId: null });
      fake.revision += 1;
      tell(fake, fake.posts);
      return undefined;
    };
    chat.say("🧹", true);

    await vi.waitFor(() => expect(words(chat)).toEqual([]));
  });

  test("what another tab forgot is not shown here any longer", async () => {
    const { fake, chat } = await open();
    await live(chat, fake);
    chat.say("таємне");
    await vi.waitFor(() => expect(words(chat)).toEqual(["teen: таємне"]));
    chat.forgottenElsewhere();

    expect(chat.state().phase).toBe("ended");
    expect(words(chat)).toEqual([]);
  });
});
