import { z } from "@hono/zod-openapi";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { createPrisma } from "../../src/db/prisma-client.ts";
import type { Role, Staff } from "../../src/features/staff/permissions.ts";
import { createStaffAuth } from "../../src/features/staff/staff.auth.ts";
import { staffRoutes } from "../../src/features/staff/staff.routes.ts";
import { createStaffUseCases } from "../../src/features/staff/staff.use-cases.ts";
import { apiRoutes, defineRoute, jsonAnswer } from "../../src/http/route.ts";
import { days, hours, later } from "../../src/shared/clock.ts";
import { RuleBroken } from "../../src/shared/errors.ts";
import { randomIds } from "../../src/shared/ids.ts";
import { createLogger } from "../../src/shared/logger.ts";
import type { TestDatabase } from "../support/database.ts";
import { databaseEngines, testDatabase } from "../support/database.ts";
import type { Stage } from "./http.harness.ts";
import { NOW, ORIGIN, stage } from "./http.harness.ts";

const PASSWORD = "правильний кінь батарея";
const SIGN_IN = "/api/v1/auth/sign-in/email";

let database: TestDatabase;
let on: Stage;
let auditTrail: object[] = [];
let authLog = "";
const staff = createStaffUseCases({
  clock: { now: () => NOW },
  ids: randomIds,
  audit: (_tx, entry) => {
    auditTrail.push(entry);
    return Promise.resolve();
  },
});

/** The product's sign-in at an address of its own, and one route that a psychologist may use. */
async function open(baseUrl = new URL("http://localhost:3000"), on: Pick<Database, "prisma"> = database): Promise<Stage> {
  const auth = createStaffAuth({
    database: on,
    master: new Uint8Array(32).fill(7),
    baseUrl,
    ids: randomIds,
    logger: createLogger({ level: "debug", destination: { write: (line) => (authLog += line) } }),
  });
  const claims = apiRoutes();
  const claim = defineRoute({
    method: "post",
    path: "/cases/next",
    permission: "case:claim",
    summary: "Claim",
    tags: ["cases"],
    responses: { 200: jsonAnswer("Who claimed.", z.object({ by: z.string() })) },
  });
  claims.openapi(claim, (c) => c.json({ by: c.var.staff.name }, 200));
  return stage([staffRoutes({ auth }), claims], { staffOf: async (headers) => (await auth.sessionOf(headers))?.staff ?? null });
}

const email = (role: Role): string => `${role}@example.org`;

async function add(role: Role): Promise<Staff> {
  const outcome = await database.transaction((tx) =>
    staff.addStaff(tx, { email: email(role), name: `Добра ${role}`, role, password: PASSWORD, by: null }),
  );
  if (!outcome.ok) throw new RuleBroken(outcome.rule);
  return outcome.value;
}

const post = (path: string, body: unknown = {}, { cookie = "", from = "203.0.113.7" } = {}): Promise<Response> =>
  on.call(path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", origin: ORIGIN, host: "localhost:3000", cookie },
    from,
  });
const cookieFrom = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
const codeOf = async (response: Response): Promise<string> => ((await response.json()) as { error: { code: string } }).error.code;

async function signedIn(role: Role): Promise<string> {
  await add(role);
  const response = await post(SIGN_IN, { email: email(role), password: PASSWORD });
  expect(response.status).toBe(200);
  return cookieFrom(response);
}

