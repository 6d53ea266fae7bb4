import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Database } from "../../db/database.ts";
import type { HttpEnv } from "../../http/route.ts";
import { apiRoutes, defineRoute, jsonAnswer, jsonBody, orThrow } from "../../http/route.ts";
import type { ScreenRecord } from "./screening.repository.ts";
import * as schemas from "./screening.schemas.ts";
import { INSTRUMENTS, riskOf, SCREENS } from "./screening.ts";
import type { ScreeningUseCases } from "./screening.use-cases.ts";

const tags = ["screening"];

const instrumentsRoute = defineRoute({
  method: "get",
  path: "/screens",
  permission: "case:read",
  summary: "The structured screens, with the order and branches of their questions",
  tags,
  responses: { 200: jsonAnswer("What there is.", z.object({ instruments: z.array(schemas.InstrumentView) })) },
});

const listRoute = defineRoute({
  method: "get",
  path: "/cases/{id}/screens",
  permission: "case:read",
  summary: "The screens filled in a case, the latest first",
  tags,
  request: { params: schemas.ScreenCase },
  responses: { 200: jsonAnswer("At most 200.", z.object({ screens: z.array(schemas.ScreenView) })) },
});

const fillRoute = defineRoute({
  method: "post",
  path: "/cases/{id}/screens",
  permission: "case:assess",
  summary: "Keep a filled screen; the risk rises by what it comes to and never falls",
  tags,
  request: { params: schemas.ScreenCase, body: jsonBody(schemas.FillBody) },
  responses: { 201: jsonAnswer("Kept.", schemas.ScreenView) },
});

const present = ({ caseId: _case, staffId: _staff, at, answers, level, ...screen }: ScreenRecord) => ({
  ...{ ...screen, level, risk: riskOf(level), answers: { ...answers }, at: at.toISOString() },
});

/** The psychologist's own structured screens. */
export function screeningRoutes({
  database,
  screening,
}: {
  database: Pick<Database, "transaction">;
  screening: ScreeningUseCases;
}): OpenAPIHono<HttpEnv> {
  return apiRoutes()
    .openapi(instrumentsRoute, (c) =>
      c.json(
        {
          instruments: SCREENS.map((kind) => {
            const { version, source, questions } = INSTRUMENTS[kind];
            return { kind, version, source, questions: questions.map(({ id, after }) => ({ id, after: [...after] })) };
          }),
        },
        200,
      ),
    )
    .openapi(listRoute, async (c) => {
      const { staff } = c.var;
      const screens = await database.transaction(async (tx) => orThrow(await screening.ofCase(tx, staff, c.req.valid("param").id)));
      return c.json({ screens: screens.map(present) }, 200);
    })
    .openapi(fillRoute, async (c) => {
      const { fencingToken, ...filled } = c.req.valid("json");
      const held = { caseId: c.req.valid("param").id, staff: c.var.staff, fencingToken };
      return c.json(present(await database.transaction(async (tx) => orThrow(await screening.fill(tx, held, filled)))), 201);
    });
}
