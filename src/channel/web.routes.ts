import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { streamSSE } from "hono/streaming";
import { InputInvalid } from "../http/error-response.ts";
import type { EventHub } from "../http/hub.ts";
import { apiRoutes, attach, defineRoute, type HttpEnv, jsonAnswer, jsonBody, Refusal } from "../http/route.ts";
import { type Clock, days, minutes, seconds } from "../shared/clock.ts";
import { RuleBroken } from "../shared/errors.ts";
import type { Inbox } from "./inbox.ts";
import { Page, PostId, SessionStarted, StartSession, UpdateTaken, UploadHeaders, WebUpdate } from "./web.schemas.ts";
import type { WebChat } from "./web.ts";
import { fromWeb, newSessionToken, sessionOf, type WebSession } from "./web-actions.ts";

/** What becomes of an uploaded file before the dialogue hears of it. */
export interface Uploads {
  /** In bytes. */
  readonly largest: number;
  /**
   * Looks at the bytes in memory and keeps them sealed; gives what the update names them by.
   *
   * @throws RuleBroken `file-not-taken`, `too-many-requests`, or `database-away` when they cannot be stored now
   */
  take(bytes: Uint8Array, claimedType: string): Promise<{ as: "photo" | "voice" | "document"; fileId: string }>;
}

export interface WebRoutesDeps {
  readonly chat: WebChat;
  readonly inbox: Pick<Inbox, "receive">;
  readonly hub: EventHub;
  readonly clock: Clock;
  readonly uploads: Uploads;
  readonly localeOf: (languageCode: string | undefined) => string;
  /** Whether the page is served over https. */
  readonly secure: boolean;
  readonly stopping: AbortSignal;
}

/** Below /api/v1: the one route whose body may be large. */
export const UPLOAD_PATH = "/chat/files";
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

const sendFile = defineRoute({
  method: "post",
  path: UPLOAD_PATH,
  permission: "public",
  summary: "Send a picture, a recording or a file",
  description: "The body is the file itself. Where no files are taken it is refused before its body is read.",
  tags,
  request: { headers: UploadHeaders },
  responses: {
    200: jsonAnswer("It was looked at and is in the record.", UpdateTaken),
    403: jsonAnswer("No files on this way; the body was not read.", Refusal),
    413: jsonAnswer("Over 20 MB.", Refusal),
    422: jsonAnswer("Nothing of it is kept.", Refusal),
  },
  limit: { max: 20, perMs: minutes(1), by: "session" },
});

const takeFile = defineRoute({
  method: "post",
  path: "/chat/posts/{id}/file",
  permission: "public",
  summary: "Fetch the file that a post offers",
  description: "Once, for a quarter of an hour, with the cookie of the very session. The bytes come as an attachment.",
  tags,
  request: { params: PostId },
  responses: {
    200: { description: "The bytes.", content: { "*/*": { schema: z.string().openapi({ format: "binary" }) } } },
    410: jsonAnswer("There is no such file, or not any more.", Refusal),
  },
  limit: { max: 20, perMs: minutes(1), by: "session" },
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
    return c.json(page ? withoutChat(page) : { posts: [], keyboard: null, revision: 0, files: false }, 200);
  });

  app.openapi(sendUpdate, async (c) => {
    const action = c.req.valid("json");
    const messageId = action.kind === "text" ? await chat.nextMessageId() : 0;
    const locale = localeOf(getCookie(c, LOCALE_COOKIE) ?? c.req.header("accept-language"));
    const received = await inbox.receive(fromWeb(session(c), action, messageId, locale, clock.now()));
    return c.json({ messageId: action.kind === "text" && received !== "duplicate" ? messageId : null }, 200);
  });

  attach(app, sendFile, async (c) => {
    const own = session(c);
    const headers = UploadHeaders.safeParse({ "x-update-id": c.req.header("x-update-id") });
    if (!headers.success) throw new InputInvalid("header", headers.error);
    // Before a byte of the body is asked for.
    if (!(await chat.takesFiles(own))) throw new RuleBroken("files-refused");
    const bytes = await readBody(c.req.raw, deps.uploads.largest);
    const upload = await deps.uploads.take(bytes, c.req.header("content-type") ?? "");
    const messageId = await chat.nextMessageId();
    const locale = localeOf(getCookie(c, LOCALE_COOKIE) ?? c.req.header("accept-language"));
    const action = { kind: "file", updateId: headers.data["x-update-id"], size: bytes.length, ...upload } as const;
    const received = await inbox.receive(fromWeb(own, action, messageId, locale, clock.now()));
    return c.json({ messageId: received === "duplicate" ? null : messageId }, 200);
  });

  app.openapi(takeFile, async (c) => {
    const { name, bytes } = await chat.takeFile(session(c), c.req.valid("param").id);
    return c.body(Uint8Array.from(bytes), 200, {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "_")}"`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "no-store",
    });
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

/** The body, as long as it is within the limit, whatever it announces. @throws RuleBroken `file-too-large` */
async function readBody(request: Request, largest: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > largest) throw new RuleBroken("file-too-large");
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > largest) throw new RuleBroken("file-too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws RuleBroken `sign-in-required` without the cookie */
function session(c: Context): WebSession {
  const token = getCookie(c, COOKIE);
  if (!token) throw new RuleBroken("sign-in-required");
  return sessionOf(token);
}

type ReadPage = NonNullable<Awaited<ReturnType<WebChat["read"]>>>;
const withoutChat = ({ posts, keyboard, revision, files }: ReadPage) => ({
  posts: [...posts].map((post) => ({ ...post, buttons: post.buttons?.map((row) => row.map((button) => ({ ...button }))) ?? null })),
  keyboard: keyboard && { rows: keyboard.rows.map((row) => [...row]), placeholder: keyboard.placeholder },
  revision,
  files,
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
