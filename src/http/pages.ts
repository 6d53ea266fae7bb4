import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { Context } from "hono";
import { Hono } from "hono";
import { RuleBroken } from "../shared/errors.ts";
import type { HttpEnv } from "./route.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

interface PageFile {
  readonly type: string;
  readonly etag: string;
  /** The name holds a hash of the content (Vite's `assets/`), so it never changes. */
  readonly immutable: boolean;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer> | null;
}

export interface PagesDeps {
  /** The folder that `npm run build` fills: `chat/` and `console/`. */
  readonly webRoot: string;
  readonly webchat: boolean;
}

/**
 * The teen's web chat at `/chat` and the console at `/console`. Only files that a look into the folder found are ever
 * served: an address is a key in a list, never a path. Addresses below `/console` that name no file get its page.
 */
export function pageRoutes({ webRoot, webchat }: PagesDeps): Hono<HttpEnv> {
  const chat = createShelf(join(webRoot, "chat"));
  const staff = createShelf(join(webRoot, "console"));
  const app = new Hono<HttpEnv>();

  app.get("/", (c) => c.redirect(webchat ? "/chat" : "/console"));
  if (webchat) {
    app.get("/chat", (c) => page(c, chat()));
    app.get("/chat/", (c) => c.redirect("/chat"));
    app.get("/chat/*", (c) => file(c, chat(), "/chat/") ?? notFound());
  }
  app.get("/console", (c) => page(c, staff()));
  app.get("/console/*", (c) => {
    const answer = file(c, staff(), "/console/");
    if (answer) return answer;
    // A missing file must not look like a page, or a browser would run HTML as a script.
    return extname(c.req.path) === "" ? page(c, staff()) : notFound();
  });
  return app;
}

type Shelf = ReadonlyMap<string, PageFile>;

/** The files of one folder by name, read once; an empty folder is looked at again until it has been built. */
function createShelf(folder: string): () => Shelf {
  let shelf: Shelf = new Map();
  return () => {
    if (shelf.size === 0) shelf = new Map(namesIn(folder).map((name) => [name, readPageFile(folder, name)]));
    return shelf;
  };
}

function namesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

function readPageFile(folder: string, name: string): PageFile {
  const body = Uint8Array.from(readFileSync(join(folder, name)));
  const type = TYPES[extname(name)] ?? "application/octet-stream";
  const isText = /^(text|application)\/|svg/.test(type);
  return {
    type,
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
    immutable: /^assets\/.+-[\w-]{8}\.\w+$/.test(name),
    body,
    gzipped: isText && body.length > 1024 ? Uint8Array.from(gzipSync(body)) : null,
  };
}

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Not built</title>
<h1>The pages are not built yet</h1><p>Run <code>npm run build</code> in Parasolka's folder, then load this page again.</p></html>`;

function page(c: Context, shelf: Shelf): Response {
  const index = shelf.get("index.html");
  return index ? send(c, index) : c.html(NOT_BUILT, 503);
}

function file(c: Context, shelf: Shelf, prefix: string): Response | undefined {
  const found = shelf.get(c.req.path.slice(prefix.length));
  return found && send(c, found);
}

function send(c: Context, found: PageFile): Response {
  c.header("Content-Type", found.type);
  c.header("Cache-Control", found.immutable ? "public, max-age=31536000, immutable" : "no-store");
  c.header("Vary", "Accept-Encoding");
  if (found.immutable) {
    c.header("ETag", found.etag);
    if (c.req.header("if-none-match") === found.etag) return c.body(null, 304);
  }
  if (found.gzipped && /\bgzip\b/.test(c.req.header("accept-encoding") ?? "")) {
    c.header("Content-Encoding", "gzip");
    return c.body(found.gzipped);
  }
  return c.body(found.body);
}

function notFound(): never {
  throw new RuleBroken("not-found");
}
