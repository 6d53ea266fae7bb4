import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Database } from "../../db/database.ts";
import type { HttpEnv } from "../../http/route.ts";
import { apiRoutes, defineRoute, jsonAnswer, jsonBody, orThrow } from "../../http/route.ts";
import { CaseId } from "./cases.schemas.ts";
import * as schemas from "./transfers.schemas.ts";
import type { TransferUseCases } from "./transfers.use-cases.ts";

const tags = ["cases"];
const params = CaseId;

const transferRoute = defineRoute({
  method: "post",
  path: "/cases/{id}/transfer",
  permission: "case:claim",
  summary: "Give a case on, with a summary for the team",
  tags,
  request: { params, body: jsonBody(schemas.TransferBody) },
  responses: { 204: { description: "Offered, or back in the queue." } },
});

const listRoute = defineRoute({
  method: "get",
  path: "/transfers",
  permission: "case:claim",
  summary: "Offers to take a case over: to this member, and theirs",
  tags,
  responses: { 200: jsonAnswer("Those of claims that run.", z.object({ transfers: z.array(schemas.TransferView) })) },
});

const acceptRoute = defineRoute({
  method: "post",
  path: "/cases/{id}/transfer/accept",
  permission: "case:claim",
  summary: "Take over a case that a colleague offers",
  tags,
  request: { params },
  responses: { 204: { description: "It is this member's: read it for the token." } },
});

const endRoute = defineRoute({
  method: "post",
  path: "/cases/{id}/transfer/end",
  permission: "case:claim",
  summary: "Say that one cannot take it over, or take one's offer back",
  tags,
  request: { params },
  responses: { 204: { description: "The case stays where it is." } },
});

/** Giving a case on to a colleague. */
export function transferRoutes({
  database,
  transfers,
}: {
  database: Pick<Database, "transaction">;
  transfers: TransferUseCases;
}): OpenAPIHono<HttpEnv> {
  return apiRoutes()
    .openapi(transferRoute, async (c) => {
      const { fencingToken, ...words } = c.req.valid("json");
      const held = { caseId: c.req.valid("param").id, staff: c.var.staff, fencingToken };
      await database.transaction(async (tx) => orThrow(await transfers.transfer(tx, held, words)));
      return c.body(null, 204);
    })
    .openapi(listRoute, async (c) => {
      const { staff } = c.var;
      const found = await database.transaction((tx) => transfers.ofMember(tx, staff));
      return c.json(
        {
          transfers: found.map(({ caseId, pseudonym, risk, fromId, fromName, toName, state, summary, at }) => ({
            ...{ caseId, pseudonym, risk, fromName, toName, state, summary },
            mine: fromId === staff.id,
            at: at.toISOString(),
          })),
        },
        200,
      );
    })
    .openapi(acceptRoute, async (c) => {
      const of = { caseId: c.req.valid("param").id, staff: c.var.staff };
      await database.transaction(async (tx) => orThrow(await transfers.accept(tx, of)));
      return c.body(null, 204);
    })
    .openapi(endRoute, async (c) => {
      const of = { caseId: c.req.valid("param").id, staff: c.var.staff };
      await database.transaction(async (tx) => orThrow(await transfers.end(tx, of)));
      return c.body(null, 204);
    });
}
