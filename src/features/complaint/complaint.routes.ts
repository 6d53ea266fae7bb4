import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Database } from "../../db/database.ts";
import type { HttpEnv } from "../../http/route.ts";
import { apiRoutes, defineRoute, jsonAnswer, jsonBody, orThrow } from "../../http/route.ts";
import * as schemas from "./complaint.schemas.ts";
import type { Complaint } from "./complaint.ts";
import type { ComplaintUseCases } from "./complaint.use-cases.ts";

const tags = ["complaints"];

const listRoute = defineRoute({
  method: "get",
  path: "/complaints",
  permission: "complaint:read",
  summary: "What teens say went wrong",
  description: "Only for supervisors, and never about oneself. Open ones the oldest first, handled ones the latest first. At most 200.",
  tags,
  request: { query: schemas.ComplaintFilter },
  responses: { 200: jsonAnswer("Those this member may see.", z.object({ complaints: z.array(schemas.ComplaintView) })) },
});

const handleRoute = defineRoute({
  method: "post",
  path: "/complaints/{id}/handle",
  permission: "complaint:handle",
  summary: "Say on record what was done about it",
  description: "Once. The teen hears that a person has seen to it.",
  tags,
  request: { params: schemas.ComplaintId, body: jsonBody(schemas.HandleBody) },
  responses: { 200: jsonAnswer("The complaint as it is now.", schemas.ComplaintView) },
});

const present = ({ at, handled, ...complaint }: Complaint): schemas.ComplaintView => ({
  ...complaint,
  at: at.toISOString(),
  handled: handled && { ...handled, at: handled.at.toISOString() },
});

export function complaintRoutes({
  database,
  complaints,
}: {
  database: Pick<Database, "transaction">;
  complaints: ComplaintUseCases;
}): OpenAPIHono<HttpEnv> {
  return apiRoutes()
    .openapi(listRoute, async (c) => {
      const handled = c.req.valid("query").handled === "true";
      const listed = await database.transaction((tx) => complaints.list(tx, c.var.staff, handled));
      return c.json({ complaints: listed.map(present) }, 200);
    })
    .openapi(handleRoute, async (c) => {
      const deed = { id: c.req.valid("param").id, ...c.req.valid("json") };
      return c.json(present(await database.transaction(async (tx) => orThrow(await complaints.handle(tx, c.var.staff, deed)))), 200);
    });
}
