import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Database, Tx } from "../../db/database.ts";
import type { HttpEnv } from "../../http/route.ts";
import { apiRoutes, defineRoute, jsonAnswer, jsonBody, orThrow } from "../../http/route.ts";
import type { Rule } from "../../shared/errors.ts";
import type { Staff } from "../staff/permissions.ts";
import * as schemas from "./workload.schemas.ts";
import { MOST_CHATS, TOPICS, type Topic } from "./workload.ts";
import type { OwnWork, WorkUseCases } from "./workload.use-cases.ts";

const tags = ["work"];
const own = { 200: jsonAnswer("How it stands now.", schemas.WorkView) };

const readRoute = defineRoute({
  method: "get",
  path: "/work",
  permission: "case:claim",
  summary: "How much one carries, and why «next» would give nobody",
  tags,
  responses: own,
});

const notTodayRoute = defineRoute({
  method: "put",
  path: "/work/not-today",
  permission: "case:claim",
  summary: "Say what one cannot take in this shift",
  description: "Holds until the shift ends, twelve hours at most. Nobody asks why.",
  tags,
  request: { body: jsonBody(schemas.NotTodayBody) },
  responses: own,
});

const seenRoute = defineRoute({
  method: "post",
  path: "/work/lapses-seen",
  permission: "case:claim",
  summary: "Say that one knows which cases went back to the queue",
  tags,
  responses: own,
});

const colleaguesRoute = defineRoute({
  method: "get",
  path: "/colleagues",
  permission: "duty:read",
  summary: "Who takes cases, and how many each has",
  tags,
  responses: { 200: jsonAnswer("Those on shift first.", z.object({ colleagues: z.array(schemas.ColleagueView) })) },
});

const skillsRoute = defineRoute({
  method: "put",
  path: "/colleagues/{staffId}/skills",
  permission: "duty:set",
  summary: "Say which queues and languages a member takes",
  tags,
  request: { params: schemas.MemberParam, body: jsonBody(schemas.SkillsBody) },
  responses: { 204: { description: "Kept." } },
});

export interface WorkRoutesDeps {
  readonly database: Pick<Database, "transaction">;
  readonly work: WorkUseCases;
  /** Why «next» would give this member nobody. */
  readonly whyNotNext: (tx: Tx, staff: Staff) => Promise<Rule | null>;
}

/** What a member carries, as the console shows it to them. */
export function workRoutes({ database, work, whyNotNext }: WorkRoutesDeps): OpenAPIHono<HttpEnv> {
  /** How it stands after a deed, in its transaction. */
  const after = async (staff: Staff, deed: (tx: Tx) => Promise<void> = () => Promise.resolve()) => {
    const [now, why] = await database.transaction(async (tx) => {
      await deed(tx);
      return [await work.own(tx, staff), await whyNotNext(tx, staff)] as const;
    });
    return present(now, why);
  };

  return apiRoutes()
    .openapi(readRoute, async (c) => c.json(await after(c.var.staff), 200))
    .openapi(notTodayRoute, async (c) => {
      const { staff } = c.var;
      return c.json(await after(staff, (tx) => work.setNotToday(tx, staff, c.req.valid("json").topics)), 200);
    })
    .openapi(seenRoute, async (c) => {
      const { staff } = c.var;
      return c.json(await after(staff, (tx) => work.lapsesSeen(tx, staff)), 200);
    })
    .openapi(colleaguesRoute, async (c) => c.json({ colleagues: await database.transaction((tx) => work.colleagues(tx)) }, 200))
    .openapi(skillsRoute, async (c) => {
      const { staffId } = c.req.valid("param");
      await database.transaction(async (tx) => orThrow(await work.setSkills(tx, c.var.staff, staffId, c.req.valid("json"))));
      return c.body(null, 204);
    });
}

const present = (work: OwnWork, why: Rule | null) => ({
  held: work.held,
  most: MOST_CHATS,
  holdsRed: work.holdsRed,
  why,
  restUntil: work.restUntil?.toISOString() ?? null,
  pauseSince: work.pauseSince?.toISOString() ?? null,
  heavy: work.heavy,
  notToday: work.notToday.filter((one): one is Topic => TOPICS.some((known) => known === one)),
  topics: [...TOPICS],
  lapses: work.lapses.map(({ at, ...lapse }) => ({ ...lapse, at: at.toISOString() })),
  permitted: [...work.permitted],
});