describe.each(databaseEngines())("on %s", (engine) => {
  beforeAll(async () => {
    database = await testDatabase({ on: engine });
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    auditTrail = [];
    authLog = "";
    await database.truncate();
    on = await open();
  });

  describe("signing in", () => {
    test("with the right password opens a session that says who one is and what one may do", async () => {
      const member = await add("psychologist");
      const response = await post(SIGN_IN, { email: "PSYCHOLOGIST@example.org", password: PASSWORD });
      expect([response.status, await response.json()]).toEqual([200, { user: member }]);
      const me = await on.call("/api/v1/me", { headers: { cookie: cookieFrom(response) } });
      expect(await me.json()).toEqual({ ...member, permissions: expect.arrayContaining(["case:claim"]) as string[] });
      const session = await on.call("/api/v1/auth/get-session", { headers: { cookie: cookieFrom(response) } });
      expect(await session.json()).toEqual({ user: member, session: { expiresAt: expect.stringMatching(/Z$/) as string } });
    });

    test("sets one cookie that scripts cannot read, for twelve hours, and shows the token nowhere else", async () => {
      await add("psychologist");
      const response = await post(SIGN_IN, { email: email("psychologist"), password: PASSWORD });
      const cookies = response.headers.getSetCookie();
      expect(cookies).toHaveLength(1);
      expect(cookies[0]).toMatch(/^parasolka\.session_token=/);
      for (const attribute of ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200"]) expect(cookies[0]).toContain(attribute);
      expect(cookies[0]).not.toContain("Secure");
      const token = decodeURIComponent(cookieFrom(response).split("=")[1] ?? "").split(".")[0] ?? "none";
      expect(await response.text()).not.toContain(token);
    });

    test("over https the cookie is Secure", async () => {
      on = await open(new URL("https://chat.example.org"));
      await add("psychologist");
      const response = await post(SIGN_IN, { email: email("psychologist"), password: PASSWORD });
      expect(response.headers.getSetCookie()[0]).toMatch(/^__Secure-parasolka\.session_token=.*; Secure/);
      expect((await on.call("/api/v1/me", { headers: { cookie: cookieFrom(response) } })).status).toBe(200);
    });

    test("answers the same to a wrong password, an unknown address, an inactive member and an account without a password", async () => {
      await add("psychologist");
      await add("liaison");
      await add("supervisor");
      await database.transaction(async (tx) => {
        await staff.setStaffActive(tx, { email: email("liaison"), active: false, by: null });
        await tx.prisma.staffAccount.updateMany({ where: { user: { email: email("supervisor") } }, data: { password: null } });
      });
      const attempts = [
        { email: email("psychologist"), password: "not the password" },
        { email: "nobody@example.org", password: PASSWORD },
        { email: email("liaison"), password: PASSWORD },
        { email: email("supervisor"), password: PASSWORD },
        { email: "no address at all", password: PASSWORD },
      ];
      const answers = [];
      for (const attempt of attempts) {
        const response = await post(SIGN_IN, attempt);
        answers.push({ status: response.status, cookies: response.headers.getSetCookie(), body: await response.text() });
      }
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ status: 401, cookies: [], body: expect.stringContaining("sign-in-failed") as string });
      expect(await database.transaction((tx) => tx.prisma.staffSession.count())).toBe(0);
    });

    test("too often from one place is refused for a while, whichever address is tried, and counted in the database", async () => {
      await add("psychologist");
      for (let i = 0; i < 5; i++) expect((await post(SIGN_IN, { email: `guess${i}@example.org`, password: PASSWORD })).status).toBe(401);
      const sixth = await post(SIGN_IN, { email: email("psychologist"), password: PASSWORD });
      expect([sixth.status, await codeOf(sixth)]).toEqual([429, "too-many-requests"]);
      expect(Number(sixth.headers.get("retry-after"))).toBeGreaterThan(0);
      // A second process starts with the same count.
      on = await open();
      expect((await post(SIGN_IN, { email: email("psychologist"), password: PASSWORD })).status).toBe(429);
      expect((await post(SIGN_IN, { email: email("psychologist"), password: PASSWORD }, { from: "198.51.100.9" })).status).toBe(200);
    });

    test("leaves no address of the network in the database", async () => {
      await signedIn("psychologist");
      const rows = await database.transaction(async (tx) => [
        await tx.prisma.staffSession.findMany(),
        await tx.prisma.staffRateLimit.findMany(),
      ]);
      const text = JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
      expect(text).toContain("sign-in/email");
      expect(text).not.toContain("203.0.113.7");
    });

    test.each([
      ["no password", { email: "a@example.org" }],
      ["a password that would take long to hash", { email: "a@example.org", password: "x".repeat(129) }],
      ["an object as address", { email: { contains: "@" }, password: PASSWORD }],
    ])("with %s does not fit the schema", async (_, body) => {
      expect((await post(SIGN_IN, body)).status).toBe(400);
    });

    test("says nothing about the attempt in the log", async () => {
      await add("psychologist");
      await post(SIGN_IN, { email: email("psychologist"), password: "not the password" });
      await post(SIGN_IN, { email: "nobody@example.org", password: PASSWORD });
      for (const secret of ["not the password", "nobody", "example.org", PASSWORD]) expect(on.log() + authLog).not.toContain(secret);
    });

    test("from another site is refused", async () => {
      await add("psychologist");
      const response = await on.call(SIGN_IN, {
        method: "POST",
        body: JSON.stringify({ email: email("psychologist"), password: PASSWORD }),
        headers: { "content-type": "application/json", origin: "https://evil.example" },
      });
      expect([response.status, response.headers.getSetCookie()]).toEqual([403, []]);
    });
  });

  describe("what the library could do besides", () => {
    test.each([
      ["sign-up/email", { email: "new@example.org", password: PASSWORD, name: "New", role: "administrator" }],
      ["change-password", { currentPassword: PASSWORD, newPassword: "another good password" }],
      ["update-user", { name: "Other", role: "administrator" }],
      ["request-password-reset", { email: "psychologist@example.org" }],
      ["revoke-sessions", {}],
      ["delete-user", {}],
    ])("%s is closed", async (path, body) => {
      const cookie = await signedIn("psychologist");
      expect((await post(`/api/v1/auth/${path}`, body, { cookie })).status).toBe(404);
      const members = await database.transaction((tx) => staff.listStaff(tx));
      expect(members.map(({ role, name }) => [role, name])).toEqual([["psychologist", "Добра psychologist"]]);
    });

    test("a role sent along with the sign-in changes nothing", async () => {
      await add("liaison");
      const response = await post(SIGN_IN, {
        email: email("liaison"),
        password: PASSWORD,
        role: "administrator",
        callbackURL: "https://evil.example",
      });
      expect(await response.json()).toMatchObject({ user: { role: "liaison" } });
      expect(response.headers.get("location")).toBeNull();
    });
  });

  describe("a session", () => {
    test("ends with signing out, also for a copy of its cookie", async () => {
      const cookie = await signedIn("psychologist");
      const response = await post("/api/v1/auth/sign-out", {}, { cookie });
      expect(response.status).toBe(200);
      expect(response.headers.getSetCookie().join()).toMatch(/session_token=;.*Max-Age=0/);
      expect((await on.call("/api/v1/me", { headers: { cookie } })).status).toBe(401);
      expect(await (await on.call("/api/v1/auth/get-session", { headers: { cookie } })).json()).toBeNull();
      expect((await post("/api/v1/auth/sign-out", {}, { cookie })).status).toBe(200);
    });

    test("ends when the member becomes inactive, and stays ended when active again", async () => {
      const cookie = await signedIn("psychologist");
      await database.transaction((tx) => staff.setStaffActive(tx, { email: email("psychologist"), active: false, by: null }));
      expect((await on.call("/api/v1/me", { headers: { cookie } })).status).toBe(401);
      await database.transaction((tx) => staff.setStaffActive(tx, { email: email("psychologist"), active: true, by: null }));
      expect((await on.call("/api/v1/me", { headers: { cookie } })).status).toBe(401);
      expect((await post(SIGN_IN, { email: email("psychologist"), password: PASSWORD })).status).toBe(200);
    });

    test("does not count for a member who was switched off without ending it", async () => {
      const cookie = await signedIn("psychologist");
      await database.transaction((tx) => tx.prisma.staff.updateMany({ data: { active: false } }));
      expect((await on.call("/api/v1/me", { headers: { cookie } })).status).toBe(401);
    });

    test("is over after its twelve hours", async () => {
      const cookie = await signedIn("psychologist");
      const session = await database.transaction((tx) => tx.prisma.staffSession.findFirstOrThrow());
      expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBeCloseTo(hours(12), -4);
      await database.transaction((tx) => tx.prisma.staffSession.updateMany({ data: { expiresAt: later(new Date(), -days(1)) } }));
      expect((await on.call("/api/v1/me", { headers: { cookie } })).status).toBe(401);
    });

    test.each([
      ["made up", () => "parasolka.session_token=made.up"],
      ["signed with another key", (cookie: string) => cookie.replace(/\.[^.]*$/, ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D")],
      ["unsigned", (cookie: string) => cookie.replace(/\.[^.]*$/, "")],
      ["empty", () => "parasolka.session_token="],
    ])("that is %s opens nothing", async (_, change) => {
      const cookie = await signedIn("psychologist");
      expect((await on.call("/api/v1/me", { headers: { cookie: change(cookie) } })).status).toBe(401);
    });

    test("opens what the role may do and refuses the rest", async () => {
      const psychologist = await signedIn("psychologist");
      expect(await (await post("/api/v1/cases/next", {}, { cookie: psychologist })).json()).toEqual({ by: "Добра psychologist" });
      for (const role of ["liaison", "administrator"] as const) {
        const response = await post("/api/v1/cases/next", {}, { cookie: await signedIn(role) });
        expect([response.status, await codeOf(response)]).toEqual([403, "permission-missing"]);
      }
      expect((await post("/api/v1/cases/next")).status).toBe(401);
    });
  });

  describe("members", () => {
    test("are added with one spelling of their address, a slow hash of the password, and a trace", async () => {
      const outcome = await database.transaction((tx) =>
        staff.addStaff(tx, { email: " Olena@Example.ORG ", name: " Олена ", role: "supervisor", password: PASSWORD, by: null }),
      );
      expect(outcome).toMatchObject({ ok: true, value: { email: "olena@example.org", name: "Олена", role: "supervisor" } });
      const account = await database.transaction((tx) => tx.prisma.staffAccount.findFirstOrThrow());
      expect(account.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      expect(auditTrail).toEqual([
        {
          at: NOW,
          actor: "system",
          actorId: null,
          action: "staff-added",
          subject: "staff",
          subjectId: account.userId,
          details: { role: "supervisor" },
        },
      ]);
    });

    test("a taken address is refused, whatever its spelling, and the transaction goes on", async () => {
      await add("psychologist");
      const outcome = await database.transaction(async (tx) => {
        const second = await staff.addStaff(tx, {
          email: "Psychologist@Example.org",
          name: "Друга",
          role: "liaison",
          password: PASSWORD,
          by: null,
        });
        expect(await staff.listStaff(tx)).toHaveLength(1);
        return second;
      });
      expect(outcome).toEqual({ ok: false, rule: "staff-email-taken" });
      expect(auditTrail).toHaveLength(1);
    });

    test.each(["short", "x".repeat(11), "x".repeat(129)])("a password of the wrong length is refused", async (password) => {
      const outcome = await database.transaction((tx) =>
        staff.addStaff(tx, { email: "a@example.org", name: "А", role: "liaison", password, by: null }),
      );
      expect(outcome).toEqual({ ok: false, rule: "staff-password-weak" });
    });

    test("switching off somebody who is not there says so", async () => {
      const outcome = await database.transaction((tx) =>
        staff.setStaffActive(tx, { email: "nobody@example.org", active: false, by: null }),
      );
      expect(outcome).toEqual({ ok: false, rule: "not-found" });
    });
  });

  describe("a demo", () => {
    test("gets one member of each role on its first start, and none on the next", async () => {
      const made = await database.transaction((tx) => staff.demoSignIns(tx));
      expect(made.map(({ role, email: address }) => [role, address])).toEqual([
        ["psychologist", "psychologist@demo.parasolka.local"],
        ["liaison", "liaison@demo.parasolka.local"],
        ["supervisor", "supervisor@demo.parasolka.local"],
        ["administrator", "administrator@demo.parasolka.local"],
      ]);
      for (const { password } of made) expect(password).toMatch(/^([bcdfghjklmnprstv][aeiu]){3}(-([bcdfghjklmnprstv][aeiu]){3}){2}$/);
      expect(new Set(made.map(({ password }) => password)).size).toBe(4);
      expect((await post(SIGN_IN, made[0])).status).toBe(200);
      expect(await database.transaction((tx) => staff.demoSignIns(tx))).toEqual([]);
    });

    test("makes nobody where a real member works", async () => {
      await add("administrator");
      expect(await database.transaction((tx) => staff.demoSignIns(tx))).toEqual([]);
    });

    test("can have new passwords; the old ones and their sessions end", async () => {
      const [first] = await database.transaction((tx) => staff.demoSignIns(tx));
      const cookie = cookieFrom(await post(SIGN_IN, first));
      const again = await database.transaction((tx) => staff.resetDemoPasswords(tx));
      expect(again).toHaveLength(4);
      expect((await on.call("/api/v1/me", { headers: { cookie } })).status).toBe(401);
      expect((await post(SIGN_IN, first)).status).toBe(401);
      expect((await post(SIGN_IN, again[0])).status).toBe(200);
    });

    test("leaves members with whom production does not start", async () => {
      await add("psychologist");
      await database.transaction((tx) => staff.refuseDemoStaff(tx));
      await database.transaction((tx) => tx.prisma.staff.updateMany({ data: { email: "x@demo.parasolka.local" } }));
      await expect(database.transaction((tx) => staff.refuseDemoStaff(tx))).rejects.toThrow(/demo-staff-in-production/);
    });
  });

  test("while the database is away a session cannot be looked up: 503, not signed out", async () => {
    const cookie = await signedIn("psychologist");
    const pool = new pg.Pool({ host: "127.0.0.1", port: 1 });
    on = await open(undefined, { prisma: createPrisma(pool) });
    expect((await on.call("/api/v1/me", { headers: { cookie } })).status).toBe(503);
    expect((await post(SIGN_IN, { email: email("psychologist"), password: PASSWORD })).status).toBe(503);
    expect((await post("/api/v1/auth/sign-out", {}, { cookie })).status).toBe(503);
    await pool.end();
  });

  test("the models are the ones that the sign-in library needs", async () => {
    const { getAuthTables } = await import("better-auth/db");
    const { readFileSync } = await import("node:fs");
    const schema = readFileSync("prisma/schema.prisma", "utf8");
    const tables = getAuthTables({ rateLimit: { storage: "database" } });
    const models = {
      user: "Staff",
      session: "StaffSession",
      account: "StaffAccount",
      verification: "StaffVerification",
      rateLimit: "StaffRateLimit",
    };
    for (const [table, model] of Object.entries(models)) {
      const body = new RegExp(`model ${model} \\{([\\s\\S]*?)\\n\\}`).exec(schema)?.[1] ?? "";
      for (const field of Object.keys(tables[table]?.fields ?? { missing: 1 }))
        expect(body, `${model}.${field}`).toMatch(new RegExp(`^\\s+${field}\\s`, "m"));
    }
  });
});
