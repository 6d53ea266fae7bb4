import { createHash } from "node:crypto";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import { html, raw } from "hono/html";
import { CONTENT_POLICY } from "./headers.ts";
import type { HttpEnv } from "./route.ts";
import { apiRoutes, attach, defineRoute } from "./route.ts";

type OpenApiDocument = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;
type Operation = NonNullable<NonNullable<OpenApiDocument["paths"]>[string]["get"]>;
type Markup = ReturnType<typeof html>;

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

const description = `All answers are JSON; a refusal is \`{ error: { code, message, hint, issues? } }\` with a stable code.
Staff sign in at \`/api/v1/auth/sign-in/email\` and send the session cookie. Writes must come from the page's own origin.
Times are ISO 8601 in UTC. An unknown id and one that is not yours answer the same.`;

const openapi = defineRoute({
  method: "get",
  path: "/openapi.json",
  permission: "public",
  summary: "This API as OpenAPI 3.1",
  tags: ["documentation"],
  responses: { 200: { description: "The document.", content: { "application/json": { schema: z.looseObject({ openapi: z.string() }) } } } },
});

const docs = defineRoute({
  method: "get",
  path: "/docs",
  permission: "public",
  summary: "This API as a page to read",
  tags: ["documentation"],
  responses: { 200: { description: "The page.", content: { "text/html": { schema: z.string() } } } },
});

/** `/api/v1/openapi.json` and `/api/v1/docs`, made once from what is mounted in `document`'s app. */
export function docsRoutes(document: () => OpenApiDocument): OpenAPIHono<HttpEnv> {
  const app = apiRoutes();
  attach(app, openapi, (c) => c.json(document()));
  attach(app, docs, (c) => {
    c.header("Content-Security-Policy", `${CONTENT_POLICY}; style-src 'sha256-${STYLE_HASH}'`);
    return c.html(render(document()));
  });
  return app;
}

/** The OpenAPI 3.1 document of everything that `app` has mounted. */
export function describeApi(app: OpenAPIHono<HttpEnv>, version: string): OpenApiDocument {
  return app.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "Parasolka", version, description }, servers: [{ url: "/" }] });
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; text-transform: capitalize; }
details { border: 1px solid #8886; border-radius: .5rem; margin: .5rem 0; padding: .5rem .75rem; }
summary { cursor: pointer; }
pre { overflow-x: auto; background: #8882; padding: .75rem; border-radius: .5rem; font-size: .85rem; }
code, .method { font-family: ui-monospace, monospace; }
.method { display: inline-block; min-width: 4.5rem; font-weight: 700; }
.access { float: right; font-size: .85rem; border: 1px solid #8886; border-radius: 1rem; padding: 0 .6rem; }
`;
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

function render(document: OpenApiDocument): Markup {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? "other"))].sort();
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Parasolka API</title><style>${raw(STYLE)}</style></head>
<body>
<h1>Parasolka API</h1>
${description.split("\n").map((line) => html`<p>${line}</p>`)}
<p><a href="/api/v1/openapi.json">openapi.json</a></p>
${tags.map((tag) => html`<h2>${tag}</h2>${operations.filter(({ operation }) => (operation.tags?.[0] ?? "other") === tag).map(renderOperation)}`)}
<h2>Schemas</h2>
${Object.entries(document.components?.schemas ?? {}).map(
  ([name, schema]) => html`<details id="${name}"><summary><code>${name}</code></summary>${renderJson(schema)}</details>`,
)}
</body>
</html>`;
}

function renderOperation({ path, method, operation }: { path: string; method: string; operation: Operation }): Markup {
  const access: unknown = (operation as Record<string, unknown>)["x-permission"];
  return html`<details>
<summary><span class="method">${method.toUpperCase()}</span> <code>${path}</code> ${operation.summary} <span class="access">${String(access)}</span></summary>
${operation.description ? html`<p>${operation.description}</p>` : ""}
${operation.parameters ? html`<h4>Parameters</h4>${renderJson(operation.parameters)}` : ""}
${operation.requestBody ? html`<h4>Body</h4>${renderContent(operation.requestBody)}` : ""}
<h4>Answers</h4>
${Object.entries(operation.responses ?? {}).map(
  ([status, response]) =>
    html`<p><code>${status}</code> ${"description" in response ? response.description : ""}</p>${renderContent(response)}`,
)}
</details>`;
}

function renderContent(part: object): Markup | string {
  if (!("content" in part) || typeof part.content !== "object" || part.content === null) return "";
  return html`${Object.entries(part.content as Record<string, { schema?: unknown }>).map(([type, { schema }]) =>
    typeof schema === "object" && schema !== null && "$ref" in schema
      ? html`<p><code>${type}</code> <a href="#${nameOf(schema.$ref)}">${nameOf(schema.$ref)}</a></p>`
      : html`<p><code>${type}</code></p>${renderJson(schema)}`,
  )}`;
}

const nameOf = (ref: unknown): string => String(ref).replace("#/components/schemas/", "");
const renderJson = (value: unknown): Markup => html`<pre>${JSON.stringify(value, null, 2)}</pre>`;
