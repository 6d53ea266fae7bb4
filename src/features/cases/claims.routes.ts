import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Database } from "../../db/database.ts";
import type { HttpEnv } from "../../http/route.ts";
import { apiRoutes, defineRoute, jsonBody, orThrow } from "../../http/route.ts";
import { CaseId } from "./cases.schemas.ts";
import * as schemas from "./claims.schemas.ts";
import type { ClaimUseCases } from "./claims.use-cases.ts";

const tags = ["cases"];
const params = CaseId;

const mayKnowRoute = defineRoute({
  method: "post",
  path: "/cases/{id}/may-know",
  permission: "case:claim",
  summary: "Say that one may know this person: it goes back at once, and one sees nothing of the person any more",
  description: "Whatever one has of the person's goes back to its queue. No reason is asked, and none is shown to others.",
  tags,
  request: { params },
  responses: { 204: { description: "Out of one's sight." } },
});

const permitRoute = defineRoute({
  method: "post",
  path: "/cases/{id}/permit",
  permission: "case:permit",
  summary: "Let a member take a waiting case though it is not the next",
  tags,
  request: { params, body: jsonBody(schemas.PermitBody) },
  responses: { 204: { description: "They may, until somebody has it." } },
});

/** Who is kept from a case, and who may take one out of turn. */
export function claimRoutes({
  database,
  claims,
}: {
  database: Pick<Database, "transaction">;
  claims: ClaimUseCases;
}): OpenAPIHono<HttpEnv> {
  return apiRoutes()
    .openapi(mayKnowRoute, async (c) => {
      const of = { caseId: c.req.valid("param").id, staff: c.var.staff };
      await database.transaction(async (tx) => orThrow(await claims.mayKnow(tx, of)));
      return c.body(null, 204);
    })
    .openapi(permitRoute, async (c) => {
      const of = { caseId: c.req.valid("param").id, staff: c.var.staff, memberId: c.req.valid("json").staffId };
      await database.transaction(async (tx) => orThrow(await claims.permit(tx, of)));
      return c.body(null, 204);
    });
}
