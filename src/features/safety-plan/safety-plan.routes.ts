import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Database } from "../../db/database.ts";
import type { HttpEnv } from "../../http/route.ts";
import { apiRoutes, defineRoute, jsonAnswer, jsonBody, orThrow } from "../../http/route.ts";
import * as schemas from "./safety-plan.schemas.ts";
import type { PlanOfCase, SafetyPlanUseCases } from "./safety-plan.use-cases.ts";

const tags = ["safety plans"];
const answer = { 200: jsonAnswer("The plan as it is now.", schemas.PlanView) };
const params = schemas.PlanCase;

const readRoute = defineRoute({
  method: "get",
  path: "/cases/{id}/plan",
  permission: "case:read",
  summary: "The safety plan of a case with all its versions",
  tags,
  request: { params },
  responses: answer,
});

const draftRoute = defineRoute({
  method: "put",
  path: "/cases/{id}/plan",
  permission: "case:reply",
  summary: "Keep a new version; nothing goes to the teen",
  tags,
  request: { params, body: jsonBody(schemas.DraftBody) },
  responses: answer,
});

const sendRoute = defineRoute({
  method: "post",
  path: "/cases/{id}/plan/send",
  permission: "case:reply",
  summary: "Send the version that was read over, as one message in the teen's language",
  tags,
  request: { params, body: jsonBody(schemas.SendBody) },
  responses: answer,
});

const present = ({ versions, asRead }: PlanOfCase) => ({
  versions: versions.map(({ id, version, steps, staffName, at, sentAt }) => ({
    ...{ id, version, steps: { ...steps }, staffName },
    at: at.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  })),
  asRead,
});

/** Safety plans, as the console writes and sends them. */
export function safetyPlanRoutes({
  database,
  plans,
}: {
  database: Pick<Database, "transaction">;
  plans: SafetyPlanUseCases;
}): OpenAPIHono<HttpEnv> {
  return apiRoutes()
    .openapi(readRoute, async (c) => {
      const { staff } = c.var;
      return c.json(
        present(await database.transaction(async (tx) => orThrow(await plans.ofCase(tx, staff, c.req.valid("param").id)))),
        200,
      );
    })
    .openapi(draftRoute, async (c) => {
      const { fencingToken, steps } = c.req.valid("json");
      const held = { caseId: c.req.valid("param").id, staff: c.var.staff, fencingToken };
      return c.json(present(await database.transaction(async (tx) => orThrow(await plans.draft(tx, held, steps)))), 200);
    })
    .openapi(sendRoute, async (c) => {
      const { fencingToken, version } = c.req.valid("json");
      const held = { caseId: c.req.valid("param").id, staff: c.var.staff, fencingToken };
      return c.json(present(await database.transaction(async (tx) => orThrow(await plans.send(tx, held, version)))), 200);
    });
}
