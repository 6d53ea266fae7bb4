import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Database, Tx } from "../../db/database.ts";
import type { HttpEnv } from "../../http/route.ts";
import { apiRoutes, defineRoute, jsonAnswer, jsonBody, orThrow } from "../../http/route.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Outcome } from "../../shared/outcome.ts";
import type { Staff } from "../staff/permissions.ts";
import { presentHandoff, presentListed } from "./handoff.presenter.ts";
import type { HandoffDetails } from "./handoff.repository.ts";
import * as schemas from "./handoff.schemas.ts";
import type { HandoffUseCases } from "./handoff.use-cases.ts";

const tags = ["handoffs"];
const view = { 200: jsonAnswer("The handoff as it is now.", schemas.HandoffView) };
const params = schemas.HandoffId;

const offerRoute = defineRoute({
  method: "post",
  path: "/cases/{id}/handoff",
  permission: "handoff:offer",
  summary: "Give a police report to the police, or answer their question",
  description: "Only by who holds the case, with the teen's consent, and while no other handoff of it is open. Starts the 24-hour clock.",
  tags,
  request: { params, body: jsonBody(schemas.OfferBody) },
  responses: { 201: jsonAnswer("Offered.", schemas.HandoffView) },
});

const listRoute = defineRoute({
  method: "get",
  path: "/handoffs",
  permission: "handoff:list",
  summary: "Handoffs, the most urgent clock first",
  tags,
  request: { query: schemas.HandoffFilter },
  responses: { 200: jsonAnswer("Those this member may see.", z.object({ handoffs: z.array(schemas.HandoffSummary) })) },
});

const readRoute = defineRoute({
  method: "get",
  path: "/handoffs/{id}",
  permission: "handoff:read",
  summary: "One handoff",
  description: "The liaison's first opening is kept; from then on the teen cannot take it back.",
  tags,
  request: { params },
  responses: view,
});

const acceptRoute = defineRoute({
  method: "post",
  path: "/handoffs/{id}/accept",
  permission: "handoff:answer",
  summary: "Take it on",
  tags,
  request: { params },
  responses: view,
});

const returnRoute = defineRoute({
  method: "post",
  path: "/handoffs/{id}/return",
  permission: "handoff:answer",
  summary: "Ask something first; the clock runs on",
  tags,
  request: { params, body: jsonBody(schemas.ReturnBody) },
  responses: view,
});

const declineRoute = defineRoute({
  method: "post",
  path: "/handoffs/{id}/decline",
  permission: "handoff:answer",
  summary: "It is registered already, or another authority has it",
  tags,
  request: { params, body: jsonBody(schemas.DeclineBody) },
  responses: view,
});

const registerRoute = defineRoute({
  method: "post",
  path: "/handoffs/{id}/register",
  permission: "handoff:answer",
  summary: "The number of the unified record (ЄО)",
  tags,
  request: { params, body: jsonBody(schemas.NumberBody) },
  responses: view,
});

const enterRoute = defineRoute({
  method: "post",
  path: "/handoffs/{id}/enter",
  permission: "handoff:answer",
  summary: "The number of the register of pre-trial investigations (ЄРДР)",
  tags,
  request: { params, body: jsonBody(schemas.NumberBody) },
  responses: view,
});

const closeRoute = defineRoute({
  method: "post",
  path: "/handoffs/{id}/close",
  permission: "handoff:answer",
  summary: "How it ended",
  tags,
  request: { params, body: jsonBody(schemas.CloseHandoffBody) },
  responses: view,
});

export interface HandoffRoutesDeps {
  readonly database: Pick<Database, "transaction">;
  readonly clock: Clock;
  readonly handoffs: HandoffUseCases;
}

/** Giving cases to the police, and the liaison's side. */
export function handoffRoutes({ database, clock, handoffs }: HandoffRoutesDeps): OpenAPIHono<HttpEnv> {
  const act = async (staff: Staff, work: (tx: Tx) => Promise<Outcome<HandoffDetails>>) =>
    presentHandoff(await database.transaction(async (tx) => orThrow(await work(tx))), staff, clock.now());

  return apiRoutes()
    .openapi(offerRoute, async (c) => {
      const { staff } = c.var;
      const input = { caseId: c.req.valid("param").id, staff, ...c.req.valid("json") };
      return c.json(await act(staff, (tx) => handoffs.offerHandoff(tx, input)), 201);
    })
    .openapi(listRoute, async (c) => {
      const { staff } = c.var;
      const listed = await database.transaction((tx) => handoffs.listHandoffs(tx, staff, c.req.valid("query")));
      return c.json({ handoffs: listed.map((one) => presentListed(one, staff, clock.now())) }, 200);
    })
    .openapi(readRoute, async (c) => {
      const on = { id: c.req.valid("param").id, staff: c.var.staff };
      return c.json(await act(on.staff, (tx) => handoffs.readHandoff(tx, on)), 200);
    })
    .openapi(acceptRoute, async (c) => {
      const on = { id: c.req.valid("param").id, staff: c.var.staff };
      return c.json(await act(on.staff, (tx) => handoffs.acceptHandoff(tx, on)), 200);
    })
    .openapi(returnRoute, async (c) => {
      const on = { id: c.req.valid("param").id, staff: c.var.staff };
      return c.json(await act(on.staff, (tx) => handoffs.returnHandoff(tx, on, c.req.valid("json").question)), 200);
    })
    .openapi(declineRoute, async (c) => {
      const on = { id: c.req.valid("param").id, staff: c.var.staff };
      return c.json(await act(on.staff, (tx) => handoffs.declineHandoff(tx, on, c.req.valid("json").reason)), 200);
    })
    .openapi(registerRoute, async (c) => {
      const on = { id: c.req.valid("param").id, staff: c.var.staff };
      return c.json(await act(on.staff, (tx) => handoffs.registerHandoff(tx, on, c.req.valid("json").number)), 200);
    })
    .openapi(enterRoute, async (c) => {
      const on = { id: c.req.valid("param").id, staff: c.var.staff };
      return c.json(await act(on.staff, (tx) => handoffs.enterHandoff(tx, on, c.req.valid("json").number)), 200);
    })
    .openapi(closeRoute, async (c) => {
      const on = { id: c.req.valid("param").id, staff: c.var.staff };
      return c.json(await act(on.staff, (tx) => handoffs.closeHandoff(tx, on, c.req.valid("json").outcome)), 200);
    });
}
