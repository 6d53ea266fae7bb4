import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Database, Tx } from "../../db/database.ts";
import type { HttpEnv } from "../../http/route.ts";
import { apiRoutes, defineRoute, jsonAnswer, jsonBody, orThrow } from "../../http/route.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Outcome } from "../../shared/outcome.ts";
import type { Recogniser } from "../../shared/pointers.ts";
import { RISKS } from "../../shared/risk.ts";
import type { HandoffView } from "../handoff/handoff.schemas.ts";
import type { Staff } from "../staff/permissions.ts";
import { presentCase, presentListed, presentMessage, presentNote, presentWaiting } from "./cases.presenter.ts";
import * as schemas from "./cases.schemas.ts";
import { countLate, type DutyAt, isOverdue } from "./response-time.ts";
import type { CaseDetails, StaffCaseUseCases } from "./staff-cases.use-cases.ts";

const tags = ["cases"];
const params = schemas.CaseId;

const queuesRoute = defineRoute({
  method: "get",
  path: "/queues",
  permission: "case:list",
  summary: "How many wait in each queue, how long, how endangered",
  tags,
  responses: { 200: jsonAnswer("The queues.", z.object({ queues: z.array(schemas.QueueCount) })) },
});

const listRoute = defineRoute({
  method: "get",
  path: "/cases",
  permission: "case:list",
  summary: "Waiting cases, one's own, or closed ones",
  description:
    "Waiting and held cases come by danger, then by how long nobody has answered; closed ones the last closed first. At most 200.",
  tags,
  request: { query: schemas.CaseFilter },
  responses: { 200: jsonAnswer("Those this member may see.", z.object({ cases: z.array(schemas.CaseSummary) })) },
});

const timesRoute = defineRoute({
  method: "get",
  path: "/response-times",
  permission: "times:read",
  summary: "How many wait for an answer, and how many of them are late",
  tags,
  responses: {
    200: jsonAnswer(
      "For each level of risk.",
      z.object({ times: z.array(z.object({ risk: z.enum(RISKS), waiting: z.int(), late: z.int() })) }),
    ),
  },
});

const renewRoute = defineRoute({
  method: "post",
  path: "/cases/{id}/renew",
  permission: "case:claim",
  summary: "Say that the case is still open here: 15 minutes more",
  tags,
  request: { params, body: jsonBody(schemas.HoldBody) },
  responses: { 200: jsonAnswer("Until when it is held.", z.object({ leaseUntil: z.iso.datetime() })) },
});

const releaseRoute = defineRoute({
  method: "post",
  path: "/cases/{id}/release",
  permission: "case:claim",
  summary: "Give the case back to its queue, at its old place, no reason asked",
  tags,
  request: { params, body: jsonBody(schemas.HoldBody) },
  responses: { 204: { description: "Given back." } },
});

const replyRoute = defineRoute({
  method: "post",
  path: "/cases/{id}/messages",
  permission: "case:reply",
  summary: "Write to the teen",
  description: "The client chooses the id: the same id with the same text sends once.",
  tags,
  request: { params, body: jsonBody(schemas.ReplyBody) },
  responses: { 201: jsonAnswer("On its way, or held back while the teen may not be written to.", schemas.CaseMessage) },
});

const noteRoute = defineRoute({
  method: "post",
  path: "/cases/{id}/notes",
  permission: "case:note",
  summary: "Write a note for staff; it never reaches a teen",
  tags,
  request: { params, body: jsonBody(schemas.WriteBody) },
  responses: { 201: jsonAnswer("Written.", schemas.Note) },
});

/** The routes whose answer is the whole case; how a handoff looks in it comes from outside. */
const viewRoutes = (handoff: z.ZodType<HandoffView>) => {
  const view = { 200: jsonAnswer("The case as it is now.", schemas.caseView(handoff)) };
  return {
    next: defineRoute({
      method: "post",
      path: "/cases/next",
      permission: "case:claim",
      summary: "Take the most endangered child who waits",
      tags,
      request: { body: jsonBody(schemas.NextBody) },
      responses: view,
    }),
    read: defineRoute({
      method: "get",
      path: "/cases/{id}",
      permission: "case:read",
      summary: "One case with everything",
      tags,
      request: { params },
      responses: view,
    }),
    claim: defineRoute({
      method: "post",
      path: "/cases/{id}/claim",
      permission: "case:claim",
      summary: "Take a case that waits, for 15 minutes",
      tags,
      request: { params },
      responses: view,
    }),
    assess: defineRoute({
      method: "post",
      path: "/cases/{id}/risk",
      permission: "case:assess",
      summary: "Judge the danger; lowering takes a reason",
      tags,
      request: { params, body: jsonBody(schemas.AssessBody) },
      responses: view,
    }),
    close: defineRoute({
      method: "post",
      path: "/cases/{id}/close",
      permission: "case:close",
      summary: "End the work with an outcome on record",
      description: "A red takes what became of the child. The teen of a talk reads that it has ended and how to come back.",
      tags,
      request: { params, body: jsonBody(schemas.CloseBody) },
      responses: view,
    }),
  };
};

