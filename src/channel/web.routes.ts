import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { streamSSE } from "hono/streaming";
import type { EventHub } from "../http/hub.ts";
import { apiRoutes, attach, defineRoute, type HttpEnv, jsonAnswer, jsonBody } from "../http/route.ts";
import { type Clock, days, minutes, seconds } from "../shared/clock.ts";
import { RuleBroken } from "../shared/errors.ts";
import type { Inbox } from "./inbox.ts";
import { Page, SessionStarted, StartSession, UpdateTaken, WebUpdate } from "./web.schemas.ts";
import { fromWeb, newSessionToken, sessionOf, type WebChat, type WebSession } from "./web.ts";

export interface WebRoutesDeps {
  readonly chat: WebChat;
  readonly inbox: Pick<Inbox, "receive">;
  readonly hub: EventHub;
  readonly clock: Clock;
  readonly localeOf: (languageCode: string | undefined) => string;
  /** Whether the page is served over https. */
  readonly secure: boolean;
  readonly stopping: AbortSignal;
}

const COOKIE = "parasolka_chat";
/** The page's language: a chat that begins here begins in it. */
const LOCALE_COOKIE = "parasolka_chat_locale";
const COOKIE_PATH = "/api/v1/chat";
const tags = ["web chat"];

const startSession = defineRoute({
  method: "post",
  path: "/chat/session",
  permission: "public",
  summary: "Begin, or go on in this browser",
  tags,
  request: { body: jsonBody(StartSession) },
  responses: { 200: jsonAnswer("The cookie is set.", SessionStarted) },
  limit: { max: 20, perMs: minutes(1), by: "address" },
});

const endSession = defineRoute({
  method: "delete",
  path: "/chat/session",
  permission: "public",
  summary: "Forget the chat on this device",
  tags,
  responses: { 204: { description: "The cookie is gone; what was written stays with us." } },
});

const readPosts = defineRoute({
  method: "get",
  path: "/chat/posts",
  permission: "public",
  summary: "The chat so far",
  tags,
  responses: { 200: jsonAnswer("What stands in the chat.", Page) },
});

const sendUpdate = defineRoute({
  method: "post",
  path: "/chat/updates",
  permission: "public",
  summary: "Say something, or press a button",
  tags,
  request: { body: jsonBody(WebUpdate) },
  responses: { 200: jsonAnswer("It is in the record.", UpdateTaken) },
  limit: { max: 60, perMs: minutes(1), by: "session" },
});

const liveEvents = defineRoute({
  method: "get",
  path: "/chat/events",
  permission: "public",
  summary: "What changes in the chat, as it happens",
  description: "Server-sent events: `posts` with what is newer than Last-Event-ID, `typing`.",
  tags,
  responses: { 200: { description: "The stream.", content: { "text/event-stream": { schema: z.string() } } } },
  limit: { max: 60, perMs: minutes(1), by: "session" },
});

/** The teen's side of the web chat: an anonymous session, what is said, and a live stream. */
export function webChatRoutes(deps: WebRoutesDeps): OpenAPIHono<HttpEnv> {
  const { chat, inbox, clock, localeOf } = deps;
  const app = apiRoutes();

  app.openapi(startSession, async (c) => {
    const known = getCookie(c, COOKIE);
    const resumed = known !== undefined && (await chat.read(sessionOf(known), 0)) !== null;
    const cookie = { httpOnly: true, sameSite: "Strict", secure: deps.secure, path: COOKIE_PATH, maxAge: days(30) / 1000 } as const;
    setCookie(c, COOKIE, known ?? newSessionToken(), cookie);
    setCookie(c, LOCALE_COOKIE, localeOf(c.req.valid("json").locale), cookie);
    return c.json({ resumed }, 200);
  });

  app.openapi(endSession, (c) => {
    for (const name of [COOKIE, LOCALE_COOKIE]) deleteCookie(c, name, { path: COOKIE_PATH, secure: deps.secure });
    return c.body(null, 204);
  });

  app.openapi(readPosts, async (c) => {
    const page = await chat.read(session(c), null);
    return c.json(page ? withoutChat(page) : { posts: [], keyboard: null, revision: 0 }, 200);
  });

  app.openapi(sendUpdate, async (c) => {
    const action = c.req.valid("json");
    const messageId = action.kind === "text" ? await chat.nextMessageId() : 0;
    const locale = localeOf(getCookie(c, LOCALE_COOKIE) ?? c.req.header("accept-language"));
    const received = await inbox.receive(fromWeb(session(c), action, messageId, locale, clock.now()));
    return c.json({ messageId: action.kind === "text" && received !== "duplicate" ? messageId : null }, 200);
  });

  attach(app, liveEvents, (c) => {
    const own = session(c);
    const last = Number(c.req.header("last-event-id") ?? c.req.query("since") ?? 0);
    c.header("X-Accel-Buffering", "no");
    const response = streamSSE(c, (stream) => pour(deps, own, Number.isSafeInteger(last) ? last : 0, stream));
    response.headers.set("Cache-Control", "no-store");
    return response;
  });
  return app;
}

/** @throws RuleBroken `sign-in-required` without the cookie */
function session(c: Context): WebSession {
  const token = getCookie(c, COOKIE);
  if (!token) throw new RuleBroken("sign-in-required");
  return sessionOf(token);
}

type ReadPage = NonNullable<Awaited<ReturnType<WebChat["read"]>>>;
const withoutChat = ({ posts, keyboard, revision }: ReadPage) => ({
  posts: [...posts].map((post) => ({ ...post, buttons: post.buttons?.map((row) => row.map((button) => ({ ...button }))) ?? null })),
  keyboard: keyboard && { rows: keyboard.rows.map((row) => [...row]), placeholder: keyboard.placeholder },
  revision,
});

/** Writes news to the page until it goes away. It asks the record again at every heartbeat: a lost signal costs seconds, not words. */
async function pour(
  { chat, hub, stopping }: WebRoutesDeps,
  own: WebSession,
  since: number,
  stream: Parameters<Parameters<typeof streamSSE>[1]>[0],
): Promise<void> {
  let revision = since;
  let chatId: string | null = null;
  let wake: (() => void) | undefined;
  let typing = false;
  let stirred = true;
  let ended = false;
  const stir = (): void => {
    stirred = true;
    wake?.();
  };
  const end = (): void => {
    ended = true;
    stream.abort();
    wake?.();
  };
  const unsubscribe = hub.subscribe(
    ["web"],
    ({ id }) => {
      const [changed, what] = id.split(" ");
      if (chatId !== null && changed !== chatId) return;
      if (what === "typing") typing = true;
      stir();
    },
    stir,
  );
  stream.onAbort(end);
  stopping.addEventListener("abort", end, { once: true });
  if (stopping.aborted) end();
  try {
    while (!ended) {
      stirred = false;
      const page = await chat.read(own, revision);
      chatId = page?.chatId ?? null;
      if (typing && chatId !== null) await stream.writeSSE({ event: "typing", data: "{}" });
      typing = false;
      if (page && page.revision > revision) {
        await stream.writeSSE({ event: "posts", id: String(page.revision), data: JSON.stringify(withoutChat(page)) });
        revision = page.revision;
      }
      if (stirred || ended) continue;
      const rang = await Promise.race([new Promise<true>((resolve) => (wake = () => resolve(true))), pause(seconds(20))]);
      wake = undefined;
      if (!rang && !ended) await stream.write(": still here\n\n");
    }
  } finally {
    unsubscribe();
    stopping.removeEventListener("abort", end);
  }
}

const pause = (ms: number): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), ms).unref());
