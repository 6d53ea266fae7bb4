import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Database } from "../../db/database.ts";
import type { HttpEnv } from "../../http/route.ts";
import { apiRoutes, defineRoute, jsonAnswer, jsonBody, orThrow } from "../../http/route.ts";
import * as schemas from "./minimum.schemas.ts";
import type { HeldMinimum, HeldMinimums } from "./minimum.use-cases.ts";

const tags = ["privacy"];

const listRoute = defineRoute({
  method: "get",
  path: "/held-minimums",
  permission: "minimum:list",
  summary: "What is left of deleted cases of teens in danger, for at most 24 hours",
  tags,
  responses: { 200: jsonAnswer("Those held now.", z.object({ minimums: z.array(schemas.MinimumSummary) })) },
});

const openRoute = defineRoute({
  method: "post",
  path: "/held-minimums/{id}/open",
  permission: "minimum:open",
  summary: "Look at one, with a reason that is kept",
  description: "A supervisor's decision on record: region, language, signals and times, no word of the teen's.",
  tags,
  request: { params: schemas.MinimumId, body: jsonBody(schemas.OpenMinimumBody) },
  responses: { 200: jsonAnswer("The minimum.", schemas.MinimumView) },
});

/** What supervisors may see of a deleted case of a teen in danger (rules of care, 4 and 5). */
export function minimumRoutes({ database, minimums }: { database: Database; minimums: HeldMinimums }): OpenAPIHono<HttpEnv> {
  const app = apiRoutes();

  app.openapi(listRoute, async (c) => {
    const held = await database.transaction((tx) => minimums.list(tx, c.var.staff));
    return c.json({ minimums: held.map(present) }, 200);
  });

  app.openapi(openRoute, async (c) => {
    const { id } = c.req.valid("param");
    const { reason } = c.req.valid("json");
    const opened = orThrow(await database.transaction((tx) => minimums.open(tx, c.var.staff, id, reason)));
    return c.json({ ...opened, ...present(opened), signals: [...opened.signals] }, 200);
  });
  return app;
}

const present = ({ id, at, until, openedAt }: HeldMinimum) => ({
  id,
  at: at.toISOString(),
  until: until.toISOString(),
  openedAt: openedAt?.toISOString() ?? null,
});