export interface CasesRoutesDeps {
  readonly database: Pick<Database, "transaction">;
  readonly clock: Clock;
  readonly cases: StaffCaseUseCases;
  /** Hours of duty: by when a case is to be answered. */
  readonly dutyAt: DutyAt;
  /** Says where a piece of evidence is, and whose. */
  readonly recogniser: Pick<Recogniser, "recognise" | "nameOf">;
  /** How the handoff feature shows the handoff of a case to somebody who may read the case. */
  readonly handoff: {
    readonly schema: z.ZodType<HandoffView>;
    readonly ofCase: (tx: Tx, staff: Staff, caseId: string) => Promise<HandoffView | null>;
  };
}

/** Cases, as the console works with them. */
export function casesRoutes({ database, clock, cases, handoff, recogniser, dutyAt }: CasesRoutesDeps): OpenAPIHono<HttpEnv> {
  const routes = viewRoutes(handoff.schema);
  /** A refusal rolls everything back. */
  const inOne = <T>(work: (tx: Tx) => Promise<Outcome<T>>): Promise<T> => database.transaction(async (tx) => orThrow(await work(tx)));

  /** The whole case and its handoff, read in the transaction that changed it. */
  const view = async (staff: Staff, work: (tx: Tx) => Promise<Outcome<CaseDetails>>) => {
    const [details, handoffView] = await database.transaction(async (tx) => {
      const found = orThrow(await work(tx));
      return [found, await handoff.ofCase(tx, staff, found.file.id)] as const;
    });
    return presentCase(details, handoffView, staff, clock.now(), recogniser, dutyAt);
  };

  return apiRoutes()
    .openapi(queuesRoute, async (c) => {
      const [queues, waiting] = await database.transaction(
        async (tx) => [await cases.listQueues(tx, c.var.staff), await cases.unanswered(tx)] as const,
      );
      const late = waiting.filter((one) => isOverdue(one, dutyAt, clock.now()));
      return c.json(
        {
          queues: queues.map(({ oldest, ...count }) => ({
            ...count,
            oldest: oldest?.toISOString() ?? null,
            late: late.filter(({ queue }) => queue === count.queue).length,
          })),
        },
        200,
      );
    })
    .openapi(listRoute, async (c) => {
      const { staff } = c.var;
      const filter = c.req.valid("query");
      const listed = await database.transaction((tx) => cases.listCases(tx, staff, filter));
      const now = clock.now();
      return c.json(
        {
          cases:
            filter.scope === "waiting"
              ? presentWaiting(listed, staff, now, dutyAt)
              : listed.map((one) => presentListed(one, staff, now, dutyAt)),
        },
        200,
      );
    })
    .openapi(timesRoute, async (c) => {
      const waiting = await database.transaction((tx) => cases.unanswered(tx));
      return c.json({ times: countLate(waiting, dutyAt, clock.now()) }, 200);
    })
    .openapi(routes.next, async (c) => {
      const { staff } = c.var;
      const { queue = null } = c.req.valid("json");
      return c.json(await view(staff, (tx) => cases.claimNext(tx, staff, queue)), 200);
    })
    .openapi(routes.read, async (c) => {
      const { staff } = c.var;
      return c.json(await view(staff, (tx) => cases.readCase(tx, { caseId: c.req.valid("param").id, staff })), 200);
    })
    .openapi(routes.claim, async (c) => {
      const { staff } = c.var;
      return c.json(await view(staff, (tx) => cases.claimCase(tx, { caseId: c.req.valid("param").id, staff })), 200);
    })
    .openapi(renewRoute, async (c) => {
      const held = { caseId: c.req.valid("param").id, staff: c.var.staff, ...c.req.valid("json") };
      const { leaseUntil } = await inOne((tx) => cases.renewClaim(tx, held));
      return c.json({ leaseUntil: leaseUntil.toISOString() }, 200);
    })
    .openapi(releaseRoute, async (c) => {
      const held = { caseId: c.req.valid("param").id, staff: c.var.staff, ...c.req.valid("json") };
      await inOne((tx) => cases.releaseCase(tx, held));
      return c.body(null, 204);
    })
    .openapi(replyRoute, async (c) => {
      const { fencingToken, ...words } = c.req.valid("json");
      const held = { caseId: c.req.valid("param").id, staff: c.var.staff, fencingToken };
      return c.json(presentMessage(await inOne((tx) => cases.replyToTeen(tx, held, words))), 201);
    })
    .openapi(noteRoute, async (c) => {
      const { fencingToken, ...words } = c.req.valid("json");
      const held = { caseId: c.req.valid("param").id, staff: c.var.staff, fencingToken };
      return c.json(presentNote(await inOne((tx) => cases.writeNote(tx, held, words))), 201);
    })
    .openapi(routes.assess, async (c) => {
      const { staff } = c.var;
      const { fencingToken, ...judged } = c.req.valid("json");
      return c.json(await view(staff, (tx) => cases.assessRisk(tx, { caseId: c.req.valid("param").id, staff, fencingToken }, judged)), 200);
    })
    .openapi(routes.close, async (c) => {
      const { staff } = c.var;
      const { fencingToken, redRecord, ...rest } = c.req.valid("json");
      const calledAt = redRecord?.calledAt === undefined ? undefined : new Date(redRecord.calledAt);
      const closing = { ...rest, ...(redRecord && { redRecord: { ...redRecord, calledAt } }) };
      return c.json(await view(staff, (tx) => cases.closeCase(tx, { caseId: c.req.valid("param").id, staff, fencingToken }, closing)), 200);
    });
}
