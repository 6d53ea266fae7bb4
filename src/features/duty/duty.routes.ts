import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Database } from "../../db/database.ts";
import type { HttpEnv } from "../../http/route.ts";
import { apiRoutes, defineRoute, jsonAnswer, jsonBody, orThrow } from "../../http/route.ts";
import * as schemas from "./duty.schemas.ts";
import type { DutyList, DutyUseCases } from "./duty.use-cases.ts";

const tags = ["duty"];

const readRoute = defineRoute({
  method: "get",
  path: "/duty",
  permission: "duty:read",
  summary: "Who is on duty, and who would be called now",
  tags,
  responses: { 200: jsonAnswer("The lists.", schemas.DutyListsView) },
});

const setRoute = defineRoute({
  method: "put",
  path: "/duty/{role}",
  permission: "duty:set",
  summary: "Write the list of one step anew",
  description: "Takes the place of what was listed before; who said themselves that they are on shift stays. An empty list is no list.",
  tags,
  request: { params: schemas.DutyRoleParam, body: jsonBody(schemas.SetListBody) },
  responses: { 200: jsonAnswer("The lists as they are now.", schemas.DutyListsView) },
});

const selfRoute = defineRoute({
  method: "post",
  path: "/duty/self",
  permission: "duty:self",
  summary: "Say that one is on shift now, or leaves",
  tags,
  request: { body: jsonBody(schemas.SetSelfBody) },
  responses: { 200: jsonAnswer("The lists as they are now.", schemas.DutyListsView) },
});

const present = (lists: readonly DutyList[], staffId: string) => ({
  lists: lists.map(({ role, shifts, calls, unkept, mayStand }) => ({
    role,
    shifts: shifts.map(({ from, until, ...shift }) => ({ ...shift, from: from.toISOString(), until: until?.toISOString() ?? null })),
    calls: [...calls],
    mayStand: [...mayStand],
    unkept,
  })),
  onShift: lists.some(({ shifts }) => shifts.some((shift) => shift.staffId === staffId && shift.byThemself && shift.now)),
});

/** Lists of duty, as the console keeps them. */
export function dutyRoutes({ database, duty }: { database: Pick<Database, "transaction">; duty: DutyUseCases }): OpenAPIHono<HttpEnv> {
  return apiRoutes()
    .openapi(readRoute, async (c) => c.json(present(await database.transaction((tx) => duty.lists(tx)), c.var.staff.id), 200))
    .openapi(setRoute, async (c) => {
      const { staff } = c.var;
      const planned = c.req
        .valid("json")
        .shifts.map(({ staffId, from, until }) => ({ staffId, from: new Date(from), until: until === null ? null : new Date(until) }));
      const lists = await database.transaction(async (tx) => {
        orThrow(await duty.setList(tx, staff, c.req.valid("param").role, planned));
        return duty.lists(tx);
      });
      return c.json(present(lists, staff.id), 200);
    })
    .openapi(selfRoute, async (c) => {
      const { staff } = c.var;
      const lists = await database.transaction(async (tx) => {
        orThrow(await duty.setSelf(tx, staff, c.req.valid("json").onShift));
        return duty.lists(tx);
      });
      return c.json(present(lists, staff.id), 200);
    });
}
