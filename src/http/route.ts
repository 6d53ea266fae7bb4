import type { RouteConfig } from "@hono/zod-openapi";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, Handler, MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import type { Permission, Staff } from "../features/staff/permissions.ts";
import { mayDo } from "../features/staff/permissions.ts";
import { minutes } from "../shared/clock.ts";
import { RuleBroken } from "../shared/errors.ts";
import type { Outcome } from "../shared/outcome.ts";
import { InputInvalid } from "./error-response.ts";
import type { Limit } from "./limits.ts";

/** What a route asks of the caller. */
export type Access = Permission | "signed-in" | "public";

/** What the door of every route asks; `createHttp` brings the answers. */
export interface Door {
  /** Counts the request. @throws RuleBroken `too-many-requests` */
  admit(c: Context, at: { route: string; network: string }, limit: Limit): void;
  /** The active member whose session the request carries. */
  staffOf(headers: Headers): Promise<Staff | null>;
}

/** Every request. */
export interface HttpEnv {
  Variables: {
    requestId: string;
    door: Door;
    /** Where the request comes from, for limits only: an IPv4 address or an IPv6 /64. Never stored or logged as it is. */
    network: string;
  };
}

/** A request behind a sign-in: `c.var.staff` is who asks. */
export interface StaffEnv {
  Variables: HttpEnv["Variables"] & { staff: Staff };
}

type RouteSpec = Pick<RouteConfig, "method" | "path" | "request" | "responses" | "description"> & {
  permission: Access;
  summary: string;
  tags: string[];
  /** Default: 300 a minute for each session, or for each address where there is none. */
  limit?: Limit;
};

type EnvOf<A extends Access> = A extends "public" ? HttpEnv : StaffEnv;

/** A route as `app.openapi` takes it, with its door as the one middleware. */
export type DefinedRoute<R extends RouteSpec> = Omit<R, "permission" | "limit"> & { middleware: MiddlewareHandler<EnvOf<R["permission"]>> };

const EVERYDAY: Limit = { max: 300, perMs: minutes(1), by: "session" };

/** Which access a door was made with, so that a start without doors fails. */
const doors = new WeakMap<object, Access>();

/**
 * One route as a specification: limit, then sign-in, then permission, then the input's schema, then the handler.
 * Paths are relative to `/api/v1`. Refusals (400, 401, 403, 429) need no entry in `responses`.
 *
 * @throws TypeError when a body is not marked as required: an absent one would pass unread
 */
export function defineRoute<P extends string, const R extends RouteSpec & { path: P }>(spec: R): DefinedRoute<R> {
  const { permission, limit = EVERYDAY, ...route }: RouteSpec = spec;
  if (route.request?.body && !route.request.body.required) throw new TypeError(`${route.method} ${route.path}: mark the body as required`);
  const config: RouteConfig = {
    ...route,
    responses: { ...refusals(permission, route.request !== undefined), ...route.responses },
    security: permission === "public" ? [] : [{ session: [] }],
    middleware: door(permission, `${route.method} ${route.path}`, limit),
    "x-permission": permission,
  };
  // The type keeps the spec's own answers: handlers throw refusals and never return them.
  return createRoute(config) as unknown as DefinedRoute<R>;
}

function door(access: Access, route: string, limit: Limit): MiddlewareHandler<StaffEnv> {
  const middleware = createMiddleware<StaffEnv>(async (c, next) => {
    c.var.door.admit(c, { route, network: c.var.network }, limit);
    if (access !== "public") {
      const staff = await c.var.door.staffOf(c.req.raw.headers);
      if (!staff) throw new RuleBroken("sign-in-required");
      if (access !== "signed-in" && !mayDo(staff, access)) throw new RuleBroken("permission-missing");
      c.set("staff", staff);
    }
    await next();
  });
  doors.set(middleware, access);
  return middleware;
}

