import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Database, Tx } from "../../db/database.ts";
import type { HttpEnv } from "../../http/route.ts";
import { apiRoutes, defineRoute, jsonAnswer, jsonBody, orThrow } from "../../http/route.ts";
import { RuleBroken } from "../../shared/errors.ts";
import type { Outcome } from "../../shared/outcome.ts";
import type { Intake } from "./evidence.intake.ts";
import { presentFile, presentFiles } from "./evidence.presenter.ts";
import * as schemas from "./evidence.schemas.ts";
import type { StaffEvidenceUseCases } from "./staff-evidence.use-cases.ts";

const tags = ["evidence"];
const params = schemas.EvidenceId;

const listRoute = defineRoute({
  method: "get",
  path: "/cases/{id}/files",
  permission: "evidence:read",
  summary: "The files of a case, and whether more may come",
  tags,
  request: { params },
  responses: { 200: jsonAnswer("What came, and what became of it.", schemas.FilesOfCase) },
});

const allowRoute = defineRoute({
  method: "post",
  path: "/cases/{id}/files",
  permission: "case:files",
  summary: "Open a talk or police report for pictures, or close it",
  tags,
  request: { params, body: jsonBody(schemas.AllowBody) },
  responses: { 200: jsonAnswer("As it is now.", schemas.FilesOfCase) },
});

const decideRoute = defineRoute({
  method: "post",
  path: "/evidence/{id}/decision",
  permission: "evidence:decide",
  summary: "Keep or destroy what no machine can judge",
  description: "The case's holder with their fencing token, or a supervisor. Destroying removes the bytes.",
  tags,
  request: { params, body: jsonBody(schemas.DecisionBody) },
  responses: { 200: jsonAnswer("As it is now.", schemas.FileView) },
});

const copyRoute = defineRoute({
  method: "get",
  path: "/evidence/{id}/copy",
  permission: "evidence:read",
  summary: "Reveal a file: the copy for the screen, or what came where there is none",
  description: "Only of ready items. Each time is in the audit trail. The bytes come as an attachment that runs nothing.",
  tags,
  request: { params },
  responses: { 200: { description: "The bytes.", content: { "*/*": { schema: z.string().openapi({ format: "binary" }) } } } },
});

/** Shown by a page of ours from memory, or saved; opened by itself it must do nothing. */
const INERT = {
  "Content-Security-Policy": "sandbox; default-src 'none'",
  "Content-Disposition": "attachment",
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
};
/** What the console can show; anything else is only bytes to a browser. */
const SHOWN = /^(?:image\/(?:webp|jpeg|png|gif|avif)|audio\/[a-z0-9.+-]+|video\/(?:mp4|webm))$/;

export interface EvidenceRoutesDeps {
  readonly database: Pick<Database, "transaction">;
  readonly evidence: StaffEvidenceUseCases;
  readonly intake: Pick<Intake, "open">;
}

/** Files, as the console works with them. */
export function evidenceRoutes({ database, evidence, intake }: EvidenceRoutesDeps): OpenAPIHono<HttpEnv> {
  /** A refusal rolls everything back. */
  const inOne = <T>(work: (tx: Tx) => Promise<Outcome<T>>): Promise<T> => database.transaction(async (tx) => orThrow(await work(tx)));

  return apiRoutes()
    .openapi(listRoute, async (c) => {
      const of = { caseId: c.req.valid("param").id, staff: c.var.staff };
      return c.json(presentFiles(await inOne((tx) => evidence.listFiles(tx, of))), 200);
    })
    .openapi(allowRoute, async (c) => {
      const { allow, fencingToken } = c.req.valid("json");
      const of = { caseId: c.req.valid("param").id, staff: c.var.staff };
      const files = await inOne(async (tx) => {
        const allowed = await evidence.allowFiles(tx, { ...of, fencingToken }, allow);
        return allowed.ok ? evidence.listFiles(tx, of) : allowed;
      });
      return c.json(presentFiles(files), 200);
    })
    .openapi(decideRoute, async (c) => {
      const { decision, fencingToken } = c.req.valid("json");
      const { id } = c.req.valid("param");
      return c.json(presentFile(await inOne((tx) => evidence.decideFile(tx, { id, staff: c.var.staff, decision, fencingToken }))), 200);
    })
    .openapi(copyRoute, async (c) => {
      const { id } = c.req.valid("param");
      // On record before a byte leaves.
      const { storageKey, fileKey, mediaType } = await inOne((tx) => evidence.showFile(tx, { id, staff: c.var.staff }));
      const bytes = await intake.open(storageKey, fileKey);
      if (!bytes) throw new RuleBroken("not-found");
      const type = SHOWN.test(mediaType) ? mediaType : "application/octet-stream";
      return c.body(Uint8Array.from(bytes), 200, { ...INERT, "Content-Type": type });
    });
}
