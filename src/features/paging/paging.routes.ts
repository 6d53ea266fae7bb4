import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Database } from "../../db/database.ts";
import type { HttpEnv } from "../../http/route.ts";
import { apiRoutes, defineRoute, jsonAnswer, jsonBody, orThrow } from "../../http/route.ts";
import { RuleBroken } from "../../shared/errors.ts";
import type { IncidentRecord } from "./paging.repository.ts";
import * as schemas from "./paging.schemas.ts";
import { calledAt, referenceOf } from "./paging.ts";
import type { CurrentPage, PagingUseCases } from "./paging.use-cases.ts";

const tags = ["paging"];

const pagesRoute = defineRoute({
  method: "get",
  path: "/pages",
  permission: "case:list",
  summary: "For which cases people are being called",
  tags,
  responses: { 200: jsonAnswer("Pages that have not ended.", z.object({ pages: z.array(schemas.PageView) })) },
});

const seenRoute = defineRoute({
  method: "post",
  path: "/pages/{id}/seen",
  permission: "page:see",
  summary: "Say that one has seen a page that is a supervisor's to know of",
  tags,
  request: { params: schemas.PageParam },
  responses: { 204: { description: "Nobody is called for it any more." } },
});

const figuresRoute = defineRoute({
  method: "get",
  path: "/page-figures",
  permission: "times:read",
  summary: "What the calls of each of the past twelve weeks came to, and who waited too long",
  tags,
  responses: { 200: jsonAnswer("The latest week first.", z.object({ weeks: z.array(schemas.WeekView) })) },
});

const incidentsRoute = defineRoute({
  method: "get",
  path: "/incidents",
  permission: "incident:read",
  summary: "Pages that nobody answered in time, the latest first",
  tags,
  responses: { 200: jsonAnswer("At most 200.", z.object({ incidents: z.array(schemas.IncidentView) })) },
});

const helpRoute = defineRoute({
  method: "post",
  path: "/incidents/{id}/help",
  permission: "incident:note",
  summary: "Say whether help arrived",
  tags,
  request: { params: schemas.IncidentParam, body: jsonBody(schemas.HelpBody) },
  responses: { 204: { description: "On record; the last word counts." } },
});

const silenceRoute = defineRoute({
  method: "post",
  path: "/cases/{id}/silence",
  permission: "case:silence",
  summary: "Decide on record what is done about a red in which nobody says anything",
  tags,
  request: { params: schemas.CaseParam, body: jsonBody(schemas.SilenceBody) },
  responses: { 204: { description: "Decided." } },
});

const keyRoute = defineRoute({
  method: "get",
  path: "/push",
  permission: "duty:self",
  summary: "The key with which a browser asks to be woken",
  tags,
  responses: { 200: jsonAnswer("The key.", schemas.PushKey) },
});

const deviceRoute = defineRoute({
  method: "post",
  path: "/push",
  permission: "duty:self",
  summary: "Wake this browser when its member is called",
  tags,
  request: { body: jsonBody(schemas.DeviceBody) },
  responses: { 204: { description: "It will be woken." } },
});

const forgetRoute = defineRoute({
  method: "post",
  path: "/push/forget",
  permission: "duty:self",
  summary: "Wake this browser no more",
  tags,
  request: { body: jsonBody(schemas.ForgetDeviceBody) },
  responses: { 204: { description: "Forgotten." } },
});

const presentPage = ({ page, reference }: CurrentPage): schemas.PageView => ({
  ...{ id: page.id, caseId: page.caseId, reference, kind: page.kind, round: page.round },
  step: calledAt(page),
  openedAt: page.openedAt.toISOString(),
  answered: page.answeredAt !== null,
});

const presentIncident = ({ id, caseId, kind, openedAt, endedAt, help, events }: IncidentRecord): schemas.IncidentView => ({
  ...{ id, caseId, reference: referenceOf(caseId), kind, openedAt: openedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null },
  help,
  timeline: events.map(({ type, staffName, at }) => ({ type, staffName, at: at.toISOString() })),
});

/**
 * Pages, incidents and the devices that are woken.
 *
 * @param pushKey null where pushing is not configured
 */
export function pagingRoutes({
  database,
  paging,
  pushKey,
}: {
  database: Pick<Database, "transaction">;
  paging: PagingUseCases;
  pushKey: string | null;
}): OpenAPIHono<HttpEnv> {
  return apiRoutes()
    .openapi(pagesRoute, async (c) => c.json({ pages: (await database.transaction((tx) => paging.current(tx))).map(presentPage) }, 200))
    .openapi(seenRoute, async (c) => {
      await database.transaction(async (tx) => orThrow(await paging.see(tx, c.var.staff, c.req.valid("param").id)));
      return c.body(null, 204);
    })
    .openapi(figuresRoute, async (c) => {
      const weeks = await database.transaction((tx) => paging.figures(tx));
      return c.json({ weeks: weeks.map(({ late, ...week }) => ({ ...week, late: { ...late } })) }, 200);
    })
    .openapi(incidentsRoute, async (c) =>
      c.json({ incidents: (await database.transaction((tx) => paging.incidents(tx))).map(presentIncident) }, 200),
    )
    .openapi(helpRoute, async (c) => {
      const { help } = c.req.valid("json");
      await database.transaction(async (tx) => orThrow(await paging.sayHelp(tx, c.var.staff, c.req.valid("param").id, help)));
      return c.body(null, 204);
    })
    .openapi(silenceRoute, async (c) => {
      const deed = { caseId: c.req.valid("param").id, ...c.req.valid("json") };
      await database.transaction(async (tx) => orThrow(await paging.decideSilence(tx, c.var.staff, deed)));
      return c.body(null, 204);
    })
    .openapi(keyRoute, (c) => c.json({ publicKey: pushKey }, 200))
    .openapi(deviceRoute, async (c) => {
      if (pushKey === null) throw new RuleBroken("push-not-configured");
      const { endpoint, keys } = c.req.valid("json");
      await database.transaction((tx) => paging.addDevice(tx, c.var.staff, { endpoint, publicKey: keys.p256dh, auth: keys.auth }));
      return c.body(null, 204);
    })
    .openapi(forgetRoute, async (c) => {
      await database.transaction((tx) => paging.removeDevice(tx, c.var.staff, c.req.valid("json").endpoint));
      return c.body(null, 204);
    });
}