/** An app for the routes of one feature; `createHttp` mounts it under `/api/v1`. Input that does not fit answers `input-invalid`. */
export function apiRoutes(): OpenAPIHono<HttpEnv> {
  return new OpenAPIHono<HttpEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new InputInvalid(result.target, result.error);
    },
  });
}

/** Mounts a handler that reads the request itself (a stream, another library's body) behind its route's door. */
export function attach<R extends RouteSpec>(
  app: OpenAPIHono<HttpEnv>,
  route: DefinedRoute<R>,
  handler: Handler<EnvOf<R["permission"]>>,
): void {
  const { middleware, ...documented } = route as unknown as RouteConfig & { middleware: MiddlewareHandler };
  app.openAPIRegistry.registerPath(documented);
  app.on(documented.method, documented.path.replaceAll(/\{(\w+)\}/g, ":$1"), middleware, handler as Handler);
}

/** The value of an accepted outcome. @throws RuleBroken the refused one's rule; it becomes the answer's status */
export function orThrow<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new RuleBroken(outcome.rule);
  return outcome.value;
}

/** A JSON body that must be there. */
export const jsonBody = <S extends z.ZodType>(schema: S) => ({ required: true, content: { "application/json": { schema } } }) as const;

/** A JSON answer. */
export const jsonAnswer = <S extends z.ZodType>(description: string, schema: S) =>
  ({ description, content: { "application/json": { schema } } }) as const;

/** What every refusal looks like. */
export const Refusal = z
  .object({
    error: z.object({
      code: z.string().openapi({ description: "Stable; listed in src/shared/errors.ts.", example: "claim-outdated" }),
      message: z.string().openapi({ description: "For people, in the language asked for." }),
      hint: z.string().openapi({ description: "For developers, in English." }),
      issues: z
        .array(z.object({ path: z.string(), code: z.string() }))
        .optional()
        .openapi({ description: "Where the input does not fit. Names of fields, never their content." }),
    }),
  })
  .openapi("Refusal");

function refusals(access: Access, hasInput: boolean): RouteConfig["responses"] {
  return {
    ...(hasInput && { 400: jsonAnswer("The input does not fit the schema.", Refusal) }),
    ...(access !== "public" && { 401: jsonAnswer("Nobody is signed in.", Refusal) }),
    ...(access !== "public" && access !== "signed-in" && { 403: jsonAnswer(`The role lacks ${access}.`, Refusal) }),
    429: jsonAnswer("Too many requests; wait for the seconds in Retry-After.", Refusal),
  };
}

/**
 * Compares what is mounted with what is documented.
 *
 * @throws Error naming every route under /api/v1 without a door, and every one whose door asks for less than its document says
 */
export function assertEveryRouteNamesItsPermission(app: OpenAPIHono<HttpEnv>): void {
  const documented = new Map<string, unknown>();
  for (const entry of app.openAPIRegistry.definitions) {
    if (entry.type !== "route") continue;
    const route: RouteConfig & { "x-permission"?: unknown } = entry.route;
    documented.set(`${route.method.toUpperCase()} ${route.path.replaceAll(/\{(\w+)\}/g, ":$1")}`, route["x-permission"]);
  }
  const mounted = new Map<string, Access | undefined>();
  for (const { method, path, handler } of app.routes) {
    const guardsAll = method === "ALL" && path.endsWith("*") && handler.length > 1;
    if (!path.startsWith("/api/v1") || guardsAll) continue;
    const key = `${method} ${path}`;
    mounted.set(key, mounted.get(key) ?? doors.get(handler));
  }
  const wrong = [...mounted].filter(([key, access]) => access === undefined || documented.get(key) !== access).map(([key]) => key);
  const missing = [...documented.keys()].filter((key) => !mounted.has(key));
  if (wrong.length + missing.length === 0) return;
  throw new Error(`Routes without a permission (define them with defineRoute): ${[...wrong, ...missing].sort().join(", ")}`);
}
