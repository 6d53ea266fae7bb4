import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { HttpEnv } from "../../http/route.ts";
import { apiRoutes, defineRoute, jsonAnswer, jsonBody } from "../../http/route.ts";
import { minutes } from "../../shared/clock.ts";
import { RuleBroken } from "../../shared/errors.ts";
import type { Staff } from "./permissions.ts";
import { PERMISSIONS, permissionsOf, ROLES } from "./permissions.ts";
import type { StaffAuth } from "./staff.auth.ts";

const Member = z
  .object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(ROLES) })
  .openapi("StaffMember", { description: "Who is signed in." });
const Me = Member.extend({ permissions: z.array(z.enum(PERMISSIONS)) }).openapi("Me");
const Session = z.object({ user: Member, session: z.object({ expiresAt: z.iso.datetime() }) }).openapi("StaffSession");
const Credentials = z.object({ email: z.string().min(3).max(254), password: z.string().min(1).max(128) }).openapi("Credentials");

const tags = ["sign-in"];

const signIn = defineRoute({
  method: "post",
  path: "/auth/sign-in/email",
  permission: "public",
  summary: "Sign in with address and password",
  description: "Sets the session cookie (HttpOnly, 12 hours). Unknown address, wrong password and inactive member answer the same.",
  tags,
  request: { body: jsonBody(Credentials) },
  responses: { 200: jsonAnswer("Signed in.", z.object({ user: Member })) },
  limit: { max: 60, perMs: minutes(1), by: "address" },
});

const signOut = defineRoute({
  method: "post",
  path: "/auth/sign-out",
  permission: "public",
  summary: "End the session",
  description: "Nobody signed in is no error.",
  tags,
  responses: { 200: jsonAnswer("Signed out.", z.object({ success: z.literal(true) })) },
});

const getSession = defineRoute({
  method: "get",
  path: "/auth/get-session",
  permission: "public",
  summary: "The running session, or null",
  tags,
  responses: { 200: jsonAnswer("The session.", Session.nullable()) },
});

const me = defineRoute({
  method: "get",
  path: "/me",
  permission: "signed-in",
  summary: "Who I am and what I may do",
  tags,
  responses: { 200: jsonAnswer("The signed-in member.", Me) },
});

/** Signing in and out, and who is signed in. The library's other routes (sign-up, changing things) stay closed. */
export function staffRoutes({ auth }: { auth: StaffAuth }): OpenAPIHono<HttpEnv> {
  const app = apiRoutes();

  app.openapi(signIn, async (c) => {
    const outcome = await auth.signIn({ ...c.req.valid("json"), network: c.var.network });
    if (!outcome.ok) {
      if (outcome.rule === "too-many-requests") c.header("Retry-After", String(outcome.retryAfterSeconds));
      throw new RuleBroken(outcome.rule);
    }
    for (const cookie of outcome.cookies) c.header("Set-Cookie", cookie, { append: true });
    return c.json({ user: present(outcome.staff) }, 200);
  });

  app.openapi(signOut, async (c) => {
    for (const cookie of await auth.signOut(c.req.raw.headers)) c.header("Set-Cookie", cookie, { append: true });
    return c.json({ success: true as const }, 200);
  });

  app.openapi(getSession, async (c) => {
    const found = await auth.sessionOf(c.req.raw.headers);
    return c.json(found && { user: present(found.staff), session: { expiresAt: found.expiresAt.toISOString() } }, 200);
  });

  app.openapi(me, (c) => {
    const { staff } = c.var;
    return c.json({ ...present(staff), permissions: [...permissionsOf(staff.role)] }, 200);
  });

  return app;
}

const present = ({ id, name, email, role }: Staff): Staff => ({ id, name, email, role });
